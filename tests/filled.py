"""Tables of tests, with what the data dictionary needs beside what the test is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from podium.dictionary import ANCHOR, table_of
from podium.tables import write_table

Row = Mapping[str, object]
_STAND_INS = {"integer": "0", "boolean": "false", "date": "2021-03-03"}


def filled(name: str, rows: Iterable[Row]) -> list[Row]:
    """Return the rows of a table, ``curated/people``, with every column it needs."""
    columns: dict[str, dict[str, Any]] = table_of(name)["columns"]
    needed = {key: _stand_in(known) for key, known in columns.items() if known.get("needed")}
    anchor = dict.fromkeys(ANCHOR if set(ANCHOR) <= set(columns) else (), "")
    return [{**anchor, **needed, **row} for row in rows]


def _stand_in(known: Mapping[str, Any]) -> str:
    vocabulary = {"roles": "unknown", "notes": "title", "sides": "other"}
    if "values" in known:
        return str(known["values"][0])
    kind = known.get("vocabulary", known.get("type", ""))
    return vocabulary.get(kind) or _STAND_INS.get(kind, "x")


def write_filled(path: Path, rows: Iterable[Row]) -> None:
    """Write a table of a data folder with every column it needs; there is a row at least."""
    parts = path.with_suffix("").parts
    begin = max(place for place, part in enumerate(parts) if part in ("curated", "corpus"))
    whole = filled("/".join(parts[begin:]), rows)
    write_table(path, whole, list(dict.fromkeys(key for row in whole for key in row)))
