"""From a quotation to its sentence and back; whatever a source holds appears as text."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.watched import MORE_HOSTILE, watched
from tests.invented import HOSTILE

MARKED = "rgb(246, 220, 138)"
SCHEMES: list[dict[str, Any]] = [
    {"java_script_enabled": True, "color_scheme": "light"},
    {"java_script_enabled": True, "color_scheme": "dark"},
    {"java_script_enabled": False, "color_scheme": "light"},
]


class TestQuotation:
    """From the prose to the source."""

    @pytest.mark.parametrize("settings", SCHEMES)
    def test_it_leads_to_its_sentence_which_is_marked(
        self, browser: Browser, built: Path, settings: dict[str, Any]
    ) -> None:
        """Following a quotation marks the sentence that holds it, with scripts or without."""
        with watched(browser, **settings) as (page, heard):
            page.goto((built / "index.html").as_uri())
            quotation = page.locator("a:has(.podium-said)").first
            words = quotation.inner_text().strip("“”")
            quotation.click()
            target = page.locator(":target")
            expect(target).to_have_count(1)
            expect(target).to_have_css("background-color", MARKED)
            assert words in " ".join(target.inner_text().split())
            page.go_back()
            expect(page.locator("article h1")).to_be_visible()
        assert heard == []

    def test_the_source_leads_back(self, browser: Browser, built: Path) -> None:
        """Beside the sentence stands who quotes it; that link comes back to the very quotation."""
        with watched(browser) as (page, _):
            page.goto((built / "index.html").as_uri())
            quoted = page.locator("a:has(.podium-said)").first
            words = quoted.inner_text()
            quoted.click()
            name = page.locator(":target").get_attribute("id")
            beside = page.locator(f"details:has(a[href='#{name}'])").last
            beside.locator("summary").click()
            beside.locator(f"li:has(a[href='#{name}']) a[href*='index.html#']").click()
            page.wait_for_url("**/index.html#*")
            expect(page.locator(".podium-said:target")).to_have_text(words)


class TestHostileText:
    """The page of a source that holds markup, scripts and another direction of writing."""

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("2021-03-03-norland", HOSTILE),
            ("2021-03-03-vesk", MORE_HOSTILE.partition("\n")[0].removeprefix("Reporter: ")),
        ],
    )
    def test_it_appears_as_text(
        self, browser: Browser, invented: Path, name: str, words: str
    ) -> None:
        """Every sign stands on the page, nothing of it ran, and no element came of it."""
        with watched(browser) as (page, heard):
            page.goto((invented / "build" / "html" / "sources" / f"{name}.html").as_uri())
            shown = " ".join((page.locator("article").text_content() or "").split())
            title = page.title()
            made = page.locator("article .podium-sentence :is(script, img, b, a)").count()
        assert " ".join(words.split()) in shown
        assert title not in {"taken", "1"}
        assert made == 0
        assert heard == []
