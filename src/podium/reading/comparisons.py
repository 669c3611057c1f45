"""Sentences and tables of the notebook on wordings held against each other."""

from __future__ import annotations

import pandas as pd

from podium.frames import Missing
from podium.names import plain
from podium.quoting import briefly, table
from podium.reading.record import counted_by
from podium.show import Html

_COMPARED = {
    "differ": "{n} differ{s}",
    "compatible": "{n} {be} compatible",
    "unresolved": "{n} stay{s} open",
}


def outcome(compared: pd.DataFrame | Missing) -> Html | Missing:
    """Return how many comparisons there are, and what they give."""
    return counted_by(compared, "status", "comparison", _COMPARED)


def wordings(compared: pd.DataFrame | Missing) -> Html:
    """Return every wording that was held against another, with an assessment."""
    if isinstance(compared, Missing):
        return briefly(compared)
    shown = compared.assign(kind=compared["kind"].map(plain))
    caption = "Wordings held against each other"
    return table(shown, caption, each="comparison", called="topic", topic="On what")
