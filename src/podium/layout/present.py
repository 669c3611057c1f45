"""Who is in the room: the list of those present above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podium.layout.line import Line
from podium.layout.names import Person, office_words, read_person, read_role
from podium.layout.people import FULL, speaker_of

_LIST_KEY = re.compile(
    r"(?:(?:also )?present|participants?|in attendance|attendees|speakers|panell?ists|briefers|"
    r"teilnehmer(?:innen)?|anwesend|sprecher(?:innen)?|intervienen|intervenants)\s?:\s(?=\S)",
    re.IGNORECASE,
)
_WITH_OFFICE = re.compile(r"([^,;()]{4,80})\s\(([^()]{2,90})\)(?=\s*(?:[,;.]|and\b|und\b|$))")
_CABINET = re.compile(r"(?:rt\s)?hon\.?\s", re.IGNORECASE)
_UNTOLD = frozenset({"unknown", "journalist"})


def people_attending(front: Sequence[Line]) -> list[Person]:
    """Return those whom the header lists as present, each with the office beside the name."""
    lines = [front[i] for i in attending(front)]
    bare = [replace(line, text=_LIST_KEY.sub("", line.text)) for line in lines]
    below = [person for line in bare if (person := speaker_of(line))]
    return [*below, *(person for line in front for person in _on_one_line(line))]


def attending(front: Sequence[Line]) -> range:
    """Return the indices of a list of two or more who attend: none of them is host for that."""
    at = next((i for i, line in enumerate(front) if _LIST_KEY.match(line.text)), len(front))
    end = at + 1
    while end < len(front) and speaker_of(front[end]):
        end += 1
    return range(at, end) if end - at > 1 else range(0)


def _on_one_line(line: Line) -> list[Person]:
    """Read ``Present: Rt Hon NAME (Prime Minister), Hon NAME (Trade)``, two or more."""
    key = _LIST_KEY.match(line.text)
    found = _WITH_OFFICE.findall(line.text, key.end()) if key else []
    people = [_with_office(name.strip(), office) for name, office in found]
    people = [person for person in people if len(person.tokens) >= FULL]
    return people if len(people) > 1 else []


def _with_office(printed: str, office: str) -> Person:
    """Read a name and its office in brackets; a portfolio behind ``Hon`` is a minister's."""
    role = next((r for r in map(read_role, (office, printed)) if r not in _UNTOLD), "unknown")
    if role == "unknown" and _CABINET.match(printed):
        role = "minister"
    return Person(read_person(printed).name, role, office_words(office))
