"""From a transcript to proposed rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from podium import concordance, quantities
from podium.draft.asked import asked
from podium.draft.lists import Formula, Lists
from podium.draft.places import Places, speaker_id, voice
from podium.model import PodiumError, Sentence, Span, Transcript, Turn
from podium.tables import write_table
from podium.titled import TITLED_NAME

Row: TypeAlias = dict[str, object]

CODER = "draft"
COLUMNS = {
    "claims": (
        "id", "transcript", "start", "end", "quote", "context", "kind", "value", "value_max",
        "unit", "date_start", "date_end", "precision", "basis", "basis_words", "approximate",
        "speaker", "voice", "of_what", "rule", "coder",
    ),
    "refusals": (
        "id", "transcript", "start", "end", "quote", "speaker", "kind", "topic", "in_reply_to",
        "note", "rule", "words", "coder",
    ),
    "namings": (
        "set", "form", "transcript", "start", "end", "quote", "voice", "speaker", "side", "note",
        "rule", "coder",
    ),
    "subquestions": (
        "subquestion", "transcript", "start", "end", "quote", "addressee", "rule", "coder",
    ),
    "people_forms": (
        "person", "form", "role_as_stated", "transcript", "start", "end", "quote", "rule", "coder",
    ),
}  # fmt: skip
"""The drafted tables: the columns of the curated one, the rule, and the coder."""


class DraftError(PodiumError):
    """A draft that would be taken for evidence."""


def draft(
    transcript: Transcript, lists: Lists, reference: dt.date | None = None
) -> dict[str, list[Row]]:
    """Return proposed rows by table; see :data:`COLUMNS`.

    Args:
        transcript: any parsed transcript.
        lists: what is looked for word by word.
        reference: the day of the event, against which relative dates are resolved; by default the
            day the page gives, if it gives one.
    """
    if reference is None and transcript.header.date:
        reference = dt.date.fromisoformat(transcript.header.date)
    drafted = {
        "claims": _claims(transcript, Places(transcript), reference),
        "refusals": _refusals(transcript, lists.formulas),
        "subquestions": asked(transcript),
    }
    found = {name: list(_numbered(transcript, rows)) for name, rows in drafted.items()}
    return {**found, **draft_names(transcript, lists)}


def draft_names(transcript: Transcript, lists: Lists) -> dict[str, list[Row]]:
    """Return what :func:`draft` proposes of names alone: ``namings`` and ``people_forms``."""
    drafted = {
        "namings": _namings(transcript, Places(transcript), lists),
        "people_forms": _people(transcript, lists),
    }
    return {name: list(_numbered(transcript, rows)) for name, rows in drafted.items()}


def _numbered(transcript: Transcript, rows: Iterable[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        yield {"id": f"{transcript.id}-{CODER}-{number:03d}", **row, "coder": CODER}


def _anchor(transcript: Transcript, span: Span) -> Row:
    return {
        "transcript": transcript.id,
        "start": span.start,
        "end": span.end,
        "quote": span.of(transcript.text),
    }


def _claims(transcript: Transcript, places: Places, reference: dt.date | None) -> Iterator[Row]:
    for found in quantities.find(transcript.text, reference):
        place = places.at(found.span)
        fields = ("kind", "value", "value_max", "unit", "date_start", "date_end", "precision",
                  "basis", "basis_words", "approximate", "rule")  # fmt: skip
        yield {
            **_anchor(transcript, found.span),
            **{name: getattr(found, name) for name in fields},
            "context": " ".join(place.within.of(transcript.text).split()),
            "speaker": speaker_id(place.turn),
            "voice": voice(place.turn),
        }


def _refusals(transcript: Transcript, formulas: tuple[Formula, ...]) -> Iterator[Row]:
    turns = {turn.id: turn for turn in transcript.turns}
    for turn in transcript.turns:
        if turn.role == "journalist":
            continue
        asked = turns.get(turn.answers or "")
        for sentence in _sentences(turn):
            words = sentence.span.of(transcript.text)
            hits = [(one, match) for one in formulas if (match := one.pattern.search(words))]
            if hits:
                yield {
                    **_anchor(transcript, sentence.span),
                    "speaker": speaker_id(turn),
                    "kind": hits[0][0].kind,
                    "in_reply_to": _opening(transcript, asked),
                    "rule": ";".join(formula.id for formula, _ in hits),
                    "words": " | ".join(match.group() for _, match in hits),
                }


def _sentences(turn: Turn) -> Iterator[Sentence]:
    for paragraph in turn.paragraphs:
        yield from paragraph.sentences


def _opening(transcript: Transcript, question: Turn | None) -> str:
    """Return the first sentence of a question, as printed; empty where none was put."""
    first = next(_sentences(question), None) if question else None
    return first.span.of(transcript.text) if first else ""


def _namings(transcript: Transcript, places: Places, lists: Lists) -> Iterator[Row]:
    """Yield each form where it stands; within a set the longest form counts, none twice."""
    found: list[tuple[Span, str, str]] = []
    for group in dict.fromkeys(name for name, _ in lists.names):
        forms = [form for name, form in lists.names if name == group]
        taken = bytearray(len(transcript.text))
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            for span in concordance.find(form, transcript.text):
                if taken.find(1, span.start, span.end) < 0:
                    taken[span.start : span.end] = b"\1" * (span.end - span.start)
                    found.append((span, group, form))
    for span, group, form in sorted(found):
        place = places.at(span)
        own = voice(place.turn) == "own"
        yield {
            **_anchor(transcript, span),
            "set": group,
            "form": form,
            "voice": "quoted" if own and places.is_quoted(span) else voice(place.turn),
            "speaker": speaker_id(place.turn),
            "rule": "listed_form",
        }


def _people(transcript: Transcript, lists: Lists) -> Iterator[Row]:
    """Yield each name of a person at its first place: forms that are listed, and titled names."""
    text = transcript.text
    first: dict[str, tuple[Span, str, str]] = {}
    for form, person in lists.people.items():
        span = next((one for one in concordance.find(form, text) if one.of(text) == form), None)
        if span:
            first[form] = (span, person, "listed_form")
    for match in TITLED_NAME.finditer(text):
        first.setdefault(match.group(), (Span(*match.span()), "", "titled_name"))
    for form, (span, person, rule) in sorted(first.items(), key=lambda item: item[1][0]):
        yield {**_anchor(transcript, span), "form": form, "person": person, "rule": rule}


def write(tables: Mapping[str, Sequence[Row]], data: Path, folder: Path) -> list[Path]:
    """Write each table as CSV into a folder and return the files.

    Raises:
        DraftError: the folder is that of the curated tables, or lies below it.
    """
    curated = (data / "curated").resolve()
    if folder.resolve().is_relative_to(curated):
        raise DraftError(
            f"{folder}: drafts are not written among curated tables; take another folder, read "
            "the rows, and add those that hold"
        )
    written = []
    for name, rows in tables.items():
        path = folder / f"draft_{name}.csv"
        write_table(path, rows, COLUMNS[name])
        written.append(path)
    return written
