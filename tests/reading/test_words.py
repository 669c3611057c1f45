"""Turns of phrase that several pages share."""

from podium.reading.words import bullets, date_words, tally
from podium.show import paragraph


class TestTally:
    """tally."""

    def test_counts_stand_in_the_order_of_the_phrases(self) -> None:
        """Verbs agree with them; a value without a phrase is named as its code."""
        phrases = {"differ": "{n} differ{s}", "open": "{n} {be} open"}
        assert tally(["open", "differ", "open"], phrases) == "one differs and two are open"
        assert tally(["half_true"], phrases) == "one half true"
        assert tally([], phrases) == ""


class TestDateWords:
    """date_words."""

    def test_days_months_and_years_are_told(self) -> None:
        """What is no date stays as it is."""
        assert [date_words(iso) for iso in ("2019-05-10", "2019-05", "2019", "", "soon")] == [
            "10 May 2019", "May 2019", "2019", "", "soon",
        ]  # fmt: skip


class TestBullets:
    """bullets."""

    def test_words_are_escaped_and_pieces_are_not(self) -> None:
        """Nothing is listed as nothing."""
        markup = bullets(["<b>", paragraph("x")], "List").markup
        assert "&lt;b&gt;" in markup
        assert "<p>x</p>" in markup
        assert bullets([], "List").markup == ""
