"""Pages to HTML: Jupyter Book writes the settings, Sphinx renders, warnings are errors."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from podium.forked import Ended, Module
from podium.manifest import file_hash, write_if_changed
from podium.model import PodiumError

_EPOCH = "1546300800"
"""The date the book's pages carry, whenever it is built: the first of January 2019."""
_NOT_WANTED = (
    "'sphinx_thebe', ",
    "'sphinx_comments', ",
    "'sphinx.ext.intersphinx', ",
    "'sphinx_jupyterbook_latex', ",
)
"""Extensions that would ask other machines for scripts, and one for LaTeX."""
_LATE_STYLES = ("mystnb.*.css", "exercise.css")
"""Styles of myst-nb and sphinx-exercise."""
_JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"
_RENDERED = "rendered.json"


SPHINX_NEEDS = (
    "podium.book.sphinxext", "podium.book.teaching", "podium.evidence_figures",
    "podium.evidence_figures.counts", "podium.reading.two_sides", "podium.reading.words_apart",
    "sphinx.cmd.build", "sphinx.builders.html", "sphinx_book_theme", "sphinx_togglebutton",
    "sphinx_copybutton", "sphinx_design", "sphinx_exercise", "sphinx_external_toc",
    "sphinx_multitoc_numbering", "sphinxcontrib.bibtex", "jupyter_book", "myst_nb.sphinx_ext",
)  # fmt: skip
"""What it imports sooner or later; before it divides the pages, each of its processes has it."""
_PROCESSES = 2 * (os.cpu_count() or 1)
"""Sphinx makes as many parts of the pages as it may have processes, and waits for the last."""


class BookError(PodiumError):
    """Sphinx found something wrong; the message holds what it said."""


def sphinx(data: Path) -> Module:
    """Return Sphinx, to be run once: it may get ready while notebooks run."""
    fixed = {"SOURCE_DATE_EPOCH": _EPOCH, "NO_COLOR": "1", "PODIUM_DATA": str(data.resolve())}
    return Module("sphinx", fixed, SPHINX_NEEDS)


def html(out: Path, data: Path, renderer: Module) -> Path:
    """Render ``out/site`` to ``out/html`` by :func:`sphinx` and return the first page.

    Nothing is done where nothing changed. Where only the text of pages did, only these are
    rendered; anything else (titles, order, settings, our own code, versions) renders all anew.

    Raises:
        BookError: there was a warning or an error.
    """
    site, front = out / "site", out / "html" / "index.html"
    _write_conf(site)
    before, now = _read(out / _RENDERED), _fingerprint(site, data)
    if before == now and front.is_file():
        return front
    (out / _RENDERED).unlink(missing_ok=True)
    _forget_late_styles(out / "html")
    anew = [] if before.get("frame") == now["frame"] else ["-E", "-a"]
    _check(renderer.run([
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
    settings = [site / "conf.py", site / "_toc.yml"]
    frame = [*map(_title, pages), *versions, *map(file_hash, (*settings, *ours))]
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


def _write_conf(site: Path) -> None:
    """Have Jupyter Book write ``conf.py`` where its settings changed, or what we take from it."""
    config, conf = site / "_config.yml", site / "conf.py"
    mark = f"# made from {file_hash(config)} by {file_hash(Path(__file__))}\n"
    if conf.is_file() and conf.read_text(encoding="utf-8").startswith(mark):
        return
    done = subprocess.run(  # noqa: S603 - our own Python, arguments of our own
        [sys.executable, "-c", _JUPYTER_BOOK, "config", "sphinx", str(site)],
        env={**os.environ, "NO_COLOR": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    _check(Ended(done.returncode, done.stderr.strip() or done.stdout.strip()))
    text = conf.read_text(encoding="utf-8")
    for extension in _NOT_WANTED:
        text = text.replace(extension, "")
    write_if_changed(conf, mark + text)


def _check(done: Ended) -> None:
    if done.status:
        raise BookError(f"the book was not rendered:\n{done.said}")
