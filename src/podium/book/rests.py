"""Which rows of the book's tables rest on which sentences: read off the pages themselves.

A row that has an address of its own and leads to a source is found whatever table it stands in,
so that a sentence can lead back to all that rests on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from selectolax.lexbor import LexborHTMLParser, LexborNode
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from podium.book.kept import keep, kept

_ROWS = "podium_rows"
_SOURCE = re.compile(r"sources/(?P<transcript>[^/#]+)\.html#(?P<name>.+)")
_NAME = re.compile(r"Address of the (?P<kind>[^:]+): (?P<words>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A row of a table that has an address."""

    page: str
    id: str
    kind: str
    """What a row of its table is, in a word: ``claim``."""
    words: str
    """By which it is called."""


def rows_of(markup: str, page: str) -> Iterator[tuple[str, Row]]:
    """Yield each place that a row of a page leads to, as ``transcript#name``, with the row.

    >>> link = '<a class="podium-row" aria-label="Address of the event: Talks" href="#e-1">#</a>'
    >>> cell = f'<td>{link} <a href="../sources/a.html#t01-p01-s01">x</a></td>'
    >>> [(place, row.id, row.words) for place, row in rows_of(f'<table><tr id="e-1">{cell}', "p")]
    [('a#t01-p01-s01', 'e-1', 'Talks')]
    """
    for row in LexborHTMLParser(markup).css("tr[id]"):
        named = _named(row)
        if named is None:
            continue
        own = Row(page, row.attributes["id"] or "", named["kind"], named["words"])
        links = (link.attributes.get("href") or "" for link in row.css("a[href]"))
        places = dict.fromkeys(filter(None, map(_SOURCE.search, links)))
        for place in dict.fromkeys(f"{each['transcript']}#{each['name']}" for each in places):
            yield place, own


def _named(row: LexborNode) -> re.Match[str] | None:
    link = row.css_first("a.podium-row")
    return _NAME.fullmatch(link.attributes.get("aria-label") or "") if link else None


def resting(env: BuildEnvironment) -> dict[str, list[Row]]:
    """Return the rows that rest on each place, in the order of their pages."""
    found: dict[str, list[Row]] = {}
    for _, own in sorted(kept(env, _ROWS).items()):
        for place, row in own:
            found.setdefault(place, []).append(row)
    return found


def _note(app: Sphinx, doctree: nodes.document) -> None:
    page = app.env.docname
    parts = (each.astext() for each in doctree.findall(nodes.raw) if each.get("format") == "html")
    own = [found for part in parts if "podium-row" in part for found in rows_of(part, page)]
    if own:
        kept(app.env, _ROWS)[page] = own


def setup_rows(app: Sphinx) -> None:
    """Take note of rows as pages are read."""
    keep(app, _ROWS)
    app.connect("doctree-read", _note)
