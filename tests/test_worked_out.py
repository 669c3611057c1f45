"""Facts for prose that are not counts of one table."""

from pathlib import Path

import pytest

from podium.frames import Corpus
from podium.worked_out import cells_differing, in_order, worked_out
from tests.filled import write_filled

SENTENCE = ["sentence", "theme", "act", "polarity", "hedged"]
REPLY = [
    *("subquestion", "addressee", "reply_level1", "reply_level2", "bull_mayer", "tactic"),
    *("reply_start", "reply_end"),
]


def _table(data: Path, name: str, columns: list[str], *rows: list[str]) -> None:
    write_filled(data / f"{name}.csv", [dict(zip(columns, row, strict=True)) for row in rows])


class TestInOrder:
    """in_order."""

    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (1, "first"),
            (12, "twelfth"),
            (13, "13th"),
            (22, "22nd"),
            (111, "111th"),
            (1001, "1,001st"),
        ],
    )
    def test_ordinals(self, number: int, words: str) -> None:
        """Words up to twelve, figures with the right ending above."""
        assert in_order(number) == words


class TestWorkedOut:
    """worked_out."""

    def test_nothing_is_known_without_tables(self, tmp_path: Path) -> None:
        """An empty data folder has no facts but an empty count of codes."""
        assert worked_out(Corpus(tmp_path)) == {"codes": {}}

    def test_a_count_of_meetings_and_the_next(self, tmp_path: Path) -> None:
        """Only ordinals of meetings that have a value are followed up."""
        _table(
            tmp_path / "curated",
            "claims",
            ["id", "kind", "unit", "value"],
            ["a", "ordinal", "meetings", "8"],
            ["b", "ordinal", "meetings", ""],
            ["c", "ordinal", "rounds", "2"],
        )
        found = worked_out(Corpus(tmp_path))
        assert found["meeting_numbers"] == {"a": "eighth"}
        assert found["next_meeting_numbers"] == {"a": "ninth"}

    def test_days_run_from_one_meeting_to_the_next(self, tmp_path: Path) -> None:
        """Meetings are put in order of date first."""
        rows = (["late", "2019-05-31"], ["early", "2019-05-10"])
        _table(tmp_path / "curated", "meetings", ["id", "date"], *rows)
        assert worked_out(Corpus(tmp_path))["days_since_previous"] == {"late": "21"}

    def test_lengths_are_compared_within_a_meeting(self, tmp_path: Path) -> None:
        """Whole times only; a meeting with one account has no comparison."""
        _table(
            tmp_path / "corpus",
            "transcripts",
            ["meeting", "words"],
            *(["m", "99"], ["m", "20"], ["n", "5"]),
        )
        assert worked_out(Corpus(tmp_path))["times_longer"] == {"m": "four"}

    def test_what_a_document_treats_is_set_against_its_length(self, tmp_path: Path) -> None:
        """Words for each item that it treats; what only a question raises is not treated."""
        _table(tmp_path / "corpus", "transcripts", ["id", "meeting", "words"], ["m", "x", "99"])
        rows = (["m", "treated"], ["m", "treated"], ["m", "question_only"])
        _table(tmp_path / "curated", "track_coverage", ["transcript", "coverage"], *rows)
        assert worked_out(Corpus(tmp_path))["words_per_item"] == {"m": "50"}

    def test_a_share_of_polarity_has_its_interval(self, tmp_path: Path) -> None:
        """Reporters are left out, and a polarity that a document never has is a share too."""
        roles = {"m/t01": "minister", "m/t02": "journalist", "n/t01": "minister"}
        turns = [[key, key[0], role, "9"] for key, role in roles.items()]
        _table(tmp_path / "corpus", "turns", ["id", "transcript", "role", "words"], *turns)
        coded = (["m/t01/s1", "1"], ["m/t01/s2", "0"], ["m/t02/s1", "1"], ["n/t01/s1", "0"])
        folder = tmp_path / "curated" / "codings" / "adjudicated"
        _table(folder, "sentences", ["sentence", "polarity"], *coded)
        found = worked_out(Corpus(tmp_path))["polarity_shares"]
        assert found["m 1"] == "1 of 2 (50 %, interval 9 to 91 %)"
        assert found["n 1"] == "0 of 1 (0 %, interval 0 to 79 %)"

    def test_readings_are_told_as_counts(self, tmp_path: Path) -> None:
        """Shares are turned back into how many of how many."""
        _table(
            tmp_path / "curated" / "readings",
            "agreement",
            ["table", "measure", "n", "value"],
            ["namings", "rows_both_found", "668", "417"],
            ["events", "basis_percent_agreement", "135", "0.415"],
            ["events", "basis_cohen_kappa", "135", "0.123"],
        )
        found = worked_out(Corpus(tmp_path))
        assert found["found_by_both"] == {"namings": "417 of 668"}
        assert found["readers_agree"] == {"events basis": "56 of 135"}


class TestCells:
    """cells, cells_differing, themes_in_other_order."""

    def test_cells_are_compared_unit_by_unit(self, tmp_path: Path) -> None:
        """A cell differs where the two passes gave it different codes, order included."""
        for coder, theme, span in (("one", "a;b", "3"), ("two", "b;a", "4")):
            folder = tmp_path / "curated" / "codings" / coder
            _table(folder, "sentences", SENTENCE, ["t/s01", theme, "report", "0", "false"])
            _table(folder, "subquestions", REPLY, ["t/q01", "x", "", "general", "", "", "1", span])
        corpus = Corpus(tmp_path)
        differing = cells_differing(corpus)
        assert (differing["theme"], differing["act"], differing["sentences"]) == (
            "one",
            "no",
            "one",
        )
        assert (differing["reply_end"], differing["subquestions"]) == ("one", "one")
        assert worked_out(corpus)["themes_in_other_order"] == {"all": "one"}
        assert worked_out(corpus)["cells"]["sentences"] == "four"
