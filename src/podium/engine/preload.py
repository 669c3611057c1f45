"""What the warm parent imports, so that no notebook has to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nbformat import NotebookNode

COMMON = (
    "numpy",
    "pandas",
    "pandas.plotting._matplotlib",
    "pandas.io.formats.html",
    "pandas.io.formats.string",
    "pyarrow.pandas_compat",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "IPython.core.magics",
    "IPython.core.pylabtools",
)
"""What nearly every notebook imports, and changes nothing else when imported.

So not `matplotlib_inline`, which acts on the shell: the child imports it when it first draws.
"""

_FROM = re.compile(r"^\s*from\s+(podium[\w.]*)\s+import\s+([^#\n]+)", re.MULTILINE)
_IMPORT = re.compile(r"^\s*import\s+(podium[\w.]*)", re.MULTILINE)
_NAME = re.compile(r"(\w+)(?:\s+as\s+\w+)?")


def modules_for(notebooks: Iterable[NotebookNode]) -> tuple[str, ...]:
    """Return the common modules, then those of this package that the notebooks import.

    A hint, read off single lines: a name may be one that is no module, and is then passed over.
    """
    found: set[str] = set()
    for notebook in notebooks:
        for cell in notebook.cells:
            if cell.cell_type == "code":
                found.update(_imported(cell.source))
    return (*COMMON, *sorted(found))


def _imported(source: str) -> Iterable[str]:
    yield from _IMPORT.findall(source)
    for package, names in _FROM.findall(source):
        yield package
        yield from (f"{package}.{name}" for name in _NAME.findall(names))
