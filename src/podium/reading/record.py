"""Sentences and tables of the notebook on events and people."""

from __future__ import annotations

from collections.abc import Hashable
from html import escape

import pandas as pd

from podium.anchored import column
from podium.frames import Missing
from podium.names import counted, plain, sentence_case, side_name
from podium.quoting import briefly, cell, table
from podium.reading.words import date_words, tallies
from podium.show import Html, paragraph

_STATUS = {
    "held": "{n} {be} told as past or under way",
    "held_as_planned": "{n} {be} planned in one document and past or under way in a later one",
    "planned": "{n} {be} planned for a time after the last document or shown as still open",
    "no_later_evidence": "{n} {be} planned, with no later evidence in these documents",
    "not_held": "{n} {be} told as not held",
}
_SHOWN = {
    "held": "told as past or under way",
    "held_as_planned": "planned, later told as past or under way",
    "not_held": "told as not held",
}
"""Status of an event in words: what is told of it, and no claim of our own that it was."""
_NO_SIDE = frozenset({"", "none", "other"})
_KINDS = {"person": "{n} {be} persons", "collective": "{n} {be} bodies or groups"}


def opening(events: pd.DataFrame | Missing) -> Html | Missing:
    """Return how many events there are, and what the corpus shows of them."""
    return counted_by(events, "status", "event", _STATUS)


def happened(events: pd.DataFrame | Missing) -> Html:
    """Return every event with its date, what the date rests on, and every passage."""
    if isinstance(events, Missing):
        return briefly(events)
    rows = events.to_dict("records")
    shown = pd.DataFrame(
        {
            "id": events["id"],
            "When": column(events, [_when(row) for row in rows]),
            "What": column(events, [_what(row) for row in rows]),
            "The words": events["said"],
        }
    )
    return table(shown, "Events that the documents speak of", each="event", called="What")


def _what(row: dict[Hashable, object]) -> Html:
    """Return an event by its name, with where it was, what is told of it, and a note."""
    about = "; ".join(filter(None, [str(row["place"]), _status(row)]))
    return cell(sentence_case(about), str(row["note"]), strong=str(row["name"]))


def _status(row: dict[Hashable, object]) -> str:
    """Return what is told of an event, and by whose documents if only one side's tell it."""
    code = str(row["status"])
    words = _SHOWN.get(code, plain(code))
    sides = str(row["sides"]).split(";")
    if code not in _SHOWN or not sides[0] or len(sides) > 1:
        return words
    return f"{words}, in {side_name(sides[0])}’s documents only"


def _when(row: dict[Hashable, object]) -> Html:
    """Return a date with how exact it is and whether it is stated; sorted by when it starts."""
    dates = [date_words(str(row[name])) for name in ("start", "end") if row[name]]
    if not dates:
        return Html("not dated", "not dated", "9999")
    until = "" if row["start"] else "until "
    exact = "" if row["precision"] in {"day", "month", "year"} else f", {row['precision']}"
    inferred = ", inferred" if row["basis"] == "inferred" else ""
    words = f"{until}{' to '.join(dates)}{exact}{inferred}"
    return Html(escape(words), words, str(row["start"] or row["end"]))


def cast(people: pd.DataFrame | Missing) -> Html | Missing:
    """Return how many persons and how many bodies are named."""
    return counted_by(people, "kind", "actor", _KINDS)


def named(people: pd.DataFrame | Missing) -> Html:
    """Return who is named, with every form that each document uses."""
    if isinstance(people, Missing):
        return briefly(people)
    who = [_who(row) for row in people.to_dict("records")]
    shown = people[["id", "said"]].assign(name=column(people, who))[["id", "name", "said"]]
    heads = {"name": "Who", "said": "As each document says it first"}
    return table(shown, "Who is named, and how", each="name", **heads)


def _who(row: dict[Hashable, object]) -> Html:
    """Return a person or body by name, with side, role, and in how many documents it stands."""
    side = "" if row["side"] in _NO_SIDE else side_name(str(row["side"]))
    where = f"in {counted(int(str(row['documents'])), 'document')}"
    return cell(str(row["role"]), ", ".join(filter(None, [side, where])), strong=str(row["name"]))


def counted_by(
    rows: pd.DataFrame | Missing, column: str, thing: str, phrases: dict[str, str]
) -> Html | Missing:
    """Return how many things there are, and how many of each value of a column: ``a; b``."""
    if isinstance(rows, Missing):
        return rows
    words = "; ".join(tallies(rows[column], phrases))
    return paragraph(f"Of {counted(len(rows), thing)}, {words}." if words else "None is recorded.")
