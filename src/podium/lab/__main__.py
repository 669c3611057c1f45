"""``python -m podium.lab build/html``: put Python and the library's core beside a built book."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from podium.lab.fetch import VERSION
from podium.lab.put import put
from podium.model import PodiumError


def main() -> int:
    """Return 0, or 2 where it could not be done."""
    parser = argparse.ArgumentParser(prog="python -m podium.lab", description=__doc__)
    parser.add_argument("book", type=Path, help="the folder of the built book, build/html")
    parser.add_argument(
        "--cache", type=Path, default=Path("build") / "lab", help="where the package is kept"
    )
    arguments = parser.parse_args()
    try:
        size = sum(path.stat().st_size for path in put(arguments.book, arguments.cache))
    except PodiumError as error:
        print(f"podium: {error}", file=sys.stderr)  # noqa: T201 - a command speaks by printing
        return 2
    print(f"the lab is in the book: pyodide {VERSION}, {size / 1e6:.1f} MB")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
