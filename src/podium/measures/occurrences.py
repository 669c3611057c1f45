"""Keyword in context, and the sentence that an offset lies in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from podium.concordance import context, find_all
from podium.frames import Corpus

CONTEXT = 70
"""Characters of context on each side of a hit."""
COLUMNS = (
    "query", "transcript", "meeting", "side", "turn", "speaker", "role", "sentence", "start",
    "end", "left", "match", "right",
)  # fmt: skip


def concordance(corpus: Corpus, queries: Iterable[str], meeting: str = "") -> pd.DataFrame:
    """Return every place where one of ``queries`` is said: keyword in context.

    A hit lies within one paragraph. A place found by several queries stands once: under the one
    that begins first, and of those under the longest.

    Returns:
        One row for each hit, in the order of the corpus: ``query, transcript, meeting, side, turn,
        speaker, role, sentence, start, end, left, match, right``; offsets are code points of the
        canonical text.

    Raises:
        QueryError: a query has no letter and no digit.
    """
    wanted = tuple(dict.fromkeys(queries))
    turns = {row["id"]: row for row in corpus.rows("turns")}
    sources = {row["id"]: row for row in corpus.rows("transcripts")}
    rows: list[dict[str, Any]] = []
    for paragraph in corpus.rows("paragraphs"):
        source, turn = sources[paragraph["transcript"]], turns[paragraph["turn"]]
        if meeting in ("", source["meeting"]):
            about = {
                "transcript": source["id"], "meeting": source["meeting"], "side": source["side"],
                "turn": turn["id"], "speaker": turn["speaker"], "role": turn["role"],
            }  # fmt: skip
            rows.extend({**about, **hit} for hit in _hits(corpus, wanted, paragraph))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _hits(
    corpus: Corpus, queries: tuple[str, ...], paragraph: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    text, offset = paragraph["text"], paragraph["start"]
    for span, query in find_all(queries, text):
        left, right = context(text, span, CONTEXT)
        start, end = span.start + offset, span.end + offset
        sentence = place_at(corpus, paragraph["transcript"], start)
        yield {
            "query": query, "sentence": sentence, "start": start, "end": end,
            "left": left, "match": span.of(text), "right": right,
        }  # fmt: skip


def place_at(corpus: Corpus, transcript: str, offset: int) -> str:
    """Return the id of the sentence or note in which an offset lies; empty if it lies in none."""
    starts, rows = corpus.once(_places).get(transcript, ([], []))
    place = bisect_right(starts, offset) - 1
    return str(rows[place]["id"]) if place >= 0 and offset < rows[place]["end"] else ""


def _places(corpus: Corpus) -> dict[str, tuple[list[int], list[dict[str, Any]]]]:
    """Return the sentences and notes of each transcript in order, and where each starts."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    every = [*corpus.rows("sentences"), *corpus.rows("notes")]
    for row in sorted(every, key=lambda row: int(row["start"])):
        grouped.setdefault(row["transcript"], []).append(row)
    return {key: ([row["start"] for row in rows], rows) for key, rows in grouped.items()}
