"""A transcript for a person at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from podium.layout.explain import Explanation
from podium.model import Transcript, Turn
from podium.words import count_words

_WIDTH = 96
_INDENT = " " * 6


def outline(transcript: Transcript) -> Iterator[str]:
    """Yield the lines of an outline: header, turns, sections, notes, warnings."""
    source = transcript.source
    yield f"{source.path}  ({source.chars:,} characters, {source.encoding})"
    for name in transcript.header.__dataclass_fields__:
        value = getattr(transcript.header, name)
        yield f"  {name.replace('_', ' '):18} {value if value is not None else '—'}"
    yield f"  {'layout family':18} {transcript.family}"
    yield f"\nturns ({len(transcript.turns)})"
    for number, turn in enumerate(transcript.turns, 1):
        yield from _turn(number, turn, transcript.text)
    if transcript.sections:
        yield f"\nsections ({len(transcript.sections)})"
        yield from (f"{_INDENT}{section.title}" for section in transcript.sections)
    yield from _set_aside(transcript)
    if transcript.warnings:
        yield f"\nwarnings ({len(transcript.warnings)})"
        yield from (f"{_INDENT}{warning}" for warning in transcript.warnings)


def explained(explanation: Explanation) -> Iterator[str]:
    """Yield the lines that say which family and which rule decided each piece of a page."""
    yield f"family {explanation.family}"
    yield from (f"{weight:+6d}  {pattern}" for pattern, weight in explanation.evidence)
    yield f"\n{'line':>5}  {'kind':11} {'rule':26} text"
    for decision in explanation.decisions:
        words = textwrap.shorten(decision.fragment, _WIDTH // 2, placeholder=" …")
        yield f"{decision.line:5d}  {decision.kind:11} {decision.rule:26} {words}"


def _turn(number: int, turn: Turn, text: str) -> Iterator[str]:
    words = sum(count_words(paragraph.span.of(text)) for paragraph in turn.paragraphs)
    who = turn.speaker or "—"
    label = f"'{turn.label}'" if turn.label is not None else "no label"
    answers = f", answers {turn.answers.rsplit('/', 1)[-1]}" if turn.answers else ""
    yield f"{number:4}  {who} ({turn.role.replace('_', ' ')}), {label}, {words} words{answers}"
    first = " ".join(turn.span.of(text).split())
    yield textwrap.shorten(first, _WIDTH - len(_INDENT), placeholder=" …").join([_INDENT, ""])


def _set_aside(transcript: Transcript) -> Iterator[str]:
    """Yield the residue log: what the parser took for nobody's words, and by which rule."""
    notes = [note for note in transcript.notes if note.kind != "label"]
    yield f"\nset aside, beside {len(transcript.notes) - len(notes)} labels ({len(notes)})"
    for note in notes:
        words = textwrap.shorten(" ".join(note.span.of(transcript.text).split()), 60)
        yield f"{_INDENT}{note.kind:10} {words}  [{note.rule}]"
