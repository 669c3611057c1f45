"""Tables that a reader can sort and filter, by DataTables as the package ``itables`` brings it.

The library is copied into the finished book at each build. It comes as a module, which no browser
loads from the disk; so its one list of exports becomes a name in the window. A page loads it when
a reader asks for it (``static/podium.js``): it is heavy, and most pages are only read.
"""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from podium.manifest import write_if_changed
from podium.model import PodiumError

FILE = "_static/datatables.js"
_EXPORTS = re.compile(r"\bexport\s*\{([^{}]*)\};?")


class LibraryError(PodiumError):
    """The library for tables is not of the form known here."""


def classic(module: str) -> str:
    """Return a module as a plain script that leaves its default export as ``podiumTables``.

    Raises:
        LibraryError: it has not exactly one list of exports, with a default.
    """
    lists = _EXPORTS.findall(module)
    default = re.search(r"([\w$]+) as default\b", lists[0]) if len(lists) == 1 else None
    if default is None:
        raise LibraryError(
            "the script of itables has no single list of exports with a default: "
            "take the version in the lock, or mend podium.book.sorting"
        )
    body = _EXPORTS.sub(lambda _: f"window.podiumTables = {default[1]};", module)
    return f'(() => {{ "use strict";\n{body}\n}})();\n'


def _copy(app: Sphinx, failed: Exception | None) -> None:
    if not failed and app.builder.format == "html":
        bundle = resources.files("itables") / "html" / "dt_bundle.js"
        write_if_changed(Path(app.outdir) / FILE, classic(bundle.read_text(encoding="utf-8")))


def setup(app: Sphinx) -> dict[str, Any]:
    """Copy the library when the book is written, and add the script that asks for it."""
    app.connect("build-finished", _copy)
    app.add_js_file("podium.js", loading_method="defer")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
