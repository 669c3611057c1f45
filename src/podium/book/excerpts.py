"""What the search quotes under the pages it finds, for a book that is read from the disk.

There a browser lets no page read another. So the words of all pages lie in one script, which
``static/excerpts.js`` asks for when somebody searches; on a server nobody asks for it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser
from sphinx.application import Sphinx

from podium.manifest import write_if_changed

FILE = "_static/excerpts-of-pages.js"
_NO_WORDS = "script, style, svg, .headerlink, .podium-beside, .podium-made, .cell_input"


def words(page: str) -> str:
    """Return the words of a built page on one line, without its frame, figures and scripts."""
    article = LexborHTMLParser(page).css_first("article")
    if article is None:
        return ""
    for spare in article.css(_NO_WORDS):
        spare.decompose()
    return " ".join(article.text(separator=" ").split())


def script(html: Path) -> str:
    """Return the script that gives the words of every page of a built book by its address."""
    pages = {
        path.relative_to(html).as_posix(): words(path.read_text(encoding="utf-8"))
        for path in sorted(html.rglob("*.html"))
        if "_static" not in path.relative_to(html).parts
    }
    known = {name: text for name, text in pages.items() if text}
    return f"window.podiumPages = {json.dumps(known, ensure_ascii=False, indent=0)};\n"


def _write(app: Sphinx, failed: Exception | None) -> None:
    if not failed and app.builder.format == "html":
        html = Path(app.outdir)
        write_if_changed(html / FILE, script(html))


def setup(app: Sphinx) -> dict[str, Any]:
    """Write the words of all pages once these are written."""
    app.connect("build-finished", _write)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
