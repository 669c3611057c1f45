"""Which side gave which account of which meeting, and which gave none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from podium.frames import Corpus, UnknownIdError
from podium.names import plain, side_name
from podium.words import count_words

TOLD, NO_ACCOUNT = "told", "none"
UNTOLD = "no account in this corpus"
"""How pages and figures say that a side gave none."""
_ENDING = "_minister"
COLUMNS = (
    "meeting", "date", "place", "side", "account", "transcript", "document", "publisher", "genre",
    "copy", "words", "sentences",
)  # fmt: skip


def where(frame: pd.DataFrame, **cells: str) -> pd.DataFrame:
    """Return the rows of ``frame`` whose columns hold exactly these values."""
    for name, value in cells.items():
        frame = frame[frame[name] == value]
    return frame.reset_index(drop=True)


def sides(corpus: Corpus) -> list[str]:
    """Return every side that published a transcript of the corpus, in order of the alphabet."""
    return sorted({row["side"] for row in corpus.rows("transcripts")} - {""})


def meeting_sides(corpus: Corpus, meeting: Mapping[str, Any]) -> list[str]:
    """Return the sides that took part in a meeting, whether heard in the corpus or not.

    Those named in its column ``sides`` (separated by semicolons) or by a filled column such as
    ``japan_minister``, and those that published a transcript of it; if none, every side.
    """
    named = {part.strip() for part in str(meeting.get("sides") or "").split(";")}
    named |= {
        name.removesuffix(_ENDING) for name in meeting if name.endswith(_ENDING) and meeting[name]
    }
    named |= {row["side"] for row in _told(corpus, meeting["id"])}
    return sorted(named - {""}) or sides(corpus)


def document_name(row: Mapping[str, Any]) -> str:
    """Return what a document is called beside others of its meeting: ``Russia, statement``."""
    kind = plain(str(row.get("genre") or "")) or "document"
    return f"{side_name(str(row['side']))}, {kind}" if row.get("side") else kind


def accounts(corpus: Corpus) -> pd.DataFrame:
    """Return which side gave which account of which meeting.

    Returns:
        One row for each transcript, and one for each side of a meeting without any, in order of
        date: ``meeting, date, place, side, account, transcript, document, publisher, genre, copy,
        words, sentences``; ``account`` is ``told`` or ``none``, which has no counts.
    """
    frame = pd.DataFrame(account_rows(corpus), columns=list(COLUMNS))
    return frame.astype({"words": "Int64", "sentences": "Int64"})


def account_rows(corpus: Corpus) -> tuple[dict[str, Any], ...]:
    """Return the rows of :func:`accounts`."""
    return corpus.once(_account_rows)


def _account_rows(corpus: Corpus) -> tuple[dict[str, Any], ...]:
    meetings = sorted(corpus.rows("meetings"), key=lambda row: (row["date"], row["id"]))
    return tuple(
        {"meeting": meeting["id"], "date": meeting["date"], "place": meeting["place"], **account}
        for meeting in meetings
        for account in _accounts_of(corpus, meeting)
    )


def _accounts_of(corpus: Corpus, meeting: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    documents = _told(corpus, meeting["id"])
    for side in meeting_sides(corpus, meeting):
        told = [row for row in documents if row["side"] == side]
        if not told:
            yield {"side": side, "account": NO_ACCOUNT}
        for row in told:
            facts = {
                name: row[name] for name in ("publisher", "genre", "copy", "words", "sentences")
            }
            names = {"transcript": row["id"], "document": document_name(row)}
            yield {"side": side, "account": TOLD, **names, **facts}


def _told(corpus: Corpus, meeting: str) -> list[dict[str, Any]]:
    rows = (row for row in corpus.rows("transcripts") if row["meeting"] == meeting)
    return sorted(rows, key=lambda row: str(row["id"]))


def default_meeting(corpus: Corpus) -> str:
    """Return the meeting with accounts from the most sides; of several, the earliest.

    Raises:
        UnknownIdError: the corpus has no meeting with an account.
    """
    heard: dict[str, set[str]] = {}
    for row in account_rows(corpus):
        if row["account"] == TOLD:
            heard.setdefault(row["meeting"], set()).add(row["side"])
    if not heard:
        raise UnknownIdError("this corpus has no meeting of which a transcript is registered")
    return max(heard, key=lambda meeting: len(heard[meeting]))


def notes(corpus: Corpus) -> pd.DataFrame:
    """Return how much of each transcript was set aside as said by nobody, by kind of note.

    Returns:
        One row for each kind that occurs: ``kind, notes, words``, and ``example``, its first.
    """
    rows: dict[str, dict[str, Any]] = {}
    for note in corpus.rows("notes"):
        known = rows.setdefault(
            note["kind"], {"kind": note["kind"], "notes": 0, "words": 0, "example": note["text"]}
        )
        known["notes"] += 1
        known["words"] += count_words(note["text"])
    return pd.DataFrame(rows.values(), columns=["kind", "notes", "words", "example"])
