"""How each account speaks: its sentences by polarity, as readers coded them.

Negative is a sentence that shows the sides differing, at fault or falling short; positive is one
that shows agreement, trust or progress. Reporters' sentences are left out.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from podium import anchored, measures, selection
from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus, Missing, UnknownIdError, rows_with_none

POLARITIES = {"-1": "negative", "1": "positive"}
COLUMNS = ["date", "place", "side", "genre", "account", "n", "negative", "positive"]


def by_account(corpus: Corpus, side: str = "") -> pd.DataFrame | Missing:
    """Return how many sentences of each account are negative and positive, meeting by meeting.

    Args:
        corpus: the corpus.
        side: only the accounts of this side; empty for all.

    Returns:
        ``date, place, side, genre, account, n, negative, positive``; ``n`` counts coded sentences.
        A side without an account has its row, with ``account`` ``none`` and 0. Or what is missing.

    Raises:
        UnknownIdError: no document is of that side.
    """
    known = measures.sides(corpus)
    if side and side not in known:
        raise UnknownIdError(f"no documents of side '{side}'; there are: {', '.join(known)}")
    if missing := anchored.lacking(corpus, "how sentences are coded", CODED_SENTENCES):
        return missing
    said = selection.coded(corpus)
    rows = []
    for account in rows_with_none(measures.accounts(corpus)):
        if side in ("", account["side"]):
            own = said[said["transcript"] == account["transcript"]]
            rows.append(_row(account, list(own["polarity"])))
    return pd.DataFrame(rows, columns=COLUMNS)


def _row(account: dict[str, Any], polarities: list[str]) -> dict[str, Any]:
    about = {name: account[name] or "" for name in ("date", "place", "side", "genre", "account")}
    found = {name: polarities.count(code) for code, name in POLARITIES.items()}
    return {**about, "n": len(polarities), **found}
