"""Who counted how many, and when: numbers in an order, by voice along the days of documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, claims
from podium.canvas import LINE, REPORTER, SMALL, Look, box, fitted, lines, side_look, wrapped, write
from podium.frames import Corpus, Missing
from podium.names import counted, day, plain, sentence_case, side_name
from podium.picture import INK, Picture
from podium.quoting import NOTHING, briefly
from podium.show import Html

_COLUMN, _TILE = 0.85, 0.36
Row = dict[str, Any]
_Lanes = dict[str, list[Row]]


def numbered(corpus: Corpus, found: pd.DataFrame | Missing, unit: str = "") -> Picture | Html:
    """Return who gives which number to the same kind of thing, document by document.

    Drawn is what two numbers or more are given to (``unit``: only this). The days of the documents
    stand at equal distances.
    """
    if isinstance(found, Missing):
        return briefly(found)
    several = claims.ordinals(found)
    units = {
        str(key): _lanes(anchored.records(own))
        for key, own in several.groupby("unit", sort=False)
        if len(set(own["value"])) > 1 and unit in ("", key)
    }
    if not units:
        return NOTHING

    def draw(width: float) -> Figure:
        return fitted(width, lambda axes: _draw(axes, corpus, units, width))

    name = "-".join(["numbered", *units])
    return Picture(name, " ".join(_alt(key, lanes) for key, lanes in units.items()), draw)


def _lanes(rows: Sequence[Row]) -> _Lanes:
    """Return the rows of each voice, by its name."""
    lanes: _Lanes = {}
    for row in rows:
        side = side_name(row["podium"])
        names = {"own": side, "reporter": f"A reporter, on {side}’s page"}
        lanes.setdefault(names.get(row["voice"], f"{side}, {plain(row['voice'])}"), []).append(row)
    return lanes


def _draw(axes: Axes, corpus: Corpus, units: dict[str, _Lanes], width: float) -> float:
    y = 0.0
    for unit, lanes in units.items():
        y = lines(axes, 0.02, y, [f"{sentence_case(plain(unit))}, as they are counted"], bold=True)
        dates = sorted({row["date"] for own in lanes.values() for row in own})
        for part in _parts(dates, int((width - 0.1) // _COLUMN)):
            step = (width - 0.1) / len(part)
            places = {date: 0.05 + (place + 0.5) * step for place, date in enumerate(part)}
            y = _timeline((axes, corpus), lanes, places, y + LINE * 0.3, step)
        y += LINE * 0.5
    return y


def _parts(dates: list[str], most: int) -> Iterator[list[str]]:
    for start in range(0, len(dates), most):
        yield dates[start : start + most]


def _timeline(
    on: tuple[Axes, Corpus], lanes: _Lanes, places: dict[str, float], y: float, step: float
) -> float:
    (axes, corpus), width = on, len(places) * step + 0.1
    heads = {x: wrapped(day(date), step, SMALL) for date, x in places.items()}
    for x, words in heads.items():
        for number, line in enumerate(words):
            write(axes, x, y + number * LINE, line, size=SMALL, align="center")
    y += LINE * (0.3 + max(map(len, heads.values())))
    for name, rows in lanes.items():
        here = [row for row in rows if row["date"] in places]
        if here:
            look = side_look(corpus, here[0]["podium"]) if here[0]["voice"] == "own" else REPORTER
            y = lines(axes, 0.02, y, wrapped(f"{name}: {_said(here)}", width - 0.05, SMALL),
                      size=SMALL)  # fmt: skip
            _tiles(axes, y + 0.03, _spread(here, places), look)
            y += _TILE * 0.75 + LINE * 0.7
    return y


def _said(rows: Sequence[Row]) -> str:
    return "; ".join(dict.fromkeys(row["of_what"] or row["quote"] for row in rows))


def _spread(rows: Sequence[Row], places: dict[str, float]) -> list[tuple[float, Row]]:
    """Return where each number stands: those of one day side by side."""
    found = []
    for date, x in places.items():
        own = [row for row in rows if row["date"] == date]
        start = x - (len(own) - 1) / 2 * (_TILE + 0.04)
        found += [(start + place * (_TILE + 0.04), row) for place, row in enumerate(own)]
    return found


def _tiles(axes: Axes, y: float, at: Sequence[tuple[float, Row]], look: Look) -> None:
    height = _TILE * 0.75
    middle = y + height / 2
    for (one, _), (two, _) in pairwise(at):
        ends = [one + _TILE / 2, two - _TILE / 2]
        axes.plot(ends, [middle] * 2, color=INK, linewidth=0.8)
    for x, row in at:
        box(axes, x - _TILE / 2, y, width=_TILE, height=height, look=look)
        patch = {"facecolor": "white", "edgecolor": "none", "pad": 1.2}
        axes.text(x, middle, row["value"], size=10.5, weight="bold", color="black", ha="center",
                  va="center", bbox=patch)  # fmt: skip


def _alt(unit: str, lanes: _Lanes) -> str:
    parts = []
    for name, rows in lanes.items():
        said = [f"{row['value']} on {day(row['date'])} ({row['of_what']})" for row in rows]
        parts.append(f"{name}: {'; '.join(said)}")
    voices = counted(len(lanes), "voice")
    return f"{sentence_case(plain(unit))} are counted by {voices}. {'. '.join(parts)}."
