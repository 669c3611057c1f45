"""The page that finds words in all sources, in the reader's own browser: ``{concordance}``.

The page carries the texts; ``static/concordance.js`` searches them as :mod:`podium.concordance`
does. Without a script the page says what it would do and where else to look.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from podium.book.library import folder
from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus, table_path
from podium.names import day, plain, sentence_case, side_name, speaker_name
from podium.show import anchor

_TABLES = ("transcripts", "turns", "paragraphs", "sentences", "meetings", "themes", CODED_SENTENCES)
_SORTS = (("", "place in the sources"), ("left", "the words before"), ("right", "the words after"))
_ABOUT = (
    "Find every place where a word is said. Write a word (treaty), the beginning of one "
    '(negotiat*) or a phrase ("peace treaty"). Capitals do not matter, nor do the shapes of '
    "quotation marks, apostrophes and dashes. A word ends where its letters end, so that visa "
    "finds visa-free. The address of the page keeps what you ask, so that it can be shared. "
    "Under each line is its place: t07/p01/s02 is the second sentence of the first "
    "paragraph of the seventh turn. "
    "Reporters and others whom a page does not name: choose them by role."
)
_WITHOUT = "This page searches by a script, which did not run here. Words can also be found in:"

Row = dict[str, Any]
Options = list[tuple[str, str]]


class ConcordanceDirective(SphinxDirective):
    """``{concordance}``: a search over all sources."""

    def run(self) -> list[nodes.Node]:
        """Return what the page does, the form, room for what is found, and the texts."""
        corpus = Corpus(folder())
        for table in _TABLES:
            self.env.note_dependency(str(table_path(corpus.data, table)))
        up = "../" * self.env.docname.count("/")
        texts = _transcripts(corpus, up, self.env.found_docs)
        without = nodes.container(
            "", nodes.paragraph("", _WITHOUT), self._elsewhere(), ids=["concordance-without"]
        )
        return [
            nodes.paragraph("", _ABOUT),
            without,
            nodes.raw("", _form(_facets(corpus), self._index()) + _data(texts, up), format="html"),
        ]

    def _elsewhere(self) -> nodes.bullet_list:
        """Return links to the pages that lead to words without a script."""
        pages = sorted(
            name for name in self.env.found_docs if name.startswith(("themes/", "sources/"))
        )
        words = "the index of names and terms"
        links = [nodes.reference("", words, refuri=self._index(), internal=True)]
        items = [*links, *map(self._link, pages)]
        return nodes.bullet_list(
            "", *(nodes.list_item("", nodes.paragraph("", "", link)) for link in items)
        )

    def _index(self) -> str:
        return self.env.app.builder.get_relative_uri(self.env.docname, "genindex")

    def _link(self, page: str) -> addnodes.pending_xref:
        return addnodes.pending_xref(
            "", nodes.inline("", page), refdomain="std", reftype="doc", reftarget=f"/{page}",
            refexplicit=False, refdoc=self.env.docname, refwarn=True,
        )  # fmt: skip


def _transcripts(corpus: Corpus, up: str, pages: Iterable[str]) -> list[Row]:
    """Return every transcript with its turns, their paragraphs and where sentences start."""
    turns, paragraphs = _below(corpus, "turns", "transcript"), _below(corpus, "paragraphs", "turn")
    sentences, themes = _below(corpus, "sentences", "paragraph"), _themes(corpus)
    known = set(pages)
    return [
        {
            "page": f"{up}sources/{row['id']}.html" if f"sources/{row['id']}" in known else "",
            "date": day(row["date"]),
            "side": row["side"],
            "who": side_name(row["side"]),
            "meeting": row["meeting"],
            "turns": [
                {
                    "speaker": turn["speaker"],
                    "role": turn["role"],
                    "who": speaker_name(turn["speaker"], turn["role"]),
                    "paragraphs": [
                        {
                            "start": paragraph["start"],
                            "text": paragraph["text"],
                            "sentences": [
                                [anchor(each["id"])[1], each["start"], themes.get(each["id"], [])]
                                for each in sentences.get(paragraph["id"], ())
                            ],
                        }
                        for paragraph in paragraphs.get(turn["id"], ())
                    ],
                }
                for turn in turns.get(row["id"], ())
            ],
        }
        for row in corpus.rows("transcripts")
    ]


def _below(corpus: Corpus, table: str, whole: str) -> dict[str, list[Row]]:
    """Return the rows of a table by the id of what they are part of."""
    parts: dict[str, list[Row]] = {}
    for row in corpus.rows(table):
        parts.setdefault(row[whole], []).append(row)
    return parts


def _themes(corpus: Corpus) -> dict[str, list[str]]:
    """Return the themes of each sentence that readers coded."""
    return {
        row["sentence"]: [theme for theme in row["theme"].split(";") if theme]
        for row in corpus.rows(CODED_SENTENCES)
    }


def _facets(corpus: Corpus) -> Iterator[tuple[str, str, Options]]:
    """Yield what hits can be limited by: name, label, values with their words."""
    sources, turns = corpus.rows("transcripts"), corpus.rows("turns")
    coded = {theme for themes in _themes(corpus).values() for theme in themes}
    names = {row["id"]: row["name"] for row in corpus.rows("themes")}
    meetings = {row["meeting"] for row in sources}
    yield "side", "Side", [(side, side_name(side)) for side in _values(sources, "side")]
    yield (
        "meeting",
        "Meeting",
        [
            (row["id"], f"{day(row['date'])}, {row['place']}")
            for row in sorted(corpus.rows("meetings"), key=lambda row: str(row["date"]))
            if row["id"] in meetings
        ],
    )
    yield "speaker", "Speaker, if named", [(name, name) for name in _values(turns, "speaker")]
    yield "role", "Role", [(role, sentence_case(plain(role))) for role in _values(turns, "role")]
    yield (
        "theme",
        "Theme, as read",
        sorted(
            ((theme, names.get(theme, plain(theme))) for theme in coded), key=lambda pair: pair[1]
        ),
    )


def _values(rows: list[Row], column: str) -> list[str]:
    return sorted({row[column] for row in rows} - {""})


def _form(facets: Iterable[tuple[str, str, Options]], index: str) -> str:
    selects = "".join(
        _select(name, label, [("", "any"), *options]) for name, label, options in facets if options
    )
    return f"""<form id="concordance" class="podium-concordance" role="search" hidden
  aria-label="Words in the sources">
<p class="podium-query"><label for="concordance-q">Word, beginning* or phrase</label>
<input id="concordance-q" data-key="q" type="search" autocomplete="off" spellcheck="false">
<button type="submit">Find</button></p>
<p class="podium-facets">{selects}{_select("sort", "Order by", _SORTS)}</p>
</form>
<p id="concordance-count" role="status"></p>
<p id="concordance-help" hidden>Give the beginning of the word and a star (<a></a>), take away a
filter, or look into <a href="{index}">the index of names and terms</a>.</p>
<ol id="concordance-hits" class="podium-hits" aria-label="Places found"></ol>
<p><button id="concordance-all" type="button" hidden>Show all</button></p>
"""


def _select(name: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    inner = "".join(
        f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in options
    )
    return (
        f'<label for="concordance-{name}">{label} '
        f'<select id="concordance-{name}" data-key="{name}">{inner}</select></label>\n'
    )


def _data(texts: list[Row], up: str) -> str:
    """Return the texts and the script; no ``<`` of a text can end the element it stands in."""
    known = json.dumps(texts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return (
        f'<script type="application/json" id="concordance-texts">{known}</script>\n'
        f'<script defer src="{up}_static/concordance.js"></script>\n'
    )


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive and its style."""
    app.add_directive("concordance", ConcordanceDirective)
    app.add_css_file("concordance.css")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
