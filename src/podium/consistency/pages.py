"""Dates of one page held against each other: weekday, stamp, date line, title, first words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from podium.consistency.documents import OPENING, Document, Told
from podium.consistency.model import Comparison
from podium.model import Span
from podium.quantities.words import WEEKDAY

_WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"{WEEKDAY}\b", re.IGNORECASE)
_AFTER = re.compile(rf"\s?[,(]\s?(?P<name>{WEEKDAY})\b", re.IGNORECASE)
_HEADER = frozenset({"title", "subtitle", "date"})
_HOURS = {"hours": 1.0, "minutes": 1 / 60}


def weekdays(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Hold every weekday printed with a date against the calendar."""
    for document in documents:
        for told in document.told:
            quantity = told.quantity
            if quantity.kind == "date" and quantity.precision == "day" and quantity.date_start:
                span = _weekday_span(document, quantity.span)
                if span:
                    yield _weekday(document, told, span)


def _weekday_span(document: Document, date: Span) -> Span | None:
    text = document.transcript.text
    before = _WEEKDAY.match(text, date.start, date.end)
    if before:
        return Span(*before.span())
    after = _AFTER.match(text, date.end)
    return Span(*after.span("name")) if after else None


def _weekday(document: Document, told: Told, span: Span) -> Comparison:
    day = dt.date.fromisoformat(told.quantity.date_start or "")
    printed = span.of(document.transcript.text).lower()
    return Comparison(
        "weekdays",
        f"weekday printed with {day}, which is a {_WEEK[day.weekday()].capitalize()}",
        "fits" if printed == _WEEK[day.weekday()] else "differs",
        document.place(span, printed.capitalize()),
        told.place(day),
    )


def dates_of_page(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Hold the stamp, the date line, the title and the opening of a page against each other."""
    for document in documents:
        found = _page_dates(document)
        for other in found[1:]:
            one, two = found[0].quantity.date_start, other.quantity.date_start
            yield Comparison(
                "dates_of_page",
                f"date at the head of the page and date {_where(other)}",
                "fits" if one == two else "differs",
                found[0].place(one),
                other.place(two),
            )


def _page_dates(document: Document) -> list[Told]:
    """Return the days printed in the header, and those of the first sentences."""
    spans = [note.span for note in document.transcript.notes if note.kind in _HEADER]
    opening = [one.span for one in list(document.transcript.sentences())[:OPENING]]
    return [
        told
        for told in document.told
        if told.quantity.kind == "date"
        and told.quantity.precision == "day"
        and told.quantity.date_start
        and any(told.quantity.span in span for span in (*spans, *opening))
    ]


def _where(told: Told) -> str:
    return "in the opening" if told.turn else "in another line of the header"


def clock_and_length(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Hold the hour of a press event against the hours of talks said to come before it."""
    for document in documents:
        clocks = [
            told
            for told in document.told
            if told.quantity.kind == "clock_time"
            and not told.turn
            and "T" in (told.quantity.date_start or "")
        ]
        lengths = [
            told
            for told in document.told
            if told.quantity.kind == "duration"
            and told.turn
            and told.quantity.unit in _HOURS
            and told.quantity.value
            and re.search(r"\b(?:talks|meeting|negotiat|discuss|held|lunch|met)", told.text)
        ]
        for clock in clocks[:1]:
            for length in lengths:
                yield _clock(clock, length)


def _clock(clock: Told, length: Told) -> Comparison:
    hour, minute = (clock.quantity.date_start or "").split("T")[1].split(":")[:2]
    since_midnight = int(hour) + int(minute) / 60
    hours = (length.quantity.value or 0) * _HOURS[length.quantity.unit or ""]
    return Comparison(
        "clock_and_length",
        f"hours since midnight at {hour}:{minute}, and {hours:g} hours of talks before",
        "fits" if hours <= since_midnight else "differs",
        clock.place(f"{hour}:{minute}"),
        length.place(f"{hours:g} hours"),
    )
