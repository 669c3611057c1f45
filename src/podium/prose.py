"""Prose of the book held to its rule: no number is typed, it comes from the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from podium.ipynb import read_notebook

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
    bare = _NOT_PROSE.sub(_blank, text)
    for phrase in sorted(allowed, key=len, reverse=True):
        bare = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", _blank, bare)
    lines = text.splitlines()
    return [
        TypedNumber(file, number, match[0], lines[number - 1].strip())
        for number, line in enumerate(bare.splitlines(), 1)
        for match in _NUMBER.finditer(line)
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


def exceptions(path: Path) -> Mapping[str, str]:
    """Return the phrases in which a number may be typed, each with the reason why."""
    listed: dict[str, str] = (
        yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}
    )
    return listed
