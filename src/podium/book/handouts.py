"""Handouts: each lesson of a built book as a PDF to print, and each source that it rests on.

A lesson is a page with exercises. On paper a link leads nowhere, so that a quotation names its
place instead; below each exercise is room to write.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser, LexborNode

from podium.book import pdf, whole
from podium.book.render import BookError
from podium.book.whole import Chapter

FOLDER = "handouts"
"""Where the handouts lie, below the folder of the build."""
_SOURCES = "sources/"


def write(out: Path) -> list[Path]:
    """Print the lessons and sources of the book built in ``out``; return the files.

    Raises:
        BookError: the book was not built, no page has exercises, there is no browser, or it did
            not print.
    """
    settings, contents = pdf.settings_and_contents(out)
    pages = whole.chapters(contents)
    lessons = [page for page in pages if whole.article(out / "html", page).css("div.exercise")]
    if not lessons:
        raise BookError(f"no page of the book in {out} has exercises: there is nothing to hand out")
    sources = [page for page in pages if page.name.startswith(_SOURCES)]
    return [_printed(out, page, settings) for page in (*lessons, *sources)]


def _printed(out: Path, page: Chapter, settings: dict[str, Any]) -> Path:
    name, found = Path(page.name).name, whole.article(out / "html", page)
    source, path = out / "print" / f"{name}.html", out / FOLDER / f"{name}.pdf"
    for file in (source, path):
        file.parent.mkdir(parents=True, exist_ok=True)
    title = whole.title(found)
    head = f'<p class="podium-of-book">{escape(settings["title"])}</p>\n'
    body = whole.section(_on_paper(found), Chapter(page.name, 0), {})
    text = whole.document(out / "html", page, title, head + body, "podium-handout")
    source.write_text(text, encoding="utf-8")
    pdf.print_page(source, path)
    pdf.save(PdfReader(path), path, title, settings)
    return path


def _on_paper(found: LexborNode) -> LexborNode:
    """Return an article without what is folded (codes, on a source), its quotations with places."""
    for spare in found.css("details, .podium-legend"):
        spare.decompose()
    for words in found.css("a > .podium-said"):
        link = words.parent
        if link is not None:
            file, _, name = (link.attributes["href"] or "").partition("#")
            place = f"{Path(file).stem} {name.replace('-', '/')}"
            link.insert_after(_small(f" [{place}]"))
    for paragraph in found.css(".podium-paragraph"):
        paragraph.attrs["data-place"] = (paragraph.id or "").replace("-", "/")
    return found


def _small(words: str) -> LexborNode:
    made = LexborHTMLParser(f'<small class="podium-whence">{escape(words)}</small>')
    return made.css("small")[0]
