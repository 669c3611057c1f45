"""The course: its pages hold together, its solutions work, and students cannot find them."""

import json
import re
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from podium.book import render, site
from podium.book.chapters import Book, Page, read_book
from podium.book.solutions import FOR_INSTRUCTORS, SolutionError, in_place, with_solutions
from podium.book.teaching import pieces, run, write
from podium.frames import Corpus
from podium.prose import number_words
from podium.worksheet import handed_in, read_codebook
from podium.worksheet.codebook import NONE

ROOT = Path(__file__).parents[1]
DATA, BOOK = ROOT / "data", ROOT / "book"
COURSE = BOOK / "teaching"
PAGES = sorted(COURSE.glob("*.md"))
ANSWERS = sorted((COURSE / "solutions").glob("*.md"))
SIX = "genres turns replies two-accounts promises names".split()
LESSONS = [*SIX, "failed-parse"]
TAUGHT = (
    "ninety minutes", "thirty students", "three classes instead of nine", "Three counts",
    "three different things", "three things", "three parts", "three questions", "Four steps",
    "three explanations",
)  # fmt: skip
"""Numbers of things that a class does or is asked, and no counts of the texts."""
KINDS = ("Read and reason", "Code by hand", "Change and explain")
_EXERCISE = re.compile(r"^`{4}\{exercise\} (.+)\n:label: (\S+)$", re.MULTILINE)
_SOLUTION = re.compile(r"^`{4}\{solution\} (\S+)$", re.MULTILINE)


def exercises() -> dict[str, str]:
    """Return every exercise: its label and title."""
    found = [each for path in PAGES for each in _EXERCISE.findall(path.read_text("utf-8"))]
    return {label: title for title, label in found}


def _labels(path: Path) -> list[str]:
    return [label for _, label in _EXERCISE.findall(path.read_text("utf-8"))]


class TestCourse:
    """book/teaching."""

    def test_there_are_fifteen_exercises_or_more_of_three_kinds(self) -> None:
        """Each says of which kind it is, and every kind is used more than once."""
        kinds = [title.partition(":")[0] for title in exercises().values()]
        assert len(kinds) >= 15
        assert set(kinds) == set(KINDS)
        assert min(map(kinds.count, KINDS)) > 3

    def test_every_exercise_has_one_solution_in_a_file_of_its_own(self) -> None:
        """No solution stands on a page that students get, and none is without its exercise."""
        solved = [label for path in ANSWERS for label in _SOLUTION.findall(path.read_text("utf-8"))]
        assert sorted(solved) == sorted(exercises())
        assert not [path for path in PAGES if "{solution}" in path.read_text("utf-8")]

    @pytest.mark.parametrize("lesson", LESSONS)
    def test_a_lesson_has_all_its_parts(self, lesson: str) -> None:
        """Time, what comes before, objectives with their exercises, and the fixed sections."""
        text = (COURSE / f"{lesson}.md").read_text("utf-8")
        parts = ["**Time**", "**Before**", "After this lesson you can", "## Predict first",
                 "## A worked example", "## Exercises", "## What could go wrong", "## To discuss",
                 "## Further reading", "2019-01-14-mid-news-conference", "{cite:t}"]  # fmt: skip
        assert [part for part in parts if part not in text] == []
        own = [label for _, label in _EXERCISE.findall(text)]
        assert len(own) >= 3
        for label in own:
            assert f"{{ref}}`{label}`" in text.partition("## Predict first")[0], label

    def test_every_exercise_says_how_long_it_takes(self) -> None:
        """A teacher plans by it; a lesson has more than fits into a session, and says so."""
        assert [each for each in exercises().values() if not each.endswith(" minutes")] == []

    @pytest.mark.parametrize("lesson", SIX)
    def test_no_count_of_the_data_is_typed(self, lesson: str) -> None:
        """What a lesson counts comes from the tables; only ways of teaching are in words."""
        path = COURSE / f"{lesson}.md"
        found = number_words(path.read_text("utf-8"), path.name, TAUGHT)
        assert [(each.line, each.number, each.around) for each in found] == []

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
    @pytest.mark.parametrize("solved", [False, True])
    def test_every_piece_of_code_runs_and_its_claims_hold(
        self, path: Path, *, solved: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The pieces of a page run in order, with the solutions in their places or without.

        Those of solutions assert what the words say.
        """
        monkeypatch.setenv("PODIUM_DATA", str(DATA))
        text, answers = path.read_text("utf-8"), COURSE / "solutions" / path.name
        if solved and answers.is_file():
            text = in_place(text, answers.read_text("utf-8"), path.stem)
        names: dict[str, Any] = {}
        assert all(run(code, names) for code in pieces(text))

    def test_computed_solutions_make_claims(self) -> None:
        """A solution with code asserts its result, so that it fails when the data move."""
        for path in ANSWERS:
            code = "\n".join(pieces(path.read_text("utf-8")))
            assert not code or "assert " in code, path.name

    def test_the_failed_parse_fails_as_it_says(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Seven turns for eight, an impossible year, two headlines for people."""
        monkeypatch.setenv("PODIUM_DATA", str(DATA))
        names: dict[str, Any] = {}
        text = (COURSE / "failed-parse.md").read_text("utf-8")
        told = "\n".join(run(code, names) for code in pieces(text))
        for words in ("7 turns", "year 201911", "The Essential Saker IV", "below_the_last_word"):
            assert words in told
        turns = [t for t in Corpus(DATA).rows("turns") if t["transcript"].startswith("2016")]
        assert len(turns) == 8


class TestRun:
    """run."""

    def test_names_are_shared_and_print_is_caught(self) -> None:
        """What one piece defines, the next one knows."""
        names: dict[str, Any] = {}
        assert run("a = 2", names) == ""
        assert run("print(a + 1)", names) == "3"

    def test_pieces_are_found_at_any_depth(self) -> None:
        """Also inside an exercise or a solution."""
        text = "````{solution} x\n```{run}\n1\n```\n````\n```{run}\n2\n```\n```python\n3\n```\n"
        assert [piece.strip() for piece in pieces(text)] == ["1", "2"]


def _stub(page: Page, folder: Path) -> Page:
    """Return a page as one that needs no notebook to run; links to it still lead somewhere."""
    below = tuple(_stub(section, folder) for section in page.sections)
    if page.notebook is None:
        return replace(page, sections=below)
    path = folder / f"{page.name.replace('/', '-')}.ipynb"
    cell = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": f"# {page.title}"}
    whole = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return Page(page.name, prose=path, sections=below)


def _book(folder: Path) -> Book:
    """Return the book without running a notebook."""
    book = read_book(BOOK, Corpus(DATA))
    stubbed = tuple((name, tuple(_stub(p, folder) for p in pages)) for name, pages in book.parts)
    return replace(book, parts=stubbed)


def _render(book: Book, out: Path) -> Path:
    site.write(book, out, {})
    with render.Renderer(out, DATA) as renderer:
        return renderer.html().parent


@pytest.fixture(scope="module")
def students(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the students' book."""
    folder = tmp_path_factory.mktemp("students")
    return _render(_book(folder), folder / "out")


@pytest.fixture(scope="module")
def teachers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the instructors' book."""
    folder = tmp_path_factory.mktemp("teachers")
    return _render(with_solutions(_book(folder)), folder / "out")


def _bytes(path: Path) -> str:
    """Return what a file holds as text, the inventory of Sphinx unpacked."""
    raw = path.read_bytes()
    if path.name == "objects.inv":
        raw = zlib.decompress(raw.split(b"\n", 4)[4])
    return " ".join(raw.decode("utf-8", errors="replace").split())


def _telling(path: Path) -> list[str]:
    """Return runs of eight words of a solution, but for code that a lesson shows as well."""
    text = path.read_text("utf-8")
    shown = {line.strip() for page in PAGES for line in page.read_text("utf-8").splitlines()}
    lines = [line for line in text.splitlines() if line.strip() not in shown]
    plain = [line for line in lines if len(line) > 60 and "`" not in line]
    runs = []
    for line in plain:
        words = line.replace("*", "").replace('"', "").split()
        runs += [" ".join(words[at : at + 8]) for at in range(0, len(words) - 7, 8)]
    return runs


class TestStudentsBuild:
    """What a student can get at."""

    def test_no_solution_is_in_any_file(self, students: Path) -> None:
        """Not in a page, the search index, the sources of pages, the inventory or a download."""
        held = {path: _bytes(path) for path in students.rglob("*") if path.is_file()}
        every = "\n".join(held.values())
        runs = [each for path in ANSWERS for each in _telling(path)]
        assert len(runs) > 100
        assert [each for each in runs if each in every] == []
        for label in exercises():
            assert label in every
            assert label.replace("ex-", "sol-") not in every
        assert not [path for path in held if "solutions" in path.as_posix()]
        assert "teaching/solutions" not in every
        assert FOR_INSTRUCTORS not in every

    def test_the_search_index_knows_no_word_that_only_solutions_use(self, students: Path) -> None:
        """Searching for it finds nothing."""
        pages = " ".join(path.read_text("utf-8") for path in students.rglob("*.html")).casefold()
        own = {
            word
            for path in ANSWERS
            for word in re.findall(r"[a-z]{5,}", path.read_text("utf-8").casefold())
            if word not in pages
        }
        index = (students / "searchindex.js").read_text("utf-8").casefold()
        assert len(own) > 10
        assert own & set(re.findall(r"[a-z]{5,}", index)) == set()

    def test_exercises_are_numbered_and_reached_from_the_objectives(self, students: Path) -> None:
        """Every exercise has a title with its number, and an objective leads to it."""
        for path in PAGES:
            page = html.parse(str(students / "teaching" / f"{path.stem}.html")).getroot()
            for _, label in _EXERCISE.findall(path.read_text("utf-8")):
                (found,) = page.xpath(f'//div[@id="{label}"]')
                assert re.match(r"Exercise \d+", " ".join(found.text_content().split()))
                if path.stem in LESSONS:
                    assert page.xpath(f'//a[contains(@href, "#{label}")]')

    def test_code_stands_with_what_it_printed(self, students: Path) -> None:
        """The page of the failed parse shows the failure."""
        page = html.parse(str(students / "teaching" / "failed-parse.html")).getroot()
        assert "year 201911" in page.text_content()

    def test_the_codebook_has_every_code_with_its_rules(self, students: Path) -> None:
        """Each code of each variable stands there, and how to decide between them."""
        page = html.parse(str(students / "teaching" / "codebook.html")).getroot()
        codes = {" ".join(term.text_content().split()) for term in page.xpath("//article//dt")}
        told = " ".join(page.text_content().split())
        for variable in read_codebook(DATA).variables:
            assert {code.name for code in variable.codes} - {NONE} <= codes
            for rule in variable.rules:
                assert rule.startswith(("In doubt about", "On a worksheet")) or rule in told

    def test_each_code_has_an_address_that_the_list_leads_to(self, students: Path) -> None:
        """One place for each, also for codes that differ by a sign only."""
        page = html.parse(str(students / "teaching" / "codebook.html")).getroot()
        places = page.xpath("//article//dt/@id")
        assert len(places) == len(set(places)) > 0
        links = page.xpath("//article//li//a[starts-with(@href, '#codebook-')]/@href")
        assert {f"#{place}" for place in places} <= set(links)

    def test_the_annotation_page_and_the_sheets_can_be_reached(self, students: Path) -> None:
        """Every link of the page for the classroom leads to a file."""
        page = students / "teaching" / "classroom.html"
        links = [
            address
            for address in html.parse(str(page)).getroot().xpath("//article//a/@href")
            if "_static" in address
        ]
        assert len(links) > 20
        for address in links:
            assert (page.parent / address).resolve().is_file(), address


class TestTeachersBuild:
    """What an instructor gets."""

    def test_every_solution_stands_below_its_exercise(self, teachers: Path) -> None:
        """On the page of the lesson, next after the exercise whose name it bears."""
        for path in PAGES:
            page = html.parse(str(teachers / "teaching" / f"{path.stem}.html")).getroot()
            for label in _labels(path):
                (below,) = page.xpath(f'//div[@id="{label}"]/following-sibling::div[1]')
                assert "solution" in below.get("class", "").split(), label
                assert below.xpath(f'.//a[contains(@href, "#{label}")]'), label

    def test_no_name_stands_twice_on_a_page(self, teachers: Path) -> None:
        """Exercises and solutions have names of their own."""
        for path in PAGES:
            names = html.parse(str(teachers / "teaching" / f"{path.stem}.html")).xpath("//@id")
            assert sorted(names) == sorted(set(names)), path.name

    def test_it_is_the_same_book_otherwise(self) -> None:
        """Solutions are added, nothing is taken away, and the title says for whom it is."""
        book = read_book(BOOK, Corpus(DATA))
        solved = with_solutions(book)
        assert [page.name for page in solved.pages()] == [page.name for page in book.pages()]
        assert solved.title == book.title + FOR_INSTRUCTORS
        with_them = {page.name for page in solved.pages() if page.solutions}
        assert with_them == {f"teaching/{path.stem}" for path in ANSWERS}
        assert not [page.name for page in book.pages() if page.solutions]


class TestSolutions:
    """podium.book.solutions."""

    EXERCISE = "````{exercise} Read\n:label: ex-a\n\n```python\n1\n```\n````\n"

    def test_a_solution_is_set_below_its_exercise(self) -> None:
        """Code inside either does not end it, and what stands around the solutions is left out."""
        solution = "````{solution} ex-a\n```{run}\n1\n```\nWell.\n````"
        page = f"# T\n\n{self.EXERCISE}\n## Next\n"
        found = in_place(page, f"# Solutions\n\nFor you.\n\n{solution}\n", "p")
        assert found == f"# T\n\n{self.EXERCISE}\n{solution}\n\n## Next\n"

    @pytest.mark.parametrize("solution", ["", "```{solution} ex-b\n1\n```\n"])
    def test_one_without_the_other_is_an_error(self, solution: str) -> None:
        """It names the page and the label."""
        with pytest.raises(SolutionError, match=r"p: .*ex-a"):
            in_place(self.EXERCISE, solution, "p")

    def test_a_book_without_solutions_has_no_build_for_instructors(self, tmp_path: Path) -> None:
        """The error says where solutions would lie."""
        (tmp_path / "index.md").write_text("# Front\n")
        front = Page("index", prose=tmp_path / "index.md")
        with pytest.raises(SolutionError, match="teaching/solutions/"):
            with_solutions(Book(tmp_path, "T", "", front, ()))


class TestWrite:
    """write."""

    def test_it_writes_the_same_bytes_twice(self, tmp_path: Path) -> None:
        """Page and sheets hold no time."""
        held = []
        for name in ("a", "b"):
            write(Corpus(DATA), tmp_path / name)
            every = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
            held.append([path.read_bytes() for path in every])
        assert held[0] == held[1]
        sheet = next((tmp_path / "a" / "worksheets").glob("*readout-act.csv"))
        assert len(handed_in.read(sheet).rows) == 16
