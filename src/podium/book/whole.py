"""The pages of a built book as one page, to be printed: see :mod:`podium.book.pdf`.

The pages are those of ``html``, in the order of the contents. Each name on them is made its own,
so that a link from a quotation to its sentence stays a link inside the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

import podium
from podium.model import PodiumError

_LEFT_OUT = (
    "script, .headerlink, form, button, .podium-narrow, .podium-made, "
    "#concordance-count, #concordance-hits, #concordance-without, #lab, #lab-why"
)
_NOTE = (
    "This is the book as printed. The same book in a browser has more: the code of every table and "
    "figure, the tables folded under the figures, and a search over all sources."
)
_HTML = "../html/"
"""Where the built pages lie, seen from the page that is printed."""
_NAMES = ("id", "for", "aria-labelledby", "aria-describedby", "headers")
_WITHIN = re.compile(r"url\(#")
_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")
_LOWEST = 6


class WholeError(PodiumError):
    """A built book that cannot be made one page."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the book and its place in the contents."""

    name: str
    """Its path in the site, without ending."""
    depth: int
    """0 for a chapter of a part, 1 for a page below it; the first page is a chapter."""
    part: str = ""
    """The part that starts here."""

    @property
    def anchor(self) -> str:
        """What every name on the page starts with."""
        return self.name.replace("/", "-")


def chapters(contents: dict[str, Any]) -> list[Chapter]:
    """Return the pages in the order of a table of contents as Jupyter Book reads it."""
    pages = [Chapter(contents["root"], 0)]
    for part in contents.get("parts", ()):
        below = [page for entry in part["chapters"] for page in _walk(entry, 0)]
        pages += [Chapter(below[0].name, 0, part["caption"]), *below[1:]]
    return pages


def _walk(entry: dict[str, Any], depth: int) -> Iterator[Chapter]:
    yield Chapter(entry["file"], depth)
    for section in entry.get("sections", ()):
        yield from _walk(section, depth + 1)


def one_page(
    html: Path, pages: list[Chapter], settings: Mapping[str, str], numbers: Mapping[str, int]
) -> str:
    """Return the pages of a built book as one, with a title and contents.

    ``numbers`` gives the printed page on which each chapter's anchor stands, where it is known.

    Raises:
        WholeError: a page has no article.
    """
    anchors = {f"{page.name}.html": page.anchor for page in pages}
    bodies = [section(article(html, page), page, anchors) for page in pages]
    title, author = escape(settings["title"]), escape(settings.get("author", ""))
    body = f"""<header><p class="podium-title">{title}</p><p>{author}</p>
<p>Version {escape(podium.__version__)}</p><p class="podium-small">{escape(_NOTE)}</p></header>
<nav aria-label="Contents"><p class="podium-contents">Contents</p>
{_contents(html, pages, numbers)}</nav>
{"".join(bodies)}"""
    return document(html, pages[0], settings["title"], body, "podium-whole")


def document(html: Path, styled: Chapter, title: str, body: str, style: str) -> str:
    """Return a page to print: a body of class ``style``, with the styles of one built page."""
    known = LexborHTMLParser((html / f"{styled.name}.html").read_text(encoding="utf-8"))
    styles = "".join(
        f'<link rel="stylesheet" href="{escape(_HTML + (link.attrs["href"] or ""))}">\n'
        for link in known.css("link[rel=stylesheet]")
    )
    return f"""<!DOCTYPE html>
<html lang="en" data-theme="light" data-mode="light">
<head><meta charset="utf-8"><title>{escape(title)}</title>
{styles}<link rel="stylesheet" href="{_HTML}_static/whole.css"></head>
<body class="{style}"><main class="bd-main"><div class="bd-content">
<div class="bd-article-container"><article class="bd-article">
{body}</article></div></div></main></body></html>
"""


def _contents(html: Path, pages: list[Chapter], numbers: Mapping[str, int]) -> str:
    lines = []
    for page in pages:
        if page.part:
            lines.append(f'<p class="podium-part">{escape(page.part)}</p>')
        words = escape(title(article(html, page)))
        number = f'<span class="podium-page">{numbers.get(page.anchor, "000")}</span>'
        link = f'<a href="#{page.anchor}">{words} {number}</a>'
        lines.append(f'<p class="podium-depth-{page.depth}">{link}</p>')
    return "\n".join(lines)


def title(found: LexborNode) -> str:
    """Return the first heading of a page's article."""
    heading = found.css_first("h1")
    return heading.text().strip().rstrip("#") if heading else ""


def article(html: Path, page: Chapter) -> LexborNode:
    """Return what a built page holds, without the frame around it.

    Raises:
        WholeError: it has no article.
    """
    text = (html / f"{page.name}.html").read_text(encoding="utf-8")
    found = LexborHTMLParser(text).css_first("article")
    if found is None:
        raise WholeError(f"{page.name}.html has no article to print: build the book again")
    return found


def section(found: LexborNode, page: Chapter, anchors: dict[str, str]) -> str:
    """Return a page's article as a section: names its own, links inside the book, headings lower.

    ``anchors`` are those of the pages that are printed with it; a link to another is no link.
    """
    for spare in found.css(_LEFT_OUT):
        spare.decompose()
    for spare in found.css(".podium-folded > :not(summary)"):
        spare.decompose()
    for node in found.css("*"):
        _rename(node, page, anchors)
    lower = page.depth + bool(anchors)
    inner = _HEADING.sub(
        lambda tag: f"{tag[1]}{min(_LOWEST, int(tag[2]) + lower)}", found.inner_html or ""
    )
    part = f'<h1 class="podium-part">{escape(page.part)}</h1>\n' if page.part else ""
    style = f"podium-chapter podium-depth-{page.depth}{' podium-starts' if page.part else ''}"
    return f'{part}<section id="{page.anchor}" class="{style}">{inner}</section>\n'


def _rename(node: LexborNode, page: Chapter, anchors: dict[str, str]) -> None:
    for name, value in list(node.attributes.items()):
        if name in _NAMES and value:
            node.attrs[name] = " ".join(f"{page.anchor}--{each}" for each in value.split())
        elif name in {"href", "xlink:href", "src"} and value:
            _lead(node, name, _address(value, page, anchors))
        elif value and _WITHIN.search(value):
            node.attrs[name] = _WITHIN.sub(f"url(#{page.anchor}--", value)
    if node.tag == "details":
        node.attrs["open"] = ""


def _lead(node: LexborNode, name: str, address: str | None) -> None:
    if address is None:
        del node.attrs[name]
    else:
        node.attrs[name] = address


def _address(link: str, page: Chapter, anchors: dict[str, str]) -> str | None:
    """Return where a link of a page leads in the one page; None if nowhere on paper."""
    if re.match(r"[a-z][a-z+.-]*:", link):
        return link
    file, _, name = link.partition("#")
    own = f"{page.name}.html"
    target = normpath(str(PurePosixPath(own).parent / file)) if file else own
    if target in anchors:
        return f"#{anchors[target]}{'--' + name if name else ''}"
    return None if target.endswith(".html") else f"{_HTML}{target}"
