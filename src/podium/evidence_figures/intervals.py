"""Values with their intervals, row by row: agreement of coders, rules, other definitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium.canvas import LINE, SMALL, lines, rule, sheet, whisker, wrapped, write
from podium.picture import INK, NOBODY, PALETTE, Picture

_TRACK, _LEADING = LINE * 0.95, LINE * 0.45
_SIGNS = {"value": ("o", PALETTE[2]), "other": ("s", PALETTE[3]), "yardstick": ("^", NOBODY)}
"""Not the colours of the sides."""


@dataclass(frozen=True, slots=True)
class Row:
    """A value between 0 and 1 with its interval, under a heading."""

    group: str
    label: str
    value: float | None
    """Null where it is undefined: the row says so."""
    low: float | None = None
    high: float | None = None
    sign: str = "value"
    """``value``, ``other`` (a second kind of value) or ``yardstick`` (published elsewhere)."""


def intervals(name: str, rows: Sequence[Row], lead: str, scale: str, *, percent: bool) -> Picture:
    """Return values with their intervals on a scale from 0 to 1.

    Args:
        name: unlike any other on the page.
        rows: in the order in which they are drawn.
        lead: begins the words that say what is shown.
        scale: what the scale measures.
        percent: whether the scale is in percent.
    """

    def draw(width: float) -> Figure:
        return _draw(rows, scale, width, percent=percent)

    return Picture(name, f"{lead} {_alt(rows)}", draw)


def _draw(rows: Sequence[Row], scale: str, width: float, *, percent: bool) -> Figure:
    groups = [(group, list(own)) for group, own in groupby(rows, key=lambda row: row.group)]
    height = sum(_height(group, own, width) for group, own in groups)
    figure, axes = sheet(width, height + LINE * 3)
    y, left, length = 0.02, 0.15, width - 0.4
    for group, own in groups:
        if group:
            y = lines(axes, 0.02, y, wrapped(group, width - 0.05, bold=True), bold=True)
        for row in own:
            y = lines(axes, 0.1, y, wrapped(row.label, width - 0.15, SMALL), size=SMALL)
            _track(axes, y + _TRACK / 2, row, (left, length))
            y += _TRACK + _LEADING
        y += LINE * 0.5
    rule(axes, y, left, left + length)
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = left + part * length
        axes.plot([x, x], [y, y + 0.05], color=INK, linewidth=0.6)
        words = f"{100 * part:.0f} %" if percent else f"{part:g}"
        write(axes, x, y + 0.08, words, size=SMALL, align="center")
    write(axes, left + length / 2, y + 0.1 + LINE, scale, size=SMALL, align="center")
    return figure


def _height(group: str, rows: list[Row], width: float) -> float:
    heading = len(wrapped(group, width - 0.05, bold=True)) if group else 0
    labels = sum(len(wrapped(row.label, width - 0.15, SMALL)) for row in rows)
    return (heading + labels + 0.5) * LINE + len(rows) * (_TRACK + _LEADING)


def _track(axes: Axes, y: float, row: Row, place: tuple[float, float]) -> None:
    left, length = place
    axes.plot([left, left + length], [y, y], color=INK, linewidth=0.2)
    if row.value is None:
        write(axes, left, y - LINE / 2, "undefined", size=SMALL)
        return
    if row.low is not None and row.high is not None:
        whisker(axes, y, left + max(row.low, 0) * length, left + row.high * length)
    sign, color = _SIGNS[row.sign]
    face = "none" if row.sign == "yardstick" else color
    axes.plot(
        [left + max(row.value, 0) * length], [y], marker=sign, markersize=6.5, linestyle="none",
        markeredgecolor=color, markerfacecolor=face, zorder=3,
    )  # fmt: skip


def _alt(rows: Sequence[Row]) -> str:
    parts = []
    for group, own in groupby(rows, key=lambda row: row.group):
        said = "; ".join(row.label for row in own)
        parts.append(f"{group}: {said}." if group else f"{said}.")
    return " ".join(parts)
