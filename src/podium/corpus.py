"""All transcripts to tidy tables; ``data/corpus`` holds them, written the same every time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from podium.model import Transcript
from podium.sources import Entry, read_register
from podium.tables import csv_text, write_table
from podium.transcripts import parse_corpus
from podium.words import count_words

Row = Mapping[str, object]
Rows = list[Row]

COLUMNS: dict[str, tuple[str, ...]] = {
    "transcripts": (
        "id", "meeting", "side", "publisher", "genre", "language", "copy", "file", "sha256",
        "encoding", "chars", "family", "title", "date", "time", "page_timestamp", "place",
        "principal_speaker", "turns", "paragraphs", "sentences", "notes", "words", "warnings",
    ),
    "turns": (
        "id", "transcript", "number", "label", "speaker", "role", "addressees", "answers",
        "start", "end", "words", "text",
    ),
    "paragraphs": ("id", "transcript", "turn", "start", "end", "words", "text"),
    "sentences": ("id", "transcript", "turn", "paragraph", "start", "end", "words", "text"),
    "sections": ("id", "transcript", "title", "start", "end"),
    "notes": ("id", "transcript", "kind", "rule", "start", "end", "text"),
    "replies": ("question", "answer", "transcript", "question_words", "answer_words"),
}  # fmt: skip
"""The tables of the corpus and their columns; tables.yml says what each means."""


def build_tables(data: Path) -> dict[str, Rows]:
    """Return every table of the corpus.

    Raises:
        TableError: the register is malformed.
        SourceError: a source is missing or changed.
    """
    entries = {entry.id: entry for entry in read_register(data)}
    tables: dict[str, Rows] = {name: [] for name in COLUMNS}
    for transcript in parse_corpus(data):
        for name, rows in rows_of(transcript, entries[transcript.id]).items():
            tables[name].extend(rows)
    return tables


def rows_of(transcript: Transcript, entry: Entry) -> dict[str, Rows]:
    """Return the rows that one transcript adds to each table."""
    rows: dict[str, Rows] = {
        "turns": list(_turns(transcript)),
        "paragraphs": list(_paragraphs(transcript)),
        "sentences": list(_sentences(transcript)),
        "sections": list(_sections(transcript)),
        "notes": list(_notes(transcript)),
        "replies": list(_replies(transcript)),
    }
    rows["transcripts"] = [_transcript(transcript, entry, rows)]
    return rows


def _transcript(transcript: Transcript, entry: Entry, rows: Mapping[str, Rows]) -> Row:
    header, source, told = transcript.header, transcript.source, Entry.__dataclass_fields__
    counted = {name: len(rows[name]) for name in ("turns", "paragraphs", "sentences", "notes")}
    return {
        **{name: getattr(header, name) for name in header.__dataclass_fields__},
        **{name: getattr(entry, name) for name in COLUMNS["transcripts"] if name in told},
        **counted,
        "encoding": source.encoding,
        "chars": source.chars,
        "family": transcript.family,
        "words": sum(_spoken_words(transcript, i) for i in range(len(transcript.turns))),
        "warnings": "; ".join(transcript.warnings),
    }


def _turns(transcript: Transcript) -> Iterable[Row]:
    for number, turn in enumerate(transcript.turns, 1):
        text = turn.span.of(transcript.text)
        yield {
            "id": turn.id,
            "transcript": transcript.id,
            "number": number,
            "label": turn.label,
            "speaker": turn.speaker,
            "role": turn.role,
            "addressees": "; ".join(turn.addressees),
            "answers": turn.answers,
            "start": turn.span.start,
            "end": turn.span.end,
            "words": _spoken_words(transcript, number - 1),
            "text": text,
        }


def _spoken_words(transcript: Transcript, number: int) -> int:
    """Count the words said; notes inside the turn are not said."""
    paragraphs = transcript.turns[number].paragraphs
    return sum(count_words(paragraph.span.of(transcript.text)) for paragraph in paragraphs)


def _paragraphs(transcript: Transcript) -> Iterable[Row]:
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            text = paragraph.span.of(transcript.text)
            yield {
                "id": paragraph.id,
                "transcript": transcript.id,
                "turn": turn.id,
                "start": paragraph.span.start,
                "end": paragraph.span.end,
                "words": count_words(text),
                "text": text,
            }


def _sentences(transcript: Transcript) -> Iterable[Row]:
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            for sentence in paragraph.sentences:
                text = sentence.span.of(transcript.text)
                yield {
                    "id": sentence.id,
                    "transcript": transcript.id,
                    "turn": turn.id,
                    "paragraph": paragraph.id,
                    "start": sentence.span.start,
                    "end": sentence.span.end,
                    "words": count_words(text),
                    "text": text,
                }


def _sections(transcript: Transcript) -> Iterable[Row]:
    for number, section in enumerate(transcript.sections, 1):
        yield {
            "id": f"{transcript.id}/h{number:02d}",
            "transcript": transcript.id,
            "title": section.title,
            "start": section.span.start,
            "end": section.span.end,
        }


def _notes(transcript: Transcript) -> Iterable[Row]:
    for number, note in enumerate(transcript.notes, 1):
        yield {
            "id": f"{transcript.id}/n{number:02d}",
            "transcript": transcript.id,
            "kind": note.kind,
            "rule": note.rule,
            "start": note.span.start,
            "end": note.span.end,
            "text": note.span.of(transcript.text),
        }


def _replies(transcript: Transcript) -> Iterable[Row]:
    turns = {turn.id: number for number, turn in enumerate(transcript.turns)}
    for number, turn in enumerate(transcript.turns):
        if turn.answers is not None:
            yield {
                "question": turn.answers,
                "answer": turn.id,
                "transcript": transcript.id,
                "question_words": _spoken_words(transcript, turns[turn.answers]),
                "answer_words": _spoken_words(transcript, number),
            }


def write_tables(data: Path, tables: Mapping[str, Sequence[Row]]) -> None:
    """Write every table to ``corpus`` below the data folder."""
    for name, rows in tables.items():
        write_table(data / "corpus" / f"{name}.csv", rows, COLUMNS[name])


def stale_tables(data: Path, tables: Mapping[str, Sequence[Row]]) -> list[str]:
    """Return the names of the tables whose file is not what the sources and the code give."""
    return [
        name
        for name, rows in tables.items()
        if not _holds(data / "corpus" / f"{name}.csv", csv_text(rows, COLUMNS[name]))
    ]


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")
