"""Texts to measure with: the book's documents, with their lines in other orders."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from podium.sources import data_folder, read_register, read_source

_HEAD = 12  # lines that stay in place, so that a copy still begins like a page


def copies(count: int) -> Iterator[str]:
    """Yield so many texts, in turns from each document; the same every time."""
    data = data_folder(Path(__file__).parent)
    order = random.Random(0)  # noqa: S311 - the same copies every time, nothing secret
    originals = [read_source(data, entry)[0] for entry in read_register(data)]
    for text in islice(cycle(originals), count):
        yield _shuffled(text, order)


def write_copies(folder: Path, count: int) -> None:
    """Write so many texts to a folder, in UTF-8."""
    for number, text in enumerate(copies(count)):
        (folder / f"copy-{number:05d}.txt").write_text(text, encoding="utf-8", newline="")


def _shuffled(text: str, order: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    body = lines[_HEAD:]
    order.shuffle(body)
    return "".join(lines[:_HEAD] + body)
