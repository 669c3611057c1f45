"""From a printed label to a person: never guessed, null where the page does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from podium.layout.candidates import Candidate, names_person
from podium.layout.cast import Cast
from podium.layout.conduct import asking_voices, conduct, interviewers, outlets_among
from podium.layout.forms import read_form
from podium.layout.given import Given
from podium.layout.host import Said, answering, at_home, find_host, says_own_name
from podium.layout.introduced import short_forms
from podium.layout.names import Person, read_label, read_role
from podium.layout.offices import Room, holder, of_two, only_role
from podium.layout.reporters import (
    PressLabels,
    addressees,
    asker_name,
    is_outlet_with_name,
    is_short_outlet,
    is_slip_of_asker,
    reporter_name,
)
from podium.layout.sameness import by_word, keys, same_person
from podium.layout.vocative import offices_by_address

_JOURNALIST = Person(None, "journalist")
_NOBODY = Person(None, "unknown")
_FLOOR = frozenset({"journalist", "moderator", "interpreter", "narrator"})
_MOST_INTRODUCED = 40
_LOOK_FOR_GIVEN_NAMES = 400_000
_OFFICE_FORMS = frozenset({"office", "capitals", "alone"})


@dataclass(slots=True)
class Resolver:
    """Reads labels with what the page says of its people."""

    cast: Cast
    believed: Sequence[Candidate]
    askers: Sequence[Person]
    given: Given
    warnings: list[str] = field(default_factory=list)
    _read: dict[tuple[str, str], Person] = field(default_factory=dict)
    """What was read already; forgotten whenever the cast learns."""
    _heard: list[Person] = field(default_factory=list)
    """Those whom labels name, once each; forgotten likewise."""
    _answers: Person | None = None
    """Who speaks under ``A:``; forgotten likewise."""
    _times: Counter[str] = field(init=False)
    """How often each label is printed."""
    _nameless: frozenset[str] = field(init=False)
    """Labels without a name in them."""
    _press: PressLabels = field(init=False)
    _short: Mapping[str, str] = field(init=False)
    """Short labels, each with the longer one that introduces it."""
    _voices: frozenset[str] = frozenset()
    """Labels of unnamed voices that ask."""
    _outlets: bool = field(init=False)
    """Whether outlets ask on this page."""
    _unnamed: set[str] = field(default_factory=set)
    """Labels that read like names and are outlets'."""
    _indexed: Sequence[Person] = ()
    _by_word: dict[str, list[Person]] = field(default_factory=dict)
    """The askers as they were looked through last, and each by the words of the name."""

    def __post_init__(self) -> None:
        """Look through the labels once."""
        self._times = Counter(c.printed for c in self.believed)
        self._nameless = frozenset(p for p in self._times if read_label(p).name is None)
        self._press = PressLabels.of(self._times)
        self._short = short_forms(self._times)
        self._outlets = any(c.form == "outlet" for c in self.believed)

    def learn(self, text: str) -> None:
        """Learn every person that a label names, and given names that the text gives."""
        self._voices = asking_voices(self.believed, self.given.end, text)
        people = {c.printed: read_label(c.printed) for c in self.believed if names_person(c)}
        for person in people.values():
            if len(person.tokens) > 1:
                self.cast.learn(person)
        for person in list(people.values())[:_MOST_INTRODUCED]:
            self.cast.introduce(person, text[:_LOOK_FOR_GIVEN_NAMES])
        for person in people.values():
            if person.role != "unknown":
                self.cast.learn(person)
        self._learn_slips(people)
        in_turn = [self._find(c.printed) if names_person(c) else _NOBODY for c in self.believed]
        for person in offices_by_address(self.believed, in_turn, self.cast):
            self.cast.learn(person)
        self._forget()
        paired = [self._reporter(p) for p in {c.printed for c in self.believed if c.form == "pair"}]
        named = (p for p in paired if len(p.tokens) > 1 and p.role == "journalist")
        self.askers = (*self.askers, *sorted(named, key=lambda person: person.tokens))
        self._learn_by_conduct(text, only="journalist")

    def choose_principal(self, text: str) -> None:
        """Take whoever holds the floor for the principal, where the header names none."""
        cast = self.cast
        if cast.principal is None:
            said = answering(self._said(text)) if self.given.interview else self._said(text)
            guests = [cast.find(guest) for guest in self.given.guests]
            home = at_home(said, self.given.home)
            host = home or find_host(said, cast.principal_role, guests)
            first = self.believed[0].start if self.believed else self.given.end
            cast.principal = host or says_own_name(text[:first])
        if cast.principal is not None:
            found = cast.find(cast.principal)
            role = found.role if found.role != "unknown" else cast.principal_role
            cast.principal = replace(found, role=role)
            cast.learn(cast.principal)
        self._forget()
        self._learn_by_conduct(text)

    def read(self, printed: str, form: str) -> tuple[Person, tuple[str, ...]]:
        """Return the person a label names and the addressees it prints."""
        known = self._read.get((printed, form))
        if known is None:
            known = self._read[printed, form] = self._person_of(printed, form)
        return known, addressees(printed)

    def _forget(self) -> None:
        self._read.clear()
        self._heard.clear()
        self._answers = None

    def _said(self, text: str) -> list[Said]:
        """Return the labels of hosts in turn, with how much is printed under each."""
        said = []
        ends = [*(c.start for c in self.believed[1:]), self.given.end]
        for c, end in zip(self.believed, ends, strict=False):
            person = self.read(c.printed, c.form)[0]
            nameless = person.name is None and c.form in _OFFICE_FORMS
            hosts = names_person(c) or c.form == "short" or nameless
            if hosts and person.role not in _FLOOR and not self._asks(person):
                asks = text[c.end : end].rstrip().endswith("?")
                said.append(Said(c.printed, person, end - c.end, asks))
        return said

    def _learn_by_conduct(self, text: str, only: str | None = None) -> None:
        """Tell from who speaks before and after whether somebody asks or gives the floor."""
        principal = self.cast.principal.name if self.cast.principal else None
        people = [self.read(c.printed, c.form)[0] for c in self.believed]
        in_turn = [replace(p, role="host") if p.name and p.name == principal else p for p in people]
        found = conduct(self.believed, self.given.end, text, in_turn)
        if self.given.interview and principal and only is None:
            found |= interviewers(people, principal, self.given.guests)
        self._unnamed |= outlets_among(self.believed, found, text[:_LOOK_FOR_GIVEN_NAMES])
        for name, role in found.items():
            if only not in {None, role}:
                continue
            self.cast.learn(Person(name, role))
            if role == "journalist":
                self.askers = (*self.askers, Person(name, role))
        self._forget()

    def _person_of(self, printed: str, form: str) -> Person:
        if form in {"dash", "alone", "bare", "inside_line"}:
            form = read_form(printed) or "capitals"
        if full := self._short.get(printed):
            return self.read(full, read_form(full) or "office")[0]
        person = self._person(printed, form)
        host = self.cast.principal
        if host and host.role == "official" and person == replace(host, role="head_of_state"):
            return host
        officials = self.given.officials
        if officials and person.role == "minister" and re.search(officials, printed, re.IGNORECASE):
            return replace(person, role="official")
        return person

    def _person(self, printed: str, form: str) -> Person:  # noqa: PLR0911 - one return a form
        if form in {"question", "spaced_q"} or (form == "dotted" and printed[0] in "Qq"):
            return Person(asker_name(printed), "journalist")
        if form == "voice":
            return _JOURNALIST if printed in self._voices else _NOBODY
        if form == "answer" or (form == "dotted" and printed[0] in "Aa"):
            self._answers = self._answers or self._answerer()
            return self._answers
        if is_slip_of_asker(printed) or (self._outlets and is_short_outlet(printed)):
            return _JOURNALIST
        if form in {"outlet", "pair", "numbered"} or is_outlet_with_name(printed):
            return self._reporter(printed)
        if form == "initials" and read_role(printed) == "unknown":
            return self._by_initials(printed)
        return self._named(printed)

    def _answerer(self) -> Person:
        principal = self.cast.principal
        if principal is None:
            offices = [c.printed for c in self.believed if c.form in _OFFICE_FORMS]
            return Person(None, only_role(offices) or self.cast.principal_role)
        hosts = {p.name for p in self._labelled() if p.role not in _FLOOR}
        return _NOBODY if hosts - {principal.name, None} else principal

    def _named(self, printed: str) -> Person:
        person = read_label(printed)
        if person.name is None:
            return self._office_holder(printed, person)
        together = of_two(printed, self.cast)
        if together:
            return together
        found = self._find(printed)
        if self._asks(found) or (self.given.interview and found.role == "moderator"):
            return Person(None if found.name in self._unnamed else found.name, "journalist")
        return found

    def _find(self, printed: str) -> Person:
        return self.cast.find(read_label(printed))

    def _learn_slips(self, people: Mapping[str, Person]) -> None:
        """Read ``MR. GIBS`` as Gibbs where the label stands once and the page names Gibbs."""
        for printed, person in people.items():
            lone = self._times[printed] == 1 and len(person.tokens) == 1
            meant = self.cast.has_slip(person) if lone and self._find(printed) == person else None
            if meant and meant.name:
                self.cast.slips[person.tokens] = meant.name
            if name := self.cast.slips.get(person.tokens):
                self.warnings.append(f"label '{printed}' stands once; read as a slip for {name}")

    def _office_holder(self, printed: str, person: Person) -> Person:
        """Read an office without a name: of those present, the one who holds it, if one does."""
        if person.role in _FLOOR:
            operates = person.role != "moderator" or "operator" in printed.lower()
            asks = self.given.interview and not operates
            return self._interviewer() if asks else Person(None, person.role)
        if person.role == "unknown":
            return person  # no office that we know: nobody holds it
        return holder(printed, person, Room(
            self.cast, self._labelled(), [self.cast.find(p) for p in self.given.present],
            [*map(self.cast.find, self.given.guests), *self.given.offices],
            self._nameless, self.given.home,
        ))  # fmt: skip

    def _interviewer(self) -> Person:
        """Return who asks in an interview: the one person whom the header says so of."""
        names = {asker.name for asker in self.askers}
        return Person(names.pop() if len(names) == 1 else None, "journalist")

    def _labelled(self) -> list[Person]:
        """Return those whom labels name, once each, in order."""
        if not self._heard:
            printed = dict.fromkeys(c.printed for c in self.believed if names_person(c))
            self._heard = [self._find(label) for label in printed]
        return self._heard

    def _by_initials(self, printed: str) -> Person:
        """Read ``WH`` as William Hague, ``SE`` as the Special Envoy, where that is one person."""
        known = self.cast.with_initials(printed)
        other = _JOURNALIST if self._outlets and not known else _NOBODY
        return known[0] if len(known) == 1 else other

    def _asks(self, person: Person) -> bool:
        if self._indexed is not self.askers:
            self._indexed, self._by_word = self.askers, by_word(self.askers)
        near = (self._by_word.get(word, []) for word in keys(person))
        return any(same_person(asker, person) for askers in near for asker in askers)

    def _reporter(self, printed: str) -> Person:
        """Read ``NHK, Suzuki``, ``Suzuki, NHK`` or ``Courier (Rahim)``, or an official known."""
        known = self._find(printed)
        if known.role not in {"unknown", "journalist"} and known.name and self.cast.knows(known):
            return known
        return Person(reporter_name(printed, self._press), "journalist")
