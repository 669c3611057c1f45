"""The tone of each account: negative sentences to the left, positive ones to the right."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from podium import anchored
from podium.canvas import EMPTY, LINE, SMALL, box, fitted, lines, rule, side_look, whisker, write
from podium.canvas import wrapped as broken
from podium.frames import Corpus, Missing
from podium.measures import NO_ACCOUNT, UNTOLD
from podium.names import day, plain, side_name, tallied
from podium.picture import INK, Picture
from podium.quoting import NOTHING, briefly
from podium.shares import share, share_in_words
from podium.show import Html

_BAR, _SIGNS = LINE * 1.05, {"negative": -1, "positive": 1}
Row = dict[str, Any]


def tone(corpus: Corpus, table: pd.DataFrame | Missing) -> Picture | Html:
    """Return the shares of negative and of positive sentences, account by account.

    ``table`` is that of :func:`podium.tone.by_account`; a side without an account has an empty row.
    """
    if isinstance(table, Missing):
        return briefly(table)
    if not table["n"].any():
        return NOTHING
    rows = anchored.records(table)
    ends = {
        name: max([0.1, *(known[2] for row in rows if (known := share(row[name], row["n"])))])
        for name in _SIGNS
    }

    def draw(width: float) -> Figure:
        return fitted(width, lambda axes: _draw(axes, corpus, rows, ends))

    name = "-".join(["tone", *sorted(set(table["side"]))])
    return Picture(name, _alt(rows), draw)


def _label(row: Row) -> str:
    return f"{day(row['date'])}, {side_name(row['side'])}: {_kind(row)}"


def _kind(row: Row) -> str:
    if row["account"] == NO_ACCOUNT:
        return UNTOLD
    kind = plain(row["genre"]) or "document"
    if not row["n"]:
        return f"{kind}, not coded"
    return (
        f"{kind}, {row['negative']} of {tallied(row['n'], 'sentence')} negative, "
        f"{row['positive']} positive"
    )


def _draw(axes: Axes, corpus: Corpus, rows: list[Row], ends: dict[str, float]) -> float:
    width = axes.get_xlim()[1]
    unit = (width - 0.6) / sum(ends.values())
    middle, y = 0.3 + ends["negative"] * unit, LINE * 1.3
    write(axes, middle - 0.06, 0, "← negative", bold=True, align="right")
    write(axes, middle + 0.06, 0, "positive →", bold=True)
    for row in rows:
        y = lines(axes, 0.02, y, broken(_label(row), width - 0.05)) + 0.03
        if row["n"]:
            _bars(axes, corpus, row, y, (middle, unit))
        else:
            box(axes, 0.3, y, width=width - 0.6, height=_BAR, look=EMPTY)
        y += _BAR + LINE * 0.6
    return _scale(axes, y - LINE * 0.3, (middle, unit), ends)


def _bars(axes: Axes, corpus: Corpus, row: Row, y: float, scale: tuple[float, float]) -> None:
    middle, unit = scale
    axes.plot([middle] * 2, [y - 0.04, y + _BAR + 0.04], color=INK, linewidth=1, zorder=3)
    for name, sign in _SIGNS.items():
        known = share(row[name], row["n"])
        if known:
            length, low, high = (part * unit for part in known)
            start = middle if sign > 0 else middle - length
            if length:
                look = side_look(corpus, row["side"])
                box(axes, start, y, width=length, height=_BAR, look=look)
            whisker(axes, y + _BAR / 2, middle + sign * low, middle + sign * high)


def _scale(axes: Axes, y: float, scale: tuple[float, float], ends: dict[str, float]) -> float:
    middle, unit = scale
    rule(axes, y, middle - ends["negative"] * unit, middle + ends["positive"] * unit)
    for name, sign in _SIGNS.items():
        for tick in MaxNLocator(4, steps=[1, 2, 2.5, 5, 10]).tick_values(0, max(ends.values())):
            if tick <= ends[name]:
                x = middle + sign * tick * unit
                axes.plot([x, x], [y, y + 0.05], color=INK, linewidth=0.6)
                if tick or sign > 0:
                    write(axes, x, y + 0.07, f"{100 * tick:.0f} %", size=SMALL, align="center")
    width = axes.get_xlim()[1]
    words = "share of the account’s sentences, with 95 % interval"
    return lines(axes, 0.3, y + 0.09 + LINE, broken(words, width - 0.4, SMALL), size=SMALL)


def _alt(rows: list[Row]) -> str:
    parts = []
    for row in rows:
        found = [f"{name} {share_in_words(row[name], row['n'])}" for name in _SIGNS]
        known = "; ".join(found) if row["n"] else _kind(row)
        kind = plain(row["genre"]) if row["n"] else ""
        about = ", ".join(filter(None, [day(row["date"]), side_name(row["side"]), kind]))
        parts.append(f"{about}: {known}.")
    return f"Sentences of negative and of positive tone, as coded. {' '.join(parts)}"
