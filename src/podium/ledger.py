"""The ledger of commitments and next steps, with what later documents of the corpus show.

"No evidence" means that no later document of the corpus speaks of it, and nothing else. An entry
of the last account cannot be borne out by a later one: there is none.
"""

from __future__ import annotations

import pandas as pd

from podium import anchored
from podium.frames import Corpus, Missing, UnknownIdError
from podium.iso import is_partial
from podium.measures import meeting_sides
from podium.model import PodiumError
from podium.names import day, plain, sentence_case, side_name
from podium.quoting import quotes

STATUSES = {
    "fulfilled": "fulfilled, as a later document shows",
    "evidenced": "under way or done in part, as a later document shows",
    "pending": "still open at the end of the corpus",
    "no_evidence": "no later evidence in these documents",
    "contradicted": "a later document says otherwise",
}
"""Every status and its words; "no evidence" is never shown as broken."""
KINDS = {
    "agreed": "agreed",
    "undertaken": "undertaken",
    "offered": "offered",
    "invited": "invited",
    "asked": "asked of others",
    "hoped": "hoped for",
    "claimed_done": "said to be done",
}
COLUMNS = (
    "id", "meeting", "actor", "side", "kind", "what", "addressee", "due", "due_words", "status",
    "status_note", "scope",
)  # fmt: skip
SCOPES = {
    "third_party": "a third party’s word",
    "recalled": "an earlier agreement, recalled",
    "shared_opinion": "an opinion shared, no step named",
    "same_day": "for that day, and done with it",
}
"""What was agreed or undertaken, and is no step of the two sides that lay ahead; words for it."""
OWN = "own"
"""The scope of a step that lay ahead: a promise in the strict sense."""
_JOINT = "both"


class LedgerError(PodiumError):
    """A date that is none."""


def entries(
    corpus: Corpus, *, status: str = "", side: str = "", since: str = "", until: str = ""
) -> pd.DataFrame | Missing:
    """Return the ledger's entries in the order of their meetings.

    Args:
        corpus: the corpus.
        status: only those of this status.
        side: only those of this side, alone or together with the others of its meeting.
        since: only those of meetings on this day, month or year (ISO 8601) or later.
        until: only those of meetings on this day, month or year or earlier.

    Returns:
        The columns of the table, and ``date, place`` of the meeting, ``who`` in words, the
        quotations ``made, later, related``, and ``later_documents``: how many documents of the
        corpus are younger than the meeting. Or what is missing.

    Raises:
        UnknownIdError: there is no such status.
        LedgerError: ``since`` or ``until`` is no date.
    """
    if missing := corpus.missing("what was promised", "commitments", "commitment_anchors"):
        return missing
    _check(status, since, until)
    table = _dated(corpus, anchored.rows(corpus, "commitments", *COLUMNS))
    table = anchored.keep(table, [_within(date, since, until) for date in table["date"]])
    if status:
        table = table[table["status"] == status]
    if side:
        joint = {row["id"] for row in corpus.rows("meetings") if side in meeting_sides(corpus, row)}
        own = (table["side"] == _JOINT) & table["meeting"].isin(joint)
        table = table[own | (table["side"] == side)]
    return _with_quotes(corpus, table.reset_index(drop=True))


def _check(status: str, since: str, until: str) -> None:
    if status and status not in STATUSES:
        raise UnknownIdError(f"no status '{status}'; there are: {', '.join(STATUSES)}")
    for name, date in {"since": since, "until": until}.items():
        if date and not is_partial(date):
            raise LedgerError(f"{name} is '{date}', no date: write 2019, 2019-05 or 2019-05-10")


def _within(date: str, since: str, until: str) -> bool:
    return date[: len(since)] >= since and (not until or date[: len(until)] <= until)


def _dated(corpus: Corpus, table: pd.DataFrame) -> pd.DataFrame:
    meetings = anchored.by_key(anchored.rows(corpus, "meetings", "id", "date", "place"), "id")
    people = anchored.by_key(anchored.rows(corpus, "people", "id", "name"), "id")
    names = {key: str(row["name"]) for key, row in people.items()}
    dates = anchored.documents(corpus)["date"]
    table["who"] = [names.get(actor) or _actor(actor) for actor in table["actor"]]
    for column in ("date", "place"):
        table[column] = anchored.looked_up(table["meeting"], meetings, column)
    table["later_documents"] = [int((dates > date).sum()) for date in table["date"]]
    return table.sort_values("date", kind="stable")


def _actor(actor: str) -> str:
    return side_name(actor) if actor else ""


def _with_quotes(corpus: Corpus, table: pd.DataFrame) -> pd.DataFrame:
    words = anchored.anchors(corpus, "commitment_anchors", "commitment", "role")
    words["told"] = words["podium"].map(side_name) + ", " + words["date"].map(day)
    for column, role in {"made": "made", "later": "evidence", "related": "related"}.items():
        own = words[words["role"] == role].sort_values("date", kind="stable")
        told = "told" if role == "evidence" else ""
        found = {key: quotes(rows, told) for key, rows in own.groupby("commitment")}
        table[column] = anchored.column(table, [found.get(key, ()) for key in table["id"]])
    return table


def evidence_dates(corpus: Corpus, table: pd.DataFrame) -> dict[str, list[str]]:
    """Return on which days documents with later evidence were published, by entry."""
    words = anchored.anchors(corpus, "commitment_anchors", "commitment", "role")
    words = words[(words["role"] == "evidence") & words["commitment"].isin(table["id"])]
    return {str(key): sorted(set(rows["date"])) for key, rows in words.groupby("commitment")}


def by_status(table: pd.DataFrame, *keys: str) -> pd.DataFrame:
    """Return how many entries have which status, by the columns ``keys``: ``*keys, status, n``."""
    found = table.groupby([*keys, "status"], sort=False).size()
    return found.rename("n").reset_index()


def kinds_by_side(table: pd.DataFrame) -> pd.DataFrame:
    """Return how many entries each side has of each kind: ``kind``, a column a side, ``n``."""
    sides = sorted(set(table["side"]))
    rows = []
    for kind in [kind for kind in KINDS if kind in set(table["kind"])]:
        own = table[table["kind"] == kind]
        counts = {side: int((own["side"] == side).sum()) for side in sides}
        rows.append({"kind": sentence_case(KINDS[kind]), **counts, "n": len(own)})
    return pd.DataFrame(rows, columns=["kind", *sides, "n"])


def status_words(status: str) -> str:
    """Return a status in words."""
    return STATUSES.get(status, plain(status))
