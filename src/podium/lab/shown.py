"""A transcript as the lab shows it: plain values, in the order of the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from podium import draft
from podium.concordance import context
from podium.draft.lists import Lists
from podium.draft.places import Places
from podium.lab.groups import speaker_of
from podium.model import Note, Span, Transcript, Turn
from podium.transcripts import json_text
from podium.words import count_words

CONTEXT = 70
"""Characters of context on each side of a name or a number."""
Row = dict[str, Any]


def shown(transcript: Transcript, lists: Lists, day: dt.date | None = None) -> Row:
    """Return everything the page shows of a transcript.

    Args:
        transcript: any transcript.
        lists: what is looked for word by word.
        day: the day of the event, against which dates such as *last November* are worked out; by
            default the one the page gives.

    Returns:
        ``id, family, source, header, warnings, words``; ``json``, what ``podium parse --json``
        prints; ``turns``, each with the number of words said before it; ``items``, the paragraphs
        and notes in order; ``sections``, their titles; and what rules propose: ``names``,
        ``people``, ``numbers``, ``refusals``, each row with ``left``, ``quote``, ``right``.
    """
    source, header = transcript.source, transcript.header
    turns = list(_turns(transcript))
    return {
        "id": transcript.id,
        "family": transcript.family,
        "source": {name: getattr(source, name) for name in ("path", "sha256", "encoding", "chars")},
        "header": {name: getattr(header, name) for name in header.__dataclass_fields__},
        "warnings": list(transcript.warnings),
        "words": sum(turn["words"] for turn in turns),
        "json": json_text(transcript),
        "turns": turns,
        "items": list(_items(transcript)),
        "sections": [section.title for section in transcript.sections],
        **_proposed(transcript, lists, day),
    }


def numbers_of(transcript: Transcript) -> dict[str, int]:
    """Return the number of each turn, from 1, by its id."""
    return {turn.id: number for number, turn in enumerate(transcript.turns, 1)}


def _turns(transcript: Transcript) -> Iterator[Row]:
    numbers = numbers_of(transcript)
    start = 0
    for turn in transcript.turns:
        words = sum(count_words(part.span.of(transcript.text)) for part in turn.paragraphs)
        yield {
            "number": numbers[turn.id],
            "who": speaker_of(turn),
            "role": turn.role,
            "label": turn.label,
            "addressees": list(turn.addressees),
            "answers": numbers.get(turn.answers or ""),
            "start": start,
            "words": words,
        }
        start += words


def _items(transcript: Transcript) -> Iterator[Row]:
    """Yield paragraphs and notes in order; a paragraph knows the number of its turn."""
    text = transcript.text
    pieces: list[tuple[Span, int, Note | None]] = [
        (note.span, 0, note) for note in transcript.notes
    ]
    for number, turn in enumerate(transcript.turns, 1):
        pieces += [(paragraph.span, number, None) for paragraph in turn.paragraphs]
    for span, number, note in sorted(pieces, key=lambda piece: piece[0]):
        about = {"note": note.kind, "rule": note.rule} if note else {"turn": number}
        yield {**about, "start": span.start, "end": span.end, "text": span.of(text)}


def _proposed(transcript: Transcript, lists: Lists, day: dt.date | None) -> dict[str, list[Row]]:
    tables = draft.draft(transcript, lists, day)
    places, numbers = Places(transcript), numbers_of(transcript)
    asked = {
        "names": ("namings", ("form", "set", "voice")),
        "people": ("people_forms", ("form", "person", "rule")),
        "numbers": ("claims", ("kind", "value", "value_max", "unit", "date_start", "date_end",
                               "precision", "basis_words", "approximate", "voice", "rule")),
        "refusals": ("refusals", ("kind", "rule", "words", "in_reply_to")),
    }  # fmt: skip
    return {
        name: [
            {
                **{column: row[column] for column in columns},
                **where(transcript.text, span, places.at(span).turn, numbers),
            }
            for row in tables[table]
            for span in [_span(row)]
        ]
        for name, (table, columns) in asked.items()
    }


def _span(row: Row) -> Span:
    return Span(row["start"], row["end"])


def where(text: str, span: Span, turn: Turn | None, numbers: Mapping[str, int]) -> Row:
    """Return a stretch with its place: ``start, end, quote, left, right, turn, who``."""
    left, right = context(text, span, CONTEXT)
    return {
        "start": span.start,
        "end": span.end,
        "quote": span.of(text),
        "left": left,
        "right": right,
        "turn": numbers[turn.id] if turn else None,
        "who": speaker_of(turn) if turn else None,
    }
