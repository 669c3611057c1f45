"""A transcript as the checks see it: its day, and each quantity with its sentence."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property

from podium import quantities
from podium.consistency.model import Place
from podium.draft.places import Places, speaker_id
from podium.model import Span, Transcript, Turn
from podium.quantities import Quantity
from podium.quantities.words import STOP
from podium.titled import surnames

OPENING = 2
"""Sentences at the start of the text that say whose event it is, and when."""
_WORD = re.compile(rf"\b(?!{STOP}\b)[^\W\d_][\w-]{{2,}}", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """A quantity, and what is said around it."""

    document: Document
    quantity: Quantity
    sentence: Span
    turn: Turn | None
    """Null in a note of the page."""

    @property
    def text(self) -> str:
        """The sentence it stands in."""
        return self.sentence.of(self.document.transcript.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """Surnames in the sentence and the speaker's; empty where nobody is named."""
        role = self.turn.role if self.turn else ""
        known = role not in {"journalist", "narrator", "unknown", ""}
        return surnames(self.text) | ({speaker_id(self.turn)} if known else frozenset())

    @cached_property
    def words(self) -> frozenset[str]:
        """Content words of the sentence, small and without a plural's *s*."""
        return content(self.text)

    @property
    def day(self) -> str:
        """The day of the document."""
        return self.document.day.isoformat() if self.document.day else ""

    @property
    def when_told(self) -> tuple[str, str, Span]:
        """The key that puts what is told in the order in which it was told."""
        return self.day, self.document.transcript.id, self.quantity.span

    def place(self, reading: object) -> Place:
        """Return where it stands."""
        return self.document.place(self.quantity.span, reading)


@dataclass(frozen=True)
class Document:
    """A transcript, its day, and everything in it that counts or dates."""

    transcript: Transcript
    day: dt.date | None

    @cached_property
    def told(self) -> list[Told]:
        """Every quantity, date and time of the document, in order."""
        places = Places(self.transcript)
        found = quantities.find(self.transcript.text, self.day)
        return [Told(self, one, (place := places.at(one.span)).within, place.turn) for one in found]

    @cached_property
    def names(self) -> frozenset[str]:
        """Surnames in the header and the opening of the page, and of its speakers."""
        header = self.transcript.header
        speakers = {speaker_id(turn) for turn in self.transcript.turns} - {"", "reporter"}
        titles = surnames(header.title or "") | surnames(header.principal_speaker or "")
        opening = [one.span.of(self.transcript.text) for one in self.transcript.sentences()][
            :OPENING
        ]
        return titles.union(speakers - {"narrator", "moderator"}, *map(surnames, opening))

    def place(self, span: Span, reading: object) -> Place:
        """Return a place of this document."""
        return Place(self.transcript.id, span, span.of(self.transcript.text), str(reading))


def content(text: str) -> frozenset[str]:
    """Return the content words of a text, small and without a plural's *s*."""
    return frozenset(word.group().lower().removesuffix("s") for word in _WORD.finditer(text))
