"""What a printed label can look like: candidates at the starts of lines, each with its form.

A form says how much a candidate proves by itself: ``Question:`` proves itself, ``The Danube:``
proves nothing. Whether a candidate is believed is weighed in :mod:`podium.layout.labels`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from podium.layout.headings import is_heading_wording
from podium.layout.line import Line
from podium.layout.names import fold, read_label, read_role
from podium.layout.stage import goes_on
from podium.layout.tongues import english, is_capital
from podium.layout.words.people import (
    ABBREVIATED,
    CONNECTORS,
    HONORIFICS,
    NEVER_NAMES,
    OFFICES,
    TITLES_OF_COURTESY,
)
from podium.layout.words.places import CITIES, COUNTRIES
from podium.layout.words.press import HEADWORDS, NOT_LABELS, OUTLETS, TOPIC_WORDS

_ASKERS = (
    r"questions?|q|q&a|reporters?|journalists?|correspondents?|interviewers?|"
    r"(?:the )?press|(?:the )?media|"
    r"unidentified (?:reporter|journalist|questioner)|(?:male|female) (?:reporter|journalist|"
    r"voice)|"
    r"questioner|members? of the (?:press|media)"
)
QUESTION = re.compile(
    r"(?:(?:follow[- ]?up|next|first|last|second|third|fourth|final|another|additional|further|"
    r"supplementary)\s)?"
    rf"(?:{_ASKERS}|follow[- ]?up)\s?(?:no\.?|number|#)?\s?\d{{0,3}}(?:-\d{{1,2}})?[.)]?"
    r"(?:\s(?:continues|continued|contd\.?))?"
    r"(?:\s(?:from|by|for|to)\s.{2,60}|,\s.{2,60}|\s[–—/-]\s.{2,60}|\s\(.*)?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]|（[^（）]{0,120}）")

_INSIDE = re.compile(r"[(\[]([^()\[\]]{2,100})[)\]]")
_ANSWER = re.compile(
    r"(?:answers?|a|ans|reply|response)\s?(?:no\.?|#)?\s?\d{0,3}(?:-\d{1,2})?\.?", re.IGNORECASE
)
_VOICE = re.compile(
    r"(?:remarks?|reply from the (?:floor|audience)|(?:voice|shout|comment|question) from the "
    r"(?:floor|audience|hall)|callers?|students?|participants?|audience(?: member)?|attendees?|"
    r"delegates?|unidentified(?: (?:speaker|male|female|participant|voice|official))?|"
    r"(?:male|female) (?:speaker|participant|voice)|voices?|"
    r"(?:speaker|person|man|woman|voice|official|aide|staff(?:er)?) (?:off|in the|from the|on the)"
    r"[- ].{2,20}|off[- ](?:camera|mic|screen).{0,20}|speaker \d{1,2}|all|crowd|everyone)",
    re.IGNORECASE,
)
_NOUN = (
    r"minister|secretary|president|chancellor|premier|spokes(?:person|man|woman)|ambassador|"
    r"director|representative|commissioner|advis[eo]r|chair(?:man|woman|person)?|moderator|"
    r"operator|"
    r"interpreter|translator|official|sg|hr/?vp|secretary[\s–-]general|director[\s–-]general|envoy|"
    r"coordinator|speaker|governor|senator|consul(?:[\s–-]general)?|attorney[\s–-]general|"
    r"undersecretary|administrator|taoiseach|tánaiste|fm|pm|dpm|eam|pga|facilitator|presenter|host|"
    r"chief|officer|counsel|king|queen|emperor|pope|mayor|rapporteur|anchor|mc"
)
_NAMELESS = re.compile(
    rf"(?:[\w'’&/.–-]+\s){{0,7}}(?:{_NOUN})s?(?:\s#?\d{{1,2}}|\s(?:one|two|three|four))?"
    r"(?:\s(?:of|for|to|on|in|and)\s.{2,70})?",
    re.IGNORECASE,
)
_OUTLET = re.compile(OUTLETS, re.IGNORECASE)
_NOT_FIRST = frozenset(
    "and or but so now then also dear my our your his her this that former as if when while".split()
)
_CAPITAL_ASKERS = frozenset(
    "JOURNALIST QUESTION REPORTER PRESENTER MODERATOR INTERVIEWER HOST CORRESPONDENT COMPERE "
    "QUESTIONER FACILITATOR CALLER".split()
)
_TRADES = frozenset("freelance freelancer correspondent columnist independent blogger".split())
"""What a reporter without an outlet is said to be, printed small."""
_LONGEST_TOKENS = 16
_NAME_TOKENS = 5
_PAIR_TOKENS = 9
_SEAT_TOKENS = 4
_INITIALS = 4
_NUMBERED_OUTLET = re.compile(r"[A-Z][A-Za-z]{1,20}(?:\s[A-Z][a-z]{1,20})?[\s-]?\d{1,3}")
"""A channel known by its number: ``Khabar 24``."""


@lru_cache(maxsize=32768)
def read_form(printed: str) -> str | None:  # noqa: PLR0911 - one return a form
    """Return the form of a label: question, answer, voice, office, capitals, name and more.

    None where the words before the colon can be no label.
    """
    printed = english(printed)
    bare = _BRACKETS.sub(" ", printed).strip(" .*_\u3000")
    key = " ".join(bare.lower().split())
    tokens = bare.replace(",", " ").replace("/", " ").split()
    if is_heading_wording(printed):
        return None
    if QUESTION.fullmatch(bare) and len(tokens) <= _LONGEST_TOKENS:
        return "question"
    if tokens and tokens[-1] == "Journalist" and len(tokens) <= _SEAT_TOKENS:
        return "question"
    if _ANSWER.fullmatch(bare):
        return "answer"
    if _VOICE.fullmatch(bare):
        return "voice"
    if not _can_be_label(bare, key, tokens):
        return None
    if _is_office(bare, tokens) or _has_office_in_brackets(printed):
        return "office"
    return _plain_form(bare, tokens)


def _can_be_label(bare: str, key: str, tokens: list[str]) -> bool:
    if not tokens or len(tokens) > _LONGEST_TOKENS or {key, key.replace(".", "")} & NOT_LABELS:
        return False
    if tokens[0].lower() in _NOT_FIRST or any(char in bare for char in '?!;“”"<>=|'):
        return False
    if any(token.endswith(("'s", "’s", "s'", "s’")) for token in tokens[:-1]) and not _peoples(key):
        return False
    first_part = {token.lower() for token in bare.split(",", maxsplit=1)[0].split()}
    if (first_part & (HEADWORDS - OFFICES) and read_role(bare) != "moderator") or (
        first_part & TOPIC_WORDS and not (_OUTLET.search(bare) or _names_holder(bare, tokens))
    ):
        return False
    return _is_capitalised(bare)


def _names_holder(bare: str, tokens: list[str]) -> bool:
    """Whether words open with an office and end with a full name: ``Governor of X Region NAME``."""
    opens = any(_begins_with_office([token]) for token in tokens[:_SEAT_TOKENS])
    last = fold(tokens[-1])
    return opens and last not in TOPIC_WORDS and last in read_label(bare).tokens[1:]


def _peoples(key: str) -> bool:
    return re.search(r"people['’]s|d['’]affaires|men['’]s|world['’]s", key) is not None


def _is_capitalised(bare: str) -> bool:
    """Whether every word but small ones has a capital; after a comma an office may be small."""
    head, *rest = bare.split(",")
    if not is_capital(head[:1]):
        return False
    fit = all(
        is_capital(token[:1]) or not token[:1].isalpha() or token.lower() in CONNECTORS
        for token in head.split()
    )
    words = [token.lower().strip(".") for part in rest for token in part.split() if token.islower()]
    return fit and all(word in OFFICES | CONNECTORS | _TRADES for word in words)


def _is_office(bare: str, tokens: list[str]) -> bool:
    first = tokens[0].lower().rstrip(".")
    person = read_label(bare)
    if first in TITLES_OF_COURTESY and len(tokens) > 1:
        return person.name is not None
    if person.role in {"unknown", "journalist"}:
        return False
    if person.name is None:
        return _NAMELESS.fullmatch(bare) is not None
    return _begins_with_office(tokens) or "," in bare or _NAMELESS.search(bare) is not None


def _has_office_in_brackets(printed: str) -> bool:
    """Whether a name is followed by its office: ``NAME [NATO Secretary General]``."""
    inside = _INSIDE.search(printed)
    return inside is not None and _NAMELESS.fullmatch(inside[1].strip()) is not None


def _begins_with_office(tokens: list[str]) -> bool:
    first = tokens[0].lower()
    return first in ABBREVIATED or first.rstrip(".") in OFFICES | HONORIFICS - CONNECTORS


def _plain_form(bare: str, tokens: list[str]) -> str | None:  # noqa: PLR0911 - one return a form
    if bare in COUNTRIES or bare in CITIES:
        return None
    if "," in bare and len(tokens) <= _PAIR_TOKENS and all(map(_is_part, bare.split(","))):
        return "pair"
    if _OUTLET.search(bare):
        return "outlet"
    if bare.isupper() and len(tokens) == 1 and 1 < len(bare) < _INITIALS and bare.isalpha():
        return "initials"
    if bare.isupper() and len(bare) > len("AB"):
        return "capitals"
    if _NUMBERED_OUTLET.fullmatch(bare):
        return "numbered"
    if any(char.isdigit() for char in bare) or all(t.lower() in OFFICES for t in tokens):
        return None
    if len(tokens) == 1:
        return "word"
    return "name" if len(tokens) <= _NAME_TOKENS else None


def _is_part(part: str) -> bool:
    """Whether a part of ``NAME, OUTLET`` holds no figure but the number of a channel."""
    if not any(char.isdigit() for char in part):
        return True
    channel = _NUMBERED_OUTLET.fullmatch(part.strip()) or _OUTLET.search(part)
    return channel is not None and not {word.lower() for word in part.split()} & NEVER_NAMES


def without_colon(line: Line) -> Iterator[str]:
    """Yield the runs of capitals that open a line, shortest first: ``JULIE``, ``JULIE BISHOP``."""
    tokens = line.text[:120].split()
    run: list[str] = []
    for token in tokens[:-1]:
        bare = token.strip(".,’'-")
        if len(bare) < len("AB") or not token.replace("’", "").replace("'", "").isupper():
            return
        run.append(token)
        yield " ".join(run)
        if len(run) >= _NAME_TOKENS:
            return


def is_capital_asker(printed: str) -> bool:
    """Whether the word in capitals asks or gives the floor by its own meaning."""
    return printed in _CAPITAL_ASKERS


def is_outlet(part: str) -> bool:
    """Whether a part of a label names an outlet of the press."""
    return says_outlet(part) or (part.isupper() and len(part) > 1 and " " not in part)


def says_outlet(part: str) -> bool:
    """Whether a word of the part is one by which outlets are known."""
    return _OUTLET.search(part) is not None


def names_asker(inside: str) -> bool:
    """Whether brackets after ``Question:`` say who asks, or that a question goes on."""
    if goes_on(inside):
        return True
    parts = [part.strip() for part in inside.split(",")]
    capital = all(word[0].isupper() or word in CONNECTORS for word in inside.split())
    return capital and (any(map(is_outlet, parts)) or is_name_and_outlet(parts))


def is_name_and_outlet(parts: Sequence[str]) -> bool:
    """Whether the first of two parts is a full name and neither an office or a place."""
    if len(parts) != len(("name", "outlet")) or not all(is_capital(part[:1]) for part in parts):
        return False
    people = [read_label(part) for part in parts]
    placed = any(part in CITIES or part in COUNTRIES for part in parts)
    untitled = all(person.role == "unknown" for person in people)
    return untitled and not placed and len(people[0].tokens) > 1
