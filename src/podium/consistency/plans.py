"""Times planned held against times at which something was held, and against each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from podium.consistency.documents import Document, Told
from podium.consistency.model import Comparison, Place

_PLANNED = re.compile(
    r"\b(?:will|shall|scheduled|planned|plan(?:s|ning)? to|due|expect(?:s|ed)?|agreed to hold|"
    r"to be held|intends?|is to|are to|forthcoming|upcoming|ahead of|look forward|preparat\w+|"
    r"by the (?:next )?meeting|goal of holding|hope|if)\b",
    re.IGNORECASE,
)
_GATHERINGS = {
    "summit": r"summit|meeting (?:of|between) (?:our leaders|the leaders|President|Prime)",
    "meeting": r"meetings?|talks|consultations?|negotiations|session|2\+2|two-plus-two",
    "visit": r"visits?|visiting|trip|travels? to|arrives?|be in|come to",
    "conference": r"(?<!press )(?<!news )conference|forum|congress",
    "round": r"rounds?|working groups?",
}
"""What is planned, by its words; a summit is no other meeting."""
_PATTERNS = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _GATHERINGS.items()
}
_WEEK = dt.timedelta(days=7)
_MONTH = dt.timedelta(days=31)
_DAY_LENGTH, _MONTH_LENGTH = len("2019-05-30"), len("2019-05")


def planned_and_held(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Hold a planned time against a later document of the same people, within a week of it.

    The later document's own day is compared, and past times at which it says something of the
    same kind was held. A month planned holds the days in it.
    """
    plans = _plans(documents)
    seen = set()
    for later in documents:
        held = list(_held(later))
        for plan in plans:
            people = plan.names | plan.document.names
            if plan.day < _iso(later) and people & later.names:
                for place, time, kinds in held:
                    key = (plan.document.transcript.id, _date(plan), place.transcript, time)
                    if kinds & _kinds(plan) and _near(plan, time) and key not in seen:
                        seen.add(key)
                        yield _held_against(plan, place, time)


def _plans(documents: Sequence[Document]) -> list[Told]:
    """Return the times, day or month, for which something is planned, in order of time."""
    plans = [told for document in documents for told in document.told if _is_plan(told)]
    return sorted(plans, key=lambda told: (_middle(told), told.day))


def _is_plan(told: Told) -> bool:
    start = told.quantity.date_start or ""
    return bool(
        told.quantity.kind in {"date", "relative_date"}
        and len(start) >= _MONTH_LENGTH
        and told.day
        and (start > told.day[: len(start)] or _rest_of_month(told))
        and _PLANNED.search(told.text)
        and _kinds(told)
    )


def _rest_of_month(told: Told) -> bool:
    """Whether a time is in this month and by its words still to come: *later this month*."""
    words = told.quantity.span.of(told.document.transcript.text).lower()
    here = told.quantity.date_start == told.day[:_MONTH_LENGTH]
    return here and bool(re.search(r"later|end|late|second half|^(?:in )?[a-z]+$", words))


def _kinds(told: Told) -> frozenset[str]:
    found = {name for name, words in _PATTERNS.items() if words.search(told.text)}
    return frozenset(found - {"meeting"} if "summit" in found else found)


def _held(document: Document) -> Iterator[tuple[Place, str, frozenset[str]]]:
    """Yield the printed day of a document, and past times at which it says something was held."""
    day = _iso(document)
    printed = [told for told in document.told if told.quantity.date_start == day and not told.turn]
    if printed:
        yield printed[-1].place(day), day, frozenset(_GATHERINGS)
    for told in document.told:
        start = told.quantity.date_start or ""
        past = _MONTH_LENGTH <= len(start) <= _DAY_LENGTH and start < day[: len(start)]
        if told.turn and past and told.quantity.kind in {"date", "relative_date"}:
            yield told.place(start), start, _kinds(told)


def _held_against(plan: Told, place: Place, time: str) -> Comparison:
    return Comparison(
        "planned_and_held",
        f"time planned, as told on {plan.day}, and time told later",
        "fits" if _covers(plan, time) else "differs",
        plan.place(_date(plan)),
        place,
    )


def _iso(document: Document) -> str:
    return document.day.isoformat() if document.day else ""


def _date(told: Told) -> str:
    start, end = told.quantity.date_start, told.quantity.date_end
    return f"{start}/{end}" if end else str(start)


def _covers(plan: Told, time: str) -> bool:
    """Whether a planned time holds another one, or is held by it."""
    start, end = plan.quantity.date_start or "", plan.quantity.date_end
    if end:
        return start[: len(time)] <= time <= end[: len(time)]
    return time.startswith(start) or start.startswith(time)


def _near(plan: Told, time: str) -> bool:
    if _covers(plan, time):
        return True
    days = len(plan.quantity.date_start or "") == len(time) == _DAY_LENGTH
    return days and abs(_middle(plan) - dt.date.fromisoformat(time)) <= _WEEK


def _middle(told: Told) -> dt.date:
    start = told.quantity.date_start or ""
    return dt.date.fromisoformat(start if len(start) == _DAY_LENGTH else f"{start[:7]}-15")


def dates_of_one_plan(documents: Sequence[Document]) -> Iterator[Comparison]:
    """Hold every two plans of the same kind, the same people and the same month or so together."""
    plans = _plans(documents)
    seen = set()
    for number, one in enumerate(plans):
        for other in plans[number + 1 :]:
            if _middle(other) - _middle(one) > _MONTH:
                break
            places = sorted((one, other), key=lambda told: told.when_told)
            key = frozenset((told.document.transcript.id, _date(told)) for told in places)
            if _same_plan(one, other) and key not in seen:
                seen.add(key)
                yield _together(*places)


def _same_plan(one: Told, other: Told) -> bool:
    apart = one.document is not other.document or one.sentence != other.sentence
    people = not one.names or not other.names or one.names & other.names
    return bool(apart and people and _kinds(one) & _kinds(other))


def _together(one: Told, other: Told) -> Comparison:
    kind = " and ".join(sorted(_kinds(one) & _kinds(other)))
    date = other.quantity.date_start or ""
    ranges = one.quantity.date_end or other.quantity.date_end
    fits = _date(one) == _date(other) if ranges else _covers(one, date)
    return Comparison(
        "dates_of_one_plan",
        f"when a {kind} is planned, told on {one.day} and on {other.day}",
        "fits" if fits else "differs",
        one.place(_date(one)),
        other.place(_date(other)),
    )
