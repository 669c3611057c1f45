"""The corpus as ConvoKit loads it: speakers, utterances, conversations, and an index of fields.

A conversation is a transcript, an utterance a turn (its text is the slice of the canonical text),
``reply-to`` the question that a turn answers, and the timestamp the turn's number, so that
utterances sort in the order of the page. Offsets are code points of the canonical text.
Chang et al. (2020), "ConvoKit: A Toolkit for the Analysis of Conversations", SIGDIAL.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from podium.corpus import rows_of
from podium.model import Span, Transcript, Turn
from podium.sources import Entry, read_register
from podium.transcripts import parse_corpus

Meta = dict[str, object]


def files(data: Path) -> dict[str, bytes]:
    """Return the files of a ConvoKit corpus by name.

    Raises:
        TableError: the register is malformed.
        SourceError: a source is missing or changed.
    """
    transcripts = parse_corpus(data)
    entries = {entry.id: entry for entry in read_register(data)}
    utterances = [utterance for each in transcripts for utterance in _utterances(each)]
    speakers = _speakers(transcripts)
    conversations = {each.id: _conversation(each, entries[each.id]) for each in transcripts}
    overall: Meta = {"name": "two-podiums", "offsets": "code points of the canonical text"}
    index = {
        "utterances-index": _index(u["meta"] for u in utterances),
        "speakers-index": _index(speakers.values()),
        "conversations-index": _index(conversations.values()),
        "overall-index": _index([overall]),
        "version": 1,
        "vectors": [],
    }
    return {
        "utterances.jsonl": "".join(f"{json.dumps(u)}\n" for u in utterances).encode(),
        "speakers.json": _components(speakers),
        "conversations.json": _components(conversations),
        "corpus.json": _json(overall),
        "index.json": _json(index),
    }


def _utterances(transcript: Transcript) -> Iterator[dict[str, object]]:
    for number, turn in enumerate(transcript.turns, 1):
        yield {
            "id": turn.id,
            "conversation_id": transcript.id,
            "text": turn.span.of(transcript.text),
            "speaker": _speaker_id(transcript, turn),
            "meta": _turn_meta(transcript, turn),
            "reply-to": turn.answers,
            "timestamp": number,
            "vectors": [],
        }


def _turn_meta(transcript: Transcript, turn: Turn) -> Meta:
    inside = [note for note in transcript.notes if note.span in turn.span]
    return {
        "label": turn.label,
        "role": turn.role,
        "addressees": list(turn.addressees),
        "start": turn.span.start,
        "end": turn.span.end,
        "paragraphs": [_pair(paragraph.span) for paragraph in turn.paragraphs],
        "sentences": [_pair(s.span) for p in turn.paragraphs for s in p.sentences],
        "notes": [{"kind": note.kind, "span": _pair(note.span)} for note in inside],
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _speaker_id(transcript: Transcript, turn: Turn) -> str:
    """Return the name; where the page gives none, the label as printed in that transcript."""
    return turn.speaker or f"{transcript.id}/{turn.label or 'no label'}"


def _speakers(transcripts: Iterable[Transcript]) -> dict[str, Meta]:
    """Return the speakers in order of appearance.

    One who is not named stands for a label of one transcript ("Question"), so for several people
    perhaps; ``named`` says so.
    """
    roles: dict[str, dict[str, None]] = {}
    named: dict[str, bool] = {}
    for transcript in transcripts:
        for turn in transcript.turns:
            speaker = _speaker_id(transcript, turn)
            roles.setdefault(speaker, {})[turn.role] = None
            named[speaker] = turn.speaker is not None
    return {name: {"named": named[name], "roles": list(held)} for name, held in roles.items()}


def _conversation(transcript: Transcript, entry: Entry) -> Meta:
    (row,) = rows_of(transcript, entry)["transcripts"]
    notes = [
        {"kind": note.kind, "span": _pair(note.span), "text": note.span.of(transcript.text)}
        for note in transcript.notes
    ]
    sections = [{"title": each.title, "span": _pair(each.span)} for each in transcript.sections]
    counts = {"turns", "paragraphs", "sentences", "notes", "id"}
    return {k: v for k, v in row.items() if k not in counts} | {
        "notes": notes,
        "sections": sections,
    }


def _index(metas: Iterable[object]) -> dict[str, list[str]]:
    """Return for each field of the metadata the types of its values, as ConvoKit writes them."""
    types: dict[str, dict[str, None]] = {}
    for meta in metas:
        if isinstance(meta, Mapping):
            for name, value in meta.items():
                held = types.setdefault(name, {})
                held.update({} if value is None else {str(type(value)): None})
    return {name: list(held) for name, held in types.items()}


def _components(metas: Mapping[str, Meta]) -> bytes:
    return _json({name: {"meta": meta, "vectors": []} for name, meta in metas.items()})


def _json(value: object) -> bytes:
    """ASCII only, because ConvoKit reads its files in the encoding of the machine."""
    return json.dumps(value, indent=1).encode("ascii") + b"\n"
