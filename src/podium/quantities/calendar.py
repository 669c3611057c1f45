"""Dates as ISO 8601 text of any precision, and the arithmetic that resolves relative ones."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import takewhile

from podium.dates import month_number

__all__ = ["When", "month_number"]

_MONTHS = 12
_BASE_TEN = 10
_CENTURY = 100
_HOURS = 24


@dataclass(frozen=True, slots=True)
class When:
    """A point or stretch of time; all null where nothing is known."""

    start: str | None
    end: str | None
    precision: str


UNKNOWN = When(None, None, "unknown")


def of_day(day: dt.date) -> When:
    """Return a day."""
    return When(day.isoformat(), None, "day")


def of_month(year: int, month: int) -> When:
    """Return a month."""
    return When(f"{year:04d}-{month:02d}", None, "month")


def of_year(year: int) -> When:
    """Return a year."""
    return When(f"{year:04d}", None, "year")


def stretch(start: str, end: str) -> When:
    """Return the time from start to end."""
    return When(start, end, "range")


def approximately(when: When) -> When:
    """Return the same time, known only roughly."""
    return When(when.start, when.end, "approximate") if when.start else when


def months_from(day: dt.date, months: int) -> tuple[int, int]:
    """Return year and month, so many months after (before, where negative) that of ``day``."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    return year, month + 1


def shifted(day: dt.date, number: int, unit: str) -> str | None:
    """Return the date so many units from ``day``, as fine as the unit allows.

    Weeks give a day, decades and centuries a year; hours give the day so many whole days away,
    shorter units stay on the day. Null where the calendar ends.
    """
    try:
        if unit == "hour":
            number, unit = int(number / _HOURS), "day"
        if unit in {"day", "week"}:
            return (day + dt.timedelta(days=number * (7 if unit == "week" else 1))).isoformat()
        if unit == "month":
            year, month = months_from(day, number)
            return dt.date(year, month, 1).isoformat()[:7]
        size = {"year": 1, "decade": _BASE_TEN, "century": _CENTURY}.get(unit)
        away = 0 if size is None else number * size
        return day.isoformat() if size is None else dt.date(day.year + away, 1, 1).isoformat()[:4]
    except (OverflowError, ValueError):
        return None


def shared(first: str | None, second: str | None) -> str | None:
    """Return the date that two dates share: the day, else the month, else the year, else null."""
    if first is None or second is None:
        return None
    parts = zip(first.split("-"), second.split("-"), strict=False)
    same = [a for a, b in takewhile(lambda pair: pair[0] == pair[1], parts)]
    return "-".join(same) or None


def nearest_day(reference: dt.date, month: int, day: int) -> dt.date | None:
    """Return the day of that month nearest to the reference, in the year before, of, or after."""
    found = [
        made
        for year in (reference.year - 1, reference.year, reference.year + 1)
        if (made := a_day(year, month, day))
    ]
    return min(found, key=lambda made: abs((made - reference).days), default=None)


def nearest_month(reference: dt.date, month: int) -> When:
    """Return the month of that name nearest to the reference; unknown half a year away."""
    away = (month - reference.month + _MONTHS // 2) % _MONTHS - _MONTHS // 2
    if abs(away) == _MONTHS // 2:
        return UNKNOWN
    return of_month(*months_from(reference, away))


def nearest_in_month(reference: dt.date, day: int) -> dt.date | None:
    """Return the nearest day with that number in the months around the reference."""
    months = [months_from(reference, shift) for shift in (-1, 0, 1)]
    found = [made for year, month in months if (made := a_day(year, month, day))]
    return min(found, key=lambda made: abs((made - reference).days), default=None)


def a_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def period(reference: dt.date, unit: str, shift: int) -> When:
    """Return the week, month, quarter, year, decade or century, so many after this one."""
    if unit == "week":
        monday = reference - dt.timedelta(days=reference.weekday()) + dt.timedelta(weeks=shift)
        return stretch(monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat())
    if unit == "month":
        return of_month(*months_from(reference, shift))
    if unit == "quarter":
        first = (reference.month - 1) // 3 * 3 - reference.month + 1 + 3 * shift
        ends = [months_from(reference, first + n) for n in (0, 2)]
        return stretch(*("{:04d}-{:02d}".format(*end) for end in ends))
    if unit == "year":
        return of_year(reference.year + shift)
    size = _BASE_TEN if unit == "decade" else _CENTURY
    first_year = (reference.year // size + shift) * size + (unit == "century")
    return stretch(f"{first_year:04d}", f"{first_year + size - 1:04d}")
