"""Tables: sorted and filtered where a script runs, whole where none does, their rows by address."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_axe import EVERY_RULE, STILL
from tests.browser.watched import watched

EVENTS = "table:has(caption:text-is('Events that the documents speak of'))"
NAMES = "article .podium-table:has(caption:text('Events')) tbody td:nth-child(2)"
MARKED = "rgb(246, 220, 138)"


def arrange(page: Page, html: Path) -> None:
    """Open the record, and ask for its first table to be sorted and filtered, by keyboard."""
    page.goto((html / "record.html").as_uri())
    page.get_by_role("button", name=re.compile("Sort and filter: Events")).focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{EVENTS}.dataTable")).to_have_count(1)


def dates(page: Page) -> list[str]:
    """By what the rows are sorted."""
    found: list[str] = page.eval_on_selector_all(
        f"{EVENTS} tbody tr", "rows => rows.map(row => row.cells[0].dataset.order)"
    )
    return found


class TestSorting:
    """A long table."""

    def test_nothing_is_loaded_before_somebody_asks(self, browser: Browser, built: Path) -> None:
        """The library comes with the first table that is to be sorted, from the book itself."""
        with watched(browser) as (page, heard):
            asked: list[str] = []
            page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
            page.goto((built / "record.html").as_uri())
            assert "datatables.js" not in asked
            arrange(page, built)
            assert "datatables.js" in asked
        assert heard == []

    def test_it_is_filtered_as_one_types(self, browser: Browser, built: Path) -> None:
        """The field has the focus, and says how many rows are left."""
        with watched(browser) as (page, _):
            arrange(page, built)
            every = page.locator(NAMES).count()
            page.keyboard.type("summit")
            left = page.locator(f"{EVENTS} tbody tr")
            expect(left.filter(has_not_text=re.compile("summit", re.IGNORECASE))).to_have_count(0)
            assert 0 < left.count() < every
            expect(page.locator(".dt-info")).to_have_text(f"{left.count()} rows of {every}")

    def test_days_are_sorted_as_days(self, browser: Browser, built: Path) -> None:
        """And not by their words, by which April would come first; by keyboard too."""
        with watched(browser) as (page, _):
            arrange(page, built)
            head = page.locator(f"{EVENTS} thead th").first
            page.get_by_role("button", name="When: Activate to sort").focus()
            page.keyboard.press("Enter")
            expect(head).to_have_attribute("aria-sort", "ascending")
            assert dates(page) == sorted(dates(page))

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_it_has_no_fault(self, browser: Browser, built: Path, scheme: str) -> None:
        """None that axe knows of."""
        with watched(browser, color_scheme=scheme) as (page, _):
            arrange(page, built)
            page.add_style_tag(content=STILL)
            found = Axe().run(page, options=EVERY_RULE).response["violations"]
        assert [each["id"] for each in found] == []

    def test_without_a_script_it_stands_whole(self, browser: Browser, built: Path) -> None:
        """No control that does nothing, and every row."""
        with watched(browser, java_script_enabled=False) as (page, _):
            page.goto((built / "record.html").as_uri())
            assert page.locator(".podium-arrange").count() == 0
            assert page.locator(NAMES).count() > 100


class TestAddress:
    """A row that the address of the page names."""

    def test_it_is_shown_although_folded(self, browser: Browser, built: Path) -> None:
        """The fold opens, and the row is marked and in sight."""
        with watched(browser) as (page, _):
            page.goto((built / "commitments.html").as_uri())
            name = page.locator("tr[id^='promise-']").last.get_attribute("id")
            page.goto(f"{(built / 'commitments.html').as_uri()}#{name}")
            row = page.locator(f"tr[id='{name}']")
            expect(row).to_be_in_viewport()
            expect(row.locator("td").first).to_have_css("background-color", MARKED)

    def test_it_is_shown_although_filtered_away(self, browser: Browser, built: Path) -> None:
        """A filter that hides the row gives way to it."""
        with watched(browser) as (page, _):
            arrange(page, built)
            name = page.locator(f"{EVENTS} tbody tr").last.get_attribute("id")
            page.keyboard.type("no such words")
            expect(page.locator(f"tr[id='{name}']")).to_have_count(0)
            page.evaluate("name => { location.hash = name; }", name)
            expect(page.locator(f"tr[id='{name}']")).to_be_in_viewport()


class TestCards:
    """Rows of words on a telephone."""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_each_is_a_card_that_names_its_columns(
        self, browser: Browser, built: Path, scheme: str
    ) -> None:
        """Every cell lies within the screen, is still a cell, and has no fault that axe knows."""
        phone = {"width": 390, "height": 800}
        with watched(browser, color_scheme=scheme, viewport=phone) as (page, _):
            page.goto((built / "record.html").as_uri())
            cells = page.locator(f"{EVENTS} tbody tr").first.get_by_role("cell")
            assert cells.count() == page.locator(f"{EVENTS} th").count()
            for cell in cells.all():
                box = cell.bounding_box()
                assert box is not None
                assert box["x"] + box["width"] <= phone["width"]
            named = cells.first.evaluate("cell => getComputedStyle(cell, '::before').content")
            assert "When" in named
            arrange(page, built)
            page.add_style_tag(content=STILL)
            found = Axe().run(page, options=EVERY_RULE).response["violations"]
        assert [each["id"] for each in found] == []

    def test_a_long_table_shows_its_first_rows_and_the_rest_on_request(
        self, browser: Browser, built: Path
    ) -> None:
        """An address of a later row shows it too; on a desk nothing is hidden."""
        address = (built / "record.html").as_uri()
        with watched(browser, viewport={"width": 390, "height": 800}) as (page, _):
            page.goto(address)
            last = page.locator(f"{EVENTS} tbody tr").last
            expect(last).to_be_hidden()
            page.get_by_role("button", name=re.compile("Show all .* rows")).first.click()
            expect(last).to_be_visible()
            name = last.get_attribute("id")
            page.goto("about:blank")
            page.goto(f"{address}#{name}")
            expect(page.locator(f"tr[id='{name}']")).to_be_in_viewport()
            page.goto(address)
            page.set_viewport_size({"width": 1200, "height": 800})
            expect(page.locator(f"{EVENTS} tbody tr").last).to_be_visible()

    def test_a_table_too_wide_says_so(self, browser: Browser, built: Path) -> None:
        """What lies outside the screen is announced above the columns."""
        with watched(browser, viewport={"width": 390, "height": 800}) as (page, _):
            page.goto((built / "commitments.html").as_uri())
            wide = page.locator(".podium-table.podium-scrolls caption").first
            said = wide.evaluate("each => getComputedStyle(each, '::after').content")
        assert "scroll sideways" in said
