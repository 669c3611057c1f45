"""Figures as SVG that fits its page."""

import re

import pytest
from lxml import etree
from matplotlib.figure import Figure

from podium.picture import NARROW, Picture

WIDTHS = (7.2, NARROW)


def drawing(width: float) -> Figure:
    """A small figure with text, a line and a clip path."""
    figure = Figure(figsize=(width, 1))
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1])
    axes.set_xlabel("words <said>")
    return figure


PICTURE = Picture("small", 'Shows "this" & <that>.', drawing)


class TestSvg:
    """Picture.svg."""

    @pytest.mark.parametrize("width", WIDTHS)
    def test_it_is_one_whole_element(self, width: float) -> None:
        """The markup parses, and what it shows is said in words."""
        root = etree.fromstring(PICTURE.svg(width))
        assert root.get("role") == "img"
        assert root.get("aria-label") == 'Shows "this" & <that>.'

    def test_the_same_picture_gives_the_same_bytes(self) -> None:
        """No date, no random name."""
        assert PICTURE.svg() == PICTURE.svg()
        assert "<metadata" not in PICTURE.svg()

    def test_text_takes_the_ink_of_the_page(self) -> None:
        """Text and axes have no colour of their own, and stay text."""
        assert "currentColor" in PICTURE.svg()
        assert "words &lt;said&gt;" in PICTURE.svg()
        assert not re.search(r"fill: #0+\b", PICTURE.svg())

    def test_names_inside_differ_between_pictures_and_widths(self) -> None:
        """No id occurs twice when both drawings, and other pictures, share a page."""
        other = Picture("other", "…", drawing)
        page = PICTURE._repr_html_() + other._repr_html_()
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids))

    def test_references_lead_to_names_that_are_there(self) -> None:
        """Clip paths and markers are found under their new names."""
        page = PICTURE._repr_html_()
        ids = set(re.findall(r'\bid="([^"]+)"', page))
        assert set(re.findall(r'(?:url\(#|href="#)([^")]+)', page)) <= ids

    def test_nothing_is_asked_of_other_machines(self) -> None:
        """The only addresses are the names of the SVG language."""
        addresses = set(re.findall(r"https?://[^\"' ]+", PICTURE._repr_html_()))
        assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}

    def test_in_a_terminal_it_says_what_it_shows(self) -> None:
        """Where no picture can be shown there are the words."""
        assert repr(PICTURE) == 'Figure: Shows "this" & <that>.'
