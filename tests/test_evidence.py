"""Curated rows, anchored."""

from pathlib import Path

import pytest

from podium import evidence, inputs
from podium.evidence import AnchorError, RecordError, anchor_errors, demand_whole, holding_rows
from podium.frames import Corpus
from podium.sources import SourceError
from podium.tables import TableError
from tests.evidence_tables import NORLAND, with_evidence

TEXTS = {"doc": "We agreed. We agreed to meet."}


def errors_of(**cells: str) -> list[AnchorError]:
    """Return the errors of one row with an anchor that fits unless cells say otherwise."""
    row = {"transcript": "doc", "start": "0", "end": "10", "quote": "We agreed."} | cells
    return list(anchor_errors(Path("t.csv"), [(2, row)], TEXTS.get))


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
            ({"start": "--1"}, "must be whole numbers"),
            ({"start": "-1"}, "-1–10 is no stretch"),
            ({"end": "99"}, "0–99 is no stretch of doc, which has 29 characters"),
            ({"start": "10", "end": "10"}, "10–10 is no stretch"),
            ({"start": "²"}, "start '²' and end '10' must be whole numbers"),
            ({"start": "", "quote": ""}, "half an anchor: start and quote empty"),
        ],
    )
    def test_a_wrong_anchor_says_what_and_where(self, cells: dict[str, str], message: str) -> None:
        """The error names file, row, place, the text found and the text quoted."""
        (error,) = errors_of(**cells)
        assert error.row == 2
        with pytest.raises(AnchorError, match=message):
            raise error


def change(data: Path, name: str, old: str, new: str) -> Path:
    """Change a table once and return its path."""
    path = data / "curated" / f"{name}.csv"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return the invented corpus with curated tables that a test may spoil."""
    return with_evidence(tmp_path).data


class TestHoldingRows:
    """holding_rows."""

    def test_one_changed_character_is_fatal(self, data: Path) -> None:
        """A table is not read through a corpus when one character of a quotation is changed."""
        change(data, "refusals", "go into details.", "go into details!")
        with pytest.raises(AnchorError, match=r"refusals\.csv, row 2: .* reads 'I will not go"):
            Corpus(data).rows("refusals")

    @pytest.mark.parametrize(
        ("table", "old", "new", "message"),
        [
            ("refusals", ",start,", ",Start,", "row 1: the column 'Start' must be called 'start'"),
            ("refusals", ",kind,", ",what,", r"missing column\(s\): kind"),
            ("commitments", ",due,", ",Due,", "the column 'Due' must be called 'due'"),
            ("commitments", ",due_words\n", ",due_wrods\n", "must be called 'due_words'"),
            ("commitments", ",2021-04,", ",April 2021,", "due is 'April 2021', not a day, month"),
            ("commitments", ",fulfilled", ",done", "row 3: status is 'done', not one of fulfilled"),
            ("meetings", ",2021-03-03,", ",03.03.2021,", "date is '03.03.2021', not a day such as"),
            ("name_sets", ",true", ",TRUE", "contested is 'TRUE', not true or false"),
            ("people", ",Ada Brell,", ",,", "row 2: name is empty, and every row needs it"),
            ("codings/one/sentences", ",report,", ",told,", "act is 'told', not one of report"),
            ("codings/one/subquestions", "clear_reply", "clear", "reply_level1 is 'clear'"),
        ],
    )
    def test_a_damaged_table_is_no_silence(
        self, data: Path, table: str, old: str, new: str, message: str
    ) -> None:
        """A column that lacks, or a cell that does not fit, stops whoever asks for the table."""
        change(data, table, old, new)
        with pytest.raises(TableError, match=message):
            Corpus(data).rows(f"curated/{table}")

    def test_one_mistyped_offset_is_no_row_less(self, data: Path) -> None:
        """A row whose offset is no number is refused, not left out."""
        start = Corpus(data).rows("refusals")[0]["start"]
        change(data, "refusals", f",{start},", f",--{start},")
        with pytest.raises(TableError, match=r"row 2: start is '--[0-9]+', not a whole number"):
            Corpus(data).rows("refusals")

    def test_what_holds_is_looked_at_once(
        self, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Another corpus over the same bytes checks nothing again, over other bytes it does."""
        looked: list[Path] = []
        whole = evidence.anchor_errors

        def counted(path: Path, *rest: object) -> object:
            looked.append(path)
            return whole(path, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(evidence, "anchor_errors", counted)
        for _ in range(3):
            Corpus(data).rows("claims")
        assert len(looked) == 1
        change(data, "claims", "inferred", "stated")
        Corpus(data).rows("claims")
        assert len(looked) == 2

    def test_sources_read_to_check_a_table_do_not_count(self, data: Path) -> None:
        """A result rests on the table; its page does not offer the sources to take away."""
        with inputs.watched() as read:
            holding_rows(data, data / "curated" / "claims.csv")
        assert inputs.names(data, read) == ["curated/claims"]

    def test_a_changed_source_is_told(self, data: Path) -> None:
        """A quotation cannot be looked up in a source that is not the registered one."""
        path = data / "raw" / f"{NORLAND}.txt"
        path.write_text(path.read_text("utf-8").replace("river", "brook"), "utf-8")
        with pytest.raises(SourceError, match="is not the file that was registered"):
            Corpus(data).rows("track_anchors")


class TestDemandWhole:
    """demand_whole."""

    def test_a_record_that_holds_is_silent(self, data: Path) -> None:
        """Nothing is said, and nothing raised."""
        demand_whole(data)

    def test_every_table_is_named(self, data: Path) -> None:
        """All that is wrong is told at once, each with its row."""
        change(data, "refusals", "the river is ours", "the river is mine")
        change(data, "commitments", ",pending", ",open")
        with pytest.raises(RecordError) as caught:
            demand_whole(data)
        told = str(caught.value)
        assert "refusals.csv, row 3: " in told
        assert "commitments.csv, row 4: status is 'open'" in told

    def test_many_are_counted(self, data: Path) -> None:
        """The first are shown, the others counted."""
        path = data / "curated" / "namings.csv"
        path.write_text(path.read_text("utf-8").replace(",own,", ",mine,"), "utf-8")
        path = data / "curated" / "codings" / "one" / "sentences.csv"
        path.write_text(path.read_text("utf-8").replace(",false,", ",no,"), "utf-8")
        with pytest.raises(RecordError, match=r"and 3 more; .podium check. lists them all"):
            demand_whole(data)
