"""The omission matrix: which account treats which item of the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored
from podium import omissions as measure
from podium.canvas import (
    EMPTY,
    LINE,
    SMALL,
    Look,
    box,
    legend,
    legend_height,
    lines,
    rule,
    sheet,
    side_look,
    text_width,
    wrapped,
    write,
)
from podium.frames import Corpus, Missing
from podium.measures import UNTOLD
from podium.names import day, listed, side_name, tallied
from podium.omissions import ABSENT, ASKED, TREATED
from podium.picture import WIDE, Picture
from podium.quoting import NOTHING, briefly
from podium.reading.two_sides import group_name
from podium.show import Html

_GAP = 0.06
QUESTION = Look(sign="?")


def omissions(corpus: Corpus, meeting: str) -> Picture | Html:
    """Return which account of a meeting treats which item; a side without one keeps its column."""
    table = measure.matrix(corpus, meeting)
    if isinstance(table, Missing):
        return briefly(table)
    sides = [str(name) for name in table.columns if name not in ("track", "name", "group")]
    rows = anchored.records(measure.touched(table))
    if not rows:
        return NOTHING

    def draw(width: float) -> Figure:
        return _Matrix((corpus, meeting), sides, rows, width).figure()

    return Picture(f"omissions-{meeting}", _alt(corpus, meeting, sides, rows), draw)


class _Matrix:
    """One drawing of the matrix at one width."""

    def __init__(
        self, about: tuple[Corpus, str], sides: list[str], rows: list[dict[str, Any]], width: float
    ) -> None:
        self.corpus, self.meeting = about
        self.sides, self.width = sides, width
        self.coded = measure.coded(self.corpus, self.meeting)
        self.cell = max([0.62 if width >= WIDE else 0.5, *(text_width(s) + 0.12 for s in sides)])
        self.left = 0.05 + self.cell * len(sides) + 0.12
        self.groups = [
            (group_name(self.corpus, self.meeting, group), list(own))
            for group, own in groupby(rows, key=lambda row: str(row["group"]))
        ]
        self.legend = {
            **{
                f"{side_name(s)}’s account treats it": side_look(self.corpus, s)
                for s in sides
                if s in self.coded
            },
            **({"only a question raises it": QUESTION} if self._asked(rows) else {}),
            **({"nothing known": EMPTY} if set(sides) - set(self.coded) else {}),
        }

    def _asked(self, rows: list[dict[str, Any]]) -> bool:
        return any(row[side] == ASKED for row in rows for side in self.sides)

    def figure(self) -> Figure:
        top = legend_height(self.legend, self.width) + LINE * 1.6
        height = top + max(sum(map(self._height, self.groups)), self._tallest()) + 0.05
        figure, axes = sheet(self.width, height)
        y = legend(axes, 0.02, self.legend, self.width)
        for place, side in enumerate(self.sides):
            write(axes, self._x(place), y, side_name(side), bold=True)
        start = y = y + LINE * 1.6
        end = start + self._tallest()
        for group in self.groups:
            y = self._draw_group(axes, y, group)
        for place, side in enumerate(self.sides):
            if side not in self.coded:
                self._unknown(axes, place, start, max(y, end))
        return figure

    def _tallest(self) -> float:
        """Return the height that the words in an empty column need."""
        unknown = [side for side in self.sides if side not in self.coded]
        words = [side_words(self.corpus, self.meeting, side) for side in unknown]
        return max([0.0, *(text_width(each, SMALL) + LINE * 1.5 for each in words)])

    def _x(self, place: int) -> float:
        return 0.05 + place * self.cell

    def _names(self, group: tuple[str, list[dict[str, Any]]]) -> Iterator[list[str]]:
        for row in group[1]:
            yield wrapped(row["name"], self.width - self.left)

    def _height(self, group: tuple[str, list[dict[str, Any]]]) -> float:
        names = sum(len(words) * LINE + _GAP for words in self._names(group))
        return names + LINE * (len(self._heading(group)) + 0.6)

    def _heading(self, group: tuple[str, list[dict[str, Any]]]) -> list[str]:
        words = f"{group[0]}: {tallied(len(group[1]), 'item')}"
        return wrapped(words, self.width - self.left, bold=True)

    def _draw_group(self, axes: Axes, y: float, group: tuple[str, list[dict[str, Any]]]) -> float:
        y = lines(axes, self.left, y, self._heading(group), bold=True) + LINE * 0.1
        for row, words in zip(group[1], self._names(group), strict=True):
            for place, side in enumerate(self.sides):
                self._mark(axes, place, y, side, row[side])
            y = lines(axes, self.left, y, words) + _GAP
        return y + LINE * 0.5

    def _mark(self, axes: Axes, place: int, y: float, side: str, coverage: str) -> None:
        size = {"width": self.cell - 0.12, "height": LINE * 0.85}
        if coverage == TREATED:
            box(axes, self._x(place), y, look=side_look(self.corpus, side), **size)
        elif coverage == ASKED:
            box(axes, self._x(place), y, look=QUESTION, **size)
        elif coverage == ABSENT:
            rule(axes, y + LINE * 0.45, self._x(place), self._x(place) + 0.1)

    def _unknown(self, axes: Axes, place: int, start: float, end: float) -> None:
        """Draw the column of a side of which nothing is known."""
        known = side_words(self.corpus, self.meeting, self.sides[place])
        height = max(end - start - LINE * 0.5, 0.3)
        box(axes, self._x(place), start, width=self.cell - 0.12, height=height, look=EMPTY)
        middle = (self._x(place) + (self.cell - 0.12) / 2, start + height / 2)
        axes.text(*middle, known, rotation=90, ha="center", va="center", size=SMALL)


def side_words(corpus: Corpus, meeting: str, side: str) -> str:
    """Return why nothing is known of a side."""
    silent = side in measure.silent(corpus, meeting)
    return UNTOLD if silent else "account not coded yet"


def _alt(corpus: Corpus, meeting: str, sides: list[str], rows: list[dict[str, Any]]) -> str:
    groups = [
        (group_name(corpus, meeting, group), [row["name"] for row in own])
        for group, own in groupby(rows, key=lambda row: str(row["group"]))
    ]
    parts = [f"{group}, {len(names)}: {listed(names)}." for group, names in groups]
    coded = measure.coded(corpus, meeting)
    parts += [
        f"{side_name(side)}: {side_words(corpus, meeting, side)}."
        for side in sides
        if side not in coded
    ]
    date = day(corpus.row("meetings", meeting)["date"])
    found = ", ".join(f"{len(names)} {group[:1].lower()}{group[1:]}" for group, names in groups)
    lead = f"Of {tallied(len(rows), 'item')} of the agenda of {date}, {found}."
    return f"{lead} {' '.join(parts)}"
