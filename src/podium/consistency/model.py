"""Two places that tell of one thing, what was compared, and whether it fits by arithmetic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from podium.model import Span

RELATIONS = {
    "fits": "the two can both hold as they stand",
    "differs": "the two do not agree as they stand; why is for a reader to say",
    "open": "one of the two gives no number or date to compare",
}
"""What arithmetic says of two places; none is a verdict on who is right."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a transcript and what they were read as."""

    transcript: str
    span: Span
    quote: str
    reading: str
    """The number or date as read: ``8``, ``2019-05-30``."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One check of two places."""

    check: str
    """Name of the check: a key of :data:`podium.consistency.CHECKS`."""
    compared: str
    """In words: what was held against what."""
    relation: str
    """One of :data:`RELATIONS`."""
    first: Place
    second: Place

    def row(self) -> dict[str, object]:
        """Return the comparison as a row with both anchors."""
        row: dict[str, object] = {
            "check": self.check,
            "relation": self.relation,
            "compared": self.compared,
        }
        for name, place in (("first", self.first), ("second", self.second)):
            row |= {
                f"{name}_transcript": place.transcript,
                f"{name}_start": place.span.start,
                f"{name}_end": place.span.end,
                f"{name}_quote": place.quote,
                f"{name}_reading": place.reading,
            }
        return row


def differing(comparisons: Iterable[Comparison]) -> list[Comparison]:
    """Return the comparisons that do not fit: those a reader should look at first."""
    return [one for one in comparisons if one.relation == "differs"]
