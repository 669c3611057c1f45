"""Is the record whole? Register, hashes, evidence, codebook, derived tables, keys: all at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from podium import corpus, datapackage, evidence
from podium.dictionary import CODEBOOK
from podium.model import PodiumError
from podium.sources import Entry, read_register, read_source
from podium.worksheet.codebook import CodebookError, read_codebook


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked: what, how many, and what is wrong with it."""

    what: str
    checked: int
    problems: tuple[str, ...]


def check(data: Path) -> list[Finding]:
    """Return what was checked; a later check is left out when an earlier one makes it moot.

    Raises:
        TableError: the register itself cannot be read.
    """
    findings = [_found(part, data) for part in (_register, _hashes)]
    if any(finding.problems for finding in findings):
        return findings
    return [*findings, *(_found(part, data) for part in (_evidence, _codebook, _tables, _schema))]


def _found(part: Callable[[Path], Finding], data: Path) -> Finding:
    try:
        return part(data)
    except OSError as error:
        return Finding("files that can be read", 0, (f"{error.filename}: {error.strerror}",))


def _register(data: Path) -> Finding:
    entries = read_register(data)
    named = {name for entry in entries for name in (entry.file, entry.canonical) if name}
    registered = {(data / name).resolve() for name in named}
    folders = (data / "raw", data / "canonical")
    found = (path for folder in folders for path in sorted(folder.rglob("*")))
    files = [path for path in found if path.is_file() and path.name[0] != "."]
    problems = [
        f"{path.relative_to(data)} is not registered; add it with `podium add`, or move it away"
        for path in files
        if path.resolve() not in registered
    ]
    return Finding("files under raw/ and canonical/ registered", len(files), tuple(problems))


def _hashes(data: Path) -> Finding:
    entries = read_register(data)
    problems = [problem for entry in entries if (problem := _unreadable(data, entry))]
    return Finding("sources with the registered SHA-256", len(entries), tuple(problems))


def _unreadable(data: Path, entry: Entry) -> str | None:
    try:
        read_source(data, entry)
    except PodiumError as error:
        return str(error)
    return None


def _evidence(data: Path) -> Finding:
    tables = evidence.curated_tables(data)
    errors = [str(error) for path in tables for error in evidence.errors_in(data, path)]
    return Finding(
        "curated tables with every cell and every anchor in place", len(tables), (*errors,)
    )


def _codebook(data: Path) -> Finding:
    what = "codebook that can be coded by"
    if not (data / CODEBOOK).exists():
        return Finding(what, 0, ())
    try:
        read_codebook(data)
    except CodebookError as error:
        return Finding(what, 1, (str(error),))
    return Finding(what, 1, ())


def _tables(data: Path) -> Finding:
    tables = corpus.build_tables(data)
    problems = tuple(
        f"corpus/{name}.csv is not what sources and code give now; run `podium corpus`"
        for name in corpus.stale_tables(data, tables)
    )
    return Finding("corpus tables up to date", len(tables), problems)


def _schema(data: Path) -> Finding:
    problems, checked = datapackage.validate(data)
    return Finding("tables as the data dictionary says", checked, tuple(problems))
