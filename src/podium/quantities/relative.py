"""Rules for times counted from the day of speaking by name: yesterday, last November, this year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from podium.quantities import calendar
from podium.quantities.calendar import When, month_number
from podium.quantities.dates import reading
from podium.quantities.model import Context, Reading, matching
from podium.quantities.words import MONTH, SP, WEEKDAY, spaced

_DAYS = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "tomorrow": 1,
    "the day after tomorrow": 2,
}  # fmt: skip
_DAY = spaced("|".join(sorted(_DAYS, key=len, reverse=True)))
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0,
           "next": 1, "coming": 1, "following": 1}  # fmt: skip
_SHIFT = spaced(
    r"(?P<shift>last|this|next|this coming|(?:the|this) (?:previous|current|coming|past|preceding))"
)
_PERIOD = r"(?P<unit>week|month|quarter|year|decade|century)"
_PART = spaced(
    r"(?P<part>(?:the )?(?:very )?(?:beginning|start|middle|end|first half|second half|"
    r"(?:first|second|third|fourth) quarter|last (?:days|weeks)) of |(?:early|late)(?: in)? |mid-?|"
    r"later |earlier )"
)
_WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()


def resolved(
    match: re.Match[str], context: Context, resolve: Callable[[dt.date], When | None]
) -> Reading:
    """Return the reading of a relative date; unknown without a reference or out of the calendar."""
    when = None
    if context.reference is not None:
        try:
            when = resolve(context.reference)
        except (OverflowError, ValueError):
            when = None
    return reading("relative_date", when or calendar.UNKNOWN, match, context)


def _shift_of(match: re.Match[str]) -> int:
    said = match["shift"].lower().split()
    return _SHIFTS[said[-1]] if said else 0


def _part_of(match: re.Match[str], when: When) -> When:
    """Keep *later this month* as the month: the words give no more."""
    part = (match["part"] or "").lower().strip()
    return calendar.approximately(when) if part not in {"", "later", "earlier"} else when


def _a_day(match: re.Match[str], context: Context) -> Reading:
    shift = _DAYS[re.sub(r"\s+", " ", match["day"].lower())]
    return resolved(match, context, lambda day: calendar.of_day(day + dt.timedelta(days=shift)))


def _a_period(match: re.Match[str], context: Context) -> Reading:
    unit, shift = match["unit"].lower(), _shift_of(match)
    return resolved(match, context, lambda day: _part_of(match, calendar.period(day, unit, shift)))


def _a_month(match: re.Match[str], context: Context) -> Reading:
    """Read *last November*: the one before the month of speaking, as *next* is the one after."""
    month, shift = month_number(match["month"]), _shift_of(match)

    def resolve(day: dt.date) -> When:
        year = day.year
        year -= shift < 0 and month >= day.month
        year += shift > 0 and month <= day.month
        return _part_of(match, calendar.of_month(year, month))

    return resolved(match, context, resolve)


def _month_of_year(match: re.Match[str], context: Context) -> Reading:
    month, shift = month_number(match["month"]), _shift_of(match)
    day = match.groupdict().get("day")

    def resolve(reference: dt.date) -> When | None:
        year = reference.year + shift
        if day:
            found = calendar.a_day(year, month, int(re.sub(r"\D", "", day)))
            return calendar.of_day(found) if found else None
        return _part_of(match, calendar.of_month(year, month))

    return resolved(match, context, resolve)


def _weekday(match: re.Match[str], context: Context) -> Reading:
    """Read *last*, *this*, *next* before a weekday where the usual readings agree."""

    def resolve(reference: dt.date) -> When | None:
        away = (_WEEK.index(match["weekday"].lower()) - reference.weekday()) % 7
        shift = _shift_of(match)
        days = {0: away, -1: away - 7, 1: away or 7}[shift]
        day = reference + dt.timedelta(days=days)
        same_week = day.isocalendar()[:2] == reference.isocalendar()[:2]
        return None if shift == 1 and same_week else calendar.of_day(day)

    return resolved(match, context, resolve)


def _bare_weekday(match: re.Match[str], context: Context) -> Reading:
    return resolved(match, context, lambda _: None)


_HOURS = rf"(?:{SP}(?:morning|afternoon|evening|night|noon))?"

RULES = (
    matching(
        "day_word", rf"\b(?:(?:later|earlier|late|early){SP})?(?P<day>{_DAY})\b{_HOURS}", _a_day
    ),
    matching("period", rf"\b{_PART}?{_SHIFT}{SP}{_PERIOD}\b", _a_period),
    matching(
        "period_of", rf"\b{_PART}(?:the{SP})(?P<shift>){_PERIOD}\b(?!{SP}(?:of|\d))", _a_period
    ),
    matching("last_month_by_name", rf"\b{_PART}?{_SHIFT}{SP}(?P<month>{MONTH})(?!\w)", _a_month),
    matching(
        "month_of_period",
        rf"\b{_PART}?(?P<month>{MONTH})(?:{SP}(?P<day>\d{{1,2}}))?,?{SP}(?:of{SP})?{_SHIFT}{SP}year\b",
        _month_of_year,
    ),
    matching("weekday", rf"\b{_SHIFT}{SP}(?P<weekday>{WEEKDAY})\b{_HOURS}", _weekday),
    matching(
        "bare_weekday",
        rf"\b(?P<weekday>{WEEKDAY})\b{_HOURS}(?!,?{SP}\d)",
        _bare_weekday,
    ),
)
