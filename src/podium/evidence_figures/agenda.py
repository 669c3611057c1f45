"""The whole agenda: every item against every document."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, measures
from podium.canvas import LINE, Look, box, legend, legend_height, lines, rule, sheet, side_look
from podium.canvas import wrapped as broken
from podium.evidence_figures.omission import QUESTION
from podium.frames import Corpus, Missing
from podium.names import counted, day, listed, side_name
from podium.omissions import ABSENT, ASKED, TREATED
from podium.picture import WIDE, Picture
from podium.quoting import briefly
from podium.show import Html

_TABLES = ("tracks", "track_coverage", "transcripts", "meetings")


def agenda(corpus: Corpus) -> Picture | Html:
    """Return which document treats which item of the agenda, the most treated first."""
    lacking = anchored.lacking(corpus, "the agenda", *_TABLES)
    if isinstance(lacking, Missing):
        return briefly(lacking)
    documents = _documents(corpus)
    rows = _items(corpus, documents)

    def draw(width: float) -> Figure:
        return _draw(corpus, documents, rows, width)

    return Picture("agenda", _alt(documents, rows), draw)


def _documents(corpus: Corpus) -> list[dict[str, Any]]:
    dates = {row["id"]: row["date"] for row in corpus.rows("meetings")}
    told = corpus.rows("transcripts")
    return [row | {"day": dates.get(row["meeting"], "")} for row in told]


def _items(corpus: Corpus, documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    coverage = {
        (row["track"], row["transcript"]): row["coverage"] for row in corpus.rows("track_coverage")
    }
    rows = [
        {"name": row["name"], "cells": [coverage.get((row["id"], d["id"]), "") for d in documents]}
        for row in corpus.rows("tracks")
    ]
    return sorted(rows, key=lambda row: (-row["cells"].count(TREATED), row["name"]))


def _heading(document: dict[str, Any]) -> list[str]:
    return [*day(document["day"]).split(" "), side_name(document["side"])]


def _draw(
    corpus: Corpus, documents: list[dict[str, Any]], rows: list[dict[str, Any]], width: float
) -> Figure:
    beside = width >= WIDE
    cell = 0.72 if beside else min(0.72, (width - 0.05) / max(1, len(documents)))
    left = 0.05 + cell * len(documents) + 0.1 if beside else 0.05
    named = [(row, broken(row["name"], width - left)) for row in rows]
    below = 0.07 if beside else LINE + 0.12
    key = {
        f"{side_name(side)}’s document treats it": side_look(corpus, side)
        for side in measures.sides(corpus)
    }
    key["only a question raises it"] = QUESTION
    head = max(len(_heading(document)) for document in documents)
    top = legend_height(key, width) + LINE * (head + 0.5)
    figure, axes = sheet(width, top + sum(len(words) * LINE + below for _, words in named))
    y = legend(axes, 0.02, key, width)
    for place, document in enumerate(documents):
        lines(axes, 0.05 + place * cell, y, _heading(document), size=7.5, bold=True)
    y = top
    for row, words in named:
        under = 0 if beside else len(words) * LINE + 0.02
        for place, document in enumerate(documents):
            _mark(axes, (0.05 + place * cell, y + under), cell, side_look(corpus, document["side"]),
                  row["cells"][place])  # fmt: skip
        y = lines(axes, left, y, words) + below
    return figure


def _mark(axes: Axes, at: tuple[float, float], cell: float, look: Look, coverage: str) -> None:
    x, y = at
    if coverage == TREATED:
        box(axes, x, y, width=cell - 0.12, height=LINE * 0.85, look=look)
    elif coverage == ASKED:
        box(axes, x, y, width=cell - 0.12, height=LINE * 0.85, look=QUESTION)
    elif coverage == ABSENT:
        rule(axes, y + LINE * 0.45, x, x + 0.1)


def _alt(documents: list[dict[str, Any]], rows: list[dict[str, Any]]) -> str:
    parts = []
    for place, document in enumerate(documents):
        treated = sum(row["cells"][place] == TREATED for row in rows)
        parts.append(f"{side_name(document['side'])}, {day(document['day'])}: {treated}")
    everywhere = [row["name"] for row in rows if row["cells"].count(TREATED) == len(documents)]
    shared = f"Treated in every document: {listed(everywhere)}." if everywhere else ""
    size = f"{counted(len(rows), 'item')} of the agenda, {counted(len(documents), 'document')}"
    return f"{size}. Items treated: {'; '.join(parts)}. {shared}"
