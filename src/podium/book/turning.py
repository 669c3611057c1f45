"""Turning pages: from a chapter of prose to the next one, past the tables that lie below it.

The pages below a chapter are reached from its text and from the contents. Where all of them are
notebooks, the arrows at its foot lead from chapter to chapter, so that who turns pages reads on.
"""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

_NOTEBOOK = ".ipynb"


def _turn(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: nodes.Node | None
) -> None:
    """Let the arrows of a chapter lead past notebooks, its own or those of the chapter before."""
    for before, after in pairwise(app.env.toctree_includes.get(app.config.root_doc, [])):
        if _has_only_notebooks(app.env, before):
            if page == before:
                context["next"] = _arrow(app, page, after)
            if page == after:
                context["prev"] = _arrow(app, page, before)


def _has_only_notebooks(env: BuildEnvironment, chapter: str) -> bool:
    below = env.toctree_includes.get(chapter, [])
    return bool(below) and all(str(env.doc2path(page)).endswith(_NOTEBOOK) for page in below)


def _arrow(app: Sphinx, page: str, to: str) -> dict[str, str]:
    title = escape(app.env.titles[to].astext())
    return {"link": app.builder.get_relative_uri(page, to), "title": title}


def setup(app: Sphinx) -> dict[str, Any]:
    """Set the arrows of every page."""
    app.connect("html-page-context", _turn)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
