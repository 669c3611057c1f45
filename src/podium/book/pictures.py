"""The figures that pages of prose ask for by name, each from the corpus alone."""

from __future__ import annotations

from podium import claims, evidence_figures, ledger, replying
from podium import naming as names
from podium import tone as tones
from podium.frames import Corpus
from podium.picture import Picture
from podium.reading import words_apart
from podium.show import Html

__all__ = ["naming", "numbered", "promises", "replies", "tone", "words"]

_TOP = 12


def promises(corpus: Corpus) -> Picture | Html:
    """Return the commitments of each meeting by what later documents show of them."""
    return evidence_figures.statuses(ledger.entries(corpus))


def naming(corpus: Corpus, set: str = "") -> Picture | Html:  # noqa: A002 - as the page says it
    """Return how often each name of a set is used, at which podium and in whose voice."""
    return evidence_figures.voices(corpus, names.namings(corpus, set))


def numbered(corpus: Corpus, unit: str = "") -> Picture | Html:
    """Return who counted how many of what, and when."""
    return evidence_figures.numbered(corpus, claims.claims(corpus), unit)


def replies(corpus: Corpus, side: str = "") -> Picture | Html:
    """Return what became of each thing asked, by podium."""
    return evidence_figures.replies(corpus, replying.subquestions(corpus, side))


def tone(corpus: Corpus, side: str = "") -> Picture | Html:
    """Return how much of each account is negative, and how much positive."""
    return evidence_figures.tone(corpus, tones.by_account(corpus, side))


def words(
    corpus: Corpus, group_a: str = "", group_b: str = "", top: str = str(_TOP)
) -> Picture | Html:
    """Return the words that divide two groups most."""
    return evidence_figures.words(words_apart.contrast(corpus, group_a, group_b), int(top))
