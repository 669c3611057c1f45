"""The words of the project as frozen values: spans over one canonical text.

Every offset is a code point of the canonical text, counted from 0; every span is half-open.
``text`` is never stored: it is always the slice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class PodiumError(Exception):
    """What went wrong, where, and what to do; the parent of every error of this package."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of the canonical text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            message = f"not a span: start {self.start}, end {self.end}"
            raise ValueError(message)

    def __contains__(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the slice of ``text``."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Note:
    """Text of the page that nobody said: a label, a heading, a date line, residue of the site."""

    kind: str
    """One of :data:`NOTE_KINDS`."""
    span: Span
    rule: str = ""
    """The named rule that set it aside."""


NOTE_KINDS = {
    "title": "the title of the document",
    "subtitle": "a second line of the title",
    "date": "a line or stamp that dates the event or the page",
    "place": "a line that says where the event was",
    "speaker": "a header line that names the speaker and nothing else",
    "heading": "a heading of a section",
    "label": "the speaker as printed, with its colon",
    "stage": "a stage direction: laughter, an interpreter, an interruption",
    "caption": "the caption of a picture",
    "disclaimer": "a remark of the publisher about the text",
    "residue": "furniture of the site: navigation, counters, language switches, buttons",
    "bullet": "a bullet or number before an item",
    "end": "a mark that the document is over",
}
"""Every kind of note and what it means."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a turn; its sentences cover it."""

    id: str
    span: Span
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says between two others (TEI ``u``)."""

    id: str
    span: Span
    paragraphs: tuple[Paragraph, ...]
    label: str | None = None
    """The speaker as printed, without the colon; null where the page prints none."""
    speaker: str | None = None
    """Given name and surname as far as the page gives them; null where it does not."""
    role: str = "unknown"
    """One of :data:`ROLES`."""
    addressees: tuple[str, ...] = ()
    """To whom the page says a question is put, as printed."""
    answers: str | None = None
    """The id of the turn this one answers."""
    rule: str = ""
    """The named rule that opened it."""


ROLES = {
    "minister": "a minister, secretary of state or foreign secretary",
    "head_of_state": "a president or monarch",
    "head_of_government": "a prime minister, chancellor or premier",
    "spokesperson": "a spokesperson, press secretary or head of an organisation's press service",
    "official": "any other office-holder",
    "journalist": "whoever puts questions for the press",
    "moderator": "whoever gives the floor",
    "interpreter": "an interpreter",
    "narrator": "the text itself, where nobody speaks: a readout, a gist, a press release",
    "unknown": "the page does not say",
}
"""Every role and what it means."""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the body; the span runs from after its heading to the next one."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Header:
    """What the page says of itself; null where it does not say."""

    title: str | None = None
    date: str | None = None
    """The event's, ISO 8601; null when the year is not in the text."""
    time: str | None = None
    """The event's clock time, ``HH:MM``."""
    page_timestamp: str | None = None
    """When the page was posted, ISO 8601, as far as printed."""
    place: str | None = None
    publisher: str | None = None
    genre: str | None = None
    """One of :data:`GENRES`."""
    principal_speaker: str | None = None


GENRES = {
    "press_conference": "one host answers the press",
    "joint_press_conference": "two or more hosts before the press",
    "press_briefing": "a spokesperson or official briefs the press",
    "press_encounter": "a short exchange with the press on the way",
    "gaggle": "an informal briefing, often in transit",
    "statement": "a statement read out, no questions",
    "remarks": "remarks or a speech, with or without questions",
    "interview": "one outlet asks",
    "readout": "a narrated account of a meeting",
    "press_release": "a narrated announcement",
    "transcript": "spoken exchange of another kind",
}
"""Every genre and what it means."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the canonical text came from."""

    path: str
    sha256: str
    encoding: str
    chars: int
    warnings: tuple[str, ...] = ()
    """Doubts about how the bytes were read."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """One publisher's document of a meeting: the canonical text and the layers over it."""

    id: str
    source: Source
    text: str = field(repr=False)
    header: Header
    turns: tuple[Turn, ...] = ()
    sections: tuple[Section, ...] = ()
    notes: tuple[Note, ...] = ()
    warnings: tuple[str, ...] = ()
    family: str = "generic"
    """The family of layouts whose rules read the page."""

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph in order."""
        for turn in self.turns:
            yield from turn.paragraphs

    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence in order."""
        for paragraph in self.paragraphs():
            yield from paragraph.sentences
