"""The data package as Parquet: the same tables and dictionary, with types in the files."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from podium import datapackage
from podium.tables import TableError, cell_text, read_table

Field = Mapping[str, Any]
_TYPES: Mapping[str, tuple[Any, Callable[[str], object]]] = {
    "string": (pa.string(), str),
    "integer": (pa.int64(), int),
    "number": (pa.float64(), float),
    "boolean": (pa.bool_(), lambda cell: {"true": True, "false": False}[cell]),
    "date": (pa.date32(), date.fromisoformat),
}
"""For each type of the dictionary, Arrow's and how a cell is read."""


def files(data: Path) -> dict[str, bytes]:
    """Return a Parquet file for each table of the data package, and the package's descriptor.

    Raises:
        TableError: a table is malformed, or a cell does not fit its column.
    """
    package = datapackage.describe(data)
    contents = {}
    for resource in package["resources"]:
        table = arrow_table(data / resource["path"], resource)
        resource["path"] = resource["path"].removesuffix(".csv") + ".parquet"
        resource.update(format="parquet", mediatype="application/vnd.apache.parquet")
        del resource["encoding"]
        contents[resource["path"]] = _parquet(table)
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    return contents | {"datapackage.json": text.encode()}


def arrow_table(path: Path, resource: Mapping[str, Any]) -> pa.Table:
    """Return a CSV table of the data package with the types of its schema; an empty cell is null.

    Raises:
        TableError: the table is malformed, or a cell does not fit its column.
    """
    names = [field["name"] for field in resource["schema"]["fields"]]
    return _table(read_table(path, names), resource, path)


def parquet_of_rows(name: str, rows: Sequence[Mapping[str, object]]) -> bytes:
    """Return the Parquet file of rows of the table ``name``, as their CSV file would give it."""
    resource = datapackage.describe_table(name)
    names = [field["name"] for field in resource["schema"]["fields"]]
    cells = [{name: cell_text(row.get(name)) for name in names} for row in rows]
    return _parquet(_table(cells, resource, Path(resource["path"])))


def _table(rows: Sequence[Mapping[str, str]], resource: Mapping[str, Any], path: Path) -> pa.Table:
    fields = resource["schema"]["fields"]
    columns = [
        pa.array([_value(row, field, path, n) for n, row in enumerate(rows, 2)], _arrow(field))
        for field in fields
    ]
    schema = pa.schema([_described(field) for field in fields])
    about = schema.with_metadata({"description": resource["description"]})
    return pa.Table.from_arrays(columns, schema=about)


def _arrow(field: Field) -> Any:  # noqa: ANN401 - pyarrow ships no types
    return _TYPES[field["type"]][0]


def _described(field: Field) -> Any:  # noqa: ANN401 - pyarrow ships no types
    known = {name: str(field[name]) for name in ("description", "unit") if name in field}
    return pa.field(field["name"], _arrow(field), metadata=known)


def _value(row: Mapping[str, str], field: Field, path: Path, number: int) -> object:
    cell = row[field["name"]]
    try:
        return _TYPES[field["type"]][1](cell) if cell else None
    except (ValueError, KeyError):
        wanted = f"column {field['name']} holds '{cell}', which is no {field['type']}"
        raise TableError(path, f"{wanted}; `podium check` lists all such cells", number) from None


def _parquet(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()
