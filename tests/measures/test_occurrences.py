"""Keyword in context, and intervals."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from podium import measures
from podium.frames import Corpus, rows_with_none
from podium.measures.occurrences import place_at
from podium.sources import data_folder, read_register, read_source
from tests.invented import TEXTS, invented


class TestConcordance:
    """concordance."""

    def test_offsets_are_of_the_canonical_text(self) -> None:
        """In our own record, every hit is the slice of its source."""
        data = data_folder()
        texts = {entry.id: read_source(data, entry)[0] for entry in read_register(data)}
        hits = rows_with_none(measures.concordance(Corpus(data), ["treaty", "Japan's", "meeting*"]))
        assert hits
        for hit in hits:
            text = texts[hit["transcript"]]
            assert text[hit["start"] : hit["end"]] == hit["match"]
            assert text[: hit["start"]].endswith(hit["left"])
            assert text[hit["end"] :].startswith(hit["right"])

    def test_each_hit_lies_in_its_sentence(self, tmp_path: Path) -> None:
        """The sentence named is the one the hit starts in."""
        corpus = invented(tmp_path)
        spans = {row["id"]: (row["start"], row["end"]) for row in corpus.rows("sentences")}
        for hit in rows_with_none(measures.concordance(corpus, ["treaty", "river"])):
            start, end = spans[hit["sentence"]]
            assert start <= hit["start"] < end

    def test_overlapping_hits_count_once_under_the_longest(self, tmp_path: Path) -> None:
        """A place found by a word and by a phrase stands under the phrase."""
        hits = measures.concordance(invented(tmp_path), ["river", "river treaty"])
        counted = dict(hits["query"].value_counts())
        assert counted == {"river": 2, "river treaty": 1}

    def test_a_meeting_narrows_it(self, tmp_path: Path) -> None:
        """Only documents of the meeting are searched."""
        assert measures.concordance(invented(tmp_path), ["river"], "2021-09-09-port").empty

    def test_nothing_asked_nothing_found(self, tmp_path: Path) -> None:
        """Without queries there are no hits."""
        assert measures.concordance(invented(tmp_path), []).empty


class TestPlaceAt:
    """place_at."""

    def test_a_heading_is_a_note(self, tmp_path: Path) -> None:
        """An offset in text that nobody said leads to the note."""
        key = "2021-03-03-vesk"
        place = place_at(invented(tmp_path), key, TEXTS[key].index("Opening"))
        assert place.startswith(f"{key}/n")

    def test_a_blank_between_is_nowhere(self, tmp_path: Path) -> None:
        """An offset in neither a sentence nor a note has no place."""
        key = "2021-03-03-vesk"
        assert place_at(invented(tmp_path), key, TEXTS[key].index("\n\nOpening")) == ""


class TestWilson:
    """wilson."""

    @given(st.integers(1, 300), st.data())
    def test_it_is_the_interval_that_scipy_gives(self, n: int, data: st.DataObject) -> None:
        """For any share the bounds are those of scipy's Wilson interval."""
        found = data.draw(st.integers(0, n))
        known = binomtest(found, n).proportion_ci(0.95, method="wilson")
        assert measures.wilson(found, n) == pytest.approx((known.low, known.high), abs=1e-9)

    @pytest.mark.parametrize(("found", "n"), [(0, 0), (2, 1), (-1, 3)])
    def test_no_share_is_refused(self, found: int, n: int) -> None:
        """No cases, or more found than there are, is no share."""
        with pytest.raises(ValueError, match="no share"):
            measures.wilson(found, n)
