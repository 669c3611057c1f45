"""When the event was and when the page was posted: every date of the page weighed.

Each date is a fact with a rule and a strength; the strongest is the event's. A stamp never
becomes the event's date unless the family says that its pages are posted on the day.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from podium import dates
from podium.layout.clock import LEAD_DAY, find_time
from podium.layout.dateline import HAS_WEEKDAY, half_day, is_dateline, readings, remainder
from podium.layout.family import Family
from podium.layout.furniture import is_breadcrumb, is_embargo, is_menu_item
from podium.layout.line import Line
from podium.layout.stamps import (
    DELIVERED,
    clock_of_release,
    dates_symbol,
    first_clocked,
    is_stamp,
    keyed_stamp,
    says_posting,
    set_by_machine,
    stamp_in,
)
from podium.layout.words.places import CITIES, COUNTRIES

_TITLED, _SAID, _PLACED, _LONE, _LAST = 6, 5, 4, 2, 1
_PLACE_WORDS = 8
_LONG_AGO = 45
_HELD = re.compile(
    r"\b(?:held|delivered|given|conducted|took place|answered|gave|recorded|made|met|published in|"
    r"interview(?:ed)?|hosted|spoke|addressed|took)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:next|previous|prev|latest|related|recent|more|other|similar|recommended|"
    r"read (?:also|next)|see also|you may also|most (?:read|recent|popular))\b",
    re.IGNORECASE,
)
_OF_OTHER = 4
"""How far below a heading of other pages the date of the first of them can stand."""
_NUMBER = re.compile(r"\d{1,5}-(\d{2})-(\d{2})-((?:19|20)\d{2})")
_PERIOD = re.compile(r"\d{4}\s?[–—-]\s?(?:[A-Z][a-z]{2,8} \d{1,2}, )?\d{4}\b")


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date that speaks for the event."""

    iso: str
    strength: int
    rule: str
    line: Line


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
    facts = _facts(front, title, leads, tail, family)
    facts = facts or _of_document(front, tail, family)
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


def _facts(
    front: Sequence[Line],
    title: Line | None,
    leads: Sequence[Line],
    tail: Sequence[Line],
    family: Family,
) -> list[DateFact]:
    facts = [fact for line in front for fact in _facts_of(line, front, title, leads, family)]
    for before, line in itertools.pairwise(tail):
        town = before.words <= _PLACE_WORDS and not dates.find_dates(before.text)
        if town and _names_place(before.text) and is_dateline(line) and not is_stamp(line, family):
            facts += [
                DateFact(i, _PLACED, "date_below_the_text", line)
                for i in readings(line.text, family)
            ]
    return facts


def _of_document(front: Sequence[Line], tail: Sequence[Line], family: Family) -> list[DateFact]:
    """Return the day in the number of a document, ``457-11-03-2005``, or right below the text."""
    numbered = [
        DateFact(iso, _LONE, "date_in_number", line)
        for line in (*front, *tail)
        if (match := _NUMBER.fullmatch(line.text))
        and (iso := dates.iso_date(int(match[3]), int(match[2]), int(match[1])))
    ]
    signed = [
        DateFact(iso, _LAST, "date_below_the_text", line)
        for line in tail[:1]
        if not remainder(line.text) and not is_stamp(line, family)
        for iso in readings(line.text, family)
    ]
    return [*numbered, *signed]


def _facts_of(
    line: Line, front: Sequence[Line], title: Line | None, leads: Sequence[Line], family: Family
) -> list[DateFact]:
    isos = readings(line.text, family)
    if not isos or (is_breadcrumb(line) and not is_stamp(line, family)):
        return []
    if _PERIOD.search(line.text) or line in set_by_machine(front) or is_embargo(line):
        return []
    before = _before_stamp(line.text, family)
    if before:
        return [DateFact(before, _LONE, "date_before_stamp", line)]
    if line is title:
        return [DateFact(isos[-1], _TITLED, "date_in_title", line)]
    strength, rule = _weigh(line, front, leads, family)
    return [DateFact(isos[0], strength, rule, line)] if strength else []


def _before_stamp(text: str, family: Family) -> str | None:
    """Return the date on one line with a stamp and before it: ``… | Last updated: …``."""
    stamped = re.search(r"\b(?:last )?updated\b", text, re.IGNORECASE)
    isos = readings(text[: stamped.start()], family) if stamped else []
    return isos[0] if isos else None


def _weigh(
    line: Line, front: Sequence[Line], leads: Sequence[Line], family: Family
) -> tuple[int, str]:
    text = line.text
    if line in leads or line.is_prose:
        said = _HELD.search(text) or LEAD_DAY.match(text)
        return (_SAID, "date_in_lead") if said else (_LONE, "date_in_prose")
    if DELIVERED.match(text):
        return _SAID, "date_of_delivery"
    if is_stamp(line, family):
        dates_event = family.stamp_dates_event or bool(_names_place(remainder(text).split(",")[0]))
        return (_LAST, "date_of_posting") if dates_event else (0, "")
    if HAS_WEEKDAY.search(text) or _names_place(remainder(text)) or half_day(text):
        return _PLACED, "date_line"
    if _beside_place(line, front):
        return _PLACED, "date_beside_place"
    return _LONE, "date_alone"


def _names_place(text: str) -> bool:
    bare = text.strip(" .,()[]").title() if text.isupper() else text.strip(" .,()[]")
    return any(part.strip() in CITIES or part.strip() in COUNTRIES for part in bare.split(","))


def _beside_place(line: Line, front: Sequence[Line]) -> bool:
    at = front.index(line)
    beside = [*front[max(0, at - 1) : at], *front[at + 1 : at + 2]]
    bare = [other for other in beside if not dates.find_dates(other.text)]
    short = [other.text for other in bare if other.words <= _PLACE_WORDS]
    return any(_names_place(text) for text in short)


def _by_lead(
    best: DateFact | None, leads: Sequence[Line], stamps: Sequence[Line], family: Family
) -> DateFact | None:
    """Give the day that the lead names without a year the year of the page."""
    if best is not None and best.strength > _LONE:
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
            return DateFact(iso, _SAID, "day_in_lead_year_of_page", leads[-1])
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
