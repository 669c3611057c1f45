"""Numbers, quantities and dates that the documents say or print, as read and resolved.

A date is resolved only as far as the words and the day of the document allow; what they do not
fix stays unknown.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from podium import anchored, measures
from podium.dictionary import dictionary
from podium.frames import Corpus, Missing, UnknownIdError
from podium.names import day, plain, side_name
from podium.quoting import Quote, quotes
from podium.reading.words import date_words

DATES = frozenset({"date", "relative_date"})
AMOUNTS = ("money", "percent", "quantity", "duration", "count")
ORDINAL = "ordinal"
BEFORE, AROUND, AFTER, UNFIXED = "before", "around", "after", "unfixed"
HORIZONS = {
    BEFORE: "before that day",
    AROUND: "that day, or a time around it",
    AFTER: "after that day",
    UNFIXED: "a time that the words do not fix",
}
"""Where a time lies as seen from the day of the document."""
_COLUMNS = (
    "id", "context", "kind", "value", "value_max", "unit", "date_start", "date_end", "precision",
    "basis", "basis_words", "approximate", "speaker", "voice", "of_what",
)  # fmt: skip


def kinds() -> list[str]:
    """Return every kind of expression that the data dictionary knows."""
    return list(dictionary()["curated/claims"]["columns"]["kind"]["values"])


def claims(corpus: Corpus, kind: str = "") -> pd.DataFrame | Missing:
    """Return what is counted, measured or dated, in the order of the documents.

    Returns:
        The columns of the table, :data:`podium.anchored.ADDED`, ``said`` as a quotation,
        ``resolved``: the value or the date in words, and ``horizon``; or what is missing.

    Raises:
        UnknownIdError: there is no such kind.
    """
    if kind and kind not in kinds():
        raise UnknownIdError(f"no kind '{kind}'; there are: {', '.join(kinds())}")
    if missing := corpus.missing("what was counted", "claims"):
        return missing
    table = anchored.anchors(corpus, "claims", *_COLUMNS)
    table = table[table["kind"] == kind] if kind else table
    table = table.sort_values(["date", "transcript", "start"], kind="stable").reset_index(drop=True)
    records = anchored.records(table)
    said = anchored.column(table, [Quote(row["place"], row["quote"]) for row in records])
    resolved = [in_words(row) for row in records]
    return table.assign(said=said, resolved=resolved, horizon=list(map(horizon, records)))


def in_words(row: dict[str, Any]) -> str:
    """Return what an expression comes to: ``about 4 hours``, ``14 April 2016``, or nothing."""
    about = "about " if row["approximate"] == "true" else ""
    if row["date_start"] or row["date_end"]:
        return about + _dates(row)
    if not row["value"]:
        return ""
    most = f" to {_figure(row['value_max'])}" if row["value_max"] else ""
    unit = "" if row["kind"] == ORDINAL else f" {plain(row['unit'])}"
    return f"{about}{_figure(row['value'])}{most}{unit}".rstrip()


def _dates(row: dict[str, Any]) -> str:
    start, end = date_words(row["date_start"]), date_words(row["date_end"])
    if start and end:
        return f"{start} to {end}"
    return start or f"until {end}"


def _figure(value: str) -> str:
    number = float(value)
    return f"{number:,.0f}" if number.is_integer() else f"{number:,}"


def horizon(row: dict[str, Any]) -> str:
    """Return where a time lies as seen from the day of its document; empty for other kinds."""
    if row["kind"] not in DATES:
        return ""
    start, end = row["date_start"] or row["date_end"], row["date_end"] or row["date_start"]
    if not (start and row["date"]):
        return UNFIXED
    if end + "-12-31"[len(end) - 4 :] < row["date"]:
        return BEFORE
    return AFTER if start + "-01-01"[len(start) - 4 :] > row["date"] else AROUND


def by_kind(corpus: Corpus, table: pd.DataFrame) -> pd.DataFrame:
    """Return how often each kind occurs, by whose voice.

    Returns:
        One row for each kind, the most frequent first: ``kind``, a column for each side's own
        words, ``reporter, page, n``.
    """
    rows = []
    for kind, own in table.groupby("kind", sort=False):
        spoken = own[own["voice"] == "own"]
        sides = {side: int((spoken["podium"] == side).sum()) for side in measures.sides(corpus)}
        others = {voice: int((own["voice"] == voice).sum()) for voice in ("reporter", "page")}
        rows.append({"kind": kind, **sides, **others, "n": len(own)})
    columns = ["kind", *measures.sides(corpus), "reporter", "page", "n"]
    return pd.DataFrame(rows, columns=columns).sort_values("n", ascending=False, kind="stable")


def by_horizon(table: pd.DataFrame) -> pd.DataFrame:
    """Return where the times lie that each document speaks of: ``date, podium``, horizons, n.

    The page's own dates and titles are left out.
    """
    times = table[(table["horizon"] != "") & (table["voice"] != "page")]
    rows = []
    for (date, podium, _), own in times.groupby(["date", "podium", "transcript"], sort=False):
        found = {name: int((own["horizon"] == name).sum()) for name in HORIZONS}
        rows.append({"date": date, "podium": podium, **found, "n": len(own)})
    return pd.DataFrame(rows, columns=["date", "podium", *HORIZONS, "n"])


def ordinals(table: pd.DataFrame) -> pd.DataFrame:
    """Return numbers in an order that somebody says, by what is numbered and day.

    Only what is numbered more than once is kept: there something can be held against another.
    """
    said = table[(table["kind"] == ORDINAL) & (table["value"] != "") & (table["voice"] != "page")]
    several = said["unit"].value_counts()
    kept = said[said["unit"].map(several) > 1]
    kept = kept[kept["unit"] != ""]
    return kept.sort_values(["unit", "date", "start"], kind="stable")


def held_against(corpus: Corpus, table: pd.DataFrame) -> pd.DataFrame | Missing:
    """Return the discrepancies of which two wordings or more hold one of these claims.

    A time that only says *today* is left out: nearly every wording has one.

    Returns:
        ``id, kind, topic, wordings, status, assessment``, those that differ first; or what is
        missing.
    """
    needed = ("discrepancies", "discrepancy_anchors")
    if missing := corpus.missing("where numbers and dates are held against each other", *needed):
        return missing
    columns = ("id", "kind", "topic", "status", "assessment")
    known = anchored.rows(corpus, "discrepancies", *columns)[[*columns]]
    words = anchored.anchors(corpus, "discrepancy_anchors", "discrepancy")
    words["told"] = words["podium"].map(side_name) + ", " + words["date"].map(day)
    firm = [row for row in anchored.records(table) if _is_firm(row)]
    holding = [
        row["discrepancy"]
        for row in anchored.records(words)
        if any(_within(claim, row) for claim in firm)
    ]
    several = {key for key in holding if holding.count(key) > 1}
    found = {key: quotes(rows, "told") for key, rows in words.groupby("discrepancy")}
    kept = known[known["id"].isin(several)]
    kept = kept.sort_values("status", key=lambda status: status != "differ", kind="stable")
    kept = kept.reset_index(drop=True)
    wordings = anchored.column(kept, [found[key] for key in kept["id"]])
    order = ["id", "kind", "topic", "wordings", "status", "assessment"]
    return kept.assign(wordings=wordings)[order]


def _is_firm(claim: dict[str, Any]) -> bool:
    today = claim["horizon"] == AROUND and claim["precision"] == "day"
    return bool(claim["resolved"] and not (claim["kind"] == "relative_date" and today))


def _within(claim: dict[str, Any], words: dict[str, Any]) -> bool:
    return bool(
        claim["transcript"] == words["transcript"]
        and words["start"] <= claim["start"]
        and claim["end"] <= words["end"]
    )
