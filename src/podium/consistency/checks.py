"""All checks by name, and all of them over some transcripts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from podium.consistency.amounts import one_or_several, same_thing
from podium.consistency.documents import Document
from podium.consistency.model import Comparison
from podium.consistency.pages import clock_and_length, dates_of_page, weekdays
from podium.consistency.plans import dates_of_one_plan, planned_and_held
from podium.consistency.series import ordinals_rise
from podium.model import Transcript

CHECKS: dict[str, Callable[[Sequence[Document]], Iterator[Comparison]]] = {
    "ordinals_rise": ordinals_rise,
    "weekdays": weekdays,
    "dates_of_page": dates_of_page,
    "clock_and_length": clock_and_length,
    "planned_and_held": planned_and_held,
    "dates_of_one_plan": dates_of_one_plan,
    "same_thing": same_thing,
    "one_or_several": one_or_several,
}
"""The checks by name."""


def compare(
    transcripts: Sequence[Transcript], days: Mapping[str, dt.date] | None = None
) -> list[Comparison]:
    """Return every comparison of every check, those that fit too.

    Args:
        transcripts: a corpus, in any order.
        days: the day of each transcript's event by its id; where it has none, the day the page
            gives. A transcript without a day is left out of checks over time.
    """
    known = days or {}
    documents = [Document(one, known.get(one.id) or _day(one)) for one in transcripts]
    return [found for check in CHECKS.values() for found in check(documents)]


def _day(transcript: Transcript) -> dt.date | None:
    date = transcript.header.date
    return dt.date.fromisoformat(date) if date else None
