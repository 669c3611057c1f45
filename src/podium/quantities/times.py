"""Rules for clock times and lengths of time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from podium.dates import find_clocks, find_dates
from podium.quantities import calendar
from podium.quantities.amounts import START, amount
from podium.quantities.calendar import month_number
from podium.quantities.dates import reading
from podium.quantities.model import Context, Finding, Number, Reading, Rule, matching
from podium.quantities.numerals import QUANTITY
from podium.quantities.words import DAY, MONTH, SP, UNIT, lines, plural, spaced, unit_name

_BETWEEN = re.compile(r"[\s,]{0,4}(?:at\s)?")
_NAMED = (
    rf"(?:{SP}(?:interval|term|period|break|pause|gap|stay|visit|span|ban|truce|delay|tenure|"
    rf"mandate|hiatus|ceasefire)s?\b)?"
)
_ELSEWHEN = rf"(?!{SP}(?:ago|earlier|later|hence|before|from{SP}now)\b)"
_VAGUE = spaced(
    r"(?:a )?(?:very |rather |fairly |quite )?"
    r"(?:long|short|brief|considerable|certain|some|limited)(?:(?: period of)? time)(?! ago)|"
    r"a while|(?:long|short|medium|near)[-\s]term|"
    r"long-?(?:standing|lasting|running|awaited)|lengthy|short-lived|over the (?:years|decades)|"
    r"(?:all|throughout) (?:day|night|week|year)|around the clock|permanently|indefinitely|"
    r"some time(?! ago)|(?:day|year) (?:in|after) (?:and )?(?:day|year)(?: out)?"
)


def _clocks(context: Context) -> Iterator[Finding]:
    """Find clock times; one that follows a date on its line takes the day."""
    for at, line in lines(context.text):
        days = find_dates(line)
        ends = [hit.span.end for hit in days]
        for hit in find_clocks(line):
            before = bisect_right(ends, hit.span.start) - 1
            joined = before >= 0 and _BETWEEN.fullmatch(line, ends[before], hit.span.start)
            end = hit.span.start + len(hit.span.of(line).rstrip())
            yield (
                at + hit.span.start,
                at + end,
                _clock(hit.iso, days[before].iso if joined else None),
            )


def _clock(iso: str | None, day: str | None) -> Reading:
    if iso is None:
        return Reading("clock_time", precision="unknown")
    return Reading("clock_time", date_start=f"{day or ''}T{iso}", precision="day")


def _part_of_day(match: re.Match[str], context: Context) -> Reading:
    """Read *in the afternoon of January 22* as that day, the hour unknown."""
    day = None
    if match["month"] and context.reference:
        number = int(re.sub(r"\D", "", match["day"]))
        day = calendar.nearest_day(context.reference, month_number(match["month"]), number)
    when = calendar.of_day(day) if day else calendar.UNKNOWN
    return reading("clock_time", calendar.approximately(when), match, context)


def _length(match: re.Match[str], _: Context) -> Reading:
    reading = amount(match, "duration", plural(unit_name(match["unit"])))
    half = match.groupdict().get("half")
    if not half or reading.value is None:
        return reading
    return Reading(
        "duration", reading.value + 0.5, unit=reading.unit, approximate=reading.approximate
    )


def _fixed_length(match: re.Match[str], _: Context) -> Reading:
    value: Number = 0.5 if match["part"].lower().startswith("half") else 1
    value += 0.5 if match["half"] else 0
    about = bool(match["about"])
    return Reading("duration", value, unit=plural(unit_name(match["unit"])), approximate=about)


def _vague_length(match: re.Match[str], _: Context) -> Reading:
    unit = match.groupdict().get("unit")
    name = plural(unit_name(unit)) if unit else None
    return Reading("duration", unit=name, approximate=True)


_AND_A_HALF = rf"(?P<half>{SP}and{SP}a{SP}half)?"
_SEVERAL = spaced(r"(?:many|several|some|numerous|long|a few|quite a few|a couple of|countless)")

RULES = (
    Rule("clock", _clocks),
    matching(
        "length_of_time",
        rf"{START}{QUANTITY}{_AND_A_HALF}[\s-](?:full{SP}|consecutive{SP}|whole{SP})?"
        rf"(?P<unit>{UNIT})\b(?:[\s-](?:long|old)\b)?{_NAMED}{_ELSEWHEN}",
        _length,
    ),
    matching(
        "a_unit_of_time",
        rf"\b(?:(?P<about>about|almost|nearly|over|more than|less than|around|roughly){SP})?"
        rf"(?P<part>half{SP}an?|an?|one)(?:{SP}(?:full|whole|entire|single))?[\s-]"
        rf"(?P<unit>hour|minute|week|month|year|decade|century|fortnight)\b"
        rf"(?P<half>{SP}and{SP}a{SP}half)?{_ELSEWHEN}",
        _fixed_length,
    ),
    matching("many_units", rf"\b{_SEVERAL}{SP}(?P<unit>{UNIT})\b{_ELSEWHEN}", _vague_length),
    matching(
        "for_units",
        rf"\b(?:for|took|takes?|lasted|after|over|across|within){SP}"
        rf"(?P<span>(?P<unit>(?:hour|day|week|month|year|decade)s|centuries))\b{_ELSEWHEN}",
        _vague_length,
    ),
    matching(
        "part_of_day",
        rf"\bin{SP}(?P<span>the{SP}(?:(?:early|late){SP})?(?:morning|afternoon|evening)|"
        rf"(?:early|late|mid-?){SP}?(?:morning|afternoon|evening))\b"
        rf"(?:{SP}of{SP}(?P<month>{MONTH}){SP}(?P<day>{DAY})(?!\w))?",
        _part_of_day,
    ),
    matching("vague_length", rf"\b(?:{_VAGUE})(?![\w-])", _vague_length),
)
