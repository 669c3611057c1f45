"""The sources of the pages, as Jupyter Book reads them; only what changed is written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from nbformat import NotebookNode

from podium.book import made, status
from podium.book.chapters import FILE, Book, Page
from podium.book.solutions import in_place, is_solution
from podium.ipynb import markdown_cell, notebook_text, read_notebook, tags
from podium.manifest import write_if_changed
from podium.notebooks import Result
from podium.parameters import read_parameters

_EXTENSIONS = ["podium.book.sphinxext", "podium.book.teaching"]
_SPHINX = {
    "html_theme_options": {"navbar_persistent": [], "search_bar_text": "Search this book"},
    "bibtex_reference_style": "author_year",
    "bibtex_default_style": "podium",
}
SOURCES = "podium:sources/"
"""Where notebooks are told that the source pages are, until it is known how a page gets there."""
_NOT_COPIED = (FILE, "numbers.yml")


def write(book: Book, out: Path, results: Mapping[str, Result]) -> None:
    """Write every page, the table of contents and the settings to ``out/site``."""
    folder = out / "site"
    files = dict(_files(book, results))
    copied = {name: path for name, path in _assets(book.folder) if name not in files}
    for name, text in files.items():
        write_if_changed(folder / name, text)
    for name, path in copied.items():
        _copy_if_changed(path, folder / name)
    _remove_others(folder, {*files, *copied, "conf.py"})


def _files(book: Book, results: Mapping[str, Result]) -> Iterator[tuple[str, str]]:
    for page in book.pages():
        yield _page(page, results)
    yield "_toc.yml", _yaml(_contents(book))
    yield "_config.yml", _yaml(_config(book))


def _page(page: Page, results: Mapping[str, Result]) -> tuple[str, str]:
    if page.prose:
        return f"{page.name}{page.prose.suffix}", _prose(page, page.prose)
    if page.notebook:
        executed = titled(read_notebook(results[page.name].path), page.title)
        executed.cells.append(_foot(page, results[page.name]))
        text = notebook_text(executed)
        return f"{page.name}.ipynb", text.replace(
            SOURCES, f"{'../' * page.name.count('/')}sources/"
        )
    if page.cite:
        return f"{page.name}.md", f"# {page.title}\n\n```{{citing}}\n```\n"
    if page.status:
        return f"{page.name}.md", status.page(page.title, results)
    return f"{page.name}.md", f"# {page.title}\n\n```{{transcript}} {page.transcript}\n```\n"


def _prose(page: Page, path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if page.solutions is None:
        return text
    return in_place(text, page.solutions.read_text(encoding="utf-8"), page.name)


def titled(notebook: NotebookNode, title: str) -> NotebookNode:
    """Return an executed notebook as a page: its title cell written, its code left to the foot.

    The template's own first heading gives way to ``title``; what stands below it stays.
    """
    first = notebook.cells[0]
    below = first.source.partition("\n")[2] if first.source.startswith("# ") else first.source
    first["source"] = f"# {title}\n\n{below.strip()}".strip()
    given = any("injected-parameters" in tags(cell) for cell in notebook.cells)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            spare = given and "parameters" in tags(cell)
            cell.metadata["tags"] = sorted({*tags(cell), made.HIDDEN[0 if spare else 1]})
    return notebook


def _foot(page: Page, result: Result) -> NotebookNode:
    """Return the cell below a notebook that says what made it."""
    template = page.notebook or Path()
    usual = {each.name: each.default for each in read_parameters(template)}
    given = {name: own for name, own in page.parameters.items() if own != usual.get(name)}
    source = made.cell(template.stem, given, sorted(result.manifest["tables"]))
    return markdown_cell(source, "made")


def _contents(book: Book) -> dict[str, Any]:
    return {
        "format": "jb-book",
        "root": book.front.name,
        "parts": [
            {"caption": title, "chapters": [_entry(page) for page in chapters]}
            for title, chapters in book.parts
            if chapters
        ],
    }


def _entry(page: Page) -> dict[str, Any]:
    below = {"sections": [_entry(section) for section in page.sections]} if page.sections else {}
    return {"file": page.name, **below}


def _config(book: Book) -> dict[str, Any]:
    references = [path.name for path in sorted(book.folder.glob("*.bib"))]
    return {
        "title": book.title,
        "author": book.author,
        "copyright": "",
        "execute": {"execute_notebooks": "off"},
        **({"bibtex_bibfiles": references} if references else {}),
        "html": {"home_page_in_navbar": False, "use_repository_button": False},
        "sphinx": {
            "extra_extensions": _EXTENSIONS,
            "config": {**_SPHINX, "podium_citation": book.citation.plain()},
        },
    }


def _yaml(value: object) -> str:
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    return text


def _assets(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield what else lies in the folder of the book: pictures, style, bibliography."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        spare = hidden or path.suffix == ".md" or name in _NOT_COPIED or is_solution(name)
        if path.is_file() and not spare:
            yield name, path


def _copy_if_changed(source: Path, target: Path) -> None:
    if not target.is_file() or target.read_bytes() != source.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _remove_others(folder: Path, kept: set[str]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder).as_posix() not in kept:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
