"""How far two readings of the evidence tables agree, and how far rules meet those tables."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pandas as pd

from podium import anchored, scoring
from podium.draft.measured import ASPECTS, measured, measures
from podium.drafted import note_tables
from podium.frames import Corpus, Missing
from podium.scoring import Comparison
from podium.shares import share, with_shares

_Z = 1.959963984540054
_READ = "aspect n equal share low high".split()
_FOUND, _PERCENT, _KAPPA = "rows_both_found", "_percent_agreement", "_cohen_kappa"


def _known(corpus: Corpus) -> dict[tuple[str, str], tuple[int, float]]:
    """Return the agreement of readings as published: ``n`` and value, by table and measure."""
    table = anchored.rows(corpus, "curated/readings/agreement", "table", "measure", "n", "value")
    return {
        (row["table"], row["measure"]): (int(row["n"]), float(row["value"]))
        for row in anchored.records(table)
    }


def found_by_both(corpus: Corpus) -> pd.DataFrame | Missing:
    """Return of all rows that either reader found how many both did: ``table, found, n, share``.

    With ``low`` and ``high``, the ends of the interval; or what is missing.
    """
    if missing := anchored.lacking(corpus, "how far two readings agree", "readings/agreement"):
        return missing
    rows = [
        {"table": table, "found": int(value), "n": n}
        for (table, measure), (n, value) in _known(corpus).items()
        if measure == _FOUND
    ]
    return with_shares(pd.DataFrame(rows, columns=["table", "found", "n"]))


def same_codes(corpus: Corpus) -> pd.DataFrame | Missing:
    """Return how often two readings give a row they share the same code.

    Kappa's interval is from the standard error of Cohen (1960), with the agreement expected by
    chance worked out from percent and kappa; it is not given where kappa is 1.

    Returns:
        ``table, field, n, share, low, high, kappa, kappa_low, kappa_high``; or what is missing.
    """
    if missing := anchored.lacking(corpus, "how far two readings agree", "readings/agreement"):
        return missing
    known, rows = _known(corpus), []
    for (table, measure), (n, value) in known.items():
        if measure.endswith(_PERCENT):
            field = measure.removesuffix(_PERCENT)
            middle = share(round(value * n), n) or (None, None, None)
            kappa = known.get((table, field + _KAPPA), (n, None))[1]
            rows.append(
                {
                    "table": table, "field": field, "n": n,
                    **dict(zip(("share", "low", "high"), middle, strict=True)),
                    **_kappa(kappa, value, n),
                }
            )  # fmt: skip
    columns = "table field n share low high kappa kappa_low kappa_high".split()
    return pd.DataFrame(rows, columns=columns)


def _kappa(kappa: float | None, percent: float, n: int) -> dict[str, float | None]:
    """Return kappa and its interval: Cohen (1960), equation 7."""
    if kappa is None or kappa >= 1:
        return {"kappa": kappa, "kappa_low": None, "kappa_high": None}
    expected = (percent - kappa) / (1 - kappa)
    error = sqrt(percent * (1 - percent) / (n * (1 - expected) ** 2))
    high = min(kappa + _Z * error, 1.0)
    return {"kappa": kappa, "kappa_low": kappa - _Z * error, "kappa_high": high}


def rules(corpus: Corpus) -> dict[str, Comparison]:
    """Return what rules propose for every transcript beside the curated tables; see draft."""
    note_tables(corpus)
    return measured(corpus.data)


def rules_found(comparisons: dict[str, Comparison]) -> pd.DataFrame:
    """Return precision and recall of the rules: one row for each table and level of match."""
    rows = [row for row in measures(comparisons) if row["scope"] == scoring.ALL]
    columns = [] if rows else ["table", "level"]
    return pd.DataFrame(rows, columns=columns or None)


def rules_read(comparisons: dict[str, Comparison]) -> pd.DataFrame:
    """Return how often the rules read a claim that they find as it was read by people."""
    if "claims" not in comparisons:
        return pd.DataFrame(columns=_READ)
    one = comparisons["claims"]
    read = set(one.curated[0]) if one.curated else set()
    aspects = {aspect: names for aspect, names in ASPECTS.items() if read.issuperset(names)}
    return pd.DataFrame(scoring.read(one, aspects), columns=_READ)


def errors(comparisons: dict[str, Comparison], name: str) -> dict[str, list[dict[str, Any]]]:
    """Return what the rules miss and what they propose wrongly, as rows."""
    if name not in comparisons:
        return {"missed": [], "false": []}
    one = comparisons[name]
    return {"missed": [*map(dict, one.missed())], "false": [*map(dict, one.false())]}
