"""Candidates for labels: what stands at the start of a line and can be one, with its form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from podium.layout.forms import QUESTION, read_form
from podium.layout.line import Line, ends_like_prose
from podium.layout.names import read_role
from podium.layout.page import Page

_COLON = re.compile(r"(?:[^:：\n]|:(?=in(?:nen)?\b)){1,140}[:：][*_]{0,3}(?!//)(?!\d\d)")
_DASH = re.compile(r"((?:[^\n:–—-]|-(?=\w)){1,60}?)\s?[-–—]\s+(?=\S)")
_SPACED_Q = re.compile(r"Q(?:[\s\u00a0\u2003]{2,}|\t)(?=\S)|Q[\s\u00a0](?=[^\s&])")
_DOTTED = re.compile(
    r"(?:Q|A|SG|Question|Answer|QUESTION|ANSWER)\s?\d{0,2}(?:-\d{1,2})?\s?[.)](?=\s)"
)
_AFTER_DOT = re.compile(r"\s?[–—-](?=\s)")
_WIDE_Q = ((re.compile(r"Q[\s\u00a0\u2003]{2,}(?=\S)|Q\t"), "spaced_q"), (_DOTTED, "dotted"))
_NARROW_Q = ((_SPACED_Q, "spaced_q"),)
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|[•●▪*_]{1,3})\s*")
_NAMING_FORMS = frozenset({"office", "capitals", "name", "word"})
_ALONE_WORDS = 9
_SAYS_ENOUGH = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a label, where it stands, and what follows it on its line."""

    index: int
    """Of its line among the lines of the page."""
    line: Line
    start: int
    end: int
    """After its colon."""
    printed: str
    """Without its colon."""
    form: str

    @property
    def after(self) -> str:
        """What the line says after it, as far as patterns look."""
        return self.line.text[self.end - self.line.start :].strip()

    @property
    def says(self) -> bool:
        """Whether what follows it on its line reads like speech."""
        after = self.after
        return bool(after) and (
            ends_like_prose(self.line.closing) or len(after.split()) >= _SAYS_ENOUGH
        )


def candidates(page: Page) -> list[Candidate]:
    """Return every candidate of the page, at most one a line, in order."""
    found = [_candidate(index, line) for index, line in enumerate(page.lines)]
    return [candidate for candidate in found if candidate]


def _candidate(index: int, line: Line) -> Candidate | None:
    return (
        _with_q(index, line, _WIDE_Q)
        or _with_colon(index, line)
        or _with_q(index, line, _NARROW_Q)
        or _with_dash(index, line)
        or _alone(index, line)
    )


def _with_colon(index: int, line: Line) -> Candidate | None:
    number = _NUMBER.match(line.text)
    offset = number.end() if number else 0
    match = _COLON.match(line.text, offset)
    if match is None:
        return None
    printed = match.group().rstrip("*_")[:-1].strip(" \u00a0\t*_")
    form = read_form(printed)
    if form is None:
        return None
    return Candidate(index, line, line.start + offset, line.start + match.end(), printed, form)


def _with_q(
    index: int, line: Line, forms: tuple[tuple[re.Pattern[str], str], ...]
) -> Candidate | None:
    for pattern, form in forms:
        match = pattern.match(line.text)
        if match:
            printed = match.group().strip()
            dash = _AFTER_DOT.match(line.text, len(printed))
            end = line.start + (dash.end() if dash else len(printed))
            return Candidate(index, line, line.start, end, printed, form)
    return None


def _with_dash(index: int, line: Line) -> Candidate | None:
    match = _DASH.match(line.text)
    if match is None:
        return None
    printed = match[1].strip()
    asks = QUESTION.fullmatch(printed) is not None and printed[:1].isupper()
    if not asks and not (printed.isupper() and read_form(printed) in {"capitals", "office"}):
        return None
    return Candidate(index, line, line.start, line.start + match.end(), printed, "dash")


def _alone(index: int, line: Line) -> Candidate | None:
    """Read a line that holds a label and nothing else, without a colon."""
    text = line.text.strip("*_ ")
    if line.words > _ALONE_WORDS or line.ends_like_prose or not text[:1].isupper():
        return None
    if read_form(text) not in {"question", "office", "name", "capitals", "answer"}:
        return None
    return Candidate(index, line, line.start, line.end, text, "alone")


def names_person(c: Candidate) -> bool:
    """Whether a label can name a person: not who asks, not an outlet."""
    form = read_form(c.printed) if c.form in {"dash", "alone", "bare"} else c.form
    if form not in _NAMING_FORMS and form != "pair":
        return False
    return form != "pair" or read_role(c.printed) not in {"unknown", "journalist"}
