"""The page that says how to cite: the book, a sentence, a row of a table (``{citing}``)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from podium.book.citation import Citation
from podium.book.library import folder
from podium.book.rests import Row, resting
from podium.frames import Corpus
from podium.names import plain, sentence_case
from podium.show import anchor
from podium.show.markup import framed

_ADDRESSES = (
    "Every sentence of the sources, and every claim and row of the ledgers, has an address that "
    "stays: it is made from the name of the document and the place in its unaltered text, or from "
    "the name of the row in the data, and not from its number in a list. To cite one, follow the "
    "number before a sentence or the # before a row, and copy the address from the browser. "
    "Whoever opens it sees the row or the sentence marked. Below is the first of each kind."
)
_SOURCES = (
    "The documents themselves are their publishers’. Quote them as theirs, with the address of the "
    "sentence here to show where the words stand."
)


class Kinds(nodes.General, nodes.Element):
    """Where the table of addresses comes to stand, once every page is read."""


class CitingDirective(SphinxDirective):
    """``{citing}``: how to cite the book and its parts."""

    def run(self) -> list[nodes.Node]:
        """Return the citation, its form for BibTeX, and the kinds of addresses."""
        citation = Citation(**self.config.podium_citation)
        return [
            self._section("The book", "citing-book", *_book(citation)),
            self._section(
                "A sentence, a claim, a row", "citing-row",
                nodes.paragraph("", _ADDRESSES), Kinds(), nodes.paragraph("", _SOURCES),
            ),
        ]  # fmt: skip

    def _section(self, title: str, key: str, *inner: nodes.Node) -> nodes.section:
        section = nodes.section("", nodes.title("", title), *inner, ids=[key], names=[key])
        self.state.document.note_explicit_target(section)
        return section


def _book(citation: Citation) -> Iterator[nodes.Node]:
    if citation.message:
        yield nodes.paragraph("", citation.message)
    yield nodes.block_quote("", nodes.paragraph("", citation.text()), classes=["podium-cited"])
    yield nodes.literal_block("", citation.bibtex(), language="bibtex")
    known = [
        f"This is version {citation.version}." if citation.version else "No version is given.",
        f"Licence: {citation.licence}." if citation.licence else "",
    ]
    yield nodes.paragraph("", " ".join(filter(None, known)))


def _fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    for place in list(doctree.findall(Kinds)):
        rows = _first_of_each(app)
        body = "".join(_line(app, page, *each) for each in rows)
        table = framed(["What", "How many", "An address"], body, "What has an address of its own")
        place.replace_self(nodes.raw("", table, format="html"))


def _first_of_each(app: Sphinx) -> list[tuple[str, int, str]]:
    """Return each kind of thing with an address: its name, how many, the address of the first."""
    kinds: dict[str, set[Row]] = {}
    for rows in resting(app.env).values():
        for row in rows:
            kinds.setdefault(row.kind, set()).add(row)
    firsts = [(kind, len(found), min(found)) for kind, found in sorted(kinds.items())]
    sentences = [row["id"] for row in Corpus(folder()).rows("sentences")]
    return [
        *(("sentence", len(sentences), _at(each)) for each in sentences[:1]),
        *((kind, number, f"{row.page}#{row.id}") for kind, number, row in firsts),
    ]


def _at(sentence: str) -> str:
    return f"sources/{'#'.join(anchor(sentence))}"


def _line(app: Sphinx, here: str, kind: str, number: int, at: str) -> str:
    page, _, name = at.partition("#")
    shown = escape(f"{page}.html#{name}")
    if page in app.env.found_docs:
        address = f"{app.builder.get_relative_uri(here, page)}#{name}"
        shown = f'<a href="{escape(address, quote=True)}">{shown}</a>'
    return (
        f'<tr><th scope="row">{escape(sentence_case(plain(kind)))}</th> '
        f'<td class="podium-number">{number:,}</td> <td class="podium-address">{shown}</td></tr>\n'
    )


def _again(_app: Sphinx, env: Any) -> list[str]:  # noqa: ANN401 - Sphinx's own
    return ["cite"] if "cite" in env.found_docs else []


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive; its table is written when all pages are read."""
    app.add_node(Kinds)
    app.add_directive("citing", CitingDirective)
    app.connect("env-updated", _again)
    app.connect("doctree-resolved", _fill)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
