"""The whole agenda by theme: every item against every document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as calendar
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, measures
from podium.canvas import (
    LINE,
    SMALL,
    Look,
    box,
    fitted,
    legend,
    legend_height,
    lines,
    rule,
    side_look,
    text_width,
)
from podium.canvas import wrapped as broken
from podium.evidence_figures.omission import QUESTION
from podium.frames import Corpus, Missing
from podium.names import counted, day, listed, plain, sentence_case, side_name
from podium.omissions import ABSENT, ASKED, TREATED
from podium.picture import Picture
from podium.quoting import briefly
from podium.show import Html

_TABLES = ("tracks", "track_coverage", "transcripts", "meetings")
_HEAD, _BOLD, _MARK, _NARROW = 7.5, 1.2, LINE * 0.85, 0.25
Cells = tuple[str, ...]


@dataclass(slots=True)
class _Theme:
    """The items of one theme: those of several documents, and those of one, by their marks."""

    name: str
    several: list[tuple[str, Cells]] = field(default_factory=list)
    single: dict[Cells, list[str]] = field(default_factory=dict)


def agenda(corpus: Corpus) -> Picture | Html:
    """Return which document treats which item of the agenda, theme by theme.

    Items that come up in one document only share a row, so that what runs through is seen.
    """
    lacking = anchored.lacking(corpus, "the agenda", *_TABLES)
    if isinstance(lacking, Missing):
        return briefly(lacking)
    documents = _documents(corpus)
    rows = _items(corpus, documents)
    themes = _by_theme(corpus, rows)

    def draw(width: float) -> Figure:
        return fitted(width, lambda axes: _Drawing(corpus, documents, axes).draw(themes))

    return Picture("agenda", _alt(documents, rows, themes), draw)


def _documents(corpus: Corpus) -> list[dict[str, Any]]:
    dates = {row["id"]: row["date"] for row in corpus.rows("meetings")}
    told = [row | {"day": dates.get(row["meeting"], "")} for row in corpus.rows("transcripts")]
    return sorted(told, key=lambda row: (row["day"], row["side"]))


def _items(corpus: Corpus, documents: list[dict[str, Any]]) -> list[tuple[str, str, Cells]]:
    """Return each item's theme, its name and its mark in each document."""
    coverage = {
        (row["track"], row["transcript"]): row["coverage"] for row in corpus.rows("track_coverage")
    }
    return [
        (
            row.get("theme", ""),
            row["name"],
            tuple(coverage.get((row["id"], d["id"]), "") for d in documents),
        )
        for row in corpus.rows("tracks")
    ]


def _by_theme(corpus: Corpus, rows: list[tuple[str, str, Cells]]) -> list[_Theme]:
    names = {row["id"]: row["name"] for row in corpus.rows("themes")}
    order = dict.fromkeys([*names, *(key for key, _, _ in rows)])
    themes = {
        key: _Theme(names.get(key, sentence_case(plain(key))) or "Without a theme") for key in order
    }
    for key, name, cells in sorted(rows, key=lambda row: (-row[2].count(TREATED), row[1])):
        if len([cell for cell in cells if cell in (TREATED, ASKED)]) > 1:
            themes[key].several.append((name, cells))
        else:
            themes[key].single.setdefault(cells, []).append(name)
    return [theme for theme in themes.values() if theme.several or theme.single]


class _Drawing:
    """One drawing on one sheet."""

    def __init__(self, corpus: Corpus, documents: list[dict[str, Any]], axes: Axes) -> None:
        self.axes, self.width = axes, float(axes.get_xlim()[1])
        self.looks = [side_look(corpus, row["side"]) for row in documents]
        self.heads = [_heading(row) for row in documents]
        words = [text_width(word, _HEAD) * _BOLD for head in self.heads for word in head]
        flat, number = 0.06 + max([0.3, *words]), max(1, len(documents))
        self.upright = flat * number > self.width * 0.45
        self.cell = min(_NARROW, self.width * 0.6 / number) if self.upright else flat
        self.beside = self.cell > _NARROW * 0.6
        if not self.beside:
            self.cell = (self.width - 0.1) / number
        self.left = 0.13 + self.cell * number if self.beside else 0.05
        self.key = {
            f"{side_name(side)}’s document treats it": side_look(corpus, side)
            for side in measures.sides(corpus)
        }

    def draw(self, themes: list[_Theme]) -> float:
        """Draw the themes one below the other; return the height."""
        marks = {cell for theme in themes for _, cells in theme.several for cell in cells}
        marks |= {cell for theme in themes for cells in theme.single for cell in cells}
        key = self.key | ({"only a question raises it": QUESTION} if ASKED in marks else {})
        y = legend(self.axes, 0.02, key, self.width) if legend_height(key, self.width) else 0.0
        y = self._headings(y)
        for theme in themes:
            x = self.left if self.beside else 0.05
            y = lines(self.axes, x, y, broken(theme.name, self.width - x, bold=True), bold=True)
            for name, cells in theme.several:
                y = self._row(y, name, cells)
            for cells, names in theme.single.items():
                y = self._row(y, "; ".join(names), cells, size=SMALL)
            y += LINE * 0.45
        return y

    def _headings(self, y: float) -> float:
        if not self.upright:
            for place, head in enumerate(self.heads):
                lines(self.axes, 0.05 + place * self.cell, y, head, size=_HEAD, bold=True)
            return y + LINE * (max(map(len, self.heads)) + 0.4)
        named = [f"{head[-1]}, {' '.join(head[:-1])}" for head in self.heads]
        end = y + max(text_width(words, _HEAD) * _BOLD for words in named)
        for place, words in enumerate(named):
            x = 0.03 + (place + 0.5) * self.cell
            self.axes.text(x, end, words, rotation=90, size=_HEAD, weight="bold", ha="center",
                           va="bottom")  # fmt: skip
        return end + LINE * 0.4

    def _row(self, y: float, words: str, cells: Cells, size: float = 9.3) -> float:
        for place, coverage in enumerate(cells):
            self._mark(0.05 + place * self.cell, y + 0.02, self.looks[place], coverage)
        under = 0.0 if self.beside else LINE * 1.15
        said = broken(words, self.width - self.left - 0.02, size)
        return lines(self.axes, self.left, y + under, said, size=size) + LINE * 0.25

    def _mark(self, x: float, y: float, look: Look, coverage: str) -> None:
        wide = self.cell - min(0.08, self.cell / 4)
        if coverage in (TREATED, ASKED):
            own = look if coverage == TREATED else QUESTION
            box(self.axes, x, y, width=wide, height=_MARK, look=own)
        elif coverage == ABSENT:
            rule(self.axes, y + _MARK / 2, x + wide / 2 - 0.05, x + wide / 2 + 0.05)


def _heading(document: dict[str, Any]) -> list[str]:
    side = side_name(document["side"])
    try:
        value = calendar.fromisoformat(document["day"])
    except ValueError:
        return [document["day"], side]
    return [f"{value.day} {value:%b}", f"{value.year}", side]


def _alt(
    documents: list[dict[str, Any]], rows: list[tuple[str, str, Cells]], themes: list[_Theme]
) -> str:
    parts = []
    for place, document in enumerate(documents):
        treated = sum(cells[place] == TREATED for _, _, cells in rows)
        parts.append(f"{side_name(document['side'])}, {day(document['day'])}: {treated}")
    everywhere = [name for _, name, cells in rows if cells.count(TREATED) == len(documents)]
    shared = f"Treated in every document: {listed(everywhere)}. " if everywhere else ""
    size = f"{counted(len(rows), 'item')} of the agenda, {counted(len(documents), 'document')}"
    several = [
        f"{theme.name}: {listed([name for name, _ in theme.several])}"
        for theme in themes
        if theme.several
    ]
    through = f" In two documents or more, by theme. {'. '.join(several)}." if several else ""
    return f"{shared}{size}. Items treated: {'; '.join(parts)}.{through}"
