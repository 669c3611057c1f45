"""What was agreed and decided becomes the corpus's own codings."""

import csv
import io
from pathlib import Path

import pytest

from podium import check, draft
from podium.cli import main
from podium.frames import Corpus
from podium.new import new
from podium.tables import read_table, write_table
from podium.worksheet import read_returned, worksheet
from podium.worksheet.handed_in import SheetFileError
from podium.worksheet.settled import SettleError, read_decisions
from tests.invented import TEXTS
from tests.test_worksheet import hand_in

Row = dict[str, str]
FULL = ("theme", "act", "polarity", "hedged")
CODES = {"theme_1": "none", "act": "report", "polarity": "0", "hedged": "false"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A new corpus with one press conference, and one theme in its codebook."""
    new(tmp_path / "class")
    page = tmp_path / "vesk.txt"
    page.write_text(TEXTS["2021-03-03-vesk"], encoding="utf-8")
    folder = tmp_path / "class" / "data"
    asked = "--side vesk --new-meeting --place Lund --language en --yes".split()
    main(["add", str(page), *asked, "--data", str(folder)])
    book = folder / "curated" / "codebook.yml"
    words = book.read_text("utf-8").replace(
        "    codes: []", "    codes:\n    - code: river\n      definition: The river.", 1
    )
    book.write_text(words, encoding="utf-8")
    return folder


def sheets(data: Path, folder: Path, *variables: str, **codes: str) -> list[Path]:
    """Hand in two sheets: of the first row the second coder says something else."""
    folder.mkdir(exist_ok=True)
    made = worksheet(Corpus(data), "sentence", variables or FULL)
    given = {name: code for name, code in (CODES | codes).items() if name in made.code_columns}
    rows = {coder: [row | given for row in made.rows(coder)] for coder in ("one", "two")}
    rows["two"][0] |= {"act": "courtesy", "note": "thanks"}
    return [hand_in(folder, f"{coder}.csv", own) for coder, own in rows.items()]


def decisions(folder: Path, data: Path, decision: str, divider: str = ",") -> Path:
    """Compare the sheets of a folder and decide what is to be decided."""
    out = folder.parent / "agreement"
    main(["agree", str(folder), "--data", str(data), "--out", str(out)])
    path = out / "adjudicate.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    if not rows:
        return path
    decided = [row | {"decision": decision, "reason": "a polite form"} for row in rows]
    return hand_in(out, "decided.csv", decided, divider)


def settled(data: Path, folder: Path, path: Path) -> int:
    """Run the verb."""
    return main(["settle", str(folder), "--decisions", str(path), "--data", str(data)])


class TestSettle:
    """podium settle."""

    def test_a_variable_of_ones_own_is_kept(self, data: Path, tmp_path: Path) -> None:
        """A variable that only this corpus's codebook has becomes a column, and is checked."""
        book = data / "curated" / "codebook.yml"
        tone = (
            "sentence_variables:\n  tone:\n    asks: How it sounds.\n    values: one code\n"
            "    codes:\n    - {code: warm, definition: Warm.}\n"
            "    - {code: cold, definition: Cold.}\n"
        )
        words = book.read_text("utf-8").replace("sentence_variables:\n", tone, 1)
        book.write_text(words, encoding="utf-8")
        sheets(data, tmp_path / "sheets", *FULL, "tone", tone="warm")
        path = decisions(tmp_path / "sheets", data, "report")
        assert settled(data, tmp_path / "sheets", path) == 0
        table = data / "curated" / "codings" / "adjudicated" / "sentences.csv"
        assert {row["tone"] for row in read_table(table)} == {"warm"}
        assert not any(finding.problems for finding in check.check(data))
        table.write_text(table.read_text("utf-8").replace("warm", "hot", 1), encoding="utf-8")
        assert any("hot" in each for found in check.check(data) for each in found.problems)

    def test_agreed_and_decided_codes_are_codings_of_the_corpus(
        self, data: Path, tmp_path: Path
    ) -> None:
        """Where they agree theirs, elsewhere the decision with its reason; each coder's beside."""
        sheets(data, tmp_path / "sheets", theme_1="river")
        path = decisions(tmp_path / "sheets", data, "Courtesy", ";")
        assert settled(data, tmp_path / "sheets", path) == 0
        own = {
            coder: read_table(data / "curated" / "codings" / coder / "sentences.csv")
            for coder in ("adjudicated", "one", "two")
        }
        units = [unit.id for unit in worksheet(Corpus(data), "sentence", ["act"]).units]
        assert [row["sentence"] for row in own["adjudicated"]] == units
        assert own["adjudicated"][0] == {
            "sentence": units[0], "theme": "river", "act": "courtesy", "polarity": "0",
            "hedged": "false", "note": "act: a polite form",
        }  # fmt: skip
        assert [rows[0]["act"] for rows in own.values()] == ["courtesy", "report", "courtesy"]
        assert own["two"][0]["note"] == "thanks"
        assert [each.problems for each in check.check(data) if each.problems] == []

    def test_no_theme_is_an_empty_cell(self, data: Path, tmp_path: Path) -> None:
        """As in every table of codings, agreed or decided by what the list of differences shows."""
        first, _ = sheets(data, tmp_path / "sheets", act="courtesy")
        first.write_text(first.read_text("utf-8").replace(",none,", ",river,", 1), "utf-8")
        path = decisions(tmp_path / "sheets", data, "(none)")
        assert len(read_table(path)) == 1
        assert settled(data, tmp_path / "sheets", path) == 0
        rows = read_table(data / "curated" / "codings" / "adjudicated" / "sentences.csv")
        assert {row["theme"] for row in rows} == {""}

    def test_what_is_not_decided_is_told(
        self, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """It names the unit and the variable, and writes nothing."""
        sheets(data, tmp_path / "sheets")
        assert settled(data, tmp_path / "sheets", decisions(tmp_path / "sheets", data, "")) == 2
        told = capsys.readouterr().err
        assert "column act: " in told
        assert "/t01/p01/s01: coders differ, and nothing is decided" in told
        assert not (data / "curated" / "codings").exists()

    def test_a_sheet_without_all_that_a_row_needs_is_refused(
        self, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """It says which variables lack, and how to make a sheet that has them."""
        sheets(data, tmp_path / "sheets", "act")
        path = decisions(tmp_path / "sheets", data, "courtesy")
        assert settled(data, tmp_path / "sheets", path) == 2
        told = capsys.readouterr().err
        assert "the sheets lack theme, polarity, hedged" in told
        assert "--variable theme act polarity hedged" in told

    def test_codings_that_are_there_are_kept(
        self, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The same units are not put in twice; the error says so."""
        sheets(data, tmp_path / "sheets")
        path = decisions(tmp_path / "sheets", data, "courtesy")
        settled(data, tmp_path / "sheets", path)
        capsys.readouterr()
        assert settled(data, tmp_path / "sheets", path) == 2
        assert "of these units already" in capsys.readouterr().err

    def test_a_coder_of_another_name_is_in_the_data_dictionary(
        self, data: Path, tmp_path: Path
    ) -> None:
        """A third coder's table is checked as those of the first two."""
        first, second = sheets(data, tmp_path / "sheets")
        for path in (first, second):
            words = path.read_text("utf-8").replace(",one,", ",Ana B.,")
            path.write_text(words, encoding="utf-8")
        settled(data, tmp_path / "sheets", decisions(tmp_path / "sheets", data, "courtesy"))
        assert (data / "curated" / "codings" / "ana-b" / "sentences.csv").is_file()
        assert [each.problems for each in check.check(data) if each.problems] == []

    @pytest.mark.parametrize(
        ("decision", "words"),
        [
            ("politeness", "row 2, column decision: 'politeness' is no code of act"),
            ("courtesy;report", "row 2, column decision: 2 codes, and act takes 1"),
        ],
    )
    def test_a_decision_that_cannot_stand_is_told_with_its_row(
        self, data: Path, tmp_path: Path, decision: str, words: str
    ) -> None:
        """As a wrong code in a sheet is."""
        paths = sheets(data, tmp_path / "sheets")
        variables = read_returned(paths, Corpus(data))[0].variables
        path = decisions(tmp_path / "sheets", data, decision)
        with pytest.raises(SettleError, match="these decisions cannot stand") as caught:
            read_decisions(path, variables)
        assert words in str(caught.value)

    def test_another_table_is_no_list_of_decisions(self, data: Path, tmp_path: Path) -> None:
        """It is told what it lacks; a file that is not there is told too."""
        variables = worksheet(Corpus(data), "sentence", ["act"]).variables
        with pytest.raises(SettleError, match="it lacks unit, variable, decision, reason"):
            read_decisions(data / "curated" / "meetings.csv", variables)
        with pytest.raises(SheetFileError, match="no such file"):
            read_decisions(tmp_path / "gone.csv", variables)

    def test_replies_take_their_level_from_their_type(self, data: Path, tmp_path: Path) -> None:
        """From drafted sub-questions that a reader put in, to codings with what follows."""
        transcript = Corpus(data).rows("transcripts")[0]["id"]
        found, day = draft.find_transcript(data, transcript)
        rows = draft.draft(found, draft.Lists(), day)["subquestions"]
        columns = "subquestion transcript start end quote addressee".split()
        write_table(data / "curated" / "subquestions.csv", rows, columns)
        made = worksheet(Corpus(data), "subquestion", ["reply"])
        folder = tmp_path / "sheets"
        folder.mkdir()
        for coder in ("one", "two"):
            own = [row | {"reply_level2": "declining_to_answer"} for row in made.rows(coder)]
            hand_in(folder, f"{coder}.csv", own)
        assert settled(data, folder, decisions(folder, data, "")) == 0
        (row,) = read_table(data / "curated" / "codings" / "adjudicated" / "subquestions.csv")
        assert (row["reply_level1"], row["bull_mayer"]) == ("clear_non_reply", "non_reply")
        assert row["addressee"] == "tiel"
        assert [each.problems for each in check.check(data) if each.problems] == []
