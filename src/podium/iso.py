"""Dates as ISO 8601 writes them: a day as YYYY-MM-DD, and what is known to the month or year only.

The one reader of such dates in tables, options and parameters; those in running text are read in
:mod:`podium.dates`.
"""

from __future__ import annotations

import re
from datetime import date, datetime

PARTIAL = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?)?"
"""A year, a month, a day, or a day with its hour, as a regular expression."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PARTIAL = re.compile(PARTIAL)
_EARLIEST = "0000-01-01T00:00"


def iso_day(text: str) -> date | None:
    """Return the day that ``2019-01-14`` is; None for anything else, ``20190114`` too."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def is_partial(text: str) -> bool:
    """Whether ``text`` is a year, a month, a day, or a day with its hour: ``2019-01-14T10:30``."""
    if not _PARTIAL.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text + _EARLIEST[len(text) :])
    except ValueError:
        return False
    return True
