"""A returned file as a table: CSV or workbook by what it holds, whatever its name ends in."""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from podium.model import PodiumError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PACKED = b"PK\x03\x04"
_DIVIDERS = ",;\t"
_SAVE = "save it as “CSV UTF-8” or as XLSX"
_STRANGE = {
    b"\xd0\xcf\x11\xe0": "an old workbook (.xls)",
    b"%PDF": "a PDF",
    b"{\\rtf": "a text (.rtf)",
}
"""How files begin that hold no table we read, and what they are."""


class SheetFileError(PodiumError):
    """A file that is no worksheet: it cannot be read, or lacks what every worksheet has."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a returned file holds: its header and rows, the first row being number 2."""

    file: str
    header: tuple[str, ...]
    rows: tuple[dict[str, str], ...]


def every_file(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and those in the folders named; what a program hides is left out.

    Raises:
        SheetFileError: there is nothing in a folder.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = sorted(
            each for each in path.iterdir() if each.name[0] not in "~." and each.is_file()
        )
        if not inside:
            raise SheetFileError(f"{path}: the folder holds no sheets")
        yield from inside


def read(path: Path) -> Table:
    """Return what a returned file holds.

    A CSV may be divided by commas, semicolons or tabs, as spreadsheets of different countries
    write it, in UTF-8 or, with a mark at its start, UTF-16.

    Raises:
        SheetFileError: the file cannot be read as a workbook or as CSV; says what to do.
    """
    try:
        cells = _cells(path.read_bytes())
    except FileNotFoundError:
        raise SheetFileError(f"{path}: there is no such file") from None
    except UnicodeDecodeError as error:
        raise SheetFileError(f"{path}: not UTF-8 at byte {error.start}; {_SAVE}") from error
    except (csv.Error, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise SheetFileError(f"{path}: cannot be read: {error}; {_SAVE}") from error
    header = tuple(cells[0]) if cells else ()
    rows = [dict(zip(header, _padded(line, len(header)), strict=False)) for line in cells[1:]]
    return Table(path.name, header, tuple(_to_last(rows)))


def _cells(raw: bytes) -> list[list[str]]:
    if not raw:
        raise ValueError("the file is empty")
    for begin, what in _STRANGE.items():
        if raw.startswith(begin):
            raise ValueError(f"it is {what}")
    return _from_workbook(raw) if raw.startswith(_PACKED) else _from_text(raw)


def _padded(line: list[str], length: int) -> list[str]:
    return [*line, *[""] * (length - len(line))]


def _to_last(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return rows up to the last that holds anything; spreadsheets leave empty ones below."""
    full = [number for number, row in enumerate(rows, 1) if any(row.values())]
    return rows[: full[-1]] if full else []


def _from_text(raw: bytes) -> list[list[str]]:
    text = raw.decode("utf-16" if raw.startswith(_UTF16) else "utf-8-sig")
    first, _, rest = text.partition("\n")
    if first.strip().startswith("sep="):  # a line for a spreadsheet, which does not show it
        text, first = rest, rest.partition("\n")[0]
    divider = max(_DIVIDERS, key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=True)
    return [[cell.strip() for cell in line] for line in lines]


def _from_workbook(raw: bytes) -> list[list[str]]:
    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    try:
        page = book["codes"] if "codes" in book.sheetnames else book.worksheets[0]
        return [[_words(cell) for cell in row] for row in page.iter_rows(values_only=True)]
    finally:
        book.close()


def _words(value: object) -> str:
    """Return a cell as text: 1.0 is 1, a true is true."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
