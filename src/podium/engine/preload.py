"""What the warm parent imports, so that no notebook has to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nbformat import NotebookNode

KNOWN = {
    "podium": ("pandas", "matplotlib.figure", "matplotlib.backends.backend_svg"),
    "pandas": (
        "pandas",
        "pandas.plotting._matplotlib",
        "pandas.io.formats.html",
        "pandas.io.formats.string",
        "pyarrow.pandas_compat",
    ),
    "matplotlib": (
        "matplotlib.pyplot",
        "matplotlib.backends.backend_agg",
        "IPython.core.pylabtools",
    ),
    "numpy": ("numpy",),
}
"""What a notebook needs that imports one of these, and that changes nothing else when imported.

So not `matplotlib_inline`, which acts on the shell: the child imports it when it first draws.
"""

_FROM = re.compile(r"^\s*from\s+([a-z][\w.]*)\s+import\s+([^#\n]+)", re.MULTILINE)
_IMPORT = re.compile(r"^\s*import\s+([a-z][\w.]*)", re.MULTILINE)
_NAME = re.compile(r"(\w+)(?:\s+as\s+\w+)?")


def modules_for(notebooks: Iterable[NotebookNode]) -> tuple[str, ...]:
    """Return what the notebooks will need of the known packages, and of this one.

    A hint, read off single lines: a name may be one that is no module, and is then passed over.
    """
    found: set[str] = set()
    for notebook in notebooks:
        for cell in notebook.cells:
            if cell.cell_type == "code":
                found.update(_imported(cell.source))
    return tuple(dict.fromkeys([*_needed(found), *sorted(filter(_is_ours, found))]))


def _needed(found: set[str]) -> Iterator[str]:
    packages = {name.partition(".")[0] for name in found}
    for package, modules in KNOWN.items():
        if package in packages:
            yield from modules


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "podium"


def _imported(source: str) -> Iterable[str]:
    yield from _IMPORT.findall(source)
    for package, names in _FROM.findall(source):
        yield package
        yield from (f"{package}.{name}" for name in _NAME.findall(names))
