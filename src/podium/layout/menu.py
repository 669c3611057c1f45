"""Rows of menu items crammed on one line with nothing between them, with or without a title."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from podium.layout.words.menu import ITEMS, OCCASIONS, OPENS_TITLE, OWN, PRESS

_LONGEST_ITEM = 5
_MOST_WORDS = 40
_ROW = 3
_SHARE = 0.6
_HOME = frozenset({"home", "main", "homepage"})
_SMALL = frozenset(
    "by with at to of on in for from following after before during and about regarding".split()
)
_TITLES = re.compile(
    r"\s(?:by|with|of|at|to|on|following|after)\s|[’']s?\s|\d{4}|,\s", re.IGNORECASE
)
"""What a title has and no item of a menu."""
_OWN = re.compile(OWN, re.IGNORECASE)


@lru_cache(maxsize=8192)
def is_menu_row(text: str) -> bool:
    """Whether a line holds nothing but menu items, or begins with Home and mostly such items."""
    words = text.split()
    if not _ROW <= len(words) <= _MOST_WORDS or text[-1] in ".?!:;,":
        return False
    found = [(i, size) for i, size in _items(words) if size]
    covered = sum(size for _, size in found)
    home = words[0].lower() in _HOME and covered >= _SHARE * len(words)
    return len(found) >= _ROW and (home or covered == len(words))


def menu_before(text: str) -> int:
    """Return where the words after a row of menu items begin; 0 where no row opens the line.

    ``Home Press Briefings Daily Briefing by NAME`` has its row end before ``Daily``.
    """
    words = text.split()[:_MOST_WORDS]
    if not words or words[0].lower() not in _HOME:
        return 0
    row = list(itertools.takewhile(lambda item: item[1], _items(words)))
    while row and row[-1][1] == 1 and words[row[-1][0]].lower() in OPENS_TITLE:
        row.pop()
    items, taken = len(row), sum(size for _, size in row)
    rest = words[taken:]
    titles = _TITLES.search(" ".join(rest)) is not None
    if items < _ROW - 1 or len(rest) < _ROW or not (titles and rest[0][0].isupper()):
        return 0
    return _offset(text, taken)


def _items(words: list[str]) -> list[tuple[int, int]]:
    """Return where items begin and how many words each has; a word of none has the size 0."""
    found = []
    at = 0
    while at < len(words):
        size = next((n for n in range(_LONGEST_ITEM, 0, -1) if _is_item(words, at, n)), 0)
        found.append((at, size))
        at += max(size, 1)
    return found


def _is_item(words: list[str], at: int, size: int) -> bool:
    part = words[at : at + size]
    if len(part) < size or not part[0][0].isupper():
        return False
    following = words[at + size] if at + size < len(words) else ""
    text = " ".join(part).lower()
    goes_on = following.islower() or following.lower() in _SMALL
    goes_on = goes_on or (text in PRESS and following.lower().strip(",:") in OCCASIONS)
    return not goes_on and (text in ITEMS or _OWN.fullmatch(text) is not None)


def _offset(text: str, words: int) -> int:
    """Return where the word with this number begins."""
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    return starts[words]
