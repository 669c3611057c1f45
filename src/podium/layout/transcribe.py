"""From a page that has been read to a transcript: turns, notes, sections, warnings."""

from __future__ import annotations

from collections.abc import Sequence

from podium.layout.body import Body, Mark, mark_body
from podium.layout.gather import gather
from podium.layout.names import Person
from podium.layout.reading import Reading
from podium.layout.running import running_lines
from podium.layout.turns import (
    FLOOR,
    build_sections,
    build_turns,
    is_cut_off,
    part_unlabelled_answers,
)
from podium.model import Note, Source, Transcript, Turn


def transcribe(reading: Reading, source: Source, doc: str) -> Transcript:
    """Cut a page that has been read into turns, paragraphs, sentences, sections and notes."""
    page, text = reading.page, reading.page.text
    body = Body(
        lines=page.lines[reading.begin :],
        labelled={page.lines[label.line].number for label in reading.labels},
        opened={
            page.lines[label.line].number
            for label in reading.labels
            if label.rule != "label_inside_line"
        },
        tail=reading.end - reading.begin,
        narrated=reading.narrated,
        listed=reading.contents.headings,
        running=running_lines(page.lines[reading.begin : reading.end]),
    )
    marks = mark_body(body)
    drafts, notes = gather(text, marks, reading.labels, _opener(reading))
    drafts, taken = part_unlabelled_answers(text, drafts, _opener(reading))
    turns, wordless = build_turns(text, doc, drafts)
    notes += [
        Note(kind, line.span, rule)
        for line, (kind, rule) in zip(reading.front.lines, reading.front.kinds, strict=True)
    ]
    notes += [Note("residue", span, "unseen_mark") for span in page.margins]
    notes.sort(key=lambda note: note.span)
    last = max((turn.span.end for turn in turns), default=0)
    second = [m for m in marks if m.rule == "second_document" and m.kind == "title"]
    return Transcript(
        id=doc,
        source=source,
        text=text,
        header=reading.header,
        turns=turns,
        sections=build_sections(text, notes, last),
        notes=tuple(notes),
        warnings=(*reading.warnings, *taken, *wordless, *_warnings(text, turns), *_second(second)),
        family=reading.family.name,
    )


def _opener(reading: Reading) -> Person | None:
    """Whose words without a label are: the narrator's, the only host's, or nobody's we know."""
    if reading.narrated:
        return reading.front.attributed or Person(None, "narrator")
    hosts = {label.person.name for label in reading.labels if label.person.role not in FLOOR} - {
        None
    }
    principal = reading.cast.principal
    if principal is None:
        role = reading.cast.principal_role
        return Person(None, role) if role != "unknown" and len(hosts) == 0 else None
    if not reading.front.hosts and len(hosts) > 1:
        return None
    return principal


def _warnings(text: str, turns: Sequence[Turn]) -> list[str]:
    if not turns:
        return ["no turn found: the page holds no running text below its header"]
    warnings = []
    unknown = sum(turn.speaker is None and turn.role == "unknown" for turn in turns)
    if unknown:
        warnings.append(f"{unknown} turn(s) whose speaker the page does not name")
    if is_cut_off(text, turns):
        warnings.append("the last words end in the middle of a sentence; the page may be cut off")
    return warnings


def _second(marks: Sequence[Mark]) -> list[str]:
    return [
        f"line {mark.line.number}: a second document seems to begin here; read on as one"
        for mark in marks[:1]
    ]
