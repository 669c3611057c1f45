"""A quantity: where it stands, what kind it is, and its value or date as far as it can be read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from podium.model import Span

Number: TypeAlias = int | float

KINDS = {
    "count": "a number of things that are counted: five projects",
    "quantity": "a measured amount or a share: 20 km, half of them, two thirds",
    "percent": "a share in hundredths: 17 per cent",
    "money": "a sum of money: over $30 billion",
    "duration": "a length of time: approximately four hours",
    "ordinal": "a place in an order: tenth meeting",
    "clock_time": "a time of day: 3:38 p.m.",
    "date": "a day, month or year on the calendar, the year printed or not: May 30",
    "relative_date": "a time told from the time of speaking or from an event: last November",
    "year_in_name": "a year that is part of a name: 1956 Declaration",
    "number_in_name": "a number that is part of a name: G20, World War II",
    "article": "a place in a document: Art. 107",
    "frequency": "how often: twice a year, regularly",
    "vague_quantity": "an amount without a number: several, a number of",
    "set_phrase": "a fixed phrase in which a number no longer counts: first of all",
}
"""Every kind and what it means."""

PRECISIONS = {
    "day": "to the day",
    "month": "to the month",
    "year": "to the year",
    "range": "from date_start to date_end",
    "approximate": "about then",
    "unknown": "a time that the words do not fix",
}
"""How finely a date is known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of its match."""

    kind: str
    value: Number | None = None
    value_max: Number | None = None
    unit: str | None = None
    date_start: str | None = None
    date_end: str | None = None
    precision: str | None = None
    basis: str = "stated"
    basis_words: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, quantity, date or time expression in a text."""

    span: Span
    kind: str
    """One of :data:`KINDS`."""
    rule: str
    """The named rule that found it."""
    value: Number | None
    """The number, where there is one; the lower one of a range."""
    value_max: Number | None
    """The upper number of a range, else null."""
    unit: str | None
    """What is counted or measured, in the plural: ``hours``, ``projects``; ``USD``."""
    date_start: str | None
    """ISO 8601 as fine as it is known; null where it is not, or where no reference was given."""
    date_end: str | None
    """The last day, month or year of a range, else null."""
    precision: str | None
    """One of :data:`PRECISIONS`; null where the expression is no time."""
    basis: str
    """``stated``, or ``inferred`` where the date was worked out from the reference."""
    basis_words: str
    """The words an inference rests on, and the reference."""
    approximate: bool


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at beside its match."""

    text: str
    reference: dt.date | None
    """The day of the event; without it nothing relative is resolved."""


Finding: TypeAlias = tuple[int, int, Reading]
"""Start, end and what stands there."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: from the context to everything it finds."""

    name: str
    find: Callable[[Context], Iterator[Finding]]
    wraps: bool = False
    """Whether what it finds may hold other expressions: ``following the meeting in February``."""


def matching(
    name: str,
    pattern: str,
    read: Callable[[re.Match[str], Context], Reading | None],
    flags: int = re.IGNORECASE,
    *,
    wraps: bool = False,
) -> Rule:
    """Return a rule that reads every match of a pattern; None from the reader means: not this.

    A group named ``span`` is the expression where it is not the whole match.
    """

    @cache
    def compiled() -> re.Pattern[str]:  # when first used: together they take half a second
        return re.compile(pattern, flags)

    def find(context: Context) -> Iterator[Finding]:
        group: str | int = "span" if "span" in compiled().groupindex else 0
        for match in compiled().finditer(context.text):
            reading = read(match, context)
            if reading is not None:
                yield *match.span(group), reading

    return Rule(name, find, wraps)
