"""Pages that are broken, odd or hostile: read as far as they go, and reported."""

from __future__ import annotations

import pytest

from tests.layout.helpers import assert_holds, read, shown

PAGE = """Press Conference by Foreign Minister Anna Bell
Tuesday, May 5, 2015, 3:10 p.m. Geneva

Reporter: When will the talks go on?

Minister Bell: They will go on in June, in this very room.
"""


UNSEEN = "\x00\u202e\u2066\u200b\ufeff\x1b"
"""Marks that nobody sees and that are set aside where they stand beside a line."""


def warned(text: str, *words: str) -> bool:
    """Return whether one warning of a page holds all these words."""
    return any(all(word in warning for word in words) for warning in read(text).warnings)


class TestNothingToRead:
    """A page without text, turns or dates."""

    @pytest.mark.parametrize("text", ["", " ", "\n\n\t\u00a0\n", "\ufeff", "\u200b\n"])
    def test_no_text_is_no_turn(self, text: str) -> None:
        """A page with nothing but blanks has no turn, and says so."""
        transcript = read(text)
        assert transcript.turns == ()
        assert any("no turn found" in warning for warning in transcript.warnings)

    def test_a_title_alone(self) -> None:
        """A page that is only a header has no turn, and says so."""
        assert warned("Press Conference by Foreign Minister Anna Bell\nMay 5, 2015\n", "no turn")

    def test_no_date(self) -> None:
        """A page without a year has no date, and says so."""
        text = PAGE.replace("Tuesday, May 5, 2015, 3:10 p.m. Geneva", "Tuesday, 3:10 p.m. Geneva")
        assert read(text).header.date is None
        assert warned(text, "no date with a year")

    def test_a_date_of_two_readings(self) -> None:
        """A date that can be October or December is no date, and the line is named."""
        text = "Press Conference by Foreign Minister Anna Bell\nUploaded 12/10/2019\n" + PAGE[88:]
        assert read(text).header.date is None
        assert warned(text, "line 2", "two ways")

    def test_a_slip_in_the_hour(self) -> None:
        """A clock time with a slip of the pen is no time, and the words are shown."""
        text = PAGE.replace("3:10 p.m.", "3:010 p.m.")
        assert read(text).header.time is None
        assert warned(text, "line 2", "3:010 p.m.")


class TestOddCharacters:
    """Characters that no page should have, kept where they are."""

    @pytest.mark.parametrize(
        "mark", ["\x00", "\ud800", "\u202e", "\u2066", "\u200b", "\ufeff", "\x1b", "\ufffe"]
    )
    @pytest.mark.parametrize("where", ["front", "inside", "end"])
    def test_nothing_changes_but_the_mark(self, mark: str, where: str) -> None:
        """Controls, lone surrogates and direction marks change no turn and are not lost.

        Where one stands before the title that nobody can overlook, the title has it too.
        """
        inside = PAGE.replace("in June", f"in {mark}June")
        text = {"front": mark + PAGE, "inside": inside, "end": PAGE + mark}[where]
        transcript = read(text)
        assert_holds(transcript)
        assert [turn[:3] for turn in shown(transcript)] == [turn[:3] for turn in shown(read(PAGE))]
        if mark in UNSEEN or where != "front":
            assert transcript.header == read(PAGE).header

    def test_line_ends_of_other_systems(self) -> None:
        """Carriage returns change no turn."""
        assert shown(read(PAGE.replace("\n", "\r\n"))) == shown(read(PAGE))
        assert shown(read(PAGE.replace("\n", "\r"))) == shown(read(PAGE))


class TestMarkup:
    """Markup in the text is text."""

    @pytest.mark.parametrize(
        "said",
        [
            "They <b>will</b> go on <script>alert('June')</script> in June.",
            "They will go on &amp; in June, see [here](javascript:alert(1)).",
            "They will <!-- not --> go on in June.",
        ],
    )
    def test_markup_is_kept_as_said(self, said: str) -> None:
        """Tags, entities and links stand in the turn as the page prints them."""
        text = PAGE.replace("They will go on in June, in this very room.", said)
        assert shown(read(text))[-1][3] == said


class TestBrokenPages:
    """Pages cut off or run together."""

    def test_cut_off_in_the_middle(self) -> None:
        """A page that ends in the middle of a sentence is read so far, and says so."""
        text = PAGE.replace("in this very room.\n", "in this very room and")
        assert shown(read(text))[-1][3].endswith("room and")
        assert warned(text, "cut off")

    def test_a_label_without_words(self) -> None:
        """A label at the end with nothing after it makes no turn, and says so."""
        text = PAGE + "\nReporter:\n"
        assert len(read(text).turns) == 2
        assert warned(text, "no words after the label 'Reporter'")

    def test_two_documents_in_one_file(self) -> None:
        """A second title and date after the end of the first are no speech, and are reported."""
        second = PAGE.replace("May 5", "June 9").replace("Tuesday, ", "Tuesday, ")
        transcript = read(PAGE + "\n" + second)
        assert any("second document" in warning for warning in transcript.warnings)
        assert not any("June 9" in words for _, _, _, words in shown(transcript))
        assert len(transcript.turns) == 4
        assert_holds(transcript)

    def test_a_doubted_label_is_text_and_reported(self) -> None:
        """What only looks like a label stays in the turn, and the line is named."""
        text = PAGE + "\nGreat Expectations: we have none, and we say so.\n"
        assert len(read(text).turns) == 2
        assert warned(text, "Great Expectations", "line")
