"""Rules for times so far from the day of speaking: two years ago, in three weeks."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from podium.quantities import calendar
from podium.quantities.calendar import When
from podium.quantities.model import Context, Number, Reading, matching
from podium.quantities.numerals import APPROXIMATE, NUMBER, value_of
from podium.quantities.relative import resolved
from podium.quantities.words import SP, UNIT, UNITS, plural, spaced, unit_name

_FEW, _MANY = 2, 10
"""*Several days ago* is taken as two to ten days; the date is what both ends share."""
_UNCOUNTED = spaced(r"several|some|many|(?:quite )?(?:a )?few")
_NUMBER = (
    rf"(?P<low>{NUMBER}|a{SP}couple{SP}of|couple{SP}of|half{SP}an?|an?|{_UNCOUNTED})"
    rf"(?:(?:{SP}or{SP}|{SP}to{SP}|\s?[-–]\s?)(?P<high>{NUMBER}))?"
)
_ABOUT = rf"(?:(?P<about>{APPROXIMATE}){SP})?"
_FINE = {"day": "day", "month": "month", "year": "year"}


def _number(words: str) -> Number | None:
    words = re.sub(r"\s+", " ", words.lower())
    fixed = {"a couple of": 2, "couple of": 2, "a": 1, "an": 1, "half a": 0.5, "half an": 0.5}
    if words in fixed:
        return fixed[words]
    return None if re.fullmatch(_UNCOUNTED, words) else value_of(words)


def _away(match: re.Match[str], context: Context) -> Reading:
    """Read a number of units before or after the day of speaking.

    *Two years later* and *two days before* count from another time, which takes reading.
    """
    sign = -1 if match["ago"] else 1
    unit = unit_name(match["unit"])
    low = _number(match["low"])
    high = value_of(match["high"]) if match["high"] else None
    rough = bool(match["about"]) or low is None or "couple" in match["low"].lower()

    def resolve(day: dt.date) -> When | None:
        if match.groupdict().get("elsewhere"):
            return None
        if low is None:
            return _between(day, sign * _FEW, sign * _MANY, unit)
        if high is not None:
            return _stretch(day, sign * int(low), sign * int(high), unit)
        return _exactly(day, sign * low, unit, rough=rough)

    found = resolved(match, context, resolve)
    rough = rough or high is not None
    return replace(found, value=low, value_max=high, unit=plural(unit), approximate=rough)


def _exactly(day: dt.date, number: Number, unit: str, *, rough: bool) -> When | None:
    start = calendar.shifted(day, int(number), unit) if number == int(number) else None
    precision = "approximate" if rough else _FINE.get(unit, "approximate")
    return When(start, None, precision) if start else None


def _stretch(day: dt.date, first: int, last: int, unit: str) -> When | None:
    ends = [calendar.shifted(day, number, unit) for number in sorted((first, last))]
    return When(ends[0], ends[1], "range") if all(ends) else None


def _between(day: dt.date, first: int, last: int, unit: str) -> When | None:
    ends = [calendar.shifted(day, number, unit) for number in (first, last)]
    common = calendar.shared(*ends)
    return When(common, None, "approximate") if common else None


def _long_ago(match: re.Match[str], context: Context) -> Reading:
    found = resolved(match, context, lambda _: None)
    return replace(found, unit=plural(unit_name(match["unit"])), approximate=True)


def _span(match: re.Match[str], context: Context) -> Reading:
    """Read *over the past two years*, *in the next ten days*: from or to the day of speaking."""
    unit = unit_name(match["unit"])
    low = _number(match["low"]) if match["low"] else None
    sign = 1 if match["which"].lower().split()[-1] in {"next", "coming", "following"} else -1
    found = resolved(
        match,
        context,
        lambda day: None if low is None else _stretch(day, 0, sign * int(low), unit),
    )
    return replace(found, value=low, unit=plural(unit), approximate=low is None)


RULES = (
    matching("ago", rf"\b{_ABOUT}{_NUMBER}{SP}(?P<unit>{UNIT}){SP}(?P<ago>ago)\b", _away),
    matching(
        "before_or_after_that",
        rf"\b{_ABOUT}{_NUMBER}{SP}(?P<unit>{UNIT})(?P<ago>){SP}(?P<elsewhere>earlier|later|before)\b",
        _away,
    ),
    matching(
        "from_now",
        rf"\b{_ABOUT}{_NUMBER}{SP}(?P<unit>{UNIT})(?P<ago>){SP}(?:from{SP}now|hence)\b",
        _away,
    ),
    matching("units_ago", rf"\b(?P<unit>{UNITS}){SP}ago\b", _long_ago),
    matching(
        "in_units",
        rf"\b(?<!time\s)(?:in|within){SP}(?:the{SP}space{SP}of{SP})?{_ABOUT}{_NUMBER}{SP}(?P<unit>{UNIT})"
        rf"(?:[’']{SP}time)?(?P<ago>)(?=\s*(?:[.,;:?!)]|$))",
        _away,
    ),
    matching(
        "past_and_next_units",
        rf"\b(?:(?:in|over|during|for|within|throughout){SP})?(?:the{SP})?"
        rf"(?P<which>last|past|previous|next|coming|following|recent){SP}"
        rf"(?:(?P<low>{NUMBER}|couple{SP}of|{_UNCOUNTED}){SP}|(?=[a-z]+s\b))(?P<unit>{UNIT})\b",
        _span,
    ),
)
