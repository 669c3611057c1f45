"""Lines below the header: label, speech, heading, stage direction or furniture."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from podium.layout import furniture
from podium.layout.dateline import is_dateline
from podium.layout.headings import (
    could_head,
    heading_rule,
    is_closing,
    is_numbered,
    salutes,
    topic_rule,
)
from podium.layout.line import Line
from podium.layout.stage import is_ending, is_stage
from podium.layout.tail import tail_kind
from podium.layout.title import weight

_RESIDUE_WORDS = 8
_SAYABLE = frozenset("maybe ok x more line list top help listen back world uk all speech".split())
_TITLE_WEIGHT = 6.0
_NEAR = 4
_ASIDE = re.compile(r"[(\[]([A-Z][^()\[\]]{2,80})\.[)\]]")
_ASIDE_WORDS = 7
_LATER = re.compile(r"\[[A-Z][^\[\]]{8,600}[.!]\]")
_RAISED = re.compile(
    r"[(\[]?(?:(?:after|before|during|following) the (?:regular )?(?:press )?"
    r"(?:conference|briefing),? )?"
    r"(?:the )?following questions? (?:was|were) (?:also )?(?:raised|asked|put)\b.{0,120}",
    re.IGNORECASE,
)
_SCENE = re.compile(r"[(\[]([^\W\d_][^()\[\]]{8,300})[.!]?[)\]]")
_PERSON = re.compile(r"\b(?:I|we|you|my|our|your|us|me)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What one line of the body is."""

    line: Line
    kind: str
    """``label``, ``speech`` or a kind of note."""
    rule: str


@dataclass(frozen=True, slots=True)
class Body:
    """The lines below the header and what is known of them beforehand."""

    lines: Sequence[Line]
    labelled: Collection[int]
    """Numbers of the lines that hold a label."""
    opened: Collection[int]
    """Numbers of the lines that begin with one."""
    tail: int
    """Index of the first line after the last word."""
    narrated: bool
    listed: Collection[int] = frozenset()
    """Numbers of the lines that a table of contents lists."""
    running: Collection[int] = frozenset()
    """Numbers of the lines that print repeats on each sheet."""


def mark_body(body: Body) -> list[Mark]:
    """Say of each line below the header what it is."""
    second = _second_headers(body)
    topical = _has_topics(body)
    marks = [_mark(body, i, line, second, topical=topical) for i, line in enumerate(body.lines)]
    return _with_outer_headings(marks)


def _has_topics(body: Body) -> bool:
    """Whether a line that is no furniture heads a label: the page parts its talk by topics."""
    spoken = body.lines[: body.tail]
    return any(
        other.number in body.opened
        and line.number not in body.labelled
        and could_head(line)
        and _kind_by_itself(line) is None
        for line, other in pairwise(spoken)
    )


def _with_outer_headings(marks: list[Mark]) -> list[Mark]:
    """Return the marks, a line that stands alone right above a heading made a heading as well."""
    found = list(marks)
    for i in range(len(marks) - 2, 0, -1):
        line, after = marks[i].line, found[i + 1]
        alone = line.after_blank and (after.line.after_blank or heading_rule(after.line))
        finished = marks[i - 1].kind not in {"speech", "label"} or marks[i - 1].line.is_prose
        if marks[i].kind == "speech" and after.kind == "heading" and alone and finished:
            found[i] = (
                Mark(line, "heading", "heading_above_heading") if could_head(line) else marks[i]
            )
    return found


def _mark(body: Body, i: int, line: Line, second: Collection[int], *, topical: bool) -> Mark:
    if line.number in body.labelled:
        return Mark(line, "label", "label")
    if i >= body.tail:
        return Mark(line, *tail_kind(line))
    if i in second:
        return Mark(line, "date" if is_dateline(line) else "title", "second_document")
    return Mark(line, *_kind(body, i, line, topical=topical))


def _kind(body: Body, i: int, line: Line, *, topical: bool) -> tuple[str, str]:
    if line.number in body.running:
        return "residue", "page_furniture"
    if line.number in body.listed:
        return "heading", "heading_of_contents"
    labelled_next = i + 1 < len(body.lines) and body.lines[i + 1].number in body.opened
    if i == 0 and labelled_next and _is_scene(line):
        return "stage", "scene_above_label"
    by_itself = _kind_by_itself(line)
    section = by_itself is not None and by_itself[1] == "site_section"
    parted = line.after_blank and i + 1 < len(body.lines) and body.lines[i + 1].after_blank
    if by_itself and not (section and (topical or parted)):
        return by_itself
    told = body.narrated or line.text[0] in "([" or furniture.is_credited(line)
    if furniture.is_caption(line) and told:
        return "caption", "caption"
    following = body.lines[i + 1 : min(i + 3, body.tail)]
    rule = topic_rule(
        line,
        body.lines[i - 1] if i else None,
        following,
        labelled_next=bool(following) and following[0].number in body.opened,
        narrated=body.narrated,
    )
    return ("heading", rule) if rule else by_itself or ("speech", "speech")


def _kind_by_itself(line: Line) -> tuple[str, str] | None:  # noqa: PLR0911 - one return a form
    if is_ending(line.text):
        return "end", "end_mark"
    if is_stage(line.text):
        return "stage", "stage_alone"
    rule = heading_rule(line)
    if rule:
        return "heading", rule
    if furniture.is_end(line):
        return "end", "end_mark"
    if furniture.is_disclaimer(line):
        return "disclaimer", "disclaimer"
    group = furniture.residue(line)
    if (
        group
        and line.words <= _RESIDUE_WORDS
        and not is_numbered(line)
        and not _could_be_said(line)
    ):
        return "residue", f"site_{group}"
    if _RAISED.fullmatch(line.text):
        return "stage", "told_of_the_questions"
    return ("stage", "sentence_in_brackets") if _is_told_aside(line) else None


def _is_scene(line: Line) -> bool:
    """Whether a sentence in brackets says how the event opens: ``(The Chair opens the session.)``.

    Only above the first label, and where nobody says I or you.
    """
    inside = _SCENE.fullmatch(line.text)
    return inside is not None and _PERSON.search(inside[1]) is None


def _is_told_aside(line: Line) -> bool:
    """Whether sentences in brackets have a line to itself, and nobody says I or thanks in them.

    In round ones only a short one; square ones hold what was found out later as well.
    """
    if _LATER.fullmatch(line.text):
        return _PERSON.search(line.text) is None
    inside = _ASIDE.fullmatch(line.text)
    said = inside is None or _PERSON.search(inside[1]) or is_closing(replace(line, text=inside[1]))
    return not said and line.words <= _ASIDE_WORDS


def _could_be_said(line: Line) -> bool:
    bare = line.text.lower().strip(" .!?")
    return line.text[-1] in ".!?" or bare in _SAYABLE or furniture.is_foreign(line)


def _second_headers(body: Body) -> set[int]:
    """Return the lines in which a second document seems to begin: a title, then a date."""
    found: set[int] = set()
    lines = body.lines
    spoken = False
    for i, line in enumerate(lines[: body.tail]):
        spoken = spoken or line.is_prose
        if not spoken or line.number in body.labelled or line.ends_like_prose or salutes(line):
            continue
        near = [j for j in range(i + 1, min(i + _NEAR, len(lines))) if _is_date(lines[j])]
        if near and weight(line) >= _TITLE_WEIGHT and heading_rule(line) is None:
            found |= set(range(i, near[0] + 1))
    return found


def _is_date(line: Line) -> bool:
    return is_dateline(line) and not line.is_prose
