"""Numbers and times: how many of each kind, and when the documents look."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from podium import anchored, claims, measures
from podium.canvas import (
    EMPTY,
    LINE,
    Look,
    bar,
    fitting_unit,
    legend,
    legend_height,
    sheet,
    side_look,
    write,
)
from podium.claims import AFTER, AROUND, BEFORE, HORIZONS, UNFIXED
from podium.frames import Corpus, Missing
from podium.names import day, listed, plain, side_name, tallied
from podium.picture import NOBODY, PALETTE, Picture
from podium.quoting import NOTHING, briefly
from podium.show import Html

_ROW = LINE * 2.7
_TIMES = {
    BEFORE: Look(PALETTE[4], "||||"),
    AROUND: Look(PALETTE[3]),
    AFTER: Look(PALETTE[2], "////"),
    UNFIXED: EMPTY,
}


def kinds(corpus: Corpus, found: pd.DataFrame | Missing) -> Picture | Html:
    """Return how often each kind of expression occurs, in whose voice."""
    if isinstance(found, Missing):
        return briefly(found)
    if found.empty:
        return NOTHING
    looks = {side: side_look(corpus, side) for side in measures.sides(corpus)}
    names = {side: f"{side_name(side)}’s own words" for side in looks}
    looks |= {"reporter": Look(NOBODY), "page": EMPTY}
    names |= {"reporter": "a reporter’s words", "page": "printed by the page"}
    rows = anchored.records(claims.by_kind(corpus, found))
    labels = [f"{plain(row['kind'])}: {row['n']}" for row in rows]
    return _stacked("claims-kinds", labels, rows, (looks, names), "Expressions by kind and voice.")


def horizons(found: pd.DataFrame | Missing) -> Picture | Html:
    """Return whether each document speaks of what was, what is or what is to come."""
    if isinstance(found, Missing):
        return briefly(found)
    if found.empty:
        return NOTHING
    rows = anchored.records(claims.by_horizon(found))
    if not rows:
        return NOTHING
    labels = [
        f"{day(row['date'])}, {side_name(row['podium'])}: {tallied(row['n'], 'time')}"
        for row in rows
    ]
    lead = "Times spoken of, as seen from the day of the document."
    return _stacked("claims-horizons", labels, rows, (_TIMES, HORIZONS), lead)


def _stacked(
    name: str,
    labels: list[str],
    rows: list[dict[str, int]],
    known: tuple[dict[str, Look], dict[str, str]],
    lead: str,
) -> Picture:
    looks, names = known
    key = {names[code]: look for code, look in looks.items()}

    def draw(width: float) -> Figure:
        top = legend_height(key, width)
        figure, axes = sheet(width, top + _ROW * len(rows) + 0.05)
        y = legend(axes, 0.02, key, width)
        unit = fitting_unit(([row[code] for code in looks] for row in rows), width - 0.1)
        for label, row in zip(labels, rows, strict=True):
            write(axes, 0.02, y, label)
            parts = [(row[code], look) for code, look in looks.items()]
            bar(axes, 0.02, y + LINE * 1.15, parts, unit=unit, height=LINE)
            y += _ROW
        return figure

    said = [
        f"{label}: {listed([f'{row[code]} {names[code]}' for code in looks if row[code]])}."
        for label, row in zip(labels, rows, strict=True)
    ]
    total = sum(row["n"] for row in rows)
    most = max(looks, key=lambda code: sum(row[code] for row in rows))
    found = f"Of {total:,}, {sum(row[most] for row in rows):,} are {names[most]}."
    return Picture(name, f"{lead} {found} {' '.join(said)}", draw)
