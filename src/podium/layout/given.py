"""What header and family say of the people before any label is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podium.layout.names import Person


@dataclass(frozen=True, slots=True)
class Given:
    """What header and family say of the people before any label is read."""

    present: Sequence[Person] = ()
    """Those to whom the header gives the floor."""
    guests: Sequence[Person] = ()
    """Those whom the title names after ``with``."""
    offices: Sequence[Person] = ()
    """Guests of whom the title gives the office alone."""
    home: str | None = None
    """The pattern by which labels call the publisher's own office-holder."""
    officials: str | None = None
    """The pattern of offices that are an official's on this publisher's pages."""
    interview: bool = False
    end: int = 0
    """The offset of the last word."""
