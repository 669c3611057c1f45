"""From a printed label to a person: never guessed, null where the page does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from podium.layout.cast import HIGH, Cast, one_slip
from podium.layout.conduct import conduct
from podium.layout.forms import Candidate, is_outlet, read_form
from podium.layout.names import (
    Person,
    fold,
    initials,
    office_words,
    read_label,
    read_person,
    read_role,
    same_person,
)

from podium.layout.words.places import CITIES, COUNTRIES

_ADDRESSEE = re.compile(
    r"\((?:(?:addressed |question )?(?:to|for))\s+(?:the\s+)?([^()]+)\)", re.IGNORECASE
)
_VOCATIVE = re.compile(
    r"(?:thank you[,.]? (?:very much[,.]? )?)?((?:mr|madam|mrs|ms)\.? (?:prime minister|president|"
    r"minister|secretary(?: of state|[- ]general)?|ambassador|chancellor|foreign minister)|"
    r"ambassador|minister|president|prime minister|foreign secretary)\s?,",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b((?:Mr|Madam)\.? (?:Prime Minister|President|Minister|Secretary(?:[- ]General)?|Chancellor)),"
)
_TITLED = re.compile(r"\b((?:Prime |Foreign )?Minister|President|Ambassador) ([A-Z][\w’-]{2,30}),")
_VOCATIVE_LOOK = 300
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{3,60})[)\]]")
_CAPITAL_OFFICE = re.compile(r"THE\s")
_JOURNALIST = Person(None, "journalist")
_NOBODY = Person(None, "unknown")
_FLOOR = frozenset({"journalist", "moderator", "interpreter", "narrator"})
_MOST_INTRODUCED = 40
_LOOK_FOR_GIVEN_NAMES = 400_000
_SHARE_OF_FIRST = 0.2
_SHARE_OF_OTHER = 0.5
_ASKING = frozenset({"question", "spaced_q", "outlet", "pair"})
_ABBREVIATION = 4
_SLIP_FORMS = frozenset({"office", "capitals", "name", "word"})


@dataclass(slots=True)
class Resolver:
    """Reads labels with what the page says of its people."""

    cast: Cast
    believed: Sequence[Candidate]
    askers: Sequence[Person] = ()
    present: Sequence[Person] = ()
    """Those to whom the header gives the floor."""
    guests: Sequence[Person] = ()
    """Those whom the title names after ``with``."""
    home: str | None = None
    """The pattern by which labels call the publisher's own office-holder."""
    officials: str | None = None
    """The pattern of offices that are an official's on this publisher's pages."""
    interview: bool = False
    end: int = 0
    """The offset of the last word."""
    warnings: list[str] = field(default_factory=list)

    def learn(self, text: str) -> None:
        """Learn every person that a label names, and given names that the text gives."""
        people = {c.printed: read_label(c.printed) for c in self.believed if _names_person(c)}
        for person in people.values():
            if len(person.tokens) > 1:
                self.cast.learn(person)
        for person in list(people.values())[:_MOST_INTRODUCED]:
            self.cast.introduce(person, text[:_LOOK_FOR_GIVEN_NAMES])
        for person in people.values():
            if person.role != "unknown":
                self.cast.learn(person)
        self._learn_by_vocative()
        paired = [self._reporter(c.printed) for c in self.believed if c.form == "pair"]
        self.askers = (
            *self.askers,
            *(p for p in paired if len(p.tokens) > 1 and p.role == "journalist"),
        )

    def choose_principal(self) -> None:
        """Take the first who holds the floor for the principal, where the header names none."""
        cast = self.cast
        cast.principal = cast.principal or self._at_home() or self._host()
        if cast.principal is not None:
            found = cast.find(cast.principal)
            role = found.role if found.role != "unknown" else cast.principal_role
            cast.principal = Person(found.name, role, found.office)
            cast.learn(cast.principal)

    def _at_home(self) -> Person | None:
        """Return whom a label calls the publisher's own: ``PRESIDENT OF RUSSIA NAME``."""
        if self.home is None:
            return None
        own = [c for c in self.believed if re.search(self.home, c.printed, re.IGNORECASE)]
        people = [self._find(c.printed) for c in own]
        return next((p for p in people if p.name and p.role not in _FLOOR), None)

    def _host(self) -> Person | None:
        """Return who holds the floor most where the header names nobody; a guest comes last."""
        said = self._said_by()
        fit = {
            name: (p, length)
            for name, (p, length) in said.items()
            if self.cast.principal_role in {p.role, "unknown"} or p.role == "unknown"
        }
        guests = {g.name for guest in self.guests if (g := self.cast.find(guest))}
        nameless = self._said_without_name()
        own = {name: pair for name, pair in fit.items() if name not in guests}
        high = {name: pair for name, pair in own.items() if pair[0].role in HIGH}
        if nameless > max((length for _, length in own.values()), default=0):
            return None
        if guests and not high:
            return self.cast.find(self.guests[0])
        return _host_among(own or fit)

    def _said_without_name(self) -> int:
        """Return how much is printed under labels that give an office and no name."""
        return sum(
            length
            for c, length in self._lengths()
            if c.form in {"office", "capitals", "alone"}
            and (person := self._named(c.printed)).name is None
            and person.role not in _FLOOR
        )

    def _lengths(self) -> list[tuple[Candidate, int]]:
        ends = [*(c.start for c in self.believed[1:]), self.end]
        return [(c, end - c.end) for c, end in zip(self.believed, ends, strict=False)]

    def _said_by(self) -> dict[str, tuple[Person, int]]:
        """Return each labelled host, in order, with how much is printed under the labels."""
        said: dict[str, tuple[Person, int]] = {}
        for c, length in self._lengths():
            person = self._named(c.printed) if _names_person(c) else _NOBODY
            if person.name and person.role not in _FLOOR and not self._asks(person):
                before = said.get(person.name, (person, 0))[1]
                said[person.name] = (person, before + length)
        return said

    def learn_by_conduct(self, text: str, only: str | None = None) -> None:
        """Tell from who speaks before and after whether somebody without office asks or gives the floor."""
        found = conduct(self.believed, self.end, text, self._known_in_turn())
        for name, role in found.items():
            if only not in {None, role}:
                continue
            self.cast.learn(Person(name, role))
            if role == "journalist":
                self.askers = (*self.askers, Person(name, role))

    def _known_in_turn(self) -> list[Person]:
        principal = self.cast.principal.name if self.cast.principal else None
        people = [self.read(c.printed, c.form)[0] for c in self.believed]
        return [
            Person(p.name, "host", p.office) if p.name and p.name == principal else p
            for p in people
        ]

    def _learn_by_vocative(self) -> None:
        """Learn an office from how questions address the one who then answers: ``Mr President, …``."""
        votes: dict[str, set[str]] = {}
        for asked, answered in pairwise(self.believed):
            role = vocative_role(asked.after, anywhere=asked.form not in _ASKING)
            person = self._find(answered.printed) if _names_person(answered) else _NOBODY
            if person.name and person.role == "unknown" and role != "unknown":
                votes.setdefault(person.name, set()).add(role)
            for called in _TITLED.finditer(asked.after) if role == "unknown" else ():
                named = self.cast.find(Person(called[2], "unknown"))
                if named.name and len(named.tokens) > 1 and named.role == "unknown":
                    votes.setdefault(named.name, set()).add(read_role(called[1]))
        for name, roles in votes.items():
            if len(roles) == 1:
                self.cast.learn(Person(name, roles.pop()))

    def read(self, printed: str, form: str) -> tuple[Person, tuple[str, ...]]:
        """Return the person a label names and the addressees it prints."""
        if form in {"dash", "alone", "bare", "inside_line"}:
            form = read_form(printed) or "capitals"
        person = self._person(printed, form)
        official = self.officials and re.search(self.officials, printed, re.IGNORECASE)
        if official and person.role == "minister":
            person = replace(person, role="official")
        return person, _addressees(printed)

    def _person(self, printed: str, form: str) -> Person:
        if form in {"question", "spaced_q"} or (form == "dotted" and printed[0] in "Qq"):
            return Person(self._reporter_name(printed), "journalist")
        if form == "voice":
            return _NOBODY
        if form == "answer" or (form == "dotted" and printed[0] in "Aa"):
            return self._answerer()
        if self._is_slip_of_question(printed):
            return _JOURNALIST
        if form in {"outlet", "pair", "numbered"} or self._is_outlet_with_name(printed):
            return self._reporter(printed)
        if form == "initials" and read_role(printed) == "unknown":
            return self._by_initials(printed)
        return self._named(printed)

    def _is_slip_of_question(self, printed: str) -> bool:
        """Whether a label is ``QUESTON``, or an outlet's short name among outlets' names."""
        if any(one_slip(fold(printed), word) for word in ("question", "reporter", "journalist")):
            return True
        short = printed.isupper() and " " not in printed and "." not in printed
        return short and any(c.form == "outlet" for c in self.believed)

    def _answerer(self) -> Person:
        hosts = {
            p.name
            for c in self.believed
            if _names_person(c) and (p := self._find(c.printed)).role not in _FLOOR
        }
        principal = self.cast.principal
        if principal is None or len(hosts - {principal.name, None}) > 0:
            return (
                principal
                if principal and len(hosts - {principal.name, None}) == 0
                else self._lone_office()
            )
        return principal

    def _lone_office(self) -> Person:
        if self.cast.principal is None:
            return Person(None, self.cast.principal_role)
        return _NOBODY

    def _named(self, printed: str) -> Person:
        person = read_label(printed)
        if person.name is None:
            return self._office_holder(printed, person)
        found = self._find(printed)
        if self._asks(found):
            return Person(found.name, "journalist")
        if self.interview and found.role == "moderator":
            return Person(found.name, "journalist")
        return found

    def _find(self, printed: str) -> Person:
        person = read_label(printed)
        found = self.cast.find(person)
        if len(found.tokens) == 1 and found == person:
            return self._without_slip(printed, person)
        return found

    def _without_slip(self, printed: str, person: Person) -> Person:
        """Read ``MR. GIBS`` as Gibbs where the label stands once and Gibbs often."""
        once = sum(c.printed == printed for c in self.believed) == 1
        meant = self.cast.has_slip(person) if once else None
        if meant is None:
            return person
        warning = f"label '{printed}' stands once and is read as a slip for {meant.name}"
        if warning not in self.warnings:
            self.warnings.append(warning)
        return Person(meant.name, meant.role if person.role == "unknown" else person.role)

    def _office_holder(self, printed: str, person: Person) -> Person:
        """Read an office without a name: of those present, the one who holds it, if one does."""
        if person.role in _FLOOR:
            asks = self.interview and person.role == "moderator" and "operator" not in fold(printed)
            return _JOURNALIST if asks else Person(None, person.role)
        principal = self.cast.principal
        words = set(office_words(_BRACKETS.sub("", printed)))
        if principal and _holds(principal, person, words):
            return principal
        if _CAPITAL_OFFICE.match(printed):
            return person
        holders = {p.name: p for p in self._present() if words and words <= set(p.office)}
        if len(holders) == 1:
            return next(iter(holders.values()))
        return self._only_one_named(person) if not holders else person

    def _only_one_named(self, person: Person) -> Person:
        """Return the one person of that role whom the page names in full and no label does."""
        labelled = {self._find(c.printed).name for c in self.believed if _names_person(c)}
        met = {g.name for guest in self.guests if (g := self.cast.find(guest))}
        fit = [
            p
            for p in self.cast.people
            if p.role == person.role and len(p.tokens) > 1 and p.name not in labelled | met
        ]
        return fit[0] if len(fit) == 1 else person

    def _present(self) -> list[Person]:
        """Return those who hold the floor by label and those to whom the header gives it."""
        labelled = [self._find(c.printed) for c in self.believed if _names_person(c)]
        return [p for p in (*labelled, *(self.cast.find(p) for p in self.present)) if p.name]

    def _by_initials(self, printed: str) -> Person:
        """Read ``WH`` as William Hague and ``SE`` as the Special Envoy, where that is one person."""
        bare = printed.replace(".", "").upper()
        people = [p for p in self.cast.people if len(p.tokens) > 1]
        fit = [p for p in people if initials(p.tokens) == bare or initials(p.office) == bare]
        if len(fit) == 1:
            return fit[0]
        outlets = any(c.form == "outlet" for c in self.believed)
        return _JOURNALIST if not fit and outlets else _NOBODY

    def _asks(self, person: Person) -> bool:
        return any(same_person(asker, person) for asker in self.askers)

    def _reporter_name(self, printed: str) -> str | None:
        """Return the name in ``Journalist, Tanaka``; an outlet is no name."""
        match = re.search(r"[,–—]\s?(.+)$", _BRACKETS.sub("", printed))
        if match is None:
            return self._reporter_in_brackets(printed)
        return None if is_outlet(match[1]) else read_person(match[1]).name

    def _reporter_in_brackets(self, printed: str) -> str | None:
        """Return the name in ``REPORTER (SAKAI, YOMIURI SHIMBUN)``."""
        inside = _IN_BRACKETS.search(printed)
        name, _, outlet = inside[1].partition(",") if inside else ("", "", "")
        return read_person(name).name if is_outlet(outlet) and "," not in outlet else None

    def _is_outlet_with_name(self, printed: str) -> bool:
        """Whether a label reads ``The Straits Courier (Nadia Rahim)``."""
        inside = _IN_BRACKETS.search(printed)
        if inside is None or not is_outlet(_BRACKETS.sub("", printed).strip()):
            return False
        return read_role(printed) in {"unknown", "journalist"}

    def _reporter(self, printed: str) -> Person:
        """Read ``NHK, Suzuki``, ``Suzuki, NHK`` or ``Courier (Rahim)``: the part that is no outlet."""
        known = self._find(printed)
        if known.role not in {"unknown", "journalist"} and known.name and self.cast.knows(known):
            return known
        inside = _IN_BRACKETS.search(printed)
        if inside:
            name = read_person(inside[1]).name
            unnamed = is_outlet(inside[1]) or inside[1] in CITIES or inside[1] in COUNTRIES
            return Person(name if name and not unnamed else None, "journalist")
        parts = [part.strip() for part in re.split(r"[,/]", printed)]
        names = [part for part in parts if not is_outlet(part)]
        if len(parts) == 1 or not names:
            return _JOURNALIST
        return Person(self._name_among(names), "journalist")

    def _name_among(self, parts: Sequence[str]) -> str | None:
        """Return the part that is a name: the only one, else one that labels alone elsewhere."""
        if len(parts) == 1:
            return read_person(parts[0]).name
        labels = {fold(c.printed) for c in self.believed}
        alone = [part for part in parts if fold(part) in labels]
        longer = [part for part in parts if len(part.split()) > 1]
        chosen = alone or longer
        return read_person(chosen[0]).name if len(chosen) == 1 else None


def _host_among(said: dict[str, tuple[Person, int]]) -> Person | None:
    """Return the first who speaks, unless another says most of it: then whoever says over half.

    A spokesperson beside ministers gives the floor and is not the host.
    """
    if any(person.role in HIGH for person, _ in said.values()):
        said = {name: pair for name, pair in said.items() if pair[0].role != "spokesperson"}
    total = sum(length for _, length in said.values())
    for i, (person, length) in enumerate(said.values()):
        if length >= total * (_SHARE_OF_FIRST if i == 0 else _SHARE_OF_OTHER):
            return person
    return None


def _names_person(c: Candidate) -> bool:
    form = read_form(c.printed) if c.form in {"dash", "alone", "bare"} else c.form
    if form not in _SLIP_FORMS and form != "pair":
        return False
    return form != "pair" or read_role(c.printed) not in {"unknown", "journalist"}


def _holds(principal: Person, person: Person, words: set[str]) -> bool:
    """Whether an office without a name (``SG``, ``Official Spokesperson``) is the principal's."""
    if person.role != principal.role:
        return False
    short = len(words) <= 1 and all(len(word) <= _ABBREVIATION for word in words)
    return not principal.office or short or words <= set(principal.office)


def _addressees(printed: str) -> tuple[str, ...]:
    match = _ADDRESSEE.search(printed)
    return tuple(re.split(r",\s*|\s+and\s+", match[1].strip())) if match else ()


def vocative_role(opening: str, *, anywhere: bool = False) -> str:
    """Return the role by which a question addresses the one who answers: ``Mr President, …``."""
    match = _CALLED.search(opening[:_VOCATIVE_LOOK]) if anywhere else _VOCATIVE.match(opening)
    return read_role(match[1]) if match else "unknown"
