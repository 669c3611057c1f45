"""Sentences and tables of the notebook on how questions were answered."""

from __future__ import annotations

import pandas as pd

from podium import anchored, replying
from podium.frames import Corpus, Missing
from podium.measures import document_name
from podium.names import (
    counted,
    day,
    in_words,
    listed,
    none_or,
    plain,
    sentence_case,
    side_name,
    tallied,
)
from podium.quoting import briefly, cell, cells, joined, table
from podium.reading.words import bullets, tally
from podium.replying import LEVELS, TYPES, UNANSWERED
from podium.shares import share_in_words
from podium.show import Html, folded, paragraph

_WITHHELD = {
    "refusal": "{n} refuse{s} to say",
    "deferral": "{n} put{s} it off",
    "pointer": "{n} point{s} elsewhere",
    "denial": "{n} say{s} that it was not gone into",
}
_KINDS = {"refusal": "refusal", "deferral": "put off", "pointer": "points elsewhere",
          "denial": "says that it was not gone into",
          "control": "looks like a refusal, counted as none"}  # fmt: skip


def opening(asked: pd.DataFrame | Missing) -> Html | Missing:
    """Return the answer of the page: how many sub-questions there are, and how they fare."""
    if isinstance(asked, Missing):
        return asked
    if asked.empty:
        return paragraph("No sub-question is recorded in these documents.")
    replies = replying.answered(asked)
    turns = counted(asked["turn"].nunique(), "question turn")
    things = asked["subquestion"].nunique()
    return paragraph(
        f"In {turns} reporters ask {counted(things, 'thing')} that could get an answer of "
        f"{'its' if things == 1 else 'their'} own.",
        _counted(asked, replies),
        f"Of the {len(replies)} with a reply, {_levels(replies)}.",
    )


def _counted(asked: pd.DataFrame, replies: pd.DataFrame) -> str:
    if not (none := len(asked) - len(replies)):
        return ""
    return (
        f"Counted for each person asked, that makes {len(asked)}; "
        f"for {in_words(none)} the document holds no reply by that person."
    )


def _levels(replies: pd.DataFrame) -> str:
    phrases = {
        "clear_reply": "{n} get{s} a clear one",
        "ambivalent": "{n} an ambivalent one",
        "clear_non_reply": "{n} a clear non-reply",
    }
    return tally(replies["reply_level1"], phrases)


def by_podium(asked: pd.DataFrame | Missing) -> Html:
    """Return the share of each level at each podium, with its interval."""
    if isinstance(asked, Missing):
        return briefly(asked)
    levels = anchored.records(replying.by_level(asked))
    entries = []
    for podium in dict.fromkeys(row["podium"] for row in levels):
        parts = [
            f"{LEVELS[row['reply_level1']]} {share_in_words(row['found'], row['n'])}"
            for row in levels
            if row["podium"] == podium
        ]
        entries.append(f"{side_name(podium)}’s podium: {'; '.join(parts)}.")
    return bullets(entries, "Levels of reply by podium")


def scheme() -> Html:
    """Return whose schemes the types and levels of reply are, and what each type means."""
    frame = pd.DataFrame(
        [
            {"level": LEVELS[level], "type": replying.type_words(code), "meaning": meaning}
            for code, (level, meaning) in TYPES.items()
        ]
    )
    words = (
        "The types of reply and their levels are those of Thomas et al. (2024); the scale of "
        "reply, intermediate and non-reply, and the tactics, those of Bull and Mayer (1993)."
    )
    caption = "What the types of reply mean"
    return joined(paragraph(words), folded(table(frame, caption), caption))


def types(asked: pd.DataFrame | Missing) -> Html:
    """Return how often each type of reply, and each tactic, stands at each podium."""
    if isinstance(asked, Missing):
        return briefly(asked)
    replies, tactics = replying.by_type(asked), replying.by_type(asked, "tactic")
    replies["reply_level2"] = replies["reply_level2"].map(replying.type_words)
    tactics["tactic"] = tactics["tactic"].map(plain)
    sides = {side: f"{side_name(side)}’s podium" for side in sorted(set(asked["podium"]))}
    return joined(
        table(replies, "Types of reply", reply_level2="Type of reply", n="All", **sides),
        table(
            tactics, "By what means a question is not, or not fully, replied to", n="All", **sides
        ),
    )


def unanswered(corpus: Corpus, asked: pd.DataFrame | Missing) -> Html:
    """Return which questions got no clear reply, as a list of who asked what of whom."""
    if isinstance(asked, Missing):
        return briefly(asked)
    none = replying.answered(asked)
    if none.empty:
        return paragraph("There is no reply in these documents.")
    none = none[none["bull_mayer"] == "non_reply"]
    words = (
        f"Of {counted(len(replying.answered(asked)), 'reply', 'replies')}, "
        f"{none_or(len(none))} give{'s' if len(none) == 1 else ''} nothing of the information "
        "asked for."
    )
    return joined(paragraph(words), table(_shown(corpus, none), "Not answered"))


def every(corpus: Corpus, asked: pd.DataFrame | Missing) -> Html:
    """Return every sub-question with its reply and codes, document by document."""
    if isinstance(asked, Missing):
        return briefly(asked)
    names = {row["id"]: document_name(row) for row in corpus.rows("transcripts")}
    parts = []
    for transcript, rows in asked.groupby("transcript", sort=False):
        date = day(str(rows["date"].iloc[0]))
        caption = f"Every sub-question of {date}: {names[str(transcript)]}"
        keys = rows["subquestion"].str.replace("/", "-") + "-" + rows["addressee"]
        own = _shown(corpus, rows).assign(id=keys)
        parts.append(folded(table(own, caption, each="question"), caption))
    return joined(*parts)


def _shown(corpus: Corpus, asked: pd.DataFrame) -> pd.DataFrame:
    """Return sub-questions as cells: what is asked of whom, how it is replied to, the words."""
    names = _names(corpus)
    records = anchored.records(asked)
    return cells(
        asked,
        {
            "What is asked": [
                cell(row["asked"], f"of {_name(names, row['addressee'])}", day(row["date"]))
                for row in records
            ],
            "Type of reply": [_type(row) for row in records],
            "Words on which that rests": [cell(row["reply"], row["note"]) for row in records],
        },
    )


def _type(row: dict[str, str]) -> Html:
    level = f"Bull and Mayer: {plain(row['bull_mayer'])}" if row["bull_mayer"] else ""
    return cell(level, plain(row["tactic"]), strong=replying.type_words(row["reply_level2"]))


def _name(names: dict[str, str], key: str) -> str:
    return names.get(key) or sentence_case(plain(key))


def _names(corpus: Corpus) -> dict[str, str]:
    known = anchored.records(anchored.rows(corpus, "people", "id", "name"))
    return {row["id"]: row["name"] for row in known}


def withheld(corpus: Corpus, found: pd.DataFrame | Missing) -> Html:
    """Return what a speaker openly withholds, puts off, points away from or denies."""
    if isinstance(found, Missing):
        return briefly(found)
    own = found[found["kind"] != "control"]
    if own.empty:
        return paragraph("Nothing is openly withheld in these documents.")
    sides = [
        f"{side_name(str(side))}’s documents: {tally(rows['kind'], _WITHHELD)}."
        for side, rows in own.groupby("podium", sort=True)
    ]
    unasked = int((own["in_reply_to"] == "").sum())
    words = f"Of {counted(len(own), 'passage')}, {none_or(unasked)} " + (
        "answers no question." if unasked == 1 else "answer no question."
    )
    shown = _refusals(corpus, own, "What is withheld, and in which words")
    return joined(paragraph(*sides, words), shown)


def controls(corpus: Corpus, found: pd.DataFrame | Missing) -> Html:
    """Return passages that look like a refusal and are none, folded."""
    if isinstance(found, Missing):
        return briefly(found)
    own, caption = found[found["kind"] == "control"], "What only looks like withholding"
    inner = _refusals(corpus, own, caption, f"passage that {_KINDS['control']}")
    return folded(inner, f"{caption} ({tallied(len(own), 'passage')})")


def _refusals(corpus: Corpus, found: pd.DataFrame, caption: str, thing: str = "") -> Html:
    """Return passages as a table whose rows have addresses."""
    names, records = _names(corpus), anchored.records(found)
    shown = cells(
        found,
        {
            "The words": [
                cell(row["said"], _name(names, row["speaker"]), day(row["date"])) for row in records
            ],
            "What they do": [
                cell(f"On: {row['topic']}", strong=_KINDS.get(row["kind"], plain(row["kind"])))
                for row in records
            ],
            "In reply to": [cell(_question(row["in_reply_to"]), row["note"]) for row in records],
        },
    )
    return table(shown.assign(id=found["id"]), caption, each="refusal", thing=thing)


def _question(words: str) -> str:
    return f"“{words}”" if words else "no question"


def kept(corpus: Corpus, side: str) -> Html:
    """Return in words whose documents are read, and which hold no question."""
    sources = anchored.documents(corpus)
    sources = sources[sources["podium"] == side] if side else sources
    turns = anchored.rows(corpus, "turns", "transcript", "role")
    asking = set(turns.loc[turns["role"] == "journalist", "transcript"])
    silent = [
        f"{side_name(row['podium'])}’s {plain(row['genre'])} of {day(row['date'])}"
        for row in anchored.records(sources)
        if row["transcript"] not in asking
    ]
    whose = f"the documents of {side_name(side)}" if side else "the documents of every side"
    return paragraph(
        f"This page reads {whose}.", f"There is no question in {listed(silent)}." if silent else ""
    )


def unheard(asked: pd.DataFrame | Missing) -> Html:
    """Return how many questions are put to somebody whose replies the document does not print."""
    if isinstance(asked, Missing):
        return briefly(asked)
    none = asked[asked["reply_level2"] == UNANSWERED]
    if none.empty:
        return paragraph("Every person asked is heard in the same document.")
    return paragraph(
        f"{sentence_case(counted(len(none), 'sub-question is', 'sub-questions are'))} put to "
        "somebody whose replies the document does not print. That describes the document, and "
        "never the person."
    )
