"""A whole book over a corpus of two other governments, and over none."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from lxml import html

from podium import book
from podium.book import BookError, How
from podium.book.status import DURATIONS
from podium.evidence import RecordError
from podium.tables import read_table, write_table
from tests.evidence_tables import with_evidence
from tests.invented import HOSTILE, TEXTS, write_corpus

QUIET = How(progress=False, engine="podium")
Build = Callable[..., Path]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the finished book over the invented corpus, without a book of its own."""
    folder = tmp_path_factory.mktemp("book")
    book.build(write_corpus(folder / "data"), out=folder / "build", how=QUIET)
    return folder


def page(built: Path, name: str) -> html.HtmlElement:
    """One page, parsed."""
    return html.parse(str(built / "build" / "html" / f"{name}.html")).getroot()


def pages_of(root: Path) -> list[Path]:
    """The pages of a finished book."""
    return [path for path in root.rglob("*.html") if "_static" not in path.parts]


def text_of(element: html.HtmlElement) -> str:
    """Its text with single blanks."""
    return " ".join(element.text_content().split())


def prose(folder: Path, text: str) -> Path:
    """A book of one page."""
    folder.mkdir()
    (folder / "index.md").write_text(f"# Front\n\n{text}\n")
    (folder / "chapters.yml").write_text(
        "title: T\nparts:\n  - title: S\n    chapters:\n      - each: sources\n"
    )
    return folder


class TestPages:
    """The pages there are."""

    def test_meetings_themes_sources_and_status(self, built: Path) -> None:
        """Each row of the data has its page."""
        pages = {
            path.relative_to(built / "build" / "html").as_posix()
            for path in (built / "build" / "html").rglob("*.html")
        }
        assert {
            "index.html", "status.html", "sources.html", "meetings/2021-03-03-lund.html",
            "themes/fish.html", "sources/2021-03-03-vesk.html",
        } <= pages  # fmt: skip

    def test_every_link_leads_somewhere(self, built: Path) -> None:
        """Pages, anchors and pictures that a page names are there; nothing lies elsewhere."""
        root = built / "build" / "html"
        for path in pages_of(root):
            tree = html.parse(str(path)).getroot()
            for _, attribute, link, _ in tree.iterlinks():
                if attribute in {"href", "src"}:
                    assert resolves(path, link), f"{path.name}: {link}"

    def test_nothing_is_asked_of_other_machines(self, built: Path) -> None:
        """No script, style, font or picture has an address elsewhere."""
        for path in pages_of(built / "build" / "html"):
            for address in re.findall(r"https?://[^\"'\s<>)]+", path.read_text()):
                known = ("http://www.w3.org/", "http://localhost:")  # a name, and this machine
                assert address.startswith(known), f"{path.name}: {address}"

    def test_no_path_of_this_machine_is_told(self, built: Path) -> None:
        """Neither where the data lie nor where the book was built stands in it."""
        for path in (built / "build" / "html").rglob("*"):
            if path.is_file():
                assert str(built).encode() not in path.read_bytes(), path.name


def resolves(page: Path, link: str) -> bool:
    """Whether a link of a page leads to a file, and to a name in it."""
    address, _, name = link.partition("#")
    if address.startswith(("data:", "javascript:void", "mailto:")):
        return address.startswith(("data:", "mailto:"))
    target = (page.parent / address.partition("?")[0]).resolve() if address else page
    if not target.is_file():
        return False
    if not name or target.suffix != ".html":
        return True
    tree = html.parse(str(target)).getroot()
    return bool(tree.xpath("//*[@id=$name or @name=$name]", name=name))


class TestMeetingPage:
    """A page of meetings."""

    def test_it_has_the_title_of_the_chapter(self, built: Path) -> None:
        """The first heading (and its twin for print) is written by the builder."""
        headings = page(built, "meetings/2021-03-03-lund").xpath("//h1")
        assert {text_of(each).rstrip("#") for each in headings} == {"3 March 2021, Lund"}

    def test_it_says_who_is_not_heard(self, built: Path) -> None:
        """A meeting told by one side says so."""
        words = text_of(page(built, "meetings/2021-09-09-port"))
        assert "Only Norland is heard. This corpus holds no account by Vesk" in words

    def test_tables_that_are_missing_are_named(self, built: Path) -> None:
        """Without coded items of the agenda the page says what it would take, and is whole."""
        words = text_of(page(built, "meetings/2021-03-03-lund"))
        assert "nothing in curated/tracks.csv and curated/track_coverage.csv" in words

    def test_it_shows_the_parameters_it_ran_with(self, built: Path) -> None:
        """The cell with the values given is in the page, that with the defaults is not."""
        code = [text_of(each) for each in page(built, "meetings/2021-03-03-lund").xpath("//pre")]
        assert '# Parameters meeting = "2021-03-03-lund"' in code
        assert not [each for each in code if "the meeting's id" in each]


class TestSourcePage:
    """A page of sources."""

    @pytest.mark.parametrize("key", TEXTS)
    def test_the_whole_text_stands_in_its_order(self, built: Path, key: str) -> None:
        """Every word of the file, said or set aside, is on the page, from first to last."""
        rest = text_of(page(built, f"sources/{key}").xpath("//article")[0])
        for word in TEXTS[key].split():
            assert word in rest, word
            rest = rest[rest.index(word) + len(word) :]

    @pytest.mark.parametrize("key", TEXTS)
    def test_every_sentence_is_a_target(self, built: Path, key: str) -> None:
        """Each sentence has an anchor of its own, which holds its words."""
        tree = page(built, f"sources/{key}")
        for row in read_table(built / "data" / "corpus" / "sentences.csv"):
            if row["transcript"] == key:
                name = row["id"].partition("/")[2].replace("/", "-")
                (element,) = tree.xpath("//*[@id=$name]", name=name)
                assert text_of(element) == " ".join(row["text"].split())

    def test_a_hostile_text_appears_as_text(self, built: Path) -> None:
        """Markup, scripts, facts and roles in a source are letters like any other."""
        path = built / "build" / "html" / "sources" / "2021-03-03-norland.html"
        assert HOSTILE in text_of(page(built, "sources/2021-03-03-norland"))
        assert "<script>document.title" not in path.read_text()
        assert not page(built, "sources/2021-03-03-norland").xpath("//a[contains(@href,'alert')]")

    def test_what_nobody_said_is_marked(self, built: Path) -> None:
        """Labels, dates and titles are there, told apart from what is said."""
        tree = page(built, "sources/2021-03-03-vesk")
        (label,) = tree.xpath("//*[contains(@class,'podium-note-label')][contains(.,'Reporter')]")
        assert text_of(label) == "Reporter:"
        assert tree.xpath("//*[contains(@class,'podium-note-date')]")

    def test_the_search_knows_the_words_of_a_source(self, built: Path) -> None:
        """The text of the sources is in the index of the built-in search."""
        index = (built / "build" / "html" / "searchindex.js").read_text()
        assert '"fish"' in index


class TestStatusPage:
    """status."""

    def test_it_says_what_ran_on_what(self, built: Path) -> None:
        """Notebooks, parameters, hashes, tables and versions; times in a file of their own."""
        words = text_of(page(built, "status"))
        for part in ("theme = fish", "meetings", "papermill", "durations.js"):
            assert part in words
        durations = (built / "build" / "html" / DURATIONS).read_text()
        known = json.loads(durations[durations.index("{") : durations.index(";")])
        assert known["themes/fish"] > 0


class TestBuildAgain:
    """build, a second time."""

    def test_nothing_changed_nothing_written(self, built: Path) -> None:
        """Neither a notebook is run nor a page rendered."""
        before = {path: path.stat().st_mtime_ns for path in (built / "build").rglob("*")}
        book.build(built / "data", out=built / "build", how=QUIET)
        assert {path: path.stat().st_mtime_ns for path in (built / "build").rglob("*")} == before

    def test_settings_that_an_earlier_version_left_are_written_anew(self, built: Path) -> None:
        """Only those that this version made are kept."""
        conf = built / "build" / "site" / "conf.py"
        made = conf.read_text()
        kept = made.partition("\n")[0].split(" by ")[0]
        conf.write_text(f"{kept}\nextensions = ['of_an_earlier_version']\n")
        book.build(built / "data", out=built / "build", how=QUIET)
        assert conf.read_text() == made

    def test_one_row_changed_gives_what_a_fresh_build_elsewhere_gives(
        self, built: Path, tmp_path: Path
    ) -> None:
        """Byte for byte, whether only what depends on the row is made again or everything is."""
        terms = built / "data" / "curated" / "theme_terms.csv"
        before = read_table(terms)
        rows = [*before, {"theme": "fish", "term": "trade", "use": "find"}]
        write_table(terms, rows, list(before[0]))
        told: dict[str, str] = {}
        explain = How(progress=False, explain=lambda run, why: told.update({run.out.stem: why}))
        book.build(built / "data", out=built / "build", how=explain)
        assert {name for name, why in told.items() if why} == {"river", "fish"}
        assert told["fish"] == "changed: curated/theme_terms"
        book.build(built / "data", out=tmp_path / "fresh", how=QUIET)
        known, fresh = files(built / "build"), files(tmp_path / "fresh")
        assert set(known) == set(fresh)
        assert [name for name in known if known[name] != fresh[name]] == []


def files(build: Path) -> dict[str, bytes]:
    """Every file of a book by its name, but that of the durations and Sphinx's own notes."""
    root = build / "html"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.relative_to(root).as_posix() != DURATIONS
    }


def read_at(out: Path, page: str) -> int:
    """When a page was last read by Sphinx."""
    return (out / "doctrees" / f"{page}.doctree").stat().st_mtime_ns


class TestProse:
    """Roles, facts and figures in prose."""

    def test_quotations_facts_and_figures(self, tmp_path: Path) -> None:
        """Words lead to their sentence, numbers come from the data, a figure has its caption."""
        folder = prose(
            tmp_path / "book",
            '{said}`2021-03-03-vesk "talked about\nfish"` and {place}`2021-03-03-vesk/t02`; '
            "{{ meetings | capitalize }} meetings.\n\n```{picture} accounts\n"
            ":table: sources/2021-03-03-vesk#t02\n:data: curated/meetings\n\nWho *told*.\n```\n",
        )
        book.build(write_corpus(tmp_path / "d"), folder, out=tmp_path / "b", how=QUIET)
        tree = html.parse(str(tmp_path / "b" / "html" / "index.html")).getroot()
        (said,) = tree.xpath("//a[contains(@href,'s02')]")
        assert said.get("href") == "sources/2021-03-03-vesk.html#t01-p01-s02"
        assert text_of(said) == "“talked about fish”"
        assert "Two meetings." in text_of(tree)
        (caption,) = tree.xpath("//figcaption")
        assert "Who told. table · data" in text_of(caption)
        for link in caption.xpath(".//a[not(starts-with(@href, '#'))]"):
            assert (tmp_path / "b" / "html" / link.get("href").partition("#")[0]).is_file()

    def test_a_page_is_made_anew_when_what_it_tells_changes(self, tmp_path: Path) -> None:
        """Others stay as they were, search entries and all; one that is no chapter now goes."""
        data, out = write_corpus(tmp_path / "d"), tmp_path / "b"
        folder = prose(tmp_path / "book", "{{ themes | capitalize }} themes.")
        pages = {
            "still": "# Still\n\n```{index} single: Quiet waters\n```\nNothing changes here.\n",
            "drawn": "# Drawn\n\n```{show} sources meeting=2021-03-03-port\n```\n",
        }
        listed = "".join(f"      - page: {name}.md\n" for name in pages)
        chapters = folder / "chapters.yml"
        chapters.write_text(chapters.read_text().replace("      - each", f"{listed}      - each"))
        for name, text in pages.items():
            (folder / f"{name}.md").write_text(text)
        book.build(data, folder, out=out, how=QUIET)
        before = {name: read_at(out, name) for name in ("index", "still", "drawn")}
        themes = data / "curated" / "themes.csv"
        rows = [*read_table(themes)]
        write_table(themes, [*rows, {**rows[0], "id": "ice", "name": "Ice"}], list(rows[0]))
        book.build(data, folder, out=out, how=QUIET)
        assert "Three themes." in text_of(html.parse(str(out / "html" / "index.html")).getroot())
        after = {name: read_at(out, name) for name in before}
        assert [name for name in before if before[name] != after[name]] == ["index"]
        assert "quiet waters" in (out / "html" / "searchindex.js").read_text()
        chapters.write_text(chapters.read_text().replace("      - page: still.md\n", ""))
        book.build(data, folder, out=out, how=QUIET)
        assert not (out / "html" / "still.html").exists()
        assert (out / "html" / "drawn.html").exists()

    def test_a_wrong_quotation_stops_it_before_anything_is_made(self, tmp_path: Path) -> None:
        """The error names file and row; no page is written."""
        data = with_evidence(tmp_path / "d").data
        path = data / "curated" / "refusals.csv"
        path.write_text(path.read_text("utf-8").replace("the river is ours", "the river is mine"))
        with pytest.raises(RecordError, match=r"refusals\.csv, row 3: 2021-03-03-norland at "):
            book.build(data, out=tmp_path / "b", how=QUIET)
        assert not (tmp_path / "b").exists()

    def test_a_source_leads_back_to_who_quotes_it(self, tmp_path: Path) -> None:
        """Beside a paragraph stand the codes of its sentences and the pages that quote them."""
        data = write_corpus(tmp_path / "d")
        codes = {"theme": "fish;river", "act": "report", "polarity": "0", "hedged": "true"}
        coded = [{"sentence": "2021-03-03-vesk/t01/p01/s02", **codes}]
        path = data / "curated" / "codings" / "adjudicated" / "sentences.csv"
        write_table(path, coded, list(coded[0]))
        said = '{said}`2021-03-03-vesk "talked about fish"`'
        folder = prose(tmp_path / "book", f"{said}, once more {said}")
        book.build(data, folder, out=tmp_path / "b", how=QUIET)
        name = tmp_path / "b" / "html" / "sources" / "2021-03-03-vesk.html"
        (beside,) = html.parse(str(name)).getroot().xpath("//details[@class='podium-beside']//li")
        assert text_of(beside) == "s02: Fish and The river, report, hedged; quoted in Front 2"
        assert [link.get("href") for link in beside.xpath(".//a")] == [
            "#t01-p01-s02",
            "../index.html#said-2021-03-03-vesk-t01-p01-s02",
            "../index.html#said-2021-03-03-vesk-t01-p01-s02-2",
        ]
        front = html.parse(str(tmp_path / "b" / "html" / "index.html")).getroot()
        for link in beside.xpath(".//a[contains(@href, 'index')]"):
            assert (
                "talked about fish"
                in front.get_element_by_id(link.get("href").partition("#")[2]).text_content()
            )
        (folder / "index.md").write_text("# Front\n\nNothing is quoted any more.\n")
        book.build(data, folder, out=tmp_path / "b", how=QUIET)
        assert "quoted in" not in name.read_text()

    def test_what_does_not_match_fails_the_build(self, tmp_path: Path) -> None:
        """Every wrong quotation, unknown fact and figure is named with its file and line."""
        folder = prose(
            tmp_path / "book",
            '{said}`2021-03-03-vesk "talked about cod"`\n\n{said}`no quotation`\n\n'
            "{place}`2021-03-03-vesk/t99`\n\n{{ nobody_knows }}\n\n```{show} nothing\n```\n\n"
            "```{picture} accounts\n:table: nowhere\n\nWho.\n```\n\n"
            "```{picture} accounts\n:data: curated/none\n\nWho.\n```\n",
        )
        with pytest.raises(BookError) as failed:
            book.build(write_corpus(tmp_path / "d"), folder, out=tmp_path / "b", how=QUIET)
        said = unescape(str(failed.value))
        assert "index.md:3: WARNING: “talked about cod” does not stand in 2021-03-03-vesk" in said
        for wrong in (
            "{said} takes",
            "no place '2021-03-03-vesk/t99'",
            "nobody_knows",
            "'nothing'",
            "there is no page 'nowhere' in this book",
            "there is no table 'curated/none'",
        ):
            assert wrong in said
