"""The page on which worksheets are filled in, driven in a real browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from podium.cli import main
from podium.frames import Corpus
from podium.worksheet import files, handed_in, worksheet
from podium.worksheet.codebook import FILE as CODEBOOK
from podium.worksheet.page import page as annotation_page
from tests.invented import write_corpus

DATA = Path(__file__).parents[2] / "data"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser."""
    if CHROMIUM is None:
        message = "NOT RUN: no chromium here, so nobody has driven the annotation page"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page of our own corpus lies."""
    path = tmp_path_factory.mktemp("page") / "annotate.html"
    path.write_text(annotation_page(Corpus(DATA)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """The page in a fresh browser; it must ask for nothing and complain of nothing."""
    context = browser.new_context(accept_downloads=True, color_scheme="light")
    shown = context.new_page()
    heard: list[str] = []
    shown.on("request", lambda asked: heard.append(asked.url))
    shown.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
    shown.on("pageerror", lambda error: heard.append(str(error)))
    shown.goto(address)
    yield shown
    context.close()
    assert [h for h in heard if not h.startswith((address, "data:", "blob:"))] == []


def open_sheet(shown: Page, path: Path) -> None:
    """Choose a file, and wait until it has been read."""
    shown.set_input_files("#file", path)
    shown.wait_for_function(
        "!document.getElementById('work').hidden"
        " || document.getElementById('problems').textContent !== ''"
    )


def csv_sheet(folder: Path, *variables: str, data: Path = DATA, kind: str = "sentence") -> Path:
    """Write a blank sheet over the readout, or over another corpus."""
    own = {"transcript": "2019-01-14-mofa-readout"} if data == DATA else {}
    path = folder / "sheet.csv"
    made = worksheet(Corpus(data), kind, variables, n=4, seed=3, **own)  # type: ignore[arg-type]
    path.write_text(files.as_csv(made), encoding="utf-8", newline="")
    return path


def export(shown: Page, folder: Path) -> Path:
    """Save as CSV and return the file."""
    with shown.expect_download() as waiting:
        shown.click("#save")
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


class TestFillingIn:
    """A student at work."""

    def test_fill_reload_export_agree(
        self, opened: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Two students fill in a sheet, one reloads and loses nothing, and their files compare."""
        opened.fill("#coder", "Ana")
        open_sheet(opened, csv_sheet(tmp_path, "act", "hedged"))
        assert opened.inner_text("#left") == "0 coded, 4 left to code"
        for act in ("report", "agreement"):
            opened.check(f"input[name=act][value={act}]")
            opened.check("input[name=hedged][value=false]")
            opened.fill("#note", f"a note, with “{act}” and a comma")
            opened.click("#next")
        opened.reload()
        assert opened.inner_text("#left") == "2 coded, 2 left to code"
        assert opened.inner_text("#here") == "3 of 4"
        assert opened.input_value("#coder") == "Ana"
        for _ in range(2):
            opened.check("input[name=act][value=report]")
            opened.check("input[name=hedged][value=true]")
            opened.keyboard.press(">")
        assert opened.inner_text("#left") == "All 4 coded"
        first = export(opened, tmp_path)
        opened.fill("#coder", "Ben")
        opened.keyboard.press("Tab")
        assert opened.inner_text("#left") == "0 coded, 4 left to code"
        for _ in range(4):
            opened.check("input[name=act][value=report]")
            opened.check("input[name=hedged][value=false]")
            opened.keyboard.press(">")
        second = export(opened, tmp_path)
        given = handed_in.read(first).rows
        assert [row["act"] for row in given] == ["report", "agreement", "report", "report"]
        assert given[1]["note"] == "a note, with “agreement” and a comma"
        out = ["--data", str(DATA), "--out", str(tmp_path / "out")]
        assert main(["agree", str(first), str(second), *out]) == 0
        told = capsys.readouterr().out
        assert "4 units, 2 coders (Ana, Ben)" in told
        assert "to adjudicate: 1 of 4 units" in told

    def test_a_sheet_of_the_book_is_filled_by_keyboard_alone(
        self, opened: Page, tmp_path: Path
    ) -> None:
        """Choose, open, code and go on without a mouse."""
        opened.focus("#take")
        opened.keyboard.press("Enter")
        opened.focus("#here")
        left = int(opened.inner_text("#left").split()[2])
        opened.keyboard.press("1")
        opened.keyboard.press(">")
        opened.keyboard.press("2")
        assert opened.inner_text("#left") == f"2 coded, {left - 2} left to code"
        names = [label.inner_text() for label in opened.locator(".name").all()]
        rows = handed_in.read(export(opened, tmp_path)).rows
        assert [row["act"] for row in rows[:3]] == [names[0], names[1], ""]

    def test_several_codes_keep_their_weight_and_none_stands_alone(
        self, opened: Page, tmp_path: Path
    ) -> None:
        """Themes are kept in the order chosen, three at most; none takes them away."""
        open_sheet(opened, csv_sheet(tmp_path, "theme"))
        for theme in ("process", "economy", "korea"):
            opened.check(f"input[value={theme}]")
        assert opened.is_disabled("input[value=people]")
        opened.uncheck("input[value=economy]")
        opened.check("input[value=people]")
        opened.click("#next")
        opened.check("input[value=media]")
        opened.check("input[value=none]")
        rows = handed_in.read(export(opened, tmp_path)).rows
        kept = [[row[f"theme_{n}"] for n in (1, 2, 3)] for row in rows[:2]]
        assert kept == [["process", "korea", "people"], ["none", "", ""]]

    def test_a_saved_file_is_taken_up_again(
        self, browser: Browser, opened: Page, address: str, tmp_path: Path
    ) -> None:
        """Another browser opens the file and shows the codes in it."""
        open_sheet(opened, csv_sheet(tmp_path, "act"))
        opened.check("input[value=courtesy]")
        path = export(opened, tmp_path)
        elsewhere = browser.new_page()
        elsewhere.goto(address)
        open_sheet(elsewhere, path)
        elsewhere.wait_for_selector("#work:not([hidden])")
        assert elsewhere.is_checked("input[value=courtesy]")
        elsewhere.close()

    def test_what_is_no_worksheet_is_refused_with_the_reason(
        self, opened: Page, tmp_path: Path
    ) -> None:
        """Another table, another version and an unknown code are told; nothing is opened."""
        open_sheet(opened, DATA / "curated" / "meetings.csv")
        opened.wait_for_selector("#problems li")
        assert "it lacks the columns sheet, row" in opened.inner_text("#problems")
        path = csv_sheet(tmp_path, "act")
        path.write_text(path.read_text(encoding="utf-8").replace("version 1.0", "version 9"))
        open_sheet(opened, path)
        opened.wait_for_selector("text=version 9")
        assert opened.is_hidden("#work")


class TestHostileText:
    """A source that holds markup."""

    def test_it_is_shown_as_text(self, browser: Browser, tmp_path: Path) -> None:
        """No element comes of it, from the book's own sheets or from a file."""
        data = write_corpus(tmp_path / "data")
        shutil.copy(DATA / CODEBOOK, data / CODEBOOK)
        path = tmp_path / "annotate.html"
        path.write_text(annotation_page(Corpus(data)), encoding="utf-8")
        shown = browser.new_page()
        shown.goto(path.as_uri())
        shown.click("#take")
        texts = []
        while shown.is_enabled("#next"):
            texts.append(shown.inner_text("#work"))
            shown.click("#next")
        assert any("<script>document.title = 'taken'</script>" in text for text in texts)
        assert shown.title() == "Fill in a worksheet"
        assert shown.locator("#work b, #work script").count() == 0
        shown.close()


class TestForEverybody:
    """Without a mouse, without eyes, without a script."""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe_finds_nothing(
        self, browser: Browser, address: str, tmp_path: Path, scheme: str
    ) -> None:
        """Neither before a sheet is open nor after, in light and in dark."""
        shown = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
        shown.goto(address)
        assert Axe().run(shown).violations_count == 0
        open_sheet(shown, csv_sheet(tmp_path, "act", "theme", "polarity"))
        shown.check("input[value=report]")
        shown.click("summary")
        found = Axe().run(shown)
        assert found.violations_count == 0, found.generate_report()
        shown.close()

    def test_without_script_it_says_what_to_do(self, browser: Browser, address: str) -> None:
        """The reader learns of the spreadsheet."""
        context = browser.new_context(java_script_enabled=False)
        shown = context.new_page()
        shown.goto(address)
        assert "fill in the same worksheet in a spreadsheet" in shown.inner_text("main")
        assert shown.is_hidden("#work")
        context.close()

    def test_it_fits_a_phone(self, browser: Browser, address: str, tmp_path: Path) -> None:
        """Nothing is wider than the window."""
        shown = browser.new_page(viewport={"width": 360, "height": 640})
        shown.goto(address)
        open_sheet(shown, csv_sheet(tmp_path, "act", "theme"))
        width = shown.evaluate("document.documentElement.scrollWidth")
        assert width <= 360
        shown.close()


class TestOnAPhone:
    """A small screen."""

    def test_the_first_unit_comes_into_sight(self, opened: Page) -> None:
        """Opening a worksheet leads past the form that opened it."""
        opened.set_viewport_size({"width": 390, "height": 700})
        opened.click("#take")
        expect(opened.locator("#text")).to_be_in_viewport()
        expect(opened.locator("#here")).to_be_focused()
