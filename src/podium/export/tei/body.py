"""The ``text`` of a document: divisions, utterances, segments, sentences, and notes in place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from podium.export.tei.people import People
from podium.export.tei.xml import add_text, element, on_lines, pointer, said
from podium.model import Note, Paragraph, Span, Transcript, Turn

_HEARD = (
    (re.compile(r"laugh|chuckl", re.IGNORECASE), "vocal", "type", "laughter"),
    (re.compile(r"applau", re.IGNORECASE), "kinesic", "type", "applause"),
    (re.compile(r"inaudible|indistinct", re.IGNORECASE), "gap", "reason", "inaudible"),
)  # fmt: skip
_NOTE_TYPES = {"label": "speaker", "speaker": "speaker-line"}
"""ParlaMint calls the printed label a note of type speaker; other kinds keep our word."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A note and its id, which counts the notes of the transcript from 1."""

    id: str
    note: Note

    @property
    def span(self) -> Span:
        return self.note.span


def text_element(transcript: Transcript, people: People) -> ET.Element:
    """Return the text: a division for what stands before the first heading, one for each section.

    A heading inside a turn stays there as a note, because an utterance lies in one division.
    """
    text = element(None, "text")
    body = element(text, "body")
    division = element(body, "div", type="page")
    outside, inside = _placed(transcript)
    parts: list[Turn | _Numbered] = [*transcript.turns, *outside]
    for part in sorted(parts, key=lambda part: part.span):
        if isinstance(part, Turn):
            division.append(_utterance(transcript, part, inside[part.id], people))
        elif part.note.kind == "heading":
            division = element(body, "div", type="section")
            said(division, "head", part.span.of(transcript.text), xml_id=part.id)
        else:
            _note(division, part, transcript.text)
    for made in (*body, body):
        on_lines(made)
    return on_lines(text)


def _placed(transcript: Transcript) -> tuple[list[_Numbered], dict[str, list[_Numbered]]]:
    """Return the notes outside of every turn, and those inside each turn by its id."""
    turns = transcript.turns
    starts = [turn.span.start for turn in turns]
    outside: list[_Numbered] = []
    inside: dict[str, list[_Numbered]] = {turn.id: [] for turn in turns}
    for number, note in enumerate(transcript.notes, 1):
        before = bisect_right(starts, note.span.start) - 1
        held = before >= 0 and note.span in turns[before].span
        place = inside[turns[before].id] if held else outside
        place.append(_Numbered(f"{transcript.id}/n{number:02d}", note))
    return outside, inside


def _utterance(
    transcript: Transcript, turn: Turn, notes: Iterable[_Numbered], people: People
) -> ET.Element:
    utterance = element(
        None, "u", xml_id=turn.id, who=people.pointer_to(turn.speaker),
        ana=pointer(f"role.{turn.role}"),
        corresp=pointer(turn.answers) if turn.answers else None,
    )  # fmt: skip
    parts: list[Paragraph | _Numbered] = [*turn.paragraphs, *notes]
    for part in sorted(parts, key=lambda part: part.span):
        if isinstance(part, Paragraph):
            _segment(utterance, part, transcript.text)
        else:
            _note(utterance, part, transcript.text)
    return on_lines(utterance)


def _segment(utterance: ET.Element, paragraph: Paragraph, text: str) -> None:
    """Put a paragraph: its sentences and the blanks between them, character for character."""
    segment = element(utterance, "seg", xml_id=paragraph.id)
    at = paragraph.span.start
    for sentence in paragraph.sentences:
        add_text(segment, text[at : sentence.span.start])
        said(segment, "s", sentence.span.of(text), xml_id=sentence.id)
        at = sentence.span.end
    add_text(segment, text[at : paragraph.span.end])


def _note(parent: ET.Element, numbered: _Numbered, text: str) -> None:
    note, words = numbered.note, numbered.span.of(text)
    if note.kind == "title" and parent.find("head") is None and parent.get("type") == "page":
        said(parent, "head", words, xml_id=numbered.id)
        return
    heard = next((h for h in _HEARD if note.kind == "stage" and h[0].search(words)), None)
    if heard:
        _, tag, attribute, value = heard
        event = element(parent, tag, {attribute: value}, xml_id=numbered.id)
        said(event, "desc", words)
        return
    kind = _NOTE_TYPES.get(note.kind, note.kind)
    said(parent, "note", words, type=kind, xml_id=numbered.id)
