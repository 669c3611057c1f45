"""What the tools bring that a reader would stumble over, or wait for, mended in the built pages.

No script stands before the first paint: each waits until the page is read. The signs of the
theme (arrows, bars) are drawn in the page, cut out of the bundle of one and a half megabytes that
the theme loads on every page; the index of the search is loaded where there is a search, the style
of cards and grids where there are any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeAlias

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.jinja2glue import BuiltinTemplateLoader
from sphinx.theming import Theme

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
_SEARCH_PAGE = "search"
_PAGES_OF_SPHINX = (_SEARCH_PAGE, "genindex")
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


class Templates(BuiltinTemplateLoader):
    """Sphinx's templates, each page mended as it is filled in."""

    def init(
        self, builder: Builder, theme: Theme | None = None, dirs: list[str] | None = None
    ) -> None:
        """Remember where the theme's bundle is put, before any page is filled in."""
        super().init(builder, theme, dirs)
        self._bundle = Path(builder.outdir) / _BUNDLE

    @cached_property
    def _signs(self) -> Signs:
        return signs(self._bundle.read_text(encoding="utf-8")) if self._bundle.is_file() else {}

    def render(self, template: str, context: dict[str, Any]) -> str:  # type: ignore[override]
        """Return a template filled in, and mended."""
        page = super().render(template, context)
        return mended(page, self._signs, searches=context.get("pagename") == _SEARCH_PAGE)


def _use_templates(_app: Sphinx, config: Config) -> None:
    config.template_bridge = f"{__name__}.{Templates.__name__}"


def _remove_old(app: Sphinx, failed: Exception | None) -> None:
    """Remove the pages of chapters that the book had once."""
    if failed or app.builder.format != "html":
        return
    out = Path(app.outdir)
    pages = {*_PAGES_OF_SPHINX, *app.env.found_docs}
    for path in list(out.rglob("*.html")):
        name = path.relative_to(out)
        if "_static" not in name.parts and name.with_suffix("").as_posix() not in pages:
            path.unlink()


def setup(app: Sphinx) -> dict[str, Any]:
    """Mend every page as it is written, and add the style for print."""
    app.connect("config-inited", _use_templates)
    app.connect("build-finished", _remove_old)
    app.add_css_file("mended.css")
    app.add_css_file("print.css", media="print")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
