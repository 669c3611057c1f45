"""Which files this process read of its data: noted where they are read, whether there or not.

What an executed notebook rests on is known from here; so every function that reads a table or a
source notes its path first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from podium.shipped import FILES, shipped

_READ: set[Path] = set()
_watching: list[set[Path]] = [_READ]
OUTSIDE = ""
"""The name of anything read that is not a file of the data folder."""


def note(path: Path) -> Path:
    """Remember that a file, there or not, was looked for; return its path."""
    for seen in _watching:
        seen.add(path.absolute())
    return path


@contextmanager
def watched() -> Iterator[set[Path]]:
    """Yield a set that fills with what is looked for meanwhile."""
    _watching.append(set())
    try:
        yield _watching[-1]
    finally:
        _watching.pop()


@contextmanager
def unnoted() -> Iterator[None]:
    """Let what is read meanwhile not count: it is read to check a table that does."""
    watching, _watching[:] = [*_watching], []
    try:
        yield
    finally:
        _watching[:] = watching


def names(data: Path, read: Iterable[Path] = _READ) -> list[str]:
    """Return what was read of a data folder: tables as ``curated/people``, other files whole.

    ``read`` is by default all that this process looked for. :data:`OUTSIDE` stands for all that
    was read elsewhere, and for folders; what comes with the package is not named.
    """
    ours = {shipped(name).resolve() for name in FILES}
    paths = {path.resolve() for path in read}
    return sorted({
        name for path in paths if (name := _name(path, data.resolve())) or path not in ours
    })  # fmt: skip


def _name(path: Path, data: Path) -> str:
    if path.is_dir() or not path.is_relative_to(data):
        return OUTSIDE
    return path.relative_to(data).as_posix().removesuffix(".csv")


def path_of(data: Path, name: str) -> Path:
    """Return the path of what :func:`names` calls ``name``."""
    path = data / name
    return path if path.suffix else data / f"{name}.csv"
