"""The record is whole, and the check says so when it is not."""

import shutil
from pathlib import Path

import pytest

from podium.check import check
from podium.cli import main
from podium.sources import data_folder
from podium.tables import read_table


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

    @pytest.mark.parametrize(
        "text",
        ["<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", '{"profile": ', "\xff\xfe{}"],
    )
    def test_a_damaged_descriptor_is_named(self, data: Path, text: str) -> None:
        """A merge conflict, a file cut short, another encoding: it is to be written anew."""
        (data / "datapackage.json").write_bytes(text.encode("latin-1"))
        assert "datapackage.json is not what the dictionary gives" in problems(data)

    def test_a_folder_named_like_a_table_is_named(self, data: Path) -> None:
        """It is told that it cannot be read."""
        (data / "curated" / "people.csv").unlink()
        (data / "curated" / "people.csv").mkdir()
        assert "people.csv: cannot be read: Is a directory" in problems(data)

    def test_what_may_not_be_read_is_named(
        self, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file without permission is one problem more, and no traceback."""
        read = Path.read_bytes

        def refusing(path: Path) -> bytes:
            if path.name == "notes.csv":
                raise PermissionError(13, "Permission denied", str(path))
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", refusing)
        assert "notes.csv: Permission denied" in problems(data)

    def test_another_digit_is_no_number(self, data: Path) -> None:
        """An offset such as ² is named, and no traceback."""
        path = data / "curated" / "refusals.csv"
        start = read_table(path)[0]["start"]
        path.write_text(path.read_text().replace(f",{start},", f",{start}²,", 1))
        assert f"refusals.csv, row 2: start is '{start}²', not a whole number" in problems(data)

    def test_a_table_in_another_encoding_is_named(self, data: Path) -> None:
        """Its byte is told."""
        path = data / "curated" / "meetings.csv"
        path.write_bytes(path.read_bytes().replace(b"Tokyo", b"T\xf4kyo", 1))
        assert "meetings.csv: not UTF-8 at byte" in problems(data)

    @pytest.mark.parametrize("text", ["version: [1", "version: 1\nsentence_variables: {act: 1}\n"])
    def test_a_codebook_that_cannot_be_read_is_named(self, data: Path, text: str) -> None:
        """Codes cannot be checked against it."""
        (data / "curated" / "codebook.yml").write_text(text)
        assert "codebook.yml: a codebook has a 'version' and variables" in problems(data)

    def test_rows_are_numbered_as_an_editor_shows_them(self, data: Path) -> None:
        """Whoever finds what is wrong with a row, a line break in a cell before it counts."""
        path = data / "curated" / "themes.csv"
        header, first, second, *rest = path.read_text().splitlines()
        broken = first.rpartition(",")[0] + ',"one\ntwo"'
        lines = [header, broken, f"{first.partition(',')[0]},Twice,Twice.", second, *rest]
        path.write_text("\n".join([*lines, ""]))
        assert "themes.csv, row 4: " in problems(data)

    def test_the_verb_fails_with_one(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """`podium check` ends with 1 and names the place when something is wrong."""
        (data / "curated" / "extra.csv").write_text("a\n1\n")
        assert main(["check", "--data", str(data)]) == 1
        assert "extra.csv" in capsys.readouterr().out
