"""A table of contents above the text, with or without a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from podium.layout import furniture
from podium.layout.headings import salutes
from podium.layout.line import Line
from podium.layout.page import Page

_ABOVE = 80
_BELOW = 2_000
_ITEM_WORDS = 24
_FEWEST = 2
_NUMBER = re.compile(r"^(?:[IVX]{1,5}[.)]\s{0,4}|[\d.()（）•●▪\s–-]{1,6})")


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines of a table of contents and the headings it lists, by line number."""

    items: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()


def find_contents(page: Page) -> Contents:
    """Return the short lines near the top that stand again below, each above prose of its own."""
    later: dict[str, list[int]] = {}
    for i, line in enumerate(page.lines[:_BELOW]):
        if _can_be_item(line):
            later.setdefault(_bare(line), []).append(i)
    pairs = [
        (i, next((j for j in later[_bare(line)] if j > i and _heads_prose(page.lines, j)), None))
        for i, line in enumerate(page.lines[:_ABOVE])
        if _can_be_item(line)
    ]
    runs = _runs([(i, j) for i, j in pairs if j is not None], page.lines)
    between = _announced(page.lines, runs)
    numbers = [(page.lines[i].number, page.lines[j].number) for run in runs for i, j in run]
    return Contents(frozenset(i for i, _ in numbers) | between, frozenset(j for _, j in numbers))


def _announced(lines: Sequence[Line], runs: Sequence[Sequence[tuple[int, int]]]) -> frozenset[int]:
    """Return all lines from ``Table of contents`` to the first heading that it lists."""
    first = min((j for run in runs for _, j in run), default=0)
    at = next((i for i in range(first) if furniture.is_table_of_contents(lines[i])), first)
    return frozenset(line.number for line in lines[at + 1 : first])


def _can_be_item(line: Line) -> bool:
    return line.words <= _ITEM_WORDS and not line.is_sentence and furniture.residue(line) is None


def _bare(line: Line) -> str:
    return _NUMBER.sub("", line.text).rstrip(" :.").casefold()


def _heads_prose(lines: Sequence[Line], j: int) -> bool:
    """Whether what follows a line is text, or a label and text, and no further item."""
    return any(line.is_prose or salutes(line) for line in lines[j + 1 : j + 3])


def _runs(pairs: Sequence[tuple[int, int]], lines: Sequence[Line]) -> list[list[tuple[int, int]]]:
    """Return the runs of items one below the other whose headings stand apart."""
    runs: list[list[tuple[int, int]]] = []
    for i, j in pairs:
        last = runs[-1][-1] if runs else None
        if last and i - last[0] <= _FEWEST and j > last[1] + 1 and not _prose(lines, last[0], i):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return [run for run in runs if len(run) >= _FEWEST and run[-1][0] < run[0][1]]


def _prose(lines: Sequence[Line], start: int, end: int) -> bool:
    return any(line.is_sentence for line in lines[start + 1 : end])
