"""Tables whose quotations lead to their sentences."""

import pandas as pd
import pytest

from podium.frames import Missing
from podium.quoting import Quote, briefly, joined, quotes, said, table
from podium.show import SOURCES, paragraph


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The book's source pages."""
    monkeypatch.setenv(SOURCES, "../sources/")


class TestQuote:
    """Quote."""

    def test_it_leads_to_its_sentence(self) -> None:
        """On the page of its source, by the sentence's address."""
        markup = Quote("a/t01/p01/s01", "the  river\nis", "Norland").markup()
        assert 'href="../sources/a.html#t01-p01-s01"' in markup
        assert "Norland: <a" in markup
        assert "“the river is”" in markup

    def test_hostile_words_stay_words(self) -> None:
        """Nothing of a source becomes markup."""
        assert "<b>" not in Quote("a/t01", "<b>x</b>", "<i>").markup()
        assert "<b>" not in Quote("", "<b>x</b>").markup()


class TestQuotes:
    """quotes."""

    def test_rows_become_quotations_in_order(self) -> None:
        """With a column before each, where one is named."""
        frame = pd.DataFrame({"place": ["a/t01"], "quote": ["x"], "who": ["Norland"]})
        assert quotes(frame, "who") == (Quote("a/t01", "x", "Norland"),)


class TestTable:
    """table."""

    def test_cells_are_shown_by_their_kind(self) -> None:
        """Quotations as links, days in words, shares in percent, nothing as a dash."""
        row = {"date": "2021-03-03", "side": "vesk", "quote": (Quote("a/t01", "x"),), "share": 0.25,
               "n": 1200, "z": 1.234, "note": ""}  # fmt: skip
        markup = table(pd.DataFrame([row]), "Rows").markup
        for words in ("3 March 2021", "Vesk", "“x”", "25 %", "1,200", "1.23", "–"):
            assert words in markup

    def test_a_row_has_an_address_where_asked(self) -> None:
        """The column of addresses is not shown as a column."""
        frame = pd.DataFrame({"id": ["treaty"], "what": ["<A> treaty"]})
        markup = table(frame, "Rows", each="claim").markup
        assert '<tr id="claim-treaty">' in markup
        assert 'href="#claim-treaty"' in markup
        assert markup.count("<th ") == 1
        assert "&lt;A&gt; treaty" in markup

    def test_the_third_of_many_quotations_is_folded(self) -> None:
        """Two stand open, and the fold says how many more there are; three are not folded."""
        many = tuple(Quote("a/t01", f"word {number}") for number in range(5))
        folded = table(pd.DataFrame({"said": [many]}), "Rows").markup
        shown, _, rest = folded.partition("<summary>and 3 more</summary>")
        assert "word 1" in shown
        assert "word 2" not in shown
        assert "word 4" in rest
        assert "<details" not in table(pd.DataFrame({"said": [many[:3]]}), "Rows").markup

    def test_no_rows_are_said_in_words(self) -> None:
        """An empty table is no table."""
        assert repr(table(pd.DataFrame(), "Rows")) == "Rows: none."

    def test_what_is_missing_is_said_briefly(self) -> None:
        """The page has said before how to make it."""
        missing = Missing(("claims", "curated/codings/one/sentences"), "what was counted")
        words = (
            "Nothing to show here without curated/claims.csv and curated/codings/one/sentences.csv."
        )
        assert repr(table(missing, "Rows")) == repr(briefly(missing)) == words


class TestSaid:
    """said."""

    def test_words_and_quotations_make_a_paragraph(self) -> None:
        """Blanks are the caller's."""
        assert said("She said: ", Quote("", "x"), ".").words == "She said: “x”."


class TestJoined:
    """joined."""

    def test_pieces_follow_each_other(self) -> None:
        """Nothing in the place of nothing."""
        assert joined(paragraph("a"), None, paragraph("b")).markup == "<p>a</p><p>b</p>"
