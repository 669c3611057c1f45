"""Numbers in figures and in words: the patterns others build on, and their values."""

from __future__ import annotations

import re
from fractions import Fraction

from podium.quantities.model import Number

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "mln": 10**6, "bln": 10**9, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
_SMALL = {word: n for n, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS, 2)
}
_IRREGULAR = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def _ordinal_words() -> dict[str, int]:
    regular = {f"{word}th": n for n, word in enumerate(_ONES) if n in {4, 6, 7, 10, 11}}
    regular |= {f"{word}th": n for n, word in enumerate(_ONES) if n > 12}  # noqa: PLR2004 - teens
    tens = {f"{word[:-1]}ieth": 10 * n for n, word in enumerate(_TENS, 2)}
    return {**_IRREGULAR, **regular, **tens, "hundredth": 100, "thousandth": 1000}


_ORDINALS = _ordinal_words()


def one_of(words: object) -> str:
    """Return a pattern for any of the words, longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


CARDINAL = rf"(?:{one_of(_SMALL)})"
SCALE = rf"(?:{one_of(_SCALES)})"
FIGURES = (
    r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,5}(?!\d)(?:\.\d{1,6})?|\d{1,3}(?: \d{3}){0,4} 000(?!\d)|"
    r"\d{1,15}(?:\.\d{1,9})?(?!\d))"
)
"""Digits, their groups of three parted by commas, no-break blanks or (before 000) blanks."""
IN_WORDS = (
    rf"(?:(?:half\s+a|a|an)\s+{SCALE}\b|{CARDINAL}\b)"
    rf"(?:(?:\s+and\s+|[\s-]){{1}}(?:{CARDINAL}|{SCALE})\b){{0,8}}"
)
NUMBER = rf"(?:(?:{FIGURES})(?:[\s-]?{SCALE}\b)?|{IN_WORDS})"
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{one_of(_TENS)})[\s-])?(?:{one_of(_ORDINALS)}))"
APPROXIMATE = (
    r"about|approximately|around|roughly|nearly|almost|some|circa|an estimated|close to|"
    r"(?:(?:slightly|just|well|a little|far)\s+)?(?:over|under|above|below|more than|less than)|"
    r"fewer than|no (?:more|less|fewer) than|at (?:least|most)|up to|as (?:many|much) as"
)
"""Words that make a number approximate or a bound."""
_NOT_SINCE = r"(?!(?:1[89]|20)\d\d\s+to\s+\d{1,3}(?:\.\d+)?(?![\d,]))"
"""*From 2014 to 2.1 per cent* is no range."""
QUANTITY = (
    rf"{_NOT_SINCE}(?:(?P<about>{APPROXIMATE})\s+)?(?P<between>between\s+)?(?P<low>{NUMBER})"
    rf"(?:(?:(?(between)\s+and|(?:\s+or|\s+to))\s+|\s?[-–—]\s?)(?P<high>{NUMBER}))?"
)
"""A number or a range, with what makes it approximate: ``about``, ``low``, ``high``."""


def value_of(text: str) -> Number:
    """Return the value of a number in figures or words: ``3.5 million``, ``five hundred``.

    Raises:
        ValueError: ``text`` is no number of that kind.
    """
    words = re.split(r"[\s-]+", text.lower().replace("half a ", "0.5 ").strip())
    return tidy(_sum(_joined(words), text))


def _joined(words: list[str]) -> list[str]:
    """Join figures that blanks group in threes: ``400 000``."""
    out: list[str] = []
    for word in words:
        if out and re.fullmatch(r"\d{3}(?:\.\d+)?", word) and re.fullmatch(r"[\d,]+", out[-1]):
            out[-1] += word
        else:
            out.append(word)
    return out


def _sum(words: list[str], text: str) -> Fraction:
    total, part = Fraction(0), Fraction(0)
    for word in words:
        if word in {"and", ""}:
            continue
        if word in {"a", "an"}:
            part = Fraction(1)
        elif word in _SCALES:
            part = (part or Fraction(1)) * _SCALES[word]
            if _SCALES[word] >= 1000:  # noqa: PLR2004 - thousands and more close a group
                total, part = total + part, Fraction(0)
        elif word in _SMALL:
            part += _SMALL[word]
        else:
            part += _figures(word, text)
    return total + part


def _figures(word: str, text: str) -> Fraction:
    try:
        return Fraction(word.replace(",", ""))
    except ValueError:
        raise ValueError(f"not a number: {text!r}") from None


def tidy(value: Fraction) -> Number:
    """Return an int where the value is whole, else a float."""
    return int(value) if value.denominator == 1 else float(value)


def ordinal_of(text: str) -> int:
    """Return the value of an ordinal in figures or words: ``31st``, ``twenty-first``.

    Raises:
        KeyError: ``text`` is no ordinal.
    """
    words = re.split(r"[\s-]+", text.lower())
    if words[-1][0].isdigit():
        return int(words[-1].rstrip("sthndr"))
    tens = _SMALL[words[0]] if len(words) > 1 else 0
    return tens + _ORDINALS[words[-1]]


def roman_of(text: str) -> int:
    """Return the value of a Roman numeral up to a few hundred."""
    values = [_ROMAN[letter] for letter in text.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
