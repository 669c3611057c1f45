"""Figures of many marks: nothing leaves its sheet, and nothing is left out unsaid."""

from pathlib import Path

import pandas as pd
import pytest

from podium import evidence_figures, naming, replying
from podium.frames import Missing
from podium.picture import NARROW, WIDE, Picture
from podium.show import Html
from tests.evidence_tables import with_evidence


def many(frame: pd.DataFrame | Missing, times: int) -> pd.DataFrame:
    """The same rows over and over."""
    assert not isinstance(frame, Missing)
    return pd.concat([frame] * times, ignore_index=True)


def drawn(shown: Picture | Html, width: float) -> list[str]:
    """The words of a drawing, all of whose marks and words lie on its sheet."""
    assert isinstance(shown, Picture)
    figure = shown.figure(width)
    figure.canvas.draw()
    axes = figure.axes[0]
    for each in [*axes.texts, *axes.patches]:
        box = each.get_window_extent()
        assert box.x0 > -2
        assert box.x1 < figure.bbox.width + 2
        assert box.y0 > -2
        assert box.y1 < figure.bbox.height + 2
    return [text.get_text() for text in axes.texts]


@pytest.mark.parametrize("width", [WIDE, NARROW])
class TestCrowded:
    """Figures with a mark for each case."""

    def test_a_form_said_too_often_for_marks_has_its_number(
        self, tmp_path: Path, width: float
    ) -> None:
        """Up to some marks each place is drawn; above, the number stands beside them."""
        corpus = with_evidence(tmp_path)
        words = drawn(
            evidence_figures.voices(corpus, many(naming.namings(corpus, "river"), 30)), width
        )
        assert "× 30: the river" in words

    def test_many_things_asked_go_to_the_next_line(self, tmp_path: Path, width: float) -> None:
        """Tiles of one and the same reply too."""
        corpus = with_evidence(tmp_path)
        words = drawn(
            evidence_figures.replies(corpus, many(replying.subquestions(corpus), 50)), width
        )
        assert any("50 things asked" in each for each in words)
