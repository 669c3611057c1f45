"""What a family of layouts is: evidence by which a page is known, and what the family adds.

What pages of all families share is in the rules; a family says only what is its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from podium.layout.page import Page

Weighted = tuple[tuple[str, int], ...]
"""Patterns, each with the weight it adds."""

_FLAGS = re.IGNORECASE | re.MULTILINE
_LINE = 300
_BODY_LINES = 400
_FOOT_LINES = 12


@dataclass(frozen=True, slots=True)
class Family:
    """A family of layouts, as data."""

    name: str
    about: str
    cues: Weighted = ()
    """Looked for in the first forty lines."""
    anywhere: Weighted = ()
    """Looked for in the first four hundred lines and the last twelve."""
    publishers: tuple[tuple[str, str], ...] = ()
    """Pattern and publisher's name; the first that matches names the publisher."""
    month_first: bool | None = None
    """How ``3/4/2014`` is read: True March, False April, None not at all."""
    stamp: str | None = None
    """A line that says when the page was posted and not when the event was."""
    stamp_dates_event: bool = False
    """Whether such a stamp is good for the event's date where the page gives no other."""
    lone_date_is_event: bool = False
    """Whether a date on a line of its own is the event's although the title has one too."""

    home: str | None = None
    """How labels call the publisher's own office-holder, the host: ``President of Russia``."""
    presided: str | None = None
    """Houses whose own president is an official, as a line of the header names them."""
    officials: str | None = None
    """Offices that are a minister's elsewhere and an official's here: India's Foreign Secretary."""
    briefer: str | None = None
    """A title that gives the host no office because the publisher's spokesperson is meant."""

    def evidence(self, page: Page) -> list[tuple[str, int]]:
        """Return the patterns found in ``page`` with their weights."""
        body = _excerpt(page)
        found = [(p, w) for p, w in self.cues if _compiled(p).search(page.top)]
        return found + [(p, w) for p, w in self.anywhere if _compiled(p).search(body)]

    def publisher(self, page: Page) -> str | None:
        """Return the publisher's name as far as the page shows it."""
        shown = page.top + "\n" + _excerpt(page)[-_FOOT_LINES * _LINE :]
        return next((name for p, name in self.publishers if _compiled(p).search(shown)), None)

    def is_stamp(self, line: str) -> bool:
        """Whether a line is a posting stamp of the family's own kind."""
        return self.stamp is not None and _compiled(self.stamp).search(line) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, _FLAGS)


def _excerpt(page: Page) -> str:
    lines = (*page.lines[:_BODY_LINES], *page.lines[_BODY_LINES:][-_FOOT_LINES:])
    return "\n".join(line.text[:_LINE] for line in lines)


GENERIC = Family(name="generic", about="Any page of the genre; needs no evidence.")
THRESHOLD = 3
"""The weight of evidence below which no family but the generic one is chosen."""


def choose(page: Page, families: tuple[Family, ...]) -> Family:
    """Return the family with the most evidence, the generic one where there is little."""
    weights = [(sum(w for _, w in family.evidence(page)), family) for family in families]
    best, family = max(weights, key=lambda pair: pair[0], default=(0, GENERIC))
    return family if best >= THRESHOLD else GENERIC
