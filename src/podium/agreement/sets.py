"""Variables of which a unit may carry several values at once, such as themes.

Two ways, both published: each label as present or absent, with the mean over labels; and the sets
as wholes, with a distance that counts a contained set as nearer than one that only overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import krippendorff
import numpy as np
import numpy.typing as npt

from podium.agreement.figures import (
    DEFAULT,
    Bootstrap,
    Figure,
    Floats,
    alphas,
    figures,
    kappas,
    nominal,
    percent,
)
from podium.agreement.ratings import MISSING, AgreementError, Ratings, read_ratings

PRESENT, ABSENT = "present", "absent"
_NONE = "(none)"


@dataclass(frozen=True, slots=True)
class SetRatings:
    """Which labels each coder gave to each unit."""

    whole: Ratings
    """Each distinct set as one value: its labels sorted and joined, or ``(none)``."""
    labels: tuple[str, ...]
    separator: str = ";"

    def members(self) -> list[frozenset[str]]:
        """Return the labels of each value of ``whole``."""
        return [
            frozenset() if value == _NONE else frozenset(value.split(self.separator))
            for value in self.whole.values
        ]

    def of(self, label: str) -> Ratings:
        """Return the ratings of one label: present or absent."""
        place = [0 if label in labels else 1 for labels in self.members()]
        codes = np.array([*place, MISSING])[self.whole.codes]  # MISSING, -1, points at the last
        name = f"{self.whole.variable}: {label}"
        return replace(self.whole, variable=name, values=(PRESENT, ABSENT), codes=codes)


def read_sets(  # noqa: PLR0913 - a long table has as many names
    rows: Iterable[Mapping[str, str]],
    variable: str,
    labels: Sequence[str] = (),
    *,
    unit: str = "unit",
    coder: str = "coder",
    value: str = "value",
    separator: str = ";",
) -> SetRatings:
    """Return the set-valued ratings of a long table; an empty cell is the empty set.

    Args:
        rows: the table, one row for each coder and unit.
        variable: the name the figures will carry.
        labels: the allowed labels; none given allows those in use.
        unit: the column that names the unit.
        coder: the column that names the coder.
        value: the column that holds the labels.
        separator: what stands between two labels of a cell.

    Raises:
        AgreementError: a coder coded a unit twice, a label is not among ``labels``, or no unit
            has two coders.
    """
    found: dict[str, None] = {}
    sorted_rows = []
    for number, row in enumerate(rows, 2):
        cell = sorted({label.strip() for label in row[value].split(separator)} - {""})
        for label in cell:
            if labels and label not in labels:
                raise AgreementError(f"row {number}, {variable}: there is no label '{label}'")
            found[label] = None
        sorted_rows.append({**row, value: separator.join(cell)})
    whole = read_ratings(sorted_rows, variable, unit=unit, coder=coder, value=value, empty=_NONE)
    return SetRatings(whole, tuple(labels) or tuple(sorted(found)), separator)


def masi(first: frozenset[str], second: frozenset[str]) -> float:
    """Return the distance of two sets, 0 to 1: one minus overlap times containment.

    Overlap is what they share over what either holds; containment is 1 for equal sets, 2/3 where
    one holds the other, 1/3 where they only overlap, 0 where they share nothing. Two empty sets
    are equal. (The MASI distance; set-valued distances: Artstein & Poesio 2008, 4.)
    """
    if first == second:
        return 0.0
    shared = len(first & second)
    if not shared:
        return 1.0
    contained = 2 / 3 if first <= second or second <= first else 1 / 3
    return 1 - shared / len(first | second) * contained


def alpha_sets(sets: SetRatings, bootstrap: Bootstrap = DEFAULT) -> Figure:
    """Return Krippendorff's alpha over whole sets with the distance :func:`masi`."""
    members = sets.members()
    distances = np.array([[masi(a, b) for b in members] for a in members])
    whole = sets.whole
    used = np.unique(whole.codes[whole.codes != MISSING])
    value = _library_alpha(whole, distances) if len(used) > 1 else None
    weights = bootstrap.weights(len(whole.units))
    replicates = alphas(whole, weights, lambda _: distances[None])
    return bootstrap.figure(whole, "alpha_masi", value, replicates)


def _library_alpha(whole: Ratings, distances: Floats) -> float:
    def between(_v1: Floats, _v2: Floats, **places: npt.NDArray[np.int_]) -> Floats:
        return distances[places["i1"], places["i2"]]

    level: Any = between  # the library's protocol names each of its parameters
    return krippendorff.alpha(value_counts=whole.counts(), level_of_measurement=level)


def mean_over_labels(sets: SetRatings, bootstrap: Bootstrap = DEFAULT) -> list[Figure]:
    """Return the mean over labels of kappa (two coders only) and of alpha.

    Every resample draws the same units for all labels. A label for which a coefficient is
    undefined (nobody used it, say) is left out of the mean, in the figure and in each resample;
    where that is every label, or there is none, the mean is undefined.
    """
    each = [sets.of(label) for label in sets.labels]
    weights = bootstrap.weights(len(sets.whole.units))
    once = np.ones((1, len(sets.whole.units)))
    found = []
    if len(sets.whole.coders) == 2:  # noqa: PLR2004 - kappa is a coefficient for two
        value = _mean([kappas(one, once) for one in each], once)
        replicates = _mean([kappas(one, weights) for one in each], weights)
        found.append(bootstrap.figure(sets.whole, "kappa_mean", _plain(value), replicates))
    value = _mean([alphas(one, once, nominal) for one in each], once)
    replicates = _mean([alphas(one, weights, nominal) for one in each], weights)
    found.append(bootstrap.figure(sets.whole, "alpha_mean", _plain(value), replicates))
    return found


def _mean(columns: list[Floats], weights: Floats) -> Floats:
    """Return the mean of what is defined in each column, one for each resample of ``weights``."""
    table = np.array(columns, dtype=float).reshape(len(columns), len(weights))
    defined = np.isfinite(table)
    number = defined.sum(axis=0)
    total = np.where(defined, table, 0).sum(axis=0)
    out = np.full(total.shape, np.nan)
    mean: Floats = np.divide(total, number, out=out, where=number > 0)
    return mean


def _plain(value: Floats) -> float | None:
    return float(value[0]) if np.isfinite(value[0]) else None


def set_figures(sets: SetRatings, bootstrap: Bootstrap = DEFAULT) -> list[Figure]:
    """Return the figures of whole sets, of the mean over labels, and of each label.

    ``percent`` of the variable itself is of identical sets.
    """
    found = [percent(sets.whole, bootstrap), alpha_sets(sets, bootstrap)]
    found += mean_over_labels(sets, bootstrap)
    for label in sets.labels:
        found += figures(sets.of(label), bootstrap=bootstrap)
    return found
