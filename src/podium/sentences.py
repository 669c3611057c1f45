"""Paragraph to sentences, offsets kept: an ordered list of small named rules.

A *candidate* is a run of stops with its closing quotes or brackets; each rule looks at it and
says split, join or nothing; the first that speaks decides (after razdel's way of working).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from podium.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CANDIDATE = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|"
    r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z]{1,30}\s)|(?<=[a-z]{2}[?!])(?=[A-Z]\s)"
)
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘«—–]*\Z")
_FIRST_WORD = re.compile(r"[“\"‘'«(\[]*([^\W_]+)")
_WINDOW = 40

_TITLES = frozenset(
    "mr mrs ms messrs dr prof st gen sen rep gov lt col capt maj sgt amb hon rev fr sr jr "
    "pres vice-pres adm cmdr rt".split()
)
_BEFORE_NUMBER = frozenset("art arts no nos p pp para paras sec secs vol vols ch chap fig".split())
_MID_SENTENCE = frozenset("e.g i.e cf vs viz approx incl esp".split())
_MAY_END = frozenset(
    "a.m p.m etc inc ltd co corp bros dept jan feb mar apr jun jul aug sept sep oct nov dec "
    "al est ave blvd u.s u.k u.n e.u d.c d.p.r.k r.o.k".split()
)
_STARTERS = frozenset(
    "the this that these those there then they i we you he she it its our my your his her their "
    "in on at as and but so or if for from to by with when while what who how why where which no "
    "not yes now today yesterday tomorrow first second also however moreover thus after before "
    "during since both all some any each such let thank thanks do does did is are was were has "
    "have had can could will would may might must should q question".split()
)


@dataclass(frozen=True, slots=True)
class Boundary:
    """A place where a sentence may end; ``at`` is the first offset after stops and closers."""

    text: str
    stop: int
    at: int
    word: str
    """The word before the stops, lower case, inner dots kept."""
    stops: str
    following: str
    """The first word after the gap, as printed; empty at the end."""


Rule = "Callable[[Boundary], bool | None]"


def glued(here: Boundary) -> bool | None:
    """Split where the blank after a full stop is missing: ``agreed.The``."""
    return True if not here.stops else None


def question_or_shout(here: Boundary) -> bool | None:
    """Split after ``?`` or ``!`` unless the sentence visibly goes on in lower case."""
    if not set(here.stops) & set("?!"):
        return None
    return not here.following[:1].islower()


def goes_on_in_lower_case(here: Boundary) -> bool | None:
    """Join when the next word starts in lower case: ``at 3 p.m. in Tokyo``."""
    return False if here.following[:1].islower() else None


def list_number(here: Boundary) -> bool | None:
    """Join a number or letter that opens the paragraph to its item: ``1. Issue``."""
    before = here.stop - len(here.word)
    opens = before < _WINDOW and not here.text[:before].strip(" \t\u00a0•-–*(")
    numbered = here.word.isdigit() or len(here.word) == 1 or here.word in {"ii", "iii", "iv", "vi"}
    return False if opens and numbered and here.stops == "." else None


def title_before_name(here: Boundary) -> bool | None:
    """Join after a title of a person: ``Mr. Kono``."""
    return False if here.word in _TITLES and here.stops == "." else None


def abbreviation_before_number(here: Boundary) -> bool | None:
    """Join ``Art. 107``, ``No. 5``, ``pp. 3``."""
    return False if here.word in _BEFORE_NUMBER and here.following[:1].isdigit() else None


def mid_sentence_abbreviation(here: Boundary) -> bool | None:
    """Join after an abbreviation that never ends a sentence: ``e.g. Tokyo``."""
    return False if here.word in _MID_SENTENCE else None


def may_end_a_sentence(here: Boundary) -> bool | None:
    """After ``U.S.``, ``p.m.``, ``etc.``: split only before a word that opens sentences."""
    if here.word not in _MAY_END and not re.fullmatch(r"(?:\w\.)+\w", here.word):
        return None
    return here.following.lower() in _STARTERS and here.following[:1].isupper()


def initial(here: Boundary) -> bool | None:
    """Join after a single capital letter: ``J. Smith``; ``I.`` ends a sentence."""
    printed = here.text[here.stop - len(here.word) : here.stop]
    alone = len(printed) == 1 and printed.isupper() and printed != "I"
    return False if alone and here.stops == "." else None


def full_stop(here: Boundary) -> bool | None:  # noqa: ARG001 - the last rule has no question left
    """Split: nothing spoke against it."""
    return True


RULES: tuple[Callable[[Boundary], bool | None], ...] = (
    glued,
    question_or_shout,
    goes_on_in_lower_case,
    list_number,
    title_before_name,
    abbreviation_before_number,
    mid_sentence_abbreviation,
    may_end_a_sentence,
    initial,
    full_stop,
)
"""The rules in the order in which they are asked."""


def _boundaries(text: str) -> Iterator[Boundary]:
    for match in _CANDIDATE.finditer(text):
        printed = match.group()
        stops = printed.rstrip("\"'”’»)]")
        window = text[max(0, match.start() - _WINDOW) : match.start()]
        before = _WORD_BEFORE.search(window)
        after = _FIRST_WORD.match(text[match.end() : match.end() + _WINDOW].lstrip())
        yield Boundary(
            text=text,
            stop=match.start(),
            at=match.end(),
            word=before.group().lower() if before else "",
            stops=stops,
            following=after.group(1) if after else "",
        )


def explain(text: str) -> list[tuple[int, bool, str]]:
    """Return every candidate as (offset, split or not, name of the rule that decided)."""
    decided = []
    for here in _boundaries(text):
        for rule in RULES:
            verdict = rule(here)
            if verdict is not None:
                decided.append((here.at, verdict, rule.__name__))
                break
    return decided


def split(text: str, start: int = 0) -> list[Span]:
    """Return the spans of the sentences of one paragraph, blanks trimmed, offsets from ``start``.

    The spans cover every non-blank character of ``text`` exactly once.
    """
    cuts = [at for at, verdict, _ in explain(text) if verdict]
    spans = []
    for left, right in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[left:right]
        trimmed = piece.strip()
        if trimmed:
            first = left + piece.index(trimmed[0])
            spans.append(Span(start + first, start + first + len(trimmed)))
    return spans
