"""Tables as CSV: read with errors that name file and row, written the same way every time."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from podium.inputs import note
from podium.model import PodiumError

csv.field_size_limit(1 << 28)
WHOLE = re.compile(r"-?[0-9]+")
"""A whole number as tables write it: other digits than 0 to 9 are none."""
_OTHER_SIGNS = {";": "semicolons", "\t": "tabs"}
"""What spreadsheets of some countries put between columns, in words."""


class TableError(PodiumError):
    """A table that cannot be read, or a row that does not fit; says which file and row."""

    def __init__(self, path: Path | str, message: str, row: int | None = None) -> None:
        """Keep the place as fields; ``row`` is the line it begins in, as an editor shows it."""
        self.path = str(path)
        self.row = row
        where = f"{path}, row {row}" if row else str(path)
        super().__init__(f"{where}: {message}")


class Table(NamedTuple):
    """A CSV file as text."""

    header: list[str]
    rows: list[tuple[int, dict[str, str]]]
    """Each with the line of the file that it begins in, from 1; a cell may run over several."""


def read_table(path: Path, required: Sequence[str] = ()) -> list[dict[str, str]]:
    """Return the rows of a CSV file as text.

    Raises:
        TableError: the file cannot be read or is not UTF-8; its header is empty, lacks a column,
            or names one twice; a row is blank, or has too many or too few cells.
    """
    return [row for _, row in read_lines(path, required).rows]


def read_lines(path: Path, required: Sequence[str] = ()) -> Table:
    """Return a CSV file with the numbers of its lines.

    Raises:
        TableError: as :func:`read_table` does.
    """
    lines = _lines(path)
    _, header = next(lines, (1, []))
    _check_header(path, header, required)
    return Table(header, [(n, _whole(path, n, header, cells)) for n, cells in lines])


def header_of(path: Path) -> list[str]:
    """Return the names of the columns of a CSV file.

    Raises:
        TableError: as :func:`read_table` does, as far as the header goes.
    """
    _, header = next(_lines(path), (1, []))
    _check_header(path, header, ())
    return header


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    number = 1
    try:
        for cells in reader:
            yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        raise TableError(path, f"not a CSV table: {error}", number) from error


def _text(path: Path) -> str:
    try:
        return note(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise TableError(path, "no such table") from None
    except OSError as error:
        raise TableError(path, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise TableError(path, f"not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _check_header(path: Path, header: Sequence[str], required: Sequence[str]) -> None:
    if not any(header):
        raise TableError(path, "the first line names no columns; a table begins with its header")
    for sign, words in _OTHER_SIGNS.items():
        if len(header) == 1 and sign in header[0]:
            raise TableError(path, f"the columns are parted by {words}: save it with commas")
    if "" in header:
        raise TableError(path, f"column {header.index('') + 1} has no name", 1)
    if twice := [name for name, n in Counter(header).items() if n > 1]:
        raise TableError(path, f"the header names {', '.join(twice)} more than once", 1)
    if missing := [name for name in required if name not in header]:
        raise TableError(path, f"missing column(s): {', '.join(missing)}")


def _whole(path: Path, number: int, header: list[str], cells: list[str]) -> dict[str, str]:
    if not any(cells):
        raise TableError(path, "the row is blank: delete it", number)
    if len(cells) != len(header):
        raise TableError(path, "the row has another number of cells than the header line", number)
    return dict(zip(header, cells, strict=True))


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
