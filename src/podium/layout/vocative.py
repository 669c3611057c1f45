"""How questions address those who answer: an office that the header does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from podium.layout.candidates import Candidate
from podium.layout.cast import Cast
from podium.layout.names import Person, read_role

_VOCATIVE = re.compile(
    r"(?:thank you[,.]? (?:very much[,.]? )?)?((?:mr|madam|mrs|ms)\.? (?:prime minister|president|"
    r"minister|secretary(?: of state|[- ]general)?|ambassador|chancellor|foreign minister)|"
    r"ambassador|minister|president|prime minister|foreign secretary)\s?,",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b((?:Mr|Madam)\.? (?:Prime Minister|President|Minister|Secretary(?:[- ]General)?|"
    r"Chancellor)),"
)
_TITLED = re.compile(r"\b((?:Prime |Foreign )?Minister|President|Ambassador) ([A-Z][\w’-]{2,30}),")
_LOOK = 300
_ASKING = frozenset({"question", "spaced_q", "outlet", "pair"})


def vocative_role(opening: str, *, anywhere: bool = False) -> str:
    """Return the role by which a question addresses the one who answers: ``Mr President, …``."""
    match = _CALLED.search(opening[:_LOOK]) if anywhere else _VOCATIVE.match(opening)
    return read_role(match[1]) if match else "unknown"


def offices_by_address(
    believed: Sequence[Candidate], people: Sequence[Person], cast: Cast
) -> list[Person]:
    """Return those to whom all who address them give one and the same office.

    ``people`` are the speakers of ``believed`` in turn.
    """
    votes: dict[str, set[str]] = {}
    for (asked, _), (_, person) in pairwise(zip(believed, people, strict=True)):
        role = vocative_role(asked.after, anywhere=asked.form not in _ASKING)
        if person.name and person.role == "unknown" and role != "unknown":
            votes.setdefault(person.name, set()).add(role)
        for name, called in _called_by_name(asked.after, cast) if role == "unknown" else ():
            votes.setdefault(name, set()).add(called)
    return [Person(name, roles.pop()) for name, roles in votes.items() if len(roles) == 1]


def _called_by_name(words: str, cast: Cast) -> Iterator[tuple[str, str]]:
    """Yield full name and role of those called ``Minister NAME,`` whose office is not known yet."""
    for match in _TITLED.finditer(words):
        person = cast.find(Person(match[2], "unknown"))
        if person.name and len(person.tokens) > 1 and person.role == "unknown":
            yield person.name, read_role(match[1])
