"""Curated rows, anchored in the sources; loading verifies every anchor.

An anchor is four cells of a row: ``transcript``, ``start``, ``end``, ``quote``. A row whose anchor
does not match its source is never loaded: :class:`AnchorError` says which file, row and place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from podium.model import PodiumError
from podium.sources import read_register, read_source
from podium.tables import TableError, read_table

ANCHOR = ("transcript", "start", "end", "quote")
"""The columns of an anchor."""
_SHOWN = 80


class AnchorError(PodiumError):
    """An anchor whose words do not stand where it says."""

    def __init__(self, path: Path | str, row: int, message: str) -> None:
        """Keep the place as fields; ``row`` counts from 2, as an editor shows a CSV file."""
        self.path = str(path)
        self.row = row
        super().__init__(f"{path}, row {row}: {message}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A curated table whose anchors were verified."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]


def canonical_texts(data: Path) -> dict[str, str]:
    """Return the canonical text of every registered transcript by its id.

    Raises:
        TableError: the register is malformed.
        SourceError: a source is missing or changed.
    """
    return {entry.id: read_source(data, entry)[0] for entry in read_register(data)}


def load(data: Path, name: str, texts: Mapping[str, str] | None = None) -> Evidence:
    """Return the curated table ``name`` with every anchor verified.

    Raises:
        TableError: the table is missing or malformed.
        AnchorError: an anchor does not match its source.
        SourceError: a source is missing or changed.
    """
    path = data / "curated" / f"{name}.csv"
    rows = read_table(path)
    columns = tuple(rows[0]) if rows else ()
    if set(ANCHOR) <= set(columns):
        known = canonical_texts(data) if texts is None else texts
        for error in anchor_errors(path, rows, known):
            raise error
    return Evidence(name, columns, tuple(rows))


def anchor_errors(
    path: Path, rows: Sequence[Mapping[str, str]], texts: Mapping[str, str]
) -> Iterator[AnchorError]:
    """Yield an error for every row whose anchor does not match; empty anchors are allowed."""
    for number, row in enumerate(rows, 2):
        if not any(row[column] for column in ANCHOR):
            continue
        message = _mismatch(row, texts)
        if message:
            yield AnchorError(path, number, message)


def _mismatch(row: Mapping[str, str], texts: Mapping[str, str]) -> str | None:
    name, quote = row["transcript"], row["quote"]
    text = texts.get(name)
    if text is None:
        return f"there is no transcript '{name}' in the register"
    if not (row["start"].isdigit() and row["end"].isdigit()):
        return f"start '{row['start']}' and end '{row['end']}' must be whole numbers"
    start, end = int(row["start"]), int(row["end"])
    if not start < end <= len(text):
        return f"{start}–{end} is no stretch of {name}, which has {len(text)} characters"
    found = text[start:end]
    if found == quote:
        return None
    return (
        f"{name} at {start}–{end} reads {_short(found)}, the row quotes {_short(quote)}. "
        f"{_elsewhere(text, quote)}"
    )


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


def _elsewhere(text: str, quote: str) -> str:
    places: list[str] = []
    at = text.find(quote) if quote else -1
    while at >= 0 and len(places) < 4:  # noqa: PLR2004 - a few places are enough to choose from
        places.append(f"{at}–{at + len(quote)}")
        at = text.find(quote, at + 1)
    if places:
        return f"The quoted words stand at {', '.join(places)}."
    return "The quoted words stand nowhere in it: correct the quotation."


def curated_tables(data: Path) -> list[Path]:
    """Return every curated CSV file, those in folders below too, in order."""
    return sorted((data / "curated").rglob("*.csv"))


def every_anchor_error(data: Path) -> list[PodiumError]:
    """Return every anchor of every curated table that does not match, and unreadable tables."""
    texts = canonical_texts(data)
    errors: list[PodiumError] = []
    for path in curated_tables(data):
        try:
            rows = read_table(path)
        except TableError as error:
            errors.append(error)
            continue
        if rows and set(ANCHOR) <= set(rows[0]):
            errors.extend(anchor_errors(path.relative_to(data), rows, texts))
    return errors
