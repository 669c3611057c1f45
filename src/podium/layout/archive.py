"""The bar that a web archive lays over a page: how often and when it took copies of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.layout.line import Line

_CAPTURES = re.compile(r"[\d,]{1,9} captures?|captured? \d[\d,]{0,8} times?", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}},?) \d{{4}}"
_PART = re.compile(
    rf"{_DAY}(?:\s?[–—-]\s?{_DAY})?|(?:{_MONTH}\s*){{1,3}}|\d{{1,2}}|(?:\d{{4}}\s*){{1,3}}|"
    r"success|fail|about this capture|collected by.{0,80}|timestamps?|[▲▼◄►«»👤❎f🐦?⍰ ]{1,8}|"
    r"(?:the )?wayback machine\b.{0,300}|https?://\S{1,300}",
    re.IGNORECASE,
)


def archive_bar(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines of the bar: ``9 captures`` and what it says below."""
    found: set[int] = set()
    inside = False
    for line in lines:
        counts = _CAPTURES.fullmatch(line.text) is not None
        inside = counts or (inside and _PART.fullmatch(line.text) is not None)
        if inside:
            found.add(line.number)
    return frozenset(found)
