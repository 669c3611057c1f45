"""Lines broken at a column, as in mail and print: joined again, where the page shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from podium.layout.line import LOOK, Line

_NARROW, _WIDE = 45, 110
_FEWEST = 8
_IN_WIDTH = 0.7
_GOES_ON = 0.35
_FULL = 0.7
_BREAKS = str.maketrans("\n\r\t\v\f", "     ")
_OPENS = re.compile(
    r"[^:：\n]{1,60}[:：](?!\d)|Q[\s.)]|[•●▪*–-]\s|\(?[\dA-Za-zivx]{1,3}[.)]\s|#|[=*_~-]{3}"
)


def unwrapped(lines: Sequence[Line], text: str) -> tuple[Line, ...]:
    """Return the lines, those that a column broke made one; spans still lie over ``text``.

    A page is taken for wrapped when most of its lines that another follows without a blank are
    about as long as one another and a third of them break off before a small letter.
    """
    if not _is_wrapped(lines):
        return tuple(lines)
    width = max(line.end - line.start for line in lines if line.end - line.start <= _WIDE)
    joined: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and _continues(last, line, width):
            joined[-1] = _join(joined[-1], line, text)
        else:
            joined.append(line)
        last = line
    return tuple(joined)


def _is_wrapped(lines: Sequence[Line]) -> bool:
    pairs = [(one, other) for one, other in pairwise(lines) if not other.after_blank]
    fit = [pair for pair in pairs if _NARROW <= pair[0].end - pair[0].start <= _WIDE]
    if len(fit) < _FEWEST or len(fit) < _IN_WIDTH * len(pairs):
        return False
    going_on = [one for one, other in fit if other.text[0].islower() and not one.ends_like_prose]
    return len(going_on) >= _GOES_ON * len(fit)


def _continues(before: Line, line: Line, width: int) -> bool:
    if line.after_blank or before.end - before.start < _FULL * width:
        return False
    if line.text[0].islower():
        return True
    return _OPENS.match(line.text) is None and not before.text.isupper()


def _join(one: Line, other: Line, text: str) -> Line:
    whole = text[one.start : min(other.end, one.start + LOOK)].translate(_BREAKS)
    return replace(one, end=other.end, text=whole, closing=other.closing)
