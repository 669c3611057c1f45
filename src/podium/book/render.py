"""Pages to HTML: Jupyter Book writes the settings, Sphinx renders, warnings are errors."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Self

from podium.book import settings
from podium.forked import Ended, Module
from podium.manifest import file_hash
from podium.model import PodiumError

_EPOCH = "1546300800"
"""The date the book's pages carry, whenever it is built: the first of January 2019."""
_LATE_STYLES = ("mystnb.*.css", "exercise.css")
"""Styles of myst-nb and sphinx-exercise."""
_RENDERED = "rendered.json"


SPHINX_NEEDS = (
    "podium.book.sphinxext", "podium.book.teaching", "podium.evidence_figures",
    "podium.evidence_figures.counts", "podium.reading.two_sides", "podium.reading.words_apart",
    "sphinx.cmd.build", "sphinx.builders.html", "sphinx_book_theme", "sphinx_togglebutton",
    "sphinx_copybutton", "sphinx_design", "sphinx_exercise", "sphinx_external_toc",
    "sphinx_multitoc_numbering", "sphinxcontrib.bibtex", "jupyter_book", "myst_nb.sphinx_ext",
)  # fmt: skip
"""What it imports sooner or later; before it divides the pages, each of its processes has it."""
SETTINGS_NEED = (
    "podium.book.settings",
    "jupyter_book.cli.main",
    "jupyter_book.config",
    "jupyter_book.sphinx",
)
_PROCESSES = 2 * (os.cpu_count() or 1)
"""Sphinx makes as many parts of the pages as it may have processes, and waits for the last."""


class BookError(PodiumError):
    """Sphinx found something wrong; the message holds what it said."""


class Renderer:
    """Jupyter Book, which writes Sphinx's settings, and Sphinx: both get ready while notebooks run.

    A context, since processes of theirs that wait end with it.
    """

    def __init__(self, out: Path, data: Path) -> None:
        self._out, self._data = out, data
        fixed = {"SOURCE_DATE_EPOCH": _EPOCH, "NO_COLOR": "1", "PODIUM_DATA": str(data.resolve())}
        self._sphinx = Module("sphinx", fixed, SPHINX_NEEDS)
        self._settings = Module(settings.__name__, {"NO_COLOR": "1"}, SETTINGS_NEED)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for module in (self._sphinx, self._settings):
            module.__exit__(*error)

    def get_ready(self) -> None:
        """Start what will be needed, so that it imports meanwhile."""
        self._sphinx.get_ready()
        if not (self._out / "site" / settings.CONF).is_file():
            self._settings.get_ready()

    def html(self) -> Path:
        """Render ``out/site`` to ``out/html`` and return the first page.

        Nothing is done where nothing changed. Where only the text of pages did, only these are
        rendered; anything else (titles, order, settings, our own code, versions) renders all anew.

        Raises:
            BookError: there was a warning or an error.
        """
        out = self._out
        site, front = out / "site", out / "html" / "index.html"
        if not settings.is_made(site):
            _check(self._settings.run([str(site)]))
        before, now = _read(out / _RENDERED), _fingerprint(site, self._data)
        if before == now and front.is_file():
            return front
        (out / _RENDERED).unlink(missing_ok=True)
        _forget_late_styles(out / "html")
        anew = [] if before.get("frame") == now["frame"] else ["-E", "-a"]
        _check(self._sphinx.run([
            "-b", "html", "-q", "-W", "--keep-going", "-j", str(_PROCESSES), *anew,
            "-d", str(out / "doctrees"), str(site), str(out / "html"),
        ]))  # fmt: skip
        if not anew:
            _forget_words(out / "html" / "searchindex.js")
        (out / _RENDERED).write_text(json.dumps(now), encoding="utf-8")
        return front


def _forget_late_styles(html: Path) -> None:
    """Remove what is copied at the end of a build: its hash would get into the next one's pages."""
    for name in _LATE_STYLES:
        for style in (html / "_static").glob(name):
            style.unlink()


def _forget_words(index: Path) -> None:
    """Take words that no page has any more out of the search index, where Sphinx leaves them."""
    from sphinx.search import js_index  # noqa: PLC0415 - only where something was rendered

    known = js_index.loads(index.read_text(encoding="utf-8"))
    for part in ("terms", "titleterms"):
        known[part] = {word: pages for word, pages in known[part].items() if pages != []}
    index.write_text(js_index.dumps(known), encoding="utf-8")


def _fingerprint(site: Path, data: Path) -> dict[str, str]:
    pages = sorted(path for path in site.rglob("*") if path.is_file())
    ours = sorted(path for path in Path(__file__).parents[1].rglob("*") if path.suffix != ".pyc")
    tables = sorted(path for path in data.rglob("*") if path.is_file())
    versions = sorted(f"{each.name} {each.version}" for each in metadata.distributions())
    set_by = [site / settings.CONF, site / "_toc.yml"]
    frame = [*map(_title, pages), *versions, *map(file_hash, (*set_by, *ours))]
    return {"frame": _digest(frame), "pages": _digest(map(file_hash, (*pages, *tables)))}


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _title(page: Path) -> str:
    """Return the name of a page and its first heading."""
    text = page.read_text(encoding="utf-8", errors="replace") if page.suffix in _TEXTS else ""
    heading = re.search(r"^\s*\"?# .*$", text, flags=re.MULTILINE)
    return f"{page.name} {heading[0] if heading else ''}"


_TEXTS = (".md", ".ipynb")


def _read(path: Path) -> dict[str, str]:
    known: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return known


def _check(done: Ended) -> None:
    if done.status:
        raise BookError(f"the book was not rendered:\n{done.said}")
