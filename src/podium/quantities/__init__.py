"""Numbers, quantities, dates and time expressions of a text, by named rules.

The rules are of English as this genre prints it. Each looks for one form of expression; where two
want the same words the longer expression wins, and of two as long the rule that stands first. What
a text does not fix (the day of *last November*, without the day it was said) stays null.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TypeAlias

from podium.model import Span
from podium.quantities import (
    amounts,
    counts,
    dates,
    distance,
    events,
    moments,
    names,
    order,
    relative,
    times,
)
from podium.quantities.model import KINDS, PRECISIONS, Context, Quantity, Reading, Rule
from podium.quantities.words import STOP

__all__ = ["KINDS", "PRECISIONS", "RULES", "Quantity", "find"]

RULES: tuple[Rule, ...] = (
    *dates.RULES, *names.RULES, *times.RULES, *relative.RULES, *distance.RULES, *amounts.RULES,
    *order.RULES, *moments.RULES, *counts.RULES, *events.RULES,
)  # fmt: skip
"""The rules in the order in which they go first."""

Candidate: TypeAlias = tuple[int, int, str, Reading]


def find(text: str, reference: dt.date | None = None) -> list[Quantity]:
    """Return every quantity, date and time expression of ``text`` in order.

    Offsets are code points of ``text``. An expression may lie inside one told from an event or
    an amount without a number (``following the meeting in February``); otherwise none overlap.

    Args:
        text: any text.
        reference: the day of the event; relative dates and dates without a year are resolved
            against it, and stay null without it.
    """
    context = Context(text, reference)
    plain = _without_overlap(_candidates(context, wraps=False), bytearray(len(text)))
    taken = bytearray(len(text))
    for start, end, _, _ in plain:
        taken[start:end] = b"\1" * (end - start)
    around = [one for one in _candidates(context, wraps=True) if _holds_more(one, text, taken)]
    kept = plain + _without_overlap(around, bytearray(len(text)))
    return sorted((_quantity(*one) for one in kept), key=lambda one: (one.span, one.kind))


def _candidates(context: Context, *, wraps: bool) -> list[Candidate]:
    """Return what the rules find, the longest first; of those as long, by the order of rules."""
    found = [
        (start, end, rule.name, reading)
        for rule in RULES
        if rule.wraps == wraps
        for start, end, reading in rule.find(context)
    ]
    return sorted(found, key=lambda one: (one[0] - one[1], one[0]))


def _without_overlap(found: list[Candidate], taken: bytearray) -> list[Candidate]:
    kept = []
    for one in found:
        start, end = one[0], one[1]
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(one)
    return kept


_CONTENT = re.compile(rf"\b(?!{STOP}\b)\w{{3,}}", re.IGNORECASE)


def _holds_more(one: Candidate, text: str, taken: bytearray) -> bool:
    """Whether an expression crosses no other, and says more than those it holds."""
    start, end = one[0], one[1]
    if taken.find(1, start, end) < 0:
        return True
    crosses = any(0 < at < len(text) and taken[at - 1] and taken[at] for at in (start, end))
    first = text.find(" ", start, end)
    content = _CONTENT.finditer(text, first if first > 0 else start, end)
    return not crosses and any(not taken[word.start()] for word in content)


def _quantity(start: int, end: int, rule: str, reading: Reading) -> Quantity:
    return Quantity(
        span=Span(start, end),
        kind=reading.kind,
        rule=rule,
        value=reading.value,
        value_max=reading.value_max,
        unit=reading.unit,
        date_start=reading.date_start,
        date_end=reading.date_end,
        precision=reading.precision,
        basis=reading.basis,
        basis_words=reading.basis_words,
        approximate=reading.approximate,
    )
