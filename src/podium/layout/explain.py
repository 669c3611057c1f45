"""Why a page was read as it was: the family's evidence, and the rule behind every line."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from podium.model import Transcript

FRAGMENT = 60
"""How many code points of a line a decision shows."""


class Decision(NamedTuple):
    """What one stretch of the page was taken for, and by which rule."""

    line: int
    """Counted from 1."""
    kind: str
    """``turn`` or a kind of note."""
    rule: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The family chosen, what spoke for it, and every decision in the order of the page."""

    family: str
    evidence: tuple[tuple[str, int], ...]
    """Patterns of the family found in the page, each with its weight."""
    decisions: tuple[Decision, ...]


def decisions_of(transcript: Transcript) -> tuple[Decision, ...]:
    """Return one decision for each turn and each note, in the order of the page."""
    text = transcript.text
    starts = _line_starts(text)
    spans = [(turn.span, "turn", turn.rule) for turn in transcript.turns]
    spans += [(note.span, note.kind, note.rule) for note in transcript.notes]
    return tuple(
        Decision(
            bisect_right(starts, span.start), kind, rule, _fragment(text, span.start, span.end)
        )
        for span, kind, rule in sorted(spans)
    )


def _line_starts(text: str) -> list[int]:
    starts, at = [], 0
    for line in text.splitlines(keepends=True):
        starts.append(at)
        at += len(line)
    return starts or [0]


def _fragment(text: str, start: int, end: int) -> str:
    return " ".join(text[start : min(end, start + FRAGMENT)].split())
