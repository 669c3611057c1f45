"""Tallies of the curated tables for prose: how many rows of which kind, in words.

A tally is asked for by the values it counts: ``ledger["all"]``, ``ledger["pending"]``,
``ledger["agreed pending"]``, always in the order of the fields given for it here. A combination
of values that occur, but never together, counts as "no". A tally whose table is not there is not
there either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

from podium.dictionary import CODED_REPLIES, CODED_SENTENCES
from podium.frames import Corpus
from podium.names import in_words

Row: TypeAlias = Mapping[str, Any]
Tally: TypeAlias = dict[str, str]

ALL = "all"
_PRINTED = "curated/codings/printed_units"
_PROMISES = frozenset({"agreed", "undertaken"})


def tallies(corpus: Corpus) -> dict[str, Tally]:
    """Return every tally of the corpus by its name."""
    return {
        name: tally(list(rows(corpus)), fields)
        for name, (needed, rows, fields) in _TALLIES.items()
        if all(table in corpus for table in needed)
    }


def tally(rows: Sequence[Row], fields: Sequence[str]) -> Tally:
    """Count rows by every combination of the values of ``fields``; empty values are left out."""
    values = [sorted({str(row[field]) for row in rows} - {""}) for field in fields]
    counted: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        counted.update(product(*(dict.fromkeys(("", str(row[field]))) for field in fields)))
    keys = product(*(["", *known] for known in values))
    return {" ".join(filter(None, key)) or ALL: in_words(counted[key]) for key in keys}


def _documents(corpus: Corpus) -> dict[str, Row]:
    return {row["id"]: row for row in corpus.rows("transcripts")}


def _plain(table: str) -> Callable[[Corpus], Iterable[Row]]:
    return lambda corpus: corpus.rows(table)


def promises(corpus: Corpus) -> Iterator[Row]:
    """Yield the commitments that were agreed or undertaken: promises in the narrow sense.

    ``scope`` is empty where nobody has coded what lies ahead and is a side's own.
    """
    found = (row for row in corpus.rows("commitments") if row["kind"] in _PROMISES)
    return ({"scope": "", **row} for row in found)


def _replies(corpus: Corpus) -> Iterator[Row]:
    """Yield the replies as coded, each with its transcript."""
    for row in corpus.rows(CODED_REPLIES):
        yield {**row, "transcript": row["subquestion"].partition("/")[0]}


def sentences(corpus: Corpus) -> Iterator[Row]:
    """Yield the sentences as coded, each with its transcript, and who says it."""
    turns = {row["id"]: row for row in corpus.rows("turns")}
    for row in corpus.rows(CODED_SENTENCES):
        turn = turns["/".join(row["sentence"].split("/")[:2])]
        said = "reporters" if turn["role"] == "journalist" else "told"
        yield {**row, "transcript": turn["transcript"], "said": said}


def _about(corpus: Corpus) -> Iterator[Row]:
    """Yield a row for each theme of each sentence as coded."""
    for row in sentences(corpus):
        yield from ({**row, "theme": theme} for theme in row["theme"].split(";") if theme)


def _accounts(corpus: Corpus) -> Iterator[Row]:
    """Yield each item of the agenda with the sides whose accounts of a meeting treat it."""
    return _told_by(corpus, {})


def _accounts_by_theme(corpus: Corpus) -> Iterator[Row]:
    """Yield each theme with the sides whose accounts of a meeting treat an item of it."""
    return _told_by(corpus, {row["id"]: row["theme"] for row in corpus.rows("tracks")})


def _told_by(corpus: Corpus, groups: Mapping[str, str]) -> Iterator[Row]:
    """Yield each group of items with the sides that treat one; an item without is its own."""
    documents = _documents(corpus)
    told: dict[tuple[str, str], set[str]] = {}
    for row in corpus.rows("track_coverage"):
        document, group = documents[row["transcript"]], groups.get(row["track"], row["track"])
        sides = told.setdefault((document["meeting"], group), set())
        sides.update({document["side"]} if row["coverage"] == "treated" else ())
    for (meeting, _), sides in told.items():
        yield {"meeting": meeting, "sides": "+".join(sorted(sides)) or "none"}


def _coverage_everywhere(corpus: Corpus) -> Iterator[Row]:
    """Yield each item of the agenda with the number of documents that treat it."""
    treated: Counter[str] = Counter()
    for row in corpus.rows("track_coverage"):
        treated[row["track"]] += row["coverage"] == "treated"
    return ({"documents": number} for number in treated.values())


_TALLIES: dict[str, tuple[tuple[str, ...], Callable[[Corpus], Iterable[Row]], tuple[str, ...]]] = {
    "ledger": (("commitments",), _plain("commitments"), ("meeting", "kind", "side", "status")),
    "promised": (("commitments",), promises, ("meeting", "side", "status", "scope")),
    "replied": ((CODED_REPLIES,), _replies, ("addressee", "transcript", "reply_level2")),
    "clarity": ((CODED_REPLIES,), _replies, ("addressee", "reply_level1")),
    "levels": ((CODED_REPLIES,), _replies, ("addressee", "bull_mayer")),
    "tactics": ((CODED_REPLIES,), _replies, ("addressee", "tactic")),
    "acts": ((CODED_SENTENCES,), sentences, ("transcript", "said", "act")),
    "lights": ((CODED_SENTENCES,), sentences, ("transcript", "said", "polarity")),
    "hedges": ((CODED_SENTENCES,), sentences, ("transcript", "hedged")),
    "about": ((CODED_SENTENCES,), _about, ("transcript", "said", "theme")),
    "agenda": (("track_coverage",), _plain("track_coverage"), ("transcript", "coverage")),
    "told_by": (("track_coverage",), _accounts, ("meeting", "sides")),
    "themes_told_by": (("track_coverage", "tracks"), _accounts_by_theme, ("meeting", "sides")),
    "treated_in": (("track_coverage",), _coverage_everywhere, ("documents",)),
    "compared": (("track_comparisons",), _plain("track_comparisons"), ("meeting", "agreement")),
    "discrepancies": (("discrepancies",), _plain("discrepancies"), ("kind", "status")),
    "named": (("namings",), _plain("namings"), ("set", "transcript", "side", "voice")),
    "forms": (("namings",), _plain("namings"), ("form", "voice")),
    "numbers": (("claims",), _plain("claims"), ("kind", "voice")),
    "refused": (("refusals",), _plain("refusals"), ("speaker", "kind")),
    "events": (("events",), _plain("events"), ("status",)),
    "set_aside": (("notes",), _plain("notes"), ("transcript", "kind")),
    "spoken_turns": (("turns",), _plain("turns"), ("transcript", "role")),
    "adjudicated": (("adjudication",), _plain("adjudication"), ("table",)),
    "printed": ((_PRINTED,), _plain(_PRINTED), ("variable",)),
}
"""Name of the tally: the tables it needs, the rows it counts, the fields it counts them by."""
