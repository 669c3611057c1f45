"""How far the coders of returned worksheets agree, and what is left to decide.

The measures are those of :mod:`podium.agreement`, with their sources there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import Any

from podium import agreement
from podium.agreement import AgreementError, Bootstrap, Figure, Ratings, SetRatings
from podium.agreement.figures import Floats
from podium.agreement.sets import mean_over_labels
from podium.frames import Corpus
from podium.reliability import YARDSTICKS
from podium.worksheet.checked import Returned
from podium.worksheet.codebook import Variable
from podium.worksheet.units import every

MANY = 10
"""Coders beyond whom the intervals of their pairs rest on fewer resamples."""
_FEWER = 200


@dataclass(frozen=True, slots=True)
class Agreed:
    """How far coders agree on one variable."""

    variable: str
    units: int
    """Units that two coders or more coded."""
    figures: tuple[Figure, ...]
    cautions: tuple[str, ...]
    confusion: tuple[dict[str, Any], ...]
    """``one, other, n``: of all pairs of coders, how often two codes met; for two coders, whose."""
    differing: tuple[dict[str, str], ...]
    """``unit`` and each coder's code, where they differ."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that comes out of comparing returned sheets."""

    sheet: str
    kind: str
    coders: tuple[str, ...]
    units: int
    variables: tuple[Agreed, ...]
    warnings: tuple[str, ...]
    texts: dict[str, str] = field(repr=False)
    notes: dict[str, str] = field(repr=False)

    def adjudication(self) -> list[dict[str, str]]:
        """Return the list to decide: a row for each unit and variable on which coders differ."""
        return [
            {
                "unit": row["unit"], "variable": each.variable, "text": self.texts[row["unit"]],
                **self._counts(row), **{coder: row.get(coder, "") for coder in self.coders},
                "notes": self.notes.get(row["unit"], ""), "decision": "", "reason": "",
            }
            for each in self.variables
            for row in each.differing
        ]  # fmt: skip

    def _counts(self, row: Mapping[str, str]) -> dict[str, str]:
        """Return how often each code was given, where more than two coders make rows long."""
        if len(self.coders) == 2:  # noqa: PLR2004 - a pair
            return {}
        given = Counter(row[coder] for coder in self.coders if row.get(coder))
        return {"codes": ", ".join(f"{code} {n}" for code, n in given.most_common())}

    def as_json(self) -> dict[str, Any]:
        """Return all of it as plain values."""
        variables = {each.variable: _plain(each) for each in self.variables}
        return {
            "sheet": self.sheet, "unit": self.kind, "units": self.units,
            "coders": list(self.coders), "warnings": list(self.warnings),
            "variables": variables, "to_adjudicate": self.adjudication(),
            "yardstick": {"source": "Thomas et al. 2024", "measure": "Fleiss kappa", "n": 317,
                          "coders": 3, **YARDSTICKS},
        }  # fmt: skip


def _plain(each: Agreed) -> dict[str, Any]:
    return {
        "units": each.units,
        "figures": [asdict(figure) for figure in each.figures],
        "cautions": list(each.cautions),
        "confusion": list(each.confusion),
    }


@dataclass(frozen=True, slots=True)
class _Remembering(Bootstrap):
    """A bootstrap that draws the same units once for all pairs of coders."""

    def weights(self, units: int) -> Floats:
        """Return how often each unit is drawn in each resample (resamples × units)."""
        return _weights(self.resamples, self.seed, units)


@lru_cache(maxsize=8)
def _weights(resamples: int, seed: int, units: int) -> Floats:
    return Bootstrap(resamples, seed).weights(units)


def compare(
    sheets: Sequence[Returned], corpus: Corpus, bootstrap: Bootstrap | None = None
) -> Comparison:
    """Return how far two coders or more agree; ``sheets`` are of one worksheet.

    Raises:
        AgreementError: there are fewer than two sheets.
    """
    if len(sheets) < 2:  # noqa: PLR2004 - one coder agrees with nobody
        raise AgreementError("agreement needs the sheets of two coders or more")
    first, boot = sheets[0], bootstrap or Bootstrap()
    known = every(corpus, first.kind)
    agreed, warnings = [], list(_gaps(sheets))
    for variable in first.variables:
        try:
            agreed.append(_agreed(sheets, variable, boot))
        except AgreementError as error:
            warnings.append(f"{variable.name} was not compared: {error}")
    return Comparison(
        sheet=first.sheet,
        kind=first.kind,
        coders=tuple(sheet.coder for sheet in sheets),
        units=len(first.units),
        variables=tuple(agreed),
        warnings=tuple(warnings),
        texts={unit: " ".join(known[unit].text.split()) for unit in first.units},
        notes=_notes(sheets),
    )


def _gaps(sheets: Sequence[Returned]) -> Iterable[str]:
    for sheet in sheets:
        for variable in sheet.variables:
            if missing := sheet.empty(variable):
                yield (
                    f"{sheet.coder} left {missing} of {len(sheet.units)} units without a code "
                    f"for {variable.name}; they are left out"
                )


def _notes(sheets: Sequence[Returned]) -> dict[str, str]:
    units = dict.fromkeys(unit for sheet in sheets for unit, note in sheet.notes.items() if note)
    return {
        unit: " | ".join(f"{s.coder}: {s.notes[unit]}" for s in sheets if s.notes.get(unit))
        for unit in units
    }


def _agreed(sheets: Sequence[Returned], variable: Variable, boot: Bootstrap) -> Agreed:
    rows = [
        {"coder": sheet.coder, "unit": unit, "value": ";".join(sheet.codes[unit, variable.name])}
        for sheet in sheets
        for unit in sheet.units
        if (unit, variable.name) in sheet.codes
    ]
    if variable.most > 1:
        return _of_sets(agreement.read_sets(rows, variable.name), boot)
    ratings = agreement.read_ratings(rows, variable.name, values=variable.names)
    return Agreed(
        variable.name, len(ratings.units), tuple(_figures(ratings, variable, boot)),
        tuple(agreement.cautions(ratings)), tuple(_pooled(ratings)), _differing(ratings),
    )  # fmt: skip


def _figures(ratings: Ratings, variable: Variable, boot: Bootstrap) -> Iterable[Figure]:
    yield agreement.percent(ratings, boot)
    yield agreement.alpha(ratings, "nominal", boot)
    if variable.ordered:
        yield agreement.alpha(ratings, "ordinal", boot)
    for two in _pairs(ratings):
        yield agreement.kappa(two, _for_pairs(ratings, boot))


def _pairs(ratings: Ratings) -> Iterable[Ratings]:
    """Yield the ratings of every two coders who share a unit."""
    for one, other in combinations(ratings.coders, 2):
        try:
            yield agreement.pair(ratings, one, other)
        except AgreementError:
            continue


def _for_pairs(ratings: Ratings, boot: Bootstrap) -> Bootstrap:
    resamples = boot.resamples if len(ratings.coders) <= MANY else min(_FEWER, boot.resamples)
    return _Remembering(resamples, boot.seed)


def _of_sets(sets: SetRatings, boot: Bootstrap) -> Agreed:
    whole = sets.whole
    figures = [agreement.percent(whole, boot), agreement.alpha_sets(sets, boot)]
    figures += mean_over_labels(sets, boot)
    figures += [agreement.alpha(sets.of(label), "nominal", boot) for label in sets.labels]
    for two in _pairs(whole):
        pair = SetRatings(two, sets.labels, sets.separator)
        kappas = mean_over_labels(pair, _for_pairs(whole, boot))
        figures += [figure for figure in kappas if figure.measure == "kappa_mean"]
    unique = {(figure.variable, figure.measure, figure.coders): figure for figure in figures}
    return Agreed(
        whole.variable, len(whole.units), tuple(unique.values()),
        tuple(agreement.cautions(whole)), tuple(_by_label(sets)), _differing(whole),
    )  # fmt: skip


def _pooled(ratings: Ratings) -> Iterable[dict[str, Any]]:
    """Yield how often two codes met: whose for two coders, over all pairs for more."""
    if len(ratings.coders) == 2:  # noqa: PLR2004 - a pair
        one, other = ratings.coders
        for row in agreement.confusion(ratings, one, other):
            yield {"one": row[one], "other": row[other], "n": row["n"]}
        return
    counts = ratings.counts()
    met = counts.T @ counts
    for i, one in enumerate(ratings.values):
        for j, other in enumerate(ratings.values[i:], i):
            n = (met[i, i] - counts[:, i].sum()) // 2 if i == j else met[i, j]
            yield {"one": one, "other": other, "n": int(n)}


def _by_label(sets: SetRatings) -> Iterable[dict[str, Any]]:
    """Yield for each code how many units all, some or none of their coders gave it."""
    for label in sets.labels:
        ratings = sets.of(label)
        present = ratings.counts()[:, 0]
        coders = ratings.counts().sum(axis=1)
        every_one = int((present == coders).sum())
        nobody = int((present == 0).sum())
        some = len(coders) - every_one - nobody
        yield {"code": label, "all": every_one, "some": some, "none": nobody}


def _differing(ratings: Ratings) -> tuple[dict[str, str], ...]:
    return tuple(
        {name: str(value or "") for name, value in row.items() if name != "variable"}
        for row in agreement.disagreements(ratings)
    )
