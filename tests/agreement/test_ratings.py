"""Long tables to ratings."""

import pytest

from podium.agreement import (
    AgreementError,
    cautions,
    confusion,
    disagreements,
    long_table,
    pair,
    read_ratings,
)


def table(**coders: str) -> list[dict[str, str]]:
    """Return a long table from one string of values for each coder; a dot is an empty cell."""
    return [
        {"unit": f"u{n:02d}", "coder": coder, "value": value.replace(".", "")}
        for coder, values in coders.items()
        for n, value in enumerate(values)
    ]


class TestReadRatings:
    """read_ratings."""

    def test_units_of_one_coder_are_left_out_and_named(self) -> None:
        """A unit only one coder coded is no part of the comparison, and is listed."""
        ratings = read_ratings(table(a="xyx", b="xy."), "act")
        assert ratings.units == ("u00", "u01")
        assert ratings.left_out == ("u02",)
        assert "1 units coded by one coder only are left out" in cautions(ratings)

    def test_an_empty_cell_can_be_a_value(self) -> None:
        """With ``empty`` given, an empty cell is that value and not a gap."""
        ratings = read_ratings(table(a="x.", b="x."), "act", empty="none")
        assert ratings.values == ("none", "x")
        assert ratings.units == ("u00", "u01")

    def test_a_unit_coded_twice_is_refused(self) -> None:
        """The error names row, coder and unit."""
        rows = [*table(a="x", b="x"), {"unit": "u00", "coder": "a", "value": "y"}]
        with pytest.raises(AgreementError, match="row 4: coder 'a' coded 'u00' before"):
            read_ratings(rows, "act")

    def test_a_value_out_of_the_list_is_refused(self) -> None:
        """The error names row, variable, value and what is allowed."""
        with pytest.raises(AgreementError, match="row 3, act: 'q' is none of x, y"):
            read_ratings(table(a="xq", b="xy"), "act", values=("x", "y"))

    def test_one_coder_is_not_enough(self) -> None:
        """A table in which no unit has two coders cannot be compared."""
        with pytest.raises(AgreementError, match="no unit was coded by two coders"):
            read_ratings(table(a="xy"), "act")


class TestLongTable:
    """long_table."""

    def test_tables_of_several_coders_become_one(self) -> None:
        """Each coder's row becomes a row, its unit named by several columns."""
        row = {"question": "q1", "addressee": "kono", "act": "x"}
        assert long_table({"a": [row], "b": [row]}, ("question", "addressee"), "act") == [
            {"unit": "q1 kono", "coder": "a", "value": "x"},
            {"unit": "q1 kono", "coder": "b", "value": "x"},
        ]


class TestPair:
    """pair."""

    def test_only_shared_units_stay(self) -> None:
        """Two of three coders are compared where both coded."""
        three = read_ratings(table(a="xy.", b="xyx", c=".yx"), "act")
        assert pair(three, "a", "c").units == ("u01",)

    def test_an_unknown_coder_is_named(self) -> None:
        """The error names the coder asked for and those there are."""
        with pytest.raises(AgreementError, match="no coder 'z'; there are a, b"):
            pair(read_ratings(table(a="x", b="x"), "act"), "a", "z")


class TestTables:
    """confusion, disagreements."""

    def test_confusion_counts_every_pair_of_values(self) -> None:
        """Each pair of values stands once with its count, zero too."""
        rows = confusion(read_ratings(table(a="xxy", b="xyy"), "act"), "a", "b")
        assert [(row["a"], row["b"], row["n"]) for row in rows] == [
            ("x", "x", 1), ("x", "y", 1), ("y", "x", 0), ("y", "y", 1),
        ]  # fmt: skip

    def test_disagreements_show_what_each_gave(self) -> None:
        """Units on which coders differ are listed with each one's value; a gap is empty."""
        ratings = read_ratings(table(a="xx", b="xy", c="x."), "act")
        assert disagreements(ratings) == [{"unit": "u01", "a": "x", "b": "y", "c": ""}]


class TestCautions:
    """cautions."""

    def test_few_units_skew_and_lone_values_are_said(self) -> None:
        """Few units, skewed margins and a value only one coder used each give a line."""
        found = cautions(read_ratings(table(a="x" * 20, b="x" * 19 + "y"), "act"))
        assert found[0].startswith("only 20 units")
        assert found[1].startswith("'x' is 98% of all codes that the coders gave")
        assert found[2] == "'y' was used by 'b' and never by 'a'"

    def test_many_balanced_units_need_none(self) -> None:
        """Balanced values over many units call for no caution."""
        assert cautions(read_ratings(table(a="xy" * 20, b="xy" * 19 + "yx"), "act")) == []

    def test_perfect_agreement_is_not_certainty(self) -> None:
        """Where nobody differs, what such a sample could miss is said."""
        (found,) = cautions(read_ratings(table(a="xy" * 20, b="xy" * 20), "act"))
        assert "up to 7.2% of such units" in found
