"""Facts for prose about words: how often each side says one, and how many divide the sides.

Counted are the words of sentences, as :mod:`podium.keyness` counts them; what reporters say is
left out.
"""

from __future__ import annotations

from collections import Counter

from podium import keyness
from podium.frames import Corpus
from podium.names import in_words

_OFTEN = 3
"""How often a word has to be said in all to be told of; rarer ones would fill the facts."""
_PAIR = 2


def said_by(corpus: Corpus) -> dict[str, str]:
    """Return how often each side says a word: ``our russia``; all its words: ``russia``."""
    found = _words(corpus)
    whole = sum(found.values(), Counter[str]())
    often = [word for word, number in whole.items() if number >= _OFTEN]
    counts = {f"{word} {side}": found[side][word] for word in often for side in found}
    totals = {side: counted.total() for side, counted in found.items()}
    return {part: in_words(number) for part, number in {**counts, **totals}.items()}


def dividing_words(corpus: Corpus) -> dict[str, str]:
    """Return how many words were compared, and how many clearly divide two sides.

    Keys are ``compared``, ``clear`` and ``clear`` with a side, for words whose interval (see
    :func:`podium.keyness.contrast`) leaves out nought on that side; nothing for other numbers of
    sides than two.
    """
    found = {side: counted for side, counted in sorted(_words(corpus).items()) if counted}
    if len(found) != _PAIR:
        return {}
    (first, one), (second, two) = found.items()
    background = keyness.counts(str(row["text"]) for row in corpus.rows("sentences"))
    table = keyness.contrast(one, two, background)
    clear = {first: int((table["low"] > 0).sum()), second: int((table["high"] < 0).sum())}
    parts = {f"clear {side}": number for side, number in clear.items()}
    numbers = {"compared": len(table), "clear": sum(clear.values()), **parts}
    return {part: in_words(number) for part, number in numbers.items()}


def _words(corpus: Corpus) -> dict[str, Counter[str]]:
    """Return the words of each side's own voice, and how often it says them."""
    sides = {row["id"]: row["side"] for row in corpus.rows("transcripts") if row["side"]}
    asked = {row["id"] for row in corpus.rows("turns") if row["role"] == "journalist"}
    texts: dict[str, list[str]] = {side: [] for side in sides.values()}
    for row in corpus.rows("sentences"):
        if row["turn"] not in asked and row["transcript"] in sides:
            texts[sides[row["transcript"]]].append(row["text"])
    return {side: keyness.counts(said) for side, said in texts.items()}
