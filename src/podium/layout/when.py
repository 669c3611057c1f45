"""When the event was and when the page was posted: every date of the page weighed.

Each date is a fact with a rule and a strength; the strongest is the event's. A stamp never
becomes the event's date unless the family says that its pages are posted on the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from podium import dates
from podium.layout.clock import find_time
from podium.layout.dateline import readings, remainder
from podium.layout.days import LONE, SAID, DateFact, day_facts
from podium.layout.family import Family
from podium.layout.furniture import is_menu_item
from podium.layout.line import Line
from podium.layout.stamps import (
    clock_of_release,
    dates_symbol,
    first_clocked,
    is_stamp,
    keyed_stamp,
    says_posting,
    set_by_machine,
    stamp_in,
)

_LONG_AGO = 45
_OTHERS = re.compile(
    r"(?:next|previous|prev|latest|related|recent|more|other|similar|recommended|"
    r"read (?:also|next)|see also|you may also|most (?:read|recent|popular))\b",
    re.IGNORECASE,
)
_OF_OTHER = 4
"""How far below a heading of other pages the date of the first of them can stand."""


@dataclass(frozen=True, slots=True)
class When:
    """What the page says of day and hour, with the rules that decided."""

    date: str | None
    date_rule: str
    time: str | None
    stamp: str | None
    warnings: tuple[str, ...]


def find_when(
    front: Sequence[Line],
    title: Line | None,
    leads: Sequence[Line],
    tail: Sequence[Line],
    family: Family,
) -> When:
    """Weigh every date above and below the text.

    ``leads`` is the prose above the body or, on a narrated page, its first paragraph.
    """
    tail = _own_lines(tail)
    machine = set_by_machine(front)
    stamps = [line for line in (*front, *tail) if is_stamp(line, family) or line in machine]
    facts = day_facts(front, title, leads, tail, family)
    best = max(facts, key=lambda fact: fact.strength, default=None)
    best = _by_lead(best, leads, stamps, family) or best
    date = best.iso if best else None
    lone = [line for line in _posting(facts, best, family) if not dates_symbol(line, front)]
    time, slips = find_time(front, title, leads, stamps, date, family)
    released = clock_of_release(front)
    if released and date and time == released:
        return When(date, best.rule if best else "", None, f"{date}T{released}", tuple(slips))
    above = [line for line in stamps if line in front and not _heads_event(line, date, family)]
    below = [line for line in stamps if line not in front]
    stamp = stamp_in(above, family) or first_clocked(lone, family) or stamp_in(below, family)
    warnings = [*_date_warnings(front, tail, date), *slips]
    return When(date, best.rule if best else "", time, stamp, tuple(warnings))


def _heads_event(line: Line, date: str | None, family: Family) -> bool:
    """Whether a date beside a category of the site is the event's: no word says it was posted."""
    category = remainder(line.text).strip(" •|")
    says = says_posting(line.text) or dates.find_clocks(line.text)
    return not says and is_menu_item(category) and readings(line.text, family) == [date]


def _own_lines(tail: Sequence[Line]) -> list[Line]:
    """Return the lines below the text without the dates of other pages that are listed there."""
    others = [i for i, line in enumerate(tail) if _OTHERS.match(line.text)]
    return [
        line
        for i, line in enumerate(tail)
        if keyed_stamp(line.text) or not any(i - _OF_OTHER <= j < i for j in others)
    ]


def _by_lead(
    best: DateFact | None, leads: Sequence[Line], stamps: Sequence[Line], family: Family
) -> DateFact | None:
    """Give the day that the lead names without a year the year of the page."""
    if best is not None and best.strength > LONE:
        return None
    posted = best.iso if best else stamp_in(stamps, family)
    if posted is None or not leads:
        return None
    named = [found[0] for line in leads if (found := dates.find_yearless(line.text))]
    for month, day in named[:1]:
        year = int(posted[:4])
        iso = dates.iso_date(year, month, day)
        if iso and iso > posted[:10]:
            iso = dates.iso_date(year - 1, month, day)
        if iso and _days_apart(iso, posted[:10]) <= _LONG_AGO:
            return DateFact(iso, SAID, "day_in_lead_year_of_page", leads[-1])
    return None


def _days_apart(one: str, other: str) -> int:
    days = [dates.day_number(iso) for iso in (one, other)]
    return abs(days[0] - days[1])


def _posting(facts: Iterable[DateFact], best: DateFact | None, family: Family) -> list[Line]:
    """Return the lines whose date is not the event's and so must be the page's."""
    if best is None:
        return []
    lone = [
        f
        for f in facts
        if f.rule in {"date_alone", "date_line", "date_beside_place"} and f is not best
    ]
    again = {f.iso for f in facts if f.rule == "date_below_the_text"} & {best.iso}
    dated_twice = bool(again) and best.rule != "date_in_title"
    slot = not family.lone_date_is_event and not dated_twice
    lone = [f for f in lone if f.iso != best.iso or (slot and f.rule == "date_alone")]
    same_line = best.line
    return [f.line for f in lone if f.line is not same_line and f.strength <= best.strength]


def _date_warnings(front: Sequence[Line], tail: Sequence[Line], date: str | None) -> list[str]:
    if date:
        return []
    dated = [line for line in (*front, *tail) if dates.find_dates(line.text)]
    if dated:
        return [
            (
                f"line {dated[0].number}: a date that can be read in two ways or is a posting "
                "stamp; date null"
            )
        ]
    return ["no date with a year found above the text; date null"]
