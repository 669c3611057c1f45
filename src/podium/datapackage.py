"""The data dictionary as a Frictionless Data Package, and the tables held to it.

https://datapackage.org (version 1 of the specification, as the frictionless library reads it).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from podium.dictionary import PARTIAL_DATE, columns_of, dictionary, tables_of
from podium.iso import PARTIAL
from podium.tables import TableError, header_of, read_lines

_FILE = "datapackage.json"


def describe(data: Path) -> dict[str, Any]:
    """Return the descriptor of the tables that are in the data folder.

    Columns that are named by a side, the values of a column that holds one, and the codes of the
    codings are the corpus's.
    """
    present = {
        name: table | {"columns": columns_of(data, name, _header(_path(data, name)))}
        for name, table in tables_of(data).items()
        if _path(data, name).is_file()
    }
    return {
        "profile": "tabular-data-package",
        "name": "corpus",
        "title": "Corpus and evidence",
        "resources": [_resource(name, table, present) for name, table in present.items()],
    }


def _header(path: Path) -> list[str]:
    try:
        return header_of(path)
    except TableError:
        return []  # what is wrong with it is found where its rows are read


def describe_table(name: str) -> dict[str, Any]:
    """Return the descriptor of one table of the dictionary, by itself."""
    return _resource(name, dictionary()[name], {})


def _path(data: Path, name: str) -> Path:
    return data / f"{name}.csv"


def _resource(name: str, table: dict[str, Any], present: dict[str, Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, known) for column, known in table["columns"].items()],
        "missingValues": [""],
    }
    if "key" in table:
        schema["primaryKey"] = table["key"]
    keys = [_foreign(column, target, name) for column, target in table.get("refers", {}).items()
            if target.rsplit(".", 1)[0] in present]  # fmt: skip
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": name.replace("/", "-").replace("_", "-"),
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "description": table["about"],
        "encoding": "utf-8",
        "schema": schema,
    }


def _foreign(column: str, target: str, name: str) -> dict[str, Any]:
    table, field = target.rsplit(".", 1)
    resource = "" if table == name else table.replace("/", "-").replace("_", "-")
    return {"fields": [column], "reference": {"resource": resource, "fields": [field]}}


def _field(column: str, known: dict[str, Any]) -> dict[str, Any]:
    kind = known.get("type", "string")
    constraints: dict[str, Any] = {}
    if kind == PARTIAL_DATE:  # which the specification does not have
        kind, constraints["pattern"] = "string", PARTIAL
    field: dict[str, Any] = {"name": column, "type": kind, "description": known["about"]}
    if kind == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if "unit" in known:
        field["unit"] = known["unit"]
    if known.get("needed"):
        constraints["required"] = True
    if "values" in known:
        constraints["enum"] = known["values"]
    if "pattern" in known:
        constraints["pattern"] = known["pattern"]
    if constraints:
        field["constraints"] = constraints
    return field


def write(data: Path) -> Path:
    """Write ``datapackage.json`` into the data folder and return its path."""
    path = data / _FILE
    path.write_text(json.dumps(describe(data), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path


def validate(data: Path) -> tuple[list[str], int]:
    """Return what is wrong with the tables by the dictionary, and how many were looked at.

    A curated or derived table that the dictionary does not describe is a problem too.
    """
    import frictionless  # noqa: PLC0415 - half a second that only this needs

    descriptor = describe(data)
    package = frictionless.Package.from_descriptor(descriptor, basepath=str(data))
    report = package.validate()
    problems = [
        f"{task.place or task.name}{_row(data, task.place, error)}: {error.message}"
        for task in report.tasks
        for error in task.errors
    ]
    described = {resource["path"] for resource in descriptor["resources"]}
    problems += [
        f"{path.relative_to(data)} is not in the data dictionary"
        for folder in ("curated", "corpus")
        for path in sorted((data / folder).rglob("*.csv"))
        if path.is_file()
        and path.relative_to(data).as_posix() not in described | _kept_as_made(data)
    ]
    if _written(data) != descriptor:
        problems.append(f"{_FILE} is not what the dictionary gives; run `podium corpus`")
    return problems, len(described)


def _written(data: Path) -> object:
    """Return the descriptor in the data folder, None if there is none that can be read."""
    try:
        return json.loads((data / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _kept_as_made(data: Path) -> set[str]:
    """Return the paths of the readers' own tables, kept unchanged beside what was made of them."""
    folder = data / "curated" / "readings"
    return {path.relative_to(data).as_posix() for path in folder.rglob("*.csv")}


def _row(data: Path, place: str | None, error: object) -> str:
    """Return where a row begins in its file; frictionless counts rows, whatever lines they take."""
    number = getattr(error, "row_number", None)
    if not number:
        return ""
    try:
        lines = [line for line, _ in read_lines(data / (place or "")).rows]
    except TableError:
        return f", row {number}"
    return f", row {lines[number - 2]}"
