"""A page that is watched: what it complains of, and what it asks for outside of this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

ROOT = Path(__file__).parents[2]
LOCAL = ("file:", "data:", "blob:")
MORE_HOSTILE = (
    "Reporter: שלום „עולם“ \u202eabc\u202c العربية </script><img src=x onerror='document.title=1'> "
    "</details> <!-- ]]> 😀 İstanbul ısı ﬁne Kelvin STRASSE Straße ẞ don‘t U.S. 2+2 a_b é e\u0301?"
    "\n\nMinister Tiel: 😀😀 No comment on <b>treaty</b>, \u00a0treaty\u3000treaty.\n"
)
"""What the invented book is given to show: markup, directions of writing, letters with a catch."""


def pages(html: Path) -> list[Path]:
    """Every page of a book."""
    return sorted(
        path for path in html.rglob("*.html") if "_static" not in path.relative_to(html).parts
    )


@contextmanager
def watched(
    browser: Browser,
    own: str = "",
    **settings: Any,  # noqa: ANN401 - they are those of a browser context, of many types
) -> Iterator[tuple[Page, list[str]]]:
    """A page in a fresh profile, and what is heard of it; requests to elsewhere are stopped.

    ``own`` is the address of our own server, where there is one.
    """
    here = (*LOCAL, own) if own else LOCAL
    context = browser.new_context(reduced_motion="reduce", **settings)
    heard: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url.startswith(here):
            route.continue_()
        else:
            heard.append(f"asked for {route.request.url}")
            route.abort()

    context.route("**/*", answer)
    page = context.new_page()
    page.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield page, heard
    context.close()
