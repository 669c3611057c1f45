"""Python for browsers: the npm package ``pyodide``, fetched by name, held to its hash."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from podium.model import PodiumError

VERSION = "314.0.7"
PYTHON = "3.14.2"
"""The Python that this version holds."""
SHA256 = "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0"
"""Of the package as published; another file is refused."""
FILES = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
"""What a page needs of the package."""


class FetchError(PodiumError):
    """The package could not be fetched, or is not the one that was looked at."""


def package(cache: Path) -> Path:
    """Return the package's file, fetched into ``cache`` unless it is there already.

    Raises:
        FetchError: there is no npm, npm fails, or the file has another hash.
    """
    path = cache / f"pyodide-{VERSION}.tgz"
    if not path.is_file():
        _fetch(cache)
    found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "nothing"
    if found != SHA256:
        path.unlink(missing_ok=True)
        raise FetchError(
            f"{path}: its SHA-256 should be {SHA256} and is {found}. It was removed and is not "
            "used; try again, and if it stays so, do not use the lab before somebody has looked."
        )
    return path


def _fetch(cache: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise FetchError(
            "npm is not here, and the lab's Python comes by it. Install it (Debian: "
            "apt-get install npm) and say `make lab` again. The rest of the book needs no npm."
        )
    cache.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", f"pyodide@{VERSION}", "--silent", "--ignore-scripts"]
    done = subprocess.run(  # noqa: S603 - npm as found on the path, arguments of our own
        [*command, "--pack-destination", str(cache.resolve())],
        cwd=cache, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        said = done.stderr.strip() or done.stdout.strip() or f"npm ended with {done.returncode}"
        raise FetchError(f"npm could not fetch pyodide {VERSION}:\n{said}")


def files(package_file: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each of :data:`FILES`.

    Raises:
        FetchError: the package lacks one.
    """
    with tarfile.open(package_file) as archive:
        for name in FILES:
            try:
                member = archive.extractfile(f"package/{name}")
            except KeyError:
                member = None
            if member is None:
                raise FetchError(f"{package_file} holds no {name}; this version is another")
            yield name, member.read()
