"""How a book is cited, whoever's it is."""

from pathlib import Path

import pytest

from podium.book.citation import Citation, CitationError, find_citation

BINDER = "https://mybinder.org/v2/"
NOTEBOOK = "notebooks/meeting.ipynb"


def written(folder: Path, text: str) -> Citation:
    """What is read from a file of this text."""
    (folder / "CITATION.cff").write_text(text, encoding="utf-8")
    return find_citation([folder], "A title", "An author")


class TestFindCitation:
    """find_citation."""

    def test_without_a_file_the_book_speaks_for_itself(self, tmp_path: Path) -> None:
        """Title and author are those of the list of chapters."""
        assert find_citation([tmp_path], "T", "A") == Citation("T", "A")

    def test_the_first_folder_counts(self, tmp_path: Path) -> None:
        """Data that come with a citation are cited by it, wherever the prose lies."""
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "CITATION.cff").write_text(f"title: {name}\n")
        assert find_citation([tmp_path / "a", tmp_path / "b"], "T", "").title == "a"

    def test_persons_and_bodies_are_named(self, tmp_path: Path) -> None:
        """By their given and family names, or by the one name they have."""
        text = (
            "authors:\n  - {given-names: Ana, name-particle: de, family-names: Vesk}\n  - name: X\n"
        )
        assert written(tmp_path, text).authors == "Ana de Vesk and X"

    def test_its_message_is_kept(self, tmp_path: Path) -> None:
        """What whoever cites should know, such as who coded the texts."""
        assert written(tmp_path, "message: Coded by us.\n").message == "Coded by us."

    @pytest.mark.parametrize(
        "text", ["- a list\n", "title: [", "authors: somebody\n", "repository-code: here\n"]
    )
    def test_what_cannot_be_read_is_named(self, tmp_path: Path, text: str) -> None:
        """The error says which file."""
        with pytest.raises(CitationError, match=r"CITATION\.cff"):
            written(tmp_path, text)


class TestCitation:
    """Citation."""

    def test_it_reads_as_a_reference(self) -> None:
        """Who, what, when, which version, where."""
        own = Citation("T", "A", "1.2", "2021", doi="10.1/x")
        assert own.text() == "A. T (2021). Version 1.2. https://doi.org/10.1/x"
        assert "  version = {1.2}" in own.bibtex()

    @pytest.mark.parametrize(
        ("repository", "start"),
        [
            ("https://github.com/who/what", "gh/who/what/HEAD"),
            ("https://github.com/who/what.git", "gh/who/what/HEAD"),
            ("https://gitlab.com/a/b/c", "gl/a%2Fb%2Fc/HEAD"),
            ("https://example.org/x.git", "git/https%3A%2F%2Fexample.org%2Fx.git/HEAD"),
        ],
    )
    def test_binder_opens_its_notebooks(self, repository: str, start: str) -> None:
        """Wherever the repository is."""
        address = Citation("T", repository=repository).binder(NOTEBOOK)
        assert address == f"{BINDER}{start}?urlpath=lab%2Ftree%2Fnotebooks%2Fmeeting.ipynb"

    def test_an_unknown_repository_opens_nowhere(self) -> None:
        """No address is made up."""
        assert Citation("T").binder(NOTEBOOK) == ""
