"""What the pages say of the invented corpus; every count can be checked by hand."""

from pathlib import Path

import pandas as pd
import pytest

from podium import claims, definitions, ledger, naming, readings_compared, reliability, replying
from podium.agreement import Bootstrap
from podium.frames import Corpus, Missing
from podium.reading import (
    agreement,
    checks,
    commitments,
    comparisons,
    drafts,
    readings,
    two_sides,
    words_apart,
)
from podium.reading import claims as claims_page
from podium.reading import definitions as definitions_page
from podium.reading import naming as naming_page
from podium.reading import record as record_page
from podium.reading import replies as replies_page
from podium.selection import SelectionError
from podium.tables import read_table, write_table
from tests.evidence_tables import LUND, PORT, with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


class TestTwoSides:
    """The page on the two accounts of a meeting."""

    def test_it_opens_with_what_the_accounts_share(self, corpus: Corpus) -> None:
        """Questions alone are told apart."""
        assert repr(two_sides.opening(corpus, LUND)) == (
            "The accounts treat three items of the agenda: one in both, one only in Norland’s "
            "account and one only in Vesk’s account."
        )

    def test_one_side_alone_is_said_to_be_alone(self, corpus: Corpus) -> None:
        """And nothing is concluded about the other."""
        words = repr(two_sides.opening(corpus, PORT))
        assert words.startswith("Only Norland is heard: its account treats one item of the agenda.")
        assert "cannot be known" in words
        assert "no second account" in repr(two_sides.compared(corpus, PORT))

    def test_what_each_account_leaves_out_is_listed(self, corpus: Corpus) -> None:
        """By its side."""
        markup = two_sides.left_out(corpus, LUND).markup
        assert "Norland’s account does not treat one item that the other does: Fish." in markup
        assert "Vesk’s account does not treat one item that the other does: Treaty." in markup

    def test_wordings_and_comparisons_are_shown(self, corpus: Corpus) -> None:
        """With their assessment."""
        words = repr(two_sides.compared(corpus, LUND))
        assert words.startswith("Of one item set side by side, the wordings agree in part on one.")
        assert repr(two_sides.differing(corpus, LUND)).startswith(
            "Of one comparison, one stays open."
        )
        assert "“fish”" in two_sides.items(corpus, LUND).markup


class TestComparisons:
    """The page on wordings held against each other."""

    def test_what_differs_is_counted_by_kind(self) -> None:
        """And shown by kind, those between the sides first; what is left is folded."""
        compared = pd.DataFrame(
            [
                {"id": key, "kind": kind, "topic": key, "status": status, "assessment": "",
                 "wordings": ()}
                for key, kind, status in (
                    ("page", "document_and_page", "differ"), ("name", "between_sides", "differ"),
                    ("place", "between_sides", "unresolved"),
                )
            ]
        )  # fmt: skip
        assert repr(comparisons.outcome(compared)) == (
            "Of three comparisons, two differ; one stays open.\n"
            "Of those that differ: one between the sides and one between a document and its page."
        )
        shown = comparisons.of_status(compared, "differ").markup
        assert 0 < shown.index("comparison-name") < shown.index("comparison-page")
        assert "comparison-place" not in shown
        left = comparisons.of_status(compared, "unresolved", fold=True).markup
        assert left.startswith("<details")
        assert repr(comparisons.of_status(compared, "compatible")) == "None."


class TestCommitments:
    """The page on what was promised."""

    def test_it_opens_with_how_the_entries_stand(self, corpus: Corpus) -> None:
        """No evidence is said of the documents."""
        assert repr(commitments.opening(ledger.entries(corpus))) == (
            "The ledger holds three entries from two meetings: one is fulfilled, as a later "
            "document shows, one is still open at the end of the corpus and for one there is no "
            "later evidence in these documents."
        )

    def test_the_last_account_cannot_be_borne_out(self, corpus: Corpus) -> None:
        """It is counted apart."""
        words = repr(commitments.caution(ledger.entries(corpus)))
        assert words.startswith(
            "One entry stems from the last account of the corpus, 9 September 2021."
        )

    def test_only_what_could_be_spoken_of_is_counted_as_not_spoken_of(self, corpus: Corpus) -> None:
        """Two were agreed or undertaken; one is spoken of."""
        words = repr(commitments.without_evidence(ledger.entries(corpus)))
        assert words.startswith(
            "Of two entries that were agreed or undertaken and that a later document could speak "
            "of, one is not spoken of again."
        )

    def test_every_row_has_an_address(self, corpus: Corpus) -> None:
        """For citing it, once on the page."""
        markup = commitments.whole(ledger.entries(corpus)).markup
        assert markup.count('<tr id="promise-treaty">') == 1

    def test_steps_that_lay_ahead_are_counted_apart(self, tmp_path: Path) -> None:
        """The strict number stands beside the wide one, where scopes are coded."""
        data = with_evidence(tmp_path).data
        path = data / "curated" / "commitments.csv"
        rows = [{**row, "kind": "agreed", "status": "no_evidence"} for row in read_table(path)]
        scopes = ["own", "recalled", "recalled"]
        rows = [{**row, "scope": scope} for row, scope in zip(rows, scopes, strict=True)]
        write_table(path, rows, list(rows[0]))
        words = repr(commitments.without_evidence(ledger.entries(Corpus(data))))
        assert "Strictly taken, " in words
        assert "an earlier agreement, recalled: " in words

    def test_parameters_are_said(self) -> None:
        """What is kept, in words."""
        assert repr(commitments.kept("", "vesk", "2021-03", "")) == (
            "Shown are the entries that are the word of Vesk, alone or with the other side, of "
            "meetings since March 2021."
        )
        assert repr(commitments.kept("", "", "", "")) == "Every entry is shown."

    def test_nothing_that_fits_is_said(self, corpus: Corpus) -> None:
        """Not an error."""
        none = ledger.entries(corpus, until="2000")
        assert repr(commitments.opening(none)) == "No entry of the ledger fits these parameters."
        assert "None of these entries has a date" in repr(commitments.dated(none))


class TestClaims:
    """The page on what was counted."""

    def test_it_opens_with_whose_words_they_are(self, corpus: Corpus) -> None:
        """Own words, reporters', pages."""
        words = repr(claims_page.opening(corpus, claims.claims(corpus)))
        assert words.startswith(
            "Two expressions of number, quantity or time: one is in a side’s own words and one "
            "printed by the page."
        )

    def test_what_was_worked_out_has_its_basis(self, corpus: Corpus) -> None:
        """Beside the words."""
        assert "today; March 3, 2021" in claims_page.inferred(claims.claims(corpus)).markup


class TestNaming:
    """The page on what things are called."""

    def test_it_opens_with_whose_voice_it_is(self, corpus: Corpus) -> None:
        """By the side's documents, with its words."""
        words = repr(naming_page.opening(corpus, naming.namings(corpus)))
        assert "The river: four occurrences in three forms, capitals aside." in words
        assert (
            "Norland’s documents (53 words of its own): once in its own words and once quoted."
            in words
        )
        assert (
            "Vesk’s documents (18 words of its own): once in its own words and once in a reporter"
            in words
        )

    def test_who_never_uses_a_form_is_said(self, corpus: Corpus) -> None:
        """Quoted and reported words are nobody's own."""
        markup = naming_page.who_never(corpus, naming.namings(corpus)).markup
        assert "In the own words of Norland and Vesk: “the river”." in markup
        assert "In no side’s own words: “treaty”, “the treaty”." in markup


class TestReplies:
    """The page on how questions were answered."""

    def test_it_opens_with_what_was_asked(self, corpus: Corpus) -> None:
        """Things asked, persons asked, replies."""
        assert repr(replies_page.opening(replying.subquestions(corpus))) == (
            "In two question turns reporters ask two things that could get an answer of their own. "
            "Counted for each person asked, that makes 3; for one the document holds no reply by "
            "that person. Of the 2 with a reply, one gets a clear one and one a clear non-reply."
        )

    def test_documents_without_questions_are_named(self, corpus: Corpus) -> None:
        """They can hold no answer."""
        assert repr(replies_page.kept(corpus, "")) == (
            "This page reads the documents of every side. There is no question in Norland’s press "
            "conference of 9 September 2021."
        )

    def test_controls_are_no_refusals(self, corpus: Corpus) -> None:
        """They are shown apart."""
        passages = replying.refusals(corpus)
        assert repr(replies_page.withheld(corpus, passages)).startswith(
            "Vesk’s documents: one refuses to say."
        )
        assert "river is ours" in replies_page.controls(corpus, passages).markup


class TestWordsApart:
    """The page on which words divide two groups."""

    def test_groups_and_prior_are_said(self, corpus: Corpus) -> None:
        """With their sizes."""
        apart = words_apart.contrast(corpus, "side: norland", "side: vesk", leave_out="the")
        words = repr(words_apart.groups(apart))
        assert "The prior weighs 500 words" in words
        assert "Not shown: the." in words

    def test_a_corpus_with_one_voice_only_says_so(self, tmp_path: Path) -> None:
        """Without groups named there is nothing to contrast; those named must be there."""
        corpus = invented(tmp_path)
        path = tmp_path / "corpus" / "turns.csv"
        rows = [{**row, "role": "minister"} for row in read_table(path)]
        write_table(path, rows, list(rows[0]))
        sources = tmp_path / "corpus" / "transcripts.csv"
        rows = [{**row, "side": "norland"} for row in read_table(sources)]
        write_table(sources, rows, list(rows[0]))
        apart = words_apart.contrast(Corpus(corpus.data), "", "")
        assert "no two groups" in repr(words_apart.opening(apart, 3))
        with pytest.raises(SelectionError):
            words_apart.contrast(Corpus(corpus.data), "role: minister", "role: journalist")


class TestAgreement:
    """The page on how far to trust the codings."""

    def test_disagreements_have_their_words(self, corpus: Corpus) -> None:
        """Hostile words stay words."""
        measured = reliability.measured(corpus, "one", "two", Bootstrap(20, 1))
        shown = agreement.disagreements(corpus, measured, "one", "two")
        assert "The coders differ in two cells: one of act and one of hedged." in repr(shown)
        assert "“There will be a “treaty”.”" in shown.markup
        assert "It tells." in shown.markup

    def test_two_readings_are_told_by_their_extremes(self, corpus: Corpus) -> None:
        """With interval and n; and with what rules find, if there are tables to hold them to."""
        words = repr(readings.opening(corpus, {}))
        assert "of the numbers and dates, 2 of 4 (50 %, interval 15 to 85 %)" in words
        assert "rules" not in words
        words = repr(readings.opening(corpus, readings_compared.rules(corpus)))
        assert " Of what was read, rules alone find most of the " in words

    def test_without_readings_or_rules_it_says_so(self, tmp_path: Path) -> None:
        """And how to make what is missing."""
        assert isinstance(readings.opening(invented(tmp_path), {}), Missing)


class TestDefinitions:
    """The page on other definitions."""

    def test_what_rests_on_one_document_is_named(self) -> None:
        """A share that leaves the interval when a document is left out."""
        columns = ["finding", "definition", "share", "low", "high", "found", "n"]
        rows = [
            ("Dark", "all documents", 0.5, 0.4, 0.6, 50, 100),
            ("Dark", "without A", 0.2, 0.1, 0.3, 20, 100),
            ("Clear", "all documents", 0.5, 0.1, 0.9, 1, 2),
            ("Clear", "without A", 0.5, 0.1, 0.9, 1, 2),
        ]
        frame = pd.DataFrame(rows, columns=columns)
        assert repr(definitions_page.opening(frame)) == (
            "Of two shares, one leaves its interval when one document goes: "
            "Dark (from 50 % to 20 %, without A)."
        )
        moved = definitions_page.moves(frame).markup
        assert "Dark: 50 % (50 of 100). Furthest off: 20 % (20 of 100), without A." in moved
        assert "Clear: 50 % (1 of 2). No other definition moves it by a whole percent." in moved
        changed = definitions_page.changed(frame)
        assert isinstance(changed, pd.DataFrame)
        assert list(changed["definition"]) == ["all documents", "without A", "all documents"]

    def test_boundaries_are_told(self, corpus: Corpus) -> None:
        """The theme whose boundary moves most first."""
        words = repr(definitions_page.boundaries(definitions.themes(corpus)))
        assert words.startswith("The boundary moves most: ")


class TestRecord:
    """record."""

    @pytest.mark.parametrize(
        ("status", "sides", "shown"),
        [
            ("held", "norland;vesk", "told as past or under way"),
            ("held", "vesk", "told as past or under way, in Vesk’s documents only"),
            ("planned", "vesk", "planned"),
        ],
    )
    def test_an_event_that_one_side_tells_says_so(
        self, status: str, sides: str, shown: str
    ) -> None:
        """What is told is put as told, and by whom if no other side's documents tell it."""
        columns = (
            "id", "name", "start", "end", "precision", "basis", "place", "said", "note",
        )  # fmt: skip
        row = {**dict.fromkeys(columns, ""), "name": "Rain", "status": status, "sides": sides}
        table = record_page.happened(pd.DataFrame([row])).markup
        assert f"\n{shown[0].upper()}{shown[1:]}<" in table


class TestDrafts:
    """What rules propose, as a section of a page."""

    def test_drafts_are_marked(self, corpus: Corpus) -> None:
        """And said to be no evidence."""
        shown = drafts.drafts(corpus, "claims")
        assert "Nobody has read one document for this: Norland, 9 September 2021." in repr(shown)
        assert "<td>draft</td>" in shown.markup

    def test_nothing_is_drafted_where_all_was_read(self, corpus: Corpus) -> None:
        """The section says so."""
        assert "nothing is drafted" in repr(drafts.drafts(corpus, "refusals")) or "Nobody" in repr(
            drafts.drafts(corpus, "refusals")
        )


class TestChecks:
    """What machine checks notice."""

    def test_they_are_marked_as_drafts(self, tmp_path: Path) -> None:
        """Over any corpus."""
        shown = checks.checks(invented(tmp_path))
        assert "<td>draft</td>" in shown.markup or "find nothing" in repr(shown)
