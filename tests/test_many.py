"""Many transcripts: the same tables as in memory, in memory that does not grow with them."""

import tracemalloc
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bench.copies import write_copies
from podium import corpus, many
from podium.cli import main
from podium.export import parquet
from podium.many import ManyError, chunks_of, write_part, write_parts
from podium.sources import data_folder
from podium.transcripts import parse_file


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of 200 transcripts."""
    folder = tmp_path_factory.mktemp("copies")
    write_copies(folder, 200)
    return folder


def files(out: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder, by its path."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


class TestWriteParts:
    """write_parts."""

    def test_parts_hold_the_tables(self, tmp_path: Path) -> None:
        """Of the registered transcripts, the parts are the exported tables, types and all."""
        data = data_folder()
        rows = write_parts(chunks_of(tmp_path / "out", data=data), jobs=1)
        exported = parquet.files(data)
        assert set(rows) == set(corpus.COLUMNS)
        for name, count in rows.items():
            whole = pq.read_table(pa.BufferReader(exported[f"corpus/{name}.parquet"]))
            parts = pq.read_table(tmp_path / "out" / name)
            assert parts.equals(whole)
            assert len(parts) == count

    def test_more_processes_give_the_same_bytes(
        self, tmp_path: Path, copies: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Two processes write what one does; the order of the parts is that of the files."""
        monkeypatch.setattr(many, "CHUNK", 16)
        paths = sorted(copies.iterdir())[:50]
        for jobs in (1, 2):
            write_parts(chunks_of(tmp_path / str(jobs), paths), jobs=jobs)
        assert files(tmp_path / "1") == files(tmp_path / "2")
        assert len(files(tmp_path / "1")) == 4 * len(corpus.COLUMNS)
        ids = pq.read_table(tmp_path / "1" / "transcripts")["id"].to_pylist()
        assert ids == [path.stem for path in paths]

    def test_memory_is_that_of_a_chunk(
        self, tmp_path: Path, copies: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The 190 transcripts that follow ten need no more memory than a few chunks do."""
        monkeypatch.setattr(many, "CHUNK", 10)
        chunks = chunks_of(tmp_path / "out", [copies])
        many._make_folders(chunks[0].out)  # noqa: SLF001
        write_part(chunks[0])
        peaks = []
        tracemalloc.start()
        for some in (chunks[1:4], chunks[4:]):
            tracemalloc.reset_peak()
            for chunk in some:
                write_part(chunk)
            peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert peaks[1] < 1.5 * peaks[0]

    def test_rows_are_those_in_memory(self, tmp_path: Path, copies: Path) -> None:
        """Every sentence of 200 files is there, once, with the slice of its text."""
        rows = write_parts(chunks_of(tmp_path / "out", [copies]))
        sentences = pq.read_table(tmp_path / "out" / "sentences").to_pylist()
        read = [parse_file(path) for path in sorted(copies.iterdir())]
        known = [
            (sentence.id, sentence.span.of(transcript.text))
            for transcript in read
            for sentence in transcript.sentences()
        ]
        assert [(row["id"], row["text"]) for row in sentences] == known
        assert rows["transcripts"] == 200

    def test_what_is_there_is_not_overwritten(self, tmp_path: Path, copies: Path) -> None:
        """A folder that holds something is refused."""
        (tmp_path / "mine.txt").touch()
        with pytest.raises(ManyError, match="name a new or an empty folder"):
            write_parts(chunks_of(tmp_path, [copies]))

    def test_a_file_that_cannot_be_read_is_named(self, tmp_path: Path) -> None:
        """The error of a process of its own reaches the user as it is."""
        with pytest.raises(ManyError, match=r"gone\.txt"):
            write_parts(chunks_of(tmp_path / "out", [tmp_path / "gone.txt"]))

    def test_what_failed_can_be_tried_again(self, tmp_path: Path) -> None:
        """All that cannot be read is named at once; nothing is kept, so the same place will do."""
        for name, text in {"a": "", "b": "Q: Yes?\n", "c": " "}.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        chunks = chunks_of(tmp_path / "out", [tmp_path])
        with pytest.raises(ManyError, match=r"(?s)a\.txt.*c\.txt"):
            write_parts(chunks, jobs=1)
        for name in "ac":
            (tmp_path / f"{name}.txt").write_text("Q: No?\n", encoding="utf-8")
        assert write_parts(chunks, jobs=1)["transcripts"] == 3


class TestChunksOf:
    """chunks_of."""

    def test_two_files_of_one_name_are_refused(self, tmp_path: Path) -> None:
        """Their rows would have the same ids."""
        paths = [tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt"]
        with pytest.raises(ManyError, match="would have the same id, 'x'"):
            chunks_of(tmp_path / "out", paths)

    def test_a_folder_without_texts_is_refused(self, tmp_path: Path) -> None:
        """It is named."""
        with pytest.raises(ManyError, match=r"holds no \.txt file"):
            chunks_of(tmp_path / "out", [tmp_path])


class TestVerb:
    """podium parse."""

    def test_it_tells_how_many_rows(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A line for each table, with its folder."""
        out = tmp_path / "out"
        assert main(["parse", "--out", str(out), "--jobs", "1"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert f"     5 {out / 'transcripts'}" in lines
        assert len(lines) == len(corpus.COLUMNS)

    def test_several_files_need_a_place(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without --out the verb shows one file; the error says what to do."""
        assert main(["parse", "a.txt", "b.txt"]) == 2
        assert "--out FOLDER" in capsys.readouterr().err
