"""A page as lines over the canonical text; nothing is copied away, trimmed or mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from podium.model import Span

LOOK = 2_000
"""How many code points of a line patterns look at; no header, label or heading is longer."""
_CLOSING = 24
_TOP_LINES = 40
_TOP_LOOK = 400
_PROSE_WORDS = 5
_LONG_WORDS = 30

_CONTROLS = (*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0))
_MARKS = (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F))
_MORE_MARKS = (*range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC))
_INVISIBLE = "".join(map(chr, (*_CONTROLS, *_MARKS, *_MORE_MARKS)))
_BLANKS = "".join(char for code in range(0x3001) if (char := chr(code)).isspace())
MARGIN = _BLANKS + _INVISIBLE
"""Blanks, controls, byte-order and direction marks: what may stand around a line unseen."""

_ENDERS = frozenset(".!?…:;,–—।。！？؟")
_STOPS = frozenset(".!?…।。！？؟")
_AFTER_ENDER = "\"'”’»)]*_ \u00a0"
_LONGER_WORD = re.compile(r"[^\W\d_]{4,40}")
_HEADLINE_WORDS = 3
_HEADLINE_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; ``start`` and ``end`` leave out the margin around it."""

    number: int
    """Counted from 1, blank lines too."""
    start: int
    end: int
    text: str
    """The line, or its first :data:`LOOK` code points: patterns see no more."""
    closing: str
    """Its last code points."""
    after_blank: bool
    """Whether a blank line stands before it."""

    @property
    def span(self) -> Span:
        """The span of the line without its margin."""
        return Span(self.start, self.end)

    @property
    def words(self) -> int:
        """How many words, as far as patterns look."""
        return len(self.text.split())

    @property
    def ends_like_prose(self) -> bool:
        """Whether it ends with a mark that ends a sentence or a clause."""
        return ends_like_prose(self.closing)

    @property
    def is_sentence(self) -> bool:
        """Whether it is a whole sentence or more, and no row of capitals."""
        whole = self.closing.rstrip(_AFTER_ENDER)[-1:] in _STOPS
        words = self.words
        return not self.text.isupper() and (
            (words >= _PROSE_WORDS and whole) or words >= _LONG_WORDS
        )

    @property
    def is_prose(self) -> bool:
        """Whether it is running text: some words and a mark at its end, or very long."""
        words = self.words
        return (words >= _PROSE_WORDS and self.ends_like_prose) or words >= _LONG_WORDS


@dataclass(frozen=True)
class Page:
    """The canonical text and its lines."""

    text: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line that is not blank."""
        found = []
        blank = True
        for number, at, raw in _raw_lines(self.text):
            core = raw.strip(MARGIN)
            if core:
                start = at + raw.index(core[0])
                found.append(_line(number, start, core, after_blank=blank))
            blank = not core
        return tuple(found)

    @cached_property
    def margins(self) -> tuple[Span, ...]:
        """The runs of unseen marks around lines that are no blanks, so that none is lost."""
        return tuple(
            Span(left + match.start(), left + match.end())
            for _, at, raw in _raw_lines(self.text)
            for left, right in _margins_of(at, raw)
            for match in re.finditer(r"\S+", self.text[left:right])
        )

    @cached_property
    def top(self) -> str:
        """The short lines among the first forty, where a page says what it is."""
        short = [line for line in self.lines[:_TOP_LINES] if not line.is_sentence]
        return "\n".join(line.text[:_TOP_LOOK] for line in short)


def _raw_lines(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for number, raw in enumerate(text.splitlines(keepends=True), 1):
        yield number, at, raw
        at += len(raw)


def _line(number: int, start: int, core: str, *, after_blank: bool) -> Line:
    return Line(number, start, start + len(core), core[:LOOK], core[-_CLOSING:], after_blank)


def _margins_of(at: int, raw: str) -> list[tuple[int, int]]:
    core = raw.strip(MARGIN)
    if core == raw.strip():
        return []
    first = raw.index(core[0]) if core else len(raw)
    last = first + len(core)
    return [(at, at + first), (at + last, at + len(raw))]


def ends_like_prose(text: str) -> bool:
    """Whether ``text`` ends with a mark that ends a sentence or a clause."""
    return text.rstrip(_AFTER_ENDER)[-1:] in _ENDERS or text.endswith("--")


def mostly_capitalised(text: str) -> bool:
    """Whether most longer words start with a capital, as in a headline."""
    longer = _LONGER_WORD.findall(text)
    capital = [word for word in longer if word[0].isupper()]
    return len(longer) >= _HEADLINE_WORDS and len(capital) >= _HEADLINE_SHARE * len(longer)
