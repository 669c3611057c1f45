"""Words that divide two groups: log-odds ratios with their intervals."""

from __future__ import annotations

from math import ceil, exp, floor, log
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, keyness
from podium.canvas import LINE, SMALL, lines, rule, sheet, text_width, whisker, wrapped, write
from podium.picture import INK, Picture
from podium.reading.words_apart import Contrast, Shown, instead
from podium.show import Html

_ROW = LINE * 1.35
_SIGNS = {"a": "o", "b": "s"}


def words(apart: Shown, top: int) -> Picture | Html:
    """Return the words that divide two groups most: how many times the odds, with intervals.

    A hollow sign stands where the interval includes no difference.
    """
    if not isinstance(apart, Contrast):
        return instead(apart)
    rows = anchored.records(keyness.leading(apart.found, top))

    def draw(width: float) -> Figure:
        return _draw(rows, apart, width)

    return Picture("words-apart", _alt(rows, apart), draw)


def _draw(rows: list[dict[str, Any]], apart: Contrast, width: float) -> Figure:
    left = 0.1 + max([0.9, *(text_width(_label(row)) for row in rows)])
    right = width - 0.25
    end = max([1.0, *(max(abs(row["low"]), abs(row["high"])) for row in rows)])
    middle, unit = (left + right) / 2, (right - left) / 2 / end
    groups = [(key, [row for row in rows if row["group"] == key]) for key in "ab"]
    titles = {
        key: wrapped(f"Preferred by: {name}", width - 0.05, bold=True)
        for key, name in zip("ab", apart.names, strict=True)
    }
    colors = dict(zip("ab", apart.colors, strict=True))
    height = sum(len(own) * _ROW + (len(titles[key]) + 0.6) * LINE for key, own in groups)
    figure, axes = sheet(width, height + LINE * 4.5)
    y = 0.02
    for key, own in groups:
        y = lines(axes, 0.02, y, titles[key], bold=True) + LINE * 0.1
        for row in own:
            write(axes, 0.1, y, _label(row))
            _mark(axes, y + LINE * 0.5, row, (middle, unit), colors[key])
            y += _ROW
        y += LINE * 0.5
    axes.plot([middle, middle], [0.02 + LINE * 1.2, y], color=INK, linewidth=0.6, zorder=0)
    _scale(axes, y, (middle, unit), end)
    _directions(axes, y + 0.08 + 2 * LINE, middle, width, apart.names)
    return figure


def _label(row: dict[str, Any]) -> str:
    return f"{row['word']} {row['a']} : {row['b']}"


def _mark(
    axes: Axes, y: float, row: dict[str, Any], scale: tuple[float, float], color: str
) -> None:
    middle, unit = scale
    whisker(axes, y, middle + row["low"] * unit, middle + row["high"] * unit)
    axes.plot(
        [middle + row["log_odds"] * unit], [y], marker=_SIGNS[row["group"]], markersize=6,
        linestyle="none", markeredgecolor=color, zorder=3,
        markerfacecolor=color if row["clear"] else "white",
    )  # fmt: skip


def _scale(axes: Axes, y: float, scale: tuple[float, float], end: float) -> None:
    """Draw the axis: how many times the odds, doubling to both sides."""
    middle, unit = scale
    rule(axes, y, middle - end * unit, middle + end * unit)
    powers = floor(end / log(2))
    step = max(1, ceil(powers / 3))
    for power in range(-powers // step * step, powers + 1, step):
        x = middle + power * log(2) * unit
        if abs(power) <= powers:
            axes.plot([x, x], [y, y + 0.05], color=INK, linewidth=0.6)
            write(axes, x, y + 0.08, f"{exp(abs(power) * log(2)):.0f}×", size=SMALL, align="center")
    write(
        axes,
        middle,
        y + 0.08 + LINE,
        "times the odds, with 95 % interval",
        size=SMALL,
        align="center",
    )


def _directions(axes: Axes, y: float, middle: float, width: float, names: tuple[str, ...]) -> None:
    """Say below the axis which way lies which group; by its number if its name is long."""
    first, second = (name.partition(",")[0] for name in names)
    room = min(middle, width - middle) - 0.2
    if first == second or max(text_width(f"{name} →", SMALL) for name in (first, second)) > room:
        first, second = "first group", "second group"
    write(axes, middle - 0.05, y, f"← {second}", size=SMALL, align="right")
    write(axes, middle, y, "|", size=SMALL, align="center")
    write(axes, middle + 0.05, y, f"{first} →", size=SMALL)


def _alt(rows: list[dict[str, Any]], apart: Contrast) -> str:
    parts = []
    for key, name in zip("ab", apart.names, strict=True):
        said = [
            f"{row['word']} {row['a']} to {row['b']}, {keyness.times(row['log_odds'])} times the "
            f"odds{'' if row['clear'] else ', interval includes no difference'}"
            for row in rows
            if row["group"] == key
        ]
        parts.append(f"Preferred by {name}: {'; '.join(said) or 'none'}.")
    return f"Words that divide {apart.names[0]} from {apart.names[1]}. {' '.join(parts)}"
