"""How questions were answered: sub-questions, the type of each reply, and what was withheld.

Reply types after Thomas et al. (2024), with the levels of Bull and Mayer (1993) beside them. A
question to which the document holds no reply by the person asked says nothing about that person:
it is counted by itself and stands in no rate.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from podium import anchored
from podium.frames import Corpus, Missing
from podium.names import plain
from podium.quoting import Quote
from podium.shares import with_shares

LEVELS = {
    "clear_reply": "clear reply",
    "ambivalent": "ambivalent reply",
    "clear_non_reply": "clear non-reply",
}
"""The upper level of reply types, in order."""
TYPES = {
    "explicit": ("clear_reply", "the information is stated outright"),
    "implicit": ("ambivalent", "it follows from the words in one step"),
    "partial_half_answer": ("ambivalent", "a part is given, the rest is not"),
    "general": ("ambivalent", "on the matter, too general to settle it"),
    "deflection": ("ambivalent", "takes up the matter, makes another point"),
    "dodging": ("ambivalent", "passes the question over"),
    "declining_to_answer": ("clear_non_reply", "says that it will not be told"),
    "claims_ignorance": ("clear_non_reply", "says that it is not known"),
    "clarification": ("clear_non_reply", "asks what is meant"),
}
"""Every type of reply with its level and what it means."""
GIVEN = {
    "reply": "gives what was asked",
    "intermediate": "gives part of it",
    "non_reply": "gives none of it",
}
"""How much of what was asked a reply gives, after Bull and Mayer (1993)."""
_GIVES = {
    "explicit": "reply",
    "implicit": "intermediate",
    "partial_half_answer": "intermediate",
    "general": "intermediate",
}
UNANSWERED = "unanswered_in_document"
KEYS = ("subquestion", "addressee")
CODES = ("reply_level1", "reply_level2", "bull_mayer", "tactic")


def subquestions(
    corpus: Corpus, side: str = "", coder: str = "adjudicated"
) -> pd.DataFrame | Missing:
    """Return every sub-question with the coding of the reply, in the order of the documents.

    Args:
        corpus: the corpus.
        side: only those in documents of this side; empty for all.
        coder: whose coding.

    Returns:
        ``subquestion, addressee``, the anchor, :data:`podium.anchored.ADDED`, ``turn``, the codes,
        ``asked`` and ``reply`` as quotations, ``note``; or what is missing.
    """
    codings = f"codings/{coder}/subquestions"
    if missing := anchored.lacking(corpus, "how questions were answered", "subquestions", codings):
        return missing
    asked = anchored.anchors(corpus, "subquestions", *KEYS)
    columns = (*KEYS, *CODES, "reply_start", "reply_end", "note")
    coded = anchored.rows(corpus, f"curated/{codings}", *columns)[[*columns]]
    table = asked.merge(coded, on=list(KEYS), how="inner", sort=False)
    table = table[table["podium"] == side] if side else table
    table = table.sort_values(["date", "transcript", "start"], kind="stable")
    table = table.reset_index(drop=True)
    table["turn"] = [key.rpartition("/")[0] for key in table["subquestion"]]
    records = anchored.records(table)
    table["asked"] = anchored.column(table, [Quote(row["place"], row["quote"]) for row in records])
    table["reply"] = anchored.column(table, [_reply(corpus, row) for row in records])
    return table


def _reply(corpus: Corpus, row: dict[str, Any]) -> tuple[Quote, ...]:
    if row["reply_start"] == "" or pd.isna(row["reply_start"]):
        return ()
    start, end = int(row["reply_start"]), int(row["reply_end"])
    words, place = anchored.stretch(corpus, row["transcript"], start, end)
    return (Quote(place, words),) if words else ()


def answered(table: pd.DataFrame) -> pd.DataFrame:
    """Return the sub-questions to which the document holds a reply by the person asked."""
    return table[table["reply_level2"] != UNANSWERED]


def given(row: dict[str, Any]) -> str:
    """Return how much a coded reply gives, a key of :data:`GIVEN`; by its type if not coded."""
    coded = str(row["bull_mayer"])
    return coded if coded in GIVEN else _GIVES.get(str(row["reply_level2"]), "non_reply")


def by_level(table: pd.DataFrame) -> pd.DataFrame:
    """Return how replies are spread over the levels at each podium.

    Returns:
        ``podium, reply_level1, found, n, share, low, high``; ``n`` counts answered sub-questions.
        A level without a reply has its row. For the interval see :func:`podium.measures.wilson`.
    """
    replies = answered(table)
    rows = [
        {
            "podium": podium,
            "reply_level1": level,
            "found": int((own["reply_level1"] == level).sum()),
            "n": len(own),
        }
        for podium, own in replies.groupby("podium", sort=True)
        for level in LEVELS
    ]
    return with_shares(pd.DataFrame(rows, columns=["podium", "reply_level1", "found", "n"]))


def by_type(table: pd.DataFrame, key: str = "reply_level2") -> pd.DataFrame:
    """Return how often each code of ``key`` stands at each podium: ``key``, a column a side, n."""
    sides = sorted(set(table["podium"]))
    used = set(table[key]) - {""}
    order = [*TYPES, UNANSWERED] if key == "reply_level2" else []
    codes = [code for code in order if code in used] + sorted(used - set(order))
    rows = []
    for code in codes:
        own = table[table[key] == code]
        counts = {side: int((own["podium"] == side).sum()) for side in sides}
        rows.append({key: code, **counts, "n": len(own)})
    return pd.DataFrame(rows, columns=[key, *sides, "n"])


def type_words(code: str) -> str:
    """Return a type of reply in words."""
    return "no reply in this document" if code == UNANSWERED else plain(code)


def refusals(corpus: Corpus, side: str = "") -> pd.DataFrame | Missing:
    """Return refusals to say, deferrals, pointers, denials, and controls that only look like one.

    Returns:
        The columns of the table and :data:`podium.anchored.ADDED`, with ``said`` as a quotation;
        or what is missing.
    """
    if missing := corpus.missing("what was withheld", "refusals"):
        return missing
    columns = ("id", "speaker", "kind", "topic", "in_reply_to", "note")
    table = anchored.anchors(corpus, "refusals", *columns)
    table = table[table["podium"] == side] if side else table
    table = table.sort_values(["date", "transcript", "start"], kind="stable").reset_index(drop=True)
    said = [Quote(row["place"], row["quote"]) for row in anchored.records(table)]
    return table.assign(said=anchored.column(table, said))
