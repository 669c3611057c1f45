"""How questions were answered."""

from pathlib import Path

import pandas as pd
import pytest

from podium import replying
from podium.frames import Corpus, Missing
from tests.evidence_tables import NORLAND, VESK, with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


def asked(corpus: Corpus, side: str = "") -> pd.DataFrame:
    """Return the sub-questions, which must be there."""
    table = replying.subquestions(corpus, side)
    assert isinstance(table, pd.DataFrame)
    return table


class TestSubquestions:
    """subquestions."""

    def test_each_has_its_question_reply_and_codes(self, corpus: Corpus) -> None:
        """One row for each person asked; the reply's words lead to their sentence."""
        table = asked(corpus)
        assert list(table["addressee"]) == ["brell", "tiel", "tiel"]
        assert list(table["turn"]) == [f"{NORLAND}/t02", f"{NORLAND}/t02", f"{VESK}/t02"]
        assert table["reply"][0][0].words == "We agreed on it"
        assert table["reply"][0][0].place == f"{NORLAND}/t03/p01/s02"
        assert table["reply"][1] == ()

    def test_a_side_is_the_publishers(self, corpus: Corpus) -> None:
        """Not that of the person asked."""
        assert list(asked(corpus, "norland")["addressee"]) == ["brell", "tiel"]

    def test_without_the_tables_it_says_which_are_missing(self, tmp_path: Path) -> None:
        """It does not fail."""
        missing = replying.subquestions(invented(tmp_path))
        assert isinstance(missing, Missing)
        assert missing.tables[1] == "curated/codings/adjudicated/subquestions"


class TestByLevel:
    """by_level."""

    def test_what_the_document_does_not_answer_stands_in_no_rate(self, corpus: Corpus) -> None:
        """One reply at each podium, although three were asked."""
        table = replying.by_level(asked(corpus))
        found = table[["podium", "reply_level1", "found", "n"]].to_numpy().tolist()
        assert found == [
            ["norland", "clear_reply", 1, 1],
            ["norland", "ambivalent", 0, 1],
            ["norland", "clear_non_reply", 0, 1],
            ["vesk", "clear_reply", 0, 1],
            ["vesk", "ambivalent", 0, 1],
            ["vesk", "clear_non_reply", 1, 1],
        ]


class TestByType:
    """by_type."""

    def test_types_are_counted_by_podium(self, corpus: Corpus) -> None:
        """In the order of the scheme; what is not answered comes last."""
        table = replying.by_type(asked(corpus))
        assert table.to_numpy().tolist() == [
            ["explicit", 1, 0, 1],
            ["declining_to_answer", 0, 1, 1],
            ["unanswered_in_document", 1, 0, 1],
        ]

    def test_an_empty_tactic_is_none(self, corpus: Corpus) -> None:
        """It has no row."""
        assert replying.by_type(asked(corpus), "tactic")["tactic"].tolist() == [
            "declines_to_answer"
        ]


class TestRefusals:
    """refusals."""

    def test_each_leads_to_its_words(self, corpus: Corpus) -> None:
        """Controls are kept beside refusals."""
        table = replying.refusals(corpus, "vesk")
        assert isinstance(table, pd.DataFrame)
        assert [quote.place for quote in table["said"]] == [f"{VESK}/t03/p01/s01"]
        every = replying.refusals(corpus)
        assert isinstance(every, pd.DataFrame)
        assert list(every["kind"]) == ["control", "refusal"]


class TestGiven:
    """given."""

    @pytest.mark.parametrize(
        ("coded", "kind", "gives"),
        [
            ("intermediate", "deflection", "intermediate"),
            ("", "partial_half_answer", "intermediate"),
            ("", "dodging", "non_reply"),
            ("", "explicit", "reply"),
        ],
    )
    def test_the_code_counts_and_else_the_type(self, coded: str, kind: str, gives: str) -> None:
        """Where a coder left the scale empty, the type of reply says how much it gives."""
        assert replying.given({"bull_mayer": coded, "reply_level2": kind}) == gives
