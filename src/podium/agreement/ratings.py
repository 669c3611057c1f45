"""Long tables, one row for each coder and unit, to ratings that can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from podium.model import PodiumError

MISSING = -1
"""The code of a unit that a coder did not code."""
FEW_UNITS = 30
"""Below this many units a warning says so; a rule of thumb, not a test."""
SKEWED = 0.9
"""A value that takes at least this share of all ratings makes the margins skewed."""


class AgreementError(PodiumError):
    """Codings that cannot be compared: a unit coded twice, one coder only, an unknown value."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """What each coder gave to each unit, for one variable."""

    variable: str
    coders: tuple[str, ...]
    units: tuple[str, ...]
    """Only those that two coders or more coded."""
    values: tuple[str, ...]
    """The values in use, in their order; codes are places in it."""
    codes: npt.NDArray[np.int64]
    """Coders × units; :data:`MISSING` where a coder gave none."""
    left_out: tuple[str, ...] = ()
    """Units that fewer than two coders coded; they say nothing about agreement."""

    def counts(self) -> npt.NDArray[np.int64]:
        """Return how many coders gave each value to each unit (units × values)."""
        values = np.arange(len(self.values))
        counts: npt.NDArray[np.int64] = (self.codes[:, :, None] == values).sum(axis=0)
        return counts

    def margins(self) -> dict[str, float]:
        """Return the share of each value among all ratings, coders pooled."""
        counts = self.counts().sum(axis=0)
        return {v: float(c / counts.sum()) for v, c in zip(self.values, counts, strict=True)}


def long_table(
    coders: Mapping[str, Iterable[Mapping[str, str]]], unit: Sequence[str], variable: str
) -> list[dict[str, str]]:
    """Return one variable of several coders' tables as a long table: ``unit, coder, value``.

    Args:
        coders: each coder's own table, by the coder's name.
        unit: the columns that name a unit together, such as sub-question and addressee.
        variable: the column that holds the value.
    """
    return [
        {"unit": " ".join(row[name] for name in unit), "coder": coder, "value": row[variable]}
        for coder, rows in coders.items()
        for row in rows
    ]


def read_ratings(  # noqa: PLR0913 - a long table has as many names
    rows: Iterable[Mapping[str, str]],
    variable: str,
    *,
    unit: str = "unit",
    coder: str = "coder",
    value: str = "value",
    values: Sequence[str] = (),
    empty: str | None = None,
) -> Ratings:
    """Return the ratings of a long table, one row for each coder and unit.

    Args:
        rows: the table.
        variable: the name the figures will carry.
        unit: the column that names the unit.
        coder: the column that names the coder.
        value: the column that holds the value.
        values: the allowed values in their order; needed for an ordinal variable.
        empty: the value an empty cell stands for; None takes it for not coded.

    Raises:
        AgreementError: a coder coded a unit twice, a value is not among ``values``, or no unit
            has two coders.
    """
    cells: dict[tuple[str, str], str] = {}
    for number, row in enumerate(rows, 2):
        key = (row[coder], row[unit])
        if key in cells:
            raise AgreementError(f"row {number}: coder '{key[0]}' coded '{key[1]}' before")
        given = row[value] or empty
        if given is not None:
            if values and given not in values:
                raise AgreementError(
                    f"row {number}, {variable}: '{given}' is none of {', '.join(values)}"
                )
            cells[key] = given
    return _ratings(variable, cells, tuple(values))


def _ratings(
    variable: str, cells: Mapping[tuple[str, str], str], values: tuple[str, ...]
) -> Ratings:
    coders = tuple(sorted({coder for coder, _ in cells}))
    every = dict.fromkeys(unit for _, unit in cells)
    coded = {unit: sum((coder, unit) in cells for coder in coders) for unit in every}
    units = tuple(sorted(unit for unit in every if coded[unit] > 1))
    if not units:
        raise AgreementError(
            f"{variable}: no unit was coded by two coders; the coders here are "
            f"{', '.join(coders) or 'none'}"
        )
    used = values or tuple(sorted({cells[key] for key in cells if coded[key[1]] > 1}))
    place = {value: n for n, value in enumerate(used)}
    given = [[place.get(cells.get((c, u), ""), MISSING) for u in units] for c in coders]
    left_out = tuple(sorted(unit for unit in every if coded[unit] < 2))  # noqa: PLR2004 - a pair
    return Ratings(variable, coders, units, used, np.array(given, dtype=np.int64), left_out)


def pair(ratings: Ratings, first: str, second: str) -> Ratings:
    """Return the ratings of two coders on the units both coded.

    Raises:
        AgreementError: one of them is not among the coders, or they share no unit.
    """
    for name in (first, second):
        if name not in ratings.coders:
            known = ", ".join(ratings.coders)
            raise AgreementError(f"{ratings.variable}: no coder '{name}'; there are {known}")
    codes = ratings.codes[[ratings.coders.index(first), ratings.coders.index(second)]]
    both = (codes != MISSING).all(axis=0)
    if not both.any():
        raise AgreementError(f"{ratings.variable}: '{first}' and '{second}' share no unit")
    units = tuple(np.array(ratings.units)[both].tolist())
    return Ratings(
        ratings.variable, (first, second), units, ratings.values, codes[:, both], ratings.left_out
    )


def confusion(ratings: Ratings, first: str, second: str) -> list[dict[str, object]]:
    """Return how often one coder's value met each of the other's: ``first, second, n``.

    Every pair of values in use stands once, those that never met with ``n`` 0.
    """
    two = pair(ratings, first, second)
    table = np.zeros((len(two.values), len(two.values)), dtype=np.int64)
    np.add.at(table, (two.codes[0], two.codes[1]), 1)
    return [
        {first: a, second: b, "n": int(table[i, j])}
        for i, a in enumerate(two.values)
        for j, b in enumerate(two.values)
    ]


def disagreements(ratings: Ratings) -> list[dict[str, str]]:
    """Return the units whose coders differ: ``unit`` and a column for each coder."""
    names = (*ratings.values, "")
    return [
        {"unit": unit}
        | {coder: names[code] for coder, code in zip(ratings.coders, column, strict=True)}
        for unit, column in zip(ratings.units, ratings.codes.T, strict=True)
        if len(set(column.tolist()) - {MISSING}) > 1
    ]


def cautions(ratings: Ratings) -> list[str]:
    """Return what a reader of the figures should know: few units, skewed margins, lone values.

    Where one value takes nearly all ratings, chance agreement is high and kappa and alpha fall
    although the coders hardly differ (the prevalence effect: Artstein & Poesio 2008, 4.2).
    """
    found = []
    if len(ratings.units) < FEW_UNITS:
        found.append(f"only {len(ratings.units)} units: the interval is wide")
    for value, share in ratings.margins().items():
        if share >= SKEWED:
            found.append(
                f"'{value}' is {share:.0%} of all codes that the coders gave, so that much "
                "agreement comes by chance: chance-corrected figures are unstable under such skew, "
                "read them beside the percentage"
            )
    if not disagreements(ratings):
        most = 1 - 0.05 ** (1 / len(ratings.units))
        found.append(
            "the coders never differ, so the bootstrap shows no doubt; differing on up to "
            f"{most:.1%} of such units would go unseen in a sample of this size (95 %)"
        )
    if ratings.left_out:
        found.append(f"{len(ratings.left_out)} units coded by one coder only are left out")
    return found + _lone_values(ratings)


def _lone_values(ratings: Ratings) -> list[str]:
    used = {
        coder: {ratings.values[code] for code in row.tolist() if code != MISSING}
        for coder, row in zip(ratings.coders, ratings.codes, strict=True)
    }
    if len(ratings.coders) > 2:  # noqa: PLR2004 - of many, each pair would be told
        users = Counter(value for own in used.values() for value in own)
        return [
            f"'{value}' was used by {users[value]} of {len(used)} coders"
            for value in ratings.values
            if 0 < users[value] < len(used)
        ]
    return [
        f"'{value}' was used by '{a if value in used[a] else b}' and never by "
        f"'{b if value in used[a] else a}'"
        for a, b in combinations(ratings.coders, 2)
        for value in sorted(used[a] ^ used[b])
    ]
