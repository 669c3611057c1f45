"""Roles of the prose: a quotation, checked and linked; a place, linked.

``{said}`2019-01-14-mid-news-conference "sovereignty over the islands"` `` shows the words as a
quotation that leads to their sentence; the build fails if they do not stand there exactly, once.
A place within the transcript may be named to tell one occurrence from another:
``{said}`2019-01-14-mid-news-conference/t03 "the islands"` ``.
``{place}`2019-01-14-mid-news-conference/t03` `` is a bare link.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole
from sphinx.util.nodes import make_refnode

from podium.book import library
from podium.book.beside import note_quotation
from podium.show import anchor

_SAID = re.compile(r'(?P<within>\S+)\s+["“](?P<words>.+)["”]', re.DOTALL)
_log = logging.getLogger(__name__)


class SaidRole(SphinxRole):
    """A quotation of a source."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the quotation as a link to its sentence, or a warning that fails the build."""
        match = _SAID.fullmatch(self.text.strip())
        if not match:
            return _wrong(self, f'{{said}} takes: transcript "words"; found: {self.text}')
        try:
            words, place = library.quotation(match["within"], match["words"])
        except library.QuotationError as error:
            return _wrong(self, str(error))
        shown = " ".join(words.split())
        name = note_quotation(self.env, place.id)
        return [_link(self, place.id, f"“{shown}”", "podium-said", name)], []


class PlaceRole(SphinxRole):
    """A link to a place of a source by its id."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the link, or a warning that fails the build."""
        try:
            place = library.place(self.text.strip())
        except library.QuotationError as error:
            return _wrong(self, str(error))
        return [_link(self, place.id, place.id.partition("/")[2], "podium-place")], []


def _wrong(role: SphinxRole, message: str) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    _log.warning(message, location=role.get_location(), type="podium", subtype="quotation")
    return [nodes.problematic("", role.text)], []


def _link(role: SphinxRole, place: str, words: str, style: str, name: str = "") -> pending_xref:
    inner = nodes.inline("", words, classes=[style], ids=[name] if name else [])
    return pending_xref(
        "", inner, refdomain="", reftype="podium", reftarget=place, refdoc=role.env.docname,
        refexplicit=True,
    )  # fmt: skip


def _resolve(
    app: Sphinx, _env: BuildEnvironment, node: pending_xref, inner: nodes.TextElement
) -> nodes.reference | None:
    """Lead to the page of the source and the anchor on it."""
    if node["reftype"] != "podium":
        return None
    transcript, name = anchor(node["reftarget"])
    builder: Builder = app.builder
    return make_refnode(builder, node["refdoc"], f"sources/{transcript}", name, inner)


def setup_roles(app: Sphinx) -> None:
    """Add the roles."""
    app.add_role("said", SaidRole())
    app.add_role("place", PlaceRole())
    app.connect("missing-reference", _resolve)
