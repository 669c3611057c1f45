"""The log-odds ratio of words in two groups of texts, by counts; the plain core of keyness.

After Monroe, Colaresi and Quinn (2008), sections 3.3 to 3.5; :mod:`podium.keyness` says what it is
good for. Standard library only, so that it runs in a reader's browser as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

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
) -> list[dict[str, str | int | float]]:
    """Return for every word of two groups how much one prefers it.

    Args:
        first: words of one group and how often it uses them.
        second: those of the other.
        background: words and frequencies that give the prior its shape; it should hold both.
        prior: the weight of the prior, in words.

    Returns:
        Rows of :data:`COLUMNS`. ``word, a, b, of_a, of_b``: counts and group sizes in words;
        ``log_odds``: positive where the first group prefers the word; ``low, high``: its 95 %
        interval; ``z``. The words that divide most come first.

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
    rows.sort(key=lambda row: -abs(row[-1]))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def _log_odds(count: int, size: int, weight: float, prior: float) -> float:
    """Return the log-odds of a word in one group (Monroe et al. 2008, equation 15)."""
    return log((count + weight) / (size + prior - count - weight))
