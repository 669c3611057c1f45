"""What print repeats on each sheet and nobody said: page numbers and running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from podium.layout.line import Line

_WORD = r"(?:page|seite|página|pagina|pág\.|стр\.|страница|sayfa|strona|sida|side|halaman)"
_OF = r"(?:of|von|de|di|из|sur|/|z|av|af)"
_PAGE = re.compile(
    rf"(?:.{{0,90}}\s{{2,}})?(?:{_WORD}\s?)?\d{{1,3}}\s?{_OF}\s?\d{{1,3}}(?:\s{{2,}}.{{0,90}})?|"
    rf"(?:.{{0,90}}\s{{2,}})?{_WORD}\s\d{{1,3}}(?:\s{{2,}}.{{0,90}})?|"
    r"[-–—]\s?\d{1,3}\s?[-–—]",
    re.IGNORECASE,
)
_NEAR = 2
_OFTEN = 2
_HEAD_WORDS = 14
_DIGITS = re.compile(r"\d+")


def is_page_number(line: Line) -> bool:
    """Whether a line numbers a page: ``- 3 -``, ``Briefing          Page 2 of 3``."""
    return line.words <= _HEAD_WORDS and _PAGE.fullmatch(line.text) is not None


def running_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that number pages, and of the heads repeated beside them."""
    numbers = [i for i, line in enumerate(lines) if is_page_number(line)]
    beside = {i + step for i in numbers for step in range(-_NEAR, _NEAR + 1)}
    beside = {i for i in beside if 0 <= i < len(lines) and lines[i].words <= _HEAD_WORDS}
    counts = Counter(_DIGITS.sub("#", lines[i].text) for i in beside)
    heads = {i for i in beside if counts[_DIGITS.sub("#", lines[i].text)] >= _OFTEN}
    heads = {i for i in heads if not lines[i].ends_like_prose}
    return frozenset(lines[i].number for i in {*numbers, *heads})
