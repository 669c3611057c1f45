"""How far drafts can be trusted: precision and recall against the curated tables of a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from podium import scoring
from podium.draft.lists import read_lists
from podium.draft.rows import Row, draft, draft_names
from podium.inputs import note
from podium.scoring import Comparison
from podium.tables import read_table
from podium.transcripts import parse_corpus

ASPECTS = {
    "kind": ("kind",),
    "value": ("value", "value_max"),
    "unit": ("unit",),
    "date": ("date_start", "date_end"),
    "precision": ("precision",),
    "approximate": ("approximate",),
    "voice": ("voice",),
}
"""What paired claims are asked for."""
UNSEEN = "_unseen"
"""Ends the name of a comparison whose forms come from the other transcripts only."""
_SAME = {"namings": ("transcript", "set")}
_CONTROL = "control"


def measured(data: Path) -> dict[str, Comparison]:
    """Return drafts of every registered transcript beside the curated tables that are there.

    ``claims`` and ``refusals`` come from rules; the rules were written with these texts in sight,
    so the figures say how well the rules fit them, and less of other texts. ``namings`` looks for
    the curated forms themselves and must find them: what it says is how many places of a form are
    no naming. ``namings_unseen`` and ``people_forms_unseen`` take the forms of the other
    transcripts only, as a new transcript would. A transcript of which a table has no row was not
    read for it, and what is proposed there is neither right nor wrong. Curated refusals of kind
    ``control`` are not asked for.

    Raises:
        TableError: a table is malformed.
        SourceError: a source is missing or changed.
    """
    known, unseen = _drafts(data)
    drafts = {
        "claims": known.get("claims", []),
        "refusals": known.get("refusals", []),
        "namings": known.get("namings", []),
        f"namings{UNSEEN}": unseen.get("namings", []),
        f"people_forms{UNSEEN}": unseen.get("people_forms", []),
    }
    found = {}
    for name, drafted in drafts.items():
        table = name.removesuffix(UNSEEN)
        path = note(data / "curated" / f"{table}.csv")
        curated = read_table(path) if path.is_file() else []
        if curated:
            read = {row["transcript"] for row in curated}
            rows = [row for row in drafted if row["transcript"] in read]
            curated = [row for row in curated if row.get("kind") != _CONTROL]
            found[name] = scoring.compare(rows, curated, _SAME.get(table, ("transcript",)))
    return found


def _drafts(data: Path) -> tuple[dict[str, list[Row]], dict[str, list[Row]]]:
    """Return the drafted rows of all transcripts, and names alone with the others' forms only."""
    everything = read_lists(data)
    transcripts = parse_corpus(data)
    known = [draft(one, everything) for one in transcripts]
    unseen = [draft_names(one, read_lists(data, without=one.id)) for one in transcripts]
    return _joined(known), _joined(unseen)


def _joined(drafts: Iterable[dict[str, list[Row]]]) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = {}
    for tables_of_one in drafts:
        for name, rows in tables_of_one.items():
            tables.setdefault(name, []).extend(rows)
    return tables


def measures(comparisons: Mapping[str, Comparison]) -> list[dict[str, object]]:
    """Return precision and recall of each comparison, over all and by transcript, kind and set.

    Columns: ``table``, and those of :func:`podium.scoring.found`.
    """
    return [
        {"table": name, **row}
        for name, comparison in comparisons.items()
        for row in scoring.found(comparison, _scopes(comparison))
    ]


def _scopes(comparison: Comparison) -> list[str]:
    rows = (*comparison.proposed[:1], *comparison.curated[:1])
    return [name for name in ("transcript", "kind", "set") if all(name in row for row in rows)]
