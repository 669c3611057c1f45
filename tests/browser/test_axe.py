"""What axe finds on every page, in the light and in the dark: nothing."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.watched import pages, watched

EVERY_RULE: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
COLOURS = {**EVERY_RULE, "runOnly": ["color-contrast", "link-in-text-block"]}
"""In the dark only the colours are others: the elements are the same."""
STILL = "* { animation: none !important; transition: none !important; }"
UNFOLD = "document.querySelectorAll('details').forEach(each => { each.open = true; })"


def found(page: Page, path: Path, scheme: str, rules: dict[str, Any]) -> list[str]:
    """What axe finds on a page with everything unfolded, one line for each rule."""
    page.goto(path.as_uri())
    page.add_style_tag(content=STILL)
    page.evaluate("scheme => { document.documentElement.dataset.theme = scheme; }", scheme)
    page.evaluate(UNFOLD)
    violations = Axe().run(page, options=rules).response["violations"]
    return [
        f"{path.name}, {scheme}: {each['id']}: {each['nodes'][0]['html'][:200]}"
        for each in violations
    ]


@pytest.mark.parametrize(("scheme", "rules"), [("light", EVERY_RULE), ("dark", COLOURS)])
def test_our_own_book(browser: Browser, built: Path, scheme: str, rules: dict[str, Any]) -> None:
    """No page has a fault that axe knows of, with everything unfolded that can be."""
    with watched(browser, color_scheme=scheme) as (page, _):
        faults = [fault for path in pages(built) for fault in found(page, path, scheme, rules)]
    assert faults == []


def test_a_book_over_another_corpus(browser: Browser, invented: Path) -> None:
    """Hostile texts and tables that are missing bring no fault with them."""
    html = invented / "build" / "html"
    with watched(browser, color_scheme="light") as (page, _):
        faults = [fault for path in pages(html) for fault in found(page, path, "light", EVERY_RULE)]
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_concordance_with_what_it_found(browser: Browser, built: Path, scheme: str) -> None:
    """The list of places has no fault either."""
    with watched(browser, color_scheme=scheme) as (page, _):
        page.goto(f"{(built / 'concordance.html').as_uri()}#q=treaty")
        page.add_style_tag(content=STILL)
        assert page.locator("#concordance-hits li").count() > 0
        page.evaluate("scheme => { document.documentElement.dataset.theme = scheme; }", scheme)
        report = Axe().run(page, options=EVERY_RULE)
    assert report.response["violations"] == []
