"""Files that come with the package for any corpus: in a checkout beside ``src``, else inside it."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
FILES = {
    "notebooks": "notebooks",
    "refusal_formulas.csv": "data/curated/refusal_formulas.csv",
    "codebook.yml": "data/curated/codebook.yml",
}
"""Each file or folder, and where it lies in a checkout; ``pyproject.toml`` has them put inside."""


def shipped(name: str) -> Path:
    """Return the path of one of :data:`FILES`."""
    inside = PACKAGE / "shipped_files" / name
    return inside if inside.exists() else PACKAGE.parents[1] / FILES[name]
