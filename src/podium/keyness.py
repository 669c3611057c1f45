"""Which words divide two groups of sentences: log-odds ratios with an informative prior.

After Monroe, Colaresi and Quinn (2008), sections 3.3 to 3.5: the log-odds of a word in each group
under a Dirichlet prior, their difference, its approximate variance, and z. The prior has the
shape of the word frequencies in the whole corpus and the weight of ``prior`` words; it draws rare
words, and words that both groups use alike, towards nought. No word is left out beforehand:
function words that the groups use alike end near nought by themselves, and those that they use
differently (*we*, *I*) tell of the kind of document as much as of the side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp

import pandas as pd

from podium import anchored, log_odds
from podium.concordance import context
from podium.log_odds import COLUMNS, PRIOR, KeynessError, Z, counts, tokens
from podium.measures.occurrences import CONTEXT

__all__ = [
    "COLUMNS", "PRIOR", "KeynessError", "Z", "contrast", "counts", "leading", "lines", "of_groups",
    "times", "tokens",
]  # fmt: skip


def contrast(
    first: Mapping[str, int],
    second: Mapping[str, int],
    background: Mapping[str, int],
    prior: float = PRIOR,
) -> pd.DataFrame:
    """Return :func:`podium.log_odds.contrast` as a table.

    Raises:
        KeynessError: a group has no words, or the prior has no weight.
    """
    return pd.DataFrame(log_odds.contrast(first, second, background, prior), columns=COLUMNS)


def of_groups(
    table: pd.DataFrame, background: Iterable[str], prior: float = PRIOR, leave_out: str = ""
) -> pd.DataFrame:
    """Return :func:`contrast` for sentences with a column ``group`` of ``a`` and ``b``.

    ``leave_out`` are words, separated by blanks, that are not shown; they count all the same.
    """
    first, second = (counts(table.loc[table["group"] == name, "text"]) for name in "ab")
    found = contrast(first, second, counts(background), prior)
    unwanted = {word for word, _ in tokens(leave_out)}
    return found[~found["word"].isin(unwanted)].reset_index(drop=True)


def leading(found: pd.DataFrame, top: int) -> pd.DataFrame:
    """Return the ``top`` words that divide most on each side, with ``clear`` and ``group``.

    ``clear`` is whether the interval leaves out nought. The first group's words come first, each
    group's strongest at its head.
    """
    order = found.assign(clear=(found["low"] > 0) | (found["high"] < 0))
    first = order[order["z"] > 0].sort_values("z", ascending=False, kind="stable").head(top)
    second = order[order["z"] < 0].sort_values("z", kind="stable").head(top)
    both = [first.assign(group="a"), second.assign(group="b")]
    return pd.concat(both, ignore_index=True)


def times(ratio: float) -> str:
    """Return a log-odds ratio as how many times the odds: ``4.2``."""
    odds = exp(abs(ratio))
    return f"{odds:.1f}" if odds < 10 else f"{odds:.0f}"  # noqa: PLR2004 - tenths are enough below ten


def lines(table: pd.DataFrame, word: str) -> pd.DataFrame:
    """Return every place in the sentences where ``word`` is counted, in its context.

    Returns:
        ``group, side, speaker, role, sentence, left, match, right``.
    """
    rows = []
    for row in anchored.records(table):
        for found, span in tokens(row["text"]):
            if found == word:
                left, right = context(row["text"], span, CONTEXT)
                rows.append(
                    {
                        "group": row["group"], "side": row["side"], "speaker": row["name"],
                        "role": row["role"], "sentence": row["id"], "left": left,
                        "match": span.of(row["text"]), "right": right,
                    }
                )  # fmt: skip
    columns = "group side speaker role sentence left match right".split()
    return pd.DataFrame(rows, columns=columns)
