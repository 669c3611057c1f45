"""Ordinals of one series must rise with time, and agree on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from podium.consistency.documents import Document, Told
from podium.consistency.model import Comparison

GATHERINGS = frozenset(
    "meetings rounds sessions summits visits consultations talks negotiations dialogues forums "
    "conferences trips calls conversations encounters launches tests briefings".split()
)
"""What happens again and again, so that its number can only rise."""


def ordinals_rise(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Compare every two ordinals of the same thing, told of the same people or of nobody named."""
    series: dict[str, list[Told]] = defaultdict(list)
    for document in documents:
        for told in document.told:
            unit, value = told.quantity.unit, told.quantity.value
            if told.quantity.kind == "ordinal" and unit in GATHERINGS and value and told.day:
                series[unit].append(told)
    for ordinals in series.values():
        in_time = sorted(ordinals, key=lambda told: told.when_told)
        for one, other in combinations(in_time, 2):
            if _of_same_people(one, other):
                yield _compared(one, other)


def _of_same_people(one: Told, other: Told) -> bool:
    return not one.names or not other.names or bool(one.names & other.names)


def _compared(one: Told, other: Told) -> Comparison:
    low, high = one.quantity.value or 0, other.quantity.value or 0
    fits = low == high if one.day == other.day else low < high
    when = f"both on {one.day}" if one.day == other.day else f"{one.day}, then {other.day}"
    return Comparison(
        "ordinals_rise",
        f"number of {one.quantity.unit}, {when}: {low}, then {high}",
        "fits" if fits else "differs",
        one.place(low),
        other.place(high),
    )
