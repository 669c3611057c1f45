"""An executed notebook as one page that a browser opens from the disk, without a network."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from html import escape
from importlib import resources
from pathlib import Path

from markdown_it import MarkdownIt
from nbformat import NotebookNode

from podium.ipynb import read_notebook, tags
from podium.manifest import write_if_changed

_STYLE = """:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
img, svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; } td, th { padding: .2rem .6rem; text-align: left; }
tr { border-bottom: 1px solid #8884; } pre { overflow-x: auto; font-size: .85rem; }
"""  # noqa: E501 - a style sheet


def show(executed: Path) -> Path:
    """Write an executed notebook as a page beside it, have the browser open it, return its path.

    A machine without a browser leaves the page to be opened by hand.
    """
    page = executed.with_suffix(".html")
    write_if_changed(page, html(read_notebook(executed)))
    webbrowser.open(page.resolve().as_uri())
    return page


def html(notebook: NotebookNode) -> str:
    """Return a notebook as a whole page: prose, results, the code folded away.

    Prose is Markdown without HTML of its own. Results that are HTML stand as they are: they are
    the notebook's, which is trusted as code is.
    """
    style = resources.files("podium.book").joinpath("static", "podium.css").read_text("utf-8")
    cells = "\n".join(part for cell in notebook.cells for part in _cell(cell))
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title(notebook))}'
        f"</title>\n<style>\n{_STYLE}{style}</style></head>\n<body><main>\n{cells}\n"
        "</main></body></html>\n"
    )


def title(notebook: NotebookNode) -> str:
    """Return the first heading of a notebook, empty if it has none."""
    lines = (line for cell in notebook.cells for line in cell.source.splitlines())
    return next((line.removeprefix("# ") for line in lines if line.startswith("# ")), "")


_SUMMARIES = {
    "parameters": "Parameters: what they mean, and their defaults",
    "injected-parameters": "Parameters of this run",
}


def _cell(cell: NotebookNode) -> Iterator[str]:
    if cell.cell_type == "markdown":
        yield str(MarkdownIt("commonmark", {"html": False}).enable("table").render(cell.source))
    elif cell.cell_type == "code":
        unfolded = " open" if "injected-parameters" in tags(cell) else ""
        (summary,) = {_SUMMARIES[tag] for tag in tags(cell) if tag in _SUMMARIES} or {"Code"}
        yield (
            f"<details{unfolded}><summary>{summary}</summary>"
            f"<pre><code>{escape(cell.source)}</code></pre></details>"
        )
        yield from map(_output, cell.outputs)


def _output(output: NotebookNode) -> str:
    if output.output_type == "stream":
        return f"<pre>{escape(output.text)}</pre>"
    if output.output_type == "error":
        return f"<pre>{escape(output.ename)}: {escape(output.evalue)}</pre>"
    return _shown(output.data)


def _shown(data: NotebookNode) -> str:
    """Return the richest form that a page can hold."""
    for kind in ("text/html", "image/svg+xml"):
        if kind in data:
            return f"<div>{data[kind]}</div>"
    for kind in ("image/png", "image/jpeg"):
        if kind in data:
            return f'<img alt="" src="data:{kind};base64,{"".join(data[kind].split())}">'
    if "text/markdown" in data:
        return str(MarkdownIt("commonmark", {"html": False}).render(data["text/markdown"]))
    return f"<pre>{escape(data.get('text/plain', ''))}</pre>"
