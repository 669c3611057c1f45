"""Replies by their type: at each podium, with the interval of each share."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, replying
from podium.canvas import (
    EMPTY,
    LINE,
    SMALL,
    box,
    lines,
    rule,
    sheet,
    side_look,
    whisker,
    wrapped,
    write,
)
from podium.frames import Corpus, Missing
from podium.names import side_name, tallied
from podium.picture import INK, Picture
from podium.quoting import NOTHING, briefly
from podium.replying import LEVELS, TYPES, UNANSWERED
from podium.shares import share_in_words
from podium.show import Html

_HEAD, _LEVEL, _TYPE = LINE * 1.5, LINE * 3.4, LINE * 1.2


def replies(corpus: Corpus, asked: pd.DataFrame | Missing) -> Picture | Html:
    """Return how sub-questions were replied to at each podium, by level and by type."""
    if isinstance(asked, Missing):
        return briefly(asked)
    if asked.empty:
        return NOTHING
    panels = [(str(podium), rows) for podium, rows in asked.groupby("podium", sort=True)]

    def draw(width: float) -> Figure:
        figure, axes = sheet(width, sum(map(_height, (rows for _, rows in panels))) + 0.1)
        y = 0.02
        for podium, rows in panels:
            _panel(axes, corpus, podium, rows, (y, width))
            y += _height(rows)
        return figure

    name = "-".join(["replies", *(podium for podium, _ in panels)])
    return Picture(name, _alt(panels), draw)


def _height(rows: pd.DataFrame) -> float:
    types = len(set(replying.answered(rows)["reply_level2"]))
    unheard = _TYPE * 1.3 if (rows["reply_level2"] == UNANSWERED).any() else 0
    return _HEAD + _LEVEL * len(LEVELS) + _TYPE * types + unheard + LINE * 2.2


def _panel(
    axes: Axes, corpus: Corpus, podium: str, rows: pd.DataFrame, place: tuple[float, float]
) -> None:
    y, width = place
    left, scale = 0.1, width - 0.35
    replied = len(replying.answered(rows))
    title = f"{side_name(podium)}’s podium: {tallied(replied, 'reply', 'replies')}"
    y = lines(axes, 0.02, y, wrapped(title, width - 0.05, bold=True), bold=True) + LINE * 0.5
    look = side_look(corpus, podium)
    for row in anchored.records(replying.by_level(rows)):
        words = f"{LEVELS[row['reply_level1']]}: {row['found']} of {row['n']}"
        write(axes, left, y, words)
        middle = y + LINE * 1.75
        if row["n"]:
            box(
                axes, left, y + LINE * 1.2, width=row["share"] * scale, height=LINE * 1.1, look=look
            )
            whisker(axes, middle, left + row["low"] * scale, left + row["high"] * scale)
        y += LINE * 2.7
        y = _types(axes, rows, row["reply_level1"], (left + 0.2, y)) + LINE * 0.7
    none = int((rows["reply_level2"] == UNANSWERED).sum())
    if none:
        box(axes, left, y, width=0.3, height=LINE, look=EMPTY)
        write(axes, left + 0.4, y, f"{tallied(none, 'more', 'more')}: no reply in this document")
        y += _TYPE * 1.3
    _scale(axes, y, left, scale)


def _types(axes: Axes, rows: pd.DataFrame, level: str, place: tuple[float, float]) -> float:
    x, y = place
    codes = [code for code, (own, _) in TYPES.items() if own == level]
    for code in codes:
        number = int((rows["reply_level2"] == code).sum())
        if number:
            write(axes, x, y, f"{number} {replying.type_words(code)}", size=SMALL)
            y += _TYPE
    return y


def _scale(axes: Axes, y: float, left: float, scale: float) -> None:
    rule(axes, y, left, left + scale)
    for part in (0, 50, 100):
        x = left + scale * part / 100
        axes.plot([x, x], [y, y + 0.05], color=INK, linewidth=0.6)
        write(axes, x, y + 0.07, f"{part} %", size=SMALL, align="center" if part else "left")


def _alt(panels: list[tuple[str, pd.DataFrame]]) -> str:
    parts = []
    for podium, rows in panels:
        levels = [
            f"{LEVELS[row['reply_level1']]} {share_in_words(row['found'], row['n'])}"
            for row in anchored.records(replying.by_level(rows))
        ]
        types = replying.by_type(rows)
        named = [
            f"{row['n']} {replying.type_words(row['reply_level2'])}"
            for row in anchored.records(types)
        ]
        parts.append(
            f"{side_name(podium)}’s podium: {'; '.join(levels)}. By type: {', '.join(named)}."
        )
    return f"Replies to sub-questions. {' '.join(parts)}"
