"""Pieces of a page as HTML: everything that comes from data is escaped here.

Where ``$PODIUM_SOURCES`` gives the address of the book's source pages, ids become links to the
exact place; elsewhere (in JupyterLab, say) they stand as text.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from html import escape

SOURCES = "PODIUM_SOURCES"
"""Names the address of the folder of source pages, ending in a slash."""
_STACKED = range(2, 13)
"""Columns of a table whose rows become cards; the style sheet names as many."""
_NO_STRING = re.compile(r'["\\\x00-\x1f]+')
"""What would end a string in a style."""


@dataclass(frozen=True)
class Html:
    """A piece of a page, with words for where HTML does not show."""

    markup: str = field(repr=False)
    words: str
    order: str = field(default="", repr=False)
    """By what it is sorted as a cell, where its words do not tell."""

    def __repr__(self) -> str:
        """Return the words."""
        return self.words

    def _repr_html_(self) -> str:
        return self.markup


def anchor(place: str) -> tuple[str, str]:
    """Return the transcript of an id and the name of its anchor on the source page.

    >>> anchor("2019-05-10-mofa-press-conference/t07/p01/s02")
    ('2019-05-10-mofa-press-conference', 't07-p01-s02')
    """
    transcript, _, rest = place.partition("/")
    return transcript, rest.replace("/", "-")


def link(place: str, words: str = "") -> str:
    """Return a link to a place in a source, or its name where there is no page to lead to."""
    transcript, name = anchor(place)
    shown = escape(words or place.partition("/")[2] or transcript)
    pages = os.environ.get(SOURCES)
    if not pages:
        return f'<span class="podium-place">{shown}</span>'
    address = escape(f"{pages}{transcript}.html{'#' + name if name else ''}", quote=True)
    return f'<a class="podium-place" href="{address}">{shown}</a>'


def paragraph(*sentences: str) -> Html:
    """Return sentences of plain text as a paragraph; empty ones are left out."""
    text = " ".join(filter(None, sentences))
    return Html(f"<p>{escape(text)}</p>", text)


def folded(inner: object, summary: str) -> Html:
    """Return what a notebook would show, folded under a line that opens it."""
    markup = inner._repr_html_() if hasattr(inner, "_repr_html_") else escape(repr(inner))
    opening = f"<summary>{escape(summary)}</summary>"
    return Html(f'<details class="podium-folded">{opening}{markup}</details>', repr(inner))


def in_order(value: str) -> str:
    """Return the attribute by which a cell is sorted where its words do not tell."""
    return f' data-order="{escape(value, quote=True)}"' if value else ""


def framed(head: list[str], body: str, caption: str, style: str = "") -> str:
    """Return a table of escaped rows, with its caption, that scrolls where it is too wide.

    A table of words becomes a card for each row on a telephone (``podium-cards``): its style names
    the columns, so that they can stand before the cells.
    """
    named = _column_names(head) if _is_of_words(head, body) else ""
    style = " ".join(filter(None, ["table", style, named and "podium-cards"]))
    properties = f' style="{escape(named, quote=True)}"' if named else ""
    cells = " ".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    return (
        f'<div class="podium-table" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table class="{style}"{properties}><caption>{escape(caption)}</caption>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}</tbody></table></div>"
    )


def _is_of_words(head: list[str], body: str) -> bool:
    """Return whether rows are better read one by one than column by column."""
    cells, numbers = body.count("<td"), body.count('class="podium-number"')
    full = cells == len(head) * body.count("<tr")
    return full and len(head) in _STACKED and 2 * numbers < cells


def _column_names(head: list[str]) -> str:
    """Return the headings as properties of a style: ``--podium-1: "When"``."""
    strings = (_NO_STRING.sub(" ", name) for name in head)
    return "; ".join(f'--podium-{place}: "{name}"' for place, name in enumerate(strings, 1))
