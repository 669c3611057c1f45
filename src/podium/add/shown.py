"""A proposal for a person at a terminal: what was found, what was set aside, what to write."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from podium.add.propose import Proposal
from podium.model import Transcript, Turn
from podium.words import count_words

_WIDTH = 96


def shown(proposal: Proposal) -> Iterator[str]:
    """Yield the lines that show a proposal."""
    transcript = proposal.transcript
    yield f"{proposal.file}  ({transcript.source.chars:,} characters, {transcript.source.encoding})"
    yield from _cells(_header(transcript), "the page says")
    yield from _speakers(transcript)
    yield from _set_aside(transcript)
    if proposal.meeting:
        yield from _cells(proposal.meeting, "a new row of curated/meetings.csv")
    yield from _cells(proposal.row, "a new row of curated/transcripts.csv")
    yield from _listed("files to write below the data folder", list(proposal.contents))
    yield from _listed("look at", [*transcript.warnings, *proposal.doubts])


def _header(transcript: Transcript) -> dict[str, str | None]:
    header = transcript.header
    return {name: getattr(header, name) for name in header.__dataclass_fields__}


def _cells(cells: dict[str, str] | dict[str, str | None], what: str) -> Iterator[str]:
    yield f"\n{what}"
    for name, value in cells.items():
        yield f"  {name.replace('_', ' '):18} {value or '—'}"


def _listed(what: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"\n{what}"
        yield from (f"  {item}" for item in items)


def _speakers(transcript: Transcript) -> Iterator[str]:
    """Yield for each speaker how many turns and words, and how the first turn begins."""
    yield f"\nturns ({len(transcript.turns)}), by speaker"
    by_speaker: dict[tuple[str, str], list[Turn]] = {}
    for turn in transcript.turns:
        who = turn.speaker or (f"'{turn.label}'" if turn.label else "no label")
        by_speaker.setdefault((who, turn.role.replace("_", " ")), []).append(turn)
    for (who, role), turns in by_speaker.items():
        words = sum(count_words(turn.span.of(transcript.text)) for turn in turns)
        yield f"  {who} ({role}), turns: {len(turns)}, words: {words}, first:"
        yield f"      {_short(turns[0].span.of(transcript.text), _WIDTH - 6)}"


def _set_aside(transcript: Transcript) -> Iterator[str]:
    """Yield the residue log; of labels and stage directions only how many."""
    counted = Counter(note.kind for note in transcript.notes if note.kind in ("label", "stage"))
    counts = ", ".join(f"{number} of kind {kind}" for kind, number in counted.items())
    yield f"\nset aside, with the rule that did it (and {counts or 'no label'})"
    for note in transcript.notes:
        if note.kind not in counted:
            words = _short(note.span.of(transcript.text), 60)
            yield f"  {note.kind:10} {words}  [{note.rule}]"


def _short(text: str, width: int) -> str:
    return textwrap.shorten(" ".join(text[: 4 * width].split()), width, placeholder=" …")
