"""Curated rows, anchored."""

import shutil
from pathlib import Path

import pytest

from podium import evidence
from podium.evidence import AnchorError, anchor_errors
from podium.sources import data_folder
from podium.tables import write_table

TEXTS = {"doc": "We agreed. We agreed to meet."}
COLUMNS = ["transcript", "start", "end", "quote"]


def errors_of(**cells: str) -> list[AnchorError]:
    """Return the errors of one row with an anchor that fits unless cells say otherwise."""
    row = {"transcript": "doc", "start": "0", "end": "10", "quote": "We agreed."} | cells
    return list(anchor_errors(Path("t.csv"), [row], TEXTS))


class TestAnchorErrors:
    """anchor_errors."""

    def test_an_anchor_that_fits_is_silent(self) -> None:
        """The exact slice is no error."""
        assert errors_of() == []

    def test_an_empty_anchor_is_allowed(self) -> None:
        """A row may carry no anchor at all."""
        assert errors_of(transcript="", start="", end="", quote="") == []

    @pytest.mark.parametrize(
        ("cells", "message"),
        [
            ({"start": "1"}, r"t\.csv, row 2: doc at 1–10 reads 'e agreed\.', the row quotes"),
            ({"quote": "We agree!!"}, "The quoted words stand nowhere in it"),
            ({"start": "11", "end": "21"}, "The quoted words stand at 0–10"),
            ({"transcript": "other"}, "there is no transcript 'other' in the register"),
            ({"start": "-1"}, "must be whole numbers"),
            ({"end": "99"}, "0–99 is no stretch of doc, which has 29 characters"),
            ({"start": "10", "end": "10", "quote": ""}, "10–10 is no stretch"),
            ({"quote": ""}, "stand nowhere"),
        ],
    )
    def test_a_wrong_anchor_says_what_and_where(self, cells: dict[str, str], message: str) -> None:
        """The error names file, row, place, the text found and the text quoted."""
        (error,) = errors_of(**cells)
        assert error.row == 2
        with pytest.raises(AnchorError, match=message):
            raise error


class TestLoad:
    """load."""

    def test_one_changed_character_is_fatal(self, tmp_path: Path) -> None:
        """A table is not loaded when one character of a quotation is changed."""
        data = tmp_path / "data"
        shutil.copytree(data_folder(), data)
        text = evidence.canonical_texts(data)["2019-05-31-mid-statement"]
        quote = text[100:120]
        row = {
            "transcript": "2019-05-31-mid-statement", "start": 100, "end": 120, "quote": quote,
        }  # fmt: skip
        write_table(data / "curated" / "t.csv", [row], COLUMNS)
        assert len(evidence.load(data, "t").rows) == 1
        row["quote"] = quote[:-1] + ("x" if quote[-1] != "x" else "y")
        write_table(data / "curated" / "t.csv", [row], COLUMNS)
        with pytest.raises(AnchorError, match="row 2"):
            evidence.load(data, "t")
