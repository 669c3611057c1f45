"""Words, beginnings of words and phrases, found in an unaltered text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from podium.concordance import QueryError, compile_query, context, find
from podium.model import Span


def found(query: str, text: str) -> list[str]:
    """What the query finds, as it stands in the text."""
    return [span.of(text) for span in find(query, text)]


class TestFind:
    """find."""

    def test_a_word_is_found_in_any_case(self) -> None:
        """Capitals do not matter."""
        assert found("treaty", "A Treaty, the TREATY.") == ["Treaty", "TREATY"]

    def test_a_word_is_whole(self) -> None:
        """A word does not find a longer one."""
        assert found("nation", "nations, international, nation") == ["nation"]

    def test_a_word_ends_where_letters_end(self) -> None:
        """A hyphen or an apostrophe ends a word."""
        assert found("visa", "visa-free, Visa’s") == ["visa", "Visa"]

    def test_a_star_stands_for_letters(self) -> None:
        """A prefix finds all that begins with it, and the prefix itself."""
        text = "negotiate, Negotiations, renegotiate, negotiat"
        assert found("negotiat*", text) == ["negotiate", "Negotiations", "negotiat"]

    @pytest.mark.parametrize("query", ["peace treaty", '"peace treaty"', "“peace treaty”"])
    def test_several_words_are_a_phrase(self, query: str) -> None:
        """Quotation marks around a phrase may be left out."""
        assert found(query, "a peace treaty, a treaty of peace") == ["peace treaty"]

    def test_blanks_of_any_kind_join_a_phrase(self) -> None:
        """No-break spaces, double spaces and line feeds are blanks."""
        text = "peace\u00a0treaty peace  treaty peace\ntreaty peace-treaty"
        assert len(found("peace treaty", text)) == 3

    def test_quotation_marks_and_dashes_are_alike(self) -> None:
        """Straight marks in a query find curly ones in a text, and the other way round."""
        assert found("Japan's", "Japan’s and Japan's and Japan`s") == [
            "Japan’s",
            "Japan's",
            "Japan`s",
        ]
        assert found("two‑plus-two", "two-plus–two") == ["two-plus–two"]

    def test_signs_are_no_patterns(self) -> None:
        """A dot, a plus or a bracket in a query means itself."""
        assert found("2+2", "2+2, 22, 2 + 2") == ["2+2"]
        assert found("U.S.", "the U.S. and the UxSx") == ["U.S."]

    @example("i5", "İ5")
    @example("skis", "ſKıſ")
    @given(st.text("kKKsSſiIıİ5 é", min_size=1), st.text("kKKsSſiIıİ5 é'", max_size=30))
    def test_no_letter_of_another_alphabet_hides_a_word(self, query: str, text: str) -> None:
        """Whatever a search without case would find is found."""
        if any(char.isalnum() for char in query):
            spans = [match.span() for match in compile_query(query).finditer(text)]
            assert [(span.start, span.end) for span in find(query, text)] == spans

    def test_only_what_lies_within_is_found(self) -> None:
        """A match has to lie wholly within the span asked for."""
        assert [span.start for span in find("a", "a a a", Span(1, 4))] == [2]

    @pytest.mark.parametrize("query", ["", "  ", '""', "*", "…", "- -"])
    def test_an_empty_query_is_refused(self, query: str) -> None:
        """A query without a letter or digit asks for nothing."""
        with pytest.raises(QueryError, match="nothing to look for"):
            compile_query(query)

    @given(st.lists(st.text("abÄé’1", min_size=1), min_size=1, max_size=8), st.data())
    def test_every_run_of_words_is_found_where_it_stands(
        self, words: list[str], data: st.DataObject
    ) -> None:
        """Any word of a text, asked for, is found at its own place among others."""
        text = " ".join(words)
        number = data.draw(st.integers(0, len(words) - 1))
        if any(char.isalnum() for char in words[number]):
            start = sum(len(word) + 1 for word in words[:number])
            ends = {span.end for span in find(words[number], text)}
            assert any(span.start <= start < span.end for span in find(words[number], text)), ends


class TestContext:
    """context."""

    def test_it_is_cut_between_words(self) -> None:
        """No word is cut in two at either end."""
        text = "one two three four five six"
        start = text.index("three")
        assert context(text, Span(start, start + 5), 6) == ("two ", " four")

    def test_it_stays_within(self) -> None:
        """The context does not leave the span it is asked to stay in."""
        assert context("ab cd ef", Span(3, 5), 10, Span(3, 8)) == ("", " ef")
