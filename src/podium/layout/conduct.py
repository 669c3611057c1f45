"""What somebody without office does on a page: asks, or gives the floor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from podium.layout.candidates import Candidate
from podium.layout.names import Person
from podium.layout.words.people import TITLES_OF_COURTESY

_ADDRESSES = re.compile(
    r"(?:(?:good (?:morning|afternoon|evening)|thank you|hello|hi)[^.?!]{0,20}[,.] )?"
    r"(?:I[’']m|I am|this is|my name is|sir|सर|ma[’']am|madam|minister|mr\.? \w+|president|"
    r"ambassador|secretary)\b",
    re.IGNORECASE,
)
_SIR = re.compile(r".{0,50}?,? (?:sir|ma[’']am|madam)[,.?]", re.IGNORECASE)
_CALLS = re.compile(
    r"\b(?:first|next|last|second|final|one|two|more|your|for|take|some|a few|to) questions?\b",
    re.IGNORECASE,
)
_ARTICLE = r"(?:the|dem|der|das|die|den|le|la|el|il|lo|het|du|del|dal|au|al|o|do|no)"
_ANYBODY = re.compile(
    r"unidentified(?: (?:speaker|male|female|participant|voice))?|"
    r"(?:male|female) (?:speaker|voice)|speaker \d{1,2}",
    re.IGNORECASE,
)
_CALL_LOOK = 400
_ASKS = 0.5
_GIVES = 0.5
_ANSWERS = 0.3
_ANSWERED = 0.5
_TWICE = 2
_INTRODUCTION = 80
_QUESTION_FORMS = frozenset({"question", "spaced_q"})


@dataclass(slots=True)
class _Conduct:
    """How often somebody speaks, asks, follows a question and stands before one."""

    turns: int = 0
    asks: int = 0
    after_question: int = 0
    before_question: int = 0
    addresses: int = 0
    courteous: bool = False
    calls: bool = False
    """Whether a question follows of which the words before it speak."""


def conduct(
    believed: Sequence[Candidate], end: int, text: str, people: Sequence[Person]
) -> dict[str, str]:
    """Return the role, by name, of those whose label gives none and whose turns show it.

    ``people`` are the speakers of ``believed`` in turn; the host's role there is ``host``. Whoever
    asks in half the turns or more and never answers is a journalist, unless the page calls its
    reporters otherwise and this one Mr. or Ms.; whoever stands at least twice between an answer
    and a question gives the floor.
    """
    if not believed:
        return {}
    labelled = any(c.form in _QUESTION_FORMS for c in believed)
    ends = [*(c.start for c in believed[1:]), end]
    found: dict[str, _Conduct] = {}
    asking = [
        p.role == "journalist"
        or (p.role == "unknown" and ("?" in text[c.end : stop] or _says_name(c, p)))
        for c, p, stop in zip(believed, people, ends, strict=True)
    ]
    for i, (c, person) in enumerate(zip(believed, people, strict=True)):
        if person.name is None or person.role != "unknown":
            continue
        seen = found.setdefault(person.name, _Conduct())
        seen.turns += 1
        addresses = _addresses(c.after) or _says_name(c, person)
        seen.asks += asking[i] or addresses
        seen.after_question += i > 0 and asking[i - 1]
        seen.before_question += i + 1 < len(asking) and asking[i + 1]
        seen.addresses += addresses
        calls = i + 1 < len(asking) and asking[i + 1] and not asking[i]
        seen.calls |= calls and _CALLS.search(text[c.end : ends[i]][-_CALL_LOOK:]) is not None
        seen.courteous = seen.courteous or _is_courteous(c.printed)
    answered = {b.role for a, b in pairwise(people) if a.role in {"journalist", "unknown"}}
    if not answered - {"journalist", "unknown", "moderator", "interpreter"}:
        return {}
    roles = {name: _role(seen, labelled=labelled) for name, seen in found.items()}
    return {name: role for name, role in roles.items() if role}


def interviewers(people: Sequence[Person], host: str, guests: Sequence[Person]) -> dict[str, str]:
    """Return as journalists, by name, those in an interview whom the host mostly answers.

    ``people`` are the speakers in turn; whoever has an office or is a guest asks nothing.
    """
    turns: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    away = {guest.name for guest in guests} | {host, None}
    for person, following in pairwise([*people, Person(None, "unknown")]):
        if person.name is None or person.name in away or person.role != "unknown":
            continue
        turns[person.name] += 1
        answered[person.name] += following.name == host
    asking = {name for name, times in turns.items() if answered[name] >= _ANSWERED * times}
    return dict.fromkeys(sorted(asking), "journalist")


def asking_voices(believed: Sequence[Candidate], end: int, text: str) -> frozenset[str]:
    """Return the labels of unnamed voices that mostly ask, where no label says who asks.

    ``Speaker 1`` and ``Unidentified Speaker`` are reporters then, and no callers or students.
    """
    if any(c.form in _QUESTION_FORMS | {"outlet", "pair"} for c in believed):
        return frozenset()
    labels: dict[str, set[str]] = {}
    turns: Counter[str] = Counter()
    asks: Counter[str] = Counter()
    for c, stop in zip(believed, [*(c.start for c in believed[1:]), end], strict=False):
        if c.form == "voice" and _ANYBODY.fullmatch(c.printed):
            series = c.printed.rstrip(" 0123456789")
            labels.setdefault(series, set()).add(c.printed)
            turns[series] += 1
            asks[series] += "?" in text[c.end : stop]
    asking = (series for series, n in turns.items() if asks[series] > n * _ASKS)
    return frozenset(printed for series in asking for printed in labels[series])


def outlets_among(believed: Sequence[Candidate], found: Mapping[str, str], text: str) -> set[str]:
    """Return the names of ``found`` that are outlets' and no reporters': ``Prensa Latina``.

    Where outlets ask and hardly anybody else does, a label like a name that asks and does not
    say who it is can be an outlet that no vocabulary knows. So is one with an article before it
    in the text: ``das Gespräch mit dem Donaublatt``.
    """
    single = [n for n, role in found.items() if role == "journalist" and " " not in n]
    articled = {n for n in single if re.search(rf"\b{_ARTICLE}\s{re.escape(n)}\b", text)}
    return articled | _unknown_outlets(believed, found)


def _unknown_outlets(believed: Sequence[Candidate], found: Mapping[str, str]) -> set[str]:
    outlets = {c.printed for c in believed if c.form == "outlet"}
    named = {name for name, role in found.items() if role == "journalist"}
    if len(outlets) <= len(named):
        return set()
    labels = [c for c in believed if c.form in {"name", "word"} and c.printed in named]
    introduced = {c.printed for c in labels if c.printed in c.after[:_INTRODUCTION]}
    return {c.printed for c in labels} - introduced


def _addresses(words: str) -> bool:
    """Whether somebody is spoken to: at once, or as Sir or Madam in the first words."""
    return _ADDRESSES.match(words) is not None or _SIR.match(words) is not None


def _says_name(c: Candidate, person: Person) -> bool:
    """Whether the words begin with the speaker's own name: ``NAME, OUTLET. Mr President, …``."""
    return person.name is not None and c.after.startswith(person.name)


def _is_courteous(printed: str) -> bool:
    return printed.split(maxsplit=1)[0].lower().rstrip(".") in TITLES_OF_COURTESY


def _role(seen: _Conduct, *, labelled: bool) -> str | None:
    called_otherwise = labelled and seen.courteous
    if seen.asks == seen.turns == seen.addresses and not called_otherwise:
        return "journalist"
    if (
        (seen.turns >= _TWICE or seen.calls)
        and seen.before_question >= _GIVES * seen.turns
        and seen.after_question <= _ANSWERS * seen.turns
    ):
        return "moderator"
    asks = seen.asks >= _ASKS * seen.turns and (
        seen.addresses > 0 or seen.after_question <= _ASKS * seen.turns
    )
    return "journalist" if asks and not called_otherwise else None
