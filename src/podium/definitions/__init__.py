"""What changes when a definition is drawn otherwise.

Every finding stands beside itself under another definition: with a document left out, with whole
turns instead of sub-questions, with the themes bounded otherwise, with other voices counted. A
finding that moves more than its interval rests on the definition; one that does not is sturdier
than these few texts alone would show.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from podium import anchored, ledger, measures, replying, selection
from podium.definitions.bounds import COLUMNS, Rows, first_theme, themes
from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus, Missing, UnknownIdError
from podium.names import day, side_name
from podium.shares import with_shares

__all__ = [
    "COLUMNS",
    "SUBQUESTION",
    "TURN",
    "coverage",
    "first_theme",
    "questions",
    "themes",
    "without",
]
SUBQUESTION, TURN = "subquestion", "turn"
_BINDING = ("agreed", "undertaken")


def without(
    corpus: Corpus, transcript: str = "", unit: str = SUBQUESTION
) -> pd.DataFrame | Missing:
    """Return the main shares with all documents, and with one or each of them left out.

    Args:
        corpus: the corpus.
        transcript: the document to leave out; empty for each in turn.
        unit: what counts as a question: ``subquestion`` or ``turn``.

    Returns:
        ``finding, definition, found, n, share, low, high``; findings whose tables are not there
        are left out; or what is missing, where none are there.

    Raises:
        UnknownIdError: there is no such unit or document.
    """
    known = anchored.documents(corpus)
    left_out = [transcript] if transcript else list(known["transcript"])
    _check(unit, transcript, list(known["transcript"]))
    names = {row["transcript"]: _document(row) for row in anchored.records(known)}
    rows: Rows = []
    for finding, shares in _findings(corpus, unit).items():
        if not shares("")[1]:
            continue
        for dropped in ["", *left_out]:
            found, n = shares(dropped)
            said = f"without {names[dropped]}" if dropped else "all documents"
            rows.append({"finding": finding, "definition": said, "found": found, "n": n})
    if not rows:
        what = "shares that a definition could change"
        return Missing((CODED_SENTENCES, "subquestions", "commitments"), what)
    return with_shares(pd.DataFrame(rows, columns=COLUMNS))


def _check(unit: str, transcript: str, known: list[str]) -> None:
    if unit not in (SUBQUESTION, TURN):
        raise UnknownIdError(f"no unit '{unit}'; there are: {SUBQUESTION}, {TURN}")
    if transcript and transcript not in known:
        raise UnknownIdError(f"no transcript '{transcript}'; there are: {', '.join(known)}")


def _document(row: dict[str, Any]) -> str:
    return f"{side_name(row['podium'])}, {day(row['date'])}"


Share = Callable[[str], tuple[int, int]]


def _findings(corpus: Corpus, unit: str) -> dict[str, Share]:
    found: dict[str, Share] = {}
    asked = replying.subquestions(corpus)
    if not isinstance(asked, Missing):
        replies = _units(asked, unit)
        found["Replies that are clear"] = _share(replies, "clear")
        found["Replies that give none of what was asked"] = _share(replies, "none")
    if not anchored.lacking(corpus, "", CODED_SENTENCES):
        said = selection.coded(corpus)
        for side in measures.sides(corpus):
            own = said[said["side"] == side].assign(
                negative=lambda rows: rows["polarity"] == "-1",
                hedge=lambda rows: rows["hedged"].str.lower() == "true",
            )
            name = side_name(side)
            found[f"{name}: sentences of negative polarity"] = _share(own, "negative")
            found[f"{name}: sentences that are hedged"] = _share(own, "hedge")
    promised = ledger.entries(corpus)
    if not isinstance(promised, Missing):
        found["Promises made before the last document that a later one speaks of"] = _spoken_of(
            corpus, promised
        )
    return found


def _share(frame: pd.DataFrame, column: str) -> Share:
    def share(dropped: str) -> tuple[int, int]:
        kept = frame[frame["transcript"] != dropped]
        return int(kept[column].sum()), len(kept)

    return share


def _units(asked: pd.DataFrame, unit: str) -> pd.DataFrame:
    """Return replies as units: ``transcript, clear, none``; a turn is clear if all of it is."""
    replies = _replies(asked)
    if unit == SUBQUESTION:
        return replies[["transcript", "clear", "none"]]
    turns = replies.groupby(["transcript", "turn"], sort=False)[["clear", "none"]].all()
    return turns.reset_index()


def _replies(asked: pd.DataFrame) -> pd.DataFrame:
    """Return the sub-questions that got a reply, with ``clear`` and ``none``."""
    return replying.answered(asked).assign(
        clear=lambda rows: rows["reply_level1"] == "clear_reply",
        none=lambda rows: rows["bull_mayer"] == "non_reply",
    )


def _spoken_of(corpus: Corpus, promised: pd.DataFrame) -> Share:
    """Return how many promises any document but the one dropped speaks of later."""
    words = anchored.anchors(corpus, "commitment_anchors", "commitment", "role")
    known = anchored.documents(corpus)
    binding = promised[promised["kind"].isin(_BINDING)]

    def share(dropped: str) -> tuple[int, int]:
        left = words[words["transcript"] != dropped]
        made = set(left.loc[left["role"] == "made", "commitment"])
        later = set(left.loc[left["role"] == "evidence", "commitment"])
        last = known.loc[known["transcript"] != dropped, "date"].max()
        could = binding[binding["id"].isin(made) & (binding["date"] < last)]
        return int(could["id"].isin(later).sum()), len(could)

    return share


def questions(corpus: Corpus) -> pd.DataFrame | Missing:
    """Return how clear replies are when questions are counted otherwise.

    Returns:
        ``finding, definition, found, n, share, low, high``; or what is missing.
    """
    asked = replying.subquestions(corpus)
    if isinstance(asked, Missing):
        return asked
    replies = _replies(asked)
    turns = replies.groupby("turn", sort=False)[["clear", "none"]]
    everyone = asked.assign(
        clear=asked["reply_level1"] == "clear_reply",
        none=(asked["bull_mayer"] == "non_reply") | (asked["reply_level2"] == replying.UNANSWERED),
    )
    ways = {
        "each sub-question with a reply": replies,
        "whole turns: all of it clear, or none of it answered": turns.all(),
        "whole turns: any part of it": turns.any(),
        "every person asked, no reply in the document counted as none": everyone,
    }
    findings = {
        "Clear replies": "clear",
        "Replies that give none of what was asked": "none",
    }
    rows = [
        {"finding": finding, "definition": way, "found": int(frame[column].sum()), "n": len(frame)}
        for finding, column in findings.items()
        for way, frame in ways.items()
        if len(frame)
    ]
    return with_shares(pd.DataFrame(rows, columns=COLUMNS))


def coverage(corpus: Corpus) -> pd.DataFrame | Missing:
    """Return how many items of the agenda each document holds, with questions, and by theme.

    Returns:
        ``finding, definition, found, n, share, low, high``; or what is missing.
    """
    if missing := corpus.missing("the items of the agenda", "tracks", "track_coverage"):
        return missing
    table = anchored.rows(corpus, "track_coverage", "track", "transcript", "coverage")
    theme_of = {row["id"]: row["theme"] for row in corpus.rows("tracks")}
    rows = []
    for source in anchored.records(anchored.documents(corpus)):
        own = table[table["transcript"] == source["transcript"]]
        told = own.loc[own["coverage"] == "treated", "track"]
        treated, known = len(told), len(set(theme_of.values()))
        asked = int((own["coverage"] == "question_only").sum())
        for way, found in {"treated": treated, "treated or asked about": treated + asked}.items():
            about = {"finding": _document(source), "definition": way}
            rows.append({**about, "found": found, "n": len(own)})
        about = {"finding": _document(source), "definition": "themes of which an item is treated"}
        rows.append({**about, "found": len({theme_of[track] for track in told}), "n": known})
    return with_shares(pd.DataFrame(rows, columns=COLUMNS))
