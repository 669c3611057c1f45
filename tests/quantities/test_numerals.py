"""Numbers in figures and words."""

import pytest

from podium.quantities.numerals import ordinal_of, roman_of, value_of


class TestValueOf:
    """value_of."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("five hundred", 500), ("two hundred and fifty", 250), ("twenty-one", 21),
            ("400,000", 400_000), ("400\u00a0000", 400_000), ("3.5 million", 3_500_000),
            ("half a million", 500_000), ("a dozen", 12), ("two thousand nineteen", 2019),
            ("one million two hundred thousand", 1_200_000), ("17.25", 17.25),
            ("30 bn", 30 * 10**9),
        ],
    )  # fmt: skip
    def test_values(self, text: str, value: float) -> None:
        """Figures, words and both together have their value, whole ones as integers."""
        assert value_of(text) == value
        assert isinstance(value_of(text), int) is (value == int(value))

    def test_no_number_is_refused(self) -> None:
        """A word that is no number is named."""
        with pytest.raises(ValueError, match="not a number: 'two apples'"):
            value_of("two apples")


class TestOrdinalsAndRomans:
    """ordinal_of and roman_of."""

    @pytest.mark.parametrize(
        ("text", "value"), [("31st", 31), ("twenty-first", 21), ("twelfth", 12), ("fortieth", 40)]
    )
    def test_ordinals(self, text: str, value: int) -> None:
        """Ordinals in figures and words."""
        assert ordinal_of(text) == value

    @pytest.mark.parametrize(("text", "value"), [("II", 2), ("IV", 4), ("XIX", 19), ("vii", 7)])
    def test_romans(self, text: str, value: int) -> None:
        """Roman numerals, a smaller one before a larger taken away."""
        assert roman_of(text) == value
