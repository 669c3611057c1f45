"""What a page leaves for the others, kept from one build to the next by Sphinx's environment."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment


def kept(env: BuildEnvironment, name: str) -> dict[str, Any]:
    """Return what is kept under a name, by page."""
    if not hasattr(env, name):
        setattr(env, name, {})
    found: dict[str, Any] = getattr(env, name)
    return found


def keep(app: Sphinx, name: str) -> None:
    """Have what a page leaves forgotten with it, and brought together from pages read elsewhere."""

    def forget(_app: Sphinx, env: BuildEnvironment, page: str) -> None:
        kept(env, name).pop(page, None)

    def merge(
        _app: Sphinx, env: BuildEnvironment, pages: list[str], other: BuildEnvironment
    ) -> None:
        found = kept(other, name)
        kept(env, name).update({page: found[page] for page in pages if page in found})

    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
