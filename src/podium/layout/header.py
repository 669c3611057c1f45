"""The lines above the body: what each is, and the header they give together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from podium.dates import find_dates
from podium.layout import furniture
from podium.layout.archive import archive_bar
from podium.layout.contents import Contents
from podium.layout.dateline import is_dateline
from podium.layout.hosts import asker_of, attributed_to, find_hosts
from podium.layout.line import CLOSING, Line
from podium.layout.markdown import unmarked
from podium.layout.masthead import masthead
from podium.layout.names import Person
from podium.layout.people import (
    names_only_an_office,
    offices_with_title,
    people_with_title,
    speaker_of,
)
from podium.layout.pick import pick_title
from podium.layout.present import people_attending
from podium.layout.stage import is_stage
from podium.layout.title import titled
from podium.layout.towns import is_letterhead, keyed_place, looks_like_place

_FIELD = re.compile(
    r"^(?:subjects?|topics?|date|published|from|delivered on|posted on)\s?:", re.IGNORECASE
)
_NEW_WINDOW = re.compile(
    r"(?<=\w.)\s*[(\[]?\bopens? (?:in )?(?:a )?(?:new|another|external) "
    r"(?:window|tab|page|site)[)\]]?$",
    re.IGNORECASE,
)
"""What a site says of a link, read out with its words."""
_KEY_ALONE = re.compile(
    r"(?:from|published|delivered on|location|venue|place|date|posted on|"
    r"(?:(?:page )?last |date )?(?:updated|modified|reviewed)(?: on)?|"
    r"title|speakers?|subjects?|topics?)\s?:?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Front:
    """The lines above the body, each with its kind of note and rule, and whom they name."""

    lines: tuple[Line, ...]
    title: Line | None
    kinds: tuple[tuple[str, str], ...]
    leads: tuple[Line, ...]
    hosts: tuple[Person, ...]
    guests: tuple[Person, ...]
    """Whom the title names after ``with``: hosts only where nobody else is one."""
    offices: tuple[Person, ...]
    """Guests of whom the title gives the office alone; without a name."""
    askers: tuple[Person, ...]
    attending: tuple[Person, ...]
    """Whom a list of those present names."""
    attributed: Person | None
    """To whom the publisher gives the words of what it tells."""
    warnings: tuple[str, ...]

    @property
    def told(self) -> tuple[Line, ...]:
        """The lines that can tell of the event: no notice of the site, no table of contents."""
        return self._without("site_notice", "table_of_contents")

    @property
    def below(self) -> tuple[Line, ...]:
        """Those of them that stand below the head of the site."""
        return self._without("site_notice", "table_of_contents", "masthead")

    def _without(self, *rules: str) -> tuple[Line, ...]:
        pairs = zip(self.lines, self.kinds, strict=True)
        return tuple(line for line, (_, rule) in pairs if rule not in rules)


def dated_lines(front: Front) -> tuple[Line, ...]:
    """Return the lines whose dates tell of the event: the head of the site only for want of them.

    Never the clock of a site, which tells the day on which the page was copied.
    """
    below = any(find_dates(line.text) for line in front.below)
    lines = front.below if below else front.told
    return tuple(line for line in lines if not furniture.is_site_clock(line))


def with_fields(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without marks of Markdown, the value of a field read with its key above it.

    ``Delivered on:`` above ``15 April 2019`` makes of the second ``Delivered on: 15 April 2019``.
    """
    lines = [_plainly(line) for line in lines]
    found = list(lines)
    for i, (key, line) in enumerate(pairwise(lines), 1):
        if _KEY_ALONE.fullmatch(key.text) and not _KEY_ALONE.fullmatch(line.text):
            found[i] = replace(line, text=f"{key.text.rstrip(': ')}: {line.text}")
    return tuple(found)


def _plainly(line: Line) -> Line:
    text = _NEW_WINDOW.sub("", unmarked(line.text))
    return line if text == line.text else replace(line, text=text, closing=text[-CLOSING:])


def is_header_line(line: Line) -> bool:
    """Whether only a header has such a line: a date, a field, a disclaimer, furniture."""
    return (
        is_dateline(line)
        or keyed_place(line) is not None
        or _FIELD.match(line.text) is not None
        or furniture.is_disclaimer(line)
        or furniture.is_correction(line)
        or furniture.residue(line) is not None
        or furniture.is_caption(line)
        or furniture.is_end(line)
        or _KEY_ALONE.fullmatch(line.text) is not None
    )


def is_dated_or_field(line: Line) -> bool:
    """Whether the line is a date or a field of the header and no mere furniture."""
    return (
        is_dateline(line)
        or keyed_place(line) is not None
        or _FIELD.match(line.text) is not None
        or _KEY_ALONE.fullmatch(line.text) is not None
    )


def read_front(
    front: Sequence[Line], labelled: frozenset[str], tail: Sequence[Line], contents: Contents
) -> Front:
    """Classify the lines above the body; ``labelled`` are the names that stand as labels below."""
    keyed = {line.number: value for line in front if (value := titled(line))}
    front = [replace(line, text=keyed.get(line.number, line.text)) for line in front]
    crumbs = _crumbs(tail)
    bar = archive_bar(front)
    head = masthead(front)
    listed = contents.items | contents.headings | bar | head
    plain = [line for line in front if line.text not in crumbs and line.number not in listed]
    named = [line for line in plain if line.number in keyed]
    title, rule = (named[0], "title_field") if named else pick_title(plain)
    above = _above_header(front, title)
    leads = tuple(
        line
        for line in front
        if line is not title and line.is_prose and _is_told(line) and line.number not in above
    )
    listed_kinds = dict.fromkeys(above | bar, ("residue", "site_notice"))
    listed_kinds |= dict.fromkeys(head, ("residue", "masthead"))
    listed_kinds |= dict.fromkeys(contents.items, ("residue", "table_of_contents"))
    kinds = tuple(
        listed_kinds.get(line.number) or _kind(line, title, rule, crumbs) for line in front
    )
    return Front(
        lines=tuple(front),
        title=title,
        kinds=kinds,
        leads=leads,
        hosts=tuple(find_hosts(front, title, leads, labelled, head)),
        guests=tuple(people_with_title(title.text) if title else ()),
        offices=tuple(offices_with_title(title.text) if title else ()),
        askers=tuple(person for line in front if (person := asker_of(line))),
        attending=tuple(people_attending(front)),
        attributed=attributed_to(front),
        warnings=() if title else (_untitled(front),),
    )


def _above_header(front: Sequence[Line], title: Line | None) -> frozenset[int]:
    """Return the numbers of the lines of prose above the first title and date."""
    texts = [line.text for line in front]
    at = texts.index(title.text) if title else 0
    dated = next((i for i, line in enumerate(front) if is_dated_or_field(line)), len(front))
    return frozenset(line.number for line in front[: min(at, dated)] if line.is_prose)


def _is_told(line: Line) -> bool:
    """Whether prose above the body tells of the text: a lead, or what the publisher says of it."""
    return (
        furniture.residue(line) is None
        and not furniture.is_notice(line)
        and not is_dateline(line)
        and not furniture.is_correction(line)
    )


def _crumbs(tail: Sequence[Line]) -> frozenset[str]:
    """Return the lines that the foot of the page leads back to: ``Back to Press Conferences``."""
    return frozenset(
        match[1]
        for line in tail
        if (match := re.match(r"Back to (.{3,80})$", line.text, re.IGNORECASE))
    )


def _untitled(front: Sequence[Line]) -> str:
    captions = any(furniture.is_caption(line) for line in front)
    return "no title found above the text; title null" + (
        "; captions of pictures stand in its place" if captions else ""
    )


def _kind(line: Line, title: Line | None, rule: str, crumbs: frozenset[str]) -> tuple[str, str]:
    if line is title:
        return "title", rule
    if title and line.text == title.text:
        return "title", "title_repeated"
    if line.text in crumbs:
        return "residue", "breadcrumb"
    return _plain_kind(line)


def _plain_kind(line: Line) -> tuple[str, str]:
    checks: tuple[tuple[bool, str, str], ...] = (
        (furniture.is_notice(line), "residue", "site_notice"),
        (
            furniture.is_disclaimer(line) or furniture.is_correction(line),
            "disclaimer",
            "disclaimer",
        ),
        (furniture.is_caption(line), "caption", "caption"),
        (is_dateline(line), "date", "date_line"),
        (is_stage(line.text), "stage", "stage_alone"),
        (furniture.residue(line) is not None, "residue", "site_phrase"),
        (furniture.is_end(line), "residue", "rule_of_dashes"),
        (furniture.is_foreign(line), "residue", "other_script"),
        (keyed_place(line) is not None, "place", "place_field"),
        (is_letterhead(line), "residue", "letterhead"),
        (looks_like_place(line.text), "place", "place_line"),
        (speaker_of(line) is not None, "speaker", "speaker_line"),
        (names_only_an_office(line.text), "speaker", "office_line"),
        (line.is_prose, "subtitle", "prose_above_body"),
    )
    found = next(((kind, rule) for holds, kind, rule in checks if holds), None)
    return found or ("residue", "short_line_above_body")
