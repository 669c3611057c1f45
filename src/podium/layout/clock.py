"""The hour of the event: the clock of a date line or of the lead, and no clock of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium import dates
from podium.layout.dateline import HAS_WEEKDAY, half_day, is_dateline, readings, remainder
from podium.layout.family import Family
from podium.layout.furniture import is_embargo
from podium.layout.line import Line
from podium.layout.stamps import (
    FIGURES,
)

LEAD_DAY = re.compile(r"^\W{0,2}(?:on|today)\b", re.IGNORECASE)
_CITY_CLOCK = re.compile(r"\b[A-Z]\w{2,20}\s?:\s?\d{1,2}:\d{2}")
_OTHER_CALENDAR = re.compile(r"\b1[34]\d\d[/.-]\d{1,2}[/.-]\d{1,2}\b")
"""A date in figures by the Persian or the Islamic calendar, which sites set by machine."""
_ZONE = re.compile(
    r"\d\s?(?:\(?(?:[A-Z]{2}T|[A-Z]DT|GMT|UTC|CES?T|EES?T|BST|local time|local|"
    r"hrs)\b)"
)
_AT_ON = re.compile(r"^\W{0,2}at (?=\d{1,2}[:.]\d\d\b.{0,30}\bon\b)", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:commenc\w+|beginning|starting|from|at|began|started)\s(?:at\s|from\s)?(?:around\s|"
    r"about\s|"
    r"approximately\s)?(?=\d|noon)",
    re.IGNORECASE,
)


def find_time(  # noqa: PLR0913, PLR0917 - all that a clock is weighed against
    front: Sequence[Line], title: Line | None, leads: Sequence[Line], stamps: Sequence[Line],
    date: str | None, family: Family,
) -> tuple[str | None, list[str]]:  # fmt: skip
    """Return the event's clock time, and a warning for each that cannot be read."""
    lines = [
        line
        for line in front
        if line is not title and line not in stamps and is_dateline(line) and not is_embargo(line)
    ]
    lines = [line for line in lines if _tells_event(line, title, date, family)]
    hits = [(line, hit) for line in lines for hit in dates.find_clocks(line.text)]
    slips = [
        f"line {line.number}: clock time '{hit.span.of(line.text).strip()}' cannot be read; "
        f"time null"
        for line, hit in hits
        if hit.iso is None
    ]
    if hits:
        return hits[0][1].iso, slips
    beside = dates.find_clocks(title.text) if title and readings(title.text, family) else ()
    return _time_in_lead(leads) or next((hit.iso for hit in beside if hit.iso), None), slips


def _tells_event(line: Line, title: Line | None, date: str | None, family: Family) -> bool:
    """Whether a clock on this line is the event's and no clock of the site or of the posting."""
    if _CITY_CLOCK.search(line.text):
        return False
    if _OTHER_CALENDAR.search(line.text):
        return False
    days = readings(line.text, family)
    if days and date and days[0] != date:
        return False
    zoned = _ZONE.search(line.text) is not None
    bare = not zoned and (
        not remainder(line.text) and not half_day(line.text) and not HAS_WEEKDAY.search(line.text)
    )
    if days and FIGURES.search(line.text) and not half_day(line.text):
        return False
    titled = title is not None and bool(readings(title.text, family))
    return not (bare and days and titled and not family.lone_date_is_event)


def _time_in_lead(leads: Sequence[Line]) -> str | None:
    for line in leads[:1]:
        sentence = line.text[:300]
        at_on = _AT_ON.match(sentence)
        begins = at_on or _BEGINS.search(sentence)
        if begins and (at_on or LEAD_DAY.match(sentence)):
            after = [
                hit for hit in dates.find_clocks(sentence) if hit.span.start >= begins.end() - 1
            ]
            return after[0].iso if after else None
    return None
