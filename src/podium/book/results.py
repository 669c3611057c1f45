"""Figures and readings in a page of prose: ``{show} strip 2019-01-14-moscow``."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from podium import figures, show
from podium.book.library import folder
from podium.frames import Corpus, tables_asked_for, table_path
from podium.model import PodiumError
from podium.show import SOURCES


class ShowDirective(SphinxDirective):
    """``{show} name arguments``: what ``figures.name`` or ``show.name`` returns for the corpus."""

    required_arguments = 1
    optional_arguments = 8

    def run(self) -> list[nodes.Node]:
        """Return the figure or the reading as a piece of the page."""
        name, *arguments = self.arguments
        data = folder()
        os.environ[SOURCES] = f"{'../' * self.env.docname.count('/')}sources/"
        try:
            shown = _known(name)(Corpus(data), *arguments)
        except (PodiumError, TypeError) as error:
            raise self.error(f"{{show}} {' '.join(self.arguments)}: {error}") from error
        for table in tables_asked_for():
            self.env.note_dependency(str(table_path(data, table)))
        return [nodes.raw("", shown._repr_html_(), format="html")]  # noqa: SLF001 - Jupyter's own name


def _known(name: str) -> Callable[..., Any]:
    for module in (figures, show):
        if name in module.__all__:
            known: Callable[..., Any] = getattr(module, name)
            return known
    names = ", ".join(sorted({*figures.__all__, *show.__all__}))
    raise PodiumError(f"there is no '{name}' to show; there are: {names}")
