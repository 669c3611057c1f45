"""Worksheets are handed out blind, come back checked, and are compared."""

import csv
import io
import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from sklearn.metrics import cohen_kappa_score

from podium.cli import main
from podium.frames import Corpus, Missing
from podium.new import new
from podium.worksheet import (
    CodebookError,
    Comparison,
    ReturnedError,
    UnitError,
    Worksheet,
    compare,
    files,
    from_codings,
    handed_in,
    read_returned,
    report,
    shown,
    worksheet,
)
from podium.worksheet.codebook import FILE, NONE, read_codebook
from podium.worksheet.sheets import LONGEST, cell
from podium.worksheet.units import units
from tests.invented import HOSTILE, write_corpus

DATA = Path(__file__).parents[1] / "data"
JANUARY = "2019-01-14-moscow"
Row = dict[str, str]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The corpus of this repository."""
    return Corpus(DATA)


@pytest.fixture(scope="module")
def sheet(corpus: Corpus) -> Worksheet:
    """A sheet of twelve sentences, to code for act and theme."""
    return worksheet(corpus, "sentence", ["act", "theme"], meeting=JANUARY, n=12, seed=7)


def filled(sheet: Worksheet, coder: str, act: str = "report", theme: str = NONE) -> list[Row]:
    """Return the rows of a sheet with the same codes in each."""
    return [{**row, "act": act, "theme_1": theme} for row in sheet.rows(coder)]


def hand_in(folder: Path, name: str, rows: list[Row], divider: str = ",") -> Path:
    """Write rows as a coder would hand them in."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=divider)
    writer.writeheader()
    writer.writerows(rows)
    (folder / name).write_text(f"\ufeff{out.getvalue()}", encoding="utf-8", newline="")
    return folder / name


class TestWorksheet:
    """worksheet."""

    def test_every_sentence_of_a_meeting_stands_once_in_printed_order(self, corpus: Corpus) -> None:
        """Without a number, all of them are on the sheet, each with its words."""
        made = worksheet(corpus, "sentence", ["act"], meeting=JANUARY)
        printed = [r for r in corpus.rows("sentences") if r["transcript"].startswith("2019-01-14")]
        assert [(u.id, u.text) for u in made.units] == [(r["id"], r["text"]) for r in printed]

    def test_a_sheet_is_blind(self, sheet: Worksheet) -> None:
        """The cells for codes and notes are empty."""
        assert {row[c] for row in sheet.rows("ana") for c in (*sheet.code_columns, "note")} == {""}

    def test_the_same_seed_draws_the_same_units_and_another_others(self, corpus: Corpus) -> None:
        """A teacher can hand out a drawn sheet again."""
        ids = [worksheet(corpus, "sentence", ["act"], n=9, seed=seed).id for seed in (3, 3, 4)]
        assert ids[0] == ids[1] != ids[2]

    def test_context_is_what_stands_around_the_sentence(self, corpus: Corpus) -> None:
        """Two sentences before and one after; at the edges, fewer."""
        found = units(corpus, "sentence", transcript="2019-01-14-mofa-readout")
        assert found[0].before == ""
        assert found[2].before == f"{found[0].text} {found[1].text}"
        assert found[2].after == found[3].text
        assert found[-1].after == ""

    def test_a_reply_runs_to_the_next_reporter_and_is_of_the_person_asked(
        self, corpus: Corpus
    ) -> None:
        """Where the page prints no reply by the person asked, the cell is empty."""
        asked = {unit.id: unit for unit in units(corpus, "subquestion")}
        first = "2016-04-15-mid-news-conference/t02/q01"
        assert asked[f"{first}/lavrov"].after.startswith("Preparations for the visit")
        assert asked[f"{first}/kishida"].after == ""
        assert "Palmyra" in asked["2016-04-15-mid-news-conference/t06/q02/lavrov"].after

    @pytest.mark.parametrize(
        ("error", "kind", "asked", "words"),
        [
            (CodebookError, "sentence", {"variables": ["reply"]}, "there are: theme, act"),
            (UnitError, "sentence", {"variables": ["act"], "n": 10_000}, "cannot be drawn from"),
            (
                UnitError,
                "subquestion",
                {"variables": ["reply"], "transcript": "2019-05-31-mid-statement"},
                "2019-05-31-mid-statement holds no subquestion to code: what reporters ask",
            ),
        ],
    )
    def test_what_cannot_be_coded_is_refused(
        self,
        corpus: Corpus,
        error: type[Exception],
        kind: str,
        asked: dict[str, object],
        words: str,
    ) -> None:
        """An unknown variable, too many units, nothing to code: each says what there is."""
        with pytest.raises(error, match=words):
            worksheet(corpus, kind, **asked)  # type: ignore[arg-type]

    def test_a_variable_of_several_codes_has_a_column_for_each(self) -> None:
        """Themes are up to three, acts exactly one, and a tactic may be none."""
        known = {each.name: each for each in read_codebook(DATA).variables}
        assert known["theme"].columns == ("theme_1", "theme_2", "theme_3")
        assert known["act"].columns == ("act",)
        assert NONE in known["tactic"].names
        assert known["polarity"].names == ("-1", "0", "1")

    def test_a_variable_says_how_to_decide(self) -> None:
        """The order in which codes are tried, then the tie-breaks, as the codebook has them."""
        (reply,) = [each for each in read_codebook(DATA).variables if each.name == "reply_level2"]
        assert reply.rules[0] == "Go down the list; the first that applies wins."
        assert reply.rules[1].startswith("unanswered_in_document:")
        assert [rule for rule in reply.rules if rule.startswith("In doubt about general: ")]

    def test_where_no_code_fits_a_worksheet_takes_none(self) -> None:
        """The codebook's own rule is to leave the cell empty, which on a sheet is not coded yet."""
        known = {each.name: each for each in read_codebook(DATA).variables}
        assert "write “none”" in known["theme"].rules[0]
        assert "write “none”" not in known["act"].rules[0]

    def test_a_variable_without_codes_is_refused(self, tmp_path: Path) -> None:
        """The themes of a new corpus are its own, and are to be written first."""
        new(tmp_path / "new")
        with pytest.raises(CodebookError, match="'theme' has no codes to choose from: add some"):
            worksheet(Corpus(tmp_path / "new" / "data"), "sentence", ["theme"])

    def test_a_folder_without_a_codebook_is_refused(self, tmp_path: Path) -> None:
        """There is nothing to code by."""
        with pytest.raises(CodebookError, match="no codebook"):
            worksheet(Corpus(write_corpus(tmp_path)), "sentence", ["act"])


class TestCell:
    """cell."""

    @pytest.mark.parametrize("start", "= + - @".split())
    def test_no_cell_is_a_formula(self, start: str) -> None:
        """What a spreadsheet would work out is marked as text."""
        assert cell(f"{start}1+1").startswith("'")

    def test_long_text_is_cut_and_control_characters_shown(self) -> None:
        """A cell holds what a spreadsheet can hold, on one line."""
        assert len(cell("x" * 99_999)) == LONGEST + 1
        assert cell("a\n\tb\x07") == "a b\ufffd"


class TestFiles:
    """files."""

    def test_a_csv_comes_back_as_it_went(self, sheet: Worksheet, tmp_path: Path) -> None:
        """Written and read, the rows are the same."""
        (tmp_path / "a.csv").write_text(files.as_csv(sheet, "ana"), encoding="utf-8", newline="")
        assert list(handed_in.read(tmp_path / "a.csv").rows) == sheet.rows("ana")

    def test_a_workbook_comes_back_as_it_went(self, sheet: Worksheet, tmp_path: Path) -> None:
        """Written and read, the rows are the same."""
        (tmp_path / "a.xlsx").write_bytes(files.as_xlsx(sheet, "ana"))
        assert list(handed_in.read(tmp_path / "a.xlsx").rows) == sheet.rows("ana")

    def test_a_workbook_is_the_same_bytes_whenever_it_is_written(self, sheet: Worksheet) -> None:
        """It holds no time."""
        first = files.as_xlsx(sheet)
        time.sleep(1.1)
        assert files.as_xlsx(sheet) == first

    def test_a_workbook_offers_the_codes_and_guards_the_words(
        self, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """A code cell has a list and is open; the words are locked."""
        (tmp_path / "a.xlsx").write_bytes(files.as_xlsx(sheet))
        book = load_workbook(tmp_path / "a.xlsx")
        page = book["codes"]
        place = {cell.value: get_column_letter(n) for n, cell in enumerate(page[1], 1)}
        lists = {
            str(choice.sqref): choice.formula1 for choice in page.data_validations.dataValidation
        }
        offered = lists[f"{place['act']}2:{place['act']}13"]
        cells = book["codebook"][offered.partition("!")[2].replace("$", "")]
        assert tuple(row[0].value for row in cells) == sheet.variables[0].names
        assert page.protection.sheet
        assert page[f"{place['text']}2"].protection.locked
        assert not page[f"{place['act']}2"].protection.locked

    def test_hostile_text_is_text_in_both_forms(self, tmp_path: Path) -> None:
        """Markup of a source stands in the cell as it stands in the source."""
        data = write_corpus(tmp_path / "data")
        shutil.copy(DATA / FILE, data / FILE)
        made = worksheet(Corpus(data), "sentence", ["act"])
        for form, held in (("csv", files.as_csv(made).encode()), ("xlsx", files.as_xlsx(made))):
            (tmp_path / f"a.{form}").write_bytes(held)
            words = " ".join(row["text"] for row in handed_in.read(tmp_path / f"a.{form}").rows)
            assert " ".join(HOSTILE.split())[:60] in words


def _doubled(rows: list[Row]) -> None:
    rows.append(dict(rows[2]))


def _other_code(rows: list[Row]) -> None:
    rows[0]["act"] = "reprot"


def _other_words(rows: list[Row]) -> None:
    rows[1]["text"] = rows[1]["text"].replace(" ", " not ", 1)


def _other_version(rows: list[Row]) -> None:
    for row in rows:
        row["codebook"] = "version 0.9"


def _other_unit(rows: list[Row]) -> None:
    rows[3]["unit"] = "2019-01-14-mofa-readout/t99/p01/s01"


def _less(rows: list[Row]) -> None:
    del rows[4]


def _several(rows: list[Row]) -> None:
    rows[0]["act"] = "report, position"


def _several_themes(rows: list[Row]) -> None:
    rows[0]["theme_1"] = "process;economy"


def _gap(rows: list[Row]) -> None:
    rows[0].update(theme_1="", theme_2="process")


def _none_beside(rows: list[Row]) -> None:
    rows[0].update(theme_1="process", theme_2=NONE)


def _no_column(rows: list[Row]) -> None:
    for row in rows:
        del row["theme_2"]


def _two_coders(rows: list[Row]) -> None:
    rows[5]["coder"] = "ben"


class TestReturned:
    """read_returned."""

    @pytest.mark.parametrize(
        ("harm", "words"),
        [
            (_doubled, "row 14, column unit: '2019-01-14"),
            (_other_code, "row 2, column act: 'reprot' is no code of act; did you mean 'report'?"),
            (_other_words, "row 3, column text: the words were changed"),
            (_other_version, "row 2, column codebook: made with 'version 0.9'"),
            (_other_unit, "row 5, column unit: '2019-01-14-mofa-readout/t99/p01/s01' is no unit"),
            (_less, "column row: row “5 of 12” is missing"),
            (_several, "row 2, column act: 'report, position' is more than one code; choose one"),
            (_several_themes, "is more than one code; one in each of theme_1, theme_2, theme_3"),
            (_gap, "row 2, column theme_2: has a code, but the cell before it is empty"),
            (_none_beside, "row 2, column theme_1: 'none' stands beside other codes"),
            (_no_column, "row 1, column theme_2: the column is missing"),
            (_two_coders, "row 7, column coder: 'ben', but 'ana' in other rows"),
        ],
    )
    def test_what_is_wrong_is_told_with_its_place(
        self,
        corpus: Corpus,
        sheet: Worksheet,
        tmp_path: Path,
        harm: Callable[[list[Row]], None],
        words: str,
    ) -> None:
        """The message names file, row and column."""
        rows = filled(sheet, "ana")
        harm(rows)
        with pytest.raises(ReturnedError) as caught:
            read_returned([hand_in(tmp_path, "ana.csv", rows)], corpus)
        told = [str(each) for each in caught.value.problems]
        assert any(each.startswith("ana.csv, ") and words in each for each in told), told

    def test_everything_is_told_at_once(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """Nobody mends one thing only to hear of the next."""
        first, second = filled(sheet, "ana"), filled(sheet, "ben")
        for harm in (_other_code, _other_words, _less):
            harm(first)
        _other_version(second)
        paths = [hand_in(tmp_path, "a.csv", first), hand_in(tmp_path, "b.csv", second)]
        with pytest.raises(ReturnedError) as caught:
            read_returned([*paths, tmp_path / "gone.csv"], corpus)
        assert [each.file for each in caught.value.problems].count("a.csv") == 3
        assert {each.file for each in caught.value.problems} == {"a.csv", "b.csv", "gone.csv"}

    def test_the_same_in_many_rows_is_told_once(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """A spoiled column is one thing to mend; every problem is kept for whoever asks."""
        rows = [{**row, "unit": row["unit"].lower().replace("2019", "19")} for row in
                filled(sheet, "ana")]  # fmt: skip
        with pytest.raises(ReturnedError) as caught:
            read_returned([hand_in(tmp_path, "a.csv", rows)], corpus)
        assert "… and 11 more in column unit, the last in row 13" in str(caught.value)
        assert len(caught.value.problems) >= 12

    def test_sheets_with_other_units_are_not_compared(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """Two draws are two worksheets."""
        other = worksheet(corpus, "sentence", ["act", "theme"], meeting=JANUARY, n=12, seed=8)
        paths = [
            hand_in(tmp_path, "a.csv", filled(sheet, "ana")),
            hand_in(tmp_path, "b.csv", filled(other, "ben")),
        ]
        with pytest.raises(ReturnedError, match=r"b\.csv, column sheet: is of another worksheet"):
            read_returned(paths, corpus)

    def test_one_coder_hands_in_once(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """Two sheets of one name are two of one coder, or a mistake."""
        paths = [hand_in(tmp_path, f"{n}.csv", filled(sheet, "ana")) for n in (1, 2)]
        with pytest.raises(ReturnedError, match=r"the coder 'ana' handed in 1\.csv already"):
            read_returned(paths, corpus)

    def test_any_other_table_is_no_worksheet(self, corpus: Corpus) -> None:
        """It is told which columns it lacks."""
        with pytest.raises(ReturnedError, match="is no worksheet: it lacks the column"):
            read_returned([DATA / "curated" / "meetings.csv"], corpus)

    def test_what_spreadsheets_do_to_a_file_does_no_harm(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """Semicolons, capitals, another order, empty rows below and blanks are no change."""
        rows = filled(sheet, "ana", act="REPORT ")
        rows.reverse()
        rows.insert(3, dict.fromkeys(rows[0], ""))
        rows[0]["text"] = rows[0]["text"].replace("\u00a0", " ")
        rows.append(dict.fromkeys(rows[0], ""))
        (given,) = read_returned([hand_in(tmp_path, "a.csv", rows, ";")], corpus)
        assert {codes for (_, name), codes in given.codes.items() if name == "act"} == {("report",)}

    def test_without_a_name_the_coder_is_called_after_the_file(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """A sheet may be handed out without a name."""
        (given,) = read_returned([hand_in(tmp_path, "zoe.csv", filled(sheet, ""))], corpus)
        assert given.coder == "zoe"


class TestCompare:
    """compare."""

    def two(self, made: Worksheet, folder: Path, changed: int) -> list[Path]:
        """Two sheets of which the second differs in the first ``changed`` acts."""
        other = filled(made, "ben")
        for row in other[:changed]:
            row["act"] = "position"
        return [hand_in(folder, "a.csv", filled(made, "ana")), hand_in(folder, "b.csv", other)]

    def test_the_figures_are_the_libraries(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """Percent and kappa are those of the codes that were handed in."""
        first, second = filled(sheet, "ana"), filled(sheet, "ben")
        for place, row in enumerate((*first, *second)):
            row["act"] = ["report", "position", "courtesy"][place * place % 7 % 3]
        paths = [hand_in(tmp_path, "a.csv", first), hand_in(tmp_path, "b.csv", second)]
        found = compare(read_returned(paths, corpus), corpus)
        act = next(each for each in found.variables if each.variable == "act")
        value = {one.measure: one.value for one in act.figures}
        codes = [[row["act"] for row in rows] for rows in (first, second)]
        same = sum(a == b for a, b in zip(*codes, strict=True))
        assert value["percent"] == pytest.approx(same / 12)
        assert value["kappa"] == pytest.approx(cohen_kappa_score(*codes))
        assert sum(row["n"] for row in act.confusion) == 12
        assert len(act.differing) == 12 - same

    def test_the_list_to_decide_holds_the_words_and_both_codes(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """A row stands for each unit on which they differ, with room for a decision."""
        found = compare(read_returned(self.two(sheet, tmp_path, 2), corpus), corpus)
        rows = found.adjudication()
        assert {row["unit"] for row in rows} == {unit.id for unit in sheet.units[:2]}
        assert rows[0]["ana"] == "report"
        assert rows[0]["ben"] == "position"
        assert rows[0]["decision"] == ""
        assert rows[0]["text"] == cell(next(u.text for u in sheet.units if u.id == rows[0]["unit"]))

    def test_few_units_and_skew_are_told(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """Twelve units nearly all of one code are a poor ground."""
        found = compare(read_returned(self.two(sheet, tmp_path, 1), corpus), corpus)
        told = "\n".join(shown(found))
        assert "only 12 units" in told
        assert "unstable under such skew" in told
        assert "0.64 with three classes and 0.48 with nine" in told

    def test_a_cell_left_empty_is_told_and_left_out(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """It counts neither as agreement nor as difference."""
        rows = filled(sheet, "ben")
        rows[0]["act"] = ""
        paths = [hand_in(tmp_path, "a.csv", filled(sheet, "ana")), hand_in(tmp_path, "b.csv", rows)]
        found = compare(read_returned(paths, corpus), corpus)
        act = next(each for each in found.variables if each.variable == "act")
        assert act.units == 11
        assert "ben left 1 of 12 units without a code for act" in found.warnings[0]

    def test_no_theme_is_a_code_and_an_empty_cell_is_none(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """Who writes none has coded; who writes nothing has not."""
        first, second = filled(sheet, "ana"), filled(sheet, "ben", theme="process")
        second[0]["theme_1"] = ""
        paths = [hand_in(tmp_path, "a.csv", first), hand_in(tmp_path, "b.csv", second)]
        found = compare(read_returned(paths, corpus), corpus)
        theme = next(each for each in found.variables if each.variable == "theme")
        assert theme.units == 11
        assert theme.confusion == ({"code": "process", "all": 0, "some": 11, "none": 0},)
        assert {(row["ana"], row["ben"]) for row in theme.differing} == {("(none)", "process")}

    def test_a_class_of_thirty_is_compared_quickly(self, corpus: Corpus, tmp_path: Path) -> None:
        """Thirty sheets of sixty sentences and two variables take seconds."""
        made = worksheet(corpus, "sentence", ["act", "theme"], n=60, seed=2)
        acts, themes = (each.names for each in (made.variables[0], made.variables[1]))
        paths = []
        for number in range(30):
            rows = filled(made, f"coder {number}")
            for place, row in enumerate(rows):
                at = place + number * (place % 3 == 0)
                row.update(act=acts[at % len(acts)], theme_1=themes[at % len(themes)])
            paths.append(hand_in(tmp_path, f"{number}.csv", rows))
        start = time.perf_counter()
        found = compare(read_returned(paths, corpus), corpus)
        assert time.perf_counter() - start < 40
        kappas = [one for one in found.variables[0].figures + found.variables[1].figures
                  if one.measure == "kappa"]  # fmt: skip
        assert len(kappas) == 30 * 29 / 2
        told = "\n".join(shown(found))
        assert "435 pairs, from" in told
        assert told.count("caution: ") < 40
        assert "of 30 coders" in told
        assert found.adjudication()[0]["codes"].split(", ")[0].split()[1].isdecimal()

    def test_the_book_can_be_held_beside_a_sheet(self, corpus: Corpus, tmp_path: Path) -> None:
        """Its adjudicated codes stand as one coder more, and agree with themselves."""
        made = worksheet(corpus, "subquestion", ["reply", "reply_level1"])
        rows = made.rows("ana")
        coded = {f"{r['subquestion']}/{r['addressee']}": r
                 for r in corpus.rows("curated/codings/adjudicated/subquestions")}  # fmt: skip
        for row in rows:
            row["reply_level2"] = coded[row["unit"]]["reply_level2"]
            row["reply_level1"] = coded[row["unit"]]["reply_level1"] or NONE
        (given,) = read_returned([hand_in(tmp_path, "ana.csv", rows)], corpus)
        found = compare([given, from_codings(corpus, given, "adjudicated", "book")], corpus)
        assert found.coders == ("ana", "book")
        assert all(one.value == 1 for each in found.variables for one in each.figures)


class TestVerbs:
    """podium worksheet and podium agree."""

    def test_out_and_back(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What one verb writes, the other reads, as CSV and as XLSX, after codes were chosen."""
        out = ["--data", str(DATA), "--out", str(tmp_path)]
        drawn = "--n 8 --seed 2 --transcript 2019-01-14-mofa-readout".split()
        asked = ["--unit", "sentence", "--variable", "hedged", *drawn, "--coder", "ana", "Ben B."]
        main(["worksheet", *asked, *out])
        (first,), (second,) = tmp_path.glob("*-ana.csv"), tmp_path.glob("*-ben-b.xlsx")
        rows = [{**row, "hedged": "FALSE"} for row in handed_in.read(first).rows]
        hand_in(tmp_path, first.name, rows)
        book = load_workbook(second)
        header = [cell.value for cell in book["codes"][1]]
        for row in book["codes"].iter_rows(min_row=2):
            row[header.index("hedged")].value = row[0].row == 2
        book.save(second)
        capsys.readouterr()
        assert main(["agree", str(first), str(second), "--json", *out]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["coders"] == ["ana", "Ben B."]
        assert found["variables"]["hedged"]["figures"][0]["value"] == 7 / 8
        assert len(found["to_adjudicate"]) == 1
        written = (tmp_path / "adjudicate.csv").read_text(encoding="utf-8-sig").splitlines()
        assert written[0] == "unit,variable,text,ana,Ben B.,notes,decision,reason"
        assert len(written) == 2

    def test_wrong_sheets_end_with_two(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A file that is not there is told, without a traceback."""
        assert main(["agree", str(tmp_path / "gone.csv"), "--data", str(DATA)]) == 2
        assert "gone.csv: there is no such file" in capsys.readouterr().err


class TestReport:
    """report."""

    def test_a_folder_of_sheets_is_a_page(
        self, corpus: Corpus, sheet: Worksheet, tmp_path: Path
    ) -> None:
        """The notebook shows who coded, and the units to decide with every coder's code."""
        other = filled(sheet, "<b>ben</b>")
        other[3]["act"] = "position"
        hand_in(tmp_path, "a.csv", filled(sheet, "ana"))
        hand_in(tmp_path, "b.csv", other)
        found = report.found(corpus, str(tmp_path), "", "")
        assert isinstance(found, Comparison)
        parts = [report.opening(found), report.figures(found), report.confusion(found)]
        told = "".join(part._repr_html_() for part in [*parts, report.decide(found)])
        assert "Two coders" in told
        assert "&lt;b&gt;ben" in told
        assert "<b>" not in told
        assert " ".join(sheet.units[3].text.split())[:20] in told

    def test_without_a_folder_it_shows_the_codings_of_the_corpus(
        self, corpus: Corpus, tmp_path: Path
    ) -> None:
        """Its two coders stand for a class; a corpus without codings says what is missing."""
        shown = report.found(corpus, "", "subquestion", "reply")
        assert isinstance(shown, Comparison)
        assert shown.coders == ("one", "two")
        missing = report.found(Corpus(write_corpus(tmp_path)), "", "subquestion", "reply")
        assert isinstance(missing, Missing)
        assert isinstance(report.opening(missing), Missing)
