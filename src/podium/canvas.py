"""A sheet measured in inches, for figures that are mostly rows of marks and words.

The origin is the upper left corner; y runs downward. Everything is placed by hand, so that the
same figure fits a telephone and a wide page. Looks tell categories apart without colour too.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from podium import measures
from podium.frames import Corpus
from podium.picture import HATCHES, INK, NOBODY, PALETTE

SIZE = 9.3
"""Points of ordinary text."""
SMALL = 8.6
"""Points of notes and scales."""
LINE = 0.17
"""Height of a line of ordinary text, in inches."""
_LETTER = 0.0074
"""Inches a letter takes on average for each point of its size."""
_BOLD = 1.17
"""How much wider bold letters are."""
_MARGIN = 0.04
"""Above the first line, so that no font is cut."""
_NOTE = 0.18
"""What a sign after a bar takes beside its number."""
_DASHES = (0, (2, 2))


@dataclass(frozen=True, slots=True)
class Look:
    """How a category is drawn: colour and hatching, an outlined sign, or an empty dashed box."""

    color: str = ""
    hatch: str = ""
    sign: str = ""

    def style(self) -> dict[str, Any]:
        """Return the arguments for a matplotlib patch."""
        if not self.color:
            line = "solid" if self.sign else _DASHES
            return {"facecolor": "none", "edgecolor": INK, "linewidth": 0.8, "linestyle": line}
        return {"facecolor": self.color, "edgecolor": "white", "linewidth": 0, "hatch": self.hatch}


EMPTY = Look()
"""Nothing is known: an empty dashed outline."""
REPORTER = Look(NOBODY)


def side_look(corpus: Corpus, side: str) -> Look:
    """Return the look of a side: the same in every figure of a corpus; grey for no side."""
    known = measures.sides(corpus)
    if side not in known:
        return REPORTER
    place = known.index(side)
    return Look(PALETTE[place % len(PALETTE)], HATCHES[place % len(HATCHES)])


def sheet(width: float, height: float) -> tuple[Figure, Axes]:
    """Return an empty sheet of this many inches."""
    figure = Figure()
    axes = figure.add_axes((0, 0, 1, 1))
    axes.axis("off")
    _cut(figure, axes, width, height)
    return figure, axes


def fitted(width: float, draw: Callable[[Axes], float]) -> Figure:
    """Return a sheet as high as its drawing; ``draw`` returns the height at which it ends."""
    figure, axes = sheet(width, 1)
    _cut(figure, axes, width, draw(axes))
    return figure


def _cut(figure: Figure, axes: Axes, width: float, height: float) -> None:
    """Give a sheet a size; its coordinates are inches from the upper left corner, always."""
    height = max(height, 0.3)
    figure.set_size_inches(width, height + _MARGIN)
    axes.set(xlim=(0, width), ylim=(height, -_MARGIN))


def wrapped(words: str, width: float, size: float = SIZE, *, bold: bool = False) -> list[str]:
    """Return ``words`` as lines that fit ``width`` inches, as far as can be told beforehand."""
    letter = _LETTER * size * (_BOLD if bold else 1)
    return textwrap.wrap(words, max(int(width / letter), 8)) or [""]


def text_width(words: str, size: float = SIZE) -> float:
    """Return about how many inches ``words`` take."""
    return len(words) * _LETTER * size


def write(  # noqa: PLR0913 - what a line of text can be told
    axes: Axes,
    x: float,
    y: float,
    words: str,
    *,
    size: float = SIZE,
    align: str = "left",
    bold: bool = False,
    clip: bool = False,
) -> None:
    """Write ``words`` with their upper edge at ``y``, ``x`` being where ``align`` says."""
    weight = "bold" if bold else "normal"
    axes.text(x, y, words, size=size, ha=align, va="top", weight=weight, clip_on=clip)


def lines(  # noqa: PLR0913 - the same, for several lines
    axes: Axes, x: float, y: float, words: Sequence[str], *, size: float = SIZE, bold: bool = False
) -> float:
    """Write lines of text; return where the next one would begin."""
    for number, line in enumerate(words):
        write(axes, x, y + number * LINE, line, size=size, bold=bold)
    return y + len(words) * LINE


def box(  # noqa: PLR0913 - a place and a size are four numbers
    axes: Axes, x: float, y: float, *, width: float, height: float, look: Look
) -> None:
    """Draw a filled box with its upper left corner at ``x, y``."""
    axes.add_artist(Rectangle((x, y), width, height, **look.style()))  # the sheet has its limits
    if look.sign:
        middle = (x + width / 2, y + height / 2)
        axes.text(*middle, look.sign, ha="center", va="center", size=SMALL, weight="bold")


def rule(axes: Axes, y: float, start: float, end: float, *, dashed: bool = False) -> None:
    """Draw a thin line across."""
    style = _DASHES if dashed else "solid"
    axes.plot([start, end], [y, y], color=INK, linewidth=0.6, linestyle=style)


def whisker(axes: Axes, y: float, low: float, high: float) -> None:
    """Draw an interval."""
    axes.plot([low, high], [y, y], color=INK, linewidth=1.1)
    axes.plot([low, high], [y, y], "|", color=INK, markersize=6)


def legend_height(entries: Iterable[str], width: float) -> float:
    """Return the height of a legend."""
    return LINE * 1.25 * len(_legend_rows(list(entries), width)) + 0.08


def legend(axes: Axes, y: float, entries: dict[str, Look], width: float) -> float:
    """Draw a legend from the left edge; return where the next thing may begin."""
    for number, row in enumerate(_legend_rows(list(entries), width)):
        x, top = 0.02, y + number * LINE * 1.25
        for words in row:
            box(axes, x, top + 0.02, width=0.2, height=0.12, look=entries[words])
            write(axes, x + 0.26, top, words, size=SMALL)
            x += 0.42 + text_width(words, SMALL)
    return y + legend_height(entries, width)


def _legend_rows(entries: list[str], width: float) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    used = 0.0
    for words in entries:
        takes = 0.42 + text_width(words, SMALL)
        if rows[-1] and used + takes > width:
            rows.append([])
            used = 0.0
        rows[-1].append(words)
        used += takes
    return rows


def fitting_unit(rows: Iterable[Sequence[int]], room: float) -> float:
    """Return how many inches one may take, so that every bar and what stands after it fits."""
    counts = [list(row) for row in rows]
    unit = room / max([1, *map(sum, counts)])
    while any(_takes(row, unit) > room for row in counts) and unit > room / 10_000:
        unit *= 0.98
    return unit


def _takes(row: Sequence[int], unit: float) -> float:
    after = [text_width(str(number), SMALL) + _NOTE for number in row if not _fits(number, unit)]
    return sum(row) * unit + sum(after)


def _fits(number: int, unit: float) -> bool:
    """Whether a number can stand in its part of a bar; none needs to stand for nothing."""
    return not number or number * unit > text_width(str(number), SMALL) + 0.1


def bar(  # noqa: PLR0913 - a place, a scale and a height
    axes: Axes,
    x: float,
    y: float,
    parts: Iterable[tuple[int, Look]],
    *,
    unit: float,
    height: float,
) -> float:
    """Draw counts end to end, ``unit`` inches for one, each with its number; return the end.

    A number that does not fit into its part stands after the bar, behind a sign of its part.
    """
    outside = []
    for number, look in parts:
        width = number * unit
        if number:
            box(axes, x + 0.01, y, width=max(width - 0.02, 0.01), height=height, look=look)
        if not _fits(number, unit):
            outside.append((number, look))
        elif number:
            _number(axes, x + width / 2, y + height / 2, number, plain=not look.color)
        x += width
    after = x
    for number, look in outside:
        box(axes, after + 0.06, y + height / 2 - 0.045, width=0.09, height=0.09, look=look)
        axes.text(after + 0.18, y + height / 2, str(number), size=SMALL, ha="left", va="center")
        after += text_width(str(number), SMALL) + _NOTE
    return x


def _number(axes: Axes, x: float, y: float, number: int, *, plain: bool) -> None:
    """Write a number into a box, on a patch of its own so that hatching does not cross it."""
    patch: dict[str, Any] | None = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
    color, under = (INK, None) if plain else ("black", patch)
    axes.text(x, y, str(number), size=SMALL, ha="center", va="center", color=color, bbox=under)
