"""Labels and offices of other languages in the English words that the rules know.

Only words of :mod:`podium.layout.words.tongues` change; names stay as they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from podium.layout.words.elsewhere import KIND_SIGNS
from podium.layout.words.tongues import (
    ARTICLES,
    FLOOR_WORDS,
    IDEOGRAPHIC,
    OF,
    OFFICE_WORDS,
)

_WORDS = {**FLOOR_WORDS, **OFFICE_WORDS}
_ENGLISH = tuple(_WORDS)
_ANY = "|".join(f"(?P<w{i}>{words})" for i, words in enumerate(_WORDS.values()))
_FOREIGN = re.compile(
    rf"(?<![\w’'])(?:(?P<of>{OF})\s|(?:{ARTICLES})\s|l[’'])?(?:{_ANY})(?![\w])", re.IGNORECASE
)
_OFFICE = re.compile("|".join(f"(?P<w{i}>{words})" for i, (_, words) in enumerate(IDEOGRAPHIC)))
IDEOGRAPHS = re.compile(r"[぀-ヿ㐀-鿿가-힣]")
"""Signs of scripts that part no words by blanks."""
_KINDS = re.compile(KIND_SIGNS)
_ONE = 1
_START = 3
_BARS = re.compile(r"\|(?![^()]*\))")
_OPTIONAL = re.compile(r"\(\?:([^()]*)\)\??")
_UNSEEN = dict.fromkeys(
    [0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF]
)
_STARTS = re.compile(r"(?<!\w)(?=(\w.{0,2}))")
_LATIN = re.compile(r"[A-Za-z]")
_ALIKE = re.compile(r"[Ѐ-ӿͰ-Ͽ]")
_LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУЗаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν",
    "ABESIJKMHOPCTXY3aeopcyxijsdhqwABEZHIKMNOPTYXoav",
)
_MIXED = re.compile(r"\S*(?:[A-Za-z][Ѐ-ӿͰ-Ͽ]|[Ѐ-ӿͰ-Ͽ][A-Za-z])\S*")


def _starts(words: str) -> Iterator[str]:
    """Yield the first letters of each alternative of a pattern, optional parts with and without."""
    for word in _BARS.split(words):
        optional = _OPTIONAL.match(word)
        if optional:
            yield from (part[:_START] for part in optional[1].split("|"))
            yield word[optional.end() :][:_START]
        else:
            yield word[:_START]


_KNOWN = frozenset(start for words in _WORDS.values() for start in _starts(words))
"""The first letters of all words, so that English is passed over quickly."""


@lru_cache(maxsize=32768)
def plain(text: str) -> str:
    """Return ``text`` without unseen marks, letters of another script that only look alike mended.

    A word of Latin letters with a Cyrillic ``е`` in it is a word of Latin letters.
    """
    seen = text.translate(_UNSEEN)
    return _MIXED.sub(_mended, seen) if _ALIKE.search(seen) and _LATIN.search(seen) else seen


def _mended(match: re.Match[str]) -> str:
    mended = match.group().translate(_LOOK_ALIKE)
    return match.group() if _ALIKE.search(mended) else mended


@lru_cache(maxsize=32768)
def english(text: str) -> str:
    """Return ``text`` with the words for offices and for who asks in English: ``Ministra``."""
    seen = plain(text)
    if IDEOGRAPHS.search(seen):
        seen = _OFFICE.sub(_spaced, _KINDS.sub(" | ", seen))
    known = any(start in _KNOWN for start in _STARTS.findall(seen.lower()))
    return _FOREIGN.sub(_in_english, seen) if known else seen


def _spaced(match: re.Match[str]) -> str:
    """Return an office between blanks; a sign alone, like 問, has the meaning by itself only."""
    alone = len(match.group()) > _ONE or match.group() == match.string.strip("（）()【】[]： ")
    return f" {IDEOGRAPHIC[_place(match)][0]} " if alone else match.group()


def _in_english(match: re.Match[str]) -> str:
    words = _ENGLISH[_place(match)]
    said = match[f"w{_place(match)}"]
    words = words.upper() if said.isupper() and len(said) > _ONE else words
    return f"of {words}" if match["of"] else words


def _place(match: re.Match[str]) -> int:
    return next(int(k[1:]) for k, v in match.groupdict().items() if v is not None and k != "of")


def is_capital(char: str) -> bool:
    """Whether a letter is a capital, or of a script that has none."""
    return char.isupper() or (char.isalpha() and char.lower() == char.upper())
