"""Variables with several values a unit."""

import pytest

from podium.agreement import (
    AgreementError,
    Bootstrap,
    SetRatings,
    alpha_sets,
    masi,
    read_sets,
    set_figures,
)
from podium.agreement.sets import mean_over_labels

QUICK = Bootstrap(resamples=100, seed=1)


def sets(*coders: str, labels: tuple[str, ...] = ()) -> SetRatings:
    """Return set ratings: units separated by blanks, labels by commas, a dash for none."""
    rows = [
        {"unit": f"u{n}", "coder": f"c{c}", "value": cell.replace(",", ";").replace("-", "")}
        for c, given in enumerate(coders)
        for n, cell in enumerate(given.split())
    ]
    return read_sets(rows, "theme", labels)


class TestReadSets:
    """read_sets."""

    def test_order_and_repetition_do_not_count(self) -> None:
        """The same labels in another order are the same set."""
        figure = set_figures(sets("a,b b - a", "b,a b,b - a"), QUICK)[0]
        assert (figure.measure, figure.value) == ("percent", 1.0)

    def test_an_unknown_label_is_refused(self) -> None:
        """The error names row and label."""
        with pytest.raises(AgreementError, match="row 3, theme: there is no label 'q'"):
            sets("a q", "a a", labels=("a", "b"))

    def test_one_label_is_present_or_absent(self) -> None:
        """Each label gives ratings of its own, the empty set counting as absent."""
        one = sets("a,b - b", "a - a").of("a")
        assert one.variable == "theme: a"
        assert one.counts().tolist() == [[2, 0], [0, 2], [1, 1]]


class TestMasi:
    """masi."""

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("", "", 0),
            ("ab", "ab", 0),
            ("a", "b", 1),
            ("", "a", 1),
            ("a", "ab", 1 - 1 / 2 * 2 / 3),
            ("ab", "bc", 1 - 1 / 3 * 1 / 3),
            ("ab", "abc", 1 - 2 / 3 * 2 / 3),
        ],
    )
    def test_by_hand(self, first: str, second: str, expected: float) -> None:
        """One minus shared over all, times 1, 2/3, 1/3 or 0; the order does not matter."""
        a, b = frozenset(first), frozenset(second)
        assert masi(a, b) == masi(b, a) == pytest.approx(expected)


class TestAlphaSets:
    """alpha_sets."""

    def test_single_labels_give_nominal_alpha(self) -> None:
        """Where every set holds one label the distance is 0 or 1, and alpha the nominal one."""
        found = sets("a a b b d c c c e d d a", "b a b b b c c c e d d d")
        assert alpha_sets(found, QUICK).value == pytest.approx(0.692, abs=6e-4)

    def test_a_contained_set_is_nearer_than_another_one(self) -> None:
        """Leaving out one of two labels costs less than naming two others."""
        near = alpha_sets(sets("a,b c d e", "a c d e"), QUICK).value
        far = alpha_sets(sets("a,b c d e", "f c d e"), QUICK).value
        assert near is not None
        assert far is not None
        assert near > far


class TestMeans:
    """mean_over_labels."""

    def test_the_mean_is_over_the_labels_that_are_defined(self) -> None:
        """A label nobody used is left out of the mean."""
        found = sets("a b a b", "a b b b", labels=("a", "b", "never"))
        means = {figure.measure: figure.value for figure in mean_over_labels(found, QUICK)}
        assert means["kappa_mean"] == pytest.approx((0.75 - 0.5) / (1 - 0.5))

    def test_labels_share_their_resamples(self) -> None:
        """The mean of a label and its complement has the interval of either."""
        found = sets("a b a b a a", "a b b b a a")
        figures = {(f.variable, f.measure): f for f in set_figures(found, QUICK)}
        mean, single = figures["theme", "kappa_mean"], figures["theme: a", "kappa"]
        assert (mean.low, mean.high) == (single.low, single.high)

    def test_where_no_label_is_used_the_means_are_undefined(self) -> None:
        """Coders who gave every unit the empty set agree, and no label tells how far."""
        found = {figure.measure: figure for figure in set_figures(sets("- -", "- -"), QUICK)}
        assert found["percent"].value == 1
        for measure in ("kappa_mean", "alpha_mean", "alpha_masi"):
            assert (found[measure].value, found[measure].low) == (None, None)

    def test_no_label_at_all_is_null(self) -> None:
        """Where no label is defined the mean is null."""
        found = mean_over_labels(sets("a a", "a a"), QUICK)
        assert {figure.value for figure in found} == {None}
