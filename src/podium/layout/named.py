"""Whom titles and lines name beside an office."""

from __future__ import annotations

import re
from itertools import pairwise

from podium.layout.names import Person, fold, office_words, read_person, read_role, without_brackets
from podium.layout.tongues import english
from podium.layout.words.people import HONORIFICS, OFFICES, TITLES_OF_COURTESY

_CHUNKS = re.compile(
    r"\s(?:with|by|and|following|after|at|in|on|during|to|from|meets?|held|"
    r"und|mit|nach|y|con|tras|et|avec|après|e|dopo|após|och|med|og|и|с|со|после|та|ve|ile|z|oraz|"
    r"answers?|answered|took|gave|spoke|welcomed|for talks|joined|&)\s|"
    r"(?:joint\s)?(?:press|news|media)\s(?:conference|briefing|availability|statements?|point)|"
    r"[,;]|:\s|[’'`]s\s|\s[|–—-]\s",
    re.IGNORECASE,
)
_FULL = 2
_COURTESY = TITLES_OF_COURTESY | {"m"}
_BY = re.compile(r"^.{0,40}\b(?:by|with)\s|^and\s", re.IGNORECASE)


def named_with_office(texts: list[str]) -> list[Person]:
    """Return the people whom titles and lines name in full beside their office."""
    found = []
    for text in texts:
        found += _before_office(text)
        for chunk in _CHUNKS.split(text):
            person = read_person(chunk)
            if person.role in {"unknown", "journalist"}:
                continue
            if len(person.tokens) >= _FULL or (person.name and _is_office_and_name(chunk, person)):
                found.append(person)
    return found


def _before_office(text: str) -> list[Person]:
    """Return those whom a comma parts from their office: ``NAME, Envoy``, ``the Envoy, NAME,``."""
    found: list[Person] = []
    taken = ""
    parts = ["", *(part.strip("()[] ") for part in re.split(r"[,:;]\s", text)), ""]
    for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
        name = _BY.sub("", part)
        beside = [] if after.startswith("and ") else [after]
        beside += [before] if before != taken else []
        offices = [other for other in beside if _is_office_alone(other)]
        if offices and _is_name_alone(name, read_person(name)):
            taken = offices[0]
            found.append(Person(read_person(name).name, read_role(taken), office_words(taken)))
    return found


def _is_name_alone(part: str, person: Person) -> bool:
    alone = person.role == "unknown" and len(person.tokens) >= _FULL
    words = [word for word in part.split() if word.lower().rstrip(".") not in _COURTESY]
    return alone and len(words) == len(person.tokens)


def _is_office_alone(part: str) -> bool:
    role = read_role(part)
    return role not in {"unknown", "journalist"} and read_person(part).name is None


def _is_office_and_name(chunk: str, person: Person) -> bool:
    """Whether a chunk holds an office, one name and nothing else: ``Press Secretary Gibbs``."""
    words = re.findall(r"[^\W\d_][\w’'-]*", english(without_brackets(chunk)))
    return all(_is_office(word) or fold(word) in person.tokens for word in words)


def beside_offices(texts: list[str]) -> list[Person]:
    """Return the people whose name is one line and whose office the line before or after."""
    found = []
    for one, other in pairwise(texts):
        for name, office in ((one, other), (other, one)):
            person = read_person(name)
            role = read_role(office)
            alone = len(person.tokens) >= _FULL and len(name.split()) == len(person.tokens)
            alone = alone and person.role == "unknown"
            if alone and role not in {"unknown", "journalist"} and read_person(office).name is None:
                found.append(Person(person.name, role, office_words(office)))
    return found


def _is_office(word: str) -> bool:
    return word.lower().rstrip(".") in HONORIFICS | OFFICES
