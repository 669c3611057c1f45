"""Tables whose quotations lead to their sentences, and sentences with quotations in them.

A cell may be a :class:`Quote`, several of them, or a piece of :class:`~podium.show.Html`; all
else stands as its words. The address of a row (``id="…"``) is for citing it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from podium.frames import Missing
from podium.names import day, plain, sentence_case, side_name, tallied
from podium.show.markup import Html, framed, in_order, link, paragraph

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHARES = frozenset({"share", "low", "high"})
_NONE = '<span class="podium-none">–</span>'
_LONG, _CUT = 50, 35
"""Words: a quotation of more than the first is cut to the second."""
_OPEN = 2
"""Quotations of a cell that stand open where there are several more."""
_NAMED = 16
"""Words by which a row is called."""
_SIDES = frozenset({"side", "podium"})


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source and the place they stand in."""

    place: str
    words: str
    before: str = ""
    """What stands before the quotation: who, when."""

    def markup(self) -> str:
        """Return the quotation as a link to its place; a long one is cut short."""
        lead = f"{html.escape(self.before)}: " if self.before else ""
        words = self.words.split()
        long = len(words) > _LONG
        shown = f"“{' '.join(words[:_CUT] if long else words)}{' …' if long else ''}”"
        return lead + (link(self.place, shown) if self.place else html.escape(shown))


def quotes(frame: pd.DataFrame, before: str = "") -> tuple[Quote, ...]:
    """Return the quotations of anchored rows; ``before`` names the column to set before each."""
    lead = frame[before] if before else [""] * len(frame)
    cells = zip(frame["place"], frame["quote"], lead, strict=True)
    return tuple(Quote(str(place), str(quote), str(words)) for place, quote, words in cells)


def cell(*parts: str | Quote | tuple[Quote, ...], strong: str = "") -> Html:
    """Return a cell of several lines: ``strong`` first, then each part that is not empty."""
    lines = [f"<strong>{html.escape(strong)}</strong>"] if strong else []
    words = [strong] if strong else []
    for part in parts:
        if isinstance(part, str):
            lines += [html.escape(part)] if part else []
            words += [part] if part else []
        else:
            several = part if isinstance(part, tuple) else (part,)
            lines += [each.markup() for each in several]
            words += [f"“{each.words}”" for each in several]
    return Html("<br>\n".join(lines) or _NONE, "; ".join(words))


def cells(frame: pd.DataFrame, heads: Mapping[str, list[Html]]) -> pd.DataFrame:
    """Return a frame of such cells, on the rows of ``frame``."""
    return pd.DataFrame({head: pd.Series(own, frame.index, object) for head, own in heads.items()})


def table(
    frame: pd.DataFrame | Missing,
    caption: str,
    *,
    each: str = "",
    called: str = "",
    thing: str = "",
    **headers: str,
) -> Html:
    """Return a frame as a table with a caption; ``headers`` name columns anew.

    ``each`` says in a word what a row is (``event``); its ``id`` then becomes its address on the
    page (``event-abe-visit``), as a link in front of the first cell, and no column. That link is
    named by the cell of the column ``called``, by default the first, and as a ``thing``, by default
    as ``each`` says. Captions should differ within a page.
    """
    if isinstance(frame, Missing):
        return briefly(frame)
    if frame.empty:
        return paragraph(f"{caption}: none.")
    shown = [str(name) for name in frame.columns if not (each and name == "id")]
    head = [headers.get(name, sentence_case(plain(name))) for name in shown]
    named = (each, thing or each)
    body = "".join(_row(row, shown, named, called) for row in frame.to_dict("records"))
    words = f"Table: {caption} ({tallied(len(frame), 'row')})"
    return Html(framed(head, body, caption), words)


def briefly(missing: Missing) -> Html:
    """Return one sentence for a part that cannot be shown; the page said before how to mend it."""
    paths = (name if "/" in name else f"curated/{name}" for name in missing.tables)
    files = " and ".join(f"{path}.csv" for path in paths)
    words = f"Nothing to show here without {files}."
    return Html(f'<p class="podium-missing">{html.escape(words)}</p>', words)


NOTHING = paragraph("There is nothing to draw here.")
"""In the place of a figure without rows."""


def _row(
    row: Mapping[object, object], shown: list[str], named: tuple[str, str], called: str
) -> str:
    each, thing = named
    cells = "".join(_cell(name, row[name]) for name in shown)
    if not each:
        return f"<tr>{cells}</tr>\n"
    key = html.escape(f"{each}-{row['id']}", quote=True)
    name = html.escape(address_name(thing, _brief(row[called or shown[0]])), quote=True)
    sign = f'<a class="podium-row" href="#{key}" aria-label="{name}">#</a> '
    return f'<tr id="{key}">{cells.replace(">", f">{sign}", 1)}</tr>\n'


def address_name(each: str, words: str) -> str:
    """Return what the link to a row's own address is called.

    >>> address_name("event", "Visit to Lund")
    'Address of the event: Visit to Lund'
    """
    return f"Address of the {each}: {words}"


def _brief(value: object) -> str:
    """Return the first words of a cell."""
    if isinstance(value, Quote | tuple):
        first = value if isinstance(value, Quote) else next(iter(value), Quote("", ""))
        value = first.words
    words = (value.words if isinstance(value, Html) else str(value)).split()
    return " ".join(words[:_NAMED]) + (" …" if len(words) > _NAMED else "")


def _cell(column: str, value: object) -> str:
    if isinstance(value, Html):
        return f"<td{in_order(value.order)}>{value.markup}</td>"
    if isinstance(value, Quote | tuple):
        return _several(value if isinstance(value, tuple) else (value,))
    if pd.isna(value) or value == "":  # type: ignore[call-overload]  # a cell is never a frame
        return f"<td>{_NONE}</td>"
    if isinstance(value, str):
        shown = link(value) if column == "place" else html.escape(_words(column, value))
        return f"<td{in_order(value if column == 'date' else '')}>{shown}</td>"
    return f'<td class="podium-number">{_number(column, value)}</td>'


def _several(values: Sequence[Quote]) -> str:
    shown = [each.markup() for each in values]
    first = _OPEN if len(shown) > _OPEN + 1 else len(shown)
    inner, rest = ("<br>\n".join(part) for part in (shown[:first], shown[first:]))
    if rest:
        opening = f"<summary>and {len(shown) - first} more</summary>"
        inner += f'\n<details class="podium-more">{opening}{rest}</details>'
    return f'<td class="podium-quotes">{inner or _NONE}</td>'


def _words(column: str, value: str) -> str:
    if column in _SIDES:
        return side_name(value)
    return _DAY.sub(lambda match: day(match.group()), value) if column == "date" else value


def _number(column: str, value: object) -> str:
    number = float(str(value))
    if column in _SHARES:
        return f"{100 * number:.0f} %"
    return f"{int(number):,}" if number.is_integer() else f"{number:.2f}"


def said(*parts: str | Quote) -> Html:
    """Return a paragraph of words and quotations; blanks between them are the caller's."""
    markup = "".join(
        part.markup() if isinstance(part, Quote) else html.escape(part) for part in parts
    )
    words = "".join(f"“{part.words}”" if isinstance(part, Quote) else part for part in parts)
    return Html(f"<p>{markup}</p>", words)


def joined(*parts: Html | Missing | None) -> Html:
    """Return pieces of a page one after the other; what is missing stands briefly."""
    known = [briefly(part) if isinstance(part, Missing) else part for part in parts if part]
    return Html("".join(part.markup for part in known), "\n".join(part.words for part in known))
