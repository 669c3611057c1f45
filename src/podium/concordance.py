"""Find words, beginnings of words and phrases; answers stand in the canonical text's own offsets.

A query is one or more words: ``treaty``, ``negotiat*``, ``"results of World War II"``. Several
words are a phrase, with or without quotation marks. ``*`` stands for any letters or digits. Case,
the shapes of quotation marks, apostrophes and dashes, and the kind and number of blanks do not
matter. A word ends where letters and digits end, so that ``visa`` finds ``visa-free`` and
``Japan`` finds ``Japan’s``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from podium.model import PodiumError, Span

_ALIKE = ("'’‘ʼ`´", '"“”„«»', "-‐‑‒–—")
_CLASS = {char: f"[{re.escape(group)}]" for group in _ALIKE for char in group}
_LETTERS = re.compile(r"[A-Za-z0-9]+")
_OUTER_MARKS = '"“”„«»'


class QueryError(PodiumError):
    """A query that asks for nothing."""


@lru_cache(maxsize=1024)
def compile_query(query: str) -> re.Pattern[str]:
    """Return the pattern that finds ``query`` in an unaltered text.

    Raises:
        QueryError: the query has no letter and no digit.
    """
    words = _without_marks(query.strip()).split()
    if not any(char.isalnum() for char in query):
        raise QueryError(f"nothing to look for in {query!r}: give a word, prefix* or a phrase")
    body = r"\s+".join("".join(map(_pattern_of, word)) for word in words)
    return re.compile(
        _edge(words[0][0], r"(?<!\w)") + body + _edge(words[-1][-1], r"(?!\w)"), re.IGNORECASE
    )


def _without_marks(query: str) -> str:
    quoted = len(query) > 1 and query[0] in _OUTER_MARKS and query[-1] in _OUTER_MARKS
    return query[1:-1] if quoted else query


def _pattern_of(char: str) -> str:
    if char == "*":
        return r"\w*"
    return _CLASS.get(char) or re.escape(char)


def _edge(char: str, boundary: str) -> str:
    return boundary if char.isalnum() or char in "*_" else ""


def find(query: str, text: str, within: Span | None = None) -> Iterator[Span]:
    """Yield where ``query`` stands in ``text``, first to last, none overlapping.

    Only matches that lie wholly ``within`` that span are found; by default, the whole text.

    Raises:
        QueryError: the query has no letter and no digit.
    """
    pattern = compile_query(query)
    if not _may_stand(query, text):
        return
    start, end = (within.start, within.end) if within else (0, len(text))
    for match in pattern.finditer(text, start, end):
        if match.end() > match.start():
            yield Span(*match.span())


def _may_stand(query: str, text: str) -> bool:
    """Whether the letters of the query stand in the text: much quicker to tell than to search."""
    return max(_LETTERS.findall(query), key=len, default="").lower() in _folded(text)


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """Return a text with each letter as the one that a pattern without case takes it for."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


def find_all(queries: Iterable[str], text: str) -> Iterator[tuple[Span, str]]:
    """Yield where any of ``queries`` stands in ``text`` and which, none overlapping.

    Of those that begin at one place the longest counts.

    Raises:
        QueryError: a query has no letter and no digit.
    """
    spans = [(span, query) for query in queries for span in find(query, text)]
    end = 0
    for span, query in sorted(spans, key=lambda hit: (hit[0].start, -hit[0].end)):
        if span.start >= end:
            yield span, query
            end = span.end


def context(text: str, span: Span, width: int, within: Span | None = None) -> tuple[str, str]:
    """Return up to ``width`` characters left and right of ``span``, cut between words.

    The context never leaves ``within``; by default, the whole text.
    """
    low, high = (within.start, within.end) if within else (0, len(text))
    start, end = max(low, span.start - width), min(high, span.end + width)
    left, right = text[start : span.start], text[span.end : end]
    if start > low and not text[start - 1].isspace():
        left = left.partition(" ")[2]
    if end < high and not text[end].isspace():
        right = right.rpartition(" ")[0]
    return left, right
