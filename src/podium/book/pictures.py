"""The figures and lists that pages of prose ask for by name, each from the corpus alone."""

from __future__ import annotations

import os
from html import escape

from podium import anchored, claims, evidence_figures, ledger, omissions, replying
from podium import naming as names
from podium import tone as tones
from podium.frames import Corpus, Missing
from podium.picture import Picture
from podium.quoting import briefly
from podium.reading import words_apart
from podium.reading.words import bullets
from podium.show import SOURCES, Html

__all__ = ["differing", "naming", "numbered", "promises", "replies", "tone", "words"]

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


def differing(corpus: Corpus, kind: str = "", page: str = "") -> Html:
    """Return what wordings of a kind differ on, each leading to its row on ``page``, if given."""
    found = omissions.discrepancies(corpus, "", *filter(None, [kind]))
    if isinstance(found, Missing):
        return briefly(found)
    rows = anchored.records(found[found["status"] == "differ"])
    shown = [Html(_to_row(page, f"comparison-{row['id']}", row["topic"]), "") for row in rows]
    return bullets(shown, "; ".join(row["topic"] for row in rows))


def _to_row(page: str, name: str, words: str) -> str:
    """Return a link to a row of another page of the book, or its words without one."""
    if not page:
        return escape(words)
    top = os.environ.get(SOURCES, "").removesuffix("sources/")
    return f'<a href="{escape(f"{top}{page}.html#{name}", quote=True)}">{escape(words)}</a>'
