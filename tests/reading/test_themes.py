"""What the pages of themes and meetings say in words."""

from pathlib import Path

import pytest

from podium.frames import Corpus
from podium.reading import meetings, themes
from podium.tables import write_table
from tests.evidence_tables import at
from tests.filled import write_filled
from tests.invented import invented

LUND, PORT = "2021-03-03-lund", "2021-09-09-port"


@pytest.fixture
def coded(tmp_path: Path) -> Corpus:
    """The invented corpus, its sentences coded: fish for what names it, and for one question."""
    corpus = invented(tmp_path)
    told = [row["id"] for row in corpus.rows("sentences") if "fish" in row["text"]]
    asked = [
        row["id"] for row in corpus.rows("sentences") if row["text"] == "Is the treaty agreed?"
    ]
    rows = [
        {"sentence": key, "theme": "x;fish", "act": act, "polarity": polarity}
        for keys, act, polarity in ((told, "report", "1"), (asked, "question", "0"))
        for key in keys
    ]
    path = tmp_path / "curated" / "codings" / "adjudicated" / "sentences.csv"
    write_filled(path, rows)
    items = [{"id": "nets", "name": "Nets", "theme": "fish"}]
    write_filled(tmp_path / "curated" / "tracks.csv", items)
    covered = [{"track": "nets", "transcript": "2021-03-03-vesk", "coverage": "treated"}]
    write_filled(tmp_path / "curated" / "track_coverage.csv", covered)
    return Corpus(tmp_path)


@pytest.fixture
def chosen(coded: Corpus) -> Corpus:
    """The same with a lead for fish, and one sentence chosen for it."""
    curated = coded.data / "curated"
    leads = [{"theme": "fish", "question": "What of fish?", "lead": "Little."}]
    write_table(curated / "theme_leads.csv", leads, list(leads[0]))
    words = at("2021-03-03-vesk", "We talked about fish and about the river.")
    rows = [{"theme": "fish", **words, "key": "true"}]
    write_table(curated / "theme_sentences.csv", rows, list(rows[0]))
    return Corpus(coded.data)


class TestThemes:
    """The page on one theme."""

    def test_it_opens_with_where_the_theme_is_and_what_is_done(self, coded: Corpus) -> None:
        """Reporters are counted apart, and accounts without it are named."""
        words = repr(themes.opening(coded, "fish"))
        assert "two of" in words
        assert "are on this theme, one of them in reporters’ words." in words
        assert "It takes the greatest part of Vesk, press conference, 3 March 2021: two of" in words
        assert "There is none in Norland" in words
        assert "one sentence shows the sides agreeing or drawing nearer, none differing" in words
        assert "The acts most often coded are report (1)." in words

    def test_each_account_stands_with_the_sentence_chosen_for_it(self, chosen: Corpus) -> None:
        """Who says it stands before it; a side not heard is said."""
        markup = themes.by_account(chosen, "fish").markup
        assert "We talked about fish and about the river." in markup
        assert "A sentence chosen for it" in markup
        assert "no account in this corpus" in markup

    def test_without_chosen_sentences_the_counts_stand_alone(self, coded: Corpus) -> None:
        """Nothing is quoted by accident."""
        markup = themes.by_account(coded, "fish").markup
        assert "no account in this corpus" in markup
        assert "We talked about fish" not in markup
        assert "chosen" not in markup

    def test_a_lead_is_a_question_its_answer_and_the_key_sentences(self, chosen: Corpus) -> None:
        """A theme without one says so, and a corpus without any names the file."""
        lead = themes.lead(chosen, "fish")
        assert "<strong>What of fish?</strong>" in lead.markup
        assert repr(lead).endswith(
            "Little.\nOran Tiel (Vesk), 3 March 2021: “We talked about fish and about the river.”"
        )
        assert repr(themes.lead(chosen, "river")) == "Nobody has written a lead for this theme."

    def test_without_leads_the_file_is_named(self, coded: Corpus) -> None:
        """A corpus without leads builds and says what is missing."""
        assert "curated/theme_leads.csv" in repr(themes.lead(coded, "fish"))

    def test_items_of_the_theme_stand_by_document(self, coded: Corpus) -> None:
        """What nobody coded is left open."""
        markup = themes.items(coded, "fish").markup
        assert "Nets" in markup
        assert markup.count("treated") == 1
        assert "No item" in repr(themes.items(coded, "river"))

    def test_the_figure_of_terms_is_read(self, coded: Corpus) -> None:
        """With n and an interval."""
        words = repr(themes.found(coded, "fish"))
        assert words.startswith("The share is greatest in Vesk’s account of 3 March 2021: one of")
        assert "interval" in words
        assert "None of the terms is found in Norland’s account of 3 March 2021" in words

    def test_without_codings_it_says_what_is_missing(self, tmp_path: Path) -> None:
        """The files that would be needed are named."""
        corpus = invented(tmp_path)
        assert "curated/codings/adjudicated/sentences.csv" in repr(themes.opening(corpus, "fish"))
        assert "Nothing to show" in repr(themes.by_account(corpus, "fish"))
        assert "Nothing to show" in repr(themes.items(corpus, "fish"))


class TestMeetings:
    """The page on one meeting."""

    def test_the_course_is_told(self, coded: Corpus) -> None:
        """Turns, questions and the longest turn of each account."""
        words = repr(meetings.course(coded, LUND))
        assert "Vesk, press conference: three turns, one of them by reporters" in words
        assert repr(meetings.course(coded, PORT)).endswith("one turn, without a break.")

    def test_the_figure_of_themes_is_read(self, coded: Corpus) -> None:
        """A side that holds no term is said to hold none."""
        assert "have a term of “" in repr(meetings.mentioned(coded, LUND))
        assert "holds no term of any theme" in repr(meetings.mentioned(coded, PORT))
