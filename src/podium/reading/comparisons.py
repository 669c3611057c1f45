"""Sentences and tables of the notebook on wordings held against each other."""

from __future__ import annotations

import pandas as pd

from podium.anchored import records
from podium.frames import Missing
from podium.names import plain
from podium.quoting import briefly, cell, cells, table
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
    shown = cells(
        compared,
        {
            "On what": [
                cell(
                    plain(row["kind"]),
                    row["assessment"],
                    strong=f"{row['topic']}: {plain(row['status'])}",
                )
                for row in records(compared)
            ],
            "The wordings": [cell(row["wordings"]) for row in records(compared)],
        },
    )
    caption = "Wordings held against each other"
    return table(shown.assign(id=compared["id"]), caption, each="comparison")
