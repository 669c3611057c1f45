"""A line of a page as a span over the canonical text; nothing is copied away, trimmed or mended."""

from __future__ import annotations

import re
from dataclasses import dataclass

from podium.model import Span

LOOK = 2_000
"""How many code points of a line patterns look at; no header, label or heading is longer."""
CLOSING = 24
"""How many of its last code points a line keeps."""
_PROSE_WORDS = 5
_LONG_WORDS = 30
_STOPS = frozenset(".!?…।。！？؟")
_ENDERS = _STOPS | frozenset(":;,–—")
_AFTER_ENDER = "\"'”’»“‘)]*_ \u00a0」』）】\u3000"
_LONGER_WORD = re.compile(r"[^\W\d_]{4,40}")
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_SIGNS_A_WORD = 2
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
        return word_count(self.text)

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


def word_count(text: str) -> int:
    """Return how many words; where no blanks part them, two signs count for one."""
    parted = len(text.split())
    if text.isascii():
        return parted
    return parted + len(_SIGNS.findall(text)) // _SIGNS_A_WORD


def ends_like_prose(text: str) -> bool:
    """Whether ``text`` ends with a mark that ends a sentence or a clause."""
    return text.rstrip(_AFTER_ENDER)[-1:] in _ENDERS or text.endswith("--")


def mostly_capitalised(text: str) -> bool:
    """Whether most longer words start with a capital, as in a headline."""
    longer = _LONGER_WORD.findall(text)
    capital = [word for word in longer if word[0].isupper()]
    return len(longer) >= _HEADLINE_WORDS and len(capital) >= _HEADLINE_SHARE * len(longer)
