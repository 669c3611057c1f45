"""The tables of a data folder as pandas frames, each read when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import pandas as pd
import yaml

from podium.model import PodiumError
from podium.sources import data_folder
from podium.tables import TableError, read_table

_ASKED: set[str] = set()


class UnknownIdError(PodiumError):
    """An id that the corpus does not have; the message lists those it has."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What stands in the place of a result whose tables are not there."""

    tables: tuple[str, ...]
    """Names of the tables, such as ``tracks``."""
    what: str
    """What the reader would see here, for a sentence: "the items of the agenda"."""

    def __repr__(self) -> str:
        """Say what is missing and how to make it."""
        files = " and ".join(f"curated/{name}.csv" for name in self.tables)
        return (
            f"Nothing is known here about {self.what}: this corpus has no {files}. "
            "It is made by reading; the data dictionary says which columns it needs."
        )

    def _repr_html_(self) -> str:
        """Return the same as a paragraph."""
        return f'<p class="podium-missing">{self!r}</p>'


class Corpus:
    """The corpus and curated tables of one data folder.

    ``corpus["turns"]`` is a frame; a table that is not there has no rows. Offsets and counts are
    whole numbers, everything else is text, and an empty cell is empty text.
    """

    def __init__(self, data: Path) -> None:
        """Read nothing yet."""
        self.data = data
        self._read: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a copy of the table ``name``, without rows if there is none.

        Raises:
            TableError: the table is malformed.
        """
        if name not in self._read:
            self._read[name] = _frame(self._path(name))
        return self._read[name].copy()

    def __contains__(self, name: str) -> bool:
        """Whether there is a table ``name``."""
        return self._path(name).is_file()

    def __repr__(self) -> str:
        """Say how much there is, and no path."""
        return f"Corpus of {len(self['transcripts'])} transcripts, {len(self['meetings'])} meetings"

    def missing(self, what: str, *tables: str) -> Missing | None:
        """Return what to show in place of ``what`` if one of ``tables`` is not there."""
        absent = tuple(name for name in tables if name not in self)
        return Missing(absent, what) if absent else None

    def row(self, table: str, key: str) -> dict[str, str]:
        """Return one row of ``table`` by its id.

        Raises:
            UnknownIdError: there is no such id.
        """
        frame = self[table]
        found = frame[frame["id"] == key] if len(frame) else frame
        if len(found) != 1:
            known = ", ".join(frame["id"]) if len(frame) else "none"
            raise UnknownIdError(f"'{key}' is not in {table}; there are: {known}")
        return {str(name): str(value) for name, value in found.iloc[0].items()}

    def _path(self, name: str) -> Path:
        _ASKED.add(name)
        return table_path(self.data, name)


def open_corpus(data: Path | None = None) -> Corpus:
    """Return the corpus in ``data``: by default ``$PODIUM_DATA``, the nearest above, or our own.

    Raises:
        SourceError: there is no data folder to be found.
    """
    return Corpus(data or data_folder())


def tables_asked_for() -> list[str]:
    """Return the names of all tables this process asked for: what its results rest on."""
    return sorted(_ASKED)


def table_path(data: Path, name: str) -> Path:
    """Return where the table ``name`` is: derived if there is such a table, else curated."""
    derived = data / "corpus" / f"{name}.csv"
    return derived if derived.is_file() else data / "curated" / f"{name}.csv"


def _frame(path: Path) -> pd.DataFrame:
    if not path.is_file():
        return pd.DataFrame()
    frame = pd.DataFrame(read_table(path), dtype=str)
    for name in _whole_numbers(f"{path.parent.name}/{path.stem}") & set(frame.columns):
        frame[name] = _numbers(frame[name], path)
    return frame


@cache
def _whole_numbers(table: str) -> frozenset[str]:
    """Return the columns that the data dictionary calls whole numbers."""
    text = resources.files("podium").joinpath("tables.yml").read_text(encoding="utf-8")
    columns = yaml.safe_load(text).get(table, {}).get("columns", {})
    return frozenset(name for name, about in columns.items() if about.get("type") == "integer")


def _numbers(column: pd.Series[str], path: Path) -> pd.Series[int]:
    for row, value in enumerate(column, 2):
        if value and not value.lstrip("-").isdecimal():
            raise TableError(path, f"{column.name} is '{value}', not a whole number", row)
    if (column == "").any():
        return column.replace("", pd.NA).astype("Int64")
    return column.astype("int64")
