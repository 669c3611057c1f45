"""Which dates of a page speak for the day of the event, each with its rule and its strength."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from podium import dates
from podium.layout.clock import LEAD_DAY
from podium.layout.dateline import HAS_WEEKDAY, half_day, is_dateline, readings, remainder
from podium.layout.family import Family
from podium.layout.furniture import is_breadcrumb, is_embargo
from podium.layout.line import Line
from podium.layout.stamps import DELIVERED, is_stamp, set_by_machine
from podium.layout.words.places import CITIES, COUNTRIES

_TITLED, SAID, _PLACED, LONE, _LAST = 6, 5, 4, 2, 1
_PLACE_WORDS = 8
_HELD = re.compile(
    r"\b(?:held|delivered|given|conducted|took place|answered|gave|recorded|made|met|published in|"
    r"interview(?:ed)?|hosted|spoke|addressed|took)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,5}-(\d{2})-(\d{2})-((?:19|20)\d{2})")
_PERIOD = re.compile(r"\d{4}\s?[–—-]\s?(?:[A-Z][a-z]{2,8} \d{1,2}, )?\d{4}\b")


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date that speaks for the event."""

    iso: str
    strength: int
    rule: str
    line: Line


def day_facts(
    front: Sequence[Line],
    title: Line | None,
    leads: Sequence[Line],
    tail: Sequence[Line],
    family: Family,
) -> list[DateFact]:
    """Return the dates that can be the event's: above the text, else below it or in its number."""
    facts = [fact for line in front for fact in _facts_of(line, front, title, leads, family)]
    for before, line in itertools.pairwise(tail):
        town = before.words <= _PLACE_WORDS and not dates.find_dates(before.text)
        if town and _names_place(before.text) and is_dateline(line) and not is_stamp(line, family):
            facts += [
                DateFact(i, _PLACED, "date_below_the_text", line)
                for i in readings(line.text, family)
            ]
    return facts or _of_document(front, tail, family)


def _of_document(front: Sequence[Line], tail: Sequence[Line], family: Family) -> list[DateFact]:
    """Return the day in the number of a document, ``457-11-03-2005``, or right below the text."""
    numbered = [
        DateFact(iso, LONE, "date_in_number", line)
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
        return [DateFact(before, LONE, "date_before_stamp", line)]
    if title and line.text == title.text:
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
        return (SAID, "date_in_lead") if said else (LONE, "date_in_prose")
    if DELIVERED.match(text):
        return SAID, "date_of_delivery"
    if is_stamp(line, family):
        dates_event = family.stamp_dates_event or bool(_names_place(remainder(text).split(",")[0]))
        return (_LAST, "date_of_posting") if dates_event else (0, "")
    if HAS_WEEKDAY.search(text) or _names_place(remainder(text)) or half_day(text):
        return _PLACED, "date_line"
    if _beside_place(line, front):
        return _PLACED, "date_beside_place"
    return LONE, "date_alone"


def _names_place(text: str) -> bool:
    bare = text.strip(" .,()[]").title() if text.isupper() else text.strip(" .,()[]")
    return any(part.strip() in CITIES or part.strip() in COUNTRIES for part in bare.split(","))


def _beside_place(line: Line, front: Sequence[Line]) -> bool:
    at = front.index(line)
    beside = [*front[max(0, at - 1) : at], *front[at + 1 : at + 2]]
    bare = [other for other in beside if not dates.find_dates(other.text)]
    short = [other.text for other in bare if other.words <= _PLACE_WORDS]
    return any(_names_place(text) for text in short)
