"""Rules for days, months and years of the calendar, the year printed or left to the reader."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from podium.dates import find_dates
from podium.quantities import calendar
from podium.quantities.calendar import When, month_number
from podium.quantities.model import Context, Finding, Reading, Rule, matching
from podium.quantities.numerals import ORDINAL, ordinal_of
from podium.quantities.words import DAY, MONTH, SP, WEEKDAY, lines

_YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
_WEEKDAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?{SP}\Z")
_TO = rf"(?:{SP}?[-–—/]{SP}?|{SP}(?P<listed>and|or){SP}|{SP}(?:to|until|through){SP})"
_YEAR_IF_ANY = rf"(?:,?{SP}(?P<year>{_YEAR}))?"
_NO_YEAR = rf"(?!,?{SP}\d{{4}})"
_PART = (
    rf"(?P<part>(?i:(?:very{SP})?(?:early|mid|late)[\s-]|"
    rf"(?:the{SP})?(?:beginning|middle|end|(?:first|second){SP}half){SP}of{SP}))"
)
_ON = r"(?i:in|since|by|until|till|of|during|before|after|between|and|from|to|around|for|through)"
_SURE_MONTH = r"(?:January|February|April|June|July|August|September|October|November|December)"
"""Months that are no other word; *May* and *March* need a preposition before them."""
_AFTER_DAY = (
    rf"(?:and|or|in|at|of{SP}(?:this|next|last|the)|to|for|but|with|until|as|we|he|she|they|I)\b"
)
"""What follows *the 31st* where it is a day; a noun makes it an ordinal."""
_THINGS = (
    rf"(?i:people|per{SP}?cent|million|billion|dollars|euros|km|miles|men|troops|soldiers|"
    r"tonnes|tons)"
)
"""What a four-digit number counts where it is no year."""
_SEASON = (
    r"(?i:spring|summer|autumn|fall|winter|(?:first|second|third|fourth)[\s-](?:half|quarter))"
)


def reading(
    kind: str, when: When, match: re.Match[str] | None = None, context: Context | None = None
) -> Reading:
    """Return a reading of a time; with match and context it was inferred from the reference."""
    known = when.start is not None or when.end is not None
    inferred = known and match is not None and context is not None
    words = f"{match.group().strip()}; said {context.reference}" if inferred else ""  # type: ignore[union-attr]
    basis = "inferred" if inferred else "stated" if known else ""
    rough = when.precision == "approximate"
    return Reading(
        kind, None, None, None, when.start, when.end, when.precision, basis, words, rough
    )


def _whole_dates(context: Context) -> Iterator[Finding]:
    """Find days with their year; a weekday printed before one belongs to it."""
    for at, line in lines(context.text):
        for hit in find_dates(line):
            start = hit.span.start
            weekday = _WEEKDAY_BEFORE.search(line, max(0, start - 14), start)
            when = When(hit.iso, None, "day") if hit.iso else calendar.UNKNOWN
            first = weekday.start() if weekday else start
            yield at + first, at + hit.span.end, reading("date", when)


def _day_of(match: re.Match[str], name: str, context: Context) -> dt.date | None:
    day = int(re.sub(r"\D", "", match[name]))
    month = month_number(match["month"])
    year = match.groupdict().get("year")
    if year:
        return calendar.a_day(int(year), month, day)
    if context.reference is None:
        return None
    return calendar.nearest_day(context.reference, month, day)


def _day(match: re.Match[str], context: Context) -> Reading:
    found = _day_of(match, "day", context)
    return reading("date", calendar.of_day(found) if found else calendar.UNKNOWN, match, context)


def _days(pattern: str) -> Callable[[Context], Iterator[Finding]]:
    """Return a finder of ``30–31 May`` (one stretch) and ``30 and 31 May`` (two days)."""
    compiled = re.compile(pattern)

    def find(context: Context) -> Iterator[Finding]:
        for match in compiled.finditer(context.text):
            ends = [_day_of(match, name, context) for name in ("day", "last")]
            when = [calendar.of_day(end) if end else calendar.UNKNOWN for end in ends]
            read = [_dated(one, match, context) for one in when]
            if match["listed"]:
                yield match.start(), match.end("day"), read[0]
                yield match.start("last"), match.end(), read[1]
            elif all(ends):
                both = calendar.stretch(when[0].start or "", when[1].start or "")
                yield *match.span(), _dated(both, match, context)
            else:
                yield *match.span(), reading("date", calendar.UNKNOWN)

    return find


def _dated(when: When, match: re.Match[str], context: Context) -> Reading:
    return reading("date", when) if match["year"] else reading("date", when, match, context)


def _month_of_year(match: re.Match[str], _: Context) -> Reading:
    when = calendar.of_month(int(match["year"]), month_number(match["month"]))
    return reading("date", calendar.approximately(when) if match["part"] else when)


def _month(match: re.Match[str], context: Context) -> Reading:
    if context.reference is None:
        return reading("date", calendar.UNKNOWN)
    when = calendar.nearest_month(context.reference, month_number(match["month"]))
    when = calendar.approximately(when) if match.groupdict().get("part") else when
    return reading("date", when, match, context)


def _day_of_month(match: re.Match[str], context: Context) -> Reading | None:
    day = ordinal_of(match["day"])
    if not 0 < day <= 31:  # noqa: PLR2004 - a month's days
        return None
    found = context.reference and calendar.nearest_in_month(context.reference, day)
    return reading("date", calendar.of_day(found) if found else calendar.UNKNOWN, match, context)


def _year(match: re.Match[str], _: Context) -> Reading:
    when = calendar.of_year(int(match["year"]))
    return reading("date", calendar.approximately(when) if match.groupdict().get("part") else when)


def _years(match: re.Match[str], _: Context) -> Reading:
    first, last = match["year"], match["last"]
    return reading("date", calendar.stretch(first, first[: 4 - len(last)] + last))


def _decade(match: re.Match[str], _: Context) -> Reading:
    year = int(match["year"])
    return reading("date", calendar.stretch(f"{year}", f"{year + 9}"))


def _century(match: re.Match[str], _: Context) -> Reading:
    number = ordinal_of(match["number"])
    first = (number - 1) * 100 + 1
    return reading("date", calendar.stretch(f"{first:04d}", f"{first + 99:04d}"))


def _season(match: re.Match[str], _: Context) -> Reading:
    return reading("date", calendar.approximately(calendar.of_year(int(match["year"]))))


def _named(
    name: str, pattern: str, read: Callable[[re.Match[str], Context], Reading | None]
) -> Rule:
    """Return a rule that minds case: *May* is a month and *may* is not."""
    return matching(name, pattern, read, 0)


RULES = (
    Rule(
        "days_month_first",
        _days(
            rf"(?<!\w)(?P<month>{MONTH}){SP}(?P<day>{DAY}){_TO}(?P<last>{DAY}){_YEAR_IF_ANY}(?![\w:])"
        ),
    ),
    Rule(
        "days_day_first",
        _days(
            rf"(?<![\w.:-])(?P<day>{DAY}){_TO}(?P<last>{DAY}){SP}(?P<month>{MONTH}){_YEAR_IF_ANY}"
            r"(?!\w)"
        ),
    ),
    Rule("date_with_year", _whole_dates),
    _named(
        "day_without_year",
        rf"(?<!\w)(?:{WEEKDAY},?{SP})?(?P<month>{MONTH}){SP}(?P<day>{DAY})(?![\w:%]){_NO_YEAR}",
        _day,
    ),
    _named(
        "day_first_without_year",
        rf"(?<![\w.:-])(?:{WEEKDAY},?{SP}(?:the{SP})?)?(?P<day>{DAY}){SP}(?:of{SP})?"
        rf"(?P<month>{MONTH})(?!\w){_NO_YEAR}",
        _day,
    ),
    _named(
        "month_with_year",
        rf"(?<!\w){_PART}?(?P<month>{MONTH})(?:,?{SP}|{SP}of{SP})(?P<year>{_YEAR})(?![\w-])",
        _month_of_year,
    ),
    _named("part_of_month", rf"(?<!\w){_PART}(?P<month>{MONTH})(?!\w)(?!,?{SP}\d)", _month),
    _named("month", rf"\b(?P<month>{_SURE_MONTH})(?!\w)(?!{SP}\d)", _month),
    _named(
        "month_after_preposition",
        rf"\b{_ON}{SP}(?P<span>(?P<month>{MONTH}))(?!\w)(?!{SP}\d)",
        _month,
    ),
    matching(
        "day_of_month",
        rf"\b(?:on|the|by|from|until|before|after|between|and){SP}"
        rf"(?P<span>(?:the{SP})?(?P<day>\d{{1,2}}(?:st|nd|rd|th)))(?=\s*(?:[.,;:?!)]|$|{_AFTER_DAY}))",
        _day_of_month,
    ),
    _named(
        "year", rf"(?<![\w.,$€£¥/#№-])(?P<year>{_YEAR})(?![\w%]|[,.]\d|-\w|{SP}{_THINGS})", _year
    ),
    _named("part_of_year", rf"(?<!\w){_PART}(?P<year>{_YEAR})(?![\w-])", _year),
    _named(
        "years",
        rf"(?<![\w.,/-])(?P<year>{_YEAR})\s?[-–—/]\s?(?P<last>{_YEAR}|\d\d)(?![\w-])",
        _years,
    ),
    matching(
        "decade", r"\b(?:(?:early|mid|late)[\s-])?(?P<year>(?:1[5-9]|20)\d0)[’']?s\b", _decade
    ),
    matching("century", rf"\b(?:the{SP})?(?P<number>{ORDINAL})[\s-]centur(?:y|ies)\b", _century),
    _named("season", rf"\b(?:the{SP})?{_SEASON}(?:{SP}of)?{SP}(?P<year>{_YEAR})\b", _season),
)
