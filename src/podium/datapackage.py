"""The data dictionary as a Frictionless Data Package, and the tables held to it.

https://datapackage.org (version 1 of the specification, as the frictionless library reads it).
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from podium.model import GENRES, NOTE_KINDS, ROLES
from podium.sources import REGISTER
from podium.tables import read_table
from podium.yml import read_yaml

_VOCABULARIES = {"genres": GENRES, "roles": ROLES, "notes": NOTE_KINDS}
_FILE = "datapackage.json"
_CODINGS = "curated/codings"
_CODEBOOK = Path("curated") / "codebook.yml"
EACH = "*"
"""Begins the name of columns of which a table has one for each side."""
_ANCHOR: dict[str, Any] = {
    "transcript": {"about": "The transcript the words stand in."},
    "start": {"type": "integer", "about": "First character of the words.", "unit": "code points"},
    "end": {"type": "integer", "about": "After their last character.", "unit": "code points"},
    "quote": {"about": "The exact words."},
}


@cache
def dictionary() -> dict[str, dict[str, Any]]:
    """Return the dictionary of tables as written in ``tables.yml``."""
    text = resources.files("podium").joinpath("tables.yml").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = read_yaml(text)
    return {
        name: table | {"columns": _with_anchor(table["columns"])} for name, table in loaded.items()
    }


def _with_anchor(columns: dict[str, Any]) -> dict[str, Any]:
    """Put the four columns of an anchor where the dictionary says ``anchor``."""
    whole: dict[str, Any] = {}
    for column, known in columns.items():
        whole |= _ANCHOR if column == "anchor" else {column: known}
    return whole


def named_columns(table: str) -> list[str]:
    """Return the columns that every table of this name has; those named by a side are left out."""
    return [name for name in dictionary()[table]["columns"] if not name.startswith(EACH)]


def describe(data: Path) -> dict[str, Any]:
    """Return the descriptor of the tables that are in the data folder.

    Columns that are named by a side, the values of a column that holds one, and the codes of the
    codings are the corpus's.
    """
    known = _Known(_sides(data), _codes(data))
    present = {
        name: table | {"columns": dict(_columns(name, table, data, known))}
        for name, table in (dictionary() | _other_coders(data)).items()
        if _path(data, name).is_file()
    }
    return {
        "profile": "tabular-data-package",
        "name": "corpus",
        "title": "Corpus and evidence",
        "resources": [_resource(name, table, present) for name, table in present.items()],
    }


def _other_coders(data: Path) -> dict[str, dict[str, Any]]:
    """Return the tables of coders whom the dictionary does not name; they are as the others."""
    known = dictionary()
    folders = sorted(path.name for path in (data / _CODINGS).glob("*") if path.is_dir())
    return {
        f"{_CODINGS}/{folder}/{table}": known[f"{_CODINGS}/one/{table}"]
        for folder in folders
        for table in ("sentences", "subquestions")
        if f"{_CODINGS}/{folder}/{table}" not in known
    }


def describe_table(name: str) -> dict[str, Any]:
    """Return the descriptor of one table of the dictionary, by itself."""
    return _resource(name, dictionary()[name], {})


class _Known(NamedTuple):
    """What a corpus itself says of its values."""

    sides: list[str]
    codes: dict[str, list[str]]
    """Of each variable of its codebook."""


def _columns(
    table: str, described: dict[str, Any], data: Path, corpus: _Known
) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, known in described["columns"].items():
        if name.startswith(EACH):
            found = _header(data, table)
            yield from ((each, known) for each in found if each.endswith(name[len(EACH) :]))
        elif known.get("vocabulary") == "sides":
            yield name, known | {"values": [*corpus.sides, "other", "none"]}
        else:
            codes = corpus.codes.get(name, []) if table.startswith(_CODINGS) else []
            listed = set(map(str, known.get("values", codes)))
            yield name, known if set(codes) in (set(), listed) else known | {"values": codes}
    if table.startswith(_CODINGS):
        yield from _own_variables(table, described, data, corpus)


def _own_variables(
    table: str, described: dict[str, Any], data: Path, corpus: _Known
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the columns that hold further variables of the corpus's own codebook."""
    for name in _header(data, table):
        if name in corpus.codes and name not in described["columns"]:
            code = "|".join(map(re.escape, corpus.codes[name]))
            about = "A variable of this corpus's own codebook; several codes joined by semicolons."
            yield name, {"about": about, "pattern": f"({code})(;({code}))*"}


def _header(data: Path, table: str) -> list[str]:
    head = _path(data, table).read_text(encoding="utf-8-sig").partition("\n")[0]
    return next(csv.reader([head]), [])


def _codes(data: Path) -> dict[str, list[str]]:
    """Return the codes of each variable of the corpus's codebook, none if it cannot be read."""
    path = data / _CODEBOOK
    try:
        book = read_yaml(path.read_text(encoding="utf-8")) if path.is_file() else {}
        variables = {**book["sentence_variables"], **book["reply_variables"]} if book else {}
        return {
            name: [str(code["code"]) for code in variable["codes"]]
            for name, variable in variables.items()
            if variable.get("codes")
        }
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError):
        return {}  # whoever needs the codebook reports it


def _sides(data: Path) -> list[str]:
    path = data / REGISTER
    rows = read_table(path) if path.is_file() else []
    return sorted({row.get("side", "") for row in rows} - {""})


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
    field = {"name": column, "type": known.get("type", "string"), "description": known["about"]}
    if "unit" in known:
        field["unit"] = known["unit"]
    constraints: dict[str, Any] = {}
    if known.get("needed"):
        constraints["required"] = True
    values = known.get("values") or list(_VOCABULARIES.get(known.get("vocabulary", ""), ()))
    if values:
        constraints["enum"] = values
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
        f"{task.place or task.name}{_row(error)}: {error.message}"
        for task in report.tasks
        for error in task.errors
    ]
    described = {resource["path"] for resource in descriptor["resources"]}
    problems += [
        f"{path.relative_to(data)} is not in the data dictionary"
        for folder in ("curated", "corpus")
        for path in sorted((data / folder).rglob("*.csv"))
        if path.relative_to(data).as_posix() not in described | _kept_as_made(data)
    ]
    if not (data / _FILE).is_file() or json.loads((data / _FILE).read_text("utf-8")) != descriptor:
        problems.append(f"{_FILE} is not what the dictionary gives; run `podium corpus`")
    return problems, len(described)


def _kept_as_made(data: Path) -> set[str]:
    """Return the paths of the readers' own tables, kept unchanged beside what was made of them."""
    folder = data / "curated" / "readings"
    return {path.relative_to(data).as_posix() for path in folder.rglob("*.csv")}


def _row(error: object) -> str:
    number = getattr(error, "row_number", None)
    return f", row {number}" if number else ""
