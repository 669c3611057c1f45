"""People as labels and titles print them: name and role apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from podium.layout.casing import normal_case
from podium.layout.stage import goes_on, is_direction
from podium.layout.tongues import IDEOGRAPHS, english, is_capital
from podium.layout.words import abroad
from podium.layout.words.elsewhere import COUNTRY_WORDS, KIND_WORDS
from podium.layout.words.people import (
    ABBREVIATED,
    CONNECTORS,
    DESKS,
    HONORIFICS,
    NEVER_NAMES,
    OFFICES,
    PARTICLES,
    ROLES,
    SHIPS,
    TITLES_OF_COURTESY,
)
from podium.layout.words.places import COUNTRIES, DEMONYMS

_COUNTRY_WORDS = (
    frozenset(word for name in COUNTRIES for word in name.lower().split())
    | DEMONYMS
    | COUNTRY_WORDS
    | {"federation", "republic", "kingdom", "islamic", "people’s", "people's", "state", "eu"}
)
_SURNAMES_TOO = frozenset(
    "bishop king major pope prince baron page dean father home white english".split()
)
"""Honours and offices that are surnames as well: Julie Bishop, Angus King."""
_GIVEN_TOO = frozenset("german israel jordan chad georgia kenya india austria".split())
"""Peoples and countries that are given names as well: German Gref, Israel Katz."""
_OFFICE_WORDS = OFFICES | HONORIFICS
_STOP = _OFFICE_WORDS | _COUNTRY_WORDS | NEVER_NAMES | KIND_WORDS
_PLURALS = NEVER_NAMES - abroad.NEVER_NAMES
_INSIDE = re.compile(r"[(\[（]([^()\[\]（）]{2,100})[)\]）]")
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]|（[^（）]{0,120}）")
_DESK = 3
_GLUED_INITIAL = re.compile(r"\b((?:[A-ZÀ-ÞΑ-ΩЀ-Я]\.){1,2})(?=[^\W\d_]{2})")
_HOUSE = re.compile(rf"\bWhite House\b|(?-i:{SHIPS})", re.IGNORECASE)
_PARTS = re.compile(r"[,;:–—]|\s-\s|\s[Ee]n [Rr]oute\b")
_POSSESSIVE = re.compile(r"['’`´][sS]?$")
_OWNED = re.compile(r"([^\W\d_]['’`´]s)\s(?=\S)")
_TOKEN = re.compile(r"[^\s/|“”\"]+|\|")
_NAME_TOKEN = re.compile(r"[^\W\d_]['’`´]?(?:[^\W\d_]|[.'’`´-]){0,40}\Z")
_SITE = re.compile(
    r"\w{2,40}\.(?:com|org|net|int|gov|edu|info|eu|uk|us|ru|ua|jp|cn|kr|in|au|nz|ca|fr|de|it|va|tr|"
    r"il|ir|kz|by)\Z",
    re.IGNORECASE,
)
INITIAL = re.compile(r"(?:[A-ZÀ-ÞΑ-ΩЀ-Я]\.?|(?:[A-ZÀ-ÞΑ-ΩЀ-Я]\.){2})\Z")
_MOST_TOKENS, _GIVEN_AND_SURNAME = 5, 2
_OF = (["of"], ["for"], ["to"])
_LOOK = 400
_ROLE_PATTERNS = tuple(
    (role, re.compile(rf"(?:{pattern})(?:(?<=\s)|s?(?![^\W\d_]))", re.IGNORECASE))
    for role, pattern in ROLES
)  # a word ends where the office ends: a ministry is no minister
_UNFOLDED = str.maketrans("ıłøđßæœ’`´", "ilodsao'''")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as read from one printed form."""

    name: str | None
    """Given name and surname, or the surname alone; null where the form holds no name."""
    role: str
    """One of :data:`podium.model.ROLES`."""
    office: tuple[str, ...] = ()
    """The words of the office, folded, small words left out."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words of the name, folded for comparison."""
        return tuple(fold(self.name).replace(".", " ").split()) if self.name else ()


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    """Return ``text`` without case and diacritics, for comparison only."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_UNFOLDED))
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=32768)
def read_role(printed: str) -> str:
    """Return the role a printed form announces, ``unknown`` where it announces none."""
    bare = english(printed[:_LOOK]).strip(" .:*_")
    return next((role for role, pattern in _ROLE_PATTERNS if pattern.search(bare)), "unknown")


@lru_cache(maxsize=32768)
def read_person(printed: str) -> Person:
    """Read ``President of Russia Vladimir Putin`` as Vladimir Putin, head of state."""
    bare = _GLUED_INITIAL.sub(r"\1 ", _BRACKETS.sub(" ", english(printed[:_LOOK])))
    best = max(map(_longest_run, _PARTS.split(bare)), key=_likely_name)
    name = normal_case(best) if best else None
    rest = bare.replace(" ".join(best), "·") if best else bare  # Julie Bishop is no bishop
    return Person(name=name, role=read_role(rest), office=office_words(bare))


@lru_cache(maxsize=32768)
def read_label(printed: str) -> Person:
    """Read a label, whose brackets can hold name or office: ``NAME [Secretary General]``."""
    person = read_person(printed)
    parts = [part for part in _INSIDE.findall(printed) if not (is_direction(part) or goes_on(part))]
    inside = [other for part in parts if not _is_desk(other := read_person(part))]
    for other in inside:
        if (
            person.name is None
            and other.name
            and person.role != "journalist"
            and not _is_desk(other)
        ):
            person = Person(other.name, person.role, person.office)
        if person.role == "unknown" and other.role not in {"unknown", "journalist"}:
            person = Person(person.name, other.role, other.office)
    return person


def _is_desk(other: Person) -> bool:
    """Whether what brackets hold is a desk and no name: ``Secretary (East)``, ``(ER)``."""
    name = other.name or ""
    return bool(name) and (fold(name) in DESKS or (len(other.tokens) == 1 and len(name) <= _DESK))


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of words, in capitals."""
    return "".join(word[0] for word in words).upper()


def office_words(printed: str) -> tuple[str, ...]:
    """Return the words of an office in their order, folded, small words left out."""
    words = [fold(w) for w in re.findall(r"[^\W\d_]+(?:[-/][^\W\d_]+)*", english(printed))]
    parts = [part for word in words for part in re.split(r"[-/]", word)]
    return tuple(part for part in parts if part in OFFICES and part not in CONNECTORS)


def _likely_name(run: tuple[str, ...]) -> tuple[int, bool]:
    """Weigh a run by its length; of equal ones that without ``DE`` before it, part of an office."""
    return len(run), bool(run) and run[0].lower() not in PARTICLES


def _longest_run(part: str) -> tuple[str, ...]:
    """Return the run most likely the name: the longest, and behind an office the last of these."""
    runs = _name_runs(part)
    first = (part.split(maxsplit=1) or [""])[0].lower().rstrip(".")
    behind = first in OFFICES - HONORIFICS
    return max(reversed(runs) if behind else runs, key=len, default=())


def _name_runs(part: str) -> list[tuple[str, ...]]:
    """Return the runs of words that belong to no office; a lone country can be a surname."""
    parted = _OWNED.sub(r"\1 | ", _HOUSE.sub("| ", part))
    tokens = [_POSSESSIVE.sub("", token) for token in _TOKEN.findall(parted)]
    runs = list(_runs(tokens, _STOP - _given_among(tokens)))
    if not runs and len(tokens) > 1 and _is_office_word(tokens[0]):
        courteous = tokens[0].lower().rstrip(".") in TITLES_OF_COURTESY
        runs = list(_runs(tokens, (_OFFICE_WORDS if courteous else _STOP) - _SURNAMES_TOO))
    runs = [_without_seat(run, tokens) for run in runs]
    runs = [run for run in runs if any(is_capital(token[0]) for token in run)]
    return [run for run in runs if run[0][0].isupper() or _is_told(run, tokens)]


def _is_told(run: tuple[str, ...], tokens: list[str]) -> bool:
    """Whether a name in letters without capitals stands by itself, or right behind an office."""
    if IDEOGRAPHS.search(run[0]) or len(run) == len(tokens) <= _GIVEN_AND_SURNAME + 1:
        return True
    at = _place_of(run, tokens)
    return at > 0 and _is_office_word(tokens[at - 1]) and len(run) <= _GIVEN_AND_SURNAME + 1


def _given_among(tokens: list[str]) -> set[str]:
    """Return the country's word that is a given name here: behind an office, before a surname."""
    if len(tokens) <= _GIVEN_AND_SURNAME or not any(map(_is_office_word, tokens[:-2])):
        return set()
    before, given, surname = (token.lower().rstrip(".") for token in tokens[-3:])
    tied = before in CONNECTORS | {"a", "an"} or surname in _STOP
    fits = given in _GIVEN_TOO and not tied and _NAME_TOKEN.match(tokens[-1]) is not None
    return {given} if fits and tokens[-1][0].isupper() else set()


def _without_seat(run: tuple[str, ...], tokens: list[str]) -> tuple[str, ...]:
    """Return the name without the seat of its office: ``Mayor of Springfield John Smith``."""
    if len(run) <= _GIVEN_AND_SURNAME:
        return run
    before = [token.lower() for token in tokens[: _place_of(run, tokens)]]
    before = before[:-1] if before[-1:] == ["the"] else before
    if before[-1:] not in _OF or read_role(" ".join(before)) in {"unknown", "journalist"}:
        return run
    return run[1:] if PARTICLES & {token.lower() for token in run} else run[-_GIVEN_AND_SURNAME:]


def _place_of(run: tuple[str, ...], tokens: list[str]) -> int:
    return next(i for i in range(len(tokens)) if tuple(tokens[i : i + len(run)]) == run)


def _is_office_word(token: str) -> bool:
    return token.lower().rstrip(".") in _OFFICE_WORDS


def _runs(tokens: list[str], stop: frozenset[str]) -> Iterator[tuple[str, ...]]:
    current: list[str] = []
    for token in [*tokens, ""]:
        if token and _fits(token, stop, current):
            current.append(token)
        elif current:
            if len(current) <= _MOST_TOKENS:
                yield tuple(current)
            current = []


def _fits(token: str, stop: frozenset[str], current: list[str]) -> bool:
    low = token.lower()
    if not _NAME_TOKEN.match(token) or _SITE.match(token):
        return False
    if low != "a" and INITIAL.match(token) and low.rstrip(".") not in HONORIFICS:
        return True
    parts = low.rstrip(".").replace("/", "-").split("-")
    if low in ABBREVIATED:
        return False
    if low.endswith("s") and low.removesuffix("s") in _PLURALS:
        return False
    if low.rstrip(".") in stop or low in stop or (len(parts) > 1 and set(parts) <= _OFFICE_WORDS):
        return low in _SURNAMES_TOO and len(current) == 1
    return is_capital(token[0]) or (low in PARTICLES and bool(current))


def without_brackets(text: str) -> str:
    """Return ``text`` with every pair of brackets taken out."""
    return _BRACKETS.sub(" ", text)
