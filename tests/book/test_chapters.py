"""The list of chapters as data."""

from pathlib import Path

import pytest

from podium.book.chapters import Book, ChapterError, find_book, read_book
from podium.frames import Corpus
from podium.model import PodiumError
from tests.invented import invented

FRONT = "title: T\nauthor: A\nfront: index.md\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """The invented corpus."""
    return invented(tmp_path / "data")


def book(folder: Path, corpus: Corpus, chapters: str) -> Book:
    """The book of one part with these chapters."""
    folder.mkdir(exist_ok=True)
    (folder / "index.md").write_text("# T")
    (folder / "a.md").write_text("# A")
    listed = f"{FRONT}parts:\n  - title: P\n    chapters:\n{chapters}"
    (folder / "chapters.yml").write_text(listed)
    return read_book(folder, corpus)


def names(known: Book) -> list[str]:
    """The names of its pages."""
    return [page.name for page in known.pages()]


class TestReadBook:
    """read_book."""

    def test_prose_notebooks_and_generated_pages(self, tmp_path: Path, corpus: Corpus) -> None:
        """Each kind of chapter becomes a page, in order."""
        chapters = """
      - page: a.md
        sections:
          - notebook: theme
            parameters: {theme: fish}
            title: On fish
      - notebook: sources
      - status: true
"""
        known = book(tmp_path / "book", corpus, chapters)
        assert names(known) == ["index", "a", "themes/fish", "sources", "status"]
        assert known.parts[0][1][0].sections[0].title == "On fish"

    def test_each_gives_a_page_for_every_row(self, tmp_path: Path, corpus: Corpus) -> None:
        """Meetings by date, themes in their order, sources by date."""
        chapters = "      - each: meetings\n      - each: themes\n      - each: sources\n"
        assert names(book(tmp_path / "book", corpus, chapters))[1:] == [
            "meetings/2021-03-03-lund",
            "meetings/2021-09-09-port",
            "themes/river",
            "themes/fish",
            "sources/2021-03-03-norland",
            "sources/2021-03-03-vesk",
            "sources/2021-09-09-norland",
        ]

    def test_titles_come_from_the_data(self, tmp_path: Path, corpus: Corpus) -> None:
        """A meeting is named by day and place, a source by day, side and kind."""
        chapters = "      - each: meetings\n      - each: sources\n"
        titles = [page.title for page in book(tmp_path / "book", corpus, chapters).pages()]
        assert titles[1] == "3 March 2021, Lund"
        assert titles[3] == "3 March 2021: Norland, press conference"

    def test_another_notebook_may_be_run_for_each(self, tmp_path: Path, corpus: Corpus) -> None:
        """Its pages lie in a folder of its own name."""
        chapters = "      - notebook: two_sides\n        each: meetings\n"
        assert "two_sides/2021-03-03-lund" in names(book(tmp_path / "book", corpus, chapters))

    @pytest.mark.parametrize(
        ("chapters", "message"),
        [
            ("      - page: gone.md", r"part 1 \(P\), entry 1: there is no page 'gone.md'"),
            ("      - page: ../data/curated/themes.csv", "there is no page"),
            ("      - each: months", "'each' is one of: meetings, themes, sources; not 'months'"),
            ("      - notebook: gone", "no notebook called 'gone'"),
            ("      - notebook: theme\n        parameters: {theme: fishe}", "did you mean 'fish'"),
            ("      - notebook: theme\n        parameters: fish", "'parameters' is not"),
            ("      - page: a.md\n      - page: a.md", "the page 'a' is listed twice"),
            ("      - title: alone", "needs one of: page, notebook, each, status"),
            ("      - pages: a.md", "takes cite, each, notebook, page"),
            ("      - just text", "takes cite, each, notebook, page"),
            ("      - page: a.md\n        sections: a.md", "needs a list of chapters"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, tmp_path: Path, corpus: Corpus, chapters: str, message: str
    ) -> None:
        """The error says in which entry, and what would be right."""
        with pytest.raises(PodiumError, match=message):
            book(tmp_path / "book", corpus, chapters)

    @pytest.mark.parametrize("text", ["", "title: x", "parts: x", "parts: [x]", "a: [", "- a"])
    def test_what_is_no_list_of_chapters_is_refused(
        self, tmp_path: Path, corpus: Corpus, text: str
    ) -> None:
        """The error names the file and what it needs."""
        (tmp_path / "index.md").write_text("# T")
        (tmp_path / "chapters.yml").write_text(text)
        with pytest.raises(ChapterError, match=r"chapters\.yml"):
            read_book(tmp_path, corpus)


class TestFindBook:
    """find_book."""

    def test_its_own_folder_then_the_one_beside_then_ours(self, tmp_path: Path) -> None:
        """A corpus may bring its book; without one it gets the chapters of the package."""
        data = tmp_path / "data"
        data.mkdir()
        assert find_book(data).name == "default"
        for folder in (tmp_path / "book", data / "book"):
            folder.mkdir()
            (folder / "chapters.yml").write_text("parts: []")
            assert find_book(data) == folder

    def test_a_copy_under_another_name_gets_the_chapters_for_any_corpus(
        self, tmp_path: Path
    ) -> None:
        """The prose beside the original tells of the original."""
        for name in ("data", "copy", "book"):
            (tmp_path / name).mkdir()
        (tmp_path / "book" / "chapters.yml").write_text("parts: []")
        assert find_book(tmp_path / "data") == tmp_path / "book"
        assert find_book(tmp_path / "copy").name == "default"
