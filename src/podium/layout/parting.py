"""Headers copied as one line: menu, title, date and stamp glued together, parted again.

A line is parted only where the page itself shows a seam: a posting stamp before a title, a counter
or a row of languages behind one, a date with its clock that no comma and no preposition ties to
the words before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from podium.layout.line import CLOSING, LOOK, Line
from podium.layout.menu import is_menu_row, menu_before
from podium.layout.names import read_role
from podium.layout.towns import is_city_or_country

_TOP_LINES = 12
_MOST_WORDS = 90
_MONTH = (
    r"(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
)
_DAY = rf"(?:(?:{_MONTH}) \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{_MONTH}),? \d{{4}})"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )"
_CLOCK = r"\d{1,2}[:.]\d{2}"
_TIES = (
    r"(?<![,(–—-])(?<!\bon)(?<!\bat)(?<!\bof)(?<!\bfor)(?<!\bfrom)(?<!\bdated)(?<!\bdate:)"
    r"(?<!\bposted)(?<!\bpublished)(?<!\bupdated)(?<!\breleased)(?<!\bissued)(?<!\bheld)"
    r"(?<!\bdelivered)"
)
_STAMP = re.compile(
    rf"(?:{_DAY} ?-?\s?{_CLOCK}|\d{{4}}[/-]\d{{2}}[/-]\d{{2}}(?: {_CLOCK})?)(?=\s+[A-Z“])",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"\s+(?=\d{1,5}-\d{2}-\d{2}-\d{4}(?:\s|$))|(?<=-\d{2}-\d{4})\s+(?=\S)")
_LANGUAGES = re.compile(
    r"\s+(?=(?:[•·|]\s*)?[a-z]{2}-[A-Z]{2}\d?(?:[\s,|]+[a-z]{2}-[A-Z]{2}\d?){0,12}\s*$)"
)
_LANGUAGE = r"(?:japanese|english|russian|french|chinese|korean|spanish|arabic)"
_DATED = re.compile(
    rf"{_TIES}\s+(?={_WEEKDAY}?{_DAY},?\s(?:at\s|-\s)?{_CLOCK}|{_WEEKDAY}?{_DAY}\s{_LANGUAGE}$)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"\s+(?=(?:{_LANGUAGE}|tweet|share|print|pdf|e-?mail)(?:\s|$))", re.IGNORECASE
)
_MENU = re.compile(
    r"(?:press (?:conferences|releases|briefings|statements)|speeches|statements|news|transcripts|"
    r"interviews|remarks|events)\s+(?=[A-Z])(?=.{0,60}\b(?:by|with|of|’s|'s)\b)",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"press|conference|briefing|remarks|statement|interview|speech|readout|talks?\b|meeting|"
    r"answer|comment|address|opening|relations|call\b",
    re.IGNORECASE,
)


_BAR = re.compile(r"\s[|•·]\s+")
_BARS = " |•·"
_POSTED_BY = re.compile(
    r"by .{0,40}\b(?:mission|embassy|consulate|office|team|staff)\b", re.IGNORECASE
)
"""Who put the page up: the date beside it is its posting, and no fact of the event."""
_BARE_DATE = re.compile(rf"{_WEEKDAY}?{_DAY}", re.IGNORECASE)
_FEWEST_SLOTS = 3


def parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those at the top that hold a whole header cut at its seams."""
    top = [part for line in lines[:_TOP_LINES] for part in _parts(line)]
    return (*top, *lines[_TOP_LINES:])


def _parts(line: Line) -> Iterator[Line]:
    short = line.end - line.start <= LOOK and line.words <= _MOST_WORDS
    cuts = (_slots(line.text) or _seams(line.text)) if short and not line.is_sentence else []
    starts = [0, *(cut for cut in cuts if cut)]
    for first, stop in zip(starts, [*starts[1:], len(line.text)], strict=True):
        text = line.text[first:stop].rstrip()
        at = line.start + first
        yield (
            line
            if not cuts
            else replace(
                line,
                start=at,
                end=at + len(text),
                text=text.rstrip(_BARS) or text,
                closing=text[-CLOSING:],
                after_blank=line.after_blank and not first,
            )
        )


def _slots(text: str) -> list[int]:
    """Return where the facts begin that bars part: ``NAME, Office | Briefing | Town | Date``.

    Only where one of them is a date and another a town or an office, and none is a menu's.
    """
    starts = [0, *(match.end() for match in _BAR.finditer(text))]
    slots = [text[i:j].strip(_BARS) for i, j in zip(starts, [*starts[1:], None], strict=True)]
    dated = sum(_BARE_DATE.fullmatch(slot) is not None for slot in slots)
    fact = any(is_city_or_country(s) or ("," in s and read_role(s) != "unknown") for s in slots)
    menu = slots[0].lower() in {"home", "main", "news"} or _POSTED_BY.match(slots[0]) is not None
    menu = menu or is_menu_row(" ".join(slots))
    return starts[1:] if len(slots) >= _FEWEST_SLOTS and dated == 1 and fact and not menu else []


def _seams(text: str) -> list[int]:
    """Return where the parts of a header in one line begin; none where no seam shows."""
    stamp = _STAMP.match(text)
    begin = _after_blanks(text, stamp.end()) if stamp else 0
    behind = [match.end() for match in _COUNTER.finditer(text, begin)]
    languages = _LANGUAGES.search(text, begin)
    behind += [languages.end()] if languages else []
    dated = _DATED.search(text, begin)
    end = min([*behind, *([dated.end()] if dated else [])], default=len(text))
    row = menu_before(text)
    if not _OCCASION.search(text, max(begin, row), end) or not (stamp or behind or dated or row):
        return []
    cuts = [begin, *behind]
    if dated:
        trailing = [m.end() for m in _TRAILING.finditer(text, dated.end())]
        cuts += [dated.end(), *trailing]
    cuts += [row] if row > begin else []
    menu = _MENU.match(text, begin, end)
    if menu and _OCCASION.search(text, menu.end(), end):
        cuts.append(menu.end())
    return sorted({cut for cut in cuts if 0 < cut < len(text)})


def _after_blanks(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())
