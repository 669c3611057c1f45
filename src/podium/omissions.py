"""What the accounts of one meeting treat and leave out, from the coverage coded by reading.

An item that an account does not treat was left unsaid there, whatever was said behind the doors.
A side without an account, or whose account nobody coded, has no coverage: nothing can be said of
what it left out.
"""

from __future__ import annotations

import pandas as pd

from podium import anchored, measures
from podium.frames import Corpus, Missing
from podium.measures import NO_ACCOUNT, TOLD
from podium.names import day, side_name
from podium.quoting import Quote, quotes

TREATED, ASKED, ABSENT, UNKNOWN = "treated", "question_only", "absent", "unknown"


def heard(corpus: Corpus, meeting: str) -> list[str]:
    """Return the sides that gave an account of ``meeting``."""
    told = measures.where(measures.accounts(corpus), meeting=meeting, account=TOLD)
    return sorted(set(told["side"]))


def silent(corpus: Corpus, meeting: str) -> list[str]:
    """Return the sides that took part and have no account of ``meeting`` in this corpus."""
    told = measures.where(measures.accounts(corpus), meeting=meeting, account=NO_ACCOUNT)
    return sorted(set(told["side"]))


def coded(corpus: Corpus, meeting: str) -> list[str]:
    """Return the sides with an account of ``meeting`` that was coded for the agenda."""
    known = {side for _, side in _by_side(corpus, meeting)}
    return [side for side in heard(corpus, meeting) if side in known]


def matrix(corpus: Corpus, meeting: str) -> pd.DataFrame | Missing:
    """Return every item of the agenda against every side of a meeting.

    Of several transcripts of one side, the fullest coverage counts.

    Returns:
        One row for each item: ``track, name, group`` and a column for each side of the meeting:
        ``treated``, ``question_only``, ``absent``, or ``unknown`` where there is no account or no
        coding. ``group`` names the sides that treat it, joined by semicolons; ``question_only``
        where only a question raises it, ``absent`` where no account does, ``unknown`` where a
        cell is missing in a coded account. Groups of more sides come first; or what is missing.
    """
    if missing := corpus.missing("the items of the agenda", "tracks", "track_coverage"):
        return missing
    told, coverage = coded(corpus, meeting), _by_side(corpus, meeting)
    table = anchored.rows(corpus, "tracks", "id", "name").rename(columns={"id": "track"})
    table = table[["track", "name"]].assign(group="")
    others = {*heard(corpus, meeting), *silent(corpus, meeting)} - set(told)
    for side in [*told, *sorted(others)]:
        table[side] = [coverage.get((track, side), UNKNOWN) for track in table["track"]]
    cells = [dict(zip(told, row, strict=True)) for row in table[told].itertuples(index=False)]
    table["group"] = list(map(_group, cells))
    order = table["group"].map(lambda group: _order(group, told))
    table = table.assign(order=order).sort_values("order", kind="stable")
    return table.drop(columns="order").reset_index(drop=True)


def _by_side(corpus: Corpus, meeting: str) -> dict[tuple[str, str], str]:
    coverage = anchored.rows(corpus, "track_coverage", "track", "transcript", "coverage")
    known = measures.where(anchored.documents(corpus), occasion=meeting)
    podium = dict(zip(known["transcript"], known["podium"], strict=True))
    best: dict[tuple[str, str], str] = {}
    for row in anchored.records(coverage[coverage["transcript"].isin(known["transcript"])]):
        key = (row["track"], podium[row["transcript"]])
        best[key] = min(row["coverage"], best.get(key, ABSENT), key=(TREATED, ASKED, ABSENT).index)
    return best


def _group(cells: dict[str, str]) -> str:
    if UNKNOWN in cells.values():
        return UNKNOWN
    treating = [side for side, coverage in cells.items() if coverage == TREATED]
    return ";".join(treating) or (ASKED if ASKED in cells.values() else ABSENT)


def _order(group: str, told: list[str]) -> tuple[int, str]:
    last = (ASKED, UNKNOWN, ABSENT)
    if group in last:
        return (len(told) + last.index(group), "")
    return (len(told) - len(group.split(";")), group)


def touched(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a :func:`matrix` that at least one account treats or is asked about."""
    return table[~table["group"].isin([ABSENT, UNKNOWN])]


def counts(table: pd.DataFrame) -> dict[str, int]:
    """Return how many items each group of a :func:`matrix` holds, in its order."""
    found = table["group"].value_counts(sort=False)
    return {str(group): int(found[group]) for group in dict.fromkeys(table["group"])}


def passages(corpus: Corpus, meeting: str) -> dict[tuple[str, str], tuple[Quote, ...]]:
    """Return the passages on which a coverage rests, by item and side."""
    frame = anchored.anchors(corpus, "track_anchors", "track")
    frame = frame[frame["occasion"] == meeting]
    return {
        (str(track), str(side)): quotes(rows)
        for (track, side), rows in frame.groupby(["track", "podium"], sort=False)
    }


def comparisons(corpus: Corpus, meeting: str) -> pd.DataFrame | Missing:
    """Return the items that several accounts treat, with their wordings side by side.

    Returns:
        One row for each item compared: ``track, name``, a column of quotations for each side
        heard, ``agreement, assessment``; or what is missing.
    """
    needed = ("tracks", "track_comparisons", "track_comparison_anchors")
    if missing := corpus.missing("how the accounts compare", *needed):
        return missing
    columns = ("track", "meeting", "agreement", "assessment")
    table = anchored.rows(corpus, "track_comparisons", *columns)
    table = table.loc[table["meeting"] == meeting, [*columns]]
    table["name"] = table["track"].map(_names(corpus))
    words = anchored.anchors(corpus, "track_comparison_anchors", "track", "meeting")
    words = words[words["meeting"] == meeting]
    for side in heard(corpus, meeting):
        own = words[words["podium"] == side]
        found = {track: quotes(rows) for track, rows in own.groupby("track")}
        table[side] = anchored.column(table, [found.get(track, ()) for track in table["track"]])
    order = ["track", "name", *heard(corpus, meeting), "agreement", "assessment"]
    return table[order].reset_index(drop=True)


def _names(corpus: Corpus) -> dict[str, str]:
    tracks = anchored.rows(corpus, "tracks", "id", "name")
    return dict(zip(tracks["id"], tracks["name"], strict=True))


def discrepancies(corpus: Corpus, meeting: str = "", *kinds: str) -> pd.DataFrame | Missing:
    """Return where wordings are held against each other: all, or those that touch a meeting.

    Args:
        corpus: the corpus.
        meeting: only those with a wording from an account of it; empty for all.
        kinds: only these kinds; none for all.

    Returns:
        ``id, kind, topic, wordings, status, assessment``; each wording names its side and day;
        or what is missing.
    """
    needed = ("discrepancies", "discrepancy_anchors")
    if missing := corpus.missing("where accounts could be held against each other", *needed):
        return missing
    table = anchored.rows(corpus, "discrepancies", "id", "kind", "topic", "status", "assessment")
    words = anchored.anchors(corpus, "discrepancy_anchors", "discrepancy")
    if meeting:
        here = set(words.loc[words["occasion"] == meeting, "discrepancy"])
        table = table[table["id"].isin(here)]
    if kinds:
        table = table[table["kind"].isin(kinds)]
    words["told"] = words["podium"].map(side_name) + ", " + words["date"].map(day)
    found = {key: quotes(rows, "told") for key, rows in words.groupby("discrepancy")}
    table["wordings"] = anchored.column(table, [found.get(key, ()) for key in table["id"]])
    return table[["id", "kind", "topic", "wordings", "status", "assessment"]].reset_index(drop=True)
