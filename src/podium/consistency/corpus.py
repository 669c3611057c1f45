"""The checks over a data folder, and beside the discrepancies that people found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from podium.consistency.checks import compare
from podium.consistency.model import Comparison, Place
from podium.evidence import holding_rows
from podium.inputs import note
from podium.sources import read_register
from podium.transcripts import parse_corpus


def compare_corpus(data: Path) -> list[Comparison]:
    """Return every comparison over the registered transcripts.

    A page without a day takes that of its meeting.

    Raises:
        TableError: the register or the table of meetings is malformed, or a date is none.
        SourceError: a source is missing or changed.
    """
    path = note(data / "curated" / "meetings.csv")
    meetings = {
        row["id"]: row["date"] for row in (holding_rows(data, path) if path.exists() else [])
    }
    dates = {entry.id: meetings.get(entry.meeting or "") for entry in read_register(data)}
    days = {name: dt.date.fromisoformat(date) for name, date in dates.items() if date}
    return compare(parse_corpus(data), days)


def met(
    comparisons: Iterable[Comparison], anchors: Iterable[Mapping[str, str]]
) -> dict[str, list[Comparison]]:
    """Return, by the id of a curated discrepancy, the comparisons that hold two of its places.

    Args:
        comparisons: what the checks found.
        anchors: rows of the table of a discrepancy's anchors: ``discrepancy, label, transcript,
            start, end``.
    """
    groups: dict[str, list[Mapping[str, str]]] = {}
    for row in anchors:
        groups.setdefault(row["discrepancy"], []).append(row)
    known = list(comparisons)
    found = {
        name: [one for one in known if _holds(rows, one.first, one.second)]
        for name, rows in groups.items()
    }
    return {name: ones for name, ones in found.items() if ones}


def _holds(rows: Iterable[Mapping[str, str]], first: Place, second: Place) -> bool:
    labels = [{row["label"] for row in rows if _at(row, place)} for place in (first, second)]
    return any(a != b for a in labels[0] for b in labels[1])


def _at(row: Mapping[str, str], place: Place) -> bool:
    inside = int(row["start"]) < place.span.end and place.span.start < int(row["end"])
    return inside and row["transcript"] == place.transcript
