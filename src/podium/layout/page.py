"""A page as lines over the canonical text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from podium.layout.furniture import trailing_end
from podium.layout.line import CLOSING, LOOK, Line
from podium.layout.parting import parted
from podium.layout.wrapping import unwrapped
from podium.model import Span

_TOP_LINES = 40
_TOP_LOOK = 400

_CONTROLS = (*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0))
_MARKS = (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F))
_MORE_MARKS = (*range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC))
_INVISIBLE = "".join(map(chr, (*_CONTROLS, *_MARKS, *_MORE_MARKS)))
_BLANKS = "".join(char for code in range(0x3001) if (char := chr(code)).isspace())
MARGIN = _BLANKS + _INVISIBLE
"""Blanks, controls, byte-order and direction marks: what may stand around a line unseen."""


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
        return parted(unwrapped(found, self.text))

    @cached_property
    def margins(self) -> tuple[Span, ...]:
        """The runs of unseen marks around lines that are no blanks, so that none is lost."""
        found = [
            Span(left + match.start(), left + match.end())
            for _, at, raw in _raw_lines(self.text)
            for left, right in _margins_of(at, raw)
            for match in re.finditer(r"\S+", self.text[left:right])
        ]
        # where broken lines were joined, the margin between them lies inside the joined line
        ends = [line.end for line in self.lines]
        starts = [*(line.start for line in self.lines), len(self.text)]
        return tuple(s for s in found if starts[bisect_right(ends, s.start)] > s.start)

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
    last = core[-2 * CLOSING :]
    closing = last[: trailing_end(last)][-CLOSING:] or core[-CLOSING:]
    return Line(number, start, start + len(core), core[:LOOK], closing, after_blank)


def _margins_of(at: int, raw: str) -> list[tuple[int, int]]:
    core = raw.strip(MARGIN)
    if core == raw.strip():
        return []
    first = raw.index(core[0]) if core else len(raw)
    last = first + len(core)
    return [(at, at + first), (at + last, at + len(raw))]
