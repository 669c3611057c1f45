"""Percent agreement, Cohen's kappa and Krippendorff's alpha, each with a bootstrap interval.

The figure itself is the libraries' (scikit-learn, krippendorff). The interval resamples the units
(percentile bootstrap): every resample is a weighting of the units, and the sums that a coefficient
is made of are linear in the weights, so all resamples are worked out in one matrix product. The
tests hold these sums against the libraries.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal, TypeAlias

import krippendorff
import numpy as np
import numpy.typing as npt

from podium.agreement.ratings import AgreementError, Ratings, pair

Floats: TypeAlias = npt.NDArray[np.float64]
Level: TypeAlias = Literal["nominal", "ordinal"]
Distance: TypeAlias = Callable[[Floats], Floats]
"""Margins (resamples × values) to squared differences (resamples × values × values)."""

RESAMPLES = 2000
SEED = 20190531
_NEARLY_NONE = 1e-12


@dataclass(frozen=True, slots=True)
class Figure:
    """One coefficient with its 95 % percentile bootstrap interval over units."""

    variable: str
    measure: str
    """``percent``, ``kappa`` or ``alpha``, with its level or scope."""
    value: float | None
    """Null where it is undefined, as kappa is when both coders used one value only."""
    low: float | None
    high: float | None
    n: int
    """Units compared."""
    coders: tuple[str, ...]
    resamples: int
    undefined: int
    """Resamples in which the coefficient is undefined; the interval is of the others."""
    seed: int


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """How often, and from which seed, the units are drawn anew."""

    resamples: int = RESAMPLES
    seed: int = SEED

    def weights(self, units: int) -> Floats:
        """Return how often each unit is drawn in each resample (resamples × units)."""
        return _weights(self.resamples, self.seed, units)

    def figure(
        self, ratings: Ratings, measure: str, value: float | None, replicates: Floats
    ) -> Figure:
        """Return the figure with the interval of its replicates."""
        defined = replicates[np.isfinite(replicates)]
        low, high = (
            (float(x) for x in np.percentile(defined, [2.5, 97.5]))
            if value is not None and defined.size
            else (None, None)
        )
        return Figure(
            variable=ratings.variable,
            measure=measure,
            value=value,
            low=low,
            high=high,
            n=len(ratings.units),
            coders=ratings.coders,
            resamples=self.resamples,
            undefined=int(replicates.size - defined.size),
            seed=self.seed,
        )


@lru_cache(maxsize=4)
def _weights(resamples: int, seed: int, units: int) -> Floats:
    """Draw once what several coefficients of the same units are resampled by."""
    draws = np.random.default_rng(seed)
    drawn = draws.multinomial(units, np.full(units, 1 / units), resamples).astype(float)
    drawn.flags.writeable = False
    return drawn


DEFAULT = Bootstrap()


def percent(ratings: Ratings, bootstrap: Bootstrap = DEFAULT) -> Figure:
    """Return observed agreement: the mean over units of the share of coder pairs that agree.

    Not corrected for chance (Artstein & Poesio 2008, 2.1); between 0 and 1.
    """
    shares = agreeing_pairs(ratings)
    replicates = bootstrap.weights(len(shares)) @ shares / len(shares)
    return bootstrap.figure(ratings, "percent", float(shares.mean()), replicates)


def agreeing_pairs(ratings: Ratings) -> Floats:
    """Return, for each unit, the share of the pairs of coders who coded it and agree."""
    counts = ratings.counts()
    raters = counts.sum(axis=1)
    agreeing = (counts * (counts - 1)).sum(axis=1) / (raters * (raters - 1))
    return np.asarray(agreeing, dtype=np.float64)


def kappa(ratings: Ratings, bootstrap: Bootstrap = DEFAULT) -> Figure:
    """Return Cohen's kappa of two coders, unweighted (Cohen 1960).

    Raises:
        AgreementError: the ratings are not of exactly two coders; take :func:`pair` of them.
    """
    if len(ratings.coders) != 2:  # noqa: PLR2004 - kappa is a coefficient for two
        raise AgreementError(
            f"{ratings.variable}: kappa compares two coders, here are {len(ratings.coders)}; "
            "compare them pair by pair, or take alpha"
        )
    two = pair(ratings, *ratings.coders)
    replicates = kappas(two, bootstrap.weights(len(two.units)))
    return bootstrap.figure(two, "kappa", _kappa(two), replicates)


def _kappa(two: Ratings) -> float | None:
    if len(np.unique(two.codes)) < 2:  # noqa: PLR2004 - with one value chance agreement is certain
        return None
    from sklearn.metrics import cohen_kappa_score  # noqa: PLC0415 - a second that few need

    return float(cohen_kappa_score(two.codes[0], two.codes[1]))


def kappas(two: Ratings, weights: Floats) -> Floats:
    """Return Cohen's kappa under each weighting of the units; not a number where undefined."""
    size = len(two.values)
    cells = np.zeros((len(two.units), size * size))
    cells[np.arange(len(two.units)), two.codes[0] * size + two.codes[1]] = 1
    tables = (weights @ cells).reshape(-1, size, size)
    total = weights.sum(axis=1)
    observed = np.trace(tables, axis1=1, axis2=2) / total
    expected = (tables.sum(axis=1) * tables.sum(axis=2)).sum(axis=1) / total**2
    return _corrected(1 - observed, 1 - expected)


def alpha(ratings: Ratings, level: Level = "nominal", bootstrap: Bootstrap = DEFAULT) -> Figure:
    """Return Krippendorff's alpha of two coders or more, gaps allowed (Krippendorff 2018, ch. 12).

    Args:
        ratings: for ``ordinal``, with ``values`` in their order.
        level: ``nominal``, or ``ordinal`` where a near miss counts for more than a far one.
        bootstrap: resamples and seed.
    """
    used = np.unique(ratings.codes[ratings.codes >= 0])
    value = (
        float(krippendorff.alpha(value_counts=ratings.counts(), level_of_measurement=level))
        if len(used) > 1
        else None
    )
    distance = ordinal if level == "ordinal" else nominal
    replicates = alphas(ratings, bootstrap.weights(len(ratings.units)), distance)
    return bootstrap.figure(ratings, f"alpha_{level}", value, replicates)


def alphas(ratings: Ratings, weights: Floats, distance: Distance) -> Floats:
    """Return alpha under each weighting of the units; not a number where undefined."""
    size = len(ratings.values)
    found = (weights @ coincidences(ratings)).reshape(-1, size, size)
    margins = found.sum(axis=1)
    total = margins.sum(axis=1)
    chance = margins[:, :, None] * margins[:, None, :]
    chance -= np.eye(size) * margins[:, :, None]
    squared = distance(margins)
    observed = (found * squared).sum(axis=(1, 2))
    expected = (chance * squared).sum(axis=(1, 2)) / (total - 1)
    return _corrected(observed, expected)


def coincidences(ratings: Ratings) -> Floats:
    """Return each unit's part of the coincidence matrix (units × values²)."""
    counts = ratings.counts().astype(float)
    pairs = counts[:, :, None] * counts[:, None, :] - counts[:, :, None] * np.eye(counts.shape[1])
    shares = pairs / (counts.sum(axis=1) - 1)[:, None, None]
    return np.asarray(shares.reshape(len(counts), -1), dtype=np.float64)


def nominal(margins: Floats) -> Floats:
    """Any two values differ by 1."""
    differ: Floats = np.ones((1, 1, 1)) - np.eye(margins.shape[1])
    return differ


def ordinal(margins: Floats) -> Floats:
    """Values differ by the ratings that lie between them, squared (Krippendorff 2018, ch. 12)."""
    upto = np.cumsum(margins, axis=1)
    middle = upto - margins / 2
    return np.asarray((middle[:, :, None] - middle[:, None, :]) ** 2, dtype=np.float64)


def _corrected(observed: Floats, expected: Floats) -> Floats:
    """Return 1 − observed / expected disagreement; not a number where none is expected."""
    out = np.full(observed.shape, np.nan)
    ratio: Floats = np.divide(observed, expected, out=out, where=expected > _NEARLY_NONE)
    return 1 - ratio


def figures(
    ratings: Ratings, level: Level = "nominal", bootstrap: Bootstrap = DEFAULT
) -> list[Figure]:
    """Return percent agreement, kappa for each pair of coders, and alpha.

    For an ordinal variable alpha stands at both levels.
    """
    found = [percent(ratings, bootstrap)]
    found += [kappa(pair(ratings, a, b), bootstrap) for a, b in combinations(ratings.coders, 2)]
    found.append(alpha(ratings, "nominal", bootstrap))
    if level == "ordinal":
        found.append(alpha(ratings, "ordinal", bootstrap))
    return found
