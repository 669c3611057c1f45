"""Many sets of names by voice and side, as bars."""

from __future__ import annotations

from typing import TypeAlias

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, naming
from podium.canvas import (
    EMPTY,
    LINE,
    SMALL,
    Look,
    bar,
    fitting_unit,
    legend,
    legend_height,
    lines,
    sheet,
    side_look,
    text_width,
    wrapped,
    write,
)
from podium.frames import Corpus
from podium.names import counted, listed, side_name
from podium.picture import NOBODY, Picture

SETS = 16
"""Rows of the figure; what is rarer stands in the table."""
_Cells: TypeAlias = dict[tuple[str, str], dict[str, int]]
"""Counts by voice, for each name and podium."""
QUOTED, REPORTERS = Look(NOBODY, "xxxx"), Look(NOBODY)


def bars(corpus: Corpus, frame: pd.DataFrame) -> Picture:
    """Return how often the names of each set are used at each podium, and in whose voice."""
    counts = naming.by_voice(frame, "name")
    names = list(dict.fromkeys(counts["name"]))[:SETS]
    cells: _Cells = {}
    for row in anchored.records(counts):
        cells.setdefault((row["name"], row["podium"]), {})[row["voice"]] = row["n"]

    def draw(width: float) -> Figure:
        return _draw(corpus, names, cells, width)

    return Picture("voices-sets", _alt(corpus, names, cells), draw)


def _looks(corpus: Corpus, cells: _Cells) -> dict[str, Look]:
    """Return the legend: the voices that occur."""
    occur = {voice for found in cells.values() for voice in found}
    own = {side for (_, side), found in cells.items() if "own" in found}
    looks = {
        f"{side_name(side)}’s own words": side_look(corpus, side)
        for side in naming.sides(corpus)
        if side in own
    }
    others = {
        "quoted or attributed to others": (QUOTED, {"quoted", "attributed"}),
        "a reporter’s words": (REPORTERS, {"reporter"}),
        "printed by the page": (EMPTY, {"page"}),
    }
    return looks | {words: look for words, (look, voices) in others.items() if voices & occur}


def _parts(corpus: Corpus, side: str, found: dict[str, int]) -> list[tuple[int, Look]]:
    others = found.get("quoted", 0) + found.get("attributed", 0)
    return [
        (found.get("own", 0), side_look(corpus, side)),
        (others, QUOTED),
        (found.get("reporter", 0), REPORTERS),
        (found.get("page", 0), EMPTY),
    ]


def _draw(corpus: Corpus, names: list[str], cells: _Cells, width: float) -> Figure:
    sides, looks = naming.sides(corpus), _looks(corpus, cells)
    titles = [wrapped(name, width - 0.05, bold=True) for name in names]
    rows = sum(len(title) + 1.15 * len(sides) + 0.5 for title in titles)
    top = legend_height(looks, width) + LINE * 0.5
    figure, axes = sheet(width, top + rows * LINE)
    y = legend(axes, 0.02, looks, width) + LINE * 0.5
    left = 0.2 + max(text_width(f"{side_name(side)}’s page") for side in sides)
    drawn = [[n for n, _ in _parts(corpus, side, found)] for (_, side), found in cells.items()]
    unit = min(0.22, fitting_unit(drawn, width - left - 0.15))
    for name, title in zip(names, titles, strict=True):
        y = lines(axes, 0.02, y, title, bold=True)
        for side in sides:
            found = cells.get((name, side), {})
            _row(axes, y, (left, unit), side, _parts(corpus, side, found))
            y += LINE * 1.15
        y += LINE * 0.5
    return figure


def _row(
    axes: Axes, y: float, scale: tuple[float, float], side: str, parts: list[tuple[int, Look]]
) -> None:
    left, unit = scale
    write(axes, 0.1, y, side_name(side), size=SMALL)
    if not sum(number for number, _ in parts):
        write(axes, left, y, "never", size=SMALL)
    bar(axes, left, y, parts, unit=unit, height=LINE * 0.95)


def _alt(corpus: Corpus, names: list[str], cells: _Cells) -> str:
    parts = []
    for name in names:
        by_side = []
        for side in naming.sides(corpus):
            found = cells.get((name, side), {})
            said = [
                f"{found[voice]} {words}"
                for voice, words in naming.VOICES.items()
                if voice in found
            ]
            by_side.append(f"{side_name(side)} {listed(said) or 'never'}")
        parts.append(f"{name}: {'; '.join(by_side)}.")
    sets = counted(len(names), "set of names", "sets of names")
    return f"Who says it, in whose voice: {sets}. {' '.join(parts)}"
