"""The lab in a real browser gives what the library gives, asks nobody, and can be used by all."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FilePayload, Page, expect

from podium import draft, keyness
from podium.model import Transcript
from podium.sources import canonical_text, read_register
from podium.transcripts import json_text, parse_entry, parse_text
from tests.browser.served import served, with_python
from tests.browser.watched import MORE_HOSTILE, ROOT, watched

DATA = ROOT / "data"
SAVED = sorted((ROOT / "tests" / "fixtures" / "html").glob("*.html"))
FIXTURES = sorted((ROOT / "tests" / "fixtures" / "layout").glob("*/*.txt"))
STARTED = 180_000
"""Milliseconds that Python may take to start on a machine that is busy with other tests."""
STILL = "* { animation: none !important; transition: none !important; }"
DROP = """([name, words]) => {
  const given = new DataTransfer();
  given.items.add(new File([words], name));
  const event = new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true });
  document.getElementById("lab-drop").dispatchEvent(event);
}"""
ELSEWHERE = """async () => {
  try { await fetch("https://elsewhere.example/"); return "asked"; } catch { return "refused"; }
}"""
BRIEF = "Press Conference by Foreign Minister Ana Tiel\nMarch 3, 2021\n\n"
PAGE = """<!doctype html><html><head><title>Talks of 3 March 2021 | Ministry</title>
<style>p { color: red }</style></head><body><h1>Talks</h1><nav hidden>Menu</nav>
<p>Minister Tiel:<br>We met <b>three</b> times.<span style="display:none">unseen</span></p>
<table><tr><td>Question:</td><td>Why?</td></tr></table><pre>  kept
  blanks</pre><script>document.title = "1"</script><!-- a remark --></body></html>"""


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """The address of our own book, with the lab's Python beside it."""
    with served(with_python(built)) as found:
        yield found


@pytest.fixture(scope="module")
def lab(browser: Browser, address: str) -> Iterator[Page]:
    """The lab, Python started; the page must not complain, nor ask anybody else for anything."""
    with watched(browser, address, accept_downloads=True) as (page, heard):
        page.goto(f"{address}lab.html")
        page.select_option("#lab-pick", index=1)
        expect(page.locator("#lab-status")).to_contain_text("Read in", timeout=STARTED)
        yield page
    assert heard == []


def known(name: str, raw: bytes, encoding: str | None = None) -> Transcript:
    """What the library makes of a file."""
    text, source = canonical_text(raw, name, encoding, path=name)
    return parse_text(text, source, Path(name).stem)


def give(page: Page, name: str, raw: bytes) -> None:
    """Choose a file, and wait until it has been read."""
    page.set_input_files("#lab-file", [])
    payload: FilePayload = {"name": name, "mimeType": "text/plain", "buffer": raw}
    page.set_input_files("#lab-file", payload)
    done(page, name)


def done(page: Page, name: str) -> None:
    """Wait until something has been read, or was refused."""
    told = re.compile(rf"^{re.escape(name)}: .* Read in|^Nothing was read")
    expect(page.locator("#lab-status")).to_have_text(told, timeout=60_000)


def settled(page: Page) -> None:
    """Wait until what was asked has been answered."""
    expect(page.locator("#lab-form")).to_have_attribute("aria-busy", "false", timeout=60_000)


def pick(page: Page, key: str) -> None:
    """Choose one of the book's transcripts, and wait until it has been read."""
    page.select_option("#lab-pick", "")
    page.select_option("#lab-pick", key)
    settled(page)


def change(page: Page, field: str, value: str) -> None:
    """Change how the transcript is read, and wait until it has been read so."""
    page.evaluate("document.querySelector('.podium-how').open = true")
    page.fill(f"#lab-{field}", value)
    page.locator(f"#lab-{field}").blur()
    settled(page)


def downloaded(page: Page) -> str:
    """The JSON that the page offers."""
    with page.expect_download() as waiting:
        page.click(".podium-download")
    return waiting.value.path().read_bytes().decode("utf-8")


def rows(page: Page, caption: str) -> list[list[str]]:
    """The cells of a table of the page."""
    whole = page.locator("#lab-result div", has=page.locator("> .podium-table caption"))
    whole = whole.filter(has=page.locator("caption", has_text=caption)).last
    if whole.locator(".podium-rest").count():
        whole.locator(".podium-rest").click()
    cells: list[list[str]] = whole.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => "
        "(cell.querySelector('mark') ?? cell).textContent))"
    )
    return cells


class TestSameAsTheLibrary:
    """The lab's JSON is what ``podium parse --json`` prints."""

    def test_the_five_sources(self, lab: Page) -> None:
        """Byte for byte, printed by the command itself."""
        for entry in read_register(DATA):
            path = DATA / entry.file
            told = subprocess.run(  # noqa: S603 - our own Python
                [sys.executable, "-c", "from podium.cli import main; main()",
                 "parse", path.name, "--json"],
                cwd=path.parent, capture_output=True, check=True,
            )  # fmt: skip
            give(lab, path.name, path.read_bytes())
            assert downloaded(lab) == told.stdout.decode("utf-8"), entry.id

    def test_the_transcripts_that_the_book_brings(self, lab: Page) -> None:
        """Chosen from the list they are what the book itself is made of."""
        for entry in read_register(DATA):
            pick(lab, entry.id)
            assert downloaded(lab) == json_text(parse_entry(DATA, entry))

    def test_every_fixture_of_every_layout(self, lab: Page) -> None:
        """In one session, one after another, without a trace of the one before."""
        differ = []
        for path in FIXTURES:
            name = f"{path.parent.name}-{path.name}"
            give(lab, name, path.read_bytes())
            if downloaded(lab) != json_text(known(name, path.read_bytes())):
                differ.append(name)
        assert len(FIXTURES) >= 175
        assert differ == []

    @pytest.mark.parametrize(
        ("encoding", "words"),
        [
            ("utf-16", "Question: Why? Straße\n"),
            ("windows-1251", "Вопрос: Как прошли переговоры?\nС.В.Лавров: Переговоры были.\n" * 9),
            ("euc-jp", "記者：会談の成果を伺います。\n大臣：率直な意見交換を行いました。\n" * 9),
        ],
    )
    def test_other_encodings(self, lab: Page, encoding: str, words: str) -> None:
        """Marked or guessed from the bytes, the encoding is the same, and so is the doubt."""
        raw = f"{BRIEF}{words}".encode(encoding)
        give(lab, f"{encoding}.txt", raw)
        assert downloaded(lab) == json_text(known(f"{encoding}.txt", raw))

    def test_saved_pages(self, lab: Page) -> None:
        """Their text is the extractor's although the browser made the tree; nothing of it ran."""
        pages = {"saved.html": PAGE.encode(), **{path.name: path.read_bytes() for path in SAVED}}
        for name, raw in pages.items():
            give(lab, name, raw)
            assert downloaded(lab) == json_text(known(name, raw)), name
        assert lab.title() != "1"

    def test_what_rules_propose(self, lab: Page) -> None:
        """Numbers, names, people and refusals are those that are drafted, in order."""
        pick(lab, "2019-05-10-mofa-press-conference")
        entry = next(one for one in read_register(DATA) if "05-10" in one.id)
        expected = draft.draft(parse_entry(DATA, entry), draft.read_lists(DATA))
        captions = {
            "claims": "Numbers and dates", "namings": "Names that are followed",
            "people_forms": "People named", "refusals": "Sentences with such a formula",
        }  # fmt: skip
        for table, caption in captions.items():
            shown = [row[0] for row in rows(lab, caption)]
            assert shown == [" ".join(str(row["quote"]).split()) for row in expected[table]]

    def test_keyness(self, lab: Page) -> None:
        """Words, counts, ratios and intervals are the library's, also with other parameters."""
        entry = next(one for one in read_register(DATA) if "04-15" in one.id)
        pick(lab, entry.id)
        first, second = (lab.input_value(f"#lab-{side}") for side in "ab")
        lab.fill("#lab-prior", "250")
        lab.fill("#lab-top", "9")
        lab.click("#found-keyness button")
        found = contrast(parse_entry(DATA, entry), first, second, 250)
        expect(lab.locator("#found-keyness tbody tr")).to_have_count(18)
        for sign, name in ((1, first), (-1, second)):
            wanted = found[sign * found["z"] > 0].head(9)
            shown = rows(lab, f"Words that {name} prefers")
            assert [row[0] for row in shown] == wanted["word"].tolist()
            assert [row[3] for row in shown] == [f"{value:.2f}" for value in wanted["log_odds"]]
            assert [row[1] for row in shown] == [
                f"{row.a} of {row.of_a:,}" for row in wanted.itertuples()
            ]


def contrast(transcript: Transcript, first: str, second: str, prior: float) -> pd.DataFrame:
    """Keyness as the book's own pages count it, of words that both together use twice."""
    sentences = [
        {"group": {first: "a", second: "b"}.get(turn.speaker or "Reporters"), "text": text}
        for turn in transcript.turns
        for paragraph in turn.paragraphs
        for text in (each.span.of(transcript.text) for each in paragraph.sentences)
    ]
    table = pd.DataFrame(sentences)
    found = keyness.of_groups(table, table["text"], prior)
    return found[found["a"] + found["b"] > 1]


class TestWaysIn:
    """Paste, drop, and what is changed afterwards."""

    def test_paste(self, lab: Page) -> None:
        """A pasted text is read like a file of UTF-8."""
        words = f"{BRIEF}Question: Why?\n\nMinister Tiel: Because.\n"
        lab.fill("#lab-text", words)
        lab.get_by_role("button", name="Read this text").press("Enter")
        done(lab, "pasted.txt")
        assert downloaded(lab) == json_text(known("pasted.txt", words.encode()))
        expect(lab.locator("#found-turns .podium-turn")).to_have_count(2)
        expect(lab.locator("#found-turns")).to_contain_text("answers turn 1")

    def test_nothing_is_told(self, lab: Page) -> None:
        """With nothing pasted the page says what to do."""
        lab.fill("#lab-text", "  ")
        lab.get_by_role("button", name="Read this text").click()
        expect(lab.get_by_role("alert")).to_contain_text("paste a text, drop a file or choose")

    def test_drop(self, lab: Page) -> None:
        """A dropped file is read at once."""
        lab.evaluate(DROP, ["dropped.txt", f"{BRIEF}Minister Tiel: Welcome.\n"])
        done(lab, "dropped.txt")
        expect(lab.locator("#found-about")).to_contain_text("dropped.txt")

    def test_what_cannot_be_read_is_told_for_a_person(self, lab: Page) -> None:
        """A file that is no text, or not in the encoding that was named, gets what to do."""
        give(lab, "scan.txt", b"%PDF-1.7 nothing")
        expect(lab.get_by_role("alert")).to_contain_text("is a PDF, not text: copy its text")
        change(lab, "encoding", "klingon")
        expect(lab.get_by_role("alert")).to_contain_text("no encoding called 'klingon'")
        change(lab, "encoding", "")

    def test_another_encoding_day_and_names(self, lab: Page) -> None:
        """Each changes what is read, at once."""
        raw = f"{BRIEF}Minister Tiel: Last month we met in Café Riverside.\n".encode("cp1252")
        give(lab, "cafe.txt", raw)
        change(lab, "encoding", "koi8-r")
        expect(lab.locator("#found-turns")).to_contain_text("CafИ")
        change(lab, "encoding", "")
        expect(lab.locator("#found-turns")).to_contain_text("Café")
        assert "2021-02" in str(rows(lab, "Numbers and dates"))
        change(lab, "day", "2019-07-20")
        expect(lab.locator("#found-numbers")).to_contain_text("2019-06")
        change(lab, "names", "Café Riverside")
        assert rows(lab, "Names that are followed")[-1][:2] == ["Café Riverside", "yours"]
        for field in ("day", "names"):
            change(lab, field, "")

    def test_terms(self, lab: Page) -> None:
        """A theme's terms, or one's own, are found with a share, an interval and every place."""
        words = "Minister Tiel: A peace treaty. The treaty of Riga. Peace.\n"
        give(lab, "terms.txt", f"{BRIEF}{words}".encode())
        lab.select_option("#lab-theme", "peace_treaty")
        expect(lab.locator("#lab-terms")).to_have_value(re.compile("^peace treaty"))
        lab.fill("#lab-terms", "treaty\n-treaty of Riga")
        lab.click("#found-terms button")
        expect(lab.locator("#found-terms mark")).to_have_count(1)
        assert rows(lab, "Sentences with a term")[0] == [
            "Ana Tiel",
            "1",
            "3",
            "33 %",
            "6 % to 79 %",
        ]


class TestNobodyElse:
    """What is given stays here, and does nothing."""

    def test_hostile_text_is_shown_as_text(self, lab: Page) -> None:
        """No element is made of it, in no section, and nothing runs."""
        bold = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
        words = f"{BRIEF}{bold}: {bold}?\n\n{MORE_HOSTILE}\nMinister Tiel: {bold} 12 km.\n"
        give(lab, f"{bold.replace('/', '')}.txt", words.encode())
        assert lab.locator("#lab-result :is(script, img, b, iframe)").count() == 0
        assert lab.title() != "1"
        assert "<script>" in lab.inner_text("#found-turns")

    def test_the_policy_binds_page_and_python(self, browser: Browser, address: str) -> None:
        """Neither may ask another machine, even if what is read could make them try."""
        with watched(browser, address) as (page, heard):
            page.goto(f"{address}lab.html")
            assert page.evaluate(ELSEWHERE) == "refused"
            with page.expect_worker() as waiting:
                page.fill("#lab-text", "Question: Why?")
                page.click("#lab-form button")
            assert waiting.value.evaluate(ELSEWHERE) == "refused"
            assert not [words for words in heard if words.startswith("asked for")]
            page.click("#lab-stop")
            expect(page.locator("#lab-status")).to_have_text("Stopped. Nothing was read.")


class TestWithoutPython:
    """A book whose lab has no Python."""

    def test_it_says_how_to_get_it(self, browser: Browser, invented: Path) -> None:
        """From a server, from the disk and without a script: what is lacking, and the commands."""
        html = invented / "build" / "html"
        with served(html) as address, watched(browser, address) as (page, _):
            page.goto(f"{address}lab.html")
            expect(page.locator("#lab-why")).to_contain_text("does not hold the lab’s Python yet")
            expect(page.locator("#lab")).to_be_hidden()
            expect(page.locator("#lab-absent pre")).to_contain_text("make lab")
        with watched(browser) as (page, heard):
            page.goto((html / "lab.html").as_uri())
            expect(page.locator("#lab-why")).to_contain_text("opened as a file from the disk")
        assert heard == []
        with watched(browser, java_script_enabled=False) as (page, _):
            page.goto((html / "lab.html").as_uri())
            expect(page.locator("#lab-why")).to_contain_text("did not run here")


class TestForEverybody:
    """Light and dark, on a telephone, by keyboard."""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe_finds_nothing(self, lab: Page, scheme: str) -> None:
        """With a transcript open, everything unfolded."""
        pick(lab, "2019-05-10-mofa-press-conference")
        expect(lab.locator("#found-keyness table")).to_have_count(2)
        lab.add_style_tag(content=STILL)
        lab.evaluate("scheme => { document.documentElement.dataset.theme = scheme; }", scheme)
        lab.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
        assert Axe().run(lab, options=options).response["violations"] == []

    def test_a_telephone_shows_it_without_scrolling_sideways(self, lab: Page) -> None:
        """Tables scroll within themselves."""
        before = lab.viewport_size
        lab.set_viewport_size({"width": 360, "height": 740})
        wide = lab.evaluate("document.documentElement.scrollWidth")
        lab.set_viewport_size(before or {"width": 1280, "height": 720})
        assert wide <= 360

    def test_by_keyboard(self, lab: Page) -> None:
        """From the text to the button by Tab; Enter reads, and the result is announced."""
        lab.focus("#lab-text")
        lab.keyboard.type("Question: Why?")
        lab.keyboard.press("Tab")
        lab.keyboard.press("Enter")
        expect(lab.locator("#lab-status")).to_contain_text("pasted.txt: 1 turn")
        assert lab.locator("#lab-status").get_attribute("role") == "status"
