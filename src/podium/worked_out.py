"""Facts for prose that are not counts of one table: numbers of meetings, gaps, agreement.

Each function returns one fact, in words; :func:`worked_out` leaves out those whose tables are not
there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, TypeAlias

from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus
from podium.inputs import note
from podium.names import in_words
from podium.shares import share_in_words
from podium.tallies import sentences
from podium.word_facts import dividing_words, said_by
from podium.yml import read_yaml

Parts: TypeAlias = dict[str, str]
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()
_PASSES = ("one", "two")
_SENTENCE = ("theme", "act", "polarity", "hedged")
_REPLY = ("reply_level1", "reply_level2", "bull_mayer", "tactic", "reply_start", "reply_end")
_UNITS = {
    "sentences": (("sentence",), _SENTENCE),
    "subquestions": (("subquestion", "addressee"), _REPLY),
}
_SEPARATOR = ";"


def worked_out(corpus: Corpus) -> dict[str, Parts]:
    """Return every such fact of the corpus by its name."""
    known = ((name, needed, fact) for name, (needed, fact) in _FACTS.items())
    return {
        name: fact(corpus) for name, needed, fact in known if all(map(corpus.__contains__, needed))
    }


def in_order(number: int) -> str:
    """Return an ordinal in words up to twelve, in figures above: ``eighth``, ``22nd``."""
    if 0 <= number < len(_ORDINALS):
        return _ORDINALS[number]
    teens = number % 100 in (11, 12, 13)
    return f"{number:,}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def counted_meetings(corpus: Corpus) -> Parts:
    """Return how many meetings each claim that counts them has reached, by the claim's id."""
    return {key: in_words(number) for key, number in _counted_meetings(corpus).items()}


def meeting_numbers(corpus: Corpus) -> Parts:
    """Return which meeting each claim that counts meetings makes it, by the claim's id."""
    return {key: in_order(number) for key, number in _counted_meetings(corpus).items()}


def next_meeting_numbers(corpus: Corpus) -> Parts:
    """Return which the next meeting would be if that count went on, by the claim's id."""
    return {key: in_order(number + 1) for key, number in _counted_meetings(corpus).items()}


def _counted_meetings(corpus: Corpus) -> dict[str, int]:
    return {
        row["id"]: int(row["value"])
        for row in corpus.rows("claims")
        if row["kind"] == "ordinal" and row["unit"] == "meetings" and row["value"]
    }


def days_since_previous(corpus: Corpus) -> Parts:
    """Return the days from the meeting before to each meeting, by its id."""
    rows = sorted(corpus.rows("meetings"), key=lambda row: str(row["date"]))
    days = {row["id"]: date.fromisoformat(row["date"]) for row in rows}
    return {later: in_words((days[later] - days[before]).days) for before, later in pairwise(days)}


def times_longer(corpus: Corpus) -> Parts:
    """Return how many whole times the longest account of a meeting is as long as the shortest."""
    words: dict[str, list[int]] = defaultdict(list)
    for row in corpus.rows("transcripts"):
        words[row["meeting"]].append(row["words"])
    return {
        meeting: in_words(max(lengths) // min(lengths))
        for meeting, lengths in words.items()
        if len(lengths) > 1 and min(lengths)
    }


def words_per_item(corpus: Corpus) -> Parts:
    """Return how many words a document has for each item of the agenda that it treats."""
    rows = corpus.rows("track_coverage")
    treated = Counter(row["transcript"] for row in rows if row["coverage"] == "treated")
    words = {row["id"]: row["words"] for row in corpus.rows("transcripts")}
    return {key: in_words(round(words[key] / number)) for key, number in treated.items()}


def polarity_shares(corpus: Corpus) -> Parts:
    """Return the share of a polarity in what a document tells, reporters left out: ``a -1``."""
    told = [row for row in sentences(corpus) if row["said"] == "told"]
    of = Counter(row["transcript"] for row in told)
    found = Counter((row["transcript"], row["polarity"]) for row in told)
    known = sorted({row["polarity"] for row in told} - {""})
    return {
        f"{key} {polarity}": share_in_words(found[key, polarity], number)
        for key, number in of.items()
        for polarity in known
    }


def turn_words(corpus: Corpus) -> Parts:
    """Return how many words each turn has, by its id."""
    return {row["id"]: in_words(row["words"]) for row in corpus.rows("turns")}


def documents_with_questions(corpus: Corpus) -> Parts:
    """Return how many documents hold a question that is answered in them: ``all``."""
    return {"all": in_words(len({row["transcript"] for row in corpus.rows("replies")}))}


def cells(corpus: Corpus) -> Parts:
    """Return how many cells both coders filled: ``theme``, or ``sentences`` for all of these."""
    found = {part: len(differs) for part, differs in _compared(corpus).items()}
    return _with_sums(found)


def cells_differing(corpus: Corpus) -> Parts:
    """Return in how many of the :func:`cells` the coders differ."""
    found = {part: sum(differs) for part, differs in _compared(corpus).items()}
    return _with_sums(found)


def themes_in_other_order(corpus: Corpus) -> Parts:
    """Return in how many sentences the coders give the same themes in another order: ``all``."""
    pairs = _pairs(corpus, "sentences", ("sentence",))
    lists = [[row["theme"].split(_SEPARATOR) for row in pair] for pair in pairs]
    return {"all": in_words(sum(one != two and sorted(one) == sorted(two) for one, two in lists))}


def _with_sums(found: Mapping[str, int]) -> Parts:
    sums = {unit: sum(found[name] for name in names) for unit, (_, names) in _UNITS.items()}
    return {part: in_words(number) for part, number in {**found, **sums}.items()}


def _compared(corpus: Corpus) -> dict[str, list[bool]]:
    """Return for each variable, unit by unit, whether the two coders differ."""
    return {
        name: [one[name] != two[name] for one, two in _pairs(corpus, unit, key)]
        for unit, (key, names) in _UNITS.items()
        for name in names
    }


def _pairs(
    corpus: Corpus, unit: str, key: tuple[str, ...]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    one, two = (
        {
            tuple(row[name] for name in key): row
            for row in corpus.rows(f"curated/codings/{each}/{unit}")
        }
        for each in _PASSES
    )
    return [(one[place], two[place]) for place in one if place in two]


def found_by_both(corpus: Corpus) -> Parts:
    """Return how many rows of a table both readers found, out of all found: ``417 of 668``."""
    return {
        row["table"]: f"{in_words(int(row['value']))} of {in_words(int(row['n']))}"
        for row in corpus.rows("curated/readings/agreement")
        if row["measure"] == "rows_both_found"
    }


def readers_agree(corpus: Corpus) -> Parts:
    """Return on how many of the rows both found the readers agree: ``commitments status``."""
    suffix = "_percent_agreement"
    return {
        f"{row['table']} {row['measure'].removesuffix(suffix)}": (
            f"{in_words(round(float(row['value']) * int(row['n'])))} of {in_words(int(row['n']))}"
        )
        for row in corpus.rows("curated/readings/agreement")
        if row["measure"].endswith(suffix)
    }


def codes(corpus: Corpus) -> Parts:
    """Return how many codes the codebook has for each variable; none where there is no codebook."""
    path = note(corpus.data / "curated" / "codebook.yml")
    if not path.is_file():
        return {}
    book = read_yaml(path.read_text(encoding="utf-8"))
    variables = {**book.get("sentence_variables", {}), **book.get("reply_variables", {})}
    return {name: in_words(len(about.get("codes", ()))) for name, about in variables.items()}


_CODED = tuple(f"curated/codings/{each}/{unit}" for each in _PASSES for unit in _UNITS)
_READ = ("curated/readings/agreement",)
_SPOKEN = ("transcripts", "turns", "sentences")
_FACTS: dict[str, tuple[tuple[str, ...], Callable[[Corpus], Parts]]] = {
    "counted_meetings": (("claims",), counted_meetings),
    "meeting_numbers": (("claims",), meeting_numbers),
    "next_meeting_numbers": (("claims",), next_meeting_numbers),
    "days_since_previous": (("meetings",), days_since_previous),
    "times_longer": (("transcripts",), times_longer),
    "words_per_item": (("track_coverage", "transcripts"), words_per_item),
    "polarity_shares": ((CODED_SENTENCES, "turns"), polarity_shares),
    "turn_words": (("turns",), turn_words),
    "documents_with_questions": (("replies",), documents_with_questions),
    "said_by": (_SPOKEN, said_by),
    "dividing_words": (_SPOKEN, dividing_words),
    "cells": (_CODED, cells),
    "cells_differing": (_CODED, cells_differing),
    "themes_in_other_order": (_CODED, themes_in_other_order),
    "found_by_both": (_READ, found_by_both),
    "readers_agree": (_READ, readers_agree),
    "codes": ((), codes),
}
"""Name of the fact: the tables it needs, and the function that works it out."""
