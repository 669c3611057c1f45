"""Sentences and tables of the notebook on one theme: what each account says of it, as read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from podium import anchored, measures
from podium.frames import Corpus, Missing, rows_with_none
from podium.measures import NO_ACCOUNT, TOLD, UNTOLD
from podium.names import counted, day, in_words, listed, plain, side_name, speaker_name
from podium.quoting import Quote, briefly, cell, joined, table
from podium.show import Html, link, paragraph

_REPORTER, _NARRATOR, _ABSENT = "journalist", "narrator", "absent"
_ACTS = 3
"""The most frequent acts that are named."""
_TRUE = "true"


def lead(corpus: Corpus, theme: str) -> Html:
    """Return the question of a theme's page, its answer, and the sentences chosen for its head."""
    known = {row["theme"]: row for row in corpus.rows("theme_leads")}
    if not known:
        return briefly(Missing(("theme_leads",), "what a theme's page begins with"))
    if theme not in known:
        return paragraph("Nobody has written a lead for this theme.")
    question, answer = known[theme]["question"], known[theme]["lead"]
    asked = Html(f"<p><strong>{escape(question)}</strong></p>", question)
    key = [row for row in rows_with_none(_chosen(corpus, theme)) if row["key"] == _TRUE]
    return joined(asked, paragraph(answer), _headed_quotes(key))


def _headed_quotes(rows: list[dict[str, Any]]) -> Html | None:
    if not rows:
        return None
    found = [
        Quote(row["place"], row["quote"], f"{row['told']}, {day(row['date'])}") for row in rows
    ]
    items = "".join(f"<li>{quote.markup()}</li>" for quote in found)
    return Html(f"<ul>{items}</ul>", "\n".join(f"{each.before}: “{each.words}”" for each in found))


def _chosen(corpus: Corpus, theme: str) -> pd.DataFrame:
    """Return the sentences chosen for a theme in the order of the documents, and who says them."""
    rows = anchored.anchors(corpus, "theme_sentences", "theme", "key")
    rows = rows[rows["theme"] == theme].sort_values(["date", "transcript", "start"])
    turns = {row["id"]: row for row in corpus.rows("turns")}
    said = [turns["/".join(place.split("/")[:2])] for place in rows["place"]]
    return rows.assign(
        said=[speaker_name(row["speaker"], row["role"]) for row in said],
        told=[_told_by(row, side) for row, side in zip(said, rows["podium"], strict=True)],
    )


def _told_by(turn: dict[str, Any], side: str) -> str:
    """Return who says it, and on whose page: ``Taro Kono (Japan)``; a text itself is ``Japan``."""
    if turn["role"] == _NARRATOR:
        return side_name(side)
    return f"{speaker_name(turn['speaker'], turn['role'])} ({side_name(side)})"


def opening(corpus: Corpus, theme: str) -> Html | Missing:
    """Return how much is said on a theme, in which account most, and what is done with it."""
    rows = measures.on_theme(corpus, theme)
    if isinstance(rows, Missing):
        return rows
    if rows.empty:
        return paragraph("By the reading, no sentence of these documents is on this theme.")
    reporters = int((rows["role"] == _REPORTER).sum())
    own = rows[rows["role"] != _REPORTER]
    return paragraph(
        f"By the reading, {in_words(len(rows))} of {counted(_all(corpus), 'sentence')} "
        f"{'is' if len(rows) == 1 else 'are'} on this theme"
        + (f", {in_words(reporters)} of them in reporters’ words." if reporters else "."),
        *_where(corpus, Counter(rows["transcript"])),
        _polarity(own),
        _acts(own),
    )


def _all(corpus: Corpus) -> int:
    return len(corpus.rows("sentences"))


def _where(corpus: Corpus, found: Counter[str]) -> Iterable[str]:
    told = [row for row in _accounts(corpus) if row["account"] == TOLD and row["sentences"]]
    most = max(told, key=lambda row: found[row["transcript"]] / row["sentences"])
    yield (
        f"It takes the greatest part of {_name(most)}: {in_words(found[most['transcript']])} "
        f"of {counted(most['sentences'], 'sentence')}."
    )
    without = [_name(row) for row in told if not found[row["transcript"]]]
    if without:
        yield f"There is none in {listed(without, 'or')}."


def _polarity(own: pd.DataFrame) -> str:
    found = Counter(own["polarity"].astype(str))
    if not found["1"] + found["-1"]:
        return ""
    return (
        f"Reporters left out, {counted(found['1'], 'sentence shows', 'sentences show')} the sides "
        f"agreeing or drawing nearer, {in_words(found['-1']) if found['-1'] else 'none'} differing "
        "or falling short."
    )


def _acts(own: pd.DataFrame) -> str:
    found = Counter(act for act in own["act"] if act).most_common(_ACTS)
    named = [f"{plain(act)} ({number})" for act, number in found]
    return f"The acts most often coded are {listed(named)}." if named else ""


def by_account(corpus: Corpus, theme: str) -> Html:
    """Return for each account how much of it is on a theme, and the sentence chosen for it."""
    rows = measures.on_theme(corpus, theme)
    if isinstance(rows, Missing):
        return briefly(rows)
    accounts, chosen = _accounts(corpus), _chosen(corpus, theme)
    told = [rows[rows["transcript"] == row["transcript"]] for row in accounts]
    shown = pd.DataFrame(
        {
            "account": [cell(*_headed(row)) for row in accounts],
            "sentences": [_share(row, own) for row, own in zip(accounts, told, strict=True)],
            "words": [_own(chosen, row["transcript"]) for row in accounts],
        }
    )
    shown = shown if len(chosen) else shown.drop(columns="words")
    heads = {"sentences": "Sentences on it", "words": "A sentence chosen for it"}
    return table(shown, "The theme in each account, by the reading", **heads)


def _own(chosen: pd.DataFrame, transcript: str) -> tuple[Quote, ...]:
    own = rows_with_none(chosen[chosen["transcript"] == transcript])
    return tuple(Quote(row["place"], row["quote"], row["said"]) for row in own)


def _accounts(corpus: Corpus) -> list[dict[str, Any]]:
    return rows_with_none(measures.accounts(corpus))


def _headed(row: dict[str, Any]) -> tuple[str, str]:
    named = row["document"] if row["account"] == TOLD else side_name(row["side"])
    return day(row["date"]), named


def _name(row: dict[str, Any]) -> str:
    return f"{row['document']}, {day(row['date'])}"


def _share(row: dict[str, Any], own: pd.DataFrame) -> str:
    if row["account"] == NO_ACCOUNT:
        return UNTOLD
    return f"{len(own)} of {row['sentences']}"


def items(corpus: Corpus, theme: str) -> Html:
    """Return how each document covers the items of the agenda that belong to a theme."""
    cells = measures.agenda(corpus)
    if isinstance(cells, Missing):
        return briefly(cells)
    own = {row["id"] for row in corpus.rows("tracks") if row["theme"] == theme}
    cells = cells[cells["track"].isin(own)]
    if cells.empty:
        return paragraph("No item of the agenda belongs to this theme.")
    documents = [row for row in _accounts(corpus) if row["account"] == TOLD]
    known = {(row["track"], row["transcript"]): row for row in rows_with_none(cells)}
    names = dict(zip(cells["track"], cells["name"], strict=True))
    columns: dict[str, list[Any]] = {"item": list(names.values())}
    for document in documents:
        head = f"{side_name(document['side'])}, {day(document['date'])}"
        columns[head] = [_covered(known.get((track, document["transcript"]))) for track in names]
    heads = {"item": "Item of the agenda"}
    shown = pd.DataFrame(columns)
    return table(shown, "Items of the agenda under this theme, by document", **heads)


def _covered(cell_of: dict[str, Any] | None) -> Html | None:
    if cell_of is None:
        return None
    words = plain(cell_of["coverage"])
    if cell_of["coverage"] == _ABSENT:
        return Html(f'<span class="podium-none">{words}</span>', words)
    return Html(link(cell_of["sentence"], words) if cell_of["sentence"] else escape(words), words)


def found(corpus: Corpus, theme: str) -> Html:
    """Return what the figure of the terms shows: where most sentences hold one, and where none."""
    rows = rows_with_none(measures.theme_table(corpus, theme))
    told = [row for row in rows if row["account"] == TOLD and row["sentences"]]
    having = [row for row in told if row["found"]]
    if not having:
        return paragraph("None of the terms is found in any account.")
    most = max(having, key=lambda row: (row["share"], row["found"]))
    without = [_of(row) for row in told if not row["found"]]
    return paragraph(
        f"The share is greatest in {_of(most)}: {in_words(most['found'])} of "
        f"{counted(most['sentences'], 'sentence')}, or {100 * most['share']:.0f} % (interval "
        f"{100 * most['low']:.0f} to {100 * most['high']:.0f} %).",
        f"None of the terms is found in {listed(without, 'or')}." if without else "",
    )


def _of(row: dict[str, Any]) -> str:
    return f"{side_name(row['side'])}’s account of {day(row['date'])}"
