"""The whole book as one PDF: printed from the book over an invented corpus, laid out from ours."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from pypdf.generic import Destination

from podium.book import pdf, whole
from tests.browser.watched import watched

PAPER = {"width": 672, "height": 1000}
"""What the margins leave of A4 in width, in CSS pixels."""
TOO_WIDE = """() => [...document.querySelectorAll("article *")].filter((each) =>
    each.checkVisibility() && !each.closest("svg svg, math")
    && each.getBoundingClientRect().right > innerWidth + 2
).slice(0, 5).map((each) => `${each.closest("section[id]")?.id}: ${each.outerHTML.slice(0, 99)}`)"""


@pytest.fixture(scope="module")
def printed(browser: Browser, invented: Path) -> PdfReader:
    """The book over the invented corpus, printed."""
    assert browser.is_connected()
    return PdfReader(pdf.write(invented / "build"))


def outline(known: list[Destination | list[Destination]]) -> list[str]:
    """Every title of an outline, in order."""
    return [
        title
        for each in known
        for title in (outline(each) if isinstance(each, list) else [str(each.title)])  # type: ignore[arg-type]
    ]


def words(reader: PdfReader, number: int) -> str:
    """The text of a page, counted from 1, with single blanks."""
    return " ".join(reader.pages[number - 1].extract_text().split())


class TestWholeBook:
    """write."""

    def test_every_page_of_the_book_is_in_it(self, printed: PdfReader, invented: Path) -> None:
        """By its title, in the outline that a reader's program shows."""
        _, contents = pdf.settings_and_contents(invented / "build")
        html = invented / "build" / "html"
        titles = [whole.title(whole.article(html, page)) for page in whole.chapters(contents)]
        assert set(titles) <= set(outline(printed.outline))  # type: ignore[arg-type]

    def test_the_contents_give_the_page_on_which_a_chapter_starts(self, printed: PdfReader) -> None:
        """Each number leads to a page that has the title on it."""
        listed = re.findall(r"(3 March 2021[^\d]*|Fish|Concordance[^\d]*) (\d+)", words(printed, 2))
        assert listed
        for title, number in listed:
            assert title.strip() in words(printed, int(number))

    def test_every_link_inside_leads_somewhere(self, printed: PdfReader) -> None:
        """From a quotation to its sentence, say."""
        known = set(printed.named_destinations)
        links = [
            each.get_object().get("/Dest")
            for page in printed.pages
            for each in page.get("/Annots", ())
        ]
        names = {str(name) for name in links if isinstance(name, str)}
        assert any("--t01-p01-s01" in name for name in names)
        assert names <= known


class TestPaper:
    """What is too wide for the paper."""

    def test_nothing_of_our_own_book_stands_outside(self, browser: Browser, built: Path) -> None:
        """Tables and figures of every page keep to the margins."""
        settings, contents = pdf.settings_and_contents(built.parent)
        page_of_all = built.parent / "print" / "laid-out.html"
        page_of_all.parent.mkdir(exist_ok=True)
        text = whole.one_page(built, whole.chapters(contents), settings, {})
        page_of_all.write_text(text, encoding="utf-8")
        with watched(browser, viewport=PAPER) as (page, _):
            page.emulate_media(media="print")
            page.goto(page_of_all.as_uri())
            assert page.evaluate(TOO_WIDE) == []
