"""When two printed names can be one person's: short and full, spelled and initialled, inflected."""

from __future__ import annotations

import re
from collections.abc import Iterable

from podium.layout.names import INITIAL, Person
from podium.layout.tongues import IDEOGRAPHS

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_CASE = re.compile(r"(?:[оеи]го|[ое]му|ои|ой|ыи|ый|ии|ий|ою|ая|ую|ым|ом|ем|им|[ауыеюяи])$")
_STEM = 4
MOST_COMPARED = 100
"""A page with more people than this is no transcript: slips are not looked for in it, nor anybody
by a word that so many names share."""


def keys(person: Person) -> tuple[str, ...]:
    """Return by what the name is looked up: its words; of one without blanks its first signs."""
    if person.name and IDEOGRAPHS.search(person.name):
        return (*person.tokens, person.tokens[0][:1])
    return (*person.tokens, *(stem_of(token) for token in person.tokens))


def by_word(people: Iterable[Person]) -> dict[str, list[Person]]:
    """Return people by each of their :func:`keys`, but for words that too many names share."""
    found: dict[str, list[Person]] = {}
    for person in people:
        for word in dict.fromkeys(keys(person)):
            found.setdefault(word, []).append(person)
    return {word: known for word, known in found.items() if len(known) <= MOST_COMPARED}


def stem_of(token: str) -> str:
    """Return a Cyrillic surname without the ending of its case: ``Ремезова`` as ``Ремезов``."""
    stem = _CASE.sub("", token)
    return stem if _CYRILLIC.search(token) and len(stem) >= _STEM else token


def is_inflected(one: str, other: str) -> bool:
    """Whether two names have one surname in two cases: ``Ремезова`` and ``Ремезов``."""
    first, second = one.split()[-1:], other.split()[-1:]
    return first != second and [*map(stem_of, first)] == [*map(stem_of, second)] != []


def is_initialled(person: Person) -> bool:
    """Whether a name is a surname with initials alone before it: ``И. Ветров``."""
    *first, _ = (person.name or "").replace(".", ". ").split() or [""]
    return bool(first) and all(INITIAL.match(token) for token in first)


def same_person(one: Person, other: Person) -> bool:
    """Whether ``S. Lavrov``, ``Lavrov`` and ``Sergey Lavrov`` can be one person."""
    short, full = sorted((one.tokens, other.tokens), key=len)
    if not short or not full:
        return False
    if IDEOGRAPHS.search(short[0]):
        return len(full) == 1 and max(short[0], full[0], key=len).startswith(
            min(short[0], full[0], key=len)
        )
    short, full = (tuple(map(stem_of, tokens)) for tokens in (short, full))
    if len(short) == 1:
        return short[0] == full[-1] or (short[0] in full and len(short[0]) > 1)
    if set(short) <= set(full):
        return True
    initial = 1 in {len(short[0]), len(full[0])}
    return short[-1] == full[-1] and short[0][0] == full[0][0] and initial
