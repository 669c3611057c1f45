"""Proposed rows against curated ones."""

import pytest

from podium.scoring import Comparison, compare, found, read


def rows(*spans: str, **cells: object) -> list[dict[str, object]]:
    """Return rows of one transcript from spans such as ``3-7``, or ``3-7 count`` with a kind."""
    out = []
    for span in spans:
        place, _, kind = span.partition(" ")
        start, end = place.split("-")
        out.append({"transcript": "t", "start": start, "end": end, "kind": kind, **cells})
    return out


class TestCompare:
    """compare."""

    def test_rows_that_share_a_character_are_paired(self) -> None:
        """Sharing one character is enough, touching is not."""
        assert compare(rows("0-5", "9-12"), rows("4-8", "12-15")).pairs == ((0, 0),)

    def test_each_row_is_in_one_pair_the_best(self) -> None:
        """Of two that would fit, the closer one is taken, and the other is false."""
        comparison = compare(rows("0-20", "10-14"), rows("10-15"))
        assert comparison.pairs == ((1, 0),)
        assert comparison.false() == rows("0-20")

    def test_one_long_find_does_not_catch_many(self) -> None:
        """A stretch over two curated rows finds one of them; the other is missed."""
        assert compare(rows("0-100"), rows("0-10", "50-60")).missed() == rows("50-60")

    def test_columns_that_must_be_the_same_keep_rows_apart(self) -> None:
        """Rows of another set or transcript are never paired."""
        ours, theirs = rows("0-5", set="x"), rows("0-5", set="y")
        assert compare(ours, theirs, ("transcript", "set")).pairs == ()
        assert len(compare(ours, theirs).pairs) == 1


class TestFound:
    """found."""

    def test_shares_carry_n_and_interval(self) -> None:
        """Precision, recall and F1 come with counts and Wilson's interval."""
        row = found(compare(rows("0-5", "10-15", "20-25"), rows("0-5", "10-12")))[0]
        assert (row["curated"], row["proposed"], row["paired"]) == (2, 3, 2)
        assert row["recall"] == 1
        assert row["precision"] == pytest.approx(2 / 3)
        assert row["f1"] == pytest.approx(0.8)
        assert row["precision_low"] == pytest.approx(0.2077, abs=1e-4)
        assert row["precision_high"] == pytest.approx(0.9385, abs=1e-4)

    def test_exact_asks_for_the_same_stretch(self) -> None:
        """At the level ``exact`` only identical stretches count."""
        exact = found(compare(rows("0-5", "10-15"), rows("0-5", "10-12")))[1]
        assert (exact["level"], exact["paired"]) == ("exact", 1)

    def test_by_kind_each_side_counts_its_own(self) -> None:
        """Recall of a kind is over its curated rows, precision over its proposed ones."""
        comparison = compare(rows("0-5 date", "9-12 date"), rows("0-5 date", "9-12 count"))
        by_kind = {
            row["name"]: (row["recall"], row["precision"])
            for row in found(comparison, ("kind",))
            if row["scope"] == "kind" and row["level"] == "overlap"
        }
        assert by_kind == {"date": (1.0, 1.0), "count": (1.0, None)}

    def test_nothing_to_find_has_no_share(self) -> None:
        """Without rows a share is null, not zero and not a crash."""
        row = found(Comparison((), (), ()))[0]
        assert (row["recall"], row["precision"], row["f1"]) == (None, None, None)


class TestRead:
    """read."""

    def test_pairs_are_asked_what_they_say(self) -> None:
        """Values are compared as text, null as empty, over the pairs only."""
        ours = rows("0-5", value=None, flag=True) + rows("9-12", value=7, flag=False)
        theirs = rows("0-5", value="", flag="true") + rows("9-12", value="8", flag="false")
        told = read(compare(ours, theirs), {"value": ("value",), "flag": ("flag",)})
        assert [(row["aspect"], row["n"], row["equal"]) for row in told] == [
            ("value", 2, 1), ("flag", 2, 2),
        ]  # fmt: skip
