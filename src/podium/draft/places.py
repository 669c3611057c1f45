"""Who speaks where in a transcript, and in which sentence."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from podium.model import Span, Transcript, Turn

_QUOTED = re.compile(r"[“«][^”»]{1,1000}[”»]|(?<!\w)\"[^\"\n]{1,1000}\"(?!\w)")
_OWN_IDS = {"journalist": "reporter", "narrator": "narrator", "moderator": "moderator"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch begins: its turn, if anybody says it, and the stretch it is read in."""

    turn: Turn | None
    within: Span
    """The sentence; in a note, the whole note."""


class Places:
    """Look up turns, sentences, notes and quotation marks of a transcript by offset."""

    def __init__(self, transcript: Transcript) -> None:
        """Order what the transcript holds; later look-ups take logarithmic time."""
        turns = {
            sentence.id: turn
            for turn in transcript.turns
            for paragraph in turn.paragraphs
            for sentence in paragraph.sentences
        }
        said = [Place(turns[one.id], one.span) for one in transcript.sentences()]
        noted = [Place(None, note.span) for note in transcript.notes]
        self._places = sorted((*said, *noted), key=lambda place: place.within)
        self._starts = [place.within.start for place in self._places]
        self._quoted = [Span(*match.span()) for match in _QUOTED.finditer(transcript.text)]
        self._opened = [span.start for span in self._quoted]

    def at(self, span: Span) -> Place:
        """Return the place a stretch begins in; what lies in none is a place of its own."""
        number = bisect_right(self._starts, span.start) - 1
        place = self._places[number] if number >= 0 else None
        return place if place and span.start < place.within.end else Place(None, span)

    def is_quoted(self, span: Span) -> bool:
        """Whether a stretch stands between quotation marks."""
        number = bisect_right(self._opened, span.start) - 1
        return number >= 0 and span in self._quoted[number]


def voice(turn: Turn | None) -> str:
    """Return whose voice a turn is by its form: ``own``, ``reporter``, or ``page`` for a note."""
    if turn is None:
        return "page"
    return "reporter" if turn.role == "journalist" else "own"


def speaker_id(turn: Turn | None) -> str:
    """Return a speaker as curated tables name one: the surname in small letters, or the role."""
    if turn is None:
        return ""
    if turn.role in _OWN_IDS:
        return _OWN_IDS[turn.role]
    name = unicodedata.normalize("NFKD", turn.speaker or "").encode("ascii", "ignore").decode()
    words = re.findall(r"[\w'-]+", name.lower())
    return words[-1] if words else ""
