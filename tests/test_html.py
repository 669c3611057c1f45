"""Saved pages become the text that a reader sees."""

import html
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.html import is_page, page_text

PAGES = sorted((Path(__file__).parent / "fixtures" / "html").glob("*.html"))
PROSE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def seen(text: str) -> list[str]:
    """Return the lines that hold anything, without the blanks at their ends."""
    return [line.rstrip() for line in text.splitlines() if line.strip()]


class TestPageText:
    """page_text."""

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
    def test_gives_what_a_reader_sees(self, path: Path) -> None:
        """Every line that a reader sees is a line of the text, in order, and there is no other."""
        expected = path.with_suffix(".txt").read_text("utf-8")
        assert seen(page_text(path.read_text("utf-8"))) == seen(expected)

    @given(PROSE)
    def test_keeps_every_word(self, words: str) -> None:
        """Whatever stands in a paragraph stands in the text, word for word."""
        page = f"<html><body><p>{html.escape(words)}</p></body></html>"
        assert page_text(page).split() == words.split()

    @given(st.lists(PROSE, max_size=5), st.sampled_from(["div", "p", "li", "h2", "td", "b"]))
    def test_keeps_the_order_of_the_parts(self, parts: list[str], tag: str) -> None:
        """Parts follow one another as on the page, whatever element holds them."""
        page = "".join(f"<{tag}>{html.escape(part)} </{tag}>" for part in parts)
        found = page_text(f"<body><table><tr>{page}" if tag == "td" else f"<body>{page}")
        assert found.split() == " ".join(parts).split()

    @pytest.mark.parametrize(
        "hidden",
        [
            "<script>document.write('<p>x</p>')</script>",
            "<style>p:before { content: 'x' }</style>",
            "<template><p>x</p></template>",
            "<noscript>x</noscript>",
            "<!-- x -->",
            "<p hidden>x</p>",
            "<p style='color: red; display : none'>x</p>",
            "<p style='visibility:hidden'>x</p>",
            "<svg><title>x</title></svg>",
            "<iframe>x</iframe>",
            "<input value=x placeholder=x><img alt=x>",
        ],
    )
    def test_leaves_out_what_nobody_sees(self, hidden: str) -> None:
        """Scripts, styles, comments and hidden elements are no text of the page."""
        assert page_text(f"<body><p>before</p>{hidden}<p>after</p>") == "before\n\nafter\n"

    @pytest.mark.parametrize(
        ("page", "text"),
        [
            ("<p>one</p><p>two</p>", "one\n\ntwo\n"),
            ("<div>one</div><div>two</div>", "one\ntwo\n"),
            ("one<br>two<br><br>three", "one\ntwo\n\nthree\n"),
            ("<p>one\n   two</p>", "one two\n"),
            ("<b>Ques</b><b>tion:</b> <i> yes </i> ", "Question: yes\n"),
            ("Q&nbsp;&nbsp; &nbsp;Why?", "Q    Why?\n"),
            ("<pre>a  b\n  c</pre>", "a  b\n  c\n"),
            ("<p style='white-space: pre-wrap'>a  b</p>", "a  b\n"),
            ("<ul><li>one<li>two</ul>", "one\ntwo\n"),
            ("<table><tr><td>one<td>two<tr><td>three</table>", "one\ttwo\nthree\n"),
            ("<span style='display:block'>one</span>two", "one\ntwo\n"),
            (
                "<li style='display: inline'>one</li> <li style='display:inline'>two</li>",
                "one two\n",
            ),
            ("5 &lt; 9 &amp;amp; &#x2011;", "5 < 9 &amp; \u2011\n"),
            ("", ""),
        ],
    )
    def test_writes_blocks_as_lines(self, page: str, text: str) -> None:
        """A block or a line break starts a line; blanks fold as a browser folds them."""
        assert page_text(f"<!doctype html><body>{page}") == text

    @pytest.mark.parametrize(
        ("body", "first"),
        [
            ("<p>Good morning.</p>", "Remarks by Minister Moreau | Ministry"),
            ("<h2>Remarks by Minister Moreau</h2>", "Remarks by Minister Moreau"),
            ("<p>REMARKS BY Minister&nbsp;Moreau</p>", "REMARKS BY Minister Moreau"),
            ("<h1>Remarks</h1>", "Remarks"),
            ("<p>Ministry</p>", "Remarks by Minister Moreau | Ministry"),
        ],
    )
    def test_takes_the_title_where_the_page_does_not_say_it(self, body: str, first: str) -> None:
        """The title element is a line only where neither a first heading nor a line says it."""
        page = (
            f"<html><head><title> Remarks by\nMinister Moreau | Ministry</title></head><body>{body}"
        )
        assert page_text(page).splitlines()[0] == first

    def test_reads_a_page_nested_deeper_than_libxml2_does(self) -> None:
        """Text a thousand elements deep is kept."""
        assert page_text("<div>" * 1000 + "deep" + "</div>" * 1000) == "deep\n"

    def test_takes_time_in_proportion_to_length(self) -> None:
        """A long page of blanks, or of blocks, is read in a moment."""
        started = time.perf_counter()
        assert page_text("<pre>x" + " " * 300_000 + "y</pre>").strip().endswith("y")
        assert page_text("<p>a" * 20_000).count("a") == 20_000
        assert time.perf_counter() - started < 20


class TestIsPage:
    """is_page."""

    @pytest.mark.parametrize(
        "text",
        [
            "<!DOCTYPE html><p>x",
            "\ufeff \n<html lang=en>",
            "<?xml version='1.0'?>\n<!-- saved --><!DOCTYPE html PUBLIC ''>",
            "<body>",
        ],
    )
    def test_knows_a_page_by_its_beginning(self, text: str) -> None:
        """A page is one whatever its file is called."""
        assert is_page(text, "page.txt")

    @pytest.mark.parametrize(
        "text", ["Q: <b>what</b>?", "<script>alert(1)</script> he said", "a < b", "<htmlish>", ""]
    )
    def test_leaves_markup_inside_a_text_alone(self, text: str) -> None:
        """A text that holds tags is not a page."""
        assert not is_page(text, "page.txt")

    def test_a_text_of_many_comments_takes_no_time(self) -> None:
        """What looks like the start of a page and is none is given up at once."""
        started = time.perf_counter()
        for text in ("<!-- x -->" * 40 + "talk", "<!--" * 5000, " " * 90_000 + "x"):
            assert not is_page(text, "page.txt")
        assert time.perf_counter() - started < 1

    def test_believes_a_name_where_there_is_a_tag(self) -> None:
        """A fragment in a file called .htm is a page; plain text in one is not."""
        assert is_page("<p>One</p>", "PAGE.HTM")
        assert not is_page("MR. CARNEY: 5 < 9, good morning.", "page.html")
