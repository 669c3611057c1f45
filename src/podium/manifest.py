"""What an executed notebook rests on, as hashes, and whether that is still so."""

from __future__ import annotations

import ast
import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from podium.inputs import OUTSIDE, path_of
from podium.ipynb import read_notebook
from podium.shipped import shipped
from podium.syntax import parse

if TYPE_CHECKING:
    from podium.execution import Run

_PACKAGES = ("pandas", "matplotlib", "numpy", "scipy", "papermill", "nbclient", "ipykernel")
_PACKAGE = Path(__file__).parent


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file, empty if there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def code_hash(template: Path) -> str:
    """Return one hash over the modules of this package that a notebook imports, near or far.

    The data dictionary, by which every table is read, is part of it, and so are the formulas that
    serve a corpus without its own.
    """
    source = "\n".join(
        cell.source for cell in read_notebook(template).cells if cell.cell_type == "code"
    )
    digest = hashlib.sha256()
    for path in sorted(_reached(_imported(source), frozenset())):
        digest.update(f"{path.relative_to(_PACKAGE).as_posix()} {file_hash(path)}\n".encode())
    for path in (_PACKAGE / "tables.yml", shipped("refusal_formulas.csv")):
        digest.update(file_hash(path).encode())
    return digest.hexdigest()


def _reached(paths: frozenset[Path], known: frozenset[Path]) -> frozenset[Path]:
    new = paths - known
    if not new:
        return known
    return _reached(frozenset().union(*map(_imports_of, new)), known | new)


@cache
def _imports_of(path: Path) -> frozenset[Path]:
    return _imported(path.read_text(encoding="utf-8"))


def _imported(source: str) -> frozenset[Path]:
    """Return the files of this package that a piece of code imports."""
    names = set()
    for node in ast.walk(parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(path for name in names if (path := _file_of(name)))


def _file_of(module: str) -> Path | None:
    first, *rest = module.split(".")
    plain, package = (
        _PACKAGE.joinpath(*rest).with_suffix(".py"),
        _PACKAGE.joinpath(*rest, "__init__.py"),
    )
    found = plain if rest and plain.is_file() else package
    return found if first == _PACKAGE.name and found.is_file() else None


@cache
def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that results depend on."""
    return {
        "python": platform.python_version(),
        **{name: metadata.version(name) for name in _PACKAGES},
    }


def ingredients(
    run: Run, data: Path, setting: Mapping[str, str], tables: Iterable[str]
) -> dict[str, Any]:
    """Return what a run's result depends on: all of it by value or hash, none of it a path."""
    return {
        "notebook": run.template.stem,
        "template": file_hash(run.template),
        "parameters": dict(run.parameters),
        "sources": setting["PODIUM_SOURCES"],
        "code": code_hash(run.template),
        "versions": versions(),
        "tables": {name: file_hash(path_of(data, name)) for name in sorted(tables)},
    }


def manifest_path(executed: Path) -> Path:
    """Return where the manifest of an executed notebook lies."""
    return executed.with_suffix(".manifest.json")


def read_manifest(executed: Path) -> dict[str, Any] | None:
    """Return the manifest beside an executed notebook; None if there is none to be trusted."""
    try:
        manifest: dict[str, Any] = json.loads(manifest_path(executed).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return manifest if manifest.get("executed") == file_hash(executed) else None


def write_manifest(executed: Path, manifest: Mapping[str, object]) -> None:
    """Write the manifest, with the hash of the copy it speaks of."""
    whole = {**manifest, "executed": file_hash(executed)}
    text = json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True)
    manifest_path(executed).write_text(f"{text}\n", encoding="utf-8", newline="")


def why_stale(run: Run, data: Path, setting: Mapping[str, str]) -> str:
    """Return why a notebook has to be run, in words; empty if its executed copy is still good."""
    known = read_manifest(run.out)
    if known is None:
        return "never run" if not run.out.is_file() else "its executed copy was changed"
    now = ingredients(run, data, setting, known["tables"])
    for part, words in _WHY.items():
        if known.get(part) != now[part]:
            return words
    if OUTSIDE in now["tables"]:
        return "it read files outside the data folder"
    changed = [name for name, found in now["tables"].items() if known["tables"][name] != found]
    return f"changed: {', '.join(changed)}" if changed else ""


_WHY = {
    "template": "the notebook changed",
    "parameters": "other parameters",
    "sources": "the address of the source pages changed",
    "code": "the library changed",
    "versions": "other versions of packages",
}


def write_if_changed(path: Path, text: str) -> bool:
    """Write ``text`` unless the file holds it already; return whether it was written."""
    if path.is_file() and path.read_bytes() == text.encode("utf-8"):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return True
