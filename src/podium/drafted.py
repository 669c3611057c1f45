"""What rules propose for documents that nobody has read yet; never evidence, always marked."""

from __future__ import annotations

import pandas as pd

from podium import anchored, draft
from podium.frames import Corpus
from podium.quoting import Quote


def unread(corpus: Corpus, table: str) -> list[str]:
    """Return the transcripts for which a curated table holds no row."""
    read = set(anchored.rows(corpus, f"curated/{table}", "transcript")["transcript"])
    return [key for key in anchored.documents(corpus)["transcript"] if key not in read]


def proposals(corpus: Corpus, table: str) -> pd.DataFrame:
    """Return what rules propose for the :func:`unread` documents, as rows of the table.

    Args:
        corpus: the corpus.
        table: ``claims``, ``refusals``, ``namings`` or ``people_forms``.

    Returns:
        The columns of the drafted table (see :mod:`podium.draft`), :data:`podium.anchored.ADDED`
        and ``said`` as a quotation; ``coder`` is ``draft`` in every row.
    """
    waiting = unread(corpus, table)
    note_tables(corpus)
    lists = draft.read_lists(corpus.data) if waiting else draft.Lists()
    found = [row for name in waiting for row in _of(corpus, name, lists)[table]]
    frame = pd.DataFrame(found, columns=["id", *draft.COLUMNS[table]]).astype(object)
    frame = anchored.placed(corpus, frame.loc[:, ~frame.columns.duplicated()].fillna(""))
    said = [Quote(row["place"], row["quote"]) for row in anchored.records(frame)]
    return frame.assign(said=anchored.column(frame, said))


def _of(corpus: Corpus, name: str, lists: draft.Lists) -> dict[str, list[dict[str, object]]]:
    transcript, reference = draft.find_transcript(corpus.data, name)
    return draft.draft(transcript, lists, reference)


def note_tables(corpus: Corpus) -> None:
    """Have it noted that a page rests on the tables that rules read by themselves."""
    for name in ("refusal_formulas", "claims", "refusals", "namings", "people_forms"):
        _ = f"curated/{name}" in corpus
