"""Where a theme comes up, by literal terms that are openly listed: an index, not a coding."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from podium.frames import Corpus, Missing, UnknownIdError
from podium.intervals import wilson
from podium.measures.accounts import TOLD, account_rows, sides, where
from podium.measures.occurrences import concordance

_COLUMNS = "meeting date place side account hits found sentences share low high".split()


def default_theme(corpus: Corpus) -> str:
    """Return the first theme of the corpus.

    Raises:
        UnknownIdError: the corpus has no theme.
    """
    themes = corpus.rows("themes")
    if not themes:
        raise UnknownIdError("this corpus has no curated/themes.csv: columns id, name, definition")
    return str(themes[0]["id"])


def theme_terms(corpus: Corpus, theme: str) -> pd.DataFrame:
    """Return the literal terms listed for a theme: ``term, use, note``.

    A term is there to ``find`` the theme, or to ``skip`` a longer phrase that is another matter.
    """
    rows = [row for row in corpus.rows("theme_terms") if row["theme"] == theme]
    return pd.DataFrame(rows, columns=["term", "use", "note"])


def theme_hits(corpus: Corpus, theme: str, meeting: str = "") -> pd.DataFrame:
    """Return the concordance of a theme's terms; see :func:`podium.measures.concordance`."""
    terms = theme_terms(corpus, theme)
    hits = concordance(corpus, terms["term"], meeting)
    skipped = set(terms.loc[terms["use"] == "skip", "term"])
    return hits[~hits["query"].isin(skipped)].reset_index(drop=True)


def terms_by_side(corpus: Corpus, theme: str) -> pd.DataFrame:
    """Return how often each literal term of a theme is found, by side.

    Returns:
        One row for each term: ``term`` and a column of counts for each side of the corpus.
    """
    hits = theme_hits(corpus, theme)
    counted = Counter(zip(hits["query"], hits["side"], strict=True))
    rows = [
        {"term": term, **{side: counted[term, side] for side in sides(corpus)}}
        for term in where(theme_terms(corpus, theme), use="find")["term"]
    ]
    return pd.DataFrame(rows, columns=["term", *sides(corpus)])


def theme_table(corpus: Corpus, theme: str, meeting: str = "") -> pd.DataFrame:
    """Return how many sentences of each side's accounts hold a literal term of a theme.

    Literal terms find mentions and miss what is said in other words; how far, says
    :func:`podium.measures.reach`. The unit is the natural sentence (Däubler, Benoit, Mikhaylov
    and Laver 2012, British Journal of Political Science 42(4), 937-951). For the interval see
    :func:`podium.measures.wilson`.

    Returns:
        One row for each side of each meeting: ``meeting, date, place, side, account, hits, found,
        sentences, share, low, high``; the numbers are empty where a side has no account.
    """
    hits = theme_hits(corpus, theme, meeting)
    places = list(zip(hits["meeting"], hits["side"], hits["sentence"], strict=True))
    counted = Counter((where_, side) for where_, side, _ in places)
    found = Counter((where_, side) for where_, side, _ in set(places))
    rows = [
        {**side, **_counts(side, counted, found)}
        for side in _sides_of_meetings(corpus)
        if meeting in ("", side["meeting"])
    ]
    whole = dict.fromkeys(("hits", "found", "sentences"), "Int64")
    return pd.DataFrame(rows, columns=_COLUMNS).astype(whole)


def _sides_of_meetings(corpus: Corpus) -> list[dict[str, Any]]:
    """Return one row for each side of each meeting, its documents taken together."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for row in account_rows(corpus):
        kept = rows.setdefault((row["meeting"], row["side"]), {**row, "sentences": 0})
        kept["sentences"] += row.get("sentences", 0)
    return list(rows.values())


def _counts(
    side: dict[str, Any], hits: Counter[tuple[str, str]], found: Counter[tuple[str, str]]
) -> dict[str, Any]:
    if side["account"] != TOLD:
        return dict.fromkeys(("hits", "found", "sentences", "share", "low", "high"))
    key, n = (side["meeting"], side["side"]), side["sentences"]
    counts = {"hits": hits[key], "found": found[key], "sentences": n}
    if not n:
        return {**counts, **dict.fromkeys(("share", "low", "high"))}
    low, high = wilson(found[key], n)
    return {**counts, "share": found[key] / n, "low": low, "high": high}


def themes_of_meeting(corpus: Corpus, meeting: str) -> pd.DataFrame | Missing:
    """Return for every theme how often each side's account of a meeting mentions it.

    Returns:
        One row for each theme and side: ``theme, name, side, account, found, sentences, share,
        low, high``; see :func:`theme_table`. Or what is missing.
    """
    if missing := corpus.missing("themes", "themes", "theme_terms"):
        return missing
    tables = [
        theme_table(corpus, row["id"], meeting).assign(theme=row["id"], name=row["name"])
        for row in corpus.rows("themes")
    ]
    columns = "theme name side account found sentences share low high".split()
    return pd.concat(tables, ignore_index=True)[columns]
