"""Names by voice and side: who says it in own words, who only reports it."""

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
    legend,
    legend_height,
    lines,
    sheet,
    side_look,
    text_width,
    wrapped,
    write,
)
from podium.frames import Corpus, Missing
from podium.names import counted, listed, side_name
from podium.picture import NOBODY, Picture
from podium.quoting import NOTHING, briefly
from podium.show import Html

FORMS = 16
"""Rows of the figure; what is rarer stands in the table."""
_Cells: TypeAlias = dict[tuple[str, str], dict[str, int]]
"""Counts by voice, for each name and podium."""
_QUOTED, _REPORTER = Look(NOBODY, "xxxx"), Look(NOBODY)


def voices(corpus: Corpus, frame: pd.DataFrame | Missing) -> Picture | Html:
    """Return how often each name is used at each podium, and in whose voice.

    One set is drawn form by form, several set by set; only the most frequent are drawn.
    """
    if isinstance(frame, Missing):
        return briefly(frame)
    if frame.empty:
        return NOTHING
    key = "form" if len(set(frame["set"])) == 1 else "name"
    counts = naming.by_voice(frame, key)
    names = list(dict.fromkeys(counts[key]))[:FORMS]
    cells: _Cells = {}
    for row in anchored.records(counts):
        cells.setdefault((row[key], row["podium"]), {})[row["voice"]] = row["n"]

    def draw(width: float) -> Figure:
        return _draw(corpus, names, cells, width)

    sets = "-".join(dict.fromkeys(frame["set"])) if key == "form" else "sets"
    return Picture(f"voices-{sets}", _alt(corpus, names, cells, key), draw)


def _looks(corpus: Corpus) -> dict[str, Look]:
    own = {
        f"{side_name(side)}’s own words": side_look(corpus, side) for side in naming.sides(corpus)
    }
    return {
        **own,
        "quoted or attributed to others": _QUOTED,
        "a reporter’s words": _REPORTER,
        "printed by the page": EMPTY,
    }


def _parts(corpus: Corpus, side: str, found: dict[str, int]) -> list[tuple[int, Look]]:
    others = found.get("quoted", 0) + found.get("attributed", 0)
    return [
        (found.get("own", 0), side_look(corpus, side)),
        (others, _QUOTED),
        (found.get("reporter", 0), _REPORTER),
        (found.get("page", 0), EMPTY),
    ]


def _draw(corpus: Corpus, names: list[str], cells: _Cells, width: float) -> Figure:
    sides, looks = naming.sides(corpus), _looks(corpus)
    titles = [wrapped(name, width - 0.05, bold=True) for name in names]
    rows = sum(len(title) + 1.15 * len(sides) + 0.5 for title in titles)
    top = legend_height(looks, width) + LINE * 0.5
    figure, axes = sheet(width, top + rows * LINE)
    y = legend(axes, 0.02, looks, width) + LINE * 0.5
    left = 0.2 + max(text_width(f"{side_name(side)}’s page") for side in sides)
    most = max([1, *(sum(found.values()) for found in cells.values())])
    note = max([0.0, *(text_width(_reported(found), SMALL) for found in cells.values())])
    unit = min(0.22, (width - left - 0.15 - note) / most)
    for name, title in zip(names, titles, strict=True):
        y = lines(axes, 0.02, y, title, bold=True)
        for side in sides:
            found = cells.get((name, side), {})
            end = _row(axes, y, (left, unit), side, _parts(corpus, side, found))
            write(axes, end + 0.05, y, _reported(found), size=SMALL)
            y += LINE * 1.15
        y += LINE * 0.5
    return figure


def _row(
    axes: Axes, y: float, scale: tuple[float, float], side: str, parts: list[tuple[int, Look]]
) -> float:
    left, unit = scale
    write(axes, 0.1, y, side_name(side), size=SMALL)
    if not sum(number for number, _ in parts):
        write(axes, left, y, "never", size=SMALL)
    return bar(axes, left, y, parts, unit=unit, height=LINE * 0.95)


def _reported(found: dict[str, int]) -> str:
    """Return how often reporters say it, for beside the bar."""
    return f"{found['reporter']} by reporters" if found.get("reporter") else ""


def _alt(corpus: Corpus, names: list[str], cells: _Cells, key: str) -> str:
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
    thing = "form" if key == "form" else "set of names"
    things = "forms" if key == "form" else "sets of names"
    return f"Who says it, in whose voice: {counted(len(names), thing, things)}. {' '.join(parts)}"
