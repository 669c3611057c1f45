"""What became of each thing asked: a tile for each, from what was given to what was not."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from podium import anchored, replying
from podium.canvas import (
    EMPTY,
    LINE,
    SMALL,
    Look,
    box,
    lines,
    sheet,
    side_look,
    wrapped,
)
from podium.frames import Corpus, Missing
from podium.names import listed, sentence_case, side_name, tallied
from podium.picture import INK, Picture
from podium.quoting import NOTHING, briefly
from podium.replying import GIVEN, TYPES, UNANSWERED
from podium.shares import share_in_words
from podium.show import Html

_TILE, _APART, _ROW = 0.19, 0.07, LINE * 1.3
_SHARED = "Tiles that touch: several things asked, one and the same words in reply."
Rows = list[dict[str, Any]]


def replies(corpus: Corpus, asked: pd.DataFrame | Missing) -> Picture | Html:
    """Return what became of each thing asked at each podium: a tile each, by how much is given."""
    if isinstance(asked, Missing):
        return briefly(asked)
    if asked.empty:
        return NOTHING
    people = {row["id"]: row["name"] for row in corpus.rows("people")}
    panels = [
        _Panel(str(podium), anchored.records(rows), people, side_look(corpus, str(podium)))
        for podium, rows in asked.groupby("podium", sort=True)
    ]
    shared = any(len(own) > 1 for panel in panels for _, own in panel.alike())

    def draw(width: float) -> Figure:
        note = wrapped(_SHARED, width - 0.1, SMALL) if shared else []
        height = sum(panel.height(width) for panel in panels) + len(note) * LINE
        figure, axes = sheet(width, height)
        y = 0.0
        for panel in panels:
            y = panel.draw(axes, y, width)
        lines(axes, 0.02, y, note, size=SMALL)
        return figure

    name = "-".join(["replies", *(panel.podium for panel in panels)])
    words = " ".join(panel.words() for panel in panels)
    lead = "; ".join(panel.lead() for panel in panels)
    return Picture(name, f"Given, given in part, not given at all: {lead}. {words}", draw)


class _Panel:
    """What was asked at one podium."""

    def __init__(self, podium: str, rows: Rows, people: dict[str, str], look: Look) -> None:
        self.podium, self.look = podium, look
        self.replied = [row for row in rows if row["reply_level2"] != UNANSWERED]
        self.unheard = len(rows) - len(self.replied)
        asked = dict.fromkeys(row["addressee"] for row in self.replied)
        names = [people.get(key, "") for key in asked]
        whom = f" of {names[0]}" if len(names) == 1 and names[0] else ""
        said = tallied(len(self.replied), "thing") + f" asked{whom}"
        self.title = f"{side_name(podium)}’s podium: {said}, with a reply"
        self.grades = [
            (grade, [row for row in self.replied if replying.given(row) == grade])
            for grade in GIVEN
        ]

    def height(self, width: float) -> float:
        """Return how high the panel is: as high as it is drawn."""
        _, axes = sheet(width, 1)
        return self.draw(axes, 0.0, width)

    def draw(self, axes: Axes, y: float, width: float) -> float:
        """Draw title, grades and types; return where the next thing may begin."""
        y = lines(axes, 0.02, y, wrapped(self.title, width - 0.05, bold=True), bold=True)
        y += LINE * 0.4
        for grade, own in self.grades:
            y = lines(axes, 0.02, y, wrapped(self._share(grade, own), width - 0.05))
            for code, rows in _by_type(own):
                y = self._type(axes, y, code, rows, width)
            y += LINE * 0.3
        if self.unheard:
            words = ["and no reply by the person asked in this document"]
            y = _tiles(axes, y, [[(EMPTY, 1.0)]] * self.unheard, words[0], width) + LINE * 0.3
        return y + LINE * 0.6

    def _share(self, grade: str, own: Rows) -> str:
        share = share_in_words(len(own), len(self.replied))
        return f"{sentence_case(GIVEN[grade])}: {share}".replace(" %", "\N{NO-BREAK SPACE}%")

    def _type(self, axes: Axes, y: float, code: str, rows: Rows, width: float) -> float:
        drawn = [[(self.look, _PART[replying.given(row)]) for row in own] for _, own in _one(rows)]
        return _tiles(axes, y, drawn, type_words(code), width)

    def alike(self) -> list[tuple[Any, Rows]]:
        """Return the things asked that the same words reply to, together."""
        return [pair for _, own in self.grades for _, rows in _by_type(own) for pair in _one(rows)]

    def lead(self) -> str:
        """Return the finding in one line."""
        found = listed([str(len(own)) for _, own in self.grades])
        return f"{side_name(self.podium)}’s podium {found} of {len(self.replied)} things asked"

    def words(self) -> str:
        """Return the panel in words."""
        parts = []
        for grade, own in self.grades:
            types = [f"{len(rows)} {type_words(code)}" for code, rows in _by_type(own)]
            parts.append(self._share(grade, own) + (f", namely {listed(types)}" if types else ""))
        none = f" {self.unheard} more: no reply in this document." if self.unheard else ""
        return f"{self.title}. {'. '.join(parts)}.{none}"


_PART = {"reply": 1.0, "intermediate": 0.5, "non_reply": 0.0}


def type_words(code: str) -> str:
    """Return what a type of reply means, with the scheme's name for it."""
    name = replying.type_words(code)
    return f"{TYPES[code][1]} ({name})" if code in TYPES else name


def _by_type(rows: Rows) -> list[tuple[str, Rows]]:
    order = {code: place for place, code in enumerate(TYPES)}
    known = sorted(rows, key=lambda row: order.get(row["reply_level2"], len(order)))
    return [(str(code), list(own)) for code, own in groupby(known, lambda row: row["reply_level2"])]


def _one(rows: Rows) -> list[tuple[Any, Rows]]:
    """Return rows that rest on the very same words together."""
    found: dict[Any, Rows] = {}
    for place, row in enumerate(rows):
        words = (row["transcript"], row["reply_start"], row["reply_end"])
        found.setdefault(words if row["reply_start"] != "" else place, []).append(row)
    return list(found.items())


def _tiles(
    axes: Axes, y: float, groups: list[list[tuple[Look, float]]], words: str, width: float
) -> float:
    """Draw tiles, those of a group touching, and the words beside or below; return the end."""
    left = x = 0.12
    for group in groups:
        if x > left and x + len(group) * _TILE > width:
            x, y = left, y + _ROW
        for look, part in group:
            if x + _TILE > width:
                x, y = left, y + _ROW
            _tile(axes, x, y, look, part)
            x += _TILE
        x += _APART
    said = wrapped(words, width - x - 0.08, SMALL) if width - x > width / 3 else []
    if len(said) == 1 or (said and len(said) * 3 <= len(wrapped(words, width, SMALL)) * 4):
        return max(lines_at(axes, x + 0.03, y, said), y + _ROW)
    return lines_at(axes, left, y + _ROW, wrapped(words, width - left, SMALL)) + LINE * 0.2


def lines_at(axes: Axes, x: float, y: float, words: list[str]) -> float:
    """Write small lines; return where the next one would begin."""
    return lines(axes, x, y + 0.035, words, size=SMALL)


def _tile(axes: Axes, x: float, y: float, look: Look, part: float) -> None:
    """Draw a tile: full, half or empty, for all, part or none of what was asked."""
    size, top = _TILE - 0.02, y + 0.01
    if look == EMPTY:
        box(axes, x, top, width=size, height=size, look=look)
        return
    axes.add_patch(
        Rectangle((x, top), size, size, facecolor="none", edgecolor=INK, linewidth=0.8, zorder=3)
    )
    if part:
        height = size * part
        box(axes, x, top + size - height, width=size, height=height, look=look)
