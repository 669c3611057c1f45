"""Marks to layers: notes, turns, paragraphs, sentences, sections, with stable ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from podium import sentences
from podium.layout.body import Mark
from podium.layout.forms import names_asker
from podium.layout.furniture import trailing_end
from podium.layout.labels import Label
from podium.layout.line import ends_like_prose
from podium.layout.names import Person
from podium.layout.page import MARGIN
from podium.layout.stage import find_stages
from podium.model import Note, Paragraph, Section, Sentence, Span, Turn

FLOOR = frozenset({"journalist", "moderator", "interpreter", "narrator"})
"""Roles that give or take the floor and answer nothing."""
_BULLET = re.compile(r"(?:[•●▪◦‣■◆◇○・➢✓·]|\uf0b7|[-–](?=\s{2}))\s*")
_STRAY = re.compile(r"[\s.,;:*_–—-]*")
_ADDS = re.compile(r"\(.*\badds?\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)(?=\s)|\[([^\[\]\n]{2,60})\](?=\s)")
_ASKER_LOOK = 80
_END_LOOK = 20
_CUT_WORDS = 5


@dataclass(slots=True)
class Draft:
    """A turn while its lines are being gathered."""

    label: Label | None
    person: Person | None
    rule: str
    pieces: list[Span] = field(default_factory=list)

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
    on_line: dict[int, list[Label]] = {}
    starts = [mark.line.start for mark in marks]
    at = 0
    for each in labels:
        while at + 1 < len(starts) and starts[at + 1] <= each.span.start:
            at += 1
        on_line.setdefault(at, []).append(each)
    for i, mark in enumerate(marks):
        if mark.kind not in {"speech", "label"}:
            notes.append(Note(mark.kind, mark.line.span, mark.rule))
            continue
        for label, start, end in _stretches(mark.line.start, mark.line.end, on_line.get(i, [])):
            if label is not None:
                notes.append(
                    Note("label", trim(text, label.span.start, label.span.end), label.rule)
                )
                drafts.append(Draft(label, label.person, label.rule))
            asker = _who_asks(text, label, end) if label else None
            if asker:
                notes.append(Note("stage", asker, "asker_in_brackets"))
            spoken, found = split_line(text, asker.end if asker else start, end)
            notes.extend(found)
            if spoken and not drafts:
                drafts.append(Draft(None, opener, "unlabelled_opening"))
            if drafts:
                drafts[-1].pieces.extend(spoken)
    return drafts, _give_back(text, drafts, notes)


def _who_asks(text: str, label: Label, end: int) -> Span | None:
    """Return the brackets after ``Question:`` that say who asks: ``(NAME, OUTLET)``."""
    if label.person.role != "journalist":
        return None
    start = _after_blanks(text, label.span.end)
    match = _BRACKETED.match(text, start, min(end, start + _ASKER_LOOK))
    return Span(*match.span()) if match and names_asker(match[1] or match[2]) else None


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


def part_unlabelled_answers(
    text: str, drafts: Sequence[Draft], answerer: Person | None
) -> tuple[list[Draft], list[str]]:
    """Open a turn where an answer without any label follows a labelled question.

    Everywhere, where the page labels no answer at all; elsewhere only where the next label is no
    answer either, the question's first paragraph asks and nothing after it does.
    """
    labelled = any(
        d.label is not None and d.role not in FLOOR and d.rule != "label_voice" for d in drafts
    )
    parted: list[Draft] = []
    warnings: list[str] = []
    for draft, following in zip(drafts, [*drafts[1:], None], strict=False):
        at = _answer_starts(text, draft, following, labelled=labelled)
        parted.append(draft)
        if at is None:
            continue
        answer = Draft(None, answerer, "answer_without_label", draft.pieces[at:])
        draft.pieces = draft.pieces[:at]
        parted.append(answer)
        if labelled:
            warnings.append(
                f"offset {answer.pieces[0].start}: taken for an answer without a label, because "
                f"the "
                "paragraph before asks and no label follows that answers"
            )
    return parted, warnings


def _answer_starts(
    text: str, draft: Draft, following: Draft | None, *, labelled: bool
) -> int | None:
    """Return the index of the paragraph in which an unlabelled answer begins."""
    if draft.role != "journalist" or draft.label is None or len(draft.pieces) < len("qa"):
        return None
    asks = [i for i, span in enumerate(draft.pieces) if "?" in span.of(text)[-4:]]
    if not labelled:
        return (
            min(asks[0] + 1, len(draft.pieces) - 1)
            if asks and asks[0] + 1 < len(draft.pieces)
            else 1
        )
    if following is not None and following.role not in {"journalist", "moderator"}:
        return None
    return (
        1 if asks == [0] and "?" not in text[draft.pieces[1].start : draft.pieces[-1].end] else None
    )


def build_turns(text: str, doc: str, drafts: Sequence[Draft]) -> tuple[tuple[Turn, ...], list[str]]:
    """Number the turns, paragraphs and sentences and say which turn answers which."""
    turns: list[Turn] = []
    warnings: list[str] = []
    exchange = _Exchange()
    for draft in drafts:
        if draft.pieces:
            turn_id = f"{doc}/t{len(turns) + 1:02d}"
            turns.append(_turn(text, turn_id, draft, exchange.answered(draft)))
            exchange.hear(turns[-1])
        elif draft.label:
            warnings.append(
                f"offset {draft.label.span.start}: no words after the label "
                f"'{draft.label.printed}'; "
                "no turn made"
            )
    return tuple(turns), warnings


def _turn(text: str, turn_id: str, draft: Draft, answers: str | None) -> Turn:
    return Turn(
        id=turn_id,
        span=Span(draft.pieces[0].start, draft.pieces[-1].end),
        paragraphs=tuple(
            _paragraph(text, f"{turn_id}/p{i:02d}", span) for i, span in enumerate(draft.pieces, 1)
        ),
        label=draft.label.printed if draft.label else None,
        speaker=draft.person.name if draft.person else None,
        role=draft.role,
        addressees=draft.label.addressees if draft.label else (),
        answers=answers,
        rule=draft.rule,
    )


@dataclass(slots=True)
class _Exchange:
    """The question that stands open, and what each has answered since it was put."""

    question: str | None = None
    answers: dict[str | None, str | None] = field(default_factory=dict)

    def answered(self, draft: Draft) -> str | None:
        """Return the question a turn answers: none if it adds to an answer not printed."""
        adds = draft.label is not None and _ADDS.search(draft.label.printed) is not None
        if draft.role in FLOOR or draft.person is None or adds:
            return None
        return self.answers.get(draft.person.name, self.question)

    def hear(self, turn: Turn) -> None:
        """Take note of a turn."""
        if turn.role == "journalist":
            self.question, self.answers = turn.id, {}
        elif turn.role != "interpreter":
            self.answers[turn.speaker] = turn.answers


def _paragraph(text: str, paragraph_id: str, span: Span) -> Paragraph:
    found = sentences.split(span.of(text), span.start)
    return Paragraph(
        id=paragraph_id,
        span=span,
        sentences=tuple(Sentence(f"{paragraph_id}/s{i:02d}", s) for i, s in enumerate(found, 1)),
    )


def build_sections(text: str, notes: Sequence[Note], end: int) -> tuple[Section, ...]:
    """Return the headed parts; each runs to the next heading or to ``end``."""
    heads = sorted(n.span for n in notes if n.kind == "heading")
    bounds = [*(h.start for h in heads[1:]), max(end, heads[-1].end)] if heads else []
    return tuple(
        Section(title=head.of(text), span=trim(text, head.end, max(head.end, bound)))
        for head, bound in zip(heads, bounds, strict=True)
    )


def is_cut_off(text: str, turns: Sequence[Turn]) -> bool:
    """Whether the last words said end in the middle of a sentence."""
    if not turns:
        return False
    last = turns[-1].paragraphs[-1].span.of(text).strip(MARGIN)
    return len(last.split()) >= _CUT_WORDS and not ends_like_prose(last)
