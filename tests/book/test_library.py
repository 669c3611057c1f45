"""Places and quotations of the sources."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from podium.book import library
from podium.book.library import QuotationError
from tests.invented import TEXTS, write_corpus

NORLAND, VESK = "2021-03-03-norland", "2021-03-03-vesk"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A book over the invented corpus."""
    monkeypatch.setenv("PODIUM_DATA", str(write_corpus(tmp_path)))
    library.volumes.cache_clear()
    yield
    library.volumes.cache_clear()


class TestQuotation:
    """quotation."""

    def test_it_leads_to_the_sentence_it_begins_in(self) -> None:
        """The words come back as they stand, with the place of their sentence."""
        words, place = library.quotation(VESK, "talked about fish")
        assert words == "talked about fish"
        start = TEXTS[VESK].index("talked about fish")
        assert place.span.start <= start < place.span.end
        assert place.id == f"{VESK}/t01/p01/s02"

    def test_blanks_may_differ_and_nothing_else(self) -> None:
        """A line break in the prose is a blank; other letters are other words."""
        assert library.quotation(VESK, "talked\n  about fish")[0] == "talked about fish"
        with pytest.raises(QuotationError, match="does not stand in 2021-03-03-vesk"):
            library.quotation(VESK, "talked about the fish")

    def test_marks_that_differ_are_shown_as_printed(self) -> None:
        """Straight marks for curly ones fail, and the error shows what to copy."""
        with pytest.raises(QuotationError, match="but “a “treaty”” does: copy it as printed"):
            library.quotation(NORLAND, 'a "treaty"')

    def test_words_that_stand_twice_need_a_place(self) -> None:
        """The error names the places, and a place settles it."""
        with pytest.raises(QuotationError, match=rf"stands 2 times .*{VESK}/t01/p01/s02"):
            library.quotation(VESK, "about")
        with pytest.raises(QuotationError, match="stands 2 times"):
            library.quotation(f"{VESK}/t01/p01/s02", "about")
        assert library.quotation(f"{VESK}/t02", "treaty")[1].id == f"{VESK}/t02/p01/s01"

    def test_what_nobody_said_can_be_quoted(self) -> None:
        """A title or heading leads to its note."""
        assert library.quotation(VESK, "Opening Remarks")[1].id.startswith(f"{VESK}/n")

    def test_unknown_transcripts_and_places_are_named(self) -> None:
        """The errors list what there is."""
        with pytest.raises(
            QuotationError, match="no transcript 'x'; there are: 2021-03-03-norland"
        ):
            library.quotation("x", "fish")
        with pytest.raises(QuotationError, match="no place '2021-03-03-vesk/t99'"):
            library.quotation(f"{VESK}/t99", "fish")


class TestPlaces:
    """Volume.places."""

    def test_every_id_is_there_once(self) -> None:
        """No two places of a source share a name."""
        for volume in library.volumes().values():
            ids = [place.id for place in volume.places()]
            assert len(set(ids)) == len(ids)

    def test_sentences_and_notes_hold_every_character(self) -> None:
        """Whatever is not blank lies in a sentence or a note, so any quotation has a place."""
        for volume in library.volumes().values():
            for offset, char in enumerate(volume.transcript.text):
                if not char.isspace():
                    assert offset >= volume.at(offset).span.start
