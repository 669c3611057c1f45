"""What the tools bring that a screen reader or a printer stumbles over, mended."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

_ROLES = (('role="doc-biblioentry"', 'role="listitem"'),)
"""Roles that writers of HTML still give and ARIA has withdrawn, and what stands for them."""


def mended(body: str) -> str:
    """Return the body of a page with roles that assistive technology knows."""
    for old, new in _ROLES:
        body = body.replace(old, new)
    return body


def _mend(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: nodes.Node | None
) -> None:
    if "body" in context:
        context["body"] = mended(context["body"])


def setup(app: Sphinx) -> dict[str, Any]:
    """Mend every page as it is written, and add the style for print."""
    app.connect("html-page-context", _mend, priority=901)
    app.add_css_file("print.css", media="print")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
