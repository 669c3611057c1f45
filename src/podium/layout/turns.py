"""Marks to layers: notes, turns, paragraphs, sentences, sections, with stable ids."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from podium import sentences
from podium.layout.gather import Draft, trim
from podium.layout.line import ends_like_prose
from podium.layout.names import Person
from podium.layout.page import MARGIN
from podium.model import Note, Paragraph, Section, Sentence, Span, Turn

FLOOR = frozenset({"journalist", "moderator", "interpreter", "narrator"})
"""Roles that give or take the floor and answer nothing."""
_ADDS = re.compile(r"\(.*\badds?\b", re.IGNORECASE)
_CUT_WORDS = 5


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
        addressees=(draft.label.addressees if draft.label else ()) or draft.addressees,
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
