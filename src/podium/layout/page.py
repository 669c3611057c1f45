"""A page as lines over the canonical text; nothing is copied, trimmed or mended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from podium.layout.vocabulary import STAGE_WORDS
from podium.model import Span

_STAGE_INSIDE = rf"\s*(?:{STAGE_WORDS})(?:[\s,;:]+(?:and|{STAGE_WORDS}))*[\s.!…*-]*"
STAGE = re.compile(
    rf"\((?:{_STAGE_INSIDE})\)|\[(?:{_STAGE_INSIDE})\]|<(?:{_STAGE_INSIDE})>", re.IGNORECASE
)
"""A stage direction in its brackets, anywhere in a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; ``start`` and ``end`` leave out the blanks around it."""

    number: int
    """Counted from 1, blank lines too."""
    start: int
    end: int
    text: str
    after_blank: bool
    """Whether a blank line stands before it."""

    @property
    def span(self) -> Span:
        """The span of the line without the blanks around it."""
        return Span(self.start, self.end)

    @property
    def words(self) -> int:
        """How many words."""
        return len(self.text.split())


@dataclass(frozen=True)
class Page:
    """The canonical text and its lines."""

    text: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line that is not blank."""
        found = []
        at, blank = 0, True
        for number, raw in enumerate(self.text.splitlines(keepends=True), 1):
            stripped = raw.strip()
            if stripped:
                start = at + raw.index(stripped[0])
                found.append(Line(number, start, start + len(stripped), stripped, blank))
            blank = not stripped
            at += len(raw)
        return tuple(found)

    @cached_property
    def top(self) -> str:
        """The first forty lines, where a page says what it is."""
        return "\n".join(line.text[:400] for line in self.lines[:40])


def ends_like_prose(text: str) -> bool:
    """Whether a line ends with a mark that ends a sentence or a clause."""
    return text.rstrip("\"'”’»)]*  ")[-1:] in set(".!?…:;,–—") or text.endswith("--")


def is_prose(text: str) -> bool:
    """Whether a line is running text: some words and a mark at its end, or very long."""
    words = len(text.split())
    return (words >= 5 and ends_like_prose(text)) or words >= 30  # noqa: PLR2004


def mostly_capitalised(text: str) -> bool:
    """Whether most longer words start with a capital, as in a headline."""
    longer = [word for word in re.findall(r"[^\W\d_]{4,}", text)]
    capital = [word for word in longer if word[0].isupper()]
    return len(longer) >= 3 and len(capital) >= 0.7 * len(longer)  # noqa: PLR2004
