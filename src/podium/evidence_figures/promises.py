"""What was promised: how it stands by meeting, and the dated promises on a line of time."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from itertools import pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, ledger
from podium.canvas import (
    EMPTY,
    LINE,
    SMALL,
    Look,
    bar,
    fitting_unit,
    legend,
    legend_height,
    lines,
    rule,
    sheet,
    text_width,
    wrapped,
    write,
)
from podium.frames import Corpus, Missing
from podium.names import day, listed, sentence_case, tallied
from podium.picture import INK, PALETTE, Picture
from podium.quoting import NOTHING, briefly
from podium.reading.words import date_words
from podium.show import Html

LOOKS = {
    "fulfilled": Look(PALETTE[2]),
    "evidenced": Look(PALETTE[2], "////"),
    "pending": Look(PALETTE[4], "||||"),
    "no_evidence": EMPTY,
    "contradicted": Look(PALETTE[3], "xxxx"),
}
"""Silence is drawn empty."""
_ROW = LINE * 3.1


def statuses(table: pd.DataFrame | Missing) -> Picture | Html:
    """Return how the entries of :func:`podium.ledger.entries` stand, meeting by meeting."""
    if isinstance(table, Missing):
        return briefly(table)
    if table.empty:
        return NOTHING
    rows = [
        (f"{day(str(date))}, {place}", own["status"].value_counts())
        for (date, place), own in table.groupby(["date", "place"], sort=False)
    ]
    looks = {key: look for key, look in LOOKS.items() if key in set(table["status"])}
    words = {ledger.status_words(key): look for key, look in looks.items()}

    def draw(width: float) -> Figure:
        top = legend_height(words, width)
        figure, axes = sheet(width, top + _ROW * len(rows) + 0.05)
        y = legend(axes, 0.02, words, width)
        drawn = [[int(found.get(key, 0)) for key in looks] for _, found in rows]
        unit = fitting_unit(drawn, width - 0.1)
        for name, found in rows:
            write(axes, 0.02, y, f"{name}: {tallied(int(found.sum()), 'entry', 'entries')}")
            parts = [(int(found.get(key, 0)), look) for key, look in looks.items()]
            bar(axes, 0.02, y + LINE * 1.15, parts, unit=unit, height=LINE * 1.2)
            y += _ROW
        return figure

    parts = [f"{name}: {_statuses(found)}." for name, found in rows]
    total = _statuses(table["status"].value_counts())
    alt = f"How {tallied(len(table), 'entry', 'entries')} of the ledger stand: {total}. "
    alt += f"By meeting: {' '.join(parts)}"
    return Picture("statuses", alt, draw)


def _statuses(found: pd.Series[int]) -> str:
    return listed([f"{found[key]} {ledger.status_words(key)}" for key in LOOKS if key in found])


def timeline(corpus: Corpus, table: pd.DataFrame | Missing) -> Picture | Html:
    """Return the entries with a due date on a line of time: made, due, later evidence."""
    if isinstance(table, Missing):
        return briefly(table)
    if table.empty:
        return NOTHING
    dated = anchored.records(table[table["due"] != ""])
    shown = ledger.evidence_dates(corpus, table)
    meetings = sorted(set(anchored.rows(corpus, "meetings", "date")["date"]) - {""})
    groups = [
        (key, [row for row in dated if row["status"] == key])
        for key in [*LOOKS, *sorted({row["status"] for row in dated} - set(LOOKS))]
    ]
    groups = [(key, rows) for key, rows in groups if rows]

    if not groups:
        return NOTHING

    def draw(width: float) -> Figure:
        return _Timeline(meetings, groups, shown, width).figure()

    return Picture("timeline", _alt(groups, shown), draw)


class _Timeline:
    """One drawing at one width; the meetings stand at equal distances, not to scale."""

    def __init__(
        self,
        meetings: list[str],
        groups: list[tuple[str, list[dict[str, Any]]]],
        shown: dict[str, list[str]],
        width: float,
    ) -> None:
        self.groups, self.shown, self.width, self.meetings = groups, shown, width, meetings
        step = (width - 0.75) / max(len(meetings), 1)
        self.knots = {date: 0.35 + place * step for place, date in enumerate(meetings)}
        self.after = width - 0.3

    def figure(self) -> Figure:
        height = LINE * 4.2 + sum(self._height(*group) for group in self.groups)
        figure, axes = sheet(self.width, height)
        y = self._key(axes, 0.02)
        for date, x in self.knots.items():
            for place, words in enumerate(_short(date)):
                write(axes, x, y + place * LINE, words, size=SMALL, align="center")
        write(axes, self.after, y + LINE, "after", size=SMALL, align="center")
        y += LINE * 2.2
        for key, rows in self.groups:
            y = lines(axes, 0.02, y + LINE * 0.4, self._heading(key, rows), bold=True)
            for row in rows:
                y = self._row(axes, y, row)
        return figure

    def _heading(self, key: str, rows: list[dict[str, Any]]) -> list[str]:
        words = f"{ledger.status_words(key)}: {tallied(len(rows), 'entry', 'entries')}"
        return wrapped(sentence_case(words), self.width - 0.05, bold=True)

    def _names(self, row: dict[str, Any]) -> list[str]:
        return wrapped(str(row["what"]), self.width - 0.1)

    def _height(self, key: str, rows: list[dict[str, Any]]) -> float:
        names = sum(len(self._names(row)) + 1.3 for row in rows)
        return LINE * (0.4 + len(self._heading(key, rows)) + names)

    def _key(self, axes: Axes, y: float) -> float:
        x, middle = 0.1, y + LINE * 0.5
        for sign, words in (("made", "promised"), ("due", "due"), ("shown", "later evidence")):
            _sign(axes, x, middle, sign)
            write(axes, x + 0.12, y, words, size=SMALL)
            x += 0.45 + text_width(words, SMALL)
        return y + LINE * 1.6

    def _row(self, axes: Axes, y: float, row: dict[str, Any]) -> float:
        y = lines(axes, 0.02, y, self._names(row))
        middle = y + LINE * 0.45
        made, due = self.place(row["date"]), self.place(_last_day(row["due"]))
        later = [self.place(date) for date in self.shown.get(row["id"], [])]
        for x in self.knots.values():
            axes.plot([x, x], [middle - 0.06, middle + 0.06], color=INK, linewidth=0.4)
        rule(axes, middle, min(made, due), max(made, due), dashed=True)
        if later:
            rule(axes, middle, made, max(later))
        for x in later:
            _sign(axes, x, middle, "shown")
        _sign(axes, due, middle, "due")
        _sign(axes, made, middle, "made")
        return y + LINE * 1.3

    def place(self, date: str) -> float:
        """Return where a day lies: between the meetings around it, or after the last."""
        if not self.meetings or date > self.meetings[-1]:
            return self.after
        if date <= self.meetings[0]:
            return self.knots[self.meetings[0]]
        low, high = next((a, b) for a, b in pairwise(self.meetings) if a < date <= b)
        part = _days(low, date) / _days(low, high)
        return self.knots[low] + part * (self.knots[high] - self.knots[low])


def _days(start: str, end: str) -> int:
    return (dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days


def _last_day(date: str) -> str:
    """Return the last day of a day, a month or a year: by then it is due."""
    if len(date) == len("2019"):
        return f"{date}-12-31"
    if len(date) == len("2019-05"):
        return f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]:02d}"
    return date


def _short(date: str) -> tuple[str, str]:
    value = dt.date.fromisoformat(date)
    return f"{value.day} {value:%b}", f"{value:%Y}"


def _sign(axes: Axes, x: float, y: float, sign: str) -> None:
    """Draw a sign: hollow circle for made, hollow diamond for due, full circle for shown."""
    marker = {"made": "o", "due": "D", "shown": "o"}[sign]
    size = {"made": 7.5, "due": 6, "shown": 5.5}[sign]
    full = PALETTE[2] if sign == "shown" else "none"
    edge = PALETTE[2] if sign == "shown" else INK
    axes.plot(
        [x], [y], marker=marker, markersize=size, zorder=3, linestyle="none",
        markerfacecolor=full, markeredgecolor=edge,
    )  # fmt: skip


def _alt(groups: list[tuple[str, list[dict[str, Any]]]], shown: dict[str, list[str]]) -> str:
    parts = []
    for key, rows in groups:
        named = [
            f"{row['what']}, promised {day(row['date'])}, due {date_words(row['due'])}"
            + (f", later evidence {listed([day(date) for date in shown[row['id']]])}"
               if row["id"] in shown else "")
            for row in rows
        ]  # fmt: skip
        parts.append(f"{ledger.status_words(key)}: {'; '.join(named)}.")
    number = sum(len(rows) for _, rows in groups)
    return f"{tallied(number, 'promise')} with a date, on a line of time. {' '.join(parts)}"
