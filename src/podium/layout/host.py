"""Who holds the floor, where the header does not say: whoever the labels show."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from podium.layout.cast import HIGH
from podium.layout.names import Person, read_person

_LOOK = 4_000
_WORD = r"[A-ZÀ-Þ][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
_OWN_NAME = re.compile(
    rf"\b(?:I am|I[’']m|[Mm]y name is)\s((?:{_WORD}|de|van|von|bin|al)"
    rf"(?:\s(?:{_WORD}|de|van|von|bin|al)){{1,4}})(?=[,.;]|\sand\b)"
)
_SHARE_OF_FIRST = 0.2
_SHARE_OF_OTHER = 0.5


@dataclass(frozen=True, slots=True)
class Said:
    """A label of somebody who does not ask, its person, and how much is printed under it."""

    printed: str
    person: Person
    length: int
    asks: bool = False
    """Whether it ends with a question."""


def answering(said: Sequence[Said]) -> Sequence[Said]:
    """Return what those say who answer in an interview: who hold an office, or ask nothing."""
    titled = [s for s in said if s.person.role != "unknown"]
    return titled or [s for s in said if not s.asks] or said


def says_own_name(opening: str) -> Person | None:
    """Return who opens without a label and says who it is: ``Good afternoon. I am NAME, and``."""
    match = _OWN_NAME.search(opening[-_LOOK:])
    person = read_person(match[1]) if match else None
    return person if person and len(person.tokens) > 1 else None


def at_home(said: Sequence[Said], home: str | None) -> Person | None:
    """Return whom a label calls the publisher's own: ``PRESIDENT OF RUSSIA NAME``."""
    if home is None:
        return None
    own = (s.person for s in said if re.search(home, s.printed, re.IGNORECASE))
    return next((person for person in own if person.name), None)


def find_host(said: Sequence[Said], role: str, guests: Sequence[Person]) -> Person | None:
    """Return who says most; nobody where an office without a name does; a guest comes last.

    ``role`` is that of the office to which the title gives the floor.
    """
    by_name = _by_name([s for s in said if role in {s.person.role, "unknown"} or _vague(s)])
    met = {guest.name for guest in guests}
    own = {name: pair for name, pair in by_name.items() if name not in met}
    nameless = sum(s.length for s in said if s.person.name is None)
    if nameless > max((length for _, length in own.values()), default=0):
        return None
    if guests and not any(person.role in HIGH for person, _ in own.values()):
        return guests[0]
    return _first_or_longest(own or by_name)


def _vague(said: Said) -> bool:
    return said.person.role == "unknown"


def _by_name(said: Collection[Said]) -> dict[str, tuple[Person, int]]:
    """Return each by name, in order, with how much is printed under the labels."""
    found: dict[str, tuple[Person, int]] = {}
    for s in said:
        if s.person.name:
            before = found.get(s.person.name, (s.person, 0))[1]
            found[s.person.name] = (s.person, before + s.length)
    return found


def _first_or_longest(said: dict[str, tuple[Person, int]]) -> Person | None:
    """Return the first who speaks, unless another says most of it: then whoever says over half.

    A spokesperson beside ministers, or an official who says most, gives the floor and is no host.
    """
    whole = sum(length for _, length in said.values())
    if any(
        person.role in HIGH or (person.role == "official" and length > whole * _SHARE_OF_OTHER)
        for person, length in said.values()
    ):
        said = {name: pair for name, pair in said.items() if pair[0].role != "spokesperson"}
    total = sum(length for _, length in said.values())
    for i, (person, length) in enumerate(said.values()):
        if length >= total * (_SHARE_OF_FIRST if i == 0 else _SHARE_OF_OTHER):
            return person
    return None
