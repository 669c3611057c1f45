"""How far two coders agree on every variable, with and without the units the codebook prints.

Percent agreement, Cohen's kappa and Krippendorff's alpha with bootstrap intervals, from
:mod:`podium.agreement`. Where the codebook prints the code of a unit, agreement on it is partly
built in; so every figure stands twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

import pandas as pd

from podium import agreement, anchored
from podium.agreement import AgreementError, Bootstrap, Figure
from podium.dictionary import DECIDED
from podium.frames import Corpus, Missing

Rows: TypeAlias = list[dict[str, str]]

SENTENCES = {"theme": "set", "act": "nominal", "polarity": "ordinal", "hedged": "nominal"}
REPLIES = {
    "reply_level1": "nominal",
    "reply_level2": "nominal",
    "bull_mayer": "nominal",
    "tactic": "nominal",
}
"""Variables and their level; a set holds several codes at once."""
ORDER = {"polarity": ("-1", "0", "1")}
NONE = "(none)"
ALL, UNPRINTED = "all units", "without printed units"
YARDSTICKS = {"reply_level1": 0.644, "reply_level2": 0.48}
"""Fleiss' kappa among three coders of 317 question-answer pairs (Thomas et al. 2024)."""
COLUMNS = "variable measure scope value low high n".split()


def measured(
    corpus: Corpus, coder_a: str, coder_b: str, bootstrap: Bootstrap | None = None
) -> pd.DataFrame | Missing:
    """Return every figure of agreement: :data:`COLUMNS`; ``value`` is null where undefined.

    Themes stand as whole sets, as means over the labels, and label by label (``theme: korea``).
    Printed units are those of ``codings/printed_units``; without that table only
    :data:`ALL` stands. Or what is missing.
    """
    if missing := _missing(corpus, coder_a, coder_b):
        return missing
    printed = _printed(corpus)
    rows: list[dict[str, Any]] = []
    for variable, level in _variables(corpus, coder_a, coder_b).items():
        known = ratings_rows(corpus, variable, coder_a, coder_b)
        left = [row for row in known if (row["unit"], variable) not in printed]
        for scope, own in ((ALL, known), (UNPRINTED, left)):
            if scope == ALL or printed:
                rows += [_row(one, scope) for one in _figures(own, variable, level, bootstrap)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _missing(corpus: Corpus, coder_a: str, coder_b: str) -> Missing | None:
    files = [f"codings/{coder}/sentences" for coder in (coder_a, coder_b)]
    return anchored.lacking(corpus, "how far coders agree", *files)


def _variables(corpus: Corpus, coder_a: str, coder_b: str) -> dict[str, str]:
    replies = [f"codings/{coder}/subquestions" for coder in (coder_a, coder_b)]
    return SENTENCES if anchored.lacking(corpus, "", *replies) else {**SENTENCES, **REPLIES}


def _printed(corpus: Corpus) -> set[tuple[str, str]]:
    table = anchored.rows(corpus, "curated/codings/printed_units", "unit", "variable")
    return {(row["unit"], row["variable"]) for row in anchored.records(table)}


def ratings_rows(corpus: Corpus, variable: str, *coders: str) -> Rows:
    """Return a variable as a long table: ``unit, coder, value``.

    The unit of a reply is its sub-question and the person asked, joined by a slash.
    """
    name, keys = (
        ("sentences", ("sentence",))
        if variable in SENTENCES
        else ("subquestions", ("subquestion", "addressee"))
    )
    return [
        {"unit": "/".join(row[key] for key in keys), "coder": coder, "value": str(row[variable])}
        for coder in coders
        for row in anchored.records(
            anchored.rows(corpus, f"curated/codings/{coder}/{name}", *keys, variable)
        )
    ]


def _figures(
    rows: Rows, variable: str, level: str, bootstrap: Bootstrap | None
) -> Iterable[Figure]:
    boot = bootstrap or Bootstrap()
    try:
        if level == "set":
            return agreement.set_figures(agreement.read_sets(rows, variable), boot)
        ratings = read(rows, variable)
        return agreement.figures(ratings, "ordinal" if level == "ordinal" else "nominal", boot)
    except AgreementError:
        return []  # no unit is left that both coded


def _ratings(corpus: Corpus, variable: str, *coders: str) -> agreement.Ratings | None:
    """Return the ratings of a variable, a set as one value; None where both coded no unit."""
    rows = ratings_rows(corpus, variable, *coders)
    try:
        if SENTENCES.get(variable) == "set":
            return agreement.read_sets(rows, variable).whole
        return read(rows, variable)
    except AgreementError:
        return None


def read(rows: Rows, variable: str) -> agreement.Ratings:
    """Return the ratings of one variable with one value a unit.

    An empty tactic is a value: none was used. Any other empty cell is not coded.
    """
    empty = NONE if variable == "tactic" else None
    values = ORDER.get(variable, ())
    return agreement.read_ratings(rows, variable, values=values, empty=empty)


def _row(figure: Figure, scope: str) -> dict[str, Any]:
    numbers = {name: getattr(figure, name) for name in ("value", "low", "high", "n")}
    return {"variable": figure.variable, "measure": figure.measure, "scope": scope, **numbers}


def cautions(corpus: Corpus, coder_a: str, coder_b: str) -> list[tuple[str, str]]:
    """Return what a reader of the figures should know: variable and caution."""
    found = []
    for variable, level in _variables(corpus, coder_a, coder_b).items():
        ratings = _ratings(corpus, variable, coder_a, coder_b)
        if ratings and level != "set":
            found += [(variable, words) for words in agreement.cautions(ratings)]
    return found


def confusion(corpus: Corpus, variable: str, coder_a: str, coder_b: str) -> pd.DataFrame:
    """Return one coder's codes against the other's: the first column names the first's codes."""
    ratings = _ratings(corpus, variable, coder_a, coder_b)
    if ratings is None:
        return pd.DataFrame({coder_a: []})
    cells = pd.DataFrame(agreement.confusion(ratings, coder_a, coder_b))
    table = cells.pivot_table(index=coder_a, columns=coder_b, values="n", sort=False)
    used = table.index[(table.sum(axis=1) + table.T.sum(axis=1)).to_numpy() > 0]
    return table.loc[used, used].astype("int64").reset_index()


def disagreements(corpus: Corpus, coder_a: str, coder_b: str) -> pd.DataFrame:
    """Return every unit on which the coders differ, with what was decided.

    Themes differ where the sets do; another order of the same themes is no difference.

    Returns:
        ``unit, variable, a, b, adjudicated, reason``; empty where there is none.
    """
    reasons = _reasons(corpus)
    rows = []
    for variable in _variables(corpus, coder_a, coder_b):
        ratings = _ratings(corpus, variable, coder_a, coder_b)
        decided = {row["unit"]: row["value"] for row in _decided(corpus, variable)}
        for row in agreement.disagreements(ratings) if ratings else []:
            key = (row["unit"], variable)
            rows.append(
                {
                    "unit": row["unit"], "variable": variable, "a": row[coder_a],
                    "b": row[coder_b], "adjudicated": decided.get(row["unit"], ""),
                    "reason": reasons.get(key, ""),
                }
            )  # fmt: skip
    return pd.DataFrame(rows, columns="unit variable a b adjudicated reason".split())


def _decided(corpus: Corpus, variable: str) -> Rows:
    name = "sentences" if variable in SENTENCES else "subquestions"
    known = f"{DECIDED}/{name}" in corpus
    return ratings_rows(corpus, variable, "adjudicated") if known else []


def _reasons(corpus: Corpus) -> dict[tuple[str, str], str]:
    table = anchored.rows(corpus, "curated/codings/disagreements", "unit", "variable", "reason")
    return {(row["unit"], row["variable"]): row["reason"] for row in anchored.records(table)}
