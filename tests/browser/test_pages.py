"""Every page of the book, opened from the disk in a real browser."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watched import pages, watched

MEGABYTE = 1_000_000
PHONE = {"width": 360, "height": 740}
HEADINGS = "nodes => nodes.filter(n => n.checkVisibility()).map(n => Number(n.tagName[1]))"
LOOSE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
BLOCKING = (
    "() => [...document.scripts].filter(s => s.src && !s.defer && !s.async && s.type !== 'module')"
    ".map(s => s.src)"
)
PICTURES = re.compile(r'<div class="podium-picture">.*?</svg>\s*</div>', re.DOTALL)


@dataclass(frozen=True)
class Seen:
    """What was seen of a page."""

    name: str
    heard: list[str]
    weight: int
    headings: list[int]
    loose: int
    blocking: list[str]
    skips: bool


@pytest.fixture(scope="module")
def seen(browser: Browser, built: Path) -> list[Seen]:
    """Every page of our own book, each opened once."""
    return [look(browser, built, path) for path in pages(built)]


def look(browser: Browser, html: Path, path: Path) -> Seen:
    """Open a page as on a desk, then as on a telephone."""
    with watched(browser) as (page, heard):
        asked: list[str] = []
        page.on("requestfinished", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        headings = page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", HEADINGS)
        blocking, skips = page.evaluate(BLOCKING), skip_link_leads(page)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        loose = page.evaluate(LOOSE)
    name = path.relative_to(html).as_posix()
    return Seen(name, heard, weight(path, asked), headings, loose, blocking, skips)


def weight(path: Path, asked: list[str]) -> int:
    """Bytes of a page and all that it loads, but for the figures drawn in it."""
    files = {Path(unquote(urlparse(url).path)) for url in asked if url.startswith("file:")}
    figures = PICTURES.findall(path.read_text(encoding="utf-8"))
    return sum(file.stat().st_size for file in files) - sum(len(each.encode()) for each in figures)


def skip_link_leads(page: Page) -> bool:
    """Whether the first thing that the keyboard reaches leads to the main part of the page."""
    link = page.locator(".skip-link a").first
    target = link.get_attribute("href") or "#"
    return target.startswith("#") and page.locator(f"main{target}, main {target}").count() == 1


def wrong(seen: list[Seen], fault: Callable[[Seen], object]) -> dict[str, object]:
    """The pages with a fault, and what it is."""
    return {each.name: fault(each) for each in seen if fault(each)}


class TestEveryPage:
    """All pages of our own book."""

    def test_it_opens_without_error_and_asks_nobody(self, seen: list[Seen]) -> None:
        """No error on the console, no request that leaves the machine."""
        assert len(seen) > 20
        assert wrong(seen, lambda page: page.heard) == {}

    def test_it_weighs_less_than_a_megabyte(self, seen: list[Seen]) -> None:
        """Text, style, scripts and fonts together; figures do not count."""
        assert wrong(seen, lambda page: page.weight * (page.weight >= MEGABYTE)) == {}

    def test_no_script_holds_up_the_first_paint(self, seen: list[Seen]) -> None:
        """Every script that is loaded waits until the page is read."""
        assert wrong(seen, lambda page: page.blocking) == {}

    def test_headings_are_in_order(self, seen: list[Seen]) -> None:
        """One first heading, at the start, and no level left out on the way down."""
        assert wrong(seen, lambda page: disorder(page.headings)) == {}

    def test_the_skip_link_leads_to_the_text(self, seen: list[Seen]) -> None:
        """A keyboard need not pass the contents on every page."""
        assert wrong(seen, lambda page: not page.skips) == {}

    def test_nothing_is_cut_off_on_a_phone(self, seen: list[Seen]) -> None:
        """Wide tables scroll by themselves; the page does not."""
        assert wrong(seen, lambda page: page.loose * (page.loose > 0)) == {}


def disorder(levels: list[int]) -> list[int]:
    """Return the levels of a page's headings if they are out of order."""
    leaps = any(below > above + 1 for above, below in pairwise(levels))
    return levels if levels.count(1) != 1 or levels[0] != 1 or leaps else []


class TestInventedBook:
    """All pages of a book over another corpus."""

    def test_it_opens_without_error_and_stays_narrow(
        self, browser: Browser, invented: Path
    ) -> None:
        """Hostile texts break no page, and none is wider than a telephone."""
        html = invented / "build" / "html"
        seen = [look(browser, html, path) for path in pages(html)]
        assert wrong(seen, lambda page: page.heard or page.blocking or page.loose > 0) == {}


class TestSearch:
    """The built-in search."""

    def test_it_finds_from_the_disk(self, browser: Browser, built: Path) -> None:
        """A word asked for in the address is found and quoted, and no error comes of it."""
        with watched(browser) as (page, heard):
            page.goto(f"{(built / 'search.html').as_uri()}?q=treaty")
            expect(page.locator("#search-results li").first).to_be_visible()
            expect(page.locator(".search-summary")).to_contain_text("found")
            words = re.compile("treaty", re.IGNORECASE)
            expect(page.locator("#search-results p.context").first).to_contain_text(words)
        assert heard == []


class TestFigure:
    """Figures in the page."""

    @pytest.mark.parametrize(("width", "shape"), [(1200, "wide"), (360, "narrow")])
    def test_the_drawing_that_fits_is_shown(
        self, browser: Browser, built: Path, width: int, shape: str
    ) -> None:
        """One of the two drawings is there, and lies within the page."""
        with watched(browser, viewport={"width": width, "height": 800}) as (page, _):
            page.goto((built / "index.html").as_uri())
            drawing = page.locator(".podium-picture svg:visible").first
            expect(drawing).to_have_class(f"podium-{shape}")
            box = drawing.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


class TestPrint:
    """A page as it is printed."""

    def test_text_and_residue_are_there_and_nothing_to_click(
        self, browser: Browser, built: Path
    ) -> None:
        """What nobody said stays visible; contents, header and buttons do not."""
        path = next(path for path in pages(built / "sources") if "podium-note" in path.read_text())
        with watched(browser) as (page, _):
            page.goto(path.as_uri())
            page.emulate_media(media="print")
            expect(page.locator(".podium-note").first).to_be_visible()
            for part in (".bd-sidebar-primary", ".bd-header-article", ".prev-next-area"):
                for each in page.locator(part).all():
                    expect(each).to_be_hidden()
