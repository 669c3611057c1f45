"""Marks to layers: notes, turns, paragraphs, sentences, sections, with stable ids."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from podium import sentences
from podium.layout.page import STAGE
from podium.model import Note, Paragraph, Section, Sentence, Span, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from podium.layout.body import Mark
    from podium.layout.labels import Label
    from podium.layout.names import Person

_BULLET = re.compile(r"(?:[•●▪◦‣■◆◇○・➢✓]|\uf0b7|-(?=\s{2}))\s*")
_STRAY = re.compile(r"[\s.,;:*_–—-]*")


@dataclass(slots=True)
class Draft:
    """A turn while its lines are being gathered."""

    label: Label | None
    person: Person | None
    rule: str
    pieces: list[Span] = field(default_factory=list)


def note(kind: str, span: Span, rule: str) -> Note:
    """Return a note."""
    return Note(kind=kind, span=span, rule=rule)


def split_line(text: str, start: int, end: int) -> tuple[list[Span], list[Note]]:
    """Cut ``text[start:end]`` into speech and the stage directions and bullets in it."""
    spoken, notes = [], []
    at = start
    bullet = _BULLET.match(text, start, end)
    if bullet and bullet.end() < end:
        notes.append(note("bullet", trim(text, start, bullet.end()), "bullet"))
        at = bullet.end()
    for match in STAGE.finditer(text, at, end):
        _add_speech(text, at, match.start(), spoken, notes)
        notes.append(note("stage", Span(*match.span()), "stage_inside"))
        at = match.end()
    _add_speech(text, at, end, spoken, notes)
    return spoken, notes


def _add_speech(text: str, start: int, end: int, spoken: list[Span], notes: list[Note]) -> None:
    span = trim(text, start, end)
    if span.start == span.end:
        return
    if _STRAY.fullmatch(span.of(text)):
        notes.append(note("stage", span, "stray_mark"))
    else:
        spoken.append(span)


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def gather(text: str, marks: Sequence[Mark], labels: Sequence[Label], opener: Person | None) -> tuple[list[Draft], list[Note]]:
    """Return the drafts of the turns in order, and every note of the body."""
    drafts: list[Draft] = []
    notes: list[Note] = []
    for mark in marks:
        inside = [label for label in labels if mark.line.start <= label.span.start < mark.line.end]
        if mark.kind not in {"speech", "label"}:
            notes.append(note(mark.kind, mark.line.span, mark.rule))
            continue
        for label, start, end in _stretches(mark.line.start, mark.line.end, inside):
            if label is not None:
                notes.append(note("label", trim(text, label.span.start, label.span.end), label.rule))
                drafts.append(Draft(label, label.person, label.rule))
            elif not drafts and trim(text, start, end).start < end:
                drafts.append(Draft(None, opener, "unlabelled_opening"))
            spoken, found = split_line(text, start, end)
            notes.extend(found)
            if drafts:
                drafts[-1].pieces.extend(spoken)
    return [draft for draft in drafts if draft.pieces or draft.label], notes


def _stretches(start: int, end: int, labels: Sequence[Label]) -> Iterator[tuple[Label | None, int, int]]:
    first = labels[0].span.start if labels else end
    if first > start:
        yield None, start, first
    ends = [*(label.span.start for label in labels[1:]), end]
    for label, stop in zip(labels, ends, strict=bool(labels)):
        yield label, label.span.end, stop


def build_turns(text: str, doc: str, drafts: Sequence[Draft], warnings: list[str]) -> tuple[Turn, ...]:
    """Number the turns, paragraphs and sentences and say which turn answers which."""
    turns: list[Turn] = []
    for draft in drafts:
        if not draft.pieces:
            at = draft.label.span.start if draft.label else 0
            warnings.append(f"offset {at}: the label '{draft.label.printed if draft.label else ''}' has no words after it; no turn made")
            continue
        turn_id = f"{doc}/t{len(turns) + 1:02d}"
        paragraphs = tuple(
            _paragraph(text, f"{turn_id}/p{i:02d}", span) for i, span in enumerate(draft.pieces, 1)
        )
        turns.append(
            Turn(
                id=turn_id,
                span=Span(draft.pieces[0].start, draft.pieces[-1].end),
                paragraphs=paragraphs,
                label=draft.label.printed if draft.label else None,
                speaker=draft.person.name if draft.person else None,
                role=draft.person.role if draft.person else "unknown",
                addressees=draft.label.addressees if draft.label else (),
                answers=_answers(draft, turns),
                rule=draft.rule,
            )
        )
    return tuple(turns)


def _answers(draft: Draft, turns: Sequence[Turn]) -> str | None:
    """A turn answers the nearest question before it, unless it adds to an answer not printed."""
    if draft.person is None or draft.person.role in {"journalist", "moderator", "interpreter", "narrator"}:
        return None
    if draft.label and re.search(r"\(.*\badds?\b", draft.label.printed, re.IGNORECASE):
        return None
    for turn in reversed(turns):
        if turn.role == "journalist":
            return turn.id
        if turn.role != "interpreter" and turn.speaker == draft.person.name:
            return None if turn.answers is None else turn.answers
    return None


def _paragraph(text: str, paragraph_id: str, span: Span) -> Paragraph:
    found = sentences.split(span.of(text), span.start)
    return Paragraph(
        id=paragraph_id,
        span=span,
        sentences=tuple(Sentence(f"{paragraph_id}/s{i:02d}", s) for i, s in enumerate(found, 1)),
    )


def build_sections(text: str, notes: Sequence[Note], end: int) -> tuple[Section, ...]:
    """Return the headed parts; each runs to the next heading or to ``end``."""
    heads = sorted((n.span for n in notes if n.kind == "heading"))
    bounds = [*(h.start for h in heads[1:]), max(end, heads[-1].end)] if heads else []
    return tuple(
        Section(title=head.of(text), span=trim(text, head.end, max(head.end, bound)))
        for head, bound in zip(heads, bounds, strict=True)
    )
