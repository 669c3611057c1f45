"""What the pages of the book can do beyond MyST: sources in full, quotations, numbers from data."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.application import ENV_PICKLE_FILENAME, Sphinx
from sphinx.config import Config
from sphinx.writers.html5 import HTML5Translator

from podium.book.results import ShowDirective
from podium.book.roles import setup_roles
from podium.book.source_page import TranscriptDirective
from podium.book.works import setup_works

_MATHML = "mathml"


def setup(app: Sphinx) -> dict[str, Any]:
    """Add directives, roles, facts, formulae that need no script, and the style."""
    app.add_directive("transcript", TranscriptDirective)
    app.add_directive("show", ShowDirective)
    app.add_directive("picture", ShowDirective)
    setup_roles(app)
    setup_works()
    app.add_html_math_renderer(_MATHML, (_formula, None), (_displayed_formula, None))
    app.connect("config-inited", _settings)
    app.connect("builder-inited", _vouch)
    app.connect("build-finished", _keep_entries, priority=900)
    app.connect("html-page-context", _name_toggles, priority=900)
    app.add_css_file("podium.css")
    for part in (
        "beside", "concordance_page", "made", "citing", "sorting", "mended", "excerpts", "told",
        "turning",
    ):  # fmt: skip
        app.setup_extension(f"podium.book.{part}")
    app.setup_extension("podium.lab.directive")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _settings(_app: Sphinx, config: Config) -> None:
    here = Path(__file__).parent
    config.html_static_path.append(str(here / "static"))
    config.templates_path.append(str(here / "templates"))
    config.html_sidebars = {"**": ["podium-top.html", "sbt-sidebar-nav.html"]}
    config.html_context.setdefault("default_mode", "auto")
    config.html_math_renderer = _MATHML
    config.smartquotes = False  # a source's own quotation marks stay as printed


def _vouch(app: Sphinx) -> None:
    """Let pages be read side by side, though the extension that numbers them does not say so."""
    if "sphinx_multitoc_numbering" in app.extensions:
        app.extensions["sphinx_multitoc_numbering"].parallel_read_safe = True


def _keep_entries(app: Sphinx, failed: Exception | None) -> None:
    """Write the environment again: Sphinx gathers the search's index entries after writing it."""
    if not failed:
        with (Path(app.doctreedir) / ENV_PICKLE_FILENAME).open("wb") as kept:
            pickle.dump(app.env, kept, pickle.HIGHEST_PROTOCOL)


def _formula(writer: HTML5Translator, node: nodes.math) -> None:
    writer.body.append(convert(node.astext()))
    raise nodes.SkipNode


def _displayed_formula(writer: HTML5Translator, node: nodes.math_block) -> None:
    writer.body.append(f"<div>{convert(node.astext(), display='block')}</div>")
    raise nodes.SkipNode


def _name_toggles(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: nodes.Node | None
) -> None:
    """Give the toggles in the table of contents the name that the theme leaves out."""
    contents = context.get("generate_toctree_html")
    if contents:
        context["generate_toctree_html"] = lambda *args, **options: str(
            contents(*args, **options)
        ).replace("<summary>", '<summary aria-label="Pages below">')
