"""A file that comes back is read by what it holds."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from podium.worksheet.handed_in import SheetFileError, every_file, read

TEXT = "unit,act\nJapan’s,report\n"


def workbook(path: Path) -> None:
    """Write the same as a workbook."""
    book = Workbook()
    for line in TEXT.splitlines():
        book.active.append(line.split(","))  # type: ignore[union-attr]
    book.save(path)


class TestRead:
    """read."""

    @pytest.mark.parametrize(
        "raw",
        [
            TEXT.encode(),
            TEXT.encode("utf-8-sig"),
            TEXT.replace(",", "\t").encode("utf-16"),
            TEXT.replace(",", ";").replace("\n", "\r\n").encode("utf-8-sig"),
            f"sep=;\r\n{TEXT.replace(',', ';')}".encode(),
            f"{TEXT},,\n,,\n".encode(),
        ],
        ids=["plain", "marked", "utf-16", "semicolons", "sep line", "empty rows"],
    )
    @pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.xlsx"])
    def test_text_is_read_as_spreadsheets_save_it(
        self, raw: bytes, name: str, tmp_path: Path
    ) -> None:
        """Whatever the divider, the mark at its start and the ending of its name."""
        (tmp_path / name).write_bytes(raw)
        table = read(tmp_path / name)
        assert table.header[:2] == ("unit", "act")
        assert [(row["unit"], row["act"]) for row in table.rows] == [("Japan’s", "report")]

    @pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
    def test_a_workbook_is_read_as_one(self, name: str, tmp_path: Path) -> None:
        """Also where somebody renamed it."""
        workbook(tmp_path / name)
        assert read(tmp_path / name).rows == ({"unit": "Japan’s", "act": "report"},)

    @pytest.mark.parametrize(
        ("raw", "words"),
        [
            (b"", "the file is empty"),
            (b"\xd0\xcf\x11\xe0 old", "an old workbook"),
            (b"%PDF-1.7", "a PDF"),
            (b"PK\x03\x04 broken", "zip"),
            ("unit\nJapan’s".encode("cp1252"), "not UTF-8 at byte 10"),
        ],
    )
    def test_what_cannot_be_read_says_what_to_do(
        self, raw: bytes, words: str, tmp_path: Path
    ) -> None:
        """It names the file, what it is, and how to save it."""
        (tmp_path / "a.csv").write_bytes(raw)
        with pytest.raises(SheetFileError, match=r"a\.csv: ") as caught:
            read(tmp_path / "a.csv")
        assert words in str(caught.value)
        assert "save it as “CSV UTF-8” or as XLSX" in str(caught.value)


class TestEveryFile:
    """every_file."""

    def test_a_folder_stands_for_its_files(self, tmp_path: Path) -> None:
        """In order; what an open spreadsheet or the system hides is left out."""
        for name in ("b.csv", "a.xlsx", "~$a.xlsx", ".DS_Store"):
            (tmp_path / name).touch()
        assert [path.name for path in every_file([tmp_path])] == ["a.xlsx", "b.csv"]

    def test_an_empty_folder_is_told(self, tmp_path: Path) -> None:
        """Nothing to compare is no comparison."""
        with pytest.raises(SheetFileError, match="holds no sheets"):
            list(every_file([tmp_path]))
