"""Sources to transcripts and back out as JSON: the contract that others script against."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from podium import layout
from podium.model import Note, Paragraph, Section, Source, Transcript, Turn
from podium.sources import Entry, read_file, read_register, read_source


def parse_file(path: Path, encoding: str | None = None) -> Transcript:
    """Return the transcript of any file of the genre; its ids start with the file's name.

    Raises:
        SourceError: the file cannot be read or decoded.
    """
    return parse_text(*read_file(path, encoding), path.stem)


def parse_corpus(data: Path) -> list[Transcript]:
    """Return every registered transcript, in the order of the register.

    Raises:
        TableError: the register is malformed.
        SourceError: a source is missing or changed.
    """
    return [parse_entry(data, entry) for entry in read_register(data)]


def parse_entry(data: Path, entry: Entry) -> Transcript:
    """Return the transcript of one row of the register.

    Raises:
        SourceError: its source is missing or changed.
    """
    return parse_text(*read_source(data, entry), entry.id)


def parse_text(text: str, source: Source, name: str) -> Transcript:
    """Return the transcript of a canonical text, with the doubts about how it was read."""
    parsed = layout.parse(text, source, name)
    return replace(parsed, warnings=(*source.warnings, *parsed.warnings))


def as_json(transcript: Transcript) -> dict[str, object]:
    """Return the transcript as plain values; see ``podium parse --help`` for the contract."""
    header = transcript.header
    source = transcript.source
    return {
        "source": {
            "path": source.path,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "chars": source.chars,
        },
        "header": {name: getattr(header, name) for name in header.__dataclass_fields__},
        "turns": [_turn(turn, transcript.text) for turn in transcript.turns],
        "sections": [_section(section) for section in transcript.sections],
        "notes": [_note(note, transcript.text) for note in transcript.notes],
        "warnings": list(transcript.warnings),
    }


def json_text(transcript: Transcript) -> str:
    """Return :func:`as_json` as ``podium parse --json`` prints it."""
    return f"{json.dumps(as_json(transcript), ensure_ascii=False, indent=1)}\n"


def _turn(turn: Turn, text: str) -> dict[str, object]:
    return {
        "id": turn.id,
        "label": turn.label,
        "speaker": turn.speaker,
        "role": turn.role,
        "addressees": list(turn.addressees),
        "answers": turn.answers,
        "start": turn.span.start,
        "end": turn.span.end,
        "text": turn.span.of(text),
        "paragraphs": [_paragraph(paragraph) for paragraph in turn.paragraphs],
    }


def _paragraph(paragraph: Paragraph) -> dict[str, object]:
    return {
        "id": paragraph.id,
        "start": paragraph.span.start,
        "end": paragraph.span.end,
        "sentences": [
            {"id": sentence.id, "start": sentence.span.start, "end": sentence.span.end}
            for sentence in paragraph.sentences
        ],
    }


def _section(section: Section) -> dict[str, object]:
    return {"title": section.title, "start": section.span.start, "end": section.span.end}


def _note(note: Note, text: str) -> dict[str, object]:
    return {
        "kind": note.kind,
        "start": note.span.start,
        "end": note.span.end,
        "text": note.span.of(text),
    }
