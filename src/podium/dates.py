"""Dates and clock times as pages print them; ambiguous ones stay null.

``12/10/2019`` is October or December, ``1:012 P.M.`` is a slip of the pen: both are found and
reported, neither is read. Look in a line, not in a book: the patterns are made for short texts.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from podium.dates_abroad import find_days, find_dials
from podium.model import Span

MONTHS = (
    "january february march april may june july august september october november december"
).split()
_CENTURY = 2000
_HOURS = 24
_MINUTES = 60
_NOON = 12
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_YEAR_END = r"(?=\d{1,2}:\d\d|(?!\d))"
"""A year may run into a clock time (``201911:01``) but not into other digits."""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_RANGE = r"(?P<range>\s?[-–—&]\s?\d{1,2}(?:st|nd|rd|th)?)?"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\w){_MONTH}\s{{0,3}}{_DAY}{_RANGE}\s{{0,2}}[,.\s]\s{{0,3}}{_YEAR}{_YEAR_END}",
        (
            rf"(?<!\w){_DAY}{_RANGE}(?:\s{{1,3}}(?:of\s)?|[-/.])\s{{0,2}}{_MONTH}\s{{0,2}},?[-/]?"
            rf"\s{{0,3}}{_YEAR}{_YEAR_END}"
        ),
        rf"(?<![\d/.-]){_YEAR}(?P<sep>[./-])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)",
        (
            rf"(?<!\d){_YEAR}\s?[年.]\s?(?P<month>\d{{1,2}})\s?[月.]\s?(?P<day>\d{{1,2}})(?:\s?日|"
            rf"\.?(?!\d))"
        ),
        (
            rf"(?<![\d/.-])(?P<first>\d{{1,2}})(?P<sep>[./-])(?P<second>\d{{1,2}})(?P=sep)"
            rf"{_YEAR}{_YEAR_END}"
        ),
        (
            r"(?<![\d/.:-])(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)(?P<short>\d\d)"
            r"(?![\d/.:-]?\d)"
        ),
    )
)
_YEARLESS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\w){_MONTH}\s{{1,3}}{_DAY}(?![\w:])",
        rf"(?<!\w){_DAY}(?:\s{{1,3}}(?:of\s)?){_MONTH}",
    )
)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:(?P<colon>[:.h])(?P<minute>\d{2,3}))?"
    r"(?::\d\d)?(?!\d)\s{0,2}(?P<half>[ap]\.?\s?m\b\.?|noon\b|hrs?\b|hours\b|uhr\b)?",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?:(?P<tie>\b(?:at|klo|kl\.?|um|alle|ore|las|à|a|в|о|godz\.?|saat)|\d{4},?)\s{1,3})?"
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.%])"
    r"(?P<zone>\s?h\b|(?=\s?\(?(?:[a-z]{1,3}[sd]t|gmt|utc|cet|eet|msk|local time)\b))?",
    re.IGNORECASE,
)
"""A clock with a full stop: believed after ``at`` or a date, or before a zone."""
_SPELT = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])\s?(?:h|heures|horas|ore)\s(?P<minute>[0-5]\d)\b",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    r"(?<![\d:.])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hrs?|hours)\b", re.IGNORECASE
)
_WORDS = re.compile(
    r"\b(?P<word>noon|midnight)\b(?!\s(?:press|news|media|briefing))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateHit:
    """A date in the text, read day first and month first; each null where it is no date."""

    span: Span
    day_first: str | None
    month_first: str | None

    @property
    def iso(self) -> str | None:
        """ISO 8601; null when the date cannot be read without guessing."""
        readings = {self.day_first, self.month_first} - {None}
        return readings.pop() if len(readings) == 1 else None


@dataclass(frozen=True, slots=True)
class ClockHit:
    """A clock time in the text; ``iso`` (``HH:MM``) is null when it cannot be read."""

    span: Span
    iso: str | None


def month_number(name: str) -> int:
    """Return 1 to 12 for an English month, whole or cut to three letters."""
    key = name.lower()[:3]
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(key))


def iso_date(year: int, month: int, day: int) -> str | None:
    """Return ISO 8601, or null for a day that no calendar has."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _read(match: re.Match[str]) -> tuple[str | None, str | None]:
    parts = match.groupdict()
    if parts.get("range"):
        return None, None
    year = int(parts["year"]) if parts.get("year") else _CENTURY + int(parts["short"])
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        day_first = iso_date(year, second, first)
        # the continental full stop stands after the day
        return day_first, day_first if parts["sep"] == "." else iso_date(year, first, second)
    printed = parts["month"]
    month = int(printed) if printed.isdigit() else month_number(printed)
    iso = iso_date(year, month, int(parts["day"]))
    return iso, iso


@lru_cache(maxsize=32768)
def find_dates(text: str) -> tuple[DateHit, ...]:
    """Return every date with a year in ``text``, in order, none overlapping another."""
    hits: list[DateHit] = []
    for form in _FORMS:
        for match in form.finditer(text):
            start, end = match.span()
            if _is_apart(Span(start, end), hits):
                hits.append(DateHit(Span(start, end), *_read(match)))
    for found in find_days(text):
        if _is_apart(found.span, hits):
            iso = iso_date(*found.day) if found.day else None
            hits.append(DateHit(found.span, iso, iso))
    return tuple(sorted(hits, key=lambda hit: hit.span))


def _is_apart(span: Span, hits: list[DateHit]) -> bool:
    return all(span.end <= hit.span.start or hit.span.end <= span.start for hit in hits)


def find_yearless(text: str) -> list[tuple[int, int]]:
    """Return (month, day) of every day named with its month, with or without a year."""
    found = [
        (match.start(), month_number(match["month"]), int(match["day"]))
        for form in _YEARLESS
        for match in form.finditer(text)
    ]
    return [(month, day) for _, month, day in sorted(found)]


def _clock(match: re.Match[str]) -> tuple[bool, str | None]:
    hour, minute, colon = int(match["hour"]), match["minute"], match["colon"]
    half = (match["half"] or "").lower().replace(".", "").replace(" ", "")
    if (colon not in {":", "h", "H"} and not half) or (not minute and half.startswith("h")):
        return False, None
    if minute and len(minute) != len("00"):
        return bool(half), None
    if half == "noon":
        return (True, "12:00") if hour == _NOON else (False, None)
    return _on_the_dial(hour, int(minute or 0), half)


def _on_the_dial(hour: int, minute: int, half: str) -> tuple[bool, str | None]:
    if half in {"am", "pm"} and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    elif half == "am":
        return False, None
    if hour >= _HOURS or minute >= _MINUTES:
        return False, None
    return True, f"{hour:02d}:{minute:02d}"


@lru_cache(maxsize=32768)
def find_clocks(text: str) -> tuple[ClockHit, ...]:
    """Return every clock time in ``text``, in order; a time glued to a year counts."""
    dated = text
    for hit in find_dates(text):
        blank = " " * (hit.span.end - hit.span.start)
        dated = dated[: hit.span.start] + blank + dated[hit.span.end :]
    found: list[tuple[Span, str | None]] = [
        (Span(*m.span()), f"{m['hour']}:{m['minute']}") for m in _MILITARY.finditer(dated)
    ]
    for match in _CLOCK.finditer(dated):
        is_clock, iso = _clock(match)
        if is_clock:
            found.append((Span(*match.span()), iso))
    found += _spelt(text, dated)
    found += [
        (Span(*m.span()), "12:00" if m["word"].lower() == "noon" else "00:00")
        for m in _WORDS.finditer(dated)
    ]
    hits: list[ClockHit] = []
    for span, iso in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        if not hits or hits[-1].span.end <= span.start:
            hits.append(ClockHit(span, iso))
    return tuple(hits)


def _spelt(text: str, dated: str) -> list[tuple[Span, str | None]]:
    """Return the clocks with a full stop or words for their marks; ``dated`` has dates blanked."""
    found = [
        (Span(m.start("hour"), m.end()), _on_the_dial(int(m["hour"]), int(m["minute"]), "")[1])
        for m in (*_DOTTED.finditer(dated), *_SPELT.finditer(dated))
        if m.re is _SPELT
        or m["tie"]
        or m["zone"] is not None
        or _behind_date(text, m.start("hour"))
    ]
    return found + [
        (clock.span, _on_the_dial(clock.hour, clock.minute, "")[1]) for clock in find_dials(dated)
    ]


def _behind_date(text: str, at: int) -> bool:
    before = text[:at].rstrip(" ,")
    return any(hit.span.end == len(before) for hit in find_dates(text))


def day_number(iso: str) -> int:
    """Return the number of the day of an ISO 8601 date, for differences."""
    return dt.date.fromisoformat(iso).toordinal()
