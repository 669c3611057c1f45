"""The headings that stand directly above the first word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from podium.dates import find_dates
from podium.layout import furniture
from podium.layout.candidates import Candidate
from podium.layout.contents import Contents
from podium.layout.forms import read_form
from podium.layout.header import is_dated_or_field, is_header_line
from podium.layout.headings import could_head, heading_rule, is_numbered
from podium.layout.line import Line
from podium.layout.page import Page
from podium.layout.people import speaker_of
from podium.layout.title import weight
from podium.layout.tongues import IDEOGRAPHS, is_capital
from podium.layout.towns import looks_like_place

WINDOW = 160
TITLE_WEIGHT = 5.0
FULL_TITLE = 9.0
TITLE_SO_FAR = 2.0
_BETWEEN = 2
_TOPIC_WORDS = 14
_OFTEN = 2
_PRESENT = re.compile(
    r"(?:with|in attendance|(?:also )?present|participants?|participating|attendees|attending|"
    r"accompanied by|joined by|speakers?|panel(?:lists)?|briefers?|teilnehmer(?:innen)?|anwesend|"
    r"asistentes|participantes|intervienen|intervenants?|présents|presenti|partecipanti|"
    r"участники|участвуют|присутствовали|учасники|katılımcılar|出席者|同席者|参加者|出席|참석자)"
    r"\s?[:：]\s?\S.*",
    re.IGNORECASE | re.DOTALL,
)
"""A line that says who is in the room."""


def before_headings(
    page: Page,
    lines: Sequence[Line],
    first: int,
    by_line: Mapping[int, Candidate],
    contents: Contents,
) -> int:
    """Step back over the headings that stand directly above the first word."""
    at = first
    heaviest = list(accumulate(map(weight, lines[:first]), max))
    for i in range(first - 1, 0, -1):
        line = lines[i]
        listed = line.number in contents.headings
        numbered = is_numbered(line) and line.number not in contents.items
        numbered = numbered and furniture.residue(line) is None
        untitled = heaviest[i - 1] < TITLE_SO_FAR
        dated = bool(find_dates(line.text))
        titles = untitled or dated or (_by_someone(line) and not _by_someone(lines[i - 1]))
        enough = TITLE_SO_FAR if untitled or dated else TITLE_WEIGHT
        if weight(line) >= enough and titles and not listed:
            break
        if _PRESENT.fullmatch(line.text):
            break
        first_of = i == first - 1 and _is_first_of_headings(page, lines, i, by_line)
        if (
            listed
            or first_of
            or heading_rule(line)
            or numbered
            or _is_topic(page, lines, i, by_line)
        ):
            at = i
        elif not _may_stand_between(line) or at - i > _BETWEEN:
            break
    return at


def _is_first_of_headings(
    page: Page, lines: Sequence[Line], i: int, by_line: Mapping[int, Candidate]
) -> bool:
    """Whether the line above the first word is a heading like two or more further down."""
    line = lines[i]
    if is_header_line(line) or speaker_of(line):
        return False
    if looks_like_place(line.text) and lines[i + 1].after_blank:
        return False
    times = Counter(c.printed for c in by_line.values())
    if _is_label(by_line.get(i), times):
        return False
    later = range(i + 2, min(len(page.lines) - 1, i + WINDOW))
    return _heads_alone(page.lines, i) and (
        sum(not _is_label(by_line.get(j), times) and _heads_alone(page.lines, j) for j in later)
        >= _OFTEN
    )


def _is_label(c: Candidate | None, times: Counter[str]) -> bool:
    """Whether a candidate is more than a heading: more than ``CYCLONE: VILLAGES CUT OFF``."""
    if c is None or c.form != "alone":
        return c is not None and (c.says or not c.after)
    return times[c.printed] > 1 or read_form(c.printed) in {"question", "answer"}


def _heads_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a line in capitals, or parted by blanks from what is around it, is above prose."""
    if i + 1 >= len(lines):
        return False
    line, after = lines[i], lines[i + 1]
    parted = line.after_blank and (after.after_blank or line.text.isupper()) and after.is_prose
    return parted and could_head(line) and furniture.residue(line) is None


def _by_someone(line: Line) -> bool:
    """Whether the line is a title in full, with the name of the one who speaks."""
    # no small word like *by* adds weight where signs are not parted by blanks
    return weight(line) >= (TITLE_WEIGHT if IDEOGRAPHS.search(line.text) else FULL_TITLE)


def _may_stand_between(line: Line) -> bool:
    """Whether a line like ``(Abridged)`` can stand between a heading and the first word."""
    return furniture.is_disclaimer(line) and line.text[:1] in "(["


def _is_topic(page: Page, lines: Sequence[Line], i: int, by_line: Mapping[int, Candidate]) -> bool:
    """Whether a short line above the first word is a topic, as others further down are."""
    if not _could_be_topic(lines, i) or is_header_line(lines[i]):
        return False
    if i + 1 not in by_line:
        return False
    form = by_line[i + 1].form
    below_header = _closes_header(lines, i)
    if not below_header and (weight(lines[i]) >= TITLE_SO_FAR or form in {"office", "bare"}):
        return False
    if below_header and IDEOGRAPHS.search(lines[i].text):
        return True
    return any(
        _could_be_topic(page.lines, j)
        and j + 1 in by_line
        and (below_header or by_line[j + 1].form == form)
        for j in range(i + 2, min(len(page.lines) - 1, i + WINDOW))
    )


def _closes_header(lines: Sequence[Line], i: int) -> bool:
    """Whether a full title and a dated line or a field stand above, and nothing but a topic can."""
    line = lines[i]
    if weight(line) >= FULL_TITLE or speaker_of(line) or looks_like_place(line.text):
        return False
    above = next((o for o in reversed(lines[:i]) if furniture.residue(o) is None), line)
    return is_dated_or_field(above) and any(_by_someone(other) for other in lines[:i])


def _could_be_topic(lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    return line.words <= _TOPIC_WORDS and not line.ends_like_prose and is_capital(line.text[:1])
