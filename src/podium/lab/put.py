"""Everything the lab's page loads, beside the built book, in ``_static/lab``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from podium.lab import core, fetch
from podium.model import PodiumError

FOLDER = Path("_static") / "lab"
LIST = "lab.json"
"""Says that the lab is there; written last."""


class NoBookError(PodiumError):
    """The folder holds no built book with a lab in it."""


def put(book: Path, cache: Path) -> list[Path]:
    """Write Python and the library's core into a built book and return the files.

    Raises:
        NoBookError: the folder holds no page for the lab.
        FetchError: Python for browsers could not be had.
    """
    if not (book / "lab.html").is_file():
        raise NoBookError(f"{book} holds no lab.html: build the book first (make book)")
    package = fetch.package(cache)
    return list(_written(book / FOLDER, package))


def _written(folder: Path, package: Path) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / LIST).unlink(missing_ok=True)
    parts = {**dict(fetch.files(package)), core.NAME: core.core_zip()}
    sizes = {name: len(content) for name, content in parts.items()}
    known = {"pyodide": fetch.VERSION, "python": fetch.PYTHON, "bytes": sum(sizes.values())}
    parts[LIST] = json.dumps({**known, "files": sizes}, indent=1).encode()
    for name, content in parts.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
        yield path
