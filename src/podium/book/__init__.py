"""From chapters to a book that opens in a browser: notebooks run, pages written, HTML rendered.

``build(data, out=Path("build"))`` leaves under ``out``: ``executed/`` (notebooks as they ran, each
with its manifest), ``site/`` (the sources of the pages, for Sphinx) and ``html/``. A build for
instructors has its own ``site/`` and ``html/`` in ``instructor/``.
"""

from __future__ import annotations

from pathlib import Path

from podium import corpus, notebooks
from podium.book import render, site, solutions, status
from podium.book.chapters import Book, find_book, read_book
from podium.book.render import BookError
from podium.evidence import demand_whole
from podium.frames import Corpus
from podium.manifest import write_if_changed
from podium.notebooks import How, Run

__all__ = ["INSTRUCTOR", "BookError", "How", "build", "notebook_runs"]
INSTRUCTOR = "instructor"
"""Folder of the book with solutions, below the folder of the build."""


def build(
    data: Path,
    book: Path | None = None,
    *,
    out: Path = Path("build"),
    how: How | None = None,
    instructor: bool = False,
) -> Path:
    """Build the book over a data folder and return its first page, ``out/html/index.html``.

    With ``instructor`` it is the book with the solutions to its exercises, and its first page is
    ``out/instructor/html/index.html``; the book without them is left as it is.

    ``book`` is the folder of ``chapters.yml`` and the prose; by default ``book`` in the data
    folder, or beside it if it is called ``data``, else the chapters that come with the package.
    Corpus tables that are not what sources and code give are written anew. Notebooks that rest on
    nothing that changed are not run, and what did not change is not rendered.

    Raises:
        RecordError: a curated table does not hold: a cell or a quotation is wrong.
        ChapterError: the list of chapters is malformed, or names what is not there.
        NotebookError: a notebook failed.
        SolutionError: a build for instructors, but there are no solutions, or some do not fit.
        BookError: Sphinx found something wrong, such as a quotation that does not match.
        PodiumError: the data are not whole; see :mod:`podium.sources` and :mod:`podium.tables`.
    """
    _refresh_tables(data)
    demand_whole(data)
    planned = read_book(book or find_book(data), Corpus(data))
    planned = solutions.with_solutions(planned) if instructor else planned
    shown = out / INSTRUCTOR if instructor else out
    runs = _runs(planned, out)
    with render.Renderer(shown, data) as renderer:
        executed = notebooks.run_all(
            list(runs.values()), data, sources=site.SOURCES, how=how, before=renderer.get_ready
        )
        results = dict(zip(runs, executed, strict=True))
        site.write(planned, shown, results)
        front = renderer.html()
    write_if_changed(shown / "html" / status.DURATIONS, status.durations(results))
    return front


def notebook_runs(data: Path, book: Path | None = None, *, out: Path) -> dict[str, Run]:
    """Return what :func:`build` runs unless nothing changed, by the name of the page.

    Raises:
        ChapterError: the list of chapters is malformed, or names what is not there.
    """
    return _runs(read_book(book or find_book(data), Corpus(data)), out)


def _refresh_tables(data: Path) -> None:
    tables = corpus.build_tables(data)
    if corpus.stale_tables(data, tables):
        corpus.write_tables(data, tables)


def _runs(book: Book, out: Path) -> dict[str, Run]:
    """Return what to run for each page that is a notebook, by the page's name."""
    folder = out.absolute() / "executed"
    return {
        page.name: Run(page.notebook, page.parameters, folder / f"{page.name}.ipynb")
        for page in book.pages()
        if page.notebook
    }
