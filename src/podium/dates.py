"""Dates and clock times as pages print them; ambiguous ones stay null.

``12/10/2019`` is October or December, ``1:012 P.M.`` is a slip of the pen: both are found and
reported, neither is read.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from podium.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_YEAR_END = r"(?=\d{1,2}:\d\d|(?![\d]))"
"""A year may run into a clock time (``201911:01``) but not into other digits."""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\w]){_MONTH}\s{{0,3}}{_DAY}\s{{0,2}}(?:,|\s|\.)\s{{0,3}}{_YEAR}{_YEAR_END}",
        rf"(?<![\w]){_DAY}(?:\s{{1,3}}(?:of\s)?|[-/.])\s{{0,2}}{_MONTH}\s{{0,2}},?[-/]?\s{{0,3}}"
        rf"{_YEAR}{_YEAR_END}",
        rf"(?<![\d/.-]){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
        rf"(?<![\d/.-])(?P<day>\d{{1,2}})(?P<sep>[./-])(?P<month>\d{{1,2}})(?P=sep){_YEAR}{_YEAR_END}",
    )
)
_YEARLESS = re.compile(
    rf"(?<![\w]){_MONTH}\s{{1,3}}{_DAY}(?![\w:])|(?<![\w]){_DAY}\s{{1,3}}{_MONTH.replace('month', 'm2')}".replace(
        r"\s{1,3}(?P<day>", r"\s{1,3}(?P<d2>", 1
    ),
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:(?P<colon>[:.])(?P<minute>\d{2,3}))?"
    r"(?::\d\d)?\s{0,2}(?P<half>[ap]\.?\s?m\b\.?|noon\b|hrs?\b|hours\b|uhr\b)?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\b(?P<word>noon|midnight)\b", re.IGNORECASE)
_GLUED_CLOCK = re.compile(r"(?:19|20)\d\d(\d{1,2}:\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class DateHit:
    """A date in the text; ``iso`` is null when it cannot be read without guessing."""

    span: Span
    iso: str | None


@dataclass(frozen=True, slots=True)
class ClockHit:
    """A clock time in the text; ``iso`` (``HH:MM``) is null when it cannot be read."""

    span: Span
    iso: str | None


def month_number(name: str) -> int:
    """Return 1 to 12 for an English month, whole or cut to three letters."""
    key = name.lower()[:3]
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(key))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _read(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year, day, month = int(parts["year"]), int(parts["day"]), parts["month"]
    if not month.isdigit():
        return _iso(year, month_number(month), day)
    if parts.get("sep") in {"/", "-"}:
        return _day_or_month_first(year, int(month), day)
    return _iso(year, int(month), day)


def _day_or_month_first(year: int, second: int, first: int) -> str | None:
    readings = {_iso(year, second, first), _iso(year, first, second)} - {None}
    return readings.pop() if len(readings) == 1 else None


def find_dates(text: str) -> list[DateHit]:
    """Return every date with a year in ``text``, in order, none overlapping another."""
    hits: list[DateHit] = []
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(text):
            span = Span(*match.span())
            if taken.isdisjoint(range(span.start, span.end)):
                taken.update(range(span.start, span.end))
                hits.append(DateHit(span, _read(match)))
    return sorted(hits, key=lambda hit: hit.span)


def has_yearless_date(text: str) -> bool:
    """Whether ``text`` names a day and a month, with or without a year."""
    return _YEARLESS.search(text) is not None


def _clock(match: re.Match[str]) -> tuple[bool, str | None]:
    hour, minute = int(match["hour"]), match["minute"]
    half = (match["half"] or "").lower().replace(".", "").replace(" ", "")
    if match["colon"] != ":" and not half:
        return False, None
    if half in {"hr", "hrs", "hours", "uhr"} and not minute:
        return False, None
    if minute and len(minute) != len("00"):
        return bool(half), None
    if half == "noon":
        return (True, "12:00") if hour == 12 else (False, None)  # noqa: PLR2004 - 12 noon
    return _on_the_dial(hour, int(minute or 0), half)


def _on_the_dial(hour: int, minute: int, half: str) -> tuple[bool, str | None]:
    if half in {"am", "pm"}:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - twelve-hour clock
            hour = hour if half == "pm" and hour < 24 else 99  # noqa: PLR2004 - '15:30 p.m.'
        else:
            hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - a clock has 24 hours of 60 minutes
        return False, None
    return True, f"{hour:02d}:{minute:02d}"


def find_clocks(text: str) -> list[ClockHit]:
    """Return every clock time in ``text``, in order; a time glued to a year counts."""
    hits = []
    for start, piece in _clock_pieces(text):
        for match in _CLOCK.finditer(piece):
            found, iso = _clock(match)
            if found:
                span = Span(start + match.start(), start + match.end())
                hits.append(ClockHit(span, iso))
    hits += [
        ClockHit(Span(*m.span()), "12:00" if m["word"].lower() == "noon" else "00:00")
        for m in _WORDS.finditer(text)
        if not any(h.span.start <= m.start() < h.span.end for h in hits)
    ]
    return sorted(hits, key=lambda hit: hit.span)


def _clock_pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text cut after each year that a clock time is glued to."""
    at = 0
    for match in _GLUED_CLOCK.finditer(text):
        yield at, text[at : match.start()]
        at = match.start(1)
    yield at, text[at:]
