"""To whom the header gives the floor: named in the title, beside it, after by, in the lead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.layout.announced import hosts_announced
from podium.layout.furniture import is_caption, is_disclaimer, residue
from podium.layout.line import Line
from podium.layout.names import Person, fold, office_words, read_person, read_role
from podium.layout.people import (
    BY,
    FULL,
    KEY,
    OPENING,
    _first_of,
    interviewed_in_title,
    names_only_an_office,
    people_in_title,
    speaker_of,
)
from podium.layout.present import attending
from podium.layout.title import is_crammed, without_facts

_ASKER_KEY = re.compile(r"^interview(?:ed)? (?:with|by)\s?:?\s+", re.IGNORECASE)
_INTERVIEWED_BY = re.compile(
    r"\binterviewed by (?:the )?(.{3,60}?)(?=[,.(]|\s(?:of|on|for|from|at|in|about|during)\s|$)"
)
_GUEST_KEY = re.compile(r"\b(?:with|and)\s?:$", re.IGNORECASE)
_STATED = re.compile(
    r"(.{5,160}?),?\s(?:today\s|yesterday\s|has\s){0,2}(?:issued|made|released|delivered|"
    r"gave) the following\b"
)
_EXCELLENCY = re.compile(
    r"(?:H\.\s?E\.|His Excellency|Her Excellency|"
    r"The (?:Rt )?Hon\b)(?=\W)",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    r"\bby\s(?:the\s)?(?=[A-Z])(.{3,120}?)(?:,\s(?:on|during|at|in|following|held)\b|\.\s|\.$|$)"
)
_BY_WORDS = 30
_ATTRIBUTED = re.compile(
    r"\W{0,3}(?:the )?(?:(?:below|following|above)(?: \w+){0,3} )?(?:(?:is|are|may be|can be) )?"
    r"attribut(?:able|ed) to (?:the )?(.{4,120}?)\W{0,3}",
    re.IGNORECASE,
)


def attributed_to(front: Sequence[Line]) -> Person | None:
    """Return to whom the publisher gives the words: ``The below is attributable to … NAME:``."""
    for line in front:
        match = _ATTRIBUTED.fullmatch(line.text)
        person = read_person(match[1]) if match else None
        if person and len(person.tokens) >= FULL:
            return person
    return None


def asker_of(line: Line) -> Person | None:
    """Read ``Interview with: NAME`` or ``was interviewed by NAME, OUTLET``: who asks."""
    told = _INTERVIEWED_BY.search(line.text)
    if told:
        person = read_person(told[1])
        return Person(person.name, "unknown") if len(person.tokens) >= FULL else None
    match = _ASKER_KEY.match(line.text)
    if match is None or (":" not in line.text and "by" not in match.group().lower()):
        return None
    person = read_person(line.text[match.end() :].split(",")[0])
    return person if person.name and person.role == "unknown" else None


def find_hosts(
    front: Sequence[Line],
    title: Line | None,
    leads: Sequence[Line],
    labelled: frozenset[str],
    masthead: frozenset[int],
) -> list[Person]:
    """Return the people the header gives the floor, the principal first.

    ``masthead`` holds the numbers of the lines at the head of the site, which can name its
    office-holder and come last.

    ``labelled`` holds the names, folded, that stand as labels in the body: a bare name above the
    text is a speaker's if the text gives that name the floor or its office stands beside it.
    """
    hosts = _in_title(title.text) if title else []
    spoken = [p for line in front if line is not title and (p := _by_line(line, title))]
    spoken += [
        person
        for line in front
        if line is not title and line.number not in masthead and not is_caption(line)
        for person in hosts_announced(line.text)
        if person.role != "unknown"
    ]
    beside = _beside([line for line in front if line.number not in masthead], title, labelled)
    beside += _beside([line for line in front if line.number in masthead], title, labelled)
    lead = [p for line in leads for p in _in_lead(line.text, labelled)]
    return [*hosts, *spoken, *beside, *lead]


def _in_title(title: str) -> list[Person]:
    announced = [person for person in hosts_announced(title) if len(person.tokens) >= FULL]
    return announced or people_in_title(title) or interviewed_in_title(title)


def _beside(front: Sequence[Line], title: Line | None, labelled: frozenset[str]) -> list[Person]:
    """Return those whom lines of their own name; whoever stands after ``with:`` is a guest."""
    hosts: list[Person] = []
    listed = attending(front)
    for i, line in enumerate(front):
        if _GUEST_KEY.search(line.text):
            break
        if i in listed:
            continue
        if line is title or asker_of(line) or is_disclaimer(line) or residue(line):
            continue
        person = speaker_of(line) or (speaker_of(without_facts(line)) if is_crammed(line) else None)
        full = _with_office(person, i, front, labelled, title) if person else None
        hosts += [full] if full else []
    return hosts


def _with_office(
    person: Person, at: int, front: Sequence[Line], labelled: frozenset[str], title: Line | None
) -> Person | None:
    if person.role in {"unknown", "official"}:
        for i in (at + 1, at - 1):
            if 0 <= i < len(front) and names_only_an_office(front[i].text):
                office = front[i].text
                return Person(person.name, read_role(office), office_words(office))
    if person.role != "unknown" or KEY.match(front[at].text):
        return person
    below_title = at > 0 and front[at - 1] is title and _EXCELLENCY.match(front[at].text)
    return person if below_title or fold(person.name or "") in labelled else None


def _by_line(line: Line, title: Line | None) -> Person | None:
    """Read the second line of a title: ``by NATO Secretary General NAME``."""
    if is_caption(line) or _repeats_guest(line, title):
        return None
    if not re.match(r"(?:by|with)\s", line.text, re.IGNORECASE) or line.words > _BY_WORDS:
        return None
    person = _after_by(line.text)
    return person if person and len(person.tokens) >= FULL else None


def _repeats_guest(line: Line, title: Line | None) -> bool:
    """Whether a line tells once more whom the title names after ``with``, as captions do."""
    text = line.text.rstrip(" .").casefold()
    return title is not None and text.startswith("with ") and text in title.text.casefold()


def _after_by(text: str) -> Person | None:
    match = BY.search(text)
    person = read_person(_first_of(match[1])) if match else None
    return person if person and person.name else None


def _in_lead(text: str, labelled: frozenset[str]) -> list[Person]:
    """Read the host from the sentence that introduces the text."""
    opening = OPENING.match(text)
    found = [opening[1]] if opening else []
    stated = _STATED.match(text)
    found += [stated[1]] if stated else []
    found += [match[1] for match in _SAID_BY.finditer(text[:600])]
    for printed in found:
        person = read_person(_first_of(printed))
        titled = person.role not in {"unknown", "journalist"}
        if len(person.tokens) >= FULL and (titled or fold(person.name or "") in labelled):
            return [person]
    return []
