"""What the tools bring that a reader would stumble over, or wait for, mended in the built pages.

No script stands before the first paint: each waits until the page is read. The signs of the
theme (arrows, bars) are drawn in the page, cut out of the bundle of one and a half megabytes that
the theme loads on every page; the index of the search is loaded where there is a search, the style
of cards and grids where there are any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from sphinx.application import Sphinx

_REPLACED = (('role="doc-biblioentry"', 'role="listitem"'),)
"""Roles that writers of HTML still give and ARIA has withdrawn, and what stands for them."""
_BLOCKING = re.compile(r'<script ((?:data-[\w-]+="[^"]*" )?src=)')
_SETTING = re.compile(r"<script>(DOCUMENTATION_OPTIONS\.)")
_SIGNS_SCRIPT = re.compile(r'\s*<script defer src="[^"]*fontawesome\.js[^"]*"></script>')
_SEARCH_SCRIPT = re.compile(
    r'\s*<script (?:defer )?src="[^"]*(?:searchtools|language_data|searchindex)\.js[^"]*"></script>'
)
_CARDS_STYLE = re.compile(
    r"\s*<link [^>]*sphinx-design\.min\.css[^>]*>|\s*<script [^>]*design-tabs\.js[^>]*></script>"
)
_CARDS = re.compile(r'class="(?:[^"]*\s)?sd-')
_FOLDS_STYLE = re.compile(
    r"\s*<link [^>]*togglebutton\.css[^>]*>|\s*<script [^>]*togglebutton\.js[^>]*></script>"
)
_FOLDS = re.compile(
    r'class="(?:[^"]*\s)?toggle[\s"]|'
    r'class="(?=[^"]*\badmonition\b)(?:[^"]*\s)?dropdown[\s"]'
)
_SEARCH_PAGE = "search.html"
_LAST_SETTING = "DOCUMENTATION_OPTIONS.search_as_you_type = false;</script>"
_EXCERPTS = '\n    <script defer src="_static/excerpts.js"></script>'
"""Excerpts of what is found; from the disk a browser lets no script read the pages for them."""
_ICON = re.compile(r'<(i|span) class="([^"]*\bfa(?:s|-solid) fa-([a-z-]+)[^"]*)"([^>]*)>\s*</\1>')
_DRAWN = re.compile(r'"?([a-z0-9-]+)"?:\[(\d+),(\d+),\[[^\]]*\],"[0-9a-f]+","([^"]+)"\]')
_BUNDLE = "_static/scripts/fontawesome.js"

Signs: TypeAlias = Mapping[str, str]
"""Drawings by name, each an ``svg`` element without its class."""


def signs(bundle: str) -> Signs:
    """Return the drawings in the theme's bundle; of those of one name the last, the solid one."""
    return {
        name: f' viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">'
        f'<path fill="currentColor" d="{path}"></path></svg>'
        for name, width, height, path in _DRAWN.findall(bundle)
    }


def mended(page: str, drawn: Signs, *, searches: bool = False) -> str:
    """Return a built page as it should be; a page that is so already comes back as it was."""
    for old, new in _REPLACED:
        page = page.replace(old, new)
    page = _BLOCKING.sub(r"<script defer \1", page)
    page = _SETTING.sub(r'<script type="module">\1', page)
    if not searches:
        page = _SEARCH_SCRIPT.sub("", page)
    elif _EXCERPTS not in page:
        page = page.replace(_LAST_SETTING, _LAST_SETTING + _EXCERPTS)
    page = page if _CARDS.search(page) else _CARDS_STYLE.sub("", page)
    page = page if _FOLDS.search(page) else _FOLDS_STYLE.sub("", page)
    if not drawn:
        return page
    return _ICON.sub(partial(_sign, drawn), _SIGNS_SCRIPT.sub("", page))


def _sign(drawn: Signs, icon: re.Match[str]) -> str:
    _, style, name, attributes = icon.groups()
    return (
        f'<svg class="podium-sign {style}"{attributes}{drawn[name]}' if name in drawn else icon[0]
    )


def _mend_all(app: Sphinx, failed: Exception | None) -> None:
    if failed or app.builder.format != "html":
        return
    out = Path(app.outdir)
    bundle = out / _BUNDLE
    drawn = signs(bundle.read_text(encoding="utf-8")) if bundle.is_file() else {}
    pages = {_SEARCH_PAGE, "genindex.html", *(f"{page}.html" for page in app.env.found_docs)}
    for path in list(out.rglob("*.html")):
        name = path.relative_to(out)
        if "_static" in name.parts:
            continue
        if name.as_posix() not in pages:
            path.unlink()  # of a chapter that the book had once
            continue
        before = path.read_text(encoding="utf-8")
        after = mended(before, drawn, searches=name.as_posix() == _SEARCH_PAGE)
        if after != before:
            path.write_text(after, encoding="utf-8", newline="")


def setup(app: Sphinx) -> dict[str, Any]:
    """Mend every page once it is written, and add the style for print."""
    app.connect("build-finished", _mend_all)
    app.add_css_file("mended.css")
    app.add_css_file("print.css", media="print")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
