"""Lines to drafts of turns: speech, and the bullets, directions and labels in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from podium.layout.body import Mark
from podium.layout.forms import names_asker
from podium.layout.furniture import trailing_end
from podium.layout.labels import Label
from podium.layout.names import Person
from podium.layout.reporters import addressees, asker_name, names_addressee
from podium.layout.stage import find_stages
from podium.model import Note, Span

_BULLET = re.compile(r"(?:[•●▪◦‣■◆◇○・➢✓·]|\uf0b7|[-–](?=\s{2}))\s*")
_STRAY = re.compile(r"[\s.,;:*_–—-]*")
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)(?=\s)|\[([^\[\]\n]{2,60})\](?=\s)")
_ASKER_LOOK = 80
_END_LOOK = 20


@dataclass(slots=True)
class Draft:
    """A turn while its lines are being gathered."""

    label: Label | None
    person: Person | None
    rule: str
    pieces: list[Span] = field(default_factory=list)
    addressees: tuple[str, ...] = ()
    """Whom the brackets after the label name."""

    def name(self, name: str | None) -> None:
        """Give the person a name, where there is one to give and the label had none."""
        if self.person and self.person.name is None:
            self.person = replace(self.person, name=name)

    @property
    def role(self) -> str:
        """The role of who speaks."""
        return self.person.role if self.person else "unknown"


def gather(
    text: str, marks: Sequence[Mark], labels: Sequence[Label], opener: Person | None
) -> tuple[list[Draft], list[Note]]:
    """Return the drafts of the turns in order, and every note of the body."""
    drafts: list[Draft] = []
    notes: list[Note] = []
    on_line = _labels_of(marks, labels)
    parts = _parts_by_headings(marks)
    for i, mark in enumerate(marks):
        if mark.kind not in {"speech", "label"}:
            notes.append(Note(mark.kind, mark.line.span, mark.rule))
            continue
        if i in parts and drafts and drafts[-1].label is not None:
            drafts.append(Draft(None, opener, "unlabelled_under_heading"))
        for label, start, end in _stretches(mark.line.start, mark.line.end, on_line.get(i, [])):
            if label is not None:
                notes.append(
                    Note("label", trim(text, label.span.start, label.span.end), label.rule)
                )
                drafts.append(Draft(label, label.person, label.rule))
            asker = _who_asks(text, label, end) if label else None
            if asker:
                notes.append(Note("stage", asker, "asker_in_brackets"))
                drafts[-1].addressees = addressees(asker.of(text))
                drafts[-1].name(asker_name(asker.of(text)))
            spoken, found = split_line(text, asker.end if asker else start, end)
            notes.extend(found)
            if spoken and not drafts:
                drafts.append(Draft(None, opener, "unlabelled_opening"))
            if drafts:
                drafts[-1].pieces.extend(spoken)
    return drafts, _give_back(text, drafts, notes)


def _labels_of(marks: Sequence[Mark], labels: Sequence[Label]) -> dict[int, list[Label]]:
    """Return the labels by the place of the line that holds them."""
    found: dict[int, list[Label]] = {}
    starts = [mark.line.start for mark in marks]
    for label in labels:
        found.setdefault(max(bisect_right(starts, label.span.start) - 1, 0), []).append(label)
    return found


def _parts_by_headings(marks: Sequence[Mark]) -> frozenset[int]:
    """Return where unlabelled speech stands right under a heading, if the page opens in that way.

    ``1 - Madagascar``, a statement without a label, ``Q -``, ``R -``, ``2 - Norvège``, another one.
    """
    under = [
        i
        for i, (before, mark) in enumerate(pairwise(marks), 1)
        if before.kind == "heading" and mark.kind == "speech"
    ]
    first = next((i for i, mark in enumerate(marks) if mark.kind in {"speech", "label"}), None)
    return frozenset(under if under[:1] == [first] else ())


def _who_asks(text: str, label: Label, end: int) -> Span | None:
    """Return the brackets after ``Question:`` that say who asks, or whom: ``(NAME, OUTLET)``."""
    if label.person.role != "journalist":
        return None
    start = _after_blanks(text, label.span.end)
    match = _BRACKETED.match(text, start, min(end, start + _ASKER_LOOK))
    if match is None:
        return None
    told = names_asker(match[1] or match[2]) or names_addressee(match[1] or match[2])
    return Span(*match.span()) if told else None


def _give_back(text: str, drafts: Sequence[Draft], notes: Sequence[Note]) -> list[Note]:
    """Let a turn of which the page prints only ``(Inaudible.)`` have that for its words.

    Somebody did speak: the exchange would be wrong without the turn.
    """
    following = {note.span.start: note for note in notes if note.kind == "stage"}
    taken = set()
    for draft in drafts:
        if draft.label is None or draft.pieces:
            continue
        at = _after_blanks(text, draft.label.span.end)
        note = following.get(at)
        if note is not None and "\n" not in text[draft.label.span.end : at]:
            draft.pieces.append(note.span)
            taken.add(note)
    return [note for note in notes if note not in taken]


def _stretches(
    start: int, end: int, labels: Sequence[Label]
) -> Iterator[tuple[Label | None, int, int]]:
    """Cut a line at its labels: what stands before the first, then each label's words."""
    first = labels[0].span.start if labels else end
    if first > start:
        yield None, start, first
    ends = [*(label.span.start for label in labels[1:]), end]
    for label, stop in zip(labels, ends, strict=False):
        yield label, label.span.end, stop


def split_line(text: str, start: int, end: int) -> tuple[list[Span], list[Note]]:
    """Cut ``text[start:end]`` into speech and the bullets, stage directions and end marks in it."""
    spoken: list[Span] = []
    notes: list[Note] = []
    at = start
    bullet = _BULLET.match(text, start, end)
    if bullet and bullet.end() < end:
        notes.append(Note("bullet", trim(text, start, bullet.end()), "bullet"))
        at = bullet.end()
    look = max(at, end - _END_LOOK)
    stop = look + trailing_end(text[look:end])
    for span in find_stages(text, at, stop):
        _add_speech(text, at, span.start, spoken, notes)
        notes.append(Note("stage", span, "stage_inside"))
        at = span.end
    _add_speech(text, at, stop, spoken, notes)
    if stop < end:
        notes.append(Note("end", trim(text, stop, end), "end_mark_inside"))
    return spoken, notes


def _add_speech(text: str, start: int, end: int, spoken: list[Span], notes: list[Note]) -> None:
    span = trim(text, start, end)
    if span.start == span.end:
        return
    if _STRAY.fullmatch(text, span.start, span.end):
        notes.append(Note("stage", span, "stray_mark"))
    else:
        spoken.append(span)


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
