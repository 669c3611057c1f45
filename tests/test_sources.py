"""Sources are read byte for byte, from the register and from anywhere."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.check import check
from podium.html import page_text
from podium.model import Source
from podium.sources import (
    REGISTER,
    SourceError,
    data_folder,
    oddities,
    read_file,
    read_register,
    read_source,
    sha256_of,
)
from podium.tables import TableError, read_table, write_table
from podium.transcripts import parse_entry, parse_file

PAGE = Path(__file__).parent / "fixtures" / "html" / "japan-press-conference.html"
ENTRIES = read_register(data_folder())
ID = "2019-05-31-mid-statement"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the record that a test may spoil."""
    return Path(shutil.copytree(data_folder(), tmp_path / "data"))


def change(data: Path, name: str, **cells: str) -> None:
    """Change cells of the row ``name`` of the register."""
    rows = read_table(data / REGISTER)
    next(row for row in rows if row["id"] == name).update(cells)
    write_table(data / REGISTER, rows, list(rows[0]))


def entry_of(data: Path, name: str = ID) -> tuple[str, Source]:
    """Return text and source of a row of the register."""
    return read_source(data, next(e for e in read_register(data) if e.id == name))


class TestReadFile:
    """read_file."""

    def test_changes_nothing(self, tmp_path: Path) -> None:
        """Line ends of every kind, blanks at ends and a missing last line end are kept."""
        text = " Talks \r\n\r\nline\rline\u2028line\x0c\n\tend "
        (tmp_path / "talk.txt").write_bytes(text.encode())
        found, source = read_file(tmp_path / "talk.txt")
        assert found == text
        assert (source.chars, source.encoding, source.warnings) == (len(text), "utf-8", ())
        assert source.sha256 == sha256_of(text.encode())

    def test_a_byte_order_mark_moves_no_offset(self, tmp_path: Path) -> None:
        """The same text with and without a mark parses to the same turns at the same offsets."""
        raw = (data_folder() / ENTRIES[0].file).read_bytes()
        plain, marked = tmp_path / "plain" / "talk.txt", tmp_path / "marked" / "talk.txt"
        for path, start in ((plain, b""), (marked, b"\xef\xbb\xbf")):
            path.parent.mkdir()
            path.write_bytes(start + raw)
        assert parse_file(plain).turns == parse_file(marked).turns
        assert parse_file(marked).source.encoding == "utf-8-sig"

    def test_reads_a_page_and_its_text_alike(self, tmp_path: Path) -> None:
        """A saved page gives the same turns as its text copied into a file."""
        copied = tmp_path / f"{PAGE.stem}.txt"
        copied.write_text(page_text(PAGE.read_text("utf-8")), "utf-8")
        assert parse_file(PAGE).turns == parse_file(copied).turns
        assert parse_file(PAGE).header == parse_file(copied).header

    @pytest.mark.parametrize("raw", [b" \n\t\r\n", b"\xef\xbb\xbf", "\u3000\n".encode()])
    def test_blanks_are_no_text(self, tmp_path: Path, raw: bytes) -> None:
        """A file of blanks is refused, and named."""
        (tmp_path / "talk.txt").write_bytes(raw)
        with pytest.raises(SourceError, match=r"talk\.txt holds no text"):
            read_file(tmp_path / "talk.txt")

    def test_a_page_without_text_is_no_text(self, tmp_path: Path) -> None:
        """A page that only a script would fill is refused."""
        (tmp_path / "talk.html").write_text("<html><body><script>fill()</script></body></html>")
        with pytest.raises(SourceError, match="holds no text"):
            read_file(tmp_path / "talk.html")

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        """What cannot be read says why."""
        with pytest.raises(SourceError, match="cannot read"):
            read_file(tmp_path)

    def test_fifty_megabytes_in_one_line_are_read_and_reported(self, tmp_path: Path) -> None:
        """A huge line is kept whole, with a warning."""
        (tmp_path / "talk.txt").write_bytes(b"words " * 8_333_334)
        text, source = read_file(tmp_path / "talk.txt")
        assert len(text) == 50_000_004
        assert source.warnings == ("a line of 50,000,004 characters: were the line breaks lost?",)


class TestOddities:
    """oddities."""

    @pytest.mark.parametrize(
        ("odd", "word"),
        [("\0", "NUL"), ("\ufffd", "replacement"), ("\x85\x93", "C1"), ("\u202e", "bidirectional")],
    )
    def test_names_what_and_where(self, odd: str, word: str) -> None:
        """A character that a transcript seldom holds is reported with its first place."""
        (warning,) = oddities(f"Talks {odd} and talks {odd}")
        assert word in warning
        assert f"at character {6 + odd.find(odd[-1])} U+{ord(odd[-1]):04X}" in warning
        assert "(2 in all)" in warning

    @given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
    def test_says_nothing_of_ordinary_text(self, text: str) -> None:
        """Letters, digits, marks and blanks of any script are ordinary."""
        assert oddities(text) == ()

    def test_reaches_the_transcript(self, tmp_path: Path) -> None:
        """Doubts about the bytes stand among the warnings of the transcript."""
        (tmp_path / "talk.txt").write_bytes("Вопрос: Где встреча министров?".encode("cp1251"))
        assert "windows-1251" in parse_file(tmp_path / "talk.txt").warnings[0]


class TestReadRegister:
    """read_register."""

    @pytest.mark.parametrize("name", ["../talk", "a/b", "talk.txt", "a b", "-talk", "ta\nlk"])
    def test_an_id_is_a_name_for_files(self, data: Path, name: str) -> None:
        """An id that could lead to another folder, or hides a line end, is refused with its row."""
        change(data, ID, id=name)
        with pytest.raises(TableError, match=r"(?s)row 6: the id .* may hold"):
            read_register(data)

    def test_an_older_register_is_read(self, data: Path) -> None:
        """A register without the columns for pages and encodings is one of text files."""
        rows = read_table(data / REGISTER)
        write_table(data / REGISTER, rows, list(rows[0])[:11])
        assert [entry.text_file for entry in read_register(data)] == [e.file for e in ENTRIES]


class TestReadSource:
    """read_source."""

    @pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
    def test_is_the_decoded_file(self, entry: object) -> None:
        """The canonical text of each document is its file decoded, and nothing else."""
        for known in ENTRIES:
            if known is entry:
                raw = (data_folder() / known.file).read_bytes()
                text, source = read_source(data_folder(), known)
                assert text == raw.decode()
                assert source == Source(known.file, known.sha256, "utf-8", len(text))

    @pytest.mark.parametrize("file", ["../secret.txt", "raw/../../secret.txt", "/etc/hostname"])
    def test_a_path_out_of_the_folder_is_refused(self, data: Path, file: str) -> None:
        """The register cannot name a file outside the data folder."""
        (data.parent / "secret.txt").write_text("secret")
        change(data, ID, file=file, sha256=sha256_of(b"secret"))
        with pytest.raises(SourceError, match="leads out of the data folder"):
            entry_of(data)

    @pytest.mark.parametrize("column", ["file", "canonical"])
    def test_a_link_out_of_the_folder_is_refused(self, data: Path, column: str) -> None:
        """A symbolic link inside the folder does not make what it points to ours."""
        (data.parent / "secret.txt").write_text("secret")
        (data / "raw" / "link.txt").symlink_to(data.parent / "secret.txt")
        hashes = {"file": "sha256", "canonical": "canonical_sha256"}
        change(data, ID, **{column: "raw/link.txt", hashes[column]: sha256_of(b"secret")})
        with pytest.raises(SourceError, match="leads out of the data folder"):
            entry_of(data)

    def test_a_named_encoding_is_used(self, data: Path) -> None:
        """The register's encoding decides for its file."""
        raw = "Вопрос: Где?".encode("koi8-r")
        (data / "raw" / "talk.txt").write_bytes(raw)
        change(data, ID, file="raw/talk.txt", sha256=sha256_of(raw), encoding="koi8-r")
        text, source = entry_of(data)
        assert (text, source.encoding, source.warnings) == ("Вопрос: Где?", "koi8-r", ())


class TestSavedPage:
    """read_source of a saved page, whose text is stored beside it."""

    @pytest.fixture
    def paged(self, data: Path) -> Path:
        """Return a record with a saved page in the place of a text."""
        text = b"Kept text of the page.\nQuestion: Why?\n"
        for file, raw in (("raw/mofa/page.html", PAGE.read_bytes()), ("canonical/page.txt", text)):
            (data / file).parent.mkdir(exist_ok=True)
            (data / file).write_bytes(raw)
        change(
            data, ID, file="raw/mofa/page.html", sha256=sha256_of(PAGE.read_bytes()),
            canonical="canonical/page.txt", canonical_sha256=sha256_of(text),
        )  # fmt: skip
        return data

    def test_has_the_text_that_was_stored(self, paged: Path) -> None:
        """The stored text is the canonical one, whatever the extractor would say today."""
        text, source = entry_of(paged)
        assert text == "Kept text of the page.\nQuestion: Why?\n"
        assert (source.path, source.chars) == ("raw/mofa/page.html", len(text))
        entry = next(e for e in read_register(paged) if e.id == ID)
        assert entry.text_file == "canonical/page.txt"
        assert parse_entry(paged, entry).text == text

    @pytest.mark.parametrize("file", ["raw/mofa/page.html", "canonical/page.txt"])
    def test_stops_when_either_file_changes(self, paged: Path, file: str) -> None:
        """Page and text are both held to their hashes."""
        (paged / file).write_bytes((paged / file).read_bytes() + b" ")
        with pytest.raises(SourceError, match="is not the file that was registered"):
            entry_of(paged)

    def test_is_checked_for_strays(self, paged: Path) -> None:
        """A stored text that no row names is reported."""
        (paged / "canonical" / "stray.txt").write_text("stray")
        problems = [problem for finding in check(paged) for problem in finding.problems]
        assert any("canonical/stray.txt is not registered" in problem for problem in problems)
