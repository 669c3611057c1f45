"""Every page of the book, opened from the disk in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

Scheme: TypeAlias = Literal["light", "dark"]
OUT_OF_SIGHT = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def pages(built: Path) -> list[Path]:
    """Every page of the book."""
    return sorted(path for path in built.rglob("*.html") if "_static" not in path.parts)


def opened(context: BrowserContext, path: Path) -> Iterator[tuple[Page, list[str]]]:
    """The page, and what it complains of or asks of others; closed afterwards."""
    shown, heard = context.new_page(), []
    shown.on("pageerror", lambda error: heard.append(str(error)))
    shown.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
    shown.on("request", lambda asked: heard.append(asked.url))
    shown.goto(path.as_uri())
    yield shown, [each for each in heard if not each.startswith(("file:", "data:", "blob:"))]
    shown.close()


class TestEveryPage:
    """All pages."""

    def test_it_opens_without_error_and_asks_nobody(
        self, browser: Browser, pages: list[Path]
    ) -> None:
        """No error on the console, no request that leaves the machine."""
        context = browser.new_context()
        for path in pages:
            for _, heard in opened(context, path):
                assert heard == [], path.name
        context.close()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe_finds_nothing(self, browser: Browser, pages: list[Path], scheme: Scheme) -> None:
        """Neither in the light nor in the dark is anything out of reach."""
        context = browser.new_context(color_scheme=scheme)
        found = {
            (path.name, each["id"], each["nodes"][0]["html"][:200])
            for path in pages
            for shown, _ in opened(context, path)
            for each in Axe().run(shown).response["violations"]
        }
        context.close()
        assert found == set()

    def test_nothing_is_cut_off_on_a_phone(self, browser: Browser, pages: list[Path]) -> None:
        """Wide tables scroll by themselves; the page does not."""
        context = browser.new_context(viewport={"width": 360, "height": 740})
        for path in pages:
            for shown, _ in opened(context, path):
                assert shown.evaluate(OUT_OF_SIGHT) <= 0, path.name
        context.close()


class TestQuotation:
    """From the prose to the source."""

    @pytest.mark.parametrize("scripts", ["on", "off"])
    def test_it_leads_to_its_sentence_which_is_marked(
        self, browser: Browser, built: Path, scripts: str
    ) -> None:
        """Following a quotation marks the sentence that holds it, with scripts or without."""
        context = browser.new_context(java_script_enabled=scripts == "on")
        shown = context.new_page()
        shown.goto((built / "index.html").as_uri())
        quotation = shown.locator("a:has(.podium-said)").first
        words = quotation.inner_text().strip("“”")
        quotation.click()
        target = shown.locator(":target")
        expect(target).to_have_count(1)
        assert words.split()[0] in target.inner_text()
        expect(target).to_have_css("background-color", "rgb(246, 220, 138)")
        context.close()


class TestFigure:
    """Figures in the page."""

    @pytest.mark.parametrize(("width", "shape"), [(1200, "wide"), (360, "narrow")])
    def test_the_drawing_that_fits_is_shown(
        self, browser: Browser, built: Path, width: int, shape: str
    ) -> None:
        """One of the two drawings is there, and lies within the page."""
        context = browser.new_context(viewport={"width": width, "height": 800})
        shown = context.new_page()
        shown.goto((built / "index.html").as_uri())
        drawing = shown.locator(".podium-picture svg:visible").first
        expect(drawing).to_have_class(f"podium-{shape}")
        box = drawing.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        context.close()
