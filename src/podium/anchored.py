"""Curated rows where they stand: the place each quotation begins in, whose podium, which meeting.

A curated table may be absent, empty or without a column that the data dictionary calls optional;
these functions give a frame with the columns asked for in every case.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import pandas as pd

from podium.frames import Corpus, Missing

ADDED = ("place", "podium", "occasion", "date")
"""What :func:`placed` adds: id of the sentence or note, publisher's side, meeting, its date."""


def rows(corpus: Corpus, name: str, *columns: str) -> pd.DataFrame:
    """Return the table ``name`` with at least ``columns``; empty text where it lacks them.

    It may lack only what the data dictionary calls optional; see :meth:`.Corpus.rows`.
    """
    frame = corpus[name]
    wanted = dict.fromkeys([*columns, *map(str, frame.columns)])
    return frame.reindex(columns=[*wanted], fill_value="")


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a frame as dictionaries, in order."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def by_key(frame: pd.DataFrame, key: str) -> dict[Any, dict[str, Any]]:
    """Return the rows of a frame by the cell of one column."""
    return {row[key]: row for row in records(frame)}


def looked_up(keys: pd.Series[Any], known: dict[Any, dict[str, Any]], name: str) -> pd.Series[Any]:
    """Return for each key the cell ``name`` of its row; empty text where it has none."""
    return column(keys, [known.get(key, {}).get(name, "") for key in keys])


def column(frame: pd.DataFrame | pd.Series[Any], cells: list[Any]) -> pd.Series[Any]:
    """Return ``cells``, which may hold anything, as a column of ``frame``."""
    return pd.Series(cells, index=frame.index, dtype=object)


def keep(frame: pd.DataFrame, flags: list[bool]) -> pd.DataFrame:
    """Return the rows whose flag is set; a frame without rows keeps its columns."""
    return frame.loc[pd.Series(flags, index=frame.index, dtype=bool)]


def anchors(corpus: Corpus, name: str, *columns: str) -> pd.DataFrame:
    """Return the rows of ``name`` that have an anchor, in their order, with :func:`placed`."""
    return placed(corpus, rows(corpus, name, *columns, "transcript", "start", "end", "quote"))


def placed(corpus: Corpus, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the anchored rows of ``frame`` with where their words begin; see :data:`ADDED`.

    Offsets become whole numbers; rows without an anchor are left out. ``place`` is empty where
    the words begin in no sentence and in no note.

    Raises:
        ValueError: an offset is no number, in a frame of other making than a corpus's.
    """
    frame = frame[frame["transcript"] != ""]
    spans = {name: frame[name].astype("int64") for name in ("start", "end")}
    frame = frame.assign(**spans).reset_index(drop=True)
    sources = by_key(documents(corpus), "transcript")
    for name in ("podium", "occasion", "date"):
        frame[name] = looked_up(frame["transcript"], sources, name)
    return frame.assign(place=_places(corpus, frame))


def documents(corpus: Corpus) -> pd.DataFrame:
    """Return the transcripts in the order of their meetings.

    Returns:
        ``transcript, podium, occasion, date, genre, words``; the date is the meeting's, or the
        page's where no meeting is known.
    """
    table = rows(corpus, "transcripts", "id", "meeting", "side", "date", "genre", "words")
    meetings = by_key(rows(corpus, "meetings", "id", "date"), "id")
    days = looked_up(table["meeting"], meetings, "date")
    table["date"] = [day or page for day, page in zip(days, table["date"], strict=True)]
    names = {"id": "transcript", "side": "podium", "meeting": "occasion"}
    table = table.rename(columns=names).sort_values(["date", "transcript"], kind="stable")
    return table[["transcript", "podium", "occasion", "date", "genre", "words"]]


def _places(corpus: Corpus, frame: pd.DataFrame) -> list[str]:
    """Return the id of the sentence or note that each row's first character lies in."""
    known = _stretches(corpus)
    found = []
    for row in records(frame):
        starts, parts = known.get(row["transcript"], ([], []))
        place = bisect_right(starts, row["start"]) - 1
        inside = place >= 0 and row["start"] < parts[place]["end"]
        found.append(str(parts[place]["id"]) if inside else "")
    return found


def _stretches(corpus: Corpus) -> dict[str, tuple[list[int], list[dict[str, Any]]]]:
    """Return the sentences and notes of each transcript in order, with where they start."""
    columns = ("id", "transcript", "start", "end")
    parts = [
        row for name in ("sentences", "notes") for row in records(rows(corpus, name, *columns))
    ]
    known: dict[str, tuple[list[int], list[dict[str, Any]]]] = {}
    for part in sorted(parts, key=lambda part: int(part["start"])):
        starts, own = known.setdefault(part["transcript"], ([], []))
        starts.append(int(part["start"]))
        own.append(part)
    return known


def lacking(corpus: Corpus, what: str, *tables: str) -> Missing | None:
    """Return what to show in place of ``what`` if a curated table is not there or empty.

    ``tables`` are names below the folder of curated tables, such as ``codings/one/sentences``;
    with or without the folder's own.
    """
    names = [f"curated/{name.removeprefix('curated/')}" for name in tables]
    absent = tuple(name for name in names if not corpus.rows(name))
    return Missing(absent, what) if absent else None


def stretch(corpus: Corpus, transcript: str, start: int, end: int) -> tuple[str, str]:
    """Return the words said from ``start`` to ``end`` and the id of their first sentence.

    Empty where no sentence lies there; blanks between sentences become one.
    """
    table = rows(corpus, "sentences", "id", "transcript", "start", "end", "text")
    said = [
        row
        for row in records(table[table["transcript"] == transcript])
        if row["start"] < end and row["end"] > start
    ]
    parts = [row["text"][max(start - row["start"], 0) : end - row["start"]] for row in said]
    return " ".join(parts), said[0]["id"] if said else ""
