"""Labels that other marks than a colon set off: ``PREGUNTA.-``, ``Minister X –``, ``[X]``.

A mark proves nothing by itself; a page that begins lines with it again and again, and somebody
asks or gives the floor in it, uses it for its labels.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from podium.layout.candidates import Candidate
from podium.layout.forms import read_form
from podium.layout.line import Line
from podium.layout.names import fold, read_role
from podium.layout.page import Page
from podium.layout.stage import is_direction
from podium.layout.tongues import plain

_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("point_dash", re.compile(r"(?P<label>[^\n:–—]{1,70}?)\s?\.\s?[-–—]{1,2}\s*(?=\S)")),
    ("dash", re.compile(r"(?P<label>(?:[^\n:–—-]|-(?=\w)){1,60}?)\s?[-–—]\s+(?=\S)")),
    ("square", re.compile(r"\[(?P<label>[^\[\]\n]{1,80})\]\s*[:：]?\s*(?=\S)")),
    ("lenticular", re.compile(r"【(?P<label>[^【】\n]{1,60})】\s*(?=\S|$)")),
    ("round", re.compile(r"[（(](?P<label>[^()（）\n]{1,60})[)）]\s*[:：]?\s*(?=\S)")),
    ("angled", re.compile(r"[<＜〈《](?P<label>[^<>＜＞〈〉《》\n]{1,60})[>＞〉》]\s*(?=\S)")),
    ("circle", re.compile(r"[○〇◯◎]\s?(?P<label>[^\s（]{1,30}(?:（[^（）\n]{1,40}）)?)\s+(?=\S)")),
    ("column", re.compile(r"(?P<label>[^\t|\n:]{1,70}?)\s*(?:\t|\s\|\s)\s*(?=\S)")),
    ("gap", re.compile(r"(?P<label>[^\t|\n:]{1,70}?)[ \u00a0\u2003]{3,}(?=\S)")),
    ("bold", re.compile(r"(?:\*\*|__)(?P<label>[^*_:：\n]{1,70})(?:\*\*|__)\s+(?=\S)")),
)
_LETTER = re.compile(r"(?P<letter>[A-ZА-ЯΑ-Ω])(?:\s?(?P<number>\d{1,2}))?")
_PLAIN_LETTER = re.compile(
    r"(?:\*\*|__)?(?P<label>[A-ZА-ЯΑ-Ω]\s?\d{0,2})\s?(?:\.?[:：]|[.)])(?:\*\*|__)?\s+(?=\S)"
)
_PAIRS = tuple((pair[0], pair[1]) for pair in "PR QR FA DR ВО ПВ SC VA FS KV PO ΕΑ QA TJ".split())
"""First letters of question and answer: Spanish and Portuguese, French, German, Italian, Russian,
Ukrainian, Turkish, Dutch, Swedish and Danish, Finnish and Hungarian, Polish, Greek."""
_FORMS = frozenset("question answer office voice capitals outlet pair name initials".split())
_UNSURE = frozenset({"alone", "word", "dotted"})
_FLOOR = frozenset({"journalist", "moderator", "interpreter"})
_FEWEST = 3
_OFTEN = 2
_ASKING = 0.5
_IN_TURN = 0.7

_Found = tuple[int, Line, re.Match[str], str]


def with_shapes(page: Page, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with those added that the page's own marks set off."""
    by_line = {c.index: c for c in found}
    for name, mark in _MARKS:
        matches = [] if name == "dash" and _colons(by_line) else list(_matches(page, mark))
        for index, line, match, form in matches if _is_in_use(matches) else ():
            before = by_line.get(index)
            if before is None or before.form in _UNSURE or before.end - line.start >= match.end():
                by_line[index] = _candidate(index, line, match, "dash" if name == "dash" else form)
    for c in _letters(page):
        by_line[c.index] = c
    return [by_line[index] for index in sorted(by_line)]


def _candidate(index: int, line: Line, match: re.Match[str], form: str) -> Candidate:
    end = line.start + len(match.group().rstrip())
    return Candidate(index, line, line.start, end, match["label"].strip(" .\u3000"), form)


def _colons(by_line: Mapping[int, Candidate]) -> bool:
    """Whether somebody asks before a colon: dashes are the speakers' own then."""
    return sum(c.form == "question" for c in by_line.values()) >= _OFTEN


def _matches(page: Page, mark: re.Pattern[str]) -> Iterator[_Found]:
    for index, line in enumerate(page.lines):
        match = mark.match(line.text)
        if match is None or is_direction(match["label"]):
            continue
        form = read_form(match["label"].strip(" \u3000"))
        if form in _FORMS:
            yield index, line, match, form


def _is_in_use(found: Sequence[_Found]) -> bool:
    """Whether lines enough begin with the mark, and in it somebody asks or gives the floor."""
    forms = Counter(form for *_, form in found)
    counts = Counter(fold(match["label"]) for _, _, match, _ in found)
    asks = forms["question"] + sum(
        read_role(match["label"]) in _FLOOR for _, _, match, form in found if form == "office"
    )
    asking = Counter(fold(m["label"]) for _, line, m, _ in found if "?" in line.text[m.end() :])
    asks += sum(times >= max(_OFTEN, _ASKING * counts[label]) for label, times in asking.items())
    repeats = sum(times >= _OFTEN for times in counts.values())
    return len(found) >= _FEWEST and asks > 0 and (repeats > 0 or forms["question"] >= _OFTEN)


def _letters(page: Page) -> list[Candidate]:
    """Return the labels of one letter, where one asks and its fellow answers: ``P.-``, ``R -``."""
    found: dict[str, list[Candidate]] = {}
    for index, line in enumerate(page.lines):
        match = _lettered(line)
        if match:
            letter = plain(match["label"]).strip()[0]
            found.setdefault(letter, []).append(_candidate(index, line, match, "question"))
    for asks, answers in _PAIRS:
        if asks in found and answers in found and _ask(found, asks, answers):
            replies = [_as_answer(c) for c in found[answers]]
            return sorted([*found[asks], *replies], key=lambda c: c.index)
    return []


def _lettered(line: Line) -> re.Match[str] | None:
    for mark in (_PLAIN_LETTER, *(mark for _, mark in _MARKS)):
        match = mark.match(line.text)
        if match and _LETTER.fullmatch(match["label"].strip()):
            return match
    return None


def _ask(found: Mapping[str, Sequence[Candidate]], asks: str, answers: str) -> bool:
    """Whether most lines of one letter ask and fewer of the other's do."""
    first, second = (
        sum(any(mark in c.after for mark in "?？;") for c in found[letter]) / len(found[letter])
        for letter in (asks, answers)
    )
    both = sorted([*found[asks], *found[answers]], key=lambda c: c.index)
    turns = sum(one.printed[0] != other.printed[0] for one, other in pairwise(both))
    in_turn = turns >= _IN_TURN * (len(both) - 1)
    return len(both) >= _FEWEST and first > second and (first >= _ASKING or in_turn)


def _as_answer(c: Candidate) -> Candidate:
    return Candidate(c.index, c.line, c.start, c.end, c.printed, "answer")
