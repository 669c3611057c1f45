"""What machine checks across documents notice, as a section of a page; marked ``draft``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from podium import anchored, consistency
from podium.consistency import Comparison, Place
from podium.frames import Corpus
from podium.names import counted, day, plain, side_name
from podium.quoting import Quote, joined, table
from podium.reading.words import tally
from podium.show import Html, paragraph

_PHRASES = {
    "fits": "{n} fit{s}",
    "differs": "{n} {be} at odds by arithmetic",
    "open": "{n} give{s} nothing to compare",
}
_ORDER = {"differs": 0, "open": 1, "fits": 2}
_WORDS = {"fits": "fits", "differs": "at odds", "open": "nothing to compare"}


def checks(corpus: Corpus) -> Html:
    """Return what the checks hold against each other, what does not fit first, and what they meet.

    They propose; whether a difference means anything is for a reader to say.
    """
    found = consistency.compare_corpus(corpus.data)
    if not found:
        return paragraph("The checks find nothing in these documents to hold against each other.")
    ordered = sorted(found, key=lambda one: _ORDER.get(one.relation, len(_ORDER)))
    quotes = iter(_quotes(corpus, [place for one in ordered for place in (one.first, one.second)]))
    rows = [_row(one, next(quotes), next(quotes)) for one in ordered]
    heads = {"check": "Check", "compared": "Held against each other", "first": "One wording",
             "second": "The other", "relation": "By arithmetic", "coder": "Coder"}  # fmt: skip
    return joined(
        paragraph(
            f"The checks hold {counted(len(found), 'pair')} of wordings against each other: "
            f"{tally([one.relation for one in found], _PHRASES)}.",
            _met(corpus, found),
        ),
        table(pd.DataFrame(rows), "Draft: wordings that machine checks compare", **heads),
    )


def _met(corpus: Corpus, found: list[Comparison]) -> str:
    anchors = anchored.anchors(corpus, "discrepancy_anchors", "discrepancy", "label")
    if anchors.empty:
        return ""
    met = consistency.met(found, [*map(_as_text, anchored.records(anchors))])
    every = counted(len(set(anchors["discrepancy"])), "comparison")
    return f"They come upon {len(met)} of the {every} that readers set down."


def _as_text(row: dict[str, Any]) -> dict[str, str]:
    return {name: str(cell) for name, cell in row.items()}


def _row(one: Comparison, first: Quote, second: Quote) -> dict[str, Any]:
    return {
        "check": plain(one.check),
        "compared": one.compared,
        "first": first,
        "second": second,
        "relation": _WORDS.get(one.relation, plain(one.relation)),
        "coder": "draft",
    }


def _quotes(corpus: Corpus, places: Sequence[Place]) -> list[Quote]:
    anchors = [(one.transcript, one.span.start, one.span.end, one.quote) for one in places]
    columns = ["transcript", "start", "end", "quote"]
    frame = anchored.placed(corpus, pd.DataFrame(anchors, columns=columns))
    return [
        Quote(row["place"], row["quote"], f"{side_name(row['podium'])}, {day(row['date'])}")
        for row in anchored.records(frame)
    ]
