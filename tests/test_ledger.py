"""The ledger of commitments."""

from pathlib import Path

import pandas as pd
import pytest

from podium import ledger
from podium.frames import Corpus, Missing, UnknownIdError
from podium.ledger import LedgerError
from tests.evidence_tables import with_evidence
from tests.invented import invented


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


def entries(corpus: Corpus, **limits: str) -> pd.DataFrame:
    """Return the entries, which must be there."""
    table = ledger.entries(corpus, **limits)
    assert isinstance(table, pd.DataFrame)
    return table


class TestEntries:
    """entries."""

    def test_entries_have_their_words_and_later_evidence(self, corpus: Corpus) -> None:
        """Evidence names who told it and when."""
        table = entries(corpus).set_index("id")
        assert list(table.index) == ["treaty", "talks", "trade"]
        assert table["made"]["treaty"][0].words == "We agreed on it today."
        assert table["later"]["treaty"] == ()
        assert table["later"]["talks"][0].before == "Norland, 9 September 2021"
        assert list(table["who"]) == ["Both", "Ada Brell", "Oran Tiel"]

    def test_it_is_known_how_many_documents_could_speak_of_an_entry(self, corpus: Corpus) -> None:
        """After the last meeting there is none."""
        assert list(entries(corpus)["later_documents"]) == [1, 1, 0]

    @pytest.mark.parametrize(
        ("limits", "expected"),
        [
            ({"status": "fulfilled"}, ["talks"]),
            ({"side": "norland"}, ["treaty", "talks"]),
            ({"side": "vesk"}, ["treaty", "trade"]),
            ({"since": "2021-04"}, ["trade"]),
            ({"since": "2021"}, ["treaty", "talks", "trade"]),
            ({"until": "2021-03"}, ["treaty", "talks"]),
            ({"until": "2021-03-02"}, []),
            ({"since": "2021-03-03", "until": "2021-03-03"}, ["treaty", "talks"]),
        ],
    )
    def test_limits_keep_what_fits(
        self, corpus: Corpus, limits: dict[str, str], expected: list[str]
    ) -> None:
        """A side counts alone and together with the other; both ends of a time are within it."""
        assert list(entries(corpus, **limits)["id"]) == expected

    def test_both_are_the_sides_of_that_meeting(self, tmp_path: Path) -> None:
        """A side that took no part has none of their joint promises."""
        data = with_evidence(tmp_path).data
        path = data / "curated" / "meetings.csv"
        path.write_text(path.read_text().replace("vesk_minister", "ostia_minister").replace(
            "2021-03-03-lund,2021-03-03,Lund,Norland,brell,tiel",
            "2021-03-03-lund,2021-03-03,Lund,Norland,brell,",
        ))  # fmt: skip
        corpus = Corpus(data)
        assert list(entries(corpus, side="ostia")["id"]) == []
        assert list(entries(corpus, side="vesk")["id"]) == ["treaty", "trade"]

    def test_an_unknown_status_or_date_is_refused(self, corpus: Corpus) -> None:
        """The error says what may be given."""
        with pytest.raises(UnknownIdError, match="no status 'broken'; there are: fulfilled"):
            ledger.entries(corpus, status="broken")
        with pytest.raises(LedgerError, match="since is 'May', no date: write 2019"):
            ledger.entries(corpus, since="May")
        with pytest.raises(LedgerError, match="since is '2019-99', no date"):
            ledger.entries(corpus, since="2019-99")

    def test_without_the_tables_it_says_which_are_missing(self, tmp_path: Path) -> None:
        """It does not fail."""
        assert isinstance(ledger.entries(invented(tmp_path)), Missing)


class TestEvidenceDates:
    """evidence_dates."""

    def test_only_entries_with_evidence_stand(self, corpus: Corpus) -> None:
        """Under the day of the document that tells."""
        assert ledger.evidence_dates(corpus, entries(corpus)) == {"talks": ["2021-09-09"]}


class TestKindsBySide:
    """kinds_by_side."""

    def test_every_kind_is_counted_by_who_is_to_act(self, corpus: Corpus) -> None:
        """Kinds in their own order, sides of the alphabet, all at the end."""
        table = ledger.kinds_by_side(entries(corpus))
        assert table.to_numpy().tolist() == [
            ["Agreed", 1, 0, 0, 1],
            ["Undertaken", 0, 1, 0, 1],
            ["Hoped for", 0, 0, 1, 1],
        ]


class TestStatusWords:
    """status_words."""

    def test_no_evidence_is_never_said_to_be_broken(self) -> None:
        """The words speak of the documents."""
        assert ledger.status_words("no_evidence") == "no later evidence in these documents"
        assert not [words for words in ledger.STATUSES.values() if "broke" in words]
