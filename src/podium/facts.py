"""Numbers and names for prose, computed from the tables, so that none is typed.

In a page of the book ``{{ meetings }}`` becomes "four" and moves when the data move. Counts up to
twelve are words; ``{{ meetings | capitalize }}`` starts a sentence. Where a fact has parts, such
as ``words_in``, name the part: ``{{ words_in["2019-05-31-mid-statement"] }}``. Counts of curated
rows come from :mod:`podium.tallies`, the rest from :mod:`podium.worked_out`.
"""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from podium import measures
from podium.frames import Corpus
from podium.measures import NO_ACCOUNT, TOLD
from podium.measures.accounts import account_rows
from podium.names import day, in_words, listed, side_name
from podium.tallies import tallies
from podium.worked_out import worked_out

Facts: TypeAlias = dict[str, str | dict[str, str]]


def facts(corpus: Corpus) -> Facts:
    """Return every fact by its name; one that needs a table the corpus has not is not there."""
    own = {**_amounts(corpus), **_accounts(corpus), **_span(corpus), **_by_part(corpus)}
    return {**own, **tallies(corpus), **worked_out(corpus)}


def _amounts(corpus: Corpus) -> Facts:
    counted = {
        name: len(corpus.rows(name)) for name in ("transcripts", "turns", "sentences", "themes")
    }
    counted["meetings"] = len({row["meeting"] for row in account_rows(corpus)})
    counted["words"] = sum(row["words"] for row in corpus.rows("transcripts"))
    counted["questions"] = len(corpus.rows("replies"))
    counted["sides"] = len(measures.sides(corpus))
    return {name: in_words(number) for name, number in counted.items()}


def _accounts(corpus: Corpus) -> Facts:
    rows = account_rows(corpus)
    lacking = {row["meeting"] for row in rows if row["account"] == NO_ACCOUNT}
    whole = {row["meeting"]: row for row in rows if row["meeting"] not in lacking}
    alone = Counter(side for side in _only_sides(corpus) if side)
    return {
        "side_names": listed([side_name(side) for side in measures.sides(corpus)]),
        "meetings_told_by_all": in_words(len(whole)),
        "meetings_told_in_part": in_words(len(lacking)),
        "told_by_all": listed([f"{day(row['date'])}, {row['place']}" for row in whole.values()]),
        "told_only_by": {side: in_words(alone[side]) for side in measures.sides(corpus)},
    }


def _only_sides(corpus: Corpus) -> list[str]:
    """Return for each meeting the one side that tells of it, empty if there are more or none."""
    heard: dict[str, set[str]] = {}
    for row in account_rows(corpus):
        heard.setdefault(row["meeting"], set()).update(
            {row["side"]} if row["account"] == TOLD else ()
        )
    silent = {row["meeting"] for row in account_rows(corpus) if row["account"] == NO_ACCOUNT}
    return [
        "".join(sides) if len(sides) == 1 and key in silent else "" for key, sides in heard.items()
    ]


def _span(corpus: Corpus) -> Facts:
    dates = sorted(row["date"] for row in corpus.rows("meetings"))
    if not dates:
        return {}
    years = sorted({date[:4] for date in dates})
    return {
        "first_day": day(dates[0]),
        "last_day": day(dates[-1]),
        "years": years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}",
    }


def _by_part(corpus: Corpus) -> Facts:
    documents = corpus.rows("transcripts")
    words: Counter[str] = Counter()
    for row in documents:
        words[row["side"]] += row["words"]
    sides = Counter(row["side"] for row in documents)
    return {
        "words_in": {row["id"]: in_words(row["words"]) for row in documents},
        "sentences_in": {row["id"]: in_words(row["sentences"]) for row in documents},
        "words_by": {side: in_words(number) for side, number in words.items()},
        "transcripts_by": {side: in_words(number) for side, number in sides.items()},
    }
