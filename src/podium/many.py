"""Many transcripts to the corpus tables, in Parquet parts: in bounded memory, by many processes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

from tqdm import tqdm

from podium import cluster
from podium.corpus import COLUMNS, Row, Rows, rows_of
from podium.model import PodiumError
from podium.sources import REGISTER, Entry, read_register
from podium.transcripts import parse_entry, parse_file

CHUNK = 100
"""How many transcripts make one part of each table."""
_TOLD = 20
"""How many transcripts that cannot be read are named."""


class ManyError(PodiumError):
    """Transcripts that cannot be read together, or tables that cannot be written there."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What one process reads at a time: which transcripts, and where their rows go."""

    number: int
    """Of the part in each table, from 0."""
    data: Path | None
    """The data folder of registered transcripts; None for files that are not registered."""
    entries: tuple[Entry, ...]
    out: Path


def unregistered(paths: Sequence[Path]) -> list[Entry]:
    """Return an entry for each file, and each .txt file in a folder; its id is the file's name.

    Raises:
        ManyError: two files have the same name, or a folder has no .txt file.
    """
    known: dict[str, Entry] = {}
    for path in _files(paths):
        if path.stem in known:
            raise ManyError(
                f"{path} and {known[path.stem].file} would have the same id, '{path.stem}': "
                "rename one of them"
            )
        unknown = dict.fromkeys(Entry.__dataclass_fields__)
        known[path.stem] = Entry(**unknown | {"id": path.stem, "file": str(path.absolute())})  # type: ignore[arg-type]
    return list(known.values())


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
        if not files:
            raise ManyError(f"{path} holds no .txt file")
        yield from files


def chunks_of(out: Path, paths: Sequence[Path] = (), data: Path | None = None) -> list[Chunk]:
    """Return the chunks of the files of ``paths``, else of all that are registered in ``data``.

    Raises:
        ManyError: there is no transcript, or two files have one name.
        TableError: the register is missing or malformed.
    """
    folder = data.absolute() if data and not paths else None
    entries = read_register(folder) if folder else unregistered(paths)
    if not entries:
        raise ManyError("there is no transcript to read")
    return [
        Chunk(number, folder, tuple(entries[start : start + CHUNK]), out.absolute())
        for number, start in enumerate(range(0, len(entries), CHUNK))
    ]


def write_parts(
    chunks: Sequence[Chunk],
    *,
    scheduler: str | None = None,
    jobs: int | None = None,
    progress: bool = False,
) -> dict[str, int]:
    """Write the corpus tables of many transcripts; return how many rows each has.

    A table is a folder, such as ``turns``, with a part for each chunk; any reader of Parquet takes
    the folder as one table. The bytes do not depend on how many processes made them, or where;
    memory depends on the size of a chunk, not of the corpus. ``scheduler`` and ``jobs`` are those
    of :func:`podium.cluster.workers`; ``progress`` shows a bar on standard error.

    Raises:
        ManyError: the folder for the tables is not empty, or a transcript cannot be read.
        ClusterError: the cluster cannot do it.
    """
    first = chunks[0]
    _make_folders(first.out)
    source = first.data / REGISTER if first.data else Path(first.entries[0].file)
    processes = min(jobs or os.cpu_count() or 1, len(chunks))
    try:
        with cluster.workers(scheduler, [first.out, source], processes) as pool:
            return _written([pool.submit(write_part, chunk) for chunk in chunks], progress=progress)
    except BaseException:  # so that the same command can be tried again
        for name in COLUMNS:
            shutil.rmtree(first.out / name, ignore_errors=True)
        raise


def _written(futures: Sequence[Future[dict[str, int]]], *, progress: bool) -> dict[str, int]:
    """Wait for the parts; return how many rows each table has.

    Raises:
        ManyError: what cannot be read, all of it.
    """
    rows, wrong = dict.fromkeys(COLUMNS, 0), []
    try:
        for done in tqdm(as_completed(futures), "parts", len(futures), disable=not progress):
            try:
                counts = done.result()
            except ManyError as error:
                wrong += str(error).splitlines()
                continue
            for name, count in counts.items():
                rows[name] += count
    except BrokenProcessPool as error:
        raise ManyError(f"a process died while it read transcripts: {error}") from error
    finally:
        for future in futures:
            future.cancel()
    if wrong:
        more = [f"and {len(wrong) - _TOLD} more"] if len(wrong) > _TOLD else []
        raise ManyError("\n".join(["nothing was kept, because:", *sorted(wrong)[:_TOLD], *more]))
    return rows


def _make_folders(out: Path) -> None:
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ManyError(f"{out} is there already: name a new or an empty folder")
    for name in COLUMNS:
        (out / name).mkdir(parents=True, exist_ok=True)


def write_part(chunk: Chunk) -> dict[str, int]:
    """Write one part of every table; return how many rows each has.

    Raises:
        ManyError: sources cannot be read, a line for each; without its causes, since it travels.
    """
    from podium.export.parquet import parquet_of_rows  # noqa: PLC0415 - only where parts are made

    tables = _rows(chunk)
    for name, rows in tables.items():
        part = chunk.out / name / f"part-{chunk.number:05d}.parquet"
        partial = part.with_name(f".{part.name}.{os.getpid()}")
        partial.write_bytes(parquet_of_rows(f"corpus/{name}", rows))
        partial.replace(part)  # whole or not at all, even if this process dies
    return {name: len(rows) for name, rows in tables.items()}


def _rows(chunk: Chunk) -> Mapping[str, Rows]:
    tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    wrong = []
    for entry in chunk.entries:
        try:
            found = _rows_of_one(chunk.data, entry)
        except PodiumError as error:
            wrong.append(" ".join(str(error).split()))
            continue
        for name, rows in found.items():
            tables[name].extend(rows)
    if wrong:
        raise ManyError("\n".join(wrong))
    return tables


def _rows_of_one(data: Path | None, entry: Entry) -> Mapping[str, Rows]:
    if data is not None:
        return rows_of(parse_entry(data, entry), entry)
    transcript = parse_file(Path(entry.file))
    known = replace(entry, sha256=transcript.source.sha256, file=Path(entry.file).name)
    return rows_of(transcript, known)
