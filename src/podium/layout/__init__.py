"""Pages of the genre to transcripts: one contract for every family of layouts.

``parse(text, ...)`` chooses a family by evidence, reads header and labels, marks each line and
builds the layers. Each step is a module of its own; data flow one way.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from podium.layout import body, build
from podium.layout.explain import Decision, Explanation, decisions_of
from podium.layout.families import FAMILIES
from podium.layout.family import GENERIC, choose
from podium.layout.front import front_end
from podium.layout.header import Front, read_front
from podium.layout.labels import Label, find_labels
from podium.layout.names import Cast, Person, cast_of
from podium.layout.page import Line, Page
from podium.model import Header, Note, Source, Transcript

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FAMILIES", "GENERIC", "Decision", "Explanation", "choose", "explain", "parse"]

_NARRATED = frozenset({"readout", "press_release"})
_FLOOR = frozenset({"journalist", "moderator", "interpreter", "narrator"})
_FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|we|our|us|my|me)\b")
_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}[”\"]")


def parse(text: str, source: Source, doc: str = "document") -> Transcript:
    """Return the transcript of a page; ``text`` is the canonical text.

    Never raises for a page it cannot read: what is unknown is null and a warning says so.
    """
    page = Page(text)
    family = choose(page, FAMILIES)
    end = front_end(page)
    front = read_front(page, page.lines[:end], family)
    cast = cast_of(front.header.title or "", [line.text for line in page.lines[:end]], front.hosts)
    header_end = page.lines[end].start if end < len(page.lines) else len(text)
    labels, doubts = find_labels(page, cast, header_end, text)
    lines = page.lines[end:]
    narrated = _is_narrated(front.header, lines, labels)
    marks = body.mark_body(lines, labels, narrated=narrated)
    opener = Person(None, "narrator") if narrated else _opener(front, labels, cast)
    drafts, notes = build.gather(text, marks, labels, opener)
    notes += [_front_note(line, front) for line in page.lines[:end]]
    warnings = [*front.warnings, *doubts]
    turns = build.build_turns(text, doc, drafts, warnings)
    header = _complete(front.header, labels, narrated=narrated)
    if not turns:
        warnings.append("no turn found: the page holds no running text below its header")
    last = max((turn.span.end for turn in turns), default=0)
    notes.sort(key=lambda n: n.span)
    return Transcript(
        id=doc,
        source=source,
        text=text,
        header=header,
        turns=turns,
        sections=build.build_sections(text, notes, last),
        notes=tuple(notes),
        warnings=tuple(warnings + _speaker_warnings(header, turns_without(turns), narrated=narrated)),
        family=family.name,
    )


def explain(text: str) -> Explanation:
    """Return the family, its evidence and the rule that decided each line of a page."""
    transcript = parse(text, Source(path="", sha256="", encoding="", chars=len(text)))
    family = choose(Page(text), FAMILIES)
    return Explanation(
        family=family.name,
        evidence=tuple(family.evidence(Page(text))),
        decisions=decisions_of(transcript),
    )


def turns_without(turns: Sequence[object]) -> int:
    """Count the turns whose speaker and role the page does not give."""
    return sum(getattr(t, "speaker", None) is None and getattr(t, "role", "") == "unknown" for t in turns)


def _front_note(line: Line, front: Front) -> Note:
    kind, rule = front.kinds[line.number]
    return build.note(kind, line.span, rule)


def _is_narrated(header: Header, lines: Sequence[Line], labels: Sequence[Label]) -> bool:
    """A page without labels narrates if its title says so or nobody in it says I or we."""
    if labels:
        return False
    spoken = _QUOTED.sub(" ", " ".join(line.text for line in lines[:60]))
    if _FIRST_PERSON.search(spoken):
        return header.genre in _NARRATED and len(_FIRST_PERSON.findall(spoken)) < 3  # noqa: PLR2004
    return header.genre in _NARRATED | {None} or header.principal_speaker is None


def _opener(front: Front, labels: Sequence[Label], cast: Cast) -> Person | None:
    """Whose an unlabelled opening is: the page's principal, never a guess."""
    if front.principal is None:
        return None
    person = cast.find(front.principal)
    roles = [label.person.role for label in labels if label.person.name == person.name]
    role = next((r for r in roles if r != "unknown"), person.role)
    return Person(person.name, role)


def _complete(header: Header, labels: Sequence[Label], *, narrated: bool) -> Header:
    if narrated:
        genre = header.genre if header.genre in _NARRATED else "readout"
        return replace(header, principal_speaker=None, genre=genre)
    if header.principal_speaker:
        return header
    hosts = [label.person.name for label in labels if label.person.role not in _FLOOR and label.person.name]
    return replace(header, principal_speaker=hosts[0] if hosts else None)


def _speaker_warnings(header: Header, unknown: int, *, narrated: bool) -> list[str]:
    warnings = []
    if unknown:
        warnings.append(f"{unknown} turn(s) whose speaker the page does not name")
    if header.principal_speaker is None and not narrated:
        warnings.append("no principal speaker found")
    return warnings
