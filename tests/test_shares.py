"""Shares with their interval."""

import pandas as pd
import pytest

from podium.shares import share, share_in_words, with_shares


class TestShare:
    """share."""

    def test_the_interval_is_wilsons(self) -> None:
        """Five of ten: 0.5, from 0.237 to 0.763."""
        assert share(5, 10) == pytest.approx((0.5, 0.2366, 0.7634), abs=1e-4)

    def test_nothing_has_no_share(self) -> None:
        """Of no cases nothing is known."""
        assert share(0, 0) is None


class TestShareInWords:
    """share_in_words."""

    def test_count_share_and_interval_stand_together(self) -> None:
        """No share without its n and interval."""
        assert share_in_words(5, 10) == "5 of 10 (50 %, interval 24 to 76 %)"
        assert share_in_words(0, 0) == "0 of 0"


class TestWithShares:
    """with_shares."""

    def test_rows_without_cases_have_no_share(self) -> None:
        """They keep their counts."""
        frame = with_shares(pd.DataFrame({"found": [1, 0], "n": [2, 0]}))
        assert frame["share"].tolist()[0] == 0.5
        assert pd.isna(frame["share"].tolist()[1])
