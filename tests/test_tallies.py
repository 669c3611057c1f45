"""Tallies of the curated tables."""

from pathlib import Path

from podium.frames import Corpus
from podium.tallies import tallies, tally
from tests.filled import write_filled

ROWS = [
    {"kind": "agreed", "status": "pending"},
    {"kind": "agreed", "status": "fulfilled"},
    {"kind": "hoped", "status": ""},
]


class TestTally:
    """tally."""

    def test_rows_are_counted_by_every_combination(self) -> None:
        """All rows, each value, and values together in the order of the fields."""
        counted = tally(ROWS, ("kind", "status"))
        assert counted["all"] == "three"
        assert counted["agreed"] == "two"
        assert counted["agreed pending"] == "one"

    def test_what_never_occurs_together_counts_as_no(self) -> None:
        """A combination of known values without a row is there, and says so."""
        assert tally(ROWS, ("kind", "status"))["hoped pending"] == "no"

    def test_a_value_that_is_not_there_is_not_counted(self) -> None:
        """A slip in a name is an error where the prose asks for it, not a silent nought."""
        assert "agred" not in tally(ROWS, ("kind", "status"))

    def test_an_empty_cell_counts_once(self) -> None:
        """A row whose cell is empty counts in the total once."""
        assert tally(ROWS, ("status",)) == {
            "all": "three",
            "fulfilled": "one",
            "pending": "one",
        }

    def test_no_rows_give_no(self) -> None:
        """A table without rows counts none in all."""
        assert tally([], ("kind",)) == {"all": "no"}

    def test_more_than_twelve_stand_in_figures(self) -> None:
        """Counts above twelve are figures, with commas."""
        assert tally([{"kind": "a"}] * 1200, ("kind",))["a"] == "1,200"


class TestTallies:
    """tallies."""

    def test_a_tally_without_its_table_is_not_there(self, tmp_path: Path) -> None:
        """A corpus without curated tables has no tallies of them."""
        write_filled(
            tmp_path / "curated" / "refusals.csv",
            [{"speaker": "somebody", "kind": "deferral"}],
        )
        found = tallies(Corpus(tmp_path))
        assert found == {
            "refused": {
                "all": "one",
                "deferral": "one",
                "somebody": "one",
                "somebody deferral": "one",
            }
        }

    def test_an_item_counts_for_the_sides_that_treat_it(self, tmp_path: Path) -> None:
        """An item that only a question raises is told by no side."""
        write_filled(
            tmp_path / "corpus" / "transcripts.csv",
            [
                {"id": "a", "meeting": "m", "side": "north"},
                {"id": "b", "meeting": "m", "side": "south"},
            ],
        )
        cover = {
            "x": ("treated", "treated"),
            "y": ("question_only", "treated"),
            "z": ("absent",) * 2,
        }
        write_filled(
            tmp_path / "curated" / "track_coverage.csv",
            [
                {"track": track, "transcript": name, "coverage": coverage}
                for track, both in cover.items()
                for name, coverage in zip("ab", both, strict=True)
            ],
        )
        write_filled(
            tmp_path / "curated" / "tracks.csv",
            [{"id": track, "theme": "t" if track in "xy" else "u"} for track in cover],
        )
        themes = tallies(Corpus(tmp_path))["themes_told_by"]
        assert (themes["m north+south"], themes["m none"]) == ("one", "one")
        told = tallies(Corpus(tmp_path))["told_by"]
        assert (told["m north+south"], told["m south"], told["m none"]) == ("one", "one", "one")
        assert "m north" not in told
