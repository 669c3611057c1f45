"""Coefficients against textbook examples worked out by hand."""

from dataclasses import replace

import krippendorff
import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from podium.agreement import (
    AgreementError,
    Bootstrap,
    Ratings,
    alpha,
    figures,
    kappa,
    percent,
    read_ratings,
)
from podium.agreement.figures import Level, alphas, kappas, nominal, ordinal

QUICK = Bootstrap(resamples=200, seed=1)


def ratings(*coders: str, values: str = "") -> Ratings:
    """Return ratings from one string of one-letter values for each coder; a dot is a gap."""
    rows = [
        {"unit": f"u{n:03d}", "coder": f"c{c}", "value": value.replace(".", "")}
        for c, given in enumerate(coders)
        for n, value in enumerate(given)
    ]
    return read_ratings(rows, "v", values=tuple(values))


def from_table(cells: dict[str, int]) -> Ratings:
    """Return two coders' ratings from a confusion table such as ``{"sr": 20}``."""
    first = "".join(key[0] * n for key, n in cells.items())
    second = "".join(key[1] * n for key, n in cells.items())
    return ratings(first, second)


FOUR_CODERS = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
"""Krippendorff's example with gaps: four observers, twelve units, five values."""


class TestPercent:
    """percent."""

    def test_two_coders(self) -> None:
        """Seven of ten units agree: 0.7."""
        assert percent(ratings("xxxxxyyyyy", "xxxxxyyxxx"), QUICK).value == pytest.approx(0.7)

    def test_three_coders_count_pairs(self) -> None:
        """Of three coders two agree: one pair in three."""
        assert percent(ratings("x", "x", "y"), QUICK).value == pytest.approx(1 / 3)


class TestKappa:
    """kappa."""

    @pytest.mark.parametrize(
        ("cells", "expected"),
        [
            ({"ss": 20, "sr": 20, "rs": 10, "rr": 50}, (0.70 - 0.54) / (1 - 0.54)),
            ({"yy": 20, "yn": 5, "ny": 10, "nn": 15}, 0.4),
            ({"yy": 90, "yn": 5, "ny": 5, "nn": 0}, (0.9 - 0.905) / (1 - 0.905)),
        ],
        ids=["Artstein & Poesio 2008, table 1", "even margins", "skewed: 90 % agree, below chance"],
    )
    def test_by_hand(self, cells: dict[str, int], expected: float) -> None:
        """Kappa is (observed − expected) / (1 − expected) of the table (Cohen 1960)."""
        assert kappa(from_table(cells), QUICK).value == pytest.approx(expected)

    def test_one_value_only_is_undefined(self) -> None:
        """Where both coders used one value only, kappa is null, not 1 and not a crash."""
        figure = kappa(ratings("xxx", "xxx"), QUICK)
        assert (figure.value, figure.low, figure.high) == (None, None, None)

    def test_three_coders_are_refused(self) -> None:
        """Kappa is of two; the error says what to do with more."""
        with pytest.raises(AgreementError, match="pair by pair, or take alpha"):
            kappa(ratings("x", "x", "y"))


class TestAlpha:
    """alpha."""

    @pytest.mark.parametrize(
        ("given", "level", "expected"),
        [
            (("0100000010", "1110010000"), "nominal", 0.095),
            (("aabbdcccedda", "babbbccceddd"), "nominal", 0.692),
            (FOUR_CODERS, "nominal", 0.743),
            (FOUR_CODERS, "ordinal", 0.815),
        ],
        ids=["two values", "five values", "four coders with gaps", "the same, ordinal"],
    )
    def test_krippendorff_s_own_examples(
        self, given: tuple[str, ...], level: Level, expected: float
    ) -> None:
        """The published values come out to the third decimal."""
        assert alpha(ratings(*given), level, QUICK).value == pytest.approx(expected, abs=6e-4)

    def test_one_value_only_is_undefined(self) -> None:
        """Without variation alpha is null."""
        assert alpha(ratings("xx", "xx"), bootstrap=QUICK).value is None

    def test_far_misses_cost_more_when_ordinal(self) -> None:
        """At the ordinal level −1 against 1 lowers alpha more than −1 against 0."""
        base = "abcabcabcabc"
        near, far = ratings(base, "b" + base[1:]), ratings(base, "c" + base[1:])
        near, far = (replace(r, values=("a", "b", "c")) for r in (near, far))
        high, low = (alpha(r, "ordinal", QUICK).value for r in (near, far))
        assert high is not None
        assert low is not None
        assert high > low


class TestReplicates:
    """kappas and alphas against the libraries."""

    @pytest.mark.parametrize("level", ["nominal", "ordinal"])
    def test_every_resample_is_what_the_library_gives(self, level: Level) -> None:
        """A resample's coefficient is the library's on the units drawn, repeated."""
        draws = np.random.default_rng(7)
        first = draws.integers(0, 4, 40)
        second = np.where(draws.random(40) < 0.7, first, draws.integers(0, 4, 40))
        two = ratings(*("".join("abcd"[v] for v in row) for row in (first, second)))
        weights = Bootstrap(resamples=25, seed=3).weights(40)
        ours = alphas(two, weights, ordinal if level == "ordinal" else nominal)
        for n, drawn in enumerate(weights.astype(int)):
            counts = np.repeat(two.counts(), drawn, axis=0)
            theirs = krippendorff.alpha(value_counts=counts, level_of_measurement=level)
            assert ours[n] == pytest.approx(theirs)
        for n, drawn in enumerate(weights.astype(int)):
            codes = np.repeat(two.codes, drawn, axis=1)
            theirs = cohen_kappa_score(codes[0], codes[1])
            assert kappas(two, weights)[n] == pytest.approx(theirs)

    def test_gaps_and_more_coders_too(self) -> None:
        """Unit weights of one give the library's alpha for four coders with gaps."""
        four = ratings(*FOUR_CODERS)
        once = np.ones((1, len(four.units)))
        assert alphas(four, once, ordinal)[0] == pytest.approx(0.815, abs=6e-4)


class TestFigures:
    """figures and the interval."""

    def test_the_same_seed_gives_the_same_interval(self) -> None:
        """Resamples come from the seed alone."""
        two = ratings("aabbcc" * 6, "aabbca" * 6)
        assert figures(two, bootstrap=QUICK) == figures(two, bootstrap=QUICK)

    def test_the_interval_holds_the_value_and_narrows_with_n(self) -> None:
        """The interval lies around the figure and is narrower on ten times the units."""
        small = kappa(ratings("aabbcc" * 4, "aabbca" * 4), QUICK)
        large = kappa(ratings("aabbcc" * 40, "aabbca" * 40), QUICK)
        assert small.low is not None
        assert small.high is not None
        assert large.low is not None
        assert large.high is not None
        assert small.value is not None
        assert small.low <= small.value <= small.high
        assert large.high - large.low < small.high - small.low
        assert (large.n, large.resamples, large.seed) == (240, 200, 1)

    def test_undefined_resamples_are_counted(self) -> None:
        """Resamples that drew one value only are left out of the interval and counted."""
        figure = kappa(ratings("aaaaab", "aaaaab"), QUICK)
        assert figure.undefined > 0
        assert figure.low == pytest.approx(1)

    def test_three_coders_give_each_pair(self) -> None:
        """Kappa stands for each pair, percent and alpha for all; ordinal adds its alpha."""
        found = figures(ratings("aab", "aab", "aba", values="ab"), "ordinal", QUICK)
        assert [(f.measure, len(f.coders)) for f in found] == [
            ("percent", 3), ("kappa", 2), ("kappa", 2), ("kappa", 2),
            ("alpha_nominal", 3), ("alpha_ordinal", 3),
        ]  # fmt: skip
