"""Keyword in context, and how sure a share is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from statistics import NormalDist
from typing import Any

import pandas as pd

from podium.concordance import context, find
from podium.frames import Corpus
from podium.model import Span

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
    turns, sources = _by_id(corpus, "turns"), _by_id(corpus, "transcripts")
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


@cache
def _by_id(corpus: Corpus, name: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in corpus.rows(name)}


def _hits(
    corpus: Corpus, queries: tuple[str, ...], paragraph: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    text, offset = paragraph["text"], paragraph["start"]
    for span, query in _longest_first(queries, text):
        left, right = context(text, span, CONTEXT)
        start, end = span.start + offset, span.end + offset
        sentence = place_at(corpus, paragraph["transcript"], start)
        yield {
            "query": query, "sentence": sentence, "start": start, "end": end,
            "left": left, "match": span.of(text), "right": right,
        }  # fmt: skip


def _longest_first(queries: tuple[str, ...], text: str) -> Iterator[tuple[Span, str]]:
    """Yield the hits of all queries, none overlapping."""
    spans = [(span, query) for query in queries for span in find(query, text)]
    end = 0
    for span, query in sorted(spans, key=lambda hit: (hit[0].start, -hit[0].end)):
        if span.start >= end:
            yield span, query
            end = span.end


def place_at(corpus: Corpus, transcript: str, offset: int) -> str:
    """Return the id of the sentence or note in which an offset lies; empty if it lies in none."""
    starts, rows = _places(corpus).get(transcript, ([], []))
    place = bisect_right(starts, offset) - 1
    return str(rows[place]["id"]) if place >= 0 and offset < rows[place]["end"] else ""


@cache
def _places(corpus: Corpus) -> dict[str, tuple[list[int], list[dict[str, Any]]]]:
    """Return the sentences and notes of each transcript in order, and where each starts."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    every = [*corpus.rows("sentences"), *corpus.rows("notes")]
    for row in sorted(every, key=lambda row: int(row["start"])):
        grouped.setdefault(row["transcript"], []).append(row)
    return {key: ([row["start"] for row in rows], rows) for key, rows in grouped.items()}


def wilson(found: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Return Wilson's score interval of a share, as two shares between 0 and 1.

    It holds for small *n* and for shares of 0 and 1, where the usual interval does not. It treats
    the cases as independent, which sentences of one speech are not: read it as the least doubt.

    Raises:
        ValueError: there are no cases, or more found than there are.
    """
    if not 0 <= found <= n or not n:
        message = f"no share: {found} of {n}"
        raise ValueError(message)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share, weight = found / n, z * z / n
    middle = (share + weight / 2) / (1 + weight)
    half = z / (1 + weight) * (share * (1 - share) / n + weight / (4 * n)) ** 0.5
    low = 0.0 if found == 0 else middle - half
    return low, 1.0 if found == n else middle + half
