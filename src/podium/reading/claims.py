"""Sentences and tables of the notebook on numbers, quantities and dates."""

from __future__ import annotations

import pandas as pd

from podium import anchored, measures
from podium import claims as measure
from podium.claims import AMOUNTS, HORIZONS, UNFIXED
from podium.frames import Corpus, Missing
from podium.names import counted, day, listed, none_or, plain, sentence_case, side_name
from podium.quoting import briefly, cell, cells, joined, table
from podium.reading.comparisons import between
from podium.reading.words import tally
from podium.show import Html, folded, paragraph

_HEADS = {
    "said": "The words", "resolved": "Comes to", "of_what": "Of what", "who": "Who, when",
    "basis_words": "On what that rests",
}  # fmt: skip
_TIMES = {"date": "Day", "podium": "Whose document"}
_PARTIES = 2
"""Two countries, sides or ministers: the parties themselves."""
_STATUS = {
    "differ": "{n} differ{s}",
    "compatible": "{n} {be} compatible",
    "unresolved": "{n} stay{s} open",
}


def opening(corpus: Corpus, found: pd.DataFrame | Missing) -> Html | Missing:
    """Return the answer of the page: how many expressions there are, of which kinds, whose."""
    if isinstance(found, Missing):
        return found
    if found.empty:
        return paragraph("No such expression is recorded in these documents.")
    kinds = measure.by_kind(corpus, found)
    first = [f"{kind_name(row['kind'])} ({row['n']})" for row in anchored.records(kinds.head(3))]
    voices = tally(
        found["voice"],
        {
            "own": "{n} {be} in a side’s own words",
            "reporter": "{n} in a reporter’s",
            "page": "{n} printed by the page",
        },
    )
    number = sentence_case(counted(len(found), "expression"))
    return paragraph(
        f"{number} of number, quantity or time: {voices}.",
        f"The most frequent kinds are {listed(first)}." if len(kinds) > 1 else "",
    )


def kind_name(kind: str) -> str:
    """Return a kind of expression in words."""
    return plain(kind)


def kinds(corpus: Corpus, found: pd.DataFrame | Missing) -> Html:
    """Return the counts by kind and voice as a table."""
    if isinstance(found, Missing):
        return briefly(found)
    counts = measure.by_kind(corpus, found)
    counts["kind"] = counts["kind"].map(kind_name)
    sides = {side: f"{side_name(side)}, own words" for side in measures.sides(corpus)}
    heads = {"reporter": "A reporter’s", "page": "The page’s", "n": "All", **sides}
    return folded(table(counts, "Expressions by kind and voice", **heads), "The figure as a table")


def ordinals(found: pd.DataFrame | Missing) -> Html:
    """Return what is numbered more than once, and what each number is said to count."""
    if isinstance(found, Missing):
        return briefly(found)
    own = measure.ordinals(found)
    if own.empty:
        return paragraph("Nothing is numbered more than once among these expressions.")
    parts = [f"{_numbered(str(unit), rows)}." for unit, rows in own.groupby("unit", sort=False)]
    shown = own.assign(who=_who(own), of_what=own["unit"] + ": " + own["of_what"])
    columns = ["said", "resolved", "of_what", "who"]
    heads = {**_HEADS, "resolved": "Number", "of_what": "What is counted"}
    return joined(
        paragraph(*parts), table(shown[columns], "What is numbered more than once", **heads)
    )


def _numbered(unit: str, rows: pd.DataFrame) -> str:
    said = [f"“{row['quote']}”" for row in anchored.records(rows)]
    return f"{sentence_case(plain(unit))}: {', '.join(said)}"


def _who(rows: pd.DataFrame) -> list[str]:
    """Return who says each expression, at whose podium and when."""
    return [
        f"{'Page' if row['voice'] == 'page' else sentence_case(plain(row['speaker']))} "
        f"({side_name(row['podium'])}), {day(row['date'])}"
        for row in anchored.records(rows)
    ]


def amounts(found: pd.DataFrame | Missing) -> Html:
    """Return what is measured: money, shares, quantities, lengths of time, counts over two."""
    if isinstance(found, Missing):
        return briefly(found)
    own = found[found["kind"].isin(AMOUNTS) & (found["value"] != "") & (found["voice"] != "page")]
    large = pd.to_numeric(own["value"]) > _PARTIES
    own = own[(own["kind"] != "count") | large]
    shown = own.assign(speaker=_who(own))[
        ["date", "podium", "speaker", "said", "resolved", "of_what"]
    ]
    return table(shown, "Amounts, durations, and counts above two", **_HEADS)


def held_against(corpus: Corpus, found: pd.DataFrame | Missing) -> Html:
    """Return where numbers or dates of several wordings can be held against each other."""
    if isinstance(found, Missing):
        return briefly(found)
    rows = measure.held_against(corpus, found)
    if isinstance(rows, Missing):
        return briefly(rows)
    words = tally(rows["status"], _STATUS)
    return joined(
        paragraph(f"Of {counted(len(rows), 'comparison')}, {words}." if words else ""),
        table(_compared(rows), "Numbers and dates held against each other"),
    )


def _compared(rows: pd.DataFrame) -> pd.DataFrame:
    records = anchored.records(rows)
    return cells(
        rows,
        {
            "On what": [
                cell(
                    sentence_case(between(row["kind"])),
                    row["assessment"],
                    strong=f"{row['topic']}: {plain(row['status'])}",
                )
                for row in records
            ],
            "The wordings": [cell(row["wordings"]) for row in records],
        },
    )


def horizons(found: pd.DataFrame | Missing) -> Html:
    """Return where the times lie that each document speaks of, as a table."""
    if isinstance(found, Missing):
        return briefly(found)
    counts = measure.by_horizon(found)
    heads = {**{key: sentence_case(words) for key, words in HORIZONS.items()}, "n": "All"}
    return table(counts, "Times as seen from the day of the document", **_TIMES, **heads)


def inferred(found: pd.DataFrame | Missing) -> Html:
    """Return the times that were worked out, and from what, folded."""
    if isinstance(found, Missing):
        return briefly(found)
    own = found[(found["horizon"] != "") & (found["basis"] == "inferred")]
    if own.empty:
        return paragraph("No time among these expressions had to be worked out.")
    unfixed = int((found["horizon"] == UNFIXED).sum())
    number = sentence_case(counted(len(own), "time was", "times were"))
    words = (
        f"{number} worked out from the words and the day of the document; "
        f"{none_or(unfixed)} could not be fixed."
    )
    shown = own.assign(who=_who(own))[["said", "resolved", "basis_words", "of_what", "who"]]
    caption = "Times that were worked out"
    return joined(paragraph(words), folded(table(shown, caption, **_HEADS), caption))


def every(found: pd.DataFrame | Missing) -> Html:
    """Return every expression, folded by kind; each row has an address of its own."""
    if isinstance(found, Missing):
        return briefly(found)
    parts = []
    for kind, rows in found.groupby("kind", sort=False):
        caption = f"{sentence_case(kind_name(str(kind)))}: every expression"
        shown = rows.assign(who=_who(rows))[["id", *_HEADS]]
        inner = table(shown, caption, each="claim", **_HEADS)
        parts.append(folded(inner, f"{caption} ({len(rows)})"))
    return joined(*parts)
