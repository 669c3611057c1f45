"""Tables as CSV: read with errors that name file and row, written the same way every time."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from podium.inputs import note
from podium.model import PodiumError

csv.field_size_limit(1 << 28)


class TableError(PodiumError):
    """A table that cannot be read, or a row that does not fit; says which file and row."""

    def __init__(self, path: Path | str, message: str, row: int | None = None) -> None:
        """Keep the place as fields; ``row`` counts from 2, as an editor shows a CSV file."""
        self.path = str(path)
        self.row = row
        where = f"{path}, row {row}" if row else str(path)
        super().__init__(f"{where}: {message}")


def read_table(path: Path, required: Sequence[str] = ()) -> list[dict[str, str]]:
    """Return the rows of a CSV file as text.

    Raises:
        TableError: the file is missing, is not UTF-8, lacks a column, or a row has too many or
            too few cells.
    """
    try:
        text = note(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise TableError(path, "no such table") from None
    except UnicodeDecodeError as error:
        raise TableError(path, f"not UTF-8 at byte {error.start}; save it as UTF-8") from error
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    missing = [name for name in required if name not in (reader.fieldnames or [])]
    if missing:
        raise TableError(path, f"missing column(s): {', '.join(missing)}")
    return [_whole(row, path, number) for number, row in enumerate(_rows(reader, path), 2)]


def _rows(reader: csv.DictReader[str], path: Path) -> Iterable[dict[str, str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise TableError(path, f"not a CSV table: {error}", reader.line_num) from error


def _whole(row: dict[str, str], path: Path, number: int) -> dict[str, str]:
    if None in row or None in row.values():
        raise TableError(path, "the row has another number of cells than the header line", number)
    return row


def csv_text(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> str:
    """Return rows as CSV text; None is an empty cell, booleans are ``true`` and ``false``."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell_text(row.get(column)) for column in columns])
    return out.getvalue()


def cell_text(value: object) -> str:
    """Return a value as a cell holds it; null is the empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def write_table(path: Path, rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> None:
    """Write rows as CSV, UTF-8, one line feed a row."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(csv_text(rows, columns).encode("utf-8"))
