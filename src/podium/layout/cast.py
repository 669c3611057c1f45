"""The people of one page: a full name is learned once and stands for every short form."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from podium.layout.names import Person, fold, initials, read_role
from podium.layout.sameness import (
    MOST_COMPARED,
    is_inflected,
    is_initialled,
    keys,
    same_person,
    stem_of,
)
from podium.layout.tongues import english
from podium.layout.words.people import HONORIFICS, NO_GIVEN_NAMES, OFFICES

HIGH = frozenset({"minister", "head_of_state", "head_of_government"})
"""Roles whose holder is host before any other."""
_SEATS = frozenset({"senator", "member", "parliament"})
_SLIP_LENGTH = 4
_GIVEN = r"([A-ZÀ-ÞΑ-ΩЀ-Я][^\W\d_]{1,20}['’-]?[^\W\d_]{0,20}(?:\s[A-Z]\.)?)"


@dataclass(slots=True)
class Cast:
    """Who is named on the page, with office or role as far as it says."""

    people: list[Person] = field(default_factory=list)
    principal: Person | None = None
    principal_role: str = "unknown"
    """The role of the host's office where the page gives the office and not the name."""
    slips: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Names, folded, that a slip of the typist made of others."""
    _by_token: dict[str, set[int]] = field(default_factory=dict)
    """The places of people by each word of their names, so that looking one up is quick."""

    def learn(self, person: Person) -> None:
        """Add a person, or make the one already known fuller; a role once known is kept."""
        if person.name is None:
            return
        person = self._as_meant(person)
        matches = self._matches(person)
        if len(matches) == 1:
            known = self.people[matches[0]]
            role = _surer(known, person.role)
            office = _wider(known.office, person.office)
            self._put(matches[0], Person(_fuller(known, person), role, office))
        elif not matches:
            self._put(len(self.people), person)

    def _as_meant(self, person: Person) -> Person:
        meant = self.slips.get(person.tokens)
        return Person(meant, person.role, person.office) if meant else person

    def _matches(self, person: Person) -> list[int]:
        found = [self._by_token.get(token, set()) for token in keys(person)]
        shared = set().union(*(places for places in found if len(places) <= MOST_COMPARED))
        return [i for i in sorted(shared) if same_person(self.people[i], person)]

    def _put(self, at: int, person: Person) -> None:
        self.people[at : at + 1] = [person]
        for token in keys(person):
            self._by_token.setdefault(token, set()).add(at)

    def find(self, person: Person) -> Person:
        """Return the one person of the cast that ``person`` can be, else ``person`` as it is."""
        person = self._as_meant(person)
        matches = [self.people[i] for i in self._matches(person)]
        if len(matches) != 1:
            exact = [known for known in matches if known.tokens[-1:] == person.tokens[-1:]]
            if len(exact) != 1:
                return person
            matches = exact
        known = matches[0]
        printed = person.role
        vague = printed in {"unknown", "official"} or (
            known.role == "spokesperson" and not person.office
        )
        role = known.role if vague else printed
        office = known.office or person.office
        return Person(_fuller(known, person), role if role != "unknown" else printed, office)

    def knows(self, person: Person) -> bool:
        """Whether the page names ``person`` elsewhere with an office."""
        return any(self.people[i].role != "unknown" for i in self._matches(person))

    def has_slip(self, person: Person) -> Person | None:
        """Return the one person whose surname differs by one slip of a typist's finger."""
        short = len(person.tokens) != 1 or len(person.tokens[0]) < _SLIP_LENGTH
        if short or len(self.people) > MOST_COMPARED:
            return None
        slips = [k for k in self.people if k.tokens and one_slip(person.tokens[0], k.tokens[-1])]
        return slips[0] if len(slips) == 1 else None

    def with_initials(self, printed: str) -> list[Person]:
        """Return those whose full name or office begins with the letters: ``WH``, ``SE``."""
        bare = printed.replace(".", "").upper()
        people = [p for p in self.people if len(p.tokens) > 1]
        return [p for p in people if bare in {initials(p.tokens), initials(p.office)}]

    def introduce(self, person: Person, text: str) -> None:
        """Learn the given name of a surname from the text, if the text gives exactly one."""
        name = person.name
        if name is None:
            return
        if is_initialled(person):
            self._spell_out(person, text)
            return
        if len(person.tokens) > 1:
            if person.role == "unknown":
                self.learn(Person(name, _in_apposition(name, text), person.office))
            return
        if any(person.tokens[0] in known.tokens and len(known.tokens) > 1 for known in self.people):
            return
        given = {m[1] for m in re.finditer(rf"\b{_GIVEN}\s{re.escape(name)}\b", text)}
        given = {g for g in given if fold(g) not in NO_GIVEN_NAMES and not _is_office(english(g))}
        if len(given) == 1:
            full = f"{given.pop()} {name}"
            role = person.role if person.role != "unknown" else _in_apposition(full, text)
            self.learn(Person(full, role, person.office))

    def _spell_out(self, person: Person, text: str) -> None:
        """Learn the given name of ``И. Ветров`` from the text, if it gives one that begins so."""
        *first, surname = person.tokens
        stem = re.escape(stem_of((person.name or "").split()[-1]))
        full = rf"((?:[^\W\d_][\w’'-]*\s){{0,5}}){_GIVEN}\s({stem}[^\W\d_]{{0,3}})\b"
        fit = [
            m
            for m in re.finditer(full, text)
            if fold(m[2]).startswith(first[0][0])
            and stem_of(fold(m[3])) == stem_of(surname)
            and not _is_office(m[2])
        ]
        names = {f"{m[2]} {(person.name or '').split()[-1]}" for m in fit}
        if len(names) == 1:
            told = [read_role(m[1]) for m in fit if english(m[1]) != m[1]]
            role = next((r for r in told if r not in {"unknown", "journalist"}), "unknown")
            self.learn(Person(names.pop(), role if person.role == "unknown" else person.role))


def _wider(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the office that says all that the other says and more, else the first known."""
    return other if set(one) < set(other) else one


def _surer(known: Person, other: str) -> str:
    """Return the role that says more: a senator who is minister is a minister."""
    seated = known.role == "official" and set(known.office) <= _SEATS
    vague = known.role == "unknown" or (seated and other in HIGH)
    return other if vague and other != "unknown" else known.role


def _is_office(word: str) -> bool:
    return word.lower().rstrip(".") in HONORIFICS | OFFICES


def _in_apposition(name: str, text: str) -> str:
    """Read the role from ``our director of passports, Ms. NAME`` or ``NAME, the director of``."""
    courtesy = r"(?:(?:Mr|Ms|Mrs|Dr|Shri|Smt)\.?\s|the\s(?:Rt\s)?Hon\.?\s)?"
    before = re.search(
        rf"\b(?:[Tt]he|our|my)\s([A-Za-z][\w’' -]{{3,80}}),\s{courtesy}{re.escape(name)}\b", text
    )
    after = re.search(
        rf"\b{re.escape(name)},\s(?:who(?:\sis|[’']s)\s)?(?:the|our|my|an?)\s([\w’' -]{{3,80}})",
        text,
    )
    roles = [read_role(re.split(r"\sto\s", match[1])[0]) for match in (before, after) if match]
    roles += [_office_before(name, text)]
    return next((role for role in roles if role not in {"unknown", "journalist"}), "unknown")


def _office_before(name: str, text: str) -> str:
    """Read the role of an office right before a full name: ``le Président NAME``, one role only."""
    printed = re.compile(
        rf"((?:[^\W\d_][\w’'-]{{0,30}}\s){{1,3}})(?:[A-Z][a-z]{{1,3}}\.\s)?(?i:{re.escape(name)})(?!\w)"
    )
    words = {english(match[1]).strip() for match in printed.finditer(text)}
    told = {read_role(said) for said in words if _ends_with_office(said)}
    told -= {"unknown", "journalist"}
    return told.pop() if len(told) == 1 else "unknown"


def _ends_with_office(said: str) -> bool:
    """Whether the last word is an office with a capital, and nothing says that it was held once."""
    *before, last = said.split()
    once = {"former", "ex", "late", "then", "ancien", "ehemaliger", "бывший"}
    held = not once & {word.lower() for word in before}
    return held and last[:1].isupper() and read_role(last) != "unknown"


def _fuller(one: Person, other: Person) -> str:
    """Return the fuller of two forms; of equal ones the form with its diacritics."""
    first, second = one.name or "", other.name or ""
    if is_inflected(first, second):
        return second  # what stands later, and before a colon, is in the case of a speaker
    spelled = [sum(len(token) > 1 for token in person.tokens) for person in (one, other)]
    if spelled[0] != spelled[1]:
        return first if spelled[0] > spelled[1] else second
    if len(one.tokens) != len(other.tokens):
        return first if len(one.tokens) > len(other.tokens) else second
    if min(map(len, one.tokens)) != min(map(len, other.tokens)):
        return first if min(map(len, one.tokens)) > min(map(len, other.tokens)) else second
    return second if first.isascii() and not second.isascii() else first


def one_slip(one: str, other: str) -> bool:
    """Whether two different words are one missing, extra, wrong or swapped letter apart."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, full = sorted((one, other), key=len)
    if len(short) < len(full):
        return any(full[:i] + full[i + 1 :] == short for i in range(len(full)))
    wrong = [i for i in range(len(short)) if short[i] != full[i]]
    swapped = len(wrong) == len("ab") and wrong[1] == wrong[0] + 1
    return len(wrong) == 1 or (
        swapped and short[wrong[0]] == full[wrong[1]] and short[wrong[1]] == full[wrong[0]]
    )
