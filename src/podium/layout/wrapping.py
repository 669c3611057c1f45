"""Lines broken at a column, as in mail and print: joined again, where the page shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from podium.layout.forms import read_form
from podium.layout.line import LOOK, Line, mostly_capitalised
from podium.layout.running import is_page_number

_NARROW, _WIDE = 45, 110
_FEWEST = 8
_IN_WIDTH = 0.7
_GOES_ON = 0.35
_SMALL = 0.2
_RUNNING_WORDS = 7
_FULL = 0.7
_BREAKS = str.maketrans("\n\r\t\v\f", "     ")
_LABEL = re.compile(r"(?P<colon>[^:：\n]{1,60})[:：](?!\d)|(?P<dash>[^:–—\n]{1,40}) [–—-]\s")
_OPENS = re.compile(
    r"Q[\s.)]|[•●▪*–-]\s|\(?[\dA-Za-zivx]{1,3}[.)]\s|#|[=*_~-]{3}|"
    r"(?i:tel|fax|phone|e-?mail|web|website|www|https?)\b[.:]"
)


def unwrapped(lines: Sequence[Line], text: str) -> tuple[Line, ...]:
    """Return the lines, those that a column broke made one; spans still lie over ``text``.

    A page is taken for wrapped when most of its lines that another follows without a blank (rows
    of a menu apart) are about as long as one another, a third of them break off amid a sentence
    and some of these before a small letter.
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
    pairs = [
        (one, other)
        for one, other in pairwise(lines)
        if not other.after_blank and (one.end - one.start >= _NARROW or one.ends_like_prose)
    ]
    fit = [pair for pair in pairs if _NARROW <= pair[0].end - pair[0].start <= _WIDE]
    if len(fit) < _FEWEST or len(fit) < _IN_WIDTH * len(pairs):
        return False
    open_ended = [(one, other) for one, other in fit if not _stops(one)]
    small = sum(other.text[0].islower() for _, other in open_ended)
    amid = sum(o.text[0].islower() or _runs_on(one) for one, o in open_ended)
    return small >= _SMALL * len(fit) and amid >= _GOES_ON * len(fit)


def _stops(line: Line) -> bool:
    return line.ends_like_prose and not line.text.endswith((",", ";", "–", "—"))


def _runs_on(line: Line) -> bool:
    """Whether a line breaks off in the midst of running text: many words, few with a capital."""
    return line.words >= _RUNNING_WORDS and not mostly_capitalised(line.text)


def _continues(before: Line, line: Line, width: int) -> bool:
    if is_page_number(before) or is_page_number(line):
        return False
    if line.after_blank or before.end - before.start < _FULL * width:
        return False
    if line.text[0].islower():
        return True
    return not _opens(line.text) and not before.text.isupper()


def _opens(text: str) -> bool:
    """Whether a line begins something of its own: a label, an item of a list, a rule."""
    label = _LABEL.match(text)
    if label and read_form(label["colon"] or label["dash"]):
        return True
    return _OPENS.match(text) is not None


def _join(one: Line, other: Line, text: str) -> Line:
    whole = text[one.start : min(other.end, one.start + LOOK)].translate(_BREAKS)
    return replace(one, end=other.end, text=whole, closing=other.closing)
