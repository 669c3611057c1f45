"""The data dictionary: what each table and column means, and what one corpus adds to it.

The dictionary itself is ``tables.yml``. A corpus adds columns that are named by a side, the sides
there are, the codes of its codebook, and tables of coders whom the dictionary does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from podium.model import GENRES, NOTE_KINDS, ROLES
from podium.sources import REGISTER
from podium.tables import read_table
from podium.yml import read_yaml

ANCHOR = ("transcript", "start", "end", "quote")
"""The columns of an anchor."""
PARTIAL_DATE = "partial_date"
"""The type of a column of dates as far as they are known; see :func:`podium.iso.is_partial`."""
DECIDED = "curated/codings/adjudicated"
"""The folder of the codings that pages show; each coder's own lie beside it."""
CODED_SENTENCES, CODED_REPLIES = f"{DECIDED}/sentences", f"{DECIDED}/subquestions"
EACH = "*"
"""Begins the name of columns of which a table has one for each side."""
Column = dict[str, Any]
_VOCABULARIES = {"genres": GENRES, "roles": ROLES, "notes": NOTE_KINDS}
_CODINGS = "curated/codings"
_UNITS = ("sentences", "subquestions")
"""Tables that each coder has."""
CODEBOOK = Path("curated") / "codebook.yml"
_ANCHOR: dict[str, Column] = {
    "transcript": {"about": "The transcript the words stand in."},
    "start": {"type": "integer", "about": "First character of the words.", "unit": "code points"},
    "end": {"type": "integer", "about": "After their last character.", "unit": "code points"},
    "quote": {"about": "The exact words."},
}


@cache
def dictionary() -> dict[str, dict[str, Any]]:
    """Return the dictionary of tables as written in ``tables.yml``, anchors in full."""
    text = resources.files("podium").joinpath("tables.yml").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = read_yaml(text)
    return {
        name: table | {"columns": dict(_in_full(table["columns"]))}
        for name, table in loaded.items()
    }


def _in_full(columns: dict[str, Column]) -> Iterator[tuple[str, Column]]:
    """Yield the columns, the four of an anchor where ``anchor`` stands."""
    for name, known in columns.items():
        yield from _ANCHOR.items() if name == "anchor" else [(name, known)]


def tables_of(data: Path) -> dict[str, dict[str, Any]]:
    """Return the dictionary with the tables of this corpus's own coders."""
    folders = sorted(path.name for path in (data / _CODINGS).glob("*") if path.is_dir())
    names = [f"{_CODINGS}/{folder}/{unit}" for folder in folders for unit in _UNITS]
    return dictionary() | {name: table_of(name) for name in names}


def table_of(name: str) -> dict[str, Any]:
    """Return what the dictionary says of a table; a table it does not know has no columns.

    Those of coders whom it does not name are as the others.
    """
    unit = name.rpartition("/")[2]
    return dictionary().get(
        f"{_CODINGS}/one/{unit}" if _is_coder_s(name) else name, {"columns": {}}
    )


def _is_coder_s(name: str) -> bool:
    folder, _, unit = name.rpartition("/")
    return folder.rpartition("/")[0] == _CODINGS and unit in _UNITS


def named_columns(table: str) -> list[str]:
    """Return the columns that every table of this name has; those named by a side are left out."""
    return [name for name in dictionary()[table]["columns"] if not name.startswith(EACH)]


def columns_of(data: Path, name: str, header: Sequence[str]) -> dict[str, Column]:
    """Return the columns of a table as this corpus has them; ``header`` is what its file has.

    What is coded takes the codes of the corpus's codebook, and needs none that it does not have.
    """
    columns: dict[str, Column] = {}
    for column, known in table_of(name)["columns"].items():
        if column.startswith(EACH):
            columns |= {each: known for each in header if each.endswith(column[len(EACH) :])}
        elif known.get("vocabulary") == "sides":
            columns[column] = known | {"values": [*_sides(data), "other", "none"]}
        elif "vocabulary" in known:
            columns[column] = known | {"values": list(_VOCABULARIES[known["vocabulary"]])}
        else:
            columns[column] = known
    codes = _codes(data) if _is_coder_s(name) else {}
    columns = _coded(columns, codes, table_of(name)["key"]) if codes else columns
    own = [each for each in header if each in codes and each not in columns]
    return columns | {each: _own_variable(codes[each]) for each in own}


def _coded(
    columns: dict[str, Column], codes: dict[str, list[str]], key: Sequence[str]
) -> dict[str, Column]:
    """Return columns of codes with those of a codebook."""
    found = {}
    for name, known in columns.items():
        listed = set(map(str, known.get("values", [])))
        if name not in codes and name not in key:
            found[name] = known | {"needed": False}
        elif listed and set(codes[name]) != listed:
            found[name] = known | {"values": codes[name]}
        else:
            found[name] = known
    return found


def _own_variable(codes: Sequence[str]) -> Column:
    """Return the column of a variable that the corpus's own codebook adds."""
    code = "|".join(map(re.escape, codes))
    about = "A variable of this corpus's own codebook; several codes joined by semicolons."
    return {"about": about, "pattern": f"({code})(;({code}))*"}


def _codes(data: Path) -> dict[str, list[str]]:
    """Return the codes of each variable of the corpus's codebook, none if it cannot be read."""
    path = data / CODEBOOK
    try:
        return _codes_in(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError):
        return {}  # `podium check` and whoever needs the codebook report it


@lru_cache(maxsize=4)
def _codes_in(codebook: str) -> dict[str, list[str]]:
    book = read_yaml(codebook)
    variables = {**book["sentence_variables"], **book["reply_variables"]}
    return {
        name: [str(code["code"]) for code in variable["codes"]]
        for name, variable in variables.items()
        if variable.get("codes")
    }


def _sides(data: Path) -> list[str]:
    path = data / REGISTER
    rows = read_table(path) if path.is_file() else []
    return sorted({row.get("side", "") for row in rows} - {""})
