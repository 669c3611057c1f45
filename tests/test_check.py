"""The record is whole, and the check says so when it is not."""

import shutil
from pathlib import Path

import pytest

from podium.check import check
from podium.cli import main
from podium.sources import data_folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the record that a test may spoil."""
    copy = tmp_path / "data"
    shutil.copytree(data_folder(), copy)
    return copy


def problems(data: Path) -> str:
    """Return every problem found, one a line."""
    return "\n".join(problem for finding in check(data) for problem in finding.problems)


class TestTheRecord:
    """The record as committed."""

    def test_is_whole(self) -> None:
        """Register, hashes, anchors, tables and dictionary of the repository hold together."""
        assert problems(data_folder()) == ""


class TestCheck:
    """check."""

    def test_one_changed_byte_of_a_source_stops_everything(self, data: Path) -> None:
        """A changed source is found by its hash, and nothing after it is judged."""
        path = next((data / "raw").rglob("*statement.txt"))
        path.write_bytes(path.read_bytes().replace(b"fifth", b"sixth", 1))
        assert "is not the file that was registered" in problems(data)
        assert len(check(data)) == 2

    def test_an_unregistered_file_is_named(self, data: Path) -> None:
        """A file under raw/ that no row registers is named."""
        (data / "raw" / "mid" / "stray.txt").write_text("stray")
        assert "raw/mid/stray.txt is not registered" in problems(data)

    def test_codes_are_those_of_the_corpus_s_own_codebook(self, data: Path) -> None:
        """A code that its codebook has is no problem, one that it has not is named."""
        codings = data / "curated" / "codings" / "one" / "sentences.csv"
        codings.write_text(codings.read_text().replace(",courtesy,", ",greeting,", 1))
        assert "greeting" in problems(data)
        codebook = data / "curated" / "codebook.yml"
        codebook.write_text(codebook.read_text().replace("- code: courtesy", "- code: greeting", 1))
        told = problems(data)
        assert 'cell "greeting"' not in told
        assert 'cell "courtesy"' in told

    def test_a_stale_table_is_named(self, data: Path) -> None:
        """A corpus table that is not what sources and code give is named."""
        path = data / "corpus" / "notes.csv"
        path.write_text(path.read_text() + path.read_text().splitlines()[-1] + "\n")
        assert "corpus/notes.csv is not what sources and code give now" in problems(data)

    @pytest.mark.parametrize(
        ("table", "old", "new", "message"),
        [
            ("meetings", "2019-05-31-tokyo,2019-05-31", "2019-05-31-tokyo,31 May", "meetings"),
            ("transcripts", ",2019-05-31-tokyo,", ",2019-05-31-kyoto,", "transcripts"),
            ("transcripts", ",first_hand,", ",hearsay,", "first_hand"),
        ],
    )
    def test_a_cell_against_the_dictionary_is_named(
        self, data: Path, table: str, old: str, new: str, message: str
    ) -> None:
        """A wrong type, an unknown key and a value outside its list are each found."""
        path = data / "curated" / f"{table}.csv"
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new, 1))
        assert message in problems(data)

    def test_a_table_outside_the_dictionary_is_named(self, data: Path) -> None:
        """A curated table that the dictionary does not describe is a problem."""
        (data / "curated" / "extra.csv").write_text("a\n1\n")
        assert "curated/extra.csv is not in the data dictionary" in problems(data)

    def test_the_verb_fails_with_one(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """`podium check` ends with 1 and names the place when something is wrong."""
        (data / "curated" / "extra.csv").write_text("a\n1\n")
        assert main(["check", "--data", str(data)]) == 1
        assert "extra.csv" in capsys.readouterr().out
