"""Frames as tables: codes as words, shares in percent, ids as links."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from podium.frames import Corpus, Missing, rows_with_none
from podium.measures import NO_ACCOUNT, accounts, document_name, where
from podium.names import day, listed, plain, sentence_case, side_name, speaker_name, tallied
from podium.show.markup import Html, framed, in_order, link, paragraph

_PLACES = frozenset("sentence turn question answer paragraph note".split())
_SHARES = frozenset("share low high".split())
_CODES = frozenset("account role genre copy coverage kind status".split())
_HEADINGS = {
    "transcript": "Document",
    "of_words": "n",
    "low": "from",
    "high": "to",
    "asked": "What is asked",
    "question_words": "Words",
    "answer_words": "Words",
}
_NONE = '<span class="podium-none">–</span>'


def table(
    corpus: Corpus, frame: pd.DataFrame | Missing, caption: str, **headings: str
) -> Html | Missing:
    """Return a frame as a table with a caption; ``headings`` name columns anew.

    Ids lead to their places in the sources, shares are in percent, codes are words.
    """
    if isinstance(frame, Missing):
        return frame
    if frame.empty:
        return paragraph(f"{caption}: none.")
    known = {**_HEADINGS, **headings}
    heads = {
        name: known.get(name) or sentence_case(plain(name)) for name in map(str, frame.columns)
    }
    names = {row["id"]: document_name(row) for row in corpus.rows("transcripts")}
    body = "".join(_row(row, heads, names) for row in rows_with_none(frame))
    rows = tallied(len(frame), "row")
    return Html(framed([*heads.values()], body, caption), f"Table: {caption} ({rows})")


def _row(row: Mapping[Any, Any], heads: Mapping[str, str], names: Mapping[str, str]) -> str:
    return f"<tr>{' '.join(_cell(column, row[column], names) for column in heads)}</tr>\n"


def _cell(column: str, value: str | float | None, names: Mapping[str, str]) -> str:
    if value is None or value == "":
        return f"<td>{_NONE}</td>"
    if not isinstance(value, str):
        return f'<td class="podium-number">{_number(column, value)}</td>'
    if column == "transcript" and value in names:
        return f"<td>{link(value, names[value])}</td>"
    if column in _PLACES:
        return f"<td>{link(value)}</td>"
    order = in_order(value if column == "date" else "")
    return f'<td class="podium-{column}"{order}>{escape(_words(column, value))}</td>'


def _words(column: str, value: str) -> str:
    if column == "side":
        return side_name(value)
    if column == "date":
        return day(value)
    return plain(value) if column in _CODES else value


def _number(column: str, value: float) -> str:
    return f"{100 * value:.0f} %" if column in _SHARES else f"{int(value):,}"


def lines(hits: pd.DataFrame, caption: str) -> Html:
    """Return a concordance as a table: who, the words in their context, and where they stand."""
    if hits.empty:
        return paragraph(f"{caption}: none of the terms is found.")
    body = "".join(_line(row) for row in hits.to_dict("records"))
    head = ["Side and speaker", "Words in context", "Place"]
    markup = framed(head, body, caption, "podium-kwic")
    return Html(markup, f"Concordance: {caption} ({tallied(len(hits), 'line')})")


def _line(row: Mapping[Any, Any]) -> str:
    who = f"{side_name(row['side'])}: {speaker_name(row['speaker'], row['role'])}"
    left, match, right = (_on_one_line(row[part]) for part in ("left", "match", "right"))
    words = f"{left}<mark>{match}</mark>{right}"
    return f"<tr><td>{escape(who)}</td> <td>{words}</td> <td>{link(row['sentence'])}</td></tr>\n"


def _on_one_line(text: str) -> str:
    words = " ".join(text.split())
    return escape(f"{' ' * text[:1].isspace()}{words}{' ' * (text[-1:].isspace() and words != '')}")


def by_meeting(corpus: Corpus, hits: pd.DataFrame) -> Html:
    """Return a concordance as one table for each meeting, and which accounts there are not."""
    groups = accounts(corpus).groupby("meeting", sort=False)
    markup = "".join(_of_meeting(rows, hits) for _, rows in groups)
    return Html(markup, f"Concordance ({tallied(len(hits), 'line')})")


def _of_meeting(told: pd.DataFrame, hits: pd.DataFrame) -> str:
    first = told.iloc[0]
    known = lines(where(hits, meeting=first["meeting"]), f"{day(first['date'])}, {first['place']}")
    silent = [side_name(side) for side in where(told, account=NO_ACCOUNT)["side"]]
    note = f"There is no account by {listed(silent)} in this corpus." if silent else ""
    return known.markup + (paragraph(note).markup if note else "")
