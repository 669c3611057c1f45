"""Beside each paragraph of a source: how readers coded its sentences, and who quotes them.

Folded, so that the text reads on; the way back from a source to the pages that rest on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.writers.html5 import HTML5Translator

from podium.book.library import folder
from podium.frames import Corpus
from podium.measures.coded import CODINGS
from podium.names import listed, plain
from podium.show import anchor

SENTENCES = "podium-sentences"
"""Attribute of a paragraph: the ids of its sentences."""
_QUOTES, _SHOWN = "podium_quotes", "podium_shown"


class Beside(nodes.General, nodes.Element):
    """What stands beside a paragraph; not part of the source, so no word of it is indexed."""


def note_quotation(env: BuildEnvironment, place: str) -> None:
    """Remember that the page being read quotes a place."""
    quotes: dict[str, set[str]] = _kept(env, _QUOTES)
    quotes.setdefault(env.docname, set()).add(place)


def _kept(env: BuildEnvironment, name: str) -> dict[str, Any]:
    """Return what is kept under a name from one build to the next."""
    if not hasattr(env, name):
        setattr(env, name, {})
    kept: dict[str, Any] = getattr(env, name)
    return kept


def _forget(_app: Sphinx, env: BuildEnvironment, page: str) -> None:
    _kept(env, _QUOTES).pop(page, None)


def _quoted_anew(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages of sources that are quoted otherwise than when they were last written."""
    now = _quoting(env)
    before = _kept(env, _SHOWN)
    changed = {place for place in {*now, *before} if now.get(place) != before.get(place)}
    setattr(env, _SHOWN, now)
    pages = {f"sources/{anchor(place)[0]}" for place in changed}
    return sorted(pages & env.found_docs)


def _quoting(env: BuildEnvironment) -> dict[str, list[str]]:
    """Return the pages that quote each place, in order of their names."""
    quoting: dict[str, list[str]] = {}
    for page, places in sorted(_kept(env, _QUOTES).items()):
        for place in places:
            quoting.setdefault(place, []).append(page)
    return quoting


def _fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Write what stands beside each paragraph of a source."""
    quoting = _kept(app.env, _SHOWN)
    for paragraph in list(doctree.findall(nodes.paragraph)):
        places = paragraph.attributes.get(SENTENCES, ())
        links = {place: list(_links(app, page, quoting.get(place, ()))) for place in places}
        lines = [line for place in places if (line := _line(place, links[place]))]
        if lines:
            quoted = sum(map(bool, links.values()))
            paragraph.parent.insert(
                paragraph.parent.index(paragraph) + 1, Beside(markup=_folded(lines, quoted))
            )


def _links(app: Sphinx, page: str, quoting: Iterable[str]) -> Iterator[str]:
    for each in quoting:
        address = escape(app.builder.get_relative_uri(page, each), quote=True)
        yield f'<a href="{address}">{escape(app.env.titles[each].astext())}</a>'


def _line(place: str, links: list[str]) -> str:
    """Return what is known of one sentence; nothing if nothing is."""
    name = anchor(place)[1]
    known = [escape(_coded(place))] if _coded(place) else []
    known += [f"quoted in {listed(links)}"] if links else []
    own = f'<a href="#{name}">{escape(name.rpartition("-")[2])}</a>'
    return f"<li>{own}: {'; '.join(known)}</li>\n" if known else ""


def _folded(lines: list[str], quoted: int) -> str:
    summary = "How it was read, and who quotes it" if quoted else "How it was read"
    return (
        f'<details class="podium-beside"><summary>{summary}</summary>\n'
        f"<ul>\n{''.join(lines)}</ul></details>\n"
    )


def _coded(place: str) -> str:
    """Return the codes of a sentence in words; empty if nobody coded it."""
    row = _codings().get(place)
    if row is None:
        return ""
    themes = [_theme_names().get(code, plain(code)) for code in row["theme"].split(";") if code]
    parts = [listed(themes) or "no theme", plain(row.get("act", ""))]
    return ", ".join(filter(None, [*parts, "hedged" if row.get("hedged") == "true" else ""]))


@cache
def _codings() -> Mapping[str, dict[str, Any]]:
    return {row["sentence"]: row for row in Corpus(folder()).rows(CODINGS)}


@cache
def _theme_names() -> Mapping[str, str]:
    return {row["id"]: row["name"] for row in Corpus(folder()).rows("themes")}


def _visit(writer: HTML5Translator, node: Beside) -> None:
    writer.body.append(node["markup"])
    raise nodes.SkipNode


def _pass_over(_writer: object, _node: Beside) -> None:
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, Any]:
    """Remember quotations as pages are read, and write them beside the sources."""
    app.add_node(Beside, html=(_visit, None), latex=(_pass_over, None), text=(_pass_over, None))
    app.connect("env-purge-doc", _forget)
    app.connect("env-updated", _quoted_anew)
    app.connect("doctree-resolved", _fill)
    return {"version": "1", "parallel_read_safe": False, "parallel_write_safe": True}
