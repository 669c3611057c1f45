"""Is the record whole? Register, hashes, anchors, keys and derived tables, all problems at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from podium import corpus, datapackage, evidence
from podium.model import PodiumError
from podium.sources import Entry, read_register, read_source


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
    findings = [_register(data), _hashes(data)]
    if any(finding.problems for finding in findings):
        return findings
    return [*findings, _anchors(data), _tables(data), _schema(data)]


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


def _anchors(data: Path) -> Finding:
    tables = evidence.curated_tables(data)
    problems = tuple(str(error) for error in evidence.every_anchor_error(data))
    return Finding("curated tables with every anchor in place", len(tables), problems)


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
