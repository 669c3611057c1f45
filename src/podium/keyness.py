"""Which words divide two groups of sentences: log-odds ratios with an informative prior.

After Monroe, Colaresi and Quinn (2008), sections 3.3 to 3.5: the log-odds of a word in each group
under a Dirichlet prior, their difference, its approximate variance, and z. The prior has the
shape of the word frequencies in the whole corpus and the weight of ``prior`` words; it draws rare
words, and words that both groups use alike, towards nought. No word is left out beforehand:
function words that the groups use alike end near nought by themselves, and those that they use
differently (*we*, *I*) tell of the kind of document as much as of the side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import exp, log, sqrt

import pandas as pd

from podium import anchored
from podium.concordance import context
from podium.measures.occurrences import CONTEXT
from podium.model import PodiumError, Span
from podium.words import WORD

PRIOR = 500.0
"""The prior counts as much as this many words."""
Z = 1.959963984540054
"""Half the width of a 95 % interval, in standard errors."""
COLUMNS = "word a b of_a of_b log_odds low high z".split()


class KeynessError(PodiumError):
    """Groups or a prior that cannot be compared."""


def tokens(text: str) -> Iterable[tuple[str, Span]]:
    """Yield the words of a text, folded, and where they stand.

    Words are those of :mod:`podium.words`; case, the shape of apostrophes and a final ``'s`` do
    not matter, so that ``Japan’s`` counts as *japan*.
    """
    for match in WORD.finditer(text):
        word = match[0].casefold().replace("’", "'")
        yield word.removesuffix("'s"), Span(*match.span())


def counts(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word occurs in some texts; see :func:`tokens`."""
    return Counter(word for text in texts for word, _ in tokens(text))


def contrast(
    first: Mapping[str, int],
    second: Mapping[str, int],
    background: Mapping[str, int],
    prior: float = PRIOR,
) -> pd.DataFrame:
    """Return for every word of two groups how much one prefers it.

    Args:
        first: words of one group and how often it uses them.
        second: those of the other.
        background: words and frequencies that give the prior its shape; it should hold both.
        prior: the weight of the prior, in words.

    Returns:
        ``word, a, b, of_a, of_b``: counts and group sizes in words; ``log_odds``: positive where
        the first group prefers the word; ``low, high``: its 95 % interval; ``z``. The words that
        divide most come first.

    Raises:
        KeynessError: a group has no words, or the prior has no weight.
    """
    n, m, whole = sum(first.values()), sum(second.values()), sum(background.values())
    if not (n and m):
        raise KeynessError(f"nothing to contrast: the groups have {n} and {m} words")
    if prior <= 0 or not whole:
        raise KeynessError(f"the prior has a weight of {prior} words; give more than none")
    rows = []
    for word in sorted({*first, *second}):
        a, b = first.get(word, 0), second.get(word, 0)
        weight = prior * background.get(word, 0) / whole or prior / (whole + 1)
        difference = _log_odds(a, n, weight, prior) - _log_odds(b, m, weight, prior)
        error = sqrt(1 / (a + weight) + 1 / (b + weight))
        low, high = difference - Z * error, difference + Z * error
        rows.append((word, a, b, n, m, difference, low, high, difference / error))
    table = pd.DataFrame(rows, columns=COLUMNS)
    order = table["z"].abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def _log_odds(count: int, size: int, weight: float, prior: float) -> float:
    """Return the log-odds of a word in one group (Monroe et al. 2008, equation 15)."""
    return log((count + weight) / (size + prior - count - weight))


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


def times(log_odds: float) -> str:
    """Return a log-odds ratio as how many times the odds: ``4.2``."""
    ratio = exp(abs(log_odds))
    return f"{ratio:.1f}" if ratio < 10 else f"{ratio:.0f}"  # noqa: PLR2004 - tenths are enough below ten


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
