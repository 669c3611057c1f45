"""Findings under other definitions, with their intervals."""

from __future__ import annotations

import pandas as pd

from podium import anchored
from podium.evidence_figures.intervals import Row, intervals
from podium.frames import Missing
from podium.picture import Picture
from podium.quoting import NOTHING, briefly
from podium.shares import share_in_words
from podium.show import Html


def definitions(frame: pd.DataFrame | Missing, name: str, lead: str) -> Picture | Html:
    """Return shares under several definitions, finding by finding; the first is the book's own."""
    if isinstance(frame, Missing):
        return briefly(frame)
    if frame.empty:
        return NOTHING
    rows = []
    for _, own in frame.groupby("finding", sort=False):
        for place, row in enumerate(anchored.records(own)):
            known = not pd.isna(row["share"])
            rows.append(
                Row(
                    group=row["finding"],
                    label=f"{row['definition']}: {share_in_words(row['found'], row['n'])}",
                    value=float(row["share"]) if known else None,
                    low=float(row["low"]) if known else None,
                    high=float(row["high"]) if known else None,
                    sign="other" if place else "value",
                )
            )
    return intervals(
        name, rows, f"{lead}{_moved(frame)}", "share, with 95 % interval", percent=True
    )


def _moved(frame: pd.DataFrame) -> str:
    """Return which definition moves a share most, as a sentence; nothing where none does."""
    moves = []
    for finding, own in frame.dropna(subset=["share"]).groupby("finding", sort=False):
        first, *others = anchored.records(own)
        for row in others:
            said = (
                f" Most is moved {finding}: from {share_in_words(first['found'], first['n'])} "
                f"to {share_in_words(row['found'], row['n'])}, {row['definition']}."
            )
            moves.append((abs(row["share"] - first["share"]), said))
    return max(moves, key=lambda move: move[0], default=(0, ""))[1]
