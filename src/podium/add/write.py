"""Write what was confirmed: all of it, or nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from podium import corpus, datapackage
from podium.add.meeting import MEETINGS, AddError, Row
from podium.add.propose import Proposal
from podium.dictionary import named_columns
from podium.sources import REGISTER
from podium.tables import csv_text, read_table

_DERIVED = (*(Path("corpus") / f"{name}.csv" for name in corpus.COLUMNS), Path("datapackage.json"))


def write(data: Path, proposals: Sequence[Proposal]) -> list[Path]:
    """Write the files and rows of the proposals and the corpus anew; return what was written.

    The register comes last, so that a machine that stops on the way leaves no row without its
    file. Whatever else fails leaves the data folder as it was.

    Raises:
        AddError: a file was put in the way since the proposal was made.
        TableError: a table is malformed.
        SourceError: another registered source is missing or changed, so that the corpus tables
            cannot be written.
    """
    contents = {data / name: raw for each in proposals for name, raw in each.contents.items()}
    meetings = [each.meeting for each in proposals if each.meeting]
    for path in contents:
        if path.exists():
            raise AddError(f"{path} is there already and not registered; move it away")
    if meetings:
        contents[data / MEETINGS] = _with_rows(data, MEETINGS, meetings)
    contents[data / REGISTER] = _with_rows(data, REGISTER, [each.row for each in proposals])
    derived = [data / name for name in _DERIVED]
    with _all_or_nothing([*contents, *derived]):
        for path, raw in contents.items():
            _put(path, raw)
        corpus.write_tables(data, corpus.build_tables(data))
        datapackage.write(data)
    return [*contents, *derived]


def _with_rows(data: Path, table: Path, rows: Sequence[Row]) -> bytes:
    """Return a table's bytes with rows after the last; what stands is not written anew.

    Only where the table lacks a column of the dictionary is it written anew, with all of them.
    """
    path = data / table
    described = named_columns(table.with_suffix("").as_posix())
    if not path.is_file():
        return csv_text(rows, described).encode()
    old = path.read_bytes()
    columns = _columns(old)
    if not set(described) <= set(columns):
        own = [name for name in columns if name not in described]
        return csv_text([*read_table(path), *rows], [*described, *own]).encode()
    ending = "\r\n" if b"\r\n" in old else "\n"
    new = csv_text(rows, columns).partition("\n")[2].replace("\n", ending)
    return old + (b"" if old.endswith(b"\n") else ending.encode()) + new.encode()


def _columns(raw: bytes) -> list[str]:
    return next(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")), [])


@contextmanager
def _all_or_nothing(paths: Sequence[Path]) -> Iterator[None]:
    """Put files and folders back as they were if the block is left by an error of any kind."""
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    new = {folder for path in paths for folder in path.parents if not folder.exists()}
    try:
        yield
    except BaseException:
        for path, raw in before.items():
            if raw is None:
                path.unlink(missing_ok=True)
            elif path.read_bytes() != raw:
                _put(path, raw)
        for folder in sorted(new, reverse=True):
            if folder.is_dir():
                folder.rmdir()
        raise


def _put(path: Path, raw: bytes) -> None:
    """Write a file whole: whoever reads it finds the old bytes or the new ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(raw)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
