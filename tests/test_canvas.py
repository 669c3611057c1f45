"""A sheet measured in inches."""

from pathlib import Path

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from podium import canvas
from podium.canvas import EMPTY, Look
from tests.invented import invented


class TestFitted:
    """fitted."""

    def test_the_sheet_is_as_high_as_its_drawing(self) -> None:
        """What is drawn stands on it once, and nothing lies below its lower edge."""

        def draw(axes: Axes) -> float:
            return canvas.lines(axes, 0, 0, ["one", "two", "three"])

        (axes,) = canvas.fitted(3, draw).axes
        assert [text.get_text() for text in axes.texts] == ["one", "two", "three"]
        assert axes.get_ylim()[0] == pytest.approx(draw(canvas.sheet(3, 1)[1]))


class TestWrapped:
    """wrapped."""

    def test_narrower_lines_are_more(self) -> None:
        """No word is lost; nothing is still a line."""
        words = "Humanitarian measures for former island residents"
        wide, narrow = canvas.wrapped(words, 7), canvas.wrapped(words, 1.5)
        assert len(narrow) > len(wide) == 1
        assert " ".join(narrow) == words
        assert canvas.wrapped("", 1) == [""]


class TestLook:
    """Look."""

    def test_nothing_known_is_empty_and_dashed(self) -> None:
        """It has no colour to be taken for a value."""
        style = EMPTY.style()
        assert style["facecolor"] == "none"
        assert style["linestyle"] != "solid"
        assert Look("#123456", "//").style()["hatch"] == "//"


class TestSideLook:
    """side_look."""

    def test_sides_differ_in_colour_and_hatching(self, tmp_path: Path) -> None:
        """And what is no side is grey."""
        corpus = invented(tmp_path)
        one, two = (canvas.side_look(corpus, side) for side in ("norland", "vesk"))
        assert one.color != two.color
        assert one.hatch != two.hatch
        assert canvas.side_look(corpus, "nowhere") == canvas.REPORTER


class TestBar:
    """bar."""

    @pytest.mark.parametrize(("counts", "boxes"), [((2, 3), 2), ((0, 4), 1), ((), 0)])
    def test_counts_stand_end_to_end(self, counts: tuple[int, ...], boxes: int) -> None:
        """As long as their sum; a count of nothing has no box."""
        _, axes = canvas.sheet(5, 1)
        parts = [(number, Look("#123456")) for number in counts]
        end = canvas.bar(axes, 0.5, 0.1, parts, unit=0.5, height=0.2)
        assert end == 0.5 + 0.5 * sum(counts)
        assert sum(isinstance(patch, Rectangle) for patch in axes.patches) == boxes

    def test_a_number_that_does_not_fit_stands_after_the_bar(self) -> None:
        """Behind a sign of its part; the unit leaves room for it."""
        rows = [(40, 1, 0), (2, 2, 0)]
        unit = canvas.fitting_unit(rows, 3)
        assert 41 * unit < 3 - 0.2
        assert canvas.fitting_unit([(1, 1)], 3) == 1.5
        _, axes = canvas.sheet(3, 1)
        end = canvas.bar(axes, 0, 0, [(40, Look("#123456")), (1, EMPTY)], unit=unit, height=0.2)
        assert [text.get_text() for text in axes.texts] == ["40", "1"]
        assert axes.texts[1].get_position()[0] > end


class TestLegend:
    """legend."""

    def test_a_narrow_sheet_takes_more_lines(self) -> None:
        """Every entry is drawn."""
        entries = {f"category number {n}": Look("#123456") for n in range(5)}
        assert canvas.legend_height(entries, 3) > canvas.legend_height(entries, 9)
        _, axes = canvas.sheet(3, 2)
        canvas.legend(axes, 0, entries, 3)
        assert len(axes.texts) == len(axes.patches) == len(entries)
