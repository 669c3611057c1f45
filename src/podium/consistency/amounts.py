"""The same thing told with another number or length of time, or as one and as several."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from podium.consistency.documents import Document, Told
from podium.consistency.model import Comparison, Place
from podium.model import Span
from podium.quantities.words import SP, WORD

_AMOUNTS = frozenset({"count", "quantity", "percent", "money", "duration"})
_SHARED = 2
"""Content words two sentences must share before their numbers are held together."""
_COMMON = 30
"""A word in more sentences than this brings no two of them together."""
_COMPOUND = re.compile(
    rf"(?:\b(?P<one>an?|one){SP})?\b(?P<words>\w+-[\w-]+(?:{SP}{WORD}){{1,3}})", re.IGNORECASE
)


def same_thing(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Hold amounts of one unit together where their sentences share words and they differ."""
    by_unit: dict[str, list[Told]] = defaultdict(list)
    for document in documents:
        for told in document.told:
            if told.quantity.kind in _AMOUNTS and told.quantity.unit:
                by_unit[told.quantity.unit].append(told)
    for amounts in by_unit.values():
        for first, second in _alike(amounts):
            one, other = amounts[first], amounts[second]
            if _same_subject(one, other) and one.quantity.value != other.quantity.value:
                yield _held_together(one, other)


def _alike(amounts: Sequence[Told]) -> list[tuple[int, int]]:
    """Return the pairs of amounts whose sentences share a word that is not common."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, told in enumerate(amounts):
        for word in told.words:
            places[word].append(number)
    return sorted(
        {
            (one, other)
            for numbers in places.values()
            if len(numbers) <= _COMMON
            for one in numbers
            for other in numbers
            if one < other
        }
    )


def _same_subject(one: Told, other: Told) -> bool:
    apart = one.document is not other.document or one.sentence != other.sentence
    return apart and len(_shared(one, other)) >= _SHARED


def _shared(one: Told, other: Told) -> frozenset[str]:
    return (one.words & other.words) - {(one.quantity.unit or "").removesuffix("s")}


def _held_together(one: Told, other: Told) -> Comparison:
    known = None not in {one.quantity.value, other.quantity.value}
    return Comparison(
        "same_thing",
        f"{one.quantity.unit} in sentences that share: {', '.join(sorted(_shared(one, other)))}",
        "differs" if known else "open",
        one.place(_amount(one)),
        other.place(_amount(other)),
    )


def _amount(told: Told) -> str:
    value = told.quantity.value
    return f"{'some' if value is None else value} {told.quantity.unit}"


def one_or_several(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Hold a thing told of as one against the same thing told of as several, on the same day.

    Only nouns with a compound before them (*short-range ballistic missile*) are looked for: with
    fewer words the same noun is often another thing.
    """
    one: dict[tuple[str, str], Place] = {}
    several: dict[tuple[str, str], Place] = {}
    for document in documents:
        for phrase, alone, place in _compounds(document):
            (one if alone else several).setdefault((str(document.day), phrase), place)
    for key in sorted(one.keys() & several.keys()):
        yield Comparison(
            "one_or_several", f"one or several: {key[1]}", "differs", one[key], several[key]
        )


def _compounds(document: Document) -> Iterator[tuple[str, bool, Place]]:
    """Yield each compound phrase in the singular, whether it is one, and where it stands.

    How far a phrase goes is not known: of *short-range ballistic missiles which* every beginning
    is yielded.
    """
    for match in _COMPOUND.finditer(document.transcript.text):
        words = list(re.finditer(r"\S+", match["words"]))
        for word in words[1:]:
            phrase = match["words"][: word.end()].lower()
            span = Span(match.start("words"), match.start("words") + word.end())
            if match["one"]:
                yield phrase, True, document.place(span, "one")
            elif phrase.endswith("s"):
                yield phrase.removesuffix("s"), False, document.place(span, "several")
