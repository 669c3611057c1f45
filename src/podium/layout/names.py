"""People as labels and titles print them: name and role apart; and the cast of one page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from podium.layout.vocabulary import COUNTRIES, DEMONYMS, HONORIFICS, OFFICES, PARTICLES

_COUNTRY_WORDS = frozenset(
    word for name in COUNTRIES for word in name.lower().split()
) | DEMONYMS | {"federation", "republic", "kingdom", "islamic", "people’s", "people's", "state"}
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TOKEN = re.compile(r"[^\s,;/|]+")
_POSSESSIVE = re.compile(r"['’`´]s?$")
_NAME_TOKEN = re.compile(r"[^\W\d_]['’`´]?[\w.'’`´-]*\Z")
_MOST_TOKENS = 5

_ROLES: tuple[tuple[str, str], ...] = (
    ("journalist", r"question|reporter|journalist|correspondent|interviewer|^q\b|^press$|^media\b"),
    ("interpreter", r"interpreter|translator"),
    ("moderator", r"moderator|operator|facilitator|^host\b|^mc\b|^m\.c\.|presenter|anchor"),
    ("spokesperson", r"spokes(?:person|man|woman|people)|press secretary|\bosaa\b"),
    ("official", r"(?:deputy|vice|under|assistant|former|parliamentary|special|acting|permanent|"
     r"first)[\s-](?:\w+[\s-]){0,2}(?:minister|secretary|president|chancellor|representative)|"
     r"undersecretary|secretary[\s–-]general|\bsg\b|high representative|vice[\s-]president|"
     r"state secretary|president of the (?:european|general|council|commission|eu|un|security)"),
    ("head_of_government", r"prime minister|chancellor|premier|taoiseach"),
    ("head_of_state", r"\bpresident\b|\bking\b|\bqueen\b|emperor"),
    ("minister", r"minister|secretary of state|foreign secretary|\bsecretary\b|\bfm\b"),
    ("official", r"ambassador|director|advis[eo]r|representative|commissioner|envoy|general\b|"
     r"admiral|senator|governor|administrator|chair|coordinator|officials?\b|head of|president|"
     r"speaker|chief|congress|attorney|counsel|officer"),
)
_ROLE_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


_CHUNKS = re.compile(
    r"\s(?:with|by|and|following|after|at|in|on|during|to|from|meets?|held|for talks)\s|,|[’']s\s"
)
_NO_GIVEN_NAMES = frozenset(
    "and but so thank thanks hi hello well yes no as the with from for if when with ask dear "
    "over welcome good morning also because then now".split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as read from one printed form."""

    name: str | None
    """Given name and surname, or the surname alone; null where the form holds no name."""
    role: str

    @property
    def surname(self) -> str | None:
        """The last word of the name, in lower case, for matching."""
        return self.name.split()[-1].lower() if self.name else None


def read_role(printed: str) -> str:
    """Return the role a printed form announces, ``unknown`` where it announces none."""
    for role, pattern in _ROLE_PATTERNS:
        if pattern.search(printed):
            return role
    return "unknown"


def read_person(printed: str) -> Person:
    """Read ``President of Russia Vladimir Putin`` as Vladimir Putin, head of state."""
    bare = _BRACKETS.sub(" ", printed)
    runs = [run for part in re.split(r"[,;–—]|\s-\s", bare) for run in _name_runs(part)]
    best = max(runs, key=len, default=())
    name = normal_case(best) if best else None
    return Person(name=name, role=read_role(printed))


def _name_runs(part: str) -> list[tuple[str, ...]]:
    """Return the runs of words that belong to no office; a lone country is kept as a surname."""
    tokens = [_POSSESSIVE.sub("", token) for token in _TOKEN.findall(part)]
    runs = _runs(tokens, OFFICES | HONORIFICS | _COUNTRY_WORDS)
    titled = tokens and tokens[0].lower().rstrip(".") in HONORIFICS | OFFICES
    if not runs and titled and len(tokens) > 1 and tokens[0].lower().rstrip(".") in HONORIFICS:
        runs = _runs(tokens, OFFICES | HONORIFICS)
    return [run for run in runs if any(token[0].isupper() for token in run)]


def _runs(tokens: list[str], stop: frozenset[str]) -> list[tuple[str, ...]]:
    runs: list[tuple[str, ...]] = []
    current: list[str] = []
    for token in [*tokens, ""]:
        known = token.lower().rstrip(".") in stop or token.lower() in stop
        initial = re.fullmatch(r"[A-Z]\.?", token) is not None
        fits = bool(_NAME_TOKEN.match(token)) and (
            token[0].isupper() or (token.lower() in PARTICLES and bool(current))
        )
        if token and fits and (not known or initial):
            current.append(token)
        elif current:
            runs.append(tuple(current))
            current = []
    return [run for run in runs if len(run) <= _MOST_TOKENS]


def normal_case(tokens: tuple[str, ...]) -> str:
    """Return a name in normal case, given name first: ``KONO Taro`` becomes ``Taro Kono``."""
    upper = [token.isupper() and len(token.strip(".")) > 1 for token in tokens]
    if upper[0] and not any(upper[1:]) and len(tokens) > 1:
        tokens = (*tokens[1:], tokens[0])
    return " ".join(_capitalise(token) for token in tokens)


def _capitalise(token: str) -> str:
    if not token.isupper() or len(token.strip(".")) < len("AB") or token.count(".") > 1:
        return token
    lowered = re.sub(r"[^\W_]+", lambda m: m.group().capitalize(), token)
    lowered = re.sub(r"\b(Mc)([a-z])", lambda m: m[1] + m[2].upper(), lowered)
    return re.sub(r"(?<=['’])S\b", "s", lowered)


@dataclass(slots=True)
class Cast:
    """The people of one page, by surname; a full name is learned once and used for short forms."""

    people: dict[str, Person] = field(default_factory=dict)
    principal: Person | None = None

    def learn(self, person: Person) -> None:
        """Keep the fuller of two forms of one surname; keep a role once it is known."""
        if person.surname is None or person.name is None:
            return
        known = self.people.get(person.surname)
        if known is None or known.name is None:
            self.people[person.surname] = person
            return
        fuller = person.name if len(person.name.split()) > len(known.name.split()) else known.name
        role = known.role if known.role != "unknown" else person.role
        self.people[person.surname] = Person(fuller, role)

    def find(self, person: Person) -> Person:
        """Return the fuller form of ``person`` the page knows, with its role, or the same."""
        if person.name is None:
            return person
        known = self.people.get(person.name.split()[-1].lower())
        if known is None or known.name is None or not _same(person.name, known.name):
            return person
        role = person.role if person.role not in {"unknown", "official"} else known.role
        return Person(known.name, role if role != "unknown" else person.role)


    def introduce(self, person: Person, text: str) -> None:
        """Learn the given name of a surname from the text, if the text gives exactly one."""
        name = person.name
        if name is None or len(name.split()) > 1 or name.lower() in self.people:
            return
        given = {
            m[1] for m in re.finditer(rf"\b([A-Z][a-zé’'-]+(?:\s[A-Z]\.)?)\s{re.escape(name)}\b", text)
            if m[1].lower() not in _NO_GIVEN_NAMES and m[1].lower().rstrip(".") not in HONORIFICS | OFFICES
        }
        if len(given) == 1:
            self.learn(Person(f"{given.pop()} {name}", person.role))


def cast_of(title: str, lines: list[str], hosts: list[Person]) -> Cast:
    """Return the people that the title and the lines above the body name with their office."""
    cast = Cast(principal=hosts[0] if hosts else None)
    for person in hosts:
        cast.learn(person)
    for text in [title, *lines]:
        for chunk in _CHUNKS.split(text):
            person = read_person(chunk)
            if person.name and len(person.name.split()) > 1 and person.role != "unknown":
                cast.learn(person)
    if cast.principal is not None:
        cast.principal = cast.find(cast.principal)
    return cast


def _same(short: str, full: str) -> bool:
    """Whether ``S. Lavrov`` or ``Lavrov`` can be ``Sergey Lavrov``."""
    first, *rest = short.replace(".", ". ").split()
    if not rest:
        return first.lower() == full.split()[-1].lower()
    return full.lower().startswith(first.rstrip(".").lower())
