"""Prose of the book held to its rule: no number is typed, it comes from the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from podium.frames import Corpus
from podium.ipynb import read_notebook
from podium.yml import read_yaml

_NOT_PROSE = re.compile(
    r"""
      ^(?P<fence>`{3,}|:{3,}).*?^(?P=fence)[ ]*$   # code and directives
    | <!--.*?-->
    | \{\{.*?\}\}                                   # facts
    | \{[\w:-]+\}(?P<ticks>`+).+?(?P=ticks)         # roles
    | (?P<code>`+).+?(?P=code)
    | \]\([^)]*\)                                   # where a link leads
    | <[^>]+>
    | \A---\n.*?^---$                               # front matter
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_NUMBER = re.compile(r"\d[\d.,:]*(?<![.,:])")
_NUMBER_WORD = re.compile(
    r"""\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve
      |(?:thir|four|fif|six|seven|eigh|nine)teen
      |(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|dozen)s?\b""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number typed in prose."""

    file: str
    line: int
    number: str
    around: str
    """The line it stands in."""


def typed_numbers(text: str, file: str, allowed: Iterable[str] = ()) -> list[TypedNumber]:
    """Return the numbers typed in MyST prose: not in code, roles, links, facts or ``allowed``."""
    return _found(_NUMBER, text, file, allowed)


def number_words(text: str, file: str, allowed: Iterable[str] = ()) -> list[TypedNumber]:
    """Return the numbers written out in MyST prose, from three up; see :func:`typed_numbers`."""
    return _found(_NUMBER_WORD, text, file, allowed)


def bare(text: str) -> str:
    """Return MyST prose with blanks for code, directives, roles, links and facts; lines stay."""
    return _NOT_PROSE.sub(_blank, text)


def _found(
    pattern: re.Pattern[str], text: str, file: str, allowed: Iterable[str]
) -> list[TypedNumber]:
    left = bare(text)
    for phrase in sorted(allowed, key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", _blank, left)
    lines = text.splitlines()
    return [
        TypedNumber(file, number, match[0], lines[number - 1].strip())
        for number, line in enumerate(left.splitlines(), 1)
        for match in pattern.finditer(line)
    ]


def _blank(match: re.Match[str]) -> str:
    """Return blanks that keep the lines."""
    return re.sub(r"[^\n]", " ", match[0])


def prose_of(path: Path) -> str:
    """Return the prose of a page: a Markdown file, or the text cells of a notebook."""
    if path.suffix != ".ipynb":
        return path.read_text(encoding="utf-8")
    cells = read_notebook(path).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def dates_named(corpus: Corpus) -> set[str]:
    """Return every way to write a day, month or year that the record knows.

    Those are the dates of its meetings and of the events and claims that its documents name; a
    date that is typed wrong is not among them.
    """
    columns = {
        "meetings": ("date",),
        "events": ("start", "end"),
        "claims": ("date_start", "date_end"),
    }
    dates = {
        row.get(name) or ""
        for table, names in columns.items()
        for row in corpus.rows(table)
        for name in names
    }
    return {form for iso in dates for form in _forms(iso)}


def _forms(iso: str) -> Iterator[str]:
    """Yield 10 May 2019, 10 May, May 2019, 2019 and the like, as far as the date goes."""
    year, _, rest = iso.partition("-")
    if not year.isdecimal():
        return
    yield year
    if rest[:2].isdecimal():
        month = f"{date(2000, int(rest[:2]), 1):%B}"
        yield f"{month} {year}"
        if rest[3:].isdecimal():
            yield from (f"{int(rest[3:])} {month} {year}", f"{int(rest[3:])} {month}")


def exceptions(path: Path) -> Mapping[str, str]:
    """Return the phrases in which a number may be typed, each with the reason why."""
    listed: dict[str, str] = read_yaml(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return listed
