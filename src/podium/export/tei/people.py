"""The people whom the pages name as speakers, each with an id; nobody else has one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from slugify import slugify

from podium.export.tei.xml import element, pointer, said
from podium.model import Transcript


@dataclass(frozen=True, slots=True)
class People:
    """The id of each named speaker, in order of appearance."""

    ids: Mapping[str, str]

    @classmethod
    def of(cls, transcripts: Iterable[Transcript]) -> People:
        """Return the speakers of the transcripts; the same name is the same person."""
        ids: dict[str, str] = {}
        for turn in (turn for transcript in transcripts for turn in transcript.turns):
            if turn.speaker and turn.speaker not in ids:
                ids[turn.speaker] = _free(slugify(turn.speaker) or "speaker", set(ids.values()))
        return cls(ids)

    def pointer_to(self, name: str | None) -> str | None:
        """Return the pointer to a person, or None where the page names nobody."""
        return pointer(self.ids[name]) if name else None

    def described(self) -> ET.Element:
        """Return the ``listPerson``."""
        people = element(None, "listPerson")
        for name, person_id in self.ids.items():
            said(element(people, "person", xml_id=person_id), "persName", name)
        return people


def _free(wanted: str, taken: set[str]) -> str:
    """Two names may give one id (Müller, Muller): the second gets a number."""
    stem = f"person.{wanted}"
    names = (stem if number == 1 else f"{stem}.{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
