"""What the pages of the book can do beyond MyST: sources in full, quotations, numbers from data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from podium.book.roles import setup_roles
from podium.book.source_page import TranscriptDirective


def setup(app: Sphinx) -> dict[str, Any]:
    """Add directives, roles, substitutions and the style."""
    app.add_directive("transcript", TranscriptDirective)
    setup_roles(app)
    app.connect("config-inited", _settings)
    app.add_css_file("podium.css")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _settings(app: Sphinx, config: Any) -> None:
    config.html_static_path.append(str(Path(__file__).parent / "static"))
