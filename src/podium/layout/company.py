"""The people above the text, together: who is host, whose office it is, who else is there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podium.layout.cast import Cast
from podium.layout.family import Family
from podium.layout.header import Front
from podium.layout.headings import is_numbered
from podium.layout.line import Line
from podium.layout.named import beside_offices, named_with_office
from podium.layout.names import Person, read_person, read_role
from podium.layout.people import names_only_an_office, role_in_title
from podium.layout.tongues import english
from podium.layout.words.elsewhere import COUNTRY_WORDS
from podium.layout.words.places import COUNTRIES

_HEAD = 3
"""Among so many lines the head of a site says whose it is."""
_HEADS = frozenset({"head_of_state", "head_of_government"})
_LANDS = COUNTRY_WORDS | {word.lower() for name in COUNTRIES for word in name.split()}
_UNPARTED = re.compile(r"[㐀-鿿]{2,4}|[가-힣]{2,4}")


def _with_role_of_title(person: Person, role: str) -> Person:
    """Return the host with the role for which the title gives the floor, where it says one."""
    vague = person.role in {"unknown", "official"} and role not in {"unknown", "journalist"}
    return replace(person, role=role) if vague else person


def _briefs(title: str, briefer: str) -> bool:
    return re.search(briefer, title, re.IGNORECASE) is not None


def _as_spokesperson(person: Person) -> Person:
    """Return the host with the role that the publisher's titles take for granted."""
    return replace(person, role="spokesperson") if person.role == "unknown" else person


def cast_of(front: Front, family: Family) -> Cast:
    """Return the people whom the lines above the text name, the host among them."""
    texts = [line.text for line in front.told]
    cast = Cast(principal=front.hosts[0] if front.hosts else None)
    if front.title:
        role = role_in_title(front.title.text)
        official = family.officials and re.search(family.officials, front.title.text, re.IGNORECASE)
        cast.principal_role = "official" if official and role == "minister" else role
    if front.title and family.briefer and _briefs(front.title.text, family.briefer):
        cast.principal = cast.principal and _as_spokesperson(cast.principal)
        for guest in front.guests:
            cast.learn(_as_spokesperson(guest))
    if cast.principal_role == "unknown":
        cast.principal_role = _below_title(front) or site_of(front.lines)
    cast.principal = cast.principal and _with_role_of_title(cast.principal, cast.principal_role)
    if cast.principal and cast.principal.role == "head_of_state" and _presided(front, family):
        cast.principal_role = "official"
        cast.principal = replace(cast.principal, role="official")
        cast.learn(cast.principal)
    for person in (
        *front.hosts,
        *front.guests,
        *front.attending,
        *_named_unparted(front),
        *named_with_office(texts),
        *beside_offices(texts),
    ):
        cast.learn(person)
    return cast


def _below_title(front: Front) -> str | None:
    """Return the role to which the line below the title gives the floor: ``Remarks by the X``."""
    told = front.told
    at = told.index(front.title) + 1 if front.title in told else len(told)
    below = [line for line in told[at : at + 1] if not line.is_prose and not is_numbered(line)]
    roles = [role_in_title(line.text) for line in below]
    return next((role for role in roles if role != "unknown"), None)


def _presided(front: Front, family: Family) -> bool:
    """Whether the header names a house whose president is an official: the European Council."""
    pattern = family.presided
    return pattern is not None and any(
        re.fullmatch(pattern, line.text, re.IGNORECASE) for line in front.lines
    )


def _named_unparted(front: Front) -> list[Person]:
    """Return whom a title without blanks between words names behind an office: 发言人林岚."""
    person = read_person(front.title.text) if front.title else None
    named = person and person.name and _UNPARTED.fullmatch(person.name)
    return [person] if person and named and person.role not in {"unknown", "journalist"} else []


def site_of(lines: Sequence[Line]) -> str:
    """Return the role of the one whose site it is, where its head says so: ``President of X``."""
    for line in lines[:_HEAD]:
        told = english(line.text)
        words = [w for w in told.split() if w.lower() not in _LANDS]
        role = read_role(told)
        if role in _HEADS and names_only_an_office(" ".join(words)):
            return role
    return "unknown"
