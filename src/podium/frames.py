"""The tables of a data folder, as rows or pandas frames, each read when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from podium import inputs
from podium.dictionary import table_of
from podium.evidence import holding_rows
from podium.inputs import note
from podium.model import PodiumError
from podium.sources import data_folder

if TYPE_CHECKING:
    import pandas as pd


Made = TypeVar("Made")


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
        paths = [name if "/" in name else f"curated/{name}" for name in self.tables]
        files = " and ".join(f"{path}.csv" for path in paths)
        return (
            f"Nothing is known here about {self.what}: this corpus has nothing in {files}. "
            f"It is made by reading{_helped_by(paths)}; the data dictionary says which columns it "
            "needs."
        )

    def _repr_html_(self) -> str:
        """Return the same as a paragraph."""
        return f'<p class="podium-missing">{self!r}</p>'


_DRAFTED = "`podium draft` proposes rows to be read"
_HELP = {
    "curated/codings/": (
        "`podium worksheet` writes sheets to code, `podium agree` compares them, `podium settle` "
        "puts in what was decided"
    ),
    "curated/claims": _DRAFTED,
    "curated/refusals": _DRAFTED,
    "curated/namings": _DRAFTED,
    "curated/people_forms": _DRAFTED,
    "curated/subquestions": _DRAFTED,
}
"""How a table begins, and the verb that helps to make it."""


def _helped_by(paths: list[str]) -> str:
    found = [words for begin, words in _HELP.items() if any(p.startswith(begin) for p in paths)]
    return f" ({'; '.join(dict.fromkeys(found))})" if found else ""


class Corpus:
    """The corpus and curated tables of one data folder.

    ``corpus["turns"]`` is a frame, ``corpus.rows("turns")`` the same as plain rows. A table that is
    not there has none. What the data dictionary calls an integer is one (an empty cell is None);
    everything else is text.
    """

    def __init__(self, data: Path) -> None:
        """Read nothing yet."""
        self.data = data
        self._read: dict[str, list[dict[str, Any]]] = {}
        self._made: dict[Callable[[Corpus], Any], Any] = {}

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of the table ``name``, none if there is no such table.

        Raises:
            TableError: the table is malformed, lacks a column that it needs, or a cell of it does
                not fit the data dictionary.
            AnchorError: a quotation does not stand where the table says.
            SourceError: the source of a quotation is missing or changed.
        """
        if name not in self._read:
            self._read[name] = _rows(self.data, self._path(name))
        return self._read[name]

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return the table ``name`` as a frame, without rows if there is no such table.

        Raises:
            PodiumError: as :meth:`rows` does.
        """
        import pandas as pd  # noqa: PLC0415 - most of a second that plain rows do not need

        return pd.DataFrame(self.rows(name))

    def __contains__(self, name: str) -> bool:
        """Whether there is a table ``name``."""
        return self._path(name).is_file()

    def __repr__(self) -> str:
        """Say how much there is, and no path."""
        counts = (f"{len(self.rows(name))} {name}" for name in ("meetings", "transcripts"))
        return f"Corpus of {' and '.join(counts)}"

    def once(self, make: Callable[[Corpus], Made]) -> Made:
        """Return what a function makes of this corpus; it is made when first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def missing(self, what: str, *tables: str) -> Missing | None:
        """Return what to show in place of ``what`` if one of ``tables`` is not there or empty.

        Raises:
            PodiumError: as :meth:`rows` does.
        """
        absent = tuple(name for name in tables if not self.rows(name))
        return Missing(absent, what) if absent else None

    def row(self, table: str, key: str) -> dict[str, Any]:
        """Return one row of ``table`` by its id.

        Raises:
            UnknownIdError: there is no such id.
        """
        known = {row["id"]: row for row in self.rows(table)}
        if key not in known:
            raise UnknownIdError(
                f"'{key}' is not in {table}; there are: {', '.join(known) or 'none'}"
            )
        return known[key]

    def _path(self, name: str) -> Path:
        return note(table_path(self.data, name))


def open_corpus(data: Path | None = None) -> Corpus:
    """Return the corpus in ``data``: by default ``$PODIUM_DATA``, the nearest above, or our own.

    Raises:
        SourceError: there is no data folder to be found.
    """
    return Corpus(data or data_folder())


def rows_with_none(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a frame as plain rows; what is not known is None."""
    known = frame.astype(object).where(frame.notna(), None)
    return [{str(name): cell for name, cell in row.items()} for row in known.to_dict("records")]


def tables_asked_for(data: Path | None = None) -> list[str]:
    """Return what this process read of a data folder, ``curated/people``: its results rest on it.

    By default the data folder is that of :func:`open_corpus`.
    """
    return inputs.names(data or data_folder())


def table_path(data: Path, name: str) -> Path:
    """Return where a table is: ``curated/people``, say; a bare name is derived, else curated."""
    if "/" in name:
        return data / f"{name}.csv"
    derived = data / "corpus" / f"{name}.csv"
    return derived if derived.is_file() else data / "curated" / f"{name}.csv"


def _rows(data: Path, path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    rows: list[dict[str, Any]] = [*holding_rows(data, path)]
    about = table_of(path.relative_to(data).with_suffix("").as_posix())["columns"]
    whole = [name for name, known in about.items() if _is_whole(known)]
    for row in rows:
        for name in whole:
            if name in row:
                row[name] = int(row[name]) if row[name] else None
    return rows


def _is_whole(known: dict[str, Any]) -> bool:
    """Whether a column holds whole numbers; a number that is a code is a name."""
    return known.get("type") == "integer" and "values" not in known
