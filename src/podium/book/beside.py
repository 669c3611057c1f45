"""Beside each part of a source: how it was coded, the rows that rest on it, and who quotes it.

Folded, so that the text reads on, and open where the address names a sentence of it; the way back
from a source to all that rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from typing import Any, TypeAlias

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.writers.html5 import HTML5Translator

from podium.book.kept import keep, kept
from podium.book.library import folder
from podium.book.rests import Row, resting, setup_rows
from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus
from podium.names import listed, plain, sentence_case
from podium.show import anchor

PLACES = "podium-places"
"""Attribute of a node: the ids of the places in it."""
_QUOTES, _SHOWN = "podium_quotes", "podium_shown"
_Quoting: TypeAlias = tuple[str, tuple[str, ...]]
"""A page, and the addresses of its quotations of a place."""


class Beside(nodes.General, nodes.Element):
    """What stands beside a paragraph; not part of the source, so no word of it is indexed."""


def note_quotation(env: BuildEnvironment, place: str) -> str:
    """Remember that the page being read quotes a place, and return an address for the quotation."""
    quoted = kept(env, _QUOTES).setdefault(env.docname, {}).setdefault(place, [])
    name = f"said-{'-'.join(anchor(place))}"
    quoted.append(f"{name}-{len(quoted) + 1}" if quoted else name)
    return str(quoted[-1])


def _changed(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages of sources on which other things rest than when they were last written."""
    now = _known(env)
    before = kept(env, _SHOWN)
    changed = {place for place in {*now, *before} if now.get(place) != before.get(place)}
    setattr(env, _SHOWN, now)
    pages = {f"sources/{place.partition('#')[0]}" for place in changed}
    return sorted(pages & env.found_docs)


def _known(env: BuildEnvironment) -> dict[str, tuple[list[_Quoting], list[Row]]]:
    """Return the pages that quote each place, in order of their names, and the rows on it."""
    quoting: dict[str, list[_Quoting]] = {}
    for page, places in sorted(kept(env, _QUOTES).items()):
        for place, names in places.items():
            quoting.setdefault("#".join(anchor(place)), []).append((page, tuple(names)))
    rows = resting(env)
    return {place: (quoting.get(place, []), rows.get(place, [])) for place in {*quoting, *rows}}


def _fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Write what stands beside each part of a source."""
    known = kept(app.env, _SHOWN)
    for part in list(doctree.findall(nodes.Element)):
        lines, rest = [], 0
        for place in part.attributes.get(PLACES, ()):
            quoting, rows = known.get("#".join(anchor(place)), ((), ()))
            lines.append(_line(app, page, place, quoting, rows))
            rest += len(quoting) + len(rows)
        if any(lines):
            coded = any(map(_coded, part[PLACES]))
            markup = _folded("".join(lines), rest, coded=coded)
            part.parent.insert(part.parent.index(part) + 1, Beside(markup=markup))


def _line(
    app: Sphinx, page: str, place: str, quoting: Iterable[_Quoting], rows: Iterable[Row]
) -> str:
    """Return what is known of one place; nothing if nothing is."""
    name = anchor(place)[1]
    titles = [_quotations(app, page, *each) for each in quoting]
    known = [escape(_coded(place))] if _coded(place) else []
    known += [f"quoted in {listed(titles)}"] if titles else []
    own = _by_kind(app, page, rows)
    if not known and not own:
        return ""
    mark = f'<a href="#{name}">{escape(name.rpartition("-")[2])}</a>'
    inner = f"<ul>\n{own}</ul>" if own else ""
    colon = ": " if known else ""
    return f'<li data-of="{name}">{mark}{colon}{"; ".join(known)}{inner}</li>\n'


def _quotations(app: Sphinx, here: str, page: str, names: tuple[str, ...]) -> str:
    """Return links to each quotation on a page: its title, then numbers for those that follow."""
    title = app.env.titles[page].astext()
    words = [title, *map(str, range(2, len(names) + 1))]
    links = [_link(app, here, page, *each) for each in zip(names, words, strict=True)]
    return " ".join(links)


def _by_kind(app: Sphinx, page: str, rows: Iterable[Row]) -> str:
    """Return links to the rows on a place, those of one kind on a line."""
    links: dict[str, list[str]] = {}
    for row in rows:
        links.setdefault(row.kind, []).append(_link(app, page, row.page, row.id, row.words))
    return "".join(f"<li>{escape(kind)}: {' · '.join(own)}</li>\n" for kind, own in links.items())


def _link(app: Sphinx, here: str, page: str, name: str, words: str) -> str:
    address = app.builder.get_relative_uri(here, page) + (f"#{name}" if name else "")
    return f'<a href="{escape(address, quote=True)}">{escape(words)}</a>'


def _folded(lines: str, rest: int, *, coded: bool) -> str:
    parts = ["how it was read"] if coded else []
    parts += [f"what rests on it ({rest})"] if rest else []
    return (
        f'<details class="podium-beside"><summary>{sentence_case(listed(parts))}</summary>\n'
        f"<ul>\n{lines}</ul></details>\n"
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
    return {row["sentence"]: row for row in Corpus(folder()).rows(CODED_SENTENCES)}


@cache
def _theme_names() -> Mapping[str, str]:
    return {row["id"]: row["name"] for row in Corpus(folder()).rows("themes")}


def _visit(writer: HTML5Translator, node: Beside) -> None:
    writer.body.append(node["markup"])
    raise nodes.SkipNode


def _pass_over(_writer: object, _node: Beside) -> None:
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, Any]:
    """Remember quotations and rows as pages are read, and write them beside the sources."""
    app.add_node(Beside, html=(_visit, None), latex=(_pass_over, None), text=(_pass_over, None))
    setup_rows(app)
    keep(app, _QUOTES)
    app.connect("env-updated", _changed)
    app.connect("doctree-resolved", _fill)
    return {
        "version": "2",
        "env_version": 2,  # what is kept of quotations has their addresses
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
