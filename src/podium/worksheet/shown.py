"""A comparison in words, for a terminal, and as tables for a spreadsheet."""

from __future__ import annotations

import statistics
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from podium.agreement import Figure
from podium.reliability import YARDSTICKS
from podium.tables import csv_text
from podium.worksheet.compared import Agreed, Comparison
from podium.worksheet.files import MARK

WIDTH = 88
PAIRS_SHOWN = 10
"""Pairs of coders that are listed one by one; of more, the spread is told."""
NAMES = {
    "percent": "observed agreement, a share, not corrected for chance",
    "alpha_nominal": "Krippendorff's alpha",
    "alpha_ordinal": "Krippendorff's alpha, codes in order",
    "alpha_masi": "Krippendorff's alpha, sets of codes (MASI)",
    "alpha_mean": "Krippendorff's alpha, mean over codes",
    "kappa": "Cohen's kappa",
    "kappa_mean": "Cohen's kappa, mean over codes",
}
_KAPPAS = ("kappa", "kappa_mean")


def shown(found: Comparison) -> list[str]:
    """Return the lines that tell a comparison."""
    head = f"{found.sheet}: {found.units} units, {len(found.coders)} coders"
    lines = [f"{head} ({', '.join(found.coders)})", *(f"warning: {w}" for w in found.warnings)]
    for each in found.variables:
        lines += ["", *_variable(each)]
    return [*lines, "", *textwrap.wrap(yardstick_words(), WIDTH)]


def yardstick_words() -> str:
    """Return the published agreement to hold one's own against, and how far that goes."""
    three, nine = YARDSTICKS["reply_level1"], YARDSTICKS["reply_level2"]
    return (
        "Yardstick: on clarity of replies, three coders of 317 pairs of question and answer "
        f"reached a Fleiss' kappa of {three:.2f} with three classes and {nine:.2f} with nine "
        "(Thomas et al. 2024). Other texts, other coders: it says what such a task may give, "
        "not what yours should."
    )


def _variable(each: Agreed) -> Iterator[str]:
    yield f"{each.variable}: {each.units} units that two coders or more coded"
    own = [one for one in each.figures if one.variable == each.variable]
    yield from (f"  {_line(one)}" for one in own if one.measure not in _KAPPAS)
    yield from (f"  {line}" for line in _kappas([one for one in own if one.measure in _KAPPAS]))
    for one in each.figures:
        if one.variable != each.variable:
            yield f"    {one.variable.partition(': ')[2]}: {_value(one)}"
    yield from (f"  caution: {words}" for words in each.cautions)
    yield from _confused(each)
    yield f"  to adjudicate: {len(each.differing)} of {each.units} units"


def _line(one: Figure) -> str:
    return f"{NAMES.get(one.measure, one.measure)}: {_value(one)}"


def _value(one: Figure) -> str:
    if one.value is None:
        return "undefined: only one code was used"
    if one.low is None or one.high is None:
        return f"{one.value:.2f}"
    return f"{one.value:.2f} (95 % interval {one.low:.2f} to {one.high:.2f}, n = {one.n})"


def _kappas(pairs: Sequence[Figure]) -> Iterator[str]:
    if len(pairs) <= PAIRS_SHOWN:
        yield from (f"{_line(one)}, {' and '.join(one.coders)}" for one in pairs)
        return
    known = [one for one in pairs if one.value is not None]
    values = sorted(one.value for one in known if one.value is not None)
    if values:
        least = min(known, key=lambda one: one.value or 0)
        yield (
            f"{NAMES[pairs[0].measure]}: {len(values)} pairs, from {values[0]:.2f} "
            f"({' and '.join(least.coders)}) to {values[-1]:.2f}, "
            f"median {statistics.median(values):.2f}; each pair is in figures.csv"
        )


def _confused(each: Agreed) -> Iterator[str]:
    """Yield the codes that met another code, most often first; or, for sets, code by code."""
    if each.confusion and "code" in each.confusion[0]:
        yield "  code by code: units on which all, some, none of the coders gave it"
        for row in each.confusion:
            yield f"    {row['code']}: {row['all']}, {row['some']}, {row['none']}"
        return
    rows = [row for row in each.confusion if row["n"]]
    yield "  code against code, those that differ first"
    for row in _most_first(rows):
        sign = "=" if row["one"] == row["other"] else "≠"
        yield f"    {row['n']:5}  {row['one']} {sign} {row['other']}"


def _most_first(rows: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    return sorted(rows, key=lambda row: (row["one"] == row["other"], -int(str(row["n"]))))


def write(found: Comparison, out: Path) -> Iterator[Path]:
    """Write what is left to decide, and every figure, below ``out``; yield the paths."""
    listed = found.adjudication()
    codes = ["codes"] if listed and "codes" in listed[0] else []
    head = ("unit", "variable", "text", *codes, *found.coders, "notes", "decision", "reason")
    figures = [asdict(one) | {"coders": " ".join(one.coders)} for v in found.variables
               for one in v.figures]  # fmt: skip
    tables = {
        "adjudicate": (listed, head),
        "figures": (figures, tuple(Figure.__dataclass_fields__)),
    }
    for name, (rows, columns) in tables.items():
        path = out / f"{name}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MARK + csv_text(rows, columns), encoding="utf-8", newline="")
        yield path
