"""Facts in prose: each page remembers those it tells, and is made anew when one of them changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from podium.book.kept import keep, kept
from podium.book.library import folder
from podium.facts import facts
from podium.frames import Corpus

_TOLD = "podium_told"
_on_this_page: dict[tuple[str, ...], str] = {}


class Fact:
    """A fact, or a part of one, on its way into a page.

    Two of one name are equal whatever they say, so that Sphinx does not read every page again
    when one number changes.
    """

    def __init__(self, path: tuple[str, ...], said: Any) -> None:  # noqa: ANN401 - words, or parts of them
        self._path = path
        self._said = said

    def __getitem__(self, part: str) -> Fact:
        """Return a part.

        Raises:
            KeyError: the fact has no such part.
        """
        if not isinstance(self._said, Mapping):
            raise KeyError(part)
        return Fact((*self._path, part), self._said[part])

    def __str__(self) -> str:
        """Return the words, and remember that this page tells them."""
        words = str(self._said)
        _on_this_page[self._path] = words
        return words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fact) and self._path == other._path

    def __hash__(self) -> int:
        return hash(self._path)

    def __deepcopy__(self, _memo: object) -> Fact:
        return self


def _give(_app: Sphinx, config: Config) -> None:
    every = {name: Fact((name,), said) for name, said in facts(Corpus(folder())).items()}
    config.myst_substitutions = {**every, **config.myst_substitutions}


def _begin(_app: Sphinx, _page: str, _source: list[str]) -> None:
    _on_this_page.clear()


def _remember(app: Sphinx, _doctree: object) -> None:
    if _on_this_page:
        kept(app.env, _TOLD)[app.env.docname] = dict(_on_this_page)


def _changed(
    app: Sphinx, env: BuildEnvironment, _added: object, _changed: object, _removed: object
) -> list[str]:
    """Return the pages that tell something else today."""
    now = app.config.myst_substitutions
    return [page for page, told in kept(env, _TOLD).items() if not _still_so(told, now)]


def _still_so(told: Mapping[tuple[str, ...], str], now: Mapping[str, Fact]) -> bool:
    try:
        return all(str(_at(path, now)) == words for path, words in told.items())
    except KeyError:
        return False


def _at(path: tuple[str, ...], now: Mapping[str, Fact]) -> Fact:
    fact = now[path[0]]
    for part in path[1:]:
        fact = fact[part]
    return fact


def setup(app: Sphinx) -> dict[str, Any]:
    """Give the pages their facts, and take note of those they tell."""
    keep(app, _TOLD)
    app.connect("config-inited", _give)
    app.connect("env-get-outdated", _changed)
    app.connect("source-read", _begin)
    app.connect("doctree-read", _remember)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
