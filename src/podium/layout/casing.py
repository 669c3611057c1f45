"""A name in normal case and order, whatever capitals the page prints it in."""

from __future__ import annotations

import re

_INITIALS = re.compile(r"(?:[A-ZÀ-ÞΑ-ΩЀ-Я]\.){1,3}\Z")
_MONSIEUR = "M."
_SENTENCE_END = re.compile(r"[^\W\d_]{3}\.\Z")
_SMALL = frozenset("de von van der den del della dos da di bin bint ibn".split())
_NUMERALS = frozenset({"II", "III", "IV"})
_SYLLABLE = (
    r"(?:kk|tt|pp|ss|jj|ch|sh|hs|ts|zh|wh|[bcdfghjklmnpqrstwyz])?y?"
    r"(?:ae|ai|ao|au|eo|eu|ee|ei|oe|oo|ou|ui|ue|wa|we|wi|wo|ia|iu|[aeiou])(?:hn|ng|[hkglmnprt])?"
)
_OF_SYLLABLES = re.compile(
    rf"{_SYLLABLE} {_SYLLABLE}-{_SYLLABLE}|{_SYLLABLE}-{_SYLLABLE} {_SYLLABLE}", re.IGNORECASE
)
"""A surname and a given name of two syllables, as Korea and Taiwan print them: ``Ban Ki-moon``."""


def normal_case(tokens: tuple[str, ...]) -> str:
    """Return a name in normal case, given name first: ``KONO Taro`` becomes ``Taro Kono``."""
    upper = [token.isupper() and len(token.strip(".")) > 1 for token in tokens]
    if upper[0] and not any(upper[1:]) and len(tokens) > 1:
        tokens = (*tokens[1:], tokens[0])
    initialled = [_INITIALS.match(token) is not None for token in tokens]
    if not initialled[0] and all(initialled[1:]) and len(tokens) > 1:
        tokens = (*tokens[1:], tokens[0])
    if tokens[0] == _MONSIEUR and len(tokens[1:]) > 1 and not any(initialled[1:]):
        tokens = tokens[1:]
    if _SENTENCE_END.search(tokens[-1]):
        tokens = (*tokens[:-1], tokens[-1].rstrip("."))
    name = " ".join(_capitalise(token) for token in tokens)
    if _OF_SYLLABLES.fullmatch(name) and any(token.isupper() for token in tokens if "-" in token):
        return re.sub(r"-\w", lambda m: m.group().lower(), name)
    return name


def _capitalise(token: str) -> str:
    if not token.isupper() or len(token.strip(".")) < len("AB") or token.count(".") > 1:
        return token
    if token.lower() in _SMALL:
        return token.lower()
    if token.rstrip(".") in _NUMERALS:
        return token
    lowered = re.sub(r"[^\W_]+", lambda m: m.group().capitalize(), token)
    lowered = re.sub(r"\b(Mc)([a-z])", lambda m: m[1] + m[2].upper(), lowered)
    return re.sub(r"(?<=['’])S\b", "s", lowered)
