"""What a family of layouts is: evidence by which a page is known, and what the family adds.

Everything that pages of all families share is in the generic rules; a family says only what is
its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from podium.layout.page import Page


@dataclass(frozen=True, slots=True)
class Family:
    """A family of layouts, as data."""

    name: str
    about: str
    cues: tuple[tuple[str, int], ...] = ()
    """Patterns looked for in the first forty lines, with the weight each adds."""
    anywhere: tuple[tuple[str, int], ...] = ()
    """Patterns looked for in the whole page."""
    publishers: tuple[tuple[str, str], ...] = ()
    """Pattern and publisher's name; the first that matches names the publisher."""
    month_first: bool | None = None
    """How ``3/4/2014`` is read: True March, False April, None not at all."""
    stamp: str | None = None
    """Pattern of a line whose date is the posting's and not the event's."""

    def evidence(self, page: Page) -> list[tuple[str, int]]:
        """Return the patterns found in ``page`` with their weights."""
        flags = re.IGNORECASE | re.MULTILINE
        found = [(p, w) for p, w in self.cues if re.search(p, page.top, flags)]
        head = page.text[:20_000] + page.text[-3_000:]
        return found + [(p, w) for p, w in self.anywhere if re.search(p, head, flags)]

    def publisher(self, page: Page) -> str | None:
        """Return the publisher's name as far as the page shows it."""
        for pattern, name in self.publishers:
            if re.search(pattern, page.top + page.text[-2_000:], re.IGNORECASE | re.MULTILINE):
                return name
        return None


GENERIC = Family(name="generic", about="Any page of the genre; needs no evidence.")
THRESHOLD = 3
"""The weight of evidence below which no family but the generic one is chosen."""


def choose(page: Page, families: tuple[Family, ...]) -> Family:
    """Return the family with the most evidence, the generic one where there is little."""
    weights = [(sum(w for _, w in family.evidence(page)), family) for family in families]
    best, family = max(weights, key=lambda pair: pair[0])
    return family if best >= THRESHOLD else GENERIC
