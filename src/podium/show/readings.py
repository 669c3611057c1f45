"""Sentences that the data write: who is heard, what is looked for, what each account treats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

import pandas as pd

from podium import measures
from podium.frames import Corpus, Missing, rows_with_none
from podium.measures import NO_ACCOUNT, TOLD, UNTOLD, document_name, where
from podium.names import counted, day, listed, none_or, plain, side_name, speaker_name
from podium.show.markup import Html, framed, link, paragraph

_GENITIVE = {True: "’", False: "’s"}


def meeting(corpus: Corpus, key: str) -> Html:
    """Return what the register says of a meeting: where, in which form."""
    row = corpus.row("meetings", key)
    place = ", ".join(filter(None, [row["place"], row.get("country")]))
    form = f": {row['format']}" if row.get("format") else ""
    return paragraph(f"In {place}{form}.")


def heard(corpus: Corpus, meeting: str) -> Html:
    """Return in words which sides of a meeting are heard in the corpus, and which are not."""
    told = where(measures.accounts(corpus), meeting=meeting)
    silent = _sides(where(told, account=NO_ACCOUNT))
    sides = _sides(where(told, account=TOLD))
    if not sides:
        return paragraph("No side is heard: this corpus has no account of this meeting.")
    if not silent:
        whole = "Both sides are" if len(sides) == 2 else "Every side is"  # noqa: PLR2004 - both is two
        return paragraph(f"{whole} heard: {listed(sides)}.")
    return paragraph(
        f"Only {listed(sides)} {'is' if len(sides) == 1 else 'are'} heard.",
        f"This corpus holds no account by {listed(silent)}:",
        "what it said, or left out, cannot be known from here.",
    )


def _sides(told: pd.DataFrame) -> list[str]:
    return [side_name(side) for side in dict.fromkeys(told["side"])]


def coverage(corpus: Corpus) -> Html:
    """Return in words how many meetings are told by more than one side, and which accounts lack."""
    told = measures.accounts(corpus)
    silent = where(told, account=NO_ACCOUNT)
    sides = where(told, account=TOLD).groupby("meeting")["side"].nunique()
    lacking = [
        f"{side_name(str(side))} on {listed([day(date) for date in rows['date']])}"
        for side, rows in silent.groupby("side")
    ]
    both = int((sides > 1).sum())
    return paragraph(
        f"Of {counted(len(set(told['meeting'])), 'meeting')}, "
        f"{none_or(both)} {'are' if both > 1 else 'is'} "
        "told by more than one side.",
        f"There is no account by {'; nor by '.join(lacking)}." if lacking else "",
    )


def sources(corpus: Corpus, meeting: str = "") -> Html:
    """Return the accounts of a meeting, or of the corpus, as a list that leads to their text."""
    told = measures.accounts(corpus)
    rows = (where(told, meeting=meeting) if meeting else told).to_dict("records")
    dated = "" if meeting else "date"
    return Html(f"<ul>{''.join(_source(row, dated) for row in rows)}</ul>", "The sources")


def _source(row: Mapping[Any, Any], dated: str) -> str:
    start = f"{day(row[dated])}: " if dated else ""
    if row["account"] == NO_ACCOUNT:
        return f"<li>{escape(start + side_name(row['side']))}: {UNTOLD}</li>\n"
    return f"<li>{link(row['transcript'], start + row['document'])}, {row['words']:,} words</li>\n"


def theme(corpus: Corpus, key: str) -> Html:
    """Return what a theme covers, and over which accounts it is looked for."""
    row = corpus.row("themes", key)
    return paragraph(row.get("definition") or row["name"])


def terms(corpus: Corpus, theme: str) -> Html:
    """Return the literal terms of a theme in words: what is looked for, what is passed over."""
    known = measures.theme_terms(corpus, theme)
    found = _in_marks(where(known, use="find")["term"])
    skipped = _in_marks(where(known, use="skip")["term"])
    return paragraph(
        f"Looked for: {found}." if found else "No terms are listed for this theme.",
        f"Passed over as another matter: {skipped}." if skipped else "",
    )


def _in_marks(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def reach(corpus: Corpus, theme: str) -> Html | Missing:
    """Return how far a theme's terms reach, in words, and what only reading found, as a table."""
    rows = measures.reach(corpus, theme)
    if isinstance(rows, Missing):
        return rows
    both = int((rows["term"] & rows["coded"]).sum())
    words_only, reading_only = int(rows["term"].sum()) - both, int(rows["coded"].sum()) - both
    reading = paragraph(
        f"By the reading, {counted(both + reading_only, 'sentence')} "
        f"{'is' if both + reading_only == 1 else 'are'} on this theme:",
        f"{none_or(both)} with a term, {none_or(reading_only)} in other words.",
        f"Of the sentences with a term, {none_or(words_only)} "
        f"{'are' if words_only > 1 else 'is'} on another matter.",
    )
    other = rows[~rows["term"]]
    if other.empty:
        return reading
    dates = {row["id"]: row["date"] for row in corpus.rows("transcripts")}
    body = "".join(_sentence(row, dates[row["transcript"]]) for row in rows_with_none(other))
    caption = "Sentences on this theme without any of its terms"
    table = framed(["Who, when", "Sentence", "Place"], body, caption, "podium-kwic")
    return Html(reading.markup + table, reading.words)


def _sentence(row: Mapping[str, Any], date: str) -> str:
    who = f"{side_name(row['side'])}: {speaker_name(row['speaker'], row['role'])}"
    when = f"<br>\n{escape(day(date))}" if date else ""
    words = escape(" ".join(row["text"].split()))
    place = link(row["sentence"])
    return f"<tr><td>{escape(who)}{when}</td> <td>{words}</td> <td>{place}</td></tr>\n"


def agenda(corpus: Corpus, meeting: str) -> Html | Missing:
    """Return how each account of a meeting covers the items of the agenda: a reading and a table.

    Items that no account treats, and about which no question is put, are only counted.
    """
    rows = measures.agenda(corpus, meeting)
    if isinstance(rows, Missing):
        return rows
    documents = {row["transcript"]: row for row in _documents(corpus, rows["transcript"])}
    if not documents:
        return paragraph("No account of this meeting has been coded for the items of the agenda.")
    grouped = rows.groupby("track", sort=False)
    items = [list(cells.to_dict("records")) for _, cells in grouped]
    touched = [cells for cells in items if any(map(_is_touched, cells))]
    reading = paragraph(*_treated(touched, documents), _untouched(len(items) - len(touched)))
    order = sorted(touched, key=lambda cells: -sum(map(_is_treated, cells)))
    head = ["Item of the agenda", *map(document_name, documents.values())]
    table = framed(head, "".join(map(_item, order)), "Items of the agenda in each document")
    return Html(reading.markup + table, reading.words)


def _documents(corpus: Corpus, keys: Iterable[str]) -> list[dict[str, Any]]:
    known = {row["id"]: row for row in corpus.rows("transcripts")}
    return [{**known[key], "transcript": key} for key in dict.fromkeys(keys)]


def _is_treated(cell: Mapping[Any, Any]) -> bool:
    return bool(cell["coverage"] == "treated")


def _is_touched(cell: Mapping[Any, Any]) -> bool:
    return bool(cell["coverage"] != "absent")


def _treated(
    items: list[list[dict[Any, Any]]], documents: Mapping[str, Mapping[str, Any]]
) -> list[str]:
    """Return how many items all accounts treat, which account alone treats how many."""
    treating = [{cell["transcript"] for cell in cells if _is_treated(cell)} for cells in items]
    asked = treating.count(set())
    only = f"A question alone raises {counted(asked, 'item')}." if asked else ""
    treats = "alone treats" if len(documents) > 1 else "treats"
    alone = [
        f"{_owned(row)} {treats} {counted(treating.count({key}), 'item')}"
        for key, row in documents.items()
    ]
    every = f"Every account treats {counted(treating.count(set(documents)), 'item')} of the agenda."
    return [every if len(documents) > 1 else "", f"{'; '.join(alone)}.", only]


def _owned(row: Mapping[str, Any]) -> str:
    """Return a document as its side's own: ``Japan's readout``."""
    side, kind = side_name(row["side"]), plain(row["genre"] or "document")
    return f"{side}{_GENITIVE[side.endswith('s')]} {kind}"


def _untouched(number: int) -> str:
    if not number:
        return ""
    items = counted(number, "item").capitalize()
    return (
        f"{items} that other documents of the corpus treat {'is' if number == 1 else 'are'} absent."
    )


def _item(cells: list[dict[Any, Any]]) -> str:
    shown = "".join(f" <td>{_coverage(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(cells[0]["name"])}</th>{shown}</tr>\n'


def _coverage(cell: Mapping[Any, Any]) -> str:
    if not _is_touched(cell):
        return '<span class="podium-none">absent</span>'
    words = "treated" if _is_treated(cell) else plain(cell["coverage"])
    return link(cell["sentence"], words) if cell["sentence"] else escape(words)


def copies(corpus: Corpus) -> Html:
    """Return what the register says of each file: where it came from, on which terms."""
    register = {row["id"]: row for row in corpus.rows("curated/transcripts")}
    parts = [_copy({**register[row["id"]], **row}) for row in corpus.rows("transcripts")]
    return Html(f'<dl class="podium-copies">{"".join(parts)}</dl>', "What is known about each copy")


def _copy(row: Mapping[str, Any]) -> str:
    known = [row.get("copy_note") or "Nothing is noted about this copy.", row.get("terms") or ""]
    name = _dated(row)
    body = " ".join(filter(None, known))
    return f"<dt>{link(row['id'], name)}</dt><dd>{escape(body)}</dd>\n"


def warnings(corpus: Corpus) -> Html:
    """Return what the parser could not read, by transcript."""
    rows = [row for row in corpus.rows("transcripts") if row.get("warnings")]
    if not rows:
        return paragraph("Nothing: every page gave what was looked for.")
    items = "".join(
        f"<li>{link(row['id'], _dated(row))}: {escape(row['warnings'])}.</li>\n" for row in rows
    )
    return Html(f"<ul>{items}</ul>", "What could not be read")


def _dated(row: Mapping[str, Any]) -> str:
    return ": ".join(filter(None, [day(row["date"]), document_name(row)]))
