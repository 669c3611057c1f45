"""Pieces of a page."""

import pytest

from podium.show import SOURCES, anchor, folded, link, paragraph
from podium.show.markup import framed


class TestAnchor:
    """anchor."""

    def test_a_name_holds_no_slash(self) -> None:
        """Anchors are names that a style sheet and a script can address."""
        assert anchor("2021/t07/p01/s02") == ("2021", "t07-p01-s02")
        assert anchor("2021") == ("2021", "")


class TestLink:
    """link."""

    def test_where_there_is_no_book_the_name_stands(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """In JupyterLab a place is named, and no dead link is made."""
        monkeypatch.delenv(SOURCES, raising=False)
        assert link("a/t01/p01/s01") == '<span class="podium-place">t01/p01/s01</span>'

    def test_in_the_book_it_leads_to_the_sentence(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The address is the source's page and the sentence's anchor."""
        monkeypatch.setenv(SOURCES, "../sources/")
        assert 'href="../sources/a.html#t01-p01-s01"' in link("a/t01/p01/s01")
        assert 'href="../sources/a.html">all of it<' in link("a", "all of it")

    def test_words_are_escaped(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whatever an id or a text holds is shown, not obeyed."""
        monkeypatch.setenv(SOURCES, "../sources/")
        made = link('a"><script>', "<b>")
        assert "<script>" not in made
        assert "<b>" not in made


class TestParagraph:
    """paragraph."""

    def test_it_is_escaped_and_reads_in_a_terminal(self) -> None:
        """Empty sentences are left out; the plain words are kept beside the markup."""
        piece = paragraph("A & b.", "", "C.")
        assert piece._repr_html_() == "<p>A &amp; b. C.</p>"
        assert repr(piece) == "A & b. C."


class TestFolded:
    """folded."""

    def test_what_has_no_markup_is_escaped(self) -> None:
        """Any value can be folded; it is shown as its words."""
        assert "&lt;x&gt;" in folded("<x>", "More")._repr_html_()


class TestFramed:
    """framed."""

    def test_a_table_of_words_names_its_columns(self) -> None:
        """So that its rows can stand as cards where there is no room for columns."""
        made = framed(["Who", "What", "Where"], "<tr><td>a</td><td>b</td><td>c</td></tr>", "All")
        assert 'class="table podium-cards"' in made
        assert "--podium-3: &quot;Where&quot;" in made

    def test_a_table_of_numbers_stays_one(self) -> None:
        """Numbers are compared down a column; one column fits everywhere."""
        number = '<td class="podium-number">1</td>'
        cells = f"<tr><td>a</td>{number}{number}</tr>"
        assert "podium-cards" not in framed(["Who", "n", "m"], cells, "All")
        assert "podium-cards" not in framed(["a"], "<tr><td>a</td></tr>", "All")

    def test_no_heading_ends_its_string(self) -> None:
        """Whatever a heading holds, the style says no more than its name."""
        cells = "<tr><td>a</td><td>b</td><td>c</td></tr>"
        made = framed(['a"; color: red; --x: "', "b\\", "c\n<i>"], cells, "All")
        style = made.partition('style="')[2].partition('"')[0]
        assert style.count("&quot;") == 2 * 3
        assert "\\" not in style
        assert "\n" not in style
        assert "<i>" not in style
