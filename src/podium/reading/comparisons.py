"""Sentences and tables of the notebook on wordings held against each other."""

from __future__ import annotations

import pandas as pd

from podium.anchored import records
from podium.frames import Missing
from podium.names import plain, sentence_case, tallied
from podium.quoting import briefly, cell, cells, joined, table
from podium.reading.record import counted_by
from podium.reading.words import tally
from podium.show import Html, folded, paragraph

_COMPARED = {
    "differ": "{n} differ{s}",
    "compatible": "{n} {be} compatible",
    "unresolved": "{n} stay{s} open",
}
_BETWEEN = {
    "between_sides": "between the sides",
    "between_documents": "between documents",
    "within_document": "within one document",
    "document_and_page": "between a document and its page",
}
"""Kinds of comparisons in words, in their order."""


def between(kind: str) -> str:
    """Return in words between what wordings are compared."""
    return _BETWEEN.get(kind, plain(kind))


def outcome(compared: pd.DataFrame | Missing) -> Html | Missing:
    """Return how many comparisons there are, what they give, and between what those differ."""
    first = counted_by(compared, "status", "comparison", _COMPARED)
    if isinstance(compared, Missing) or not isinstance(first, Html):
        return first
    kinds = compared.loc[compared["status"] == "differ", "kind"]
    where = tally(kinds, {kind: f"{{n}} {words}" for kind, words in _BETWEEN.items()})
    return joined(first, paragraph(f"Of those that differ: {where}.")) if where else first


def of_status(compared: pd.DataFrame | Missing, status: str, *, fold: bool = False) -> Html:
    """Return the comparisons of a status by what is compared, folded if ``fold``."""
    if isinstance(compared, Missing):
        return briefly(compared)
    own = compared[compared["status"] == status]
    kinds = [*_BETWEEN, *dict.fromkeys(own["kind"])]
    parts = [
        _group(own[own["kind"] == kind], status, kind, fold=fold)
        for kind in dict.fromkeys(kinds)
        if kind in set(own["kind"])
    ]
    return joined(*parts) if parts else paragraph("None.")


def _group(rows: pd.DataFrame, status: str, kind: str, *, fold: bool) -> Html:
    caption = f"{sentence_case(between(kind))}: {plain(status)}"
    inner = _wordings(rows, caption)
    if fold:
        return folded(inner, f"{caption} ({tallied(len(rows), 'comparison')})")
    return inner


def _wordings(rows: pd.DataFrame, caption: str) -> Html:
    """Return wordings that were held against others, with an assessment; each has an address."""
    shown = cells(
        rows,
        {
            "On what": [cell(row["assessment"], strong=row["topic"]) for row in records(rows)],
            "The wordings": [cell(row["wordings"]) for row in records(rows)],
        },
    )
    return table(shown.assign(id=rows["id"]), caption, each="comparison")
