"""Reading takes time in proportion to the page, whatever stands in it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from tests.layout.helpers import read

SIZE = 6_000
LONGER = 8
LIMIT = 3 * LONGER
"""A page that much longer may take this much more: the square of it is out of reach of noise."""
TRIES = 2
"""A page that grows too fast does so each time; a busy machine does not."""
QUICK = 0.04
"""Seconds of processor time below which growth is not measured."""


def repeated(unit: str) -> Callable[[int], str]:
    """Return a page made of one unit over and over, as long as asked."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def numbered(unit: str, letters: str = "abcdefghij") -> Callable[[int], str]:
    """Return a page of lines each with a name of its own in place of ``@``."""
    word = str.maketrans("0123456789", letters)
    return lambda size: "".join(
        unit.replace("@", str(i).translate(word)) for i in range(size // len(unit))
    )


PAGES = {
    "blanks": repeated(" "),
    "no-break spaces": repeated("\u00a0"),
    "line feeds": repeated("\n"),
    "dots": repeated("."),
    "dots and quotes": repeated("a.”) "),
    "capitals": repeated("A"),
    "words of capitals": repeated("AB "),
    "brackets": repeated("("),
    "mixed brackets": repeated("[(<"),
    "stage directions": repeated("(a reporter "),
    "laughter": repeated("laughter, "),
    "colons": repeated(":"),
    "words and colons": repeated("Ab: "),
    "digits": repeated("1"),
    "dates": repeated("May 5, 2019 "),
    "figures": repeated("1/2/2019"),
    "clocks": repeated("1:1"),
    "titles": repeated("Mr. "),
    "dashes": repeated(" - "),
    "stars": repeated("* "),
    "crumbs": repeated(" > a"),
    "bars": repeated("| "),
    "quotes": repeated('"'),
    "commas": repeated("Aa, "),
    "by": repeated(" by A"),
    "possessives": repeated("A's "),
    "direction marks": repeated("\u202ea"),
    "nulls": repeated("\x00"),
    "prose": repeated("We met and talked about it. "),
    "short lines": repeated("Aa bb\n"),
    "bullets": repeated("• ab\n"),
    "headings": repeated("Some Heading\n\nSome text that is prose, certainly.\n\n"),
    "questions": repeated("Question: a? "),
    "labelled lines": repeated("Minister Bell: yes.\n"),
    "names": repeated("Anna Bell: yes.\n"),
    "spaced questions": repeated("Q  yes?\n"),
    "many names": numbered("Anna@ Bell: is it?\n"),
    "many officials": numbered("MR. X@: it is.\n", "ABCDEFGHIJ"),
    "many questions": numbered("Q@: is it?\nA@: it is.\n", "0123456789"),
    "many capitals": numbered("@: it is.\n", "ABCDEFGHIJ"),
    "many reporters": numbered("Anna B@, Radio Fluss: is it?\n"),
    "many offices": numbered("Deputy Minister of @: it is.\n", "Abcdefghij"),
    "many introduced": numbered("Anna B@ (A@): is it?\nA@: it is.\n"),
    "many slips": numbered("MR. BELL: it is.\nAnna BEL@: is it?\n", "ABCDEFGHIJ"),
    "unanswered": numbered("Minister @: it is.\n", "ABCDEFGHIJ"),
}


@pytest.fixture(autouse=True)
def _no_collector() -> Iterator[None]:
    """The garbage collector's time grows with all that other tests left, not with the page."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def seconds(page: str) -> float:
    """Return the processor time that reading a page takes."""
    start = time.process_time()
    read(page)
    return time.process_time() - start


def growth(make: Callable[[int], str]) -> float:
    """Return how many times as long a page takes that is ``LONGER`` times as long."""
    size = SIZE
    once = seconds(make(size))
    while once < QUICK and size < SIZE * 4:
        size *= 2
        once = seconds(make(size))
    return seconds(make(LONGER * size)) / max(once, QUICK)


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES.keys())
def test_time_grows_with_the_page(make: Callable[[int], str]) -> None:
    """An adversarial page many times as long takes that many times as long, but for noise."""
    assert any(growth(make) < LIMIT for _ in range(TRIES))


def test_a_line_of_megabytes() -> None:
    """A million characters in one line are read as one paragraph, every sentence found."""
    page = "We met and talked about it. " * 36_000
    transcript = read(page)
    (turn,) = transcript.turns
    assert len(turn.paragraphs) == 1
    assert len(turn.paragraphs[0].sentences) == 36_000
