"""How things are named in words."""

import pytest

from podium.names import none_or, side_name


@pytest.mark.parametrize(
    ("side", "name"),
    [
        ("japan", "Japan"), ("south-korea", "South Korea"), ("usa", "USA"), ("USA", "USA"),
        ("dprk", "DPRK"), ("republic_of_korea", "Republic of Korea"), ("the-hague", "The Hague"),
        ("eu", "EU"), ("DeutschLand", "DeutschLand"),
    ],
)  # fmt: skip
def test_a_side_has_the_name_a_reader_knows(side: str, name: str) -> None:
    """Short forms are in capitals, small words are not, and a word's own capitals stay."""
    assert side_name(side) == name


def test_none_stands_alone() -> None:
    """Where no noun follows, nought is none."""
    assert [none_or(number) for number in (0, 1, 13)] == ["none", "one", "13"]
