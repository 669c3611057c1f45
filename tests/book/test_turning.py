"""The arrows at the foot of a chapter."""

from types import SimpleNamespace
from typing import Any

from docutils import nodes

from podium.book import turning

BELOW = {
    "index": ["one", "two", "three"],
    "one": ["one-table"],
    "two": ["lesson"],
}


def arrows(page: str) -> dict[str, Any]:
    """The arrows of a page where one chapter has a notebook below it and another a lesson."""
    env = SimpleNamespace(
        toctree_includes=BELOW,
        titles={name: nodes.title("", f"{name} & more") for name in BELOW["index"]},
        doc2path=lambda name: f"{name}.{'ipynb' if name == 'one-table' else 'md'}",
    )
    builder = SimpleNamespace(get_relative_uri=lambda _, to: f"{to}.html")
    app = SimpleNamespace(env=env, builder=builder, config=SimpleNamespace(root_doc="index"))
    context: dict[str, Any] = {}
    connected: list[Any] = []
    app.connect = lambda _, function: connected.append(function)
    turning.setup(app)  # type: ignore[arg-type]  # what it uses of an application
    connected[0](app, page, "page.html", context, None)
    return context


class TestArrows:
    """What setup connects."""

    def test_a_chapter_leads_past_its_notebooks(self) -> None:
        """Forward to the next chapter, and back from it."""
        assert arrows("one") == {"next": {"link": "two.html", "title": "two &amp; more"}}
        assert arrows("two") == {"prev": {"link": "one.html", "title": "one &amp; more"}}

    def test_pages_of_prose_below_a_chapter_are_not_passed(self) -> None:
        """What is written to be read stays on the way, and notebooks keep their own arrows."""
        assert arrows("three") == {}
        assert arrows("one-table") == {}
