"""Words that divide two groups: log-odds ratios with their intervals."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, exp, floor, log
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, keyness
from podium.canvas import LINE, SMALL, fitted, lines, rule, text_width, whisker, wrapped, write
from podium.names import tallied
from podium.picture import INK, WIDE, Picture
from podium.reading.words_apart import Contrast, Shown, instead
from podium.show import Html

_ROW = LINE * 1.35
_SIGNS = {"a": "o", "b": "s"}


def words(apart: Shown, top: int) -> Picture | Html:
    """Return the words that divide two groups most: how many times the odds, with intervals.

    Words whose interval includes no difference are only named.
    """
    if not isinstance(apart, Contrast):
        return instead(apart)
    rows = anchored.records(keyness.leading(apart.found, top))
    groups = [
        _Group(key, name, color, _total(apart, key), [row for row in rows if row["group"] == key])
        for key, name, color in zip("ab", apart.names, apart.colors, strict=True)
    ]

    def draw(width: float) -> Figure:
        return fitted(width, lambda axes: _draw(axes, groups))

    return Picture("words-apart", _alt(groups), draw)


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of sentences, how many words it has, and those that lean to it."""

    key: str
    name: str
    color: str
    total: int
    rows: list[dict[str, Any]]

    @property
    def title(self) -> str:
        return f"Leans to: {self.name} ({self.total:,} words)"

    @property
    def clear(self) -> list[dict[str, Any]]:
        return [row for row in self.rows if row["clear"]]

    @property
    def folded(self) -> str:
        """The words of which it cannot be said that the groups differ in them."""
        unclear = [_label(row) for row in self.rows if not row["clear"]]
        return f"Interval includes no difference: {', '.join(unclear)}" if unclear else ""


def _total(apart: Contrast, key: str) -> int:
    own = apart.sentences
    return sum(keyness.counts(own.loc[own["group"] == key, "text"]).values())


def _draw(axes: Axes, groups: list[_Group]) -> float:
    width = axes.get_xlim()[1]
    clear = [row for group in groups for row in group.clear]
    names = 0.15 + max([0.5, *(text_width(row["word"]) for row in clear)])
    counts = 0.2 + max([0.5, *(text_width(_counts(row), SMALL) for row in clear)])
    rates = 0.95 if width >= WIDE else 0.0
    left, right = names + counts + rates + 0.1, width - 0.25
    ends = (
        max([1.0, *(-row["low"] for row in clear)]),
        max([1.0, *(row["high"] for row in clear)]),
    )
    unit = (right - left) / sum(ends)
    middle = left + ends[0] * unit
    y = 0.0
    for group in groups:
        y = lines(axes, 0.02, y, wrapped(group.title, width - 0.05, bold=True), bold=True)
        if rates and group.clear:
            write(axes, names + counts, y, "per 1,000", size=SMALL)
            y += LINE * 1.1
        top = y = y + LINE * 0.1
        for row in group.clear:
            write(axes, 0.1, y, row["word"])
            write(axes, names, y, _counts(row), size=SMALL)
            if rates:
                write(axes, names + counts, y, _rates(row, groups), size=SMALL)
            _mark(axes, y + LINE * 0.5, row, (middle, unit), group.color)
            y += _ROW
        if group.clear:
            axes.plot([middle, middle], [top, y], color=INK, linewidth=0.6, zorder=0)
        y = lines(axes, 0.1, y, _folded(group, width), size=SMALL) + LINE * 0.5
    if not clear:
        return y
    _scale(axes, y, (middle, unit), ends)
    _directions(axes, y + 0.08 + 2 * LINE, middle, width, tuple(group.name for group in groups))
    return y + LINE * 4.5


def _folded(group: _Group, width: float) -> list[str]:
    return wrapped(group.folded, width - 0.15, SMALL) if group.folded else []


def _counts(row: dict[str, Any]) -> str:
    return f"{row['a']} : {row['b']}"


def _rates(row: dict[str, Any], groups: list[_Group]) -> str:
    """Return how often the word stands among a thousand words of each group."""
    found = (row[group.key] * 1000 / max(group.total, 1) for group in groups)
    return " : ".join(f"{rate:.1f}" for rate in found)


def _label(row: dict[str, Any]) -> str:
    return f"{row['word']} {_counts(row)}".replace(" ", "\N{NO-BREAK SPACE}")


def _mark(
    axes: Axes, y: float, row: dict[str, Any], scale: tuple[float, float], color: str
) -> None:
    middle, unit = scale
    whisker(axes, y, middle + row["low"] * unit, middle + row["high"] * unit)
    axes.plot(
        [middle + row["log_odds"] * unit], [y], marker=_SIGNS[row["group"]], markersize=6,
        linestyle="none", markeredgecolor=color, zorder=3, markerfacecolor=color,
    )  # fmt: skip


def _scale(axes: Axes, y: float, scale: tuple[float, float], ends: tuple[float, float]) -> None:
    """Draw the axis: how many times the odds, doubling to both sides."""
    middle, unit = scale
    rule(axes, y, middle - ends[0] * unit, middle + ends[1] * unit)
    powers = [floor(end / log(2)) for end in ends]
    step = max(1, ceil(sum(powers) / 6))
    for power in range(-powers[0] // step * step, powers[1] + 1, step):
        x = middle + power * log(2) * unit
        if -powers[0] <= power:
            axes.plot([x, x], [y, y + 0.05], color=INK, linewidth=0.6)
            write(axes, x, y + 0.08, f"{exp(abs(power) * log(2)):.0f}×", size=SMALL, align="center")
    right = middle + ends[1] * unit + 0.2
    write(
        axes,
        right,
        y + 0.08 + LINE,
        "times the odds, with 95 % interval",
        size=SMALL,
        align="right",
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


def _alt(groups: list[_Group]) -> str:
    parts = []
    for group in groups:
        said = [
            f"{_label(row)}, {_rates(row, groups)} per 1,000, {keyness.times(row['log_odds'])} "
            f"times the odds, interval {_interval(row)}"
            for row in group.clear
        ]
        folded = f" {group.folded}." if group.folded else ""
        parts.append(f"{group.title}. {'; '.join(said) or 'None clearly'}.{folded}")
    found = " and ".join(f"{tallied(len(group.clear), 'word')} to {group.name}" for group in groups)
    return f"Clearly lean {found}. {' '.join(parts)}"


def _interval(row: dict[str, Any]) -> str:
    ends = sorted((abs(row["low"]), abs(row["high"])))
    return f"{keyness.times(ends[0])} to {keyness.times(ends[1])}"
