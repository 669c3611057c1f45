"""The plain record: what happened or was to happen, and who is named, each with its places."""

from __future__ import annotations

import pandas as pd

from podium import anchored
from podium.frames import Corpus, Missing
from podium.names import day, side_name
from podium.quoting import Quote, quotes


def events(corpus: Corpus, kind: str = "") -> pd.DataFrame | Missing:
    """Return the events that the documents speak of, in the order of their dates.

    Args:
        corpus: the corpus.
        kind: only events of this kind; empty for all.

    Returns:
        ``id, name, kind, start, end, precision, basis, basis_words, place, status, note, sides,
        said``; ``sides`` joins by semicolons whose documents speak of it, ``said`` holds every
        passage as a quotation. Events without a date stand last. Or what is
        missing.
    """
    if missing := corpus.missing("the events", "events", "event_anchors"):
        return missing
    columns = (
        "id", "name", "kind", "start", "end", "precision", "basis", "basis_words", "place",
        "status", "note",
    )  # fmt: skip
    table = anchored.rows(corpus, "events", *columns)[[*columns]]
    if kind:
        table = table[table["kind"] == kind]
    table = table.assign(when=table["start"].where(table["start"] != "", table["end"]))
    table = table.sort_values("when", kind="stable", key=lambda when: when.where(when != "", "~"))
    passages = anchored.anchors(corpus, "event_anchors", "event")
    sides = passages.groupby("event")["podium"].agg(lambda each: ";".join(sorted(set(each))))
    said = _said(passages, "event")
    table["sides"] = [str(sides.get(key, "")) for key in table["id"]]
    table["said"] = anchored.column(table, [said.get(key, ()) for key in table["id"]])
    return table.drop(columns="when").reset_index(drop=True)


def people(corpus: Corpus, kind: str = "") -> pd.DataFrame | Missing:
    """Return who is named, people first, with every form that each document uses.

    Args:
        corpus: the corpus.
        kind: ``person`` or ``collective``; empty for both.

    Returns:
        ``id, name, kind, side, role, documents, said``; ``documents`` counts the transcripts that
        name them, ``said`` holds each form at its first place in each. Or what is missing.
    """
    if missing := corpus.missing("who is named", "people", "people_forms"):
        return missing
    columns = ("id", "name", "kind", "side", "role")
    table = anchored.rows(corpus, "people", *columns)[[*columns]]
    if kind:
        table = table[table["kind"] == kind]
    table = table.sort_values(["kind", "name"], ascending=[False, True], kind="stable")
    forms = anchored.anchors(corpus, "people_forms", "person")
    named = forms.groupby("person")["transcript"].nunique()
    said = _said(forms, "person")
    table["documents"] = [int(named.get(key, 0)) for key in table["id"]]
    table["said"] = anchored.column(table, [said.get(key, ()) for key in table["id"]])
    return table.reset_index(drop=True)


def _said(words: pd.DataFrame, key: str) -> dict[object, tuple[Quote, ...]]:
    """Return the quotations of each key, each led by whose document it is and of which day."""
    words["told"] = words["podium"].map(side_name) + ", " + words["date"].map(day)
    return {name: quotes(rows, "told") for name, rows in words.groupby(key)}
