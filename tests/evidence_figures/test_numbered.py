"""Who counted how many, and when."""

from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from podium import evidence_figures
from podium.picture import Picture
from podium.show import Html
from tests.invented import invented


def counts(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Numbers given to rounds: podium, voice, date, value."""
    frame = pd.DataFrame(rows, columns=["podium", "voice", "date", "value"])
    more = {"kind": "ordinal", "unit": "rounds", "of_what": "rounds of talks", "quote": "a round"}
    return frame.assign(start=range(len(frame)), **more)


class TestNumbered:
    """numbered."""

    def test_every_voice_has_its_line_and_every_number_its_day(self, tmp_path: Path) -> None:
        """What a reporter counts is not what the side counts."""
        rows = [("norland", "own", "2021-03-03", "8"), ("norland", "own", "2021-09-09", "10"),
                ("norland", "reporter", "2021-09-09", "3")]  # fmt: skip
        picture = evidence_figures.numbered(invented(tmp_path), counts(*rows))
        assert isinstance(picture, Picture)
        assert picture.alt.startswith("Rounds are counted by two voices. Norland: 8 on 3 March")
        assert "A reporter, on Norland’s page: 3 on 9 September 2021" in picture.alt

    @pytest.mark.parametrize("width", [7.2, 3.6])
    def test_many_days_take_several_lines_and_numbers_of_a_day_do_not_meet(
        self, tmp_path: Path, width: float
    ) -> None:
        """No number is drawn off the sheet, or over another."""
        days = [("vesk", "own", f"2021-{month:02}-01", str(month)) for month in range(1, 13)]
        table = counts(*days, ("vesk", "own", "2021-12-01", "13"))
        picture = evidence_figures.numbered(invented(tmp_path), table)
        assert isinstance(picture, Picture)
        figure = picture.figure(width)
        figure.canvas.draw()
        texts = figure.axes[0].texts
        shown = [text for text in texts if text.get_text() in set(table["value"])]
        boxes = [text.get_window_extent() for text in shown]
        assert len(boxes) == 13
        assert all(box.x0 > 0 and box.x1 < figure.bbox.width for box in boxes)
        assert not any(one.overlaps(two) for one, two in pairwise(boxes))

    def test_one_number_is_nothing_to_compare(self, tmp_path: Path) -> None:
        """Nothing is drawn of what is only ever called the first."""
        rows = [("vesk", "own", "2021-03-03", "1"), ("vesk", "own", "2021-09-09", "1")]
        assert isinstance(evidence_figures.numbered(invented(tmp_path), counts(*rows)), Html)
