"""Proposed rows for a transcript."""

from pathlib import Path

import pytest

from podium import layout, scoring
from podium.draft import (
    DraftError,
    Lists,
    draft,
    find_transcript,
    read_formulas,
    read_lists,
    write,
)
from podium.draft.measured import ASPECTS, measured, measures
from podium.draft.rows import COLUMNS
from podium.evidence import anchor_errors
from podium.model import Source, Transcript
from podium.sources import SourceError, data_folder
from podium.tables import TableError, read_table, write_table

FORMULAS = data_folder() / "curated" / "refusal_formulas.csv"
SENTENCES = Path(__file__).parents[1] / "fixtures" / "draft" / "refusals.txt"
PAGE = """\
Remarks by Foreign Minister Ana Ruiz at a press conference, Madrid, 3 March 2021

Ladies and gentlemen, yesterday we met for two hours. They call it the “Upper Valley”.

Question: Will President Oduya visit the Upper Valley in June?

Minister Ruiz: We did not discuss it. The dates will be announced by his office. I love the
Upper Valley.
"""


def transcript(text: str = PAGE) -> Transcript:
    """Return an invented transcript."""
    return layout.parse(text, Source("page.txt", "0" * 64, "utf-8", len(text)), "page")


def drafted(lists: Lists | None = None) -> dict[str, list[dict[str, object]]]:
    """Return the drafts of the invented page."""
    known = Lists(
        formulas=read_formulas(FORMULAS),
        names=(("valley", "Upper Valley"), ("valley", "Valley")),
        people={"President Oduya": "oduya"},
    )
    return draft(transcript(), lists or known)


class TestDraft:
    """draft."""

    def test_reporters_sentences_with_a_question_mark_are_proposed(self) -> None:
        """Each once for each person who answers, numbered within the turn; a minister's are not."""
        text = PAGE.replace(
            "Upper Valley in June?", "Upper Valley in June? I thank you. And who pays?"
        ).replace("We did not discuss it.", "Why should he? We did not discuss it.")
        rows = draft(transcript(text), Lists())["subquestions"]
        assert [(row["subquestion"], row["addressee"]) for row in rows] == [
            ("page/t02/q01", "ruiz"),
            ("page/t02/q02", "ruiz"),
        ]
        assert [row["quote"] for row in rows][1] == "And who pays?"

    def test_of_what_was_asked_in_our_documents_most_is_proposed(self) -> None:
        """A rule for printed marks misses what is asked without one."""
        curated = read_table(data_folder() / "curated" / "subquestions.csv")
        asked = {row["subquestion"]: row for row in curated}
        proposed = set()
        for name in {row["transcript"] for row in curated}:
            found, day = find_transcript(data_folder(), name)
            for row in draft(found, Lists(), day)["subquestions"]:
                proposed.add((name, int(str(row["start"])), int(str(row["end"]))))
        met = [
            any(
                name == row["transcript"] and start < int(row["end"]) and int(row["start"]) < end
                for name, start, end in proposed
            )
            for row in asked.values()
        ]
        assert (sum(met), len(met), len(proposed)) == (25, 27, 23)

    def test_every_row_is_anchored_and_marked(self) -> None:
        """Each proposed row quotes its place exactly and has the coder ``draft``."""
        page = transcript()
        for rows in drafted().values():
            assert rows
            assert {row["coder"] for row in rows} == {"draft"}
            texts = {name: str(value) for name, value in rows[0].items()}
            assert not list(anchor_errors(Path("t.csv"), [(2, texts)], {"page": page.text}.get))

    def test_dates_are_counted_from_the_day_of_the_page(self) -> None:
        """Relative dates rest on the event's day; who speaks comes from the turn."""
        claims = {row["quote"]: row for row in drafted()["claims"]}
        assert claims["yesterday"]["date_start"] == "2021-03-02"
        assert claims["June"]["speaker"] == "reporter"
        assert claims["3 March 2021"]["voice"] == "page"
        assert claims["two hours"]["speaker"] == "ruiz"

    def test_refusals_name_formula_words_and_question(self) -> None:
        """A refusal stands with its sentence, the formula met, and what it answers."""
        denial, pointer = drafted()["refusals"]
        assert denial["quote"] == "We did not discuss it."
        assert (denial["kind"], denial["words"]) == ("denial", "did not discuss")
        assert str(pointer["rule"]).startswith("details-later")
        assert denial["in_reply_to"] == "Will President Oduya visit the Upper Valley in June?"

    def test_names_are_told_by_voice_the_longest_form_first(self) -> None:
        """Within a set a form inside a longer one does not count; quotation marks are seen."""
        namings = [(row["form"], row["voice"]) for row in drafted()["namings"]]
        assert namings == [
            ("Upper Valley", "quoted"), ("Upper Valley", "reporter"), ("Upper Valley", "own"),
        ]  # fmt: skip

    def test_people_are_listed_forms_and_titled_names(self) -> None:
        """A listed form carries its person; another title with a name is proposed without."""
        people = {row["form"]: row["person"] for row in drafted()["people_forms"]}
        assert people["President Oduya"] == "oduya"
        assert people["Foreign Minister Ana Ruiz"] == ""

    def test_without_lists_only_numbers_are_proposed(self) -> None:
        """Empty lists propose no refusals and no contested names."""
        tables = drafted(Lists())
        assert tables["claims"]
        assert (tables["refusals"], tables["namings"]) == ([], [])


class TestFormulas:
    """The formulas of refusing."""

    def test_each_finds_its_example(self) -> None:
        """Every formula finds the example beside it."""
        for row, formula in zip(read_table(FORMULAS), read_formulas(FORMULAS), strict=True):
            assert formula.pattern.search(row["example"]), row["id"]

    def test_invented_sentences(self) -> None:
        """Of invented refusals nearly all are met; sentences that are none stay silent."""
        lines = [line.split(" | ") for line in SENTENCES.read_text().splitlines() if "|" in line]
        formulas = read_formulas(FORMULAS)
        met = {words: any(one.pattern.search(words) for one in formulas) for _, words in lines}
        assert [words for kind, words in lines if kind == "none" and met[words]] == []
        missed = [words for kind, words in lines if kind != "none" and not met[words]]
        assert len(missed) <= len(lines) / 20, missed

    def test_a_broken_pattern_is_named(self, tmp_path: Path) -> None:
        """The error names file, row and pattern."""
        rows = [{"id": "x", "kind": "refusal", "pattern": "("}]
        write_table(tmp_path / "f.csv", rows, ["id", "kind", "pattern"])
        with pytest.raises(TableError, match=r"f\.csv, row 2: '\(' is no pattern"):
            read_formulas(tmp_path / "f.csv")


class TestLists:
    """read_lists."""

    def test_a_folder_without_lists_has_our_formulas_and_no_names(self, tmp_path: Path) -> None:
        """Formulas are of the genre and serve any corpus; names are of one corpus."""
        lists = read_lists(tmp_path)
        assert lists.formulas
        assert (lists.names, dict(lists.people)) == ((), {})

    def test_a_form_of_two_people_is_nobody_s(self, tmp_path: Path) -> None:
        """Where a form stands for several people, the draft names none."""
        rows = [
            {"person": person, "form": "my colleague", "transcript": "t"} for person in ("a", "b")
        ]
        write_table(
            tmp_path / "curated" / "people_forms.csv", rows, ["person", "form", "transcript"]
        )
        assert read_lists(tmp_path).people == {"my colleague": ""}
        assert read_lists(tmp_path, without="t").people == {}


class TestWrite:
    """write."""

    def test_drafts_never_take_the_name_of_a_curated_table(self, tmp_path: Path) -> None:
        """Files are called draft_… and hold the curated columns and the coder."""
        written = write(drafted(), data_folder(), tmp_path)
        assert {path.name for path in written} == {f"draft_{name}.csv" for name in COLUMNS}
        assert read_table(tmp_path / "draft_claims.csv")[0]["coder"] == "draft"

    def test_the_folder_of_curated_tables_is_refused(self, tmp_path: Path) -> None:
        """Drafts are never written among curated tables; the error says what to do."""
        with pytest.raises(DraftError, match="take another folder"):
            write(drafted(), tmp_path, tmp_path / "curated" / "drafts")


class TestFindTranscript:
    """find_transcript."""

    def test_a_registered_id_comes_with_its_day(self) -> None:
        """A registered transcript is drafted against the day of its event."""
        found, day = find_transcript(data_folder(), "2019-05-31-mid-statement")
        assert (found.id, str(day)) == ("2019-05-31-mid-statement", "2019-05-31")

    def test_any_file_will_do(self, tmp_path: Path) -> None:
        """A file outside the register is parsed as it is."""
        (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
        found, day = find_transcript(data_folder(), str(tmp_path / "page.txt"))
        assert (found.id, str(day)) == ("page", "2021-03-03")

    def test_what_is_neither_is_named(self) -> None:
        """The error names what was asked for and what there is."""
        with pytest.raises(SourceError, match=r"'gone' is no file .* 2019-05-31-mid-statement"):
            find_transcript(data_folder(), "gone")


class TestMeasured:
    """measured, on the five documents."""

    @pytest.fixture(scope="class")
    @staticmethod
    def comparisons() -> dict[str, scoring.Comparison]:
        """Return the drafts of the five documents beside what was curated."""
        return measured(data_folder())

    def test_numbers_and_dates_are_found(self, comparisons: dict[str, scoring.Comparison]) -> None:
        """Recall is at least 0.95 and precision at least 0.9, values and kinds mostly right."""
        claims = comparisons["claims"]
        overlap = scoring.found(claims)[0]
        assert float(str(overlap["recall"])) >= 0.95
        assert float(str(overlap["precision"])) >= 0.9
        told = {row["aspect"]: float(str(row["share"])) for row in scoring.read(claims, ASPECTS)}
        assert told["value"] >= 0.95
        assert told["date"] >= 0.85

    def test_names_of_other_transcripts_are_told_apart(
        self, comparisons: dict[str, scoring.Comparison]
    ) -> None:
        """Looking for the forms of the other transcripts finds far fewer, and says so."""
        rows = {
            row["table"]: row
            for row in measures(comparisons)
            if (row["scope"], row["level"]) == ("all", "overlap")
        }
        known, unseen = rows["namings"], rows["namings_unseen"]
        assert float(str(known["recall"])) > 0.95 > float(str(unseen["recall"]))
        assert float(str(rows["refusals"]["recall"])) >= 0.8
