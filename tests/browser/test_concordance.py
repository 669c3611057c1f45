"""The concordance in the browser finds what the library finds, and can be used by anybody."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect

from podium import measures
from podium.frames import Corpus
from podium.show import anchor
from tests.browser.watched import ROOT, watched

HITS = """async (asked) => {
  const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = "";
  location.hash = asked;
  await heard; await new Promise((done) => setTimeout(done));
  const all = document.getElementById("concordance-all");
  if (!all.hidden) all.click();
  return [...document.querySelectorAll("#concordance-hits > li")].map((item) =>
    [item.dataset.place, Number(item.dataset.start), Number(item.dataset.end)]);
}"""
SIDES = """() => [...document.querySelectorAll("#concordance-hits .podium-kwic-line")].map((line) =>
  [line.children[0].textContent, line.children[1].textContent, line.children[2].textContent])"""
SPECIAL = [
    "the", "THE", "peace treaty", '"peace treaty"', "“peace   treaty”", "negotiat*", "*ing", "t*y",
    "a*", "minister's", "minister’s", "Japan-Russia", "two‑plus‑two", "U.S.", "2+2", "(the", "it?",
    "treaty.", ", and", "1956", "19*", "a_b", "é", "i", "I", "İstanbul", "ısı", "istanbul",
    "straße", "ẞ", "kelvin", "don't", "😀", "😀 no", "<b>", "</script", "img src", "שלום",
    "العربية", "e*", "treaty, treaty", "'", "a]b", "x^y", "$1", "\\d", "a|b",
    "nothing of the kind", "*1", "**1**", "ﬁne",
]  # fmt: skip


@pytest.fixture(scope="module", params=["ours", "invented"])
def both(request: pytest.FixtureRequest) -> tuple[Path, Corpus]:
    """The page of a book, and the corpus that the book is built over: first ours, then another."""
    if request.param == "ours":
        built: Path = request.getfixturevalue("built")
        return built / "concordance.html", Corpus(ROOT / "data")
    folder: Path = request.getfixturevalue("invented")
    return folder / "build" / "html" / "concordance.html", Corpus(folder / "data")


@pytest.fixture
def ours(browser: Browser, built: Path) -> Iterator[Page]:
    """The concordance of our own book; it must not complain."""
    with watched(browser) as (page, heard):
        page.goto((built / "concordance.html").as_uri())
        yield page
    assert heard == []


def address(**asked: str) -> str:
    """What is asked, as the fragment of an address."""
    return urlencode(asked)


def expected(corpus: Corpus, query: str) -> list[list[Any]]:
    """What the library finds: name of the place, start, end."""
    return places(measures.concordance(corpus, [query]))


def places(hits: pd.DataFrame) -> list[list[Any]]:
    """The rows of a concordance as the page tells them."""
    return [
        [anchor(row["sentence"])[1], row["start"], row["end"]] for row in hits.to_dict("records")
    ]


def queries(corpus: Corpus) -> list[str]:
    """Words, beginnings and phrases out of a corpus itself, and queries with a catch."""
    texts = [row["text"] for row in corpus.rows("paragraphs")]
    words = sorted({word for text in texts for word in re.findall(r"\w+", text)})
    chosen = words[:: max(1, len(words) // 60)]
    phrases = ["  ".join(text.split()[2:5]).upper() for text in texts[::3]]
    beginnings = [f"{word[:3]}*" for word in chosen[::2]]
    known = [*SPECIAL, *chosen, *beginnings, *phrases]
    return [query for query in known if any(sign.isalnum() for sign in query)]


class TestHits:
    """What is found."""

    def test_they_are_those_of_the_library(
        self, browser: Browser, both: tuple[Path, Corpus]
    ) -> None:
        """Same sentences, same offsets in the canonical text, same order, for many queries."""
        page_path, corpus = both
        with watched(browser) as (page, heard):
            page.goto(page_path.as_uri())
            differ = {
                query: (found, known)
                for query in queries(corpus)
                if (found := page.evaluate(HITS, address(q=query)))
                != (known := expected(corpus, query))
            }
        assert differ == {}
        assert heard == []

    @pytest.mark.parametrize("facet", ["side", "meeting", "speaker", "role"])
    def test_a_filter_leaves_what_it_says(self, ours: Page, facet: str) -> None:
        """Each value of a filter leaves the hits of the library with that value."""
        hits = measures.concordance(Corpus(ROOT / "data"), ["the"])
        options = ours.locator(f"#concordance-{facet} option").evaluate_all(
            "options => options.map(option => option.value).filter(Boolean)"
        )
        assert set(options) == set(hits[facet]) - {""}
        for value in options:
            found = ours.evaluate(HITS, address(q="the", **{facet: value}))
            assert found == places(hits[hits[facet] == value]), value

    def test_a_theme_leaves_sentences_that_readers_coded_with_it(self, ours: Page) -> None:
        """The theme is the reading's, and a sentence with several counts for each."""
        corpus = Corpus(ROOT / "data")
        rows = corpus.rows("curated/codings/adjudicated/sentences")
        hits = measures.concordance(corpus, ["the"])
        for theme in ("security", "peace_treaty"):
            coded = {row["sentence"] for row in rows if theme in row["theme"].split(";")}
            found = ours.evaluate(HITS, address(q="the", theme=theme))
            assert found == places(hits[hits["sentence"].isin(coded)])
            assert found != []

    @pytest.mark.parametrize("side", ["left", "right"])
    def test_they_can_be_sorted_by_context(self, ours: Page, side: str) -> None:
        """The words next to the match decide, from the match outward."""
        found = ours.evaluate(HITS, address(q="the", sort=side))
        shown = ours.evaluate(SIDES)
        keys = [key(before if side == "left" else after, side) for before, _, after in shown]
        assert keys == sorted(keys)
        assert sorted(found) == sorted(expected(Corpus(ROOT / "data"), "the"))


def key(text: str, side: str) -> str:
    """The words of a context, nearest first."""
    words = re.findall(r"[^\W_]+", text.lower())
    return " ".join(reversed(words) if side == "left" else words)


class TestAddress:
    """The address of the page."""

    def test_it_keeps_what_is_asked(self, ours: Page) -> None:
        """Query, filter and order stand in it; opened anew it asks the same; back goes back."""
        ours.fill("#concordance-q", "peace treaty")
        ours.keyboard.press("Enter")
        ours.select_option("#concordance-side", "japan")
        ours.select_option("#concordance-sort", "left")
        expect(ours).to_have_url(re.compile(r"#q=peace\+treaty&side=japan&sort=left$"))
        told = ours.inner_text("#concordance-count")
        ours.reload()
        expect(ours.locator("#concordance-count")).to_have_text(told)
        expect(ours.locator("#concordance-q")).to_have_value("peace treaty")
        expect(ours.locator("#concordance-side")).to_have_value("japan")
        ours.go_back()
        expect(ours.locator("#concordance-sort")).to_have_value("")

    def test_a_filter_that_is_not_there_is_told(self, ours: Page) -> None:
        """A shared address may name what this corpus has not: it is said, not guessed."""
        ours.evaluate(HITS, address(q="treaty", side="atlantis"))
        expect(ours.locator("#concordance-count")).to_contain_text("There is no side “atlantis”")


class TestForEverybody:
    """By keyboard, by ear, without a script."""

    def test_by_keyboard_from_the_query_to_the_sentence(self, ours: Page) -> None:
        """Enter searches, the count is announced, Tab reaches the first place, Enter opens it."""
        ours.focus("#concordance-q")
        ours.keyboard.type("treaty")
        ours.keyboard.press("Enter")
        expect(ours.get_by_role("status")).to_have_text(re.compile(r"^\d+ places in \d+ documents"))
        for _ in range(20):
            ours.keyboard.press("Tab")
            if ours.evaluate("document.activeElement.matches('#concordance-hits a')"):
                break
        ours.keyboard.press("Enter")
        expect(ours).to_have_url(re.compile(r"/sources/.*#t\d+-p\d+-s\d+$"))
        expect(ours.locator(":target")).to_contain_text(re.compile("treaty", re.IGNORECASE))

    @pytest.mark.parametrize("query", ["…", "*", "- -"])
    def test_what_asks_for_nothing_is_told(self, ours: Page, query: str) -> None:
        """A query without a letter or digit says what to give."""
        assert ours.evaluate(HITS, address(q=query)) == []
        expect(ours.get_by_role("status")).to_contain_text("Nothing to look for")

    def test_a_word_found_nowhere_leads_on(self, ours: Page) -> None:
        """A shorter beginning is offered, which finds something here, and the index."""
        ours.evaluate(HITS, address(q="negotiatrix"))
        leading = ours.locator("#concordance-help")
        expect(leading.get_by_role("link", name="index")).to_be_visible()
        leading.get_by_role("link", name="negotiat*").click()
        expect(ours.get_by_role("status")).to_have_text(re.compile(r"^\d+ places"))
        expect(leading).to_be_hidden()
        expect(ours.locator("#concordance-q")).to_have_value("negotiat*")

    def test_without_a_script_it_says_where_else_to_look(
        self, browser: Browser, built: Path
    ) -> None:
        """What the page does, and links to the index, the themes and the sources; no dead form."""
        with watched(browser, java_script_enabled=False) as (page, _):
            page.goto((built / "concordance.html").as_uri())
            expect(page.locator("#concordance-without")).to_contain_text("which did not run here")
            assert page.locator("#concordance-without a[href*='sources/']").count() > 0
            assert page.locator("#concordance-without a[href='genindex.html']").count() == 1
            expect(page.locator("#concordance")).to_be_hidden()


class TestHostileText:
    """A corpus that holds markup."""

    def test_it_is_shown_as_text(self, browser: Browser, invented: Path) -> None:
        """What is found of a script or a picture are its letters; nothing runs."""
        with watched(browser) as (page, heard):
            page.goto((invented / "build" / "html" / "concordance.html").as_uri())
            for query in ("script", "img src", "bold"):
                assert page.evaluate(HITS, address(q=query)) != []
            page.evaluate(HITS, address(q="script"))
            lines = [" ".join(line) for line in page.evaluate(SIDES)]
            made = page.locator("#concordance-hits :is(script, img, b)").count()
            title = page.title()
        assert any("<" in line for line in lines)
        assert made == 0
        assert title not in {"taken", "1"}
        assert heard == []
