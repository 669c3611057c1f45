"""The transcripts as the pages need them: places by id, quotations by their words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sphinx.environment import BuildEnvironment

from podium import inputs, layout
from podium.concordance import find
from podium.model import Note, PodiumError, Span, Transcript
from podium.sources import Entry, data_folder, read_register, read_source


class QuotationError(PodiumError):
    """A quotation whose words do not stand in the source, or stand there more than once."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a source that a link can lead to."""

    id: str
    """Such as ``2019-05-10-mofa-press-conference/t07/p01/s02``; notes are ``…/n03``."""
    span: Span


@dataclass(frozen=True, slots=True)
class Volume:
    """One transcript, its register entry and its places."""

    entry: Entry
    transcript: Transcript

    def notes(self) -> Iterator[tuple[str, Note]]:
        """Yield the notes with their ids, in order."""
        for number, note in enumerate(self.transcript.notes, 1):
            yield f"{self.entry.id}/n{number:02d}", note

    def places(self) -> Iterator[Place]:
        """Yield turns, paragraphs, sentences and notes."""
        for turn in self.transcript.turns:
            yield Place(turn.id, turn.span)
            for paragraph in turn.paragraphs:
                yield Place(paragraph.id, paragraph.span)
                yield from (Place(each.id, each.span) for each in paragraph.sentences)
        yield from (Place(key, note.span) for key, note in self.notes())

    def at(self, offset: int) -> Place:
        """Return the sentence or note that an offset lies in."""
        sentences = (Place(each.id, each.span) for each in self.transcript.sentences())
        notes = (Place(key, note.span) for key, note in self.notes())
        every = [*sentences, *notes]
        return next(place for place in every if place.span.start <= offset < place.span.end)


def folder() -> Path:
    """Return the data folder that the book is built over."""
    return data_folder(Path(os.environ.get("PODIUM_DATA", ".")))


def depend_on(env: BuildEnvironment, read: Iterable[Path]) -> None:
    """Have the page being read made anew when a file changes that was read for it.

    A page that rests on anything outside the data folder is made anew in every build.
    """
    data = folder()
    for name in inputs.names(data, read):
        if name == inputs.OUTSIDE:
            env.note_reread()
        else:
            env.note_dependency(str(inputs.path_of(data, name)))


@cache
def volumes() -> dict[str, Volume]:
    """Return every transcript of the book's data folder by its id."""
    data = folder()
    return {
        entry.id: Volume(entry, layout.parse(*read_source(data, entry), entry.id))
        for entry in read_register(data)
    }


def volume(key: str) -> Volume:
    """Return one transcript.

    Raises:
        QuotationError: there is none of this id; the message lists those there are.
    """
    if key not in volumes():
        raise QuotationError(f"no transcript '{key}'; there are: {', '.join(volumes()) or 'none'}")
    return volumes()[key]


def place(key: str) -> Place:
    """Return a place by its id.

    Raises:
        QuotationError: there is no such place.
    """
    for known in volume(key.partition("/")[0]).places():
        if known.id == key:
            return known
    raise QuotationError(f"no place '{key}' in its transcript")


def quotation(within: str, words: str) -> tuple[str, Place]:
    """Return the words as they stand in a source, and the sentence or note where they begin.

    ``within`` is a transcript or a place in one. Only the blanks between words may differ.

    Raises:
        QuotationError: the words are not there, or more than once.
    """
    book = volume(within.partition("/")[0])
    text = book.transcript.text
    area = place(within).span if "/" in within else Span(0, len(text))
    found = _spans(words, text, area)
    if len(found) == 1:
        return found[0].of(text), book.at(found[0].start)
    if found:
        places = ", ".join(book.at(span.start).id for span in found)
        raise QuotationError(
            f"“{words}” stands {len(found)} times in {within}: name one of {places}"
        )
    raise QuotationError(f"“{words}” does not stand in {within}{_hint(words, text, area)}")


def _spans(words: str, text: str, area: Span) -> list[Span]:
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.compile(pattern).finditer(text, area.start, area.end) if pattern else ()
    return [Span(*match.span()) for match in found]


def _hint(words: str, text: str, area: Span) -> str:
    try:
        close = next(find(words, text, area), None)
    except PodiumError:
        close = None
    return f"; but “{close.of(text)}” does: copy it as printed" if close else ""
