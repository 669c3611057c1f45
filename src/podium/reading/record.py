"""Sentences and tables of the notebook on the plain record."""

from __future__ import annotations

from collections.abc import Hashable

import pandas as pd

from podium.frames import Missing
from podium.names import counted, day, plain
from podium.quoting import briefly, table
from podium.reading.words import tally
from podium.show import Html, paragraph

_STATUS = {
    "held": "{n} {be} told as held",
    "held_as_planned": "{n} {be} planned in one document and held by a later one",
    "planned": "{n} {be} planned for a time after the last document, or shown as still open",
    "no_later_evidence": "{n} {be} planned, with no later evidence in these documents",
    "not_held": "{n} {be} told as not held",
}
_COMPARED = {
    "differ": "{n} differ{s}",
    "compatible": "{n} {be} compatible",
    "unresolved": "{n} stay{s} open",
}
_KINDS = {"person": "{n} {be} persons", "collective": "{n} {be} bodies or groups"}


def opening(events: pd.DataFrame | Missing) -> Html | Missing:
    """Return how many events there are, and what the corpus shows of them."""
    return _counted(events, "status", "event", _STATUS)


def happened(events: pd.DataFrame | Missing) -> Html:
    """Return every event with its date, what the date rests on, and every passage."""
    if isinstance(events, Missing):
        return briefly(events)
    shown = events.assign(when=[_when(row) for row in events.to_dict("records")])
    columns = ["id", "when", "name", "place", "status", "said", "note"]
    heads = {"when": "When", "name": "What", "where": "Where", "said": "The words"}
    shown = shown[columns].rename(columns={"place": "where"})
    shown["status"] = shown["status"].map(plain)
    return table(shown, "Events that the documents speak of", each="event", **heads)


def _when(row: dict[Hashable, object]) -> str:
    """Return a date with how exact it is and whether it is stated."""
    dates = [day(str(row[name])) for name in ("start", "end") if row[name]]
    if not dates:
        return "not dated"
    until = "" if row["start"] else "until "
    exact = "" if row["precision"] in {"day", "month", "year"} else f", {row['precision']}"
    inferred = ", inferred" if row["basis"] == "inferred" else ""
    return f"{until}{' to '.join(dates)}{exact}{inferred}"


def cast(people: pd.DataFrame | Missing) -> Html | Missing:
    """Return how many persons and how many bodies are named."""
    return _counted(people, "kind", "actor", _KINDS)


def named(people: pd.DataFrame | Missing) -> Html:
    """Return who is named, with every form that each document uses."""
    if isinstance(people, Missing):
        return briefly(people)
    heads = {"name": "Who", "documents": "Documents", "said": "As each document says it first"}
    return table(people.drop(columns="kind"), "Who is named, and how", each="name", **heads)


def outcome(compared: pd.DataFrame | Missing) -> Html | Missing:
    """Return how many comparisons there are, and what they give."""
    return _counted(compared, "status", "comparison", _COMPARED)


def wordings(compared: pd.DataFrame | Missing) -> Html:
    """Return every wording that was held against another, with an assessment."""
    if isinstance(compared, Missing):
        return briefly(compared)
    shown = compared.assign(kind=compared["kind"].map(plain))
    return table(shown, "Wordings held against each other", each="comparison", topic="On what")


def _counted(
    rows: pd.DataFrame | Missing, column: str, thing: str, phrases: dict[str, str]
) -> Html | Missing:
    if isinstance(rows, Missing):
        return rows
    words = tally(rows[column], phrases)
    return paragraph(f"Of {counted(len(rows), thing)}, {words}." if words else "None is recorded.")
