"""The JSON of ``podium parse --json`` is a contract."""

import json
from pathlib import Path

import pytest

from podium.cli import main
from podium.corpus import COLUMNS, build_tables
from podium.dictionary import dictionary
from podium.sources import data_folder
from podium.transcripts import as_json, parse_corpus, parse_file

FILES = sorted((data_folder() / "raw").rglob("*.txt"))
HEADER = [
    "title", "date", "time", "page_timestamp", "place", "publisher", "genre", "principal_speaker",
]  # fmt: skip
TURN = [
    "id", "label", "speaker", "role", "addressees", "answers", "start", "end", "text", "paragraphs",
]  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestAsJson:
    """as_json."""

    def test_has_the_agreed_keys(self, path: Path) -> None:
        """Every key of the contract is there, in its order, and no other."""
        found = as_json(parse_file(path))
        keys = ["source", "header", "turns", "sections", "notes", "warnings"]
        assert list(found) == keys
        assert list(found["header"]) == HEADER  # type: ignore[call-overload]
        assert all(list(turn) == TURN for turn in found["turns"])  # type: ignore[attr-defined]

    def test_every_offset_slices_the_decoded_file(self, path: Path) -> None:
        """Turns, paragraphs, sentences and notes are slices of the file decoded as UTF-8."""
        text = path.read_bytes().decode("utf-8")
        found = json.loads(json.dumps(as_json(parse_file(path))))
        assert found["source"]["chars"] == len(text)
        for piece in [*found["turns"], *found["notes"]]:
            assert piece["text"] == text[piece["start"] : piece["end"]]
        for turn in found["turns"]:
            ends = [p["end"] for p in turn["paragraphs"]]
            assert turn["start"] == turn["paragraphs"][0]["start"]
            assert turn["end"] == ends[-1]

    def test_the_verb_prints_it(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """`podium parse FILE --json` prints one object and nothing else."""
        assert main(["parse", str(path), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["source"]["path"] == str(path)


class TestCorpus:
    """build_tables."""

    def test_text_is_always_the_slice(self) -> None:
        """Every text cell of every table is the slice its offsets name."""
        texts = {t.id: t.text for t in parse_corpus(data_folder())}
        tables = build_tables(data_folder())
        for name in ("turns", "paragraphs", "sentences", "notes"):
            for row in tables[name]:
                sliced = texts[str(row["transcript"])][
                    int(str(row["start"])) : int(str(row["end"]))
                ]
                assert row["text"] == sliced

    def test_ids_are_unique_and_nested(self) -> None:
        """An id starts with the id of what it lies in, and none is there twice."""
        tables = build_tables(data_folder())
        for name, parent in (
            ("turns", "transcript"),
            ("paragraphs", "turn"),
            ("sentences", "paragraph"),
        ):
            ids = [str(row["id"]) for row in tables[name]]
            assert len(ids) == len(set(ids))
            assert all(str(row["id"]).startswith(f"{row[parent]}/") for row in tables[name])

    def test_the_dictionary_describes_every_column(self) -> None:
        """The data dictionary lists the columns of each corpus table in their order."""
        for name, columns in COLUMNS.items():
            assert tuple(dictionary()[f"corpus/{name}"]["columns"]) == columns
