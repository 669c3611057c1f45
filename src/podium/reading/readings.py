"""Sentences and tables on two readings of the evidence, and on rules without a reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from podium import anchored, readings_compared
from podium.evidence_figures.trust import rule_name
from podium.frames import Corpus, Missing
from podium.names import plain, sentence_case
from podium.quoting import Quote, briefly, joined, table
from podium.reading.agreement import interval
from podium.scoring import Comparison
from podium.shares import share_in_words
from podium.show import Html, folded, paragraph

_LOOSE = "overlap"
_ROWS = {
    "claims": "numbers and dates",
    "refusals": "refusals and other withholding",
    "discrepancies": "wordings held against each other",
    "people_forms": "forms of people’s names",
    "not_people": "words that only look like a person’s name",
    "tracks": "items of the agenda",
    "track_comparisons": "items compared between the sides",
}
"""What the rows of a table are, where its name does not say it."""


def opening(corpus: Corpus, comparisons: dict[str, Comparison]) -> Html | Missing:
    """Return the answer of the page: what two readers both found, and what rules find alone."""
    found = readings_compared.found_by_both(corpus)
    told = [*([] if isinstance(found, Missing) else _found(found)), *_by_rules(comparisons)]
    return paragraph(*told) if told or not isinstance(found, Missing) else found


def _found(found: pd.DataFrame) -> Iterator[str]:
    """Yield, as a sentence, of which table two readers found most alike, and of which least."""
    shares = {_rows_of(row["table"]): (row["found"], row["n"]) for row in anchored.records(found)}
    if shares:
        yield f"Of what either reader found, both found {_extremes(shares)}."


def _by_rules(comparisons: dict[str, Comparison]) -> Iterator[str]:
    """Yield, as a sentence, of what rules find most that was read, and of what least."""
    shares = {
        rule_name(row["table"]).lower(): (row["paired"], row["curated"])
        for row in anchored.records(readings_compared.rules_found(comparisons))
        if row["level"] == _LOOSE and row["curated"]
    }
    if shares:
        yield f"Of what was read, rules alone find {_extremes(shares)}."


def _extremes(shares: dict[str, tuple[int, int]]) -> str:
    """Return the largest and the smallest share in words; there is one at least."""
    ordered = sorted(shares, key=lambda name: -shares[name][0] / shares[name][1])
    told = [f"of the {what}, {share_in_words(*shares[what])}" for what in ordered]
    return f"most {told[0]}, and least {told[-1]}" if len(told) > 1 else told[0]


def _rows_of(table: str) -> str:
    """Return what the rows of a table are, in words."""
    return _ROWS.get(table, plain(table))


def readers(corpus: Corpus) -> Html:
    """Return how far two readings of the evidence tables found the same rows."""
    found = readings_compared.found_by_both(corpus)
    if isinstance(found, Missing):
        return briefly(found)
    if found.empty:
        return paragraph("No agreement of two readings is recorded.")
    shown = found.assign(table=found["table"].map(lambda name: sentence_case(_rows_of(name))))
    heads = {
        "table": "What is found",
        "found": "Found by both",
        "n": "Found by either",
        "low": "from",
        "high": "to",
    }
    return table(shown, "Rows that two readers of the documents both found", **heads)


def reader_codes(corpus: Corpus) -> Html:
    """Return how often two readers gave a row that both found the same code, folded."""
    found = readings_compared.same_codes(corpus)
    if isinstance(found, Missing):
        return briefly(found)
    shown = found.assign(
        table=found["table"].map(lambda name: sentence_case(_rows_of(name))),
        field=found["field"].map(plain),
        kappa=[_optional(value) for value in found["kappa"]],
        interval=[interval(row["kappa_low"], row["kappa_high"]) for row in anchored.records(found)],
    )
    columns = ["table", "field", "n", "share", "low", "high", "kappa", "interval"]
    heads = {"share": "Same code", "low": "from", "high": "to", "interval": "Kappa’s interval"}
    caption = "Codes of the rows that both readers found"
    return folded(table(shown[columns], caption, n="n", **heads), caption)


def _optional(value: object) -> str:
    return "" if pd.isna(value) else f"{float(str(value)):.2f}"  # type: ignore[call-overload]  # a number or null


def rules(comparisons: dict[str, Comparison]) -> Html:
    """Return precision, recall and F1 of the rules as a table, at both levels of match."""
    if not comparisons:
        return paragraph("There is no curated table here to hold the rules against.")
    rows = [
        {
            "table": rule_name(row["table"]), "level": row["level"],
            "curated": row["curated"], "proposed": row["proposed"], "paired": row["paired"],
            "recall": _withinterval(row, "recall"), "precision": _withinterval(row, "precision"),
            "f1": _optional(row["f1"]),
        }
        for row in anchored.records(readings_compared.rules_found(comparisons))
    ]  # fmt: skip
    heads = {"table": "What is proposed", "level": "Match", "curated": "By reading",
             "proposed": "By rules", "paired": "Met", "f1": "F1"}  # fmt: skip
    return folded(
        table(pd.DataFrame(rows), "Rules against reading", **heads), "The figure as a table"
    )


def _withinterval(row: dict[str, Any], name: str) -> str:
    if pd.isna(row[name]):
        return "undefined"
    return f"{row[name]:.2f} ({interval(row[f'{name}_low'], row[f'{name}_high'])})"


def rules_read(comparisons: dict[str, Comparison]) -> Html:
    """Return how often a claim that the rules find is read by them as people read it."""
    found = readings_compared.rules_read(comparisons)
    if found.empty:
        return paragraph("There is no table of claims here to hold the rules against.")
    heads = {"aspect": "What is read", "n": "Claims met", "equal": "Read alike",
             "low": "from", "high": "to"}  # fmt: skip
    return table(found, "Claims that the rules find: read as people read them?", **heads)


def rules_errors(corpus: Corpus, comparisons: dict[str, Comparison]) -> Html:
    """Return what the rules miss and what they propose wrongly, folded by kind."""
    parts = []
    for name in comparisons:
        for what, rows in readings_compared.errors(comparisons, name).items():
            caption = f"{rule_name(name)}: {'missed' if what == 'missed' else 'proposed wrongly'}"
            shown = _places(corpus, rows)
            label = f"{caption} ({len(rows)})"
            parts.append(folded(table(shown, caption, quote="The words"), label))
    return joined(*parts)


def _places(corpus: Corpus, rows: list[dict[str, Any]]) -> pd.DataFrame:
    if not rows:
        return pd.DataFrame()
    frame = anchored.placed(corpus, pd.DataFrame(rows, dtype=object).fillna(""))
    words = [Quote(row["place"], row["quote"]) for row in anchored.records(frame)]
    kind = next(name for name in ("kind", "set", "person") if name in frame)
    shown = frame[["date", "podium", kind]].assign(quote=anchored.column(frame, words))
    return shown.rename(columns={"podium": "side"})
