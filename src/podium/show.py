"""Frames and sentences for a notebook: tables that read aloud, quotations that lead to their source.

Where ``$PODIUM_SOURCES`` gives the address of the book's source pages, ids become links to the
exact sentence; elsewhere (in JupyterLab, say) they stand as text.
"""

from __future__ import annotations

import html
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from podium import measures
from podium.frames import Corpus, Missing
from podium.measures import NO_ACCOUNT
from podium.names import counted, day, listed, plain, sentence_case, side_name, speaker_name

SOURCES = "PODIUM_SOURCES"
"""Names the address of the folder of source pages, ending in a slash."""
_PLACES = frozenset("sentence turn question answer paragraph note".split())
_SHARES = frozenset("share low high".split())
_QUOTED = frozenset("text left match right asked".split())


@dataclass(frozen=True)
class Html:
    """A piece of a page, with words for where HTML does not show."""

    markup: str = field(repr=False)
    words: str

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
    shown = html.escape(words or place.partition("/")[2] or transcript)
    pages = os.environ.get(SOURCES)
    if not pages:
        return f'<span class="podium-place">{shown}</span>'
    address = html.escape(f"{pages}{transcript}.html{'#' + name if name else ''}", quote=True)
    return f'<a class="podium-place" href="{address}">{shown}</a>'


def table(frame: pd.DataFrame | Missing, caption: str, **headers: str) -> Html | Missing:
    """Return a frame as a table with a caption; ``headers`` name columns anew.

    Ids lead to their places in the sources, shares are shown in percent, codes as words.
    """
    if isinstance(frame, Missing):
        return frame
    if frame.empty:
        return paragraph(f"{caption}: nothing found.")
    names = [headers.get(str(name), sentence_case(plain(str(name)))) for name in frame.columns]
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in names)
    rows = (zip(map(str, frame.columns), row, strict=True) for row in frame.itertuples(index=False))
    body = "".join(f"<tr>{''.join(_cell(*cell) for cell in row)}</tr>\n" for row in rows)
    return Html(
        f'<div class="podium-table" role="region" tabindex="0" aria-label="{html.escape(caption)}">'
        f'<table class="table"><caption>{html.escape(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>",
        f"Table: {caption} ({counted(len(frame), 'row')})",
    )


def _cell(column: str, value: object) -> str:
    if pd.isna(value) or value == "":  # type: ignore[call-overload]  # a cell is never a frame
        return '<td><span class="podium-none">–</span></td>'
    if column in _PLACES:
        return f"<td>{link(str(value))}</td>"
    if isinstance(value, str):
        return f'<td class="podium-{column}">{_words(column, value)}</td>'
    return f'<td class="podium-number">{_number(column, value)}</td>'


def _words(column: str, value: str) -> str:
    if column == "side":
        value = side_name(value)
    elif column == "date":
        value = day(value)
    elif column in {"account", "role", "genre", "copy"}:
        value = plain(value)
    return html.escape(value)


def _number(column: str, value: object) -> str:
    if column in _SHARES:
        return f"{100 * float(str(value)):.0f} %"
    return f"{int(str(value)):,}"


def paragraph(*words: str) -> Html:
    """Return sentences as a paragraph."""
    text = " ".join(filter(None, words))
    return Html(f"<p>{html.escape(text)}</p>", text)


def heard(corpus: Corpus, meeting: str) -> Html:
    """Return in words which sides of a meeting are heard in the corpus, and which are not."""
    told = measures.where(measures.accounts(corpus), meeting=meeting)
    silent = sorted(set(told.loc[told["account"] == NO_ACCOUNT, "side"]))
    sides = sorted(set(told["side"]) - set(silent))
    if not silent:
        return paragraph(f"Both podiums are heard: {listed(list(map(side_name, sides)))}." if len(sides) == 2 else f"Every side is heard: {listed(list(map(side_name, sides)))}.")
    return paragraph(
        f"Only one side is heard: {side_name(sides[0])}." if len(sides) == 1 else "",
        f"This corpus holds no account by {listed(list(map(side_name, silent)))}.",
        "What it said, or left out, cannot be known from here.",
    )


def lines(hits: pd.DataFrame, caption: str) -> Html:
    """Return a concordance as a table: who, the words in their context, and where they stand."""
    if hits.empty:
        return paragraph(f"{caption}: nothing found.")
    rows = "".join(_line(row) for row in hits.to_dict("records"))
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Side and speaker", "Words in context", "Place"))
    return Html(
        f'<div class="podium-table" role="region" tabindex="0" aria-label="{html.escape(caption)}">'
        f'<table class="table podium-kwic"><caption>{html.escape(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>",
        f"{caption} ({counted(len(hits), 'line')})",
    )


def _line(row: Mapping[object, object]) -> str:
    left, match, right = (html.escape(" ".join(str(row[part]).split())) for part in ("left", "match", "right"))
    who = speaker_name(str(row["speaker"]), str(row["role"]))
    lead = " " if str(row["left"])[-1:].isspace() else ""
    tail = " " if str(row["right"])[:1].isspace() else ""
    return (
        f"<tr><td>{html.escape(side_name(str(row['side'])))}: {html.escape(who)}</td>"
        f"<td>{left}{lead}<mark>{match}</mark>{tail}{right}</td>"
        f"<td>{link(str(row['sentence']))}</td></tr>\n"
    )


def sources(corpus: Corpus, meeting: str = "") -> Html:
    """Return the transcripts of a meeting, or of the corpus, as a list that leads to their text."""
    told = measures.accounts(corpus)
    told = measures.where(told, meeting=meeting) if meeting else told
    return Html(f"<ul>{''.join(map(_source, told.to_dict('records')))}</ul>", "The sources")


def _source(row: Mapping[object, object]) -> str:
    side = side_name(str(row["side"]))
    if row["account"] == NO_ACCOUNT:
        return f"<li>{html.escape(side)}: no account in this corpus</li>\n"
    words = f"{side}: {plain(str(row['genre']))}, {row['words']:,} words"
    return f"<li>{link(str(row['transcript']), words)}</li>\n"


def terms(corpus: Corpus, theme: str) -> Html:
    """Return the literal terms of a theme in words: what is looked for, and what is passed over."""
    known = measures.theme_terms(corpus, theme)
    found = _listed_terms(measures.where(known, use="find")["term"])
    skipped = _listed_terms(measures.where(known, use="skip")["term"])
    return paragraph(
        f"The terms looked for: {found}." if found else "No terms are listed for this theme.",
        f"Passed over, because they are another matter: {skipped}." if skipped else "",
    )


def _listed_terms(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def meeting(corpus: Corpus, key: str) -> Html:
    """Return what the register says of a meeting: when, where, in which form."""
    row = corpus.row("meetings", key)
    form = row.get("format", "")
    where = f"{row['place']}, {row['country']}" if row.get("country") else row["place"]
    return paragraph(f"{day(row['date'])}, {where}{': ' + form if form else ''}.", row.get("note", ""))


def theme(corpus: Corpus, key: str) -> Html:
    """Return the name of a theme and what it covers."""
    row = corpus.row("themes", key)
    return paragraph(f"{row['name']}.", row.get("definition", ""))


def turns(corpus: Corpus, meeting: str) -> Html | Missing:
    """Return the turns of a meeting's accounts as a folded table that leads to each of them."""
    frame = measures.exchange(corpus, meeting)
    shown = frame[["side", "number", "turn", "speaker", "role", "words"]]
    return folded(table(shown, "Turns of each document"), "The turns as a table")


def folded(inner: Html | Missing, summary: str) -> Html | Missing:
    """Return a piece of a page folded under a line that opens it."""
    if isinstance(inner, Missing):
        return inner
    opening = f"<summary>{html.escape(summary)}</summary>"
    return Html(f"<details>{opening}{inner.markup}</details>", inner.words)


def by_meeting(corpus: Corpus, hits: pd.DataFrame) -> Html:
    """Return a concordance as one table for each meeting, with those of which nothing is known."""
    told = measures.accounts(corpus)
    parts = [_of_meeting(rows, hits) for _, rows in told.groupby("meeting", sort=False)]
    words = f"Concordance ({counted(len(hits), 'line')})"
    return Html("".join(part.markup for part in parts), words)


def _of_meeting(told: pd.DataFrame, hits: pd.DataFrame) -> Html:
    first = told.iloc[0]
    caption = f"{day(first['date'])}, {first['place']}"
    own = hits[hits["meeting"] == first["meeting"]]
    silent = listed([side_name(side) for side in measures.where(told, account=NO_ACCOUNT)["side"]])
    known = lines(own, caption)
    unknown = paragraph(f"No account by {silent} in this corpus.") if silent else Html("", "")
    return Html(known.markup + unknown.markup, known.words)
