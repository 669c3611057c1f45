"""Tables as CSV."""

from pathlib import Path

import pytest

from podium.tables import TableError, csv_text, read_lines, read_table, write_table


class TestReadTable:
    """read_table."""

    def test_rows_come_back_as_written(self, tmp_path: Path) -> None:
        """Cells with commas, quotes and line feeds survive a round trip."""
        rows = [{"a": 'he said "no", twice', "b": "two\nlines"}, {"a": "", "b": "é"}]
        write_table(tmp_path / "t.csv", rows, ["a", "b"])
        assert read_table(tmp_path / "t.csv") == rows

    def test_a_missing_file_is_named(self, tmp_path: Path) -> None:
        """The error names the file that is not there."""
        with pytest.raises(TableError, match=r"gone\.csv: no such table"):
            read_table(tmp_path / "gone.csv")

    def test_a_missing_column_is_named(self, tmp_path: Path) -> None:
        """The error names the columns that are required and not there."""
        (tmp_path / "t.csv").write_text("a\n1\n")
        with pytest.raises(TableError, match=r"missing column\(s\): b"):
            read_table(tmp_path / "t.csv", ["a", "b"])

    @pytest.mark.parametrize("line", ["1,2,3", "1"])
    def test_a_ragged_row_is_named(self, tmp_path: Path, line: str) -> None:
        """A row with too many or too few cells is refused with its number."""
        (tmp_path / "t.csv").write_text(f"a,b\n1,2\n{line}\n")
        with pytest.raises(TableError, match="row 3: the row has another number of cells"):
            read_table(tmp_path / "t.csv")

    def test_a_row_has_the_number_of_its_line(self, tmp_path: Path) -> None:
        """Line breaks within cells count, as an editor shows them."""
        (tmp_path / "t.csv").write_text('a,b\n"1\n1",2\n3,4\n')
        assert [number for number, _ in read_lines(tmp_path / "t.csv").rows] == [2, 4]
        (tmp_path / "t.csv").write_text('a,b\n"1\n1",2\n3\n')
        with pytest.raises(TableError, match="row 4: the row has another number of cells"):
            read_table(tmp_path / "t.csv")

    @pytest.mark.parametrize("line", ["", ",", ",\n1,2"])
    def test_a_blank_row_is_refused(self, tmp_path: Path, line: str) -> None:
        """It would shift what other programs call a row; the error says what to do."""
        (tmp_path / "t.csv").write_text(f"a,b\n1,2\n{line}\n")
        with pytest.raises(TableError, match="row 3: the row is blank: delete it"):
            read_table(tmp_path / "t.csv")

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", "the first line names no columns"),
            ("\na,b\n", "the first line names no columns"),
            ("a;b\n1;2\n", "the columns are parted by semicolons: save it with commas"),
            ("a\tb\n1\t2\n", "the columns are parted by tabs: save it with commas"),
            ("a,b,a\n1,2,3\n", "row 1: the header names a more than once"),
            ("a,,b\n1,2,3\n", "row 1: column 2 has no name"),
        ],
    )
    def test_a_header_that_is_none_is_refused(
        self, tmp_path: Path, text: str, message: str
    ) -> None:
        """What spreadsheets make of a table is told with what to do."""
        (tmp_path / "t.csv").write_text(text)
        with pytest.raises(TableError, match=message):
            read_table(tmp_path / "t.csv")

    def test_a_folder_of_its_name_is_told(self, tmp_path: Path) -> None:
        """What cannot be read is no traceback."""
        (tmp_path / "t.csv").mkdir()
        with pytest.raises(TableError, match="cannot be read: Is a directory"):
            read_table(tmp_path / "t.csv")

    def test_other_encodings_are_refused(self, tmp_path: Path) -> None:
        """Bytes that are not UTF-8 are refused with their place, never replaced."""
        (tmp_path / "t.csv").write_bytes(b"a\n\xe9\n")
        with pytest.raises(TableError, match="not UTF-8 at byte 2"):
            read_table(tmp_path / "t.csv")

    def test_an_open_quote_is_refused(self, tmp_path: Path) -> None:
        """A quotation mark that is never closed is an error, not one long cell."""
        (tmp_path / "t.csv").write_text('a\n"open\n')
        with pytest.raises(TableError, match="not a CSV table"):
            read_table(tmp_path / "t.csv")


class TestCsvText:
    """csv_text."""

    def test_null_and_booleans_have_one_form(self) -> None:
        """None is an empty cell; booleans are true and false."""
        assert csv_text([{"a": None, "b": True, "c": 0}], ["a", "b", "c"]) == "a,b,c\n,true,0\n"
