"""When the page was posted: stamps, counters, and the clocks that a site sets by machine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podium import dates
from podium.layout.dateline import (
    half_day,
    is_dateline,
    readings,
    remainder,
    says_weekday,
)
from podium.layout.family import Family
from podium.layout.line import Line
from podium.layout.words import abroad

_STAMP_WORDS = 16
_NEAR_NUMBER = 4
_RELEASE = re.compile(r"\d{1,4}/\d{2}")
"""The number of a release and its year."""
_STAMP = re.compile(
    r"^\W{0,3}(?:publi(?:shed|cation|shing)(?: date)?|posted|(?:last |page )?(?:last )?updated?|"
    r"modified|"
    r"uploaded|created|last (?:reviewed|modified)|page last updated|added|publish(?:ed)? date|"
    rf"date (?:posted|published|of publication)|{abroad.POSTED})\b|\bhits?\b\s?:?\s?\d|"
    r"\bviews?\b|last updated?\b|^\W{0,3}(?:date modified|released? on|issued on)\b",
    re.IGNORECASE,
)
_BY_OFFICE = re.compile(
    r"(?:posted |published )?by .{3,60}?\s(?:[|•·—–]\s?|on )(?=\w{0,9}\.?\s?\d)", re.IGNORECASE
)
"""Who put the page up, before its date: ``By U.S. Mission Kazakhstan | 17 May, 2023``."""
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:\.[A-Z]{1,8})*(?:/[\w.]{1,10}){1,5}")
DELIVERED = re.compile(
    r"^\W{0,3}(?:delivered|held|recorded|date of (?:event|speech)|"
    r"(?:event|speech|interview|briefing|conference|statement) date)\b",
    re.IGNORECASE,
)
_UPDATED = r"(?:page )?(?:last )?(?:updated?|modified|mise à jour|actualiza|aktualisiert)"
_AND_UPDATED = re.compile(rf"(?<=\d)(?:[ap]\.?m\.?)?\W{{1,5}}(?={_UPDATED})", re.IGNORECASE)
"""Where the day of the last change follows the day of posting, which counts."""
FIGURES = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b.{0,6}\b\d{1,2}:\d{2}")
"""A date in figures with a clock beside it: set by the site's machine, not by an editor."""


def is_stamp(line: Line, family: Family) -> bool:
    """Whether the line says when the page was posted."""
    if not dates.find_dates(line.text) or line.words > _STAMP_WORDS:
        return False
    if DELIVERED.match(line.text):
        return False
    if is_set_by_machine(line):
        return True
    if _BY_OFFICE.match(line.text):
        return True
    return family.is_stamp(line.text) or _STAMP.search(line.text) is not None


def is_set_by_machine(line: Line) -> bool:
    """Whether date and clock stand in figures, as no editor writes them."""
    return FIGURES.search(line.text) is not None and not half_day(line.text)


def keyed_stamp(text: str) -> bool:
    """Whether the line begins with a word for the posting of this page: ``Published:``."""
    return _STAMP.match(text) is not None


def says_posting(text: str) -> bool:
    """Whether a line speaks of the page and not of the event: ``Posted on``, ``Hit 1523``."""
    return _STAMP.search(text) is not None


def clock_of_release(front: Sequence[Line]) -> str | None:
    """Return the clock alone on its line below the number of a release: ``813/21``."""
    numbers = [i for i, line in enumerate(front) if _RELEASE.fullmatch(line.text)]
    for line in front[numbers[0] + 1 : numbers[0] + _NEAR_NUMBER] if numbers else ():
        clocks = dates.find_clocks(line.text)
        if len(clocks) == 1 and clocks[0].span.of(line.text).strip() == line.text:
            return clocks[0].iso
    return None


def set_by_machine(front: Sequence[Line]) -> list[Line]:
    """Return the lines with date and clock in figures, where another line has a clock as well."""
    clocked = [
        line
        for line in front
        if line.words <= _STAMP_WORDS and is_dateline(line) and dates.find_clocks(line.text)
    ]
    figures = [line for line in clocked if FIGURES.search(line.text)]
    bare = [line for line in clocked if _is_bare(line)]
    told = [line for line in clocked if line not in bare and dates.find_dates(line.text)]
    set_bare = bare if any(remainder(line.text) for line in told) else []
    return [*figures, *set_bare] if len(clocked) > len(figures) else []


def _is_bare(line: Line) -> bool:
    """Whether the line holds a date, a clock of twenty-four hours and nothing else."""
    told = remainder(line.text) or half_day(line.text) or says_weekday(line.text)
    return bool(dates.find_dates(line.text)) and not told


def dates_symbol(line: Line, front: Sequence[Line]) -> bool:
    """Whether a date stands right below the symbol of a document: ``PC.DEL/214/24``."""
    at = front.index(line) if line in front else 0
    return at > 0 and _SYMBOL.fullmatch(front[at - 1].text) is not None


def first_clocked(lines: Sequence[Line], family: Family) -> str | None:
    """Return the first stamp of lines that each may hold one."""
    return next((stamp for line in lines if (stamp := stamp_in([line], family))), None)


def stamp_in(stamps: Sequence[Line], family: Family) -> str | None:
    """Return date and clock of the first of these lines that holds a date."""
    for line in stamps:
        days = readings(line.text, family)
        clocks = [hit.iso for hit in dates.find_clocks(line.text) if hit.iso]
        if days and keyed_stamp(line.text) and _AND_UPDATED.search(line.text):
            return stamp_in([replace(line, text=_AND_UPDATED.split(line.text)[0])], family)
        if days:
            return f"{days[-1]}T{clocks[-1]}" if clocks else days[-1]
    return None
