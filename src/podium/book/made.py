"""What made a page, at its foot: its code, and the notebook and tables to take away.

The builder writes ``{made}`` below each notebook, with its name, what was given to it and the
tables it asked for. Links to Binder ask nobody anything before they are followed.
"""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from nbformat import NotebookNode
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from podium.book.citation import Citation
from podium.book.kept import keep, kept
from podium.book.library import folder
from podium.inputs import path_of
from podium.ipynb import notebook_text, read_notebook, tags
from podium.manifest import write_if_changed
from podium.yml import read_yaml

NOTEBOOKS, DATA = "notebooks", "data"
"""Folders of the finished book with what can be downloaded."""
DICTIONARY = "datapackage.json"
HIDDEN = ("remove-cell", "remove-input")
"""Tags by which a page leaves out cells, or their code."""
_TABLES, _OFFERED, _READ = "podium_tables", "podium_offered", "podium_read"
_BOX = (
    '<aside class="podium-made" aria-label="How this page was made">'
    '<p class="podium-made-title">How this page was made</p>'
)


def cell(notebook: str, given: dict[str, Any], tables: list[str]) -> str:
    """Return the directive that a page ends with, as the text of a cell."""
    known = {"notebook": notebook, "given": given, "tables": tables}
    return f"```{{made}}\n{yaml.safe_dump(known, allow_unicode=True, sort_keys=False)}```"


def is_ours(cell: NotebookNode) -> bool:
    """Whether a cell holds the directive."""
    return cell.cell_type == "markdown" and str(cell.source).startswith("```{made}")


class MadeDirective(SphinxDirective):
    """``{made}``: the code of the page, and what can be taken away from it."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return a box with the code folded, links, and a way to run it again."""
        known = read_yaml("\n".join(self.content))
        path = Path(self.env.doc2path(self.env.docname))
        kept(self.env, _TABLES)[self.env.docname] = known["tables"]
        up = "../" * self.env.docname.count("/")
        citation = Citation(**self.config.podium_citation)
        return [
            nodes.raw("", _BOX + _code_opens(), format="html"),
            *_code(path),
            nodes.raw("", "</details>" + self._take(known, up, citation), format="html"),
        ]

    def _take(self, known: dict[str, Any], up: str, citation: Citation) -> str:
        name = self.env.docname
        notebook = _download(f"{up}{NOTEBOOKS}/{name}.ipynb", f"{Path(name).name}.ipynb")
        tables = ", ".join(_table(each, up) for each in known["tables"])
        dictionary = folder() / DICTIONARY
        about = _download(f"{up}{DATA}/{DICTIONARY}", DICTIONARY) if dictionary.is_file() else ""
        lines = [
            f"The notebook as it ran: {notebook}.",
            f"The tables it read: {tables}." if tables else "",
            f"What their columns mean: {about}." if about else "",
            _again(known, citation),
            _cited(self.env, up),
        ]
        items = "".join(f"<li>{line}</li>\n" for line in filter(None, lines))
        return f"<ul>\n{items}</ul></aside>\n"


def _code_opens() -> str:
    return '<details class="podium-code"><summary>The code of this page</summary>'


def _code(path: Path) -> list[nodes.Node]:
    """Return the code of a notebook, but for cells that the page leaves out."""
    return [
        nodes.literal_block("", each.source, language="python")
        for each in read_notebook(path).cells
        if each.cell_type == "code" and "remove-cell" not in tags(each)
    ]


def _download(address: str, words: str) -> str:
    return f'<a href="{escape(address, quote=True)}" download>{escape(words)}</a>'


def _table(name: str, up: str) -> str:
    path = path_of(folder(), name)
    if not path.is_file():
        return f"{escape(path.stem)} (not in this corpus)"
    return download(name, up, "/".join(path.relative_to(folder()).parts[1:]) or path.name)


def download(table: str, up: str, words: str) -> str:
    """Return a link to a table that the book offers; ``up`` leads to the top of the book."""
    address = path_of(folder(), table).relative_to(folder())
    return _download(f"{up}{DATA}/{address.as_posix()}", words)


def offer(env: BuildEnvironment, tables: Iterable[str]) -> None:
    """Have tables laid out beside the book, since the page being read offers them."""
    kept(env, _OFFERED).setdefault(env.docname, set()).update(tables)


def _again(known: dict[str, Any], citation: Citation) -> str:
    """Return a link to Binder where the repository is known, and the command in any case."""
    notebook = known["notebook"]
    given = "".join(
        f" -p {shlex.quote(f'{name}={value}')}" for name, value in known["given"].items()
    )
    address = citation.binder(f"{NOTEBOOKS}/{notebook}.ipynb")
    command = f"<code>podium run {escape(notebook)}{escape(given)}</code>"
    if not address:
        return f"To run it again, or with other parameters: {command}."
    link = f'<a class="podium-binder" rel="external" href="{escape(address, quote=True)}">'
    return f"{link}Open it in Binder</a> (needs a network), or run it yourself: {command}."


def _cited(env: BuildEnvironment, up: str) -> str:
    if "cite" not in env.found_docs:
        return ""
    return (
        "Where a row of a table starts with #, that sign is its own lasting address: "
        f'<a href="{up}cite.html">how to cite</a>.'
    )


def _lay_out(app: Sphinx, failed: Exception | None) -> None:
    """Put the notebooks and tables that pages offer beside them."""
    if failed or app.builder.format != "html":
        return
    out, data = Path(app.outdir), folder()
    for page, tables in kept(app.env, _TABLES).items():
        target = out / NOTEBOOKS / f"{page}.ipynb"
        if page in kept(app.env, _READ) or not target.is_file():
            own = read_notebook(Path(app.env.doc2path(page)))
            write_if_changed(target, notebook_text(_bare(own)))
        _copy(data, [DICTIONARY, *tables], out)
    for offered in kept(app.env, _OFFERED).values():
        _copy(data, sorted(offered), out)


def _remember(_app: Sphinx, env: BuildEnvironment, pages: list[str]) -> None:
    """Note which pages this build reads, and so which notebooks may have changed."""
    kept(env, _READ).clear()
    kept(env, _READ).update(dict.fromkeys(pages))


def _copy(data: Path, tables: Iterable[str], out: Path) -> None:
    for name in tables:
        path = data / name if name == DICTIONARY else path_of(data, name)
        if path.is_file():
            target = out / DATA / path.relative_to(data)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def _bare(notebook: NotebookNode) -> NotebookNode:
    """Return a notebook without what only the page needs."""
    notebook.cells = [each for each in notebook.cells if not is_ours(each)]
    for each in notebook.cells:
        if "tags" in each.metadata:
            each.metadata["tags"] = [tag for tag in tags(each) if tag not in HIDDEN]
    return notebook


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive, and lay out what it offers."""
    app.add_config_value("podium_citation", {"title": ""}, "env")
    app.add_directive("made", MadeDirective)
    keep(app, _TABLES)
    keep(app, _OFFERED)
    app.connect("env-before-read-docs", _remember)
    app.connect("build-finished", _lay_out)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
