"""Whose office a label gives without a name: ``Foreign Minister:``, ``SG:``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from podium.layout.cast import Cast
from podium.layout.names import Person, office_words, read_label, read_role

_CAPITAL_OFFICE = re.compile(r"THE\s")
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_ABBREVIATION = 4
_AND = re.compile(r"\s(?:and|&|und|et|y|e|и|og|och)\s")
_NO_HOSTS = frozenset({"journalist", "moderator", "interpreter", "narrator", "unknown"})


@dataclass(frozen=True, slots=True)
class Room:
    """Who is there to hold an office."""

    cast: Cast
    labelled: Sequence[Person]
    """Those whom labels name."""
    present: Sequence[Person]
    """Those to whom the header gives the floor."""
    guests: Sequence[Person]
    """Those whom the title has after ``with``, some by their office alone."""
    unnamed: Collection[str]
    """The labels without a name, as printed."""
    home: str | None
    """The pattern by which labels call the publisher's own office-holder."""


def holder(printed: str, person: Person, room: Room) -> Person:
    """Return the one in the room who holds the office, else the office without a name."""
    principal = room.cast.principal
    words = set(office_words(_BRACKETS.sub("", printed)))
    guest = _guest(words, room)
    if guest and principal:
        return person if words <= set(principal.office) else _named_guest(guest, words, room)
    rival = _is_rival(printed, person, room)
    if principal and _holds(principal, person, words) and not rival:
        return principal
    if principal and _is_host(principal, printed, room):
        return Person(principal.name, person.role, person.office)
    if _CAPITAL_OFFICE.match(printed):
        return person
    present = [*room.labelled, *room.present]
    fit = {p.name: p for p in present if p.name and words and words <= set(p.office)}
    if len(fit) == 1:
        return next(iter(fit.values()))
    return person if fit else _only_one_named(person, words, room, rival=rival)


def _holds(principal: Person, person: Person, words: set[str]) -> bool:
    """Whether an office without a name (``SG``, ``Official Spokesperson``) is the principal's."""
    if person.role != principal.role:
        return False
    short = len(words) <= 1 and all(len(word) <= _ABBREVIATION for word in words)
    return not principal.office or short or words <= set(principal.office)


def _is_host(principal: Person, printed: str, room: Room) -> bool:
    """Whether the page names its host without an office, and the label has the house's own."""
    plain = principal.role == "unknown" and not principal.office
    return plain and room.home is not None and bool(re.search(room.home, printed, re.IGNORECASE))


def _is_rival(printed: str, person: Person, room: Room) -> bool:
    """Whether the host's own office, unnamed like this one, labels others of its role."""
    if room.home is None or (room.cast.principal and room.cast.principal.office):
        return False
    peers = {label for label in room.unnamed if read_role(label) == person.role}
    own = {label for label in peers if re.search(room.home, label, re.IGNORECASE)}
    return bool(own) and printed not in own


def _guest(words: set[str], room: Room) -> Person | None:
    """Return the guest who holds the office, where the host is labelled by name.

    ``Foreign Minister:`` beside ``Rt Hon NAME:`` is whom the title calls Foreign Minister.
    """
    host = room.cast.principal
    named = {p.name for p in room.labelled}
    if host is None or host.name not in named:
        return None
    fit = [
        p for p in room.guests if (p.name is None or p.name not in named) and words <= set(p.office)
    ]
    return fit[0] if len(fit) == 1 and words else None


def _named_guest(guest: Person, words: set[str], room: Room) -> Person:
    """Return the guest with the name that the page gives beside the office, where it gives one."""
    host = room.cast.principal
    if guest.name or (host is None):
        return guest
    fit = {p.name: p for p in room.cast.people if words <= set(p.office) and p.name != host.name}
    return next(iter(fit.values())) if len(fit) == 1 else guest


def _only_one_named(person: Person, words: set[str], room: Room, *, rival: bool) -> Person:
    """Return the one person of that role whom the page names in full and no label does."""
    away = {p.name for p in (*room.labelled, *room.guests)}
    host = room.cast.principal
    away |= {host.name} if host and (rival or host.role not in {"unknown", person.role}) else set()
    peers = [p for p in room.cast.people if p.role == person.role and p.name not in away]
    named = [p for p in peers if len(p.tokens) > 1]
    fit = [p for p in peers if words and words <= set(p.office)] or named
    return fit[0] if len(fit) == 1 else person


def of_two(printed: str, cast: Cast) -> Person | None:
    """Return nobody by name for a label of two people: ``Aalto and Bergström``."""
    parts = [read_label(part) for part in _AND.split(printed)]
    people = [cast.find(part) for part in parts if part.name]
    if len({p.name for p in people}) < len("ab") or len(people) < len(parts):
        return None
    roles = {p.role for p in people}
    return Person(None, roles.pop() if len(roles) == 1 else "unknown")


def only_role(labels: Sequence[str]) -> str | None:
    """Return the role of those whom labels call by an office, where it is one."""
    roles = {read_label(printed).role for printed in labels} - _NO_HOSTS
    return roles.pop() if len(roles) == 1 else None
