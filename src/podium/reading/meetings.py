"""Sentences of the notebook on one meeting: what its figures show, in words."""

from __future__ import annotations

from typing import Any

from podium import measures
from podium.frames import Corpus, Missing, rows_with_none
from podium.measures import TOLD, where
from podium.names import counted, in_words, listed, side_name, speaker_name
from podium.quoting import briefly
from podium.show import Html, paragraph

_REPORTER = "journalist"


def course(corpus: Corpus, meeting: str) -> Html:
    """Return for each account how many turns it has, how many ask, and which is the longest."""
    turns = measures.exchange(corpus, meeting)
    told = rows_with_none(where(measures.accounts(corpus), meeting=meeting, account=TOLD))
    parts = [
        _course(row, rows_with_none(where(turns, transcript=row["transcript"]))) for row in told
    ]
    return paragraph(*parts)


def _course(account: dict[str, Any], turns: list[dict[str, Any]]) -> str:
    if not turns:
        return ""
    if len(turns) == 1:
        return f"{account['document']}: one turn, without a break."
    longest = max(turns, key=lambda turn: turn["words"])
    asking = sum(turn["role"] == _REPORTER for turn in turns)
    asked = f", {in_words(asking)} of them by reporters" if asking else ""
    who = speaker_name(longest["speaker"], longest["role"])
    return (
        f"{account['document']}: {counted(len(turns), 'turn')}{asked}; the longest, with "
        f"{counted(longest['words'], 'word')}, is by {who}."
    )


def mentioned(corpus: Corpus, meeting: str) -> Html:
    """Return for each account which theme's terms most of its sentences hold, and which none."""
    table = measures.themes_of_meeting(corpus, meeting)
    if isinstance(table, Missing):
        return briefly(table)
    told = where(table, account=TOLD)
    sides = dict.fromkeys(told["side"])
    return paragraph(*(_mentioned(side, rows_with_none(where(told, side=side))) for side in sides))


def _mentioned(side: str, rows: list[dict[str, Any]]) -> str:
    most = max(rows, key=lambda row: row["found"] or 0)
    if not most["found"]:
        return f"{side_name(side)}’s account holds no term of any theme."
    without = [f"“{row['name']}”" for row in rows if not row["found"]]
    none = f", and none has a term of {listed(without, 'or')}" if without else ""
    return (
        f"In {side_name(side)}’s account {in_words(most['found'])} of "
        f"{counted(most['sentences'], 'sentence')} have a term of “{most['name']}”, more than of "
        f"any other theme{none}."
    )
