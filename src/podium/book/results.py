"""Figures and readings in a page of prose: ``{picture} strip meeting=2019-01-14-moscow``."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from html import escape
from importlib import import_module
from typing import ClassVar, Protocol

from docutils import nodes
from docutils.parsers.rst.directives import unchanged
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

from podium.book.library import depend_on, folder
from podium.book.made import download, offer
from podium.frames import Corpus
from podium.inputs import path_of, watched
from podium.model import PodiumError
from podium.show import SOURCES


class Shown(Protocol):
    """What a notebook can show."""

    def _repr_html_(self) -> str: ...


_KNOWN = ("podium.book.pictures", "podium.figures", "podium.evidence_figures", "podium.show")
"""Imported where a page needs them: with them comes matplotlib."""


class ShowDirective(SphinxDirective):
    """What a function of the package shows of the corpus, with the lines below it as caption.

    The name is one that ``podium.figures``, ``podium.evidence_figures`` or ``podium.show`` offer;
    arguments follow it, by place or as ``name=value``. The caption ends with where its numbers
    are: ``:table:`` names a page of the book, and a place on it if need be, ``:data:`` a table.
    """

    has_content = True
    option_spec: ClassVar[OptionSpec] = {"table": unchanged, "data": unchanged}
    required_arguments = 1
    optional_arguments = 9

    def run(self) -> list[nodes.Node]:
        """Return the figure or the reading, as a figure of the page if it has a caption."""
        os.environ[SOURCES] = f"{'../' * self.env.docname.count('/')}sources/"
        data = folder()
        try:
            with watched() as read:
                markup = _shown(Corpus(data), self.arguments)._repr_html_()
        except (PodiumError, TypeError) as error:
            raise self.error(f"{{{self.name}}} {' '.join(self.arguments)}: {error}") from error
        depend_on(self.env, read)
        raw = nodes.raw("", markup, format="html")
        return [nodes.figure("", raw, *self._caption())] if self.content else [raw]

    def _caption(self) -> list[nodes.Node]:
        words, messages = self.state.inline_text(" ".join(self.content), self.lineno)
        return [nodes.caption("", "", *words, *self._where()), *messages]

    def _where(self) -> list[nodes.Node]:
        """Return links to the page with the numbers and to the table they come from, if given."""
        up = "../" * self.env.docname.count("/")
        links = []
        if page := self.options.get("table"):
            name, sign, place = page.partition("#")
            if name not in self.env.found_docs:
                raise self.error(f"{{{self.name}}} :table: there is no page '{name}' in this book")
            links.append(f'<a href="{escape(f"{up}{name}.html{sign}{place}")}">table</a>')
        if table := self.options.get("data"):
            if not path_of(folder(), table).is_file():
                raise self.error(f"{{{self.name}}} :data: there is no table '{table}'")
            offer(self.env, [table])
            links.append(download(table, up, "data"))
        inner = " · ".join(links)
        where = f' <span class="podium-where">{inner}</span>'
        return [nodes.raw("", where, format="html")] if links else []


def _shown(corpus: Corpus, arguments: Sequence[str]) -> Shown:
    name, *rest = arguments
    pairs = [argument.partition("=") for argument in rest]
    by_place = [value for value, sign, _ in pairs if not sign]
    by_name = {key: value for key, sign, value in pairs if sign}
    return _known(name)(corpus, *by_place, **by_name)


def _known(name: str) -> Callable[..., Shown]:
    modules = [import_module(each) for each in _KNOWN]
    for module in modules:
        if name in module.__all__:
            known: Callable[..., Shown] = getattr(module, name)
            return known
    names = ", ".join(sorted({name for module in modules for name in module.__all__}))
    raise PodiumError(f"there is nothing called '{name}' to show; there are: {names}")
