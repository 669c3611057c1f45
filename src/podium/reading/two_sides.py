"""Sentences and tables of the notebook on the two accounts of a meeting."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from podium import anchored, measures, omissions
from podium.frames import Corpus, Missing
from podium.measures import TOLD
from podium.names import counted, day, in_words, listed, none_or, plain, side_name
from podium.omissions import ABSENT, ASKED, TREATED, UNKNOWN
from podium.quoting import Quote, briefly, cell, cells, joined, table
from podium.reading.words import bullets, tally
from podium.show import Html, paragraph

_BOTH = 2
_AGREEMENT = {
    "agree": "agree on {n}",
    "compatible": "are compatible on {n}",
    "partly": "agree in part on {n}",
    "differ": "differ on {n}",
    "not_comparable": "cannot be compared on {n}",
}
_STATUS = {
    "differ": "{n} differ{s}",
    "compatible": "{n} {be} compatible",
    "unresolved": "{n} stay{s} open",
}


def group_name(corpus: Corpus, meeting: str, group: str) -> str:
    """Return a group of :func:`podium.omissions.matrix` in words."""
    told = omissions.coded(corpus, meeting)
    if group == ASKED:
        return "Raised only in a reporter’s question"
    if group in (ABSENT, UNKNOWN):
        return "In no account" if group == ABSENT else "Not coded for every account"
    if len(told) == 1:
        return "In the only account in this corpus"
    if len(group.split(";")) == len(told):
        return "In both accounts" if len(told) == _BOTH else "In every account"
    return f"Only in {_of(group.split(';'))}"


def _of(sides: list[str]) -> str:
    """Return whose account: ``Japan’s account``, ``the accounts of China and Russia``."""
    names = [side_name(side) for side in sides]
    return f"{names[0]}’s account" if len(names) == 1 else f"the accounts of {listed(names)}"


def opening(corpus: Corpus, meeting: str) -> Html | Missing:
    """Return the answer of the page: how much of the agenda the accounts share."""
    matrix = omissions.matrix(corpus, meeting)
    if isinstance(matrix, Missing):
        return matrix
    told, found = omissions.coded(corpus, meeting), omissions.counts(matrix)
    asked = found.pop(ASKED, 0)
    more = f"A question alone raises {counted(asked, 'more', 'more')}." if asked else ""
    groups = {key: n for key, n in found.items() if key not in (ABSENT, UNKNOWN)}
    items = counted(sum(groups.values()), "item")
    if not told:
        return paragraph("No account of this meeting was coded for the agenda yet.")
    if len(told) == 1:
        words = f"Only {side_name(told[0])} is heard: its account treats {items} of the agenda."
        unknown = "What another account would have added or left out cannot be known from here."
        return paragraph(words, more, unknown)
    return paragraph(f"The accounts treat {items} of the agenda: {_shared(groups, told)}.", more)


def _shared(groups: dict[str, int], told: list[str]) -> str:
    every = "both" if len(told) == _BOTH else "every account"
    parts = [f"{none_or(groups.pop(';'.join(told), 0))} in {every}"]
    parts += [f"{in_words(n)} only in {_of(key.split(';'))}" for key, n in groups.items()]
    return listed(parts)


def left_out(corpus: Corpus, meeting: str) -> Html:
    """Return for each account which items it does not treat although another one does."""
    matrix = omissions.matrix(corpus, meeting)
    if isinstance(matrix, Missing):
        return briefly(matrix)
    told = omissions.coded(corpus, meeting)
    treated = matrix[~matrix["group"].isin([ASKED, ABSENT, UNKNOWN])]
    entries = [_left_out(side, treated, len(told)) for side in told if len(told) > 1]
    return bullets(entries, "What each account leaves out")


def _left_out(side: str, treated: pd.DataFrame, accounts: int) -> str:
    names = list(treated.loc[treated[side] != TREATED, "name"])
    other = "the other" if accounts == _BOTH else "another"
    if not names:
        return f"{side_name(side)}’s account leaves out nothing that {other} treats."
    items = counted(len(names), "item")
    return (
        f"{side_name(side)}’s account does not treat {items} that {other} does: {'; '.join(names)}."
    )


def lengths(corpus: Corpus, meeting: str) -> Html:
    """Return how long and of which kind the accounts are: what an omission has to be read with."""
    told = measures.where(measures.accounts(corpus), meeting=meeting, account=TOLD)
    parts = [
        f"a {plain(row['genre']) or 'document'} by {side_name(row['side'])} "
        f"of {counted(row['words'], 'word')}"
        for row in anchored.records(told)
    ]
    if len(parts) < _BOTH:
        return paragraph(f"The account: {listed(parts)}.")
    return paragraph(
        f"Set side by side are {listed(parts)}.",
        "The shorter a document, the more it has to leave out; a readout answers no questions. "
        "That an account does not come to an item says nothing of why.",
    )


def items(corpus: Corpus, meeting: str) -> Html:
    """Return what stands in one account only, item by item with its passages."""
    matrix, passages = omissions.matrix(corpus, meeting), omissions.passages(corpus, meeting)
    if isinstance(matrix, Missing):
        return briefly(matrix)
    told = omissions.coded(corpus, meeting)
    alone = omissions.touched(matrix)
    alone = alone[alone["group"] != ";".join(told)] if len(told) > 1 else alone
    return joined(
        *(
            _group_table(corpus, meeting, str(group), rows, passages)
            for group, rows in alone.groupby("group", sort=False)
        )
    )


def _group_table(
    corpus: Corpus,
    meeting: str,
    group: str,
    rows: pd.DataFrame,
    passages: Mapping[tuple[str, str], tuple[Quote, ...]],
) -> Html:
    sides = omissions.coded(corpus, meeting) if group == ASKED else group.split(";")
    found = [
        tuple(quote for side in sides for quote in passages.get((track, side), ()))
        for track in rows["track"]
    ]
    shown = rows[["name"]].assign(quote=anchored.column(rows, found))
    caption = f"{group_name(corpus, meeting, group)} ({day(_date(corpus, meeting))})"
    return table(shown, caption, name="Item", quote="The words")


def _date(corpus: Corpus, meeting: str) -> str:
    return str(corpus.row("meetings", meeting)["date"])


def compared(corpus: Corpus, meeting: str) -> Html:
    """Return what several accounts treat, their wordings side by side and how they compare."""
    if len(omissions.heard(corpus, meeting)) < _BOTH:
        return paragraph("There is no second account in this corpus to set beside it.")
    frame = omissions.comparisons(corpus, meeting)
    if isinstance(frame, Missing):
        return briefly(frame)
    words = tally(frame["agreement"], _AGREEMENT)
    items = counted(len(frame), "item")
    records = anchored.records(frame)
    shown = cells(
        frame,
        {
            "Item": [
                cell(row["assessment"], strong=f"{row['name']}: {_compared(row['agreement'])}")
                for row in records
            ],
            **{
                f"{side_name(side)} says": [cell(row[side]) for row in records]
                for side in omissions.heard(corpus, meeting)
            },
        },
    )
    return joined(
        paragraph(f"Of {items} set side by side, the wordings {words}." if words else ""),
        table(shown, "The two wordings side by side"),
    )


def _compared(agreement: str) -> str:
    return {"partly": "agree in part"}.get(agreement, plain(agreement))


def differing(corpus: Corpus, meeting: str) -> Html:
    """Return where the wording of a side is held against the other's, with an assessment."""
    frame = omissions.discrepancies(corpus, meeting, "between_sides")
    if isinstance(frame, Missing):
        return briefly(frame)
    words = tally(frame["status"], _STATUS)
    records = anchored.records(frame)
    shown = cells(
        frame,
        {
            "On what": [
                cell(row["assessment"], strong=f"{row['topic']}: {plain(row['status'])}")
                for row in records
            ],
            "The wordings": [cell(row["wordings"]) for row in records],
        },
    )
    return joined(
        paragraph(f"Of {counted(len(frame), 'comparison')}, {words}." if words else ""),
        table(shown, "Wordings of the two sides held against each other"),
    )
