"""How far to trust the codings and the rules: agreement, precision and recall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from podium import anchored
from podium.evidence_figures.intervals import Row, intervals
from podium.frames import Missing
from podium.names import plain, sentence_case
from podium.picture import Picture
from podium.quoting import NOTHING, briefly
from podium.reliability import ALL, YARDSTICKS
from podium.show import Html

_SHOWN = {"kappa": "Cohen’s kappa", "alpha_masi": "Krippendorff’s alpha over sets"}


def coders(measured: pd.DataFrame | Missing) -> Picture | Html:
    """Return agreement of two coders by variable, and the published yardsticks beside it."""
    if isinstance(measured, Missing):
        return briefly(measured)
    if measured.empty:
        return NOTHING
    kept = measured[measured["measure"].isin(_SHOWN) & ~measured["variable"].str.contains(":")]
    rows: list[Row] = []
    for variable, own in kept.groupby("variable", sort=False):
        rows += [_coded(row) for row in anchored.records(own)]
        rows += _yardstick(str(variable))
    return intervals(
        "agreement", rows, f"Agreement of two coders{_ends(rows)}",
        "agreement beyond chance, 95 % interval", percent=False,
    )  # fmt: skip


def _coded(row: dict[str, Any]) -> Row:
    value = None if pd.isna(row["value"]) else float(row["value"])
    ends = (None, None) if value is None else (float(row["low"]), float(row["high"]))
    said = "undefined" if value is None else f"{value:.2f} ({ends[0]:.2f} to {ends[1]:.2f})"
    return Row(
        group=f"{variable_name(row['variable'])}: {_SHOWN[row['measure']]}",
        label=f"{row['scope']}: {said}, n = {row['n']}",
        value=value,
        low=ends[0],
        high=ends[1],
        sign="value" if row["scope"] == ALL else "other",
    )


def _yardstick(variable: str) -> list[Row]:
    if variable not in YARDSTICKS:
        return []
    value = YARDSTICKS[variable]
    label = f"published, other texts: Fleiss’ kappa {value:.2f} of three coders, n = 317"
    group = f"{variable_name(variable)}: {_SHOWN['kappa']}"
    return [Row(group, label, value, sign="yardstick")]


def _ends(rows: Sequence[Row]) -> str:
    """Return the lowest and the highest value as the end of a sentence."""
    known = [row for row in rows if row.value is not None and row.sign != "yardstick"]
    if not known:
        return "."
    low, high = (end(known, key=lambda row: row.value or 0.0) for end in (min, max))
    return f": from {low.value:.2f} ({low.group}) to {high.value:.2f} ({high.group})."


def variable_name(variable: str) -> str:
    """Return a variable in words."""
    names = {
        "reply_level1": "Level of reply",
        "reply_level2": "Type of reply",
        "bull_mayer": "Reply after Bull and Mayer",
    }
    return names.get(variable, sentence_case(plain(variable)))


def rules(found: pd.DataFrame) -> Picture | Html:
    """Return precision and recall of the rules against the curated tables."""
    if found.empty:
        return NOTHING
    rows = []
    for row in anchored.records(found[found["level"] == "overlap"]):
        for measure, n in (("recall", "curated"), ("precision", "proposed")):
            rows.append(_rule(row, measure, n))
    lead = f"Precision and recall of the rules against the curated tables{_ends(rows)}"
    return intervals("rules", rows, lead, "share, with 95 % interval", percent=True)


def _rule(row: dict[str, Any], measure: str, n: str) -> Row:
    value, low, high = (
        None if pd.isna(row[key]) else float(row[key])
        for key in (measure, f"{measure}_low", f"{measure}_high")
    )
    said = "undefined" if value is None else f"{value:.2f} ({low:.2f} to {high:.2f})"
    return Row(
        group=rule_name(row["table"]),
        label=f"{measure}: {said}, n = {row[n]} {n}",
        value=value,
        low=low,
        high=high,
        sign="value" if measure == "recall" else "other",
    )


def rule_name(table: str) -> str:
    """Return what a comparison of rules with a table is about."""
    names = {
        "claims": "Numbers and dates",
        "refusals": "Formulas of withholding",
        "namings": "Names, their forms known",
        "namings_unseen": "Names, forms learnt from the other documents only",
        "people_forms_unseen": "People, forms learnt from the other documents only",
    }
    return names.get(table, sentence_case(plain(table)))
