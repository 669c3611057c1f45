"""Who speaks and how much, in which order, what is asked, and which items are treated."""

from __future__ import annotations

import pandas as pd

from podium.frames import Corpus, Missing
from podium.measures.occurrences import place_at


def of_meeting(corpus: Corpus, name: str, meeting: str = "") -> pd.DataFrame:
    """Return the rows of a table that belong to a meeting (all, if none is named), with side."""
    known = {row["id"]: row for row in corpus.rows("transcripts")}
    rows = [
        {
            **row,
            "meeting": known[row["transcript"]]["meeting"],
            "side": known[row["transcript"]]["side"],
        }
        for row in corpus.rows(name)
        if not meeting or known[row["transcript"]]["meeting"] == meeting
    ]
    return pd.DataFrame(rows)


def speaking(corpus: Corpus, meeting: str = "") -> pd.DataFrame:
    """Return who speaks and how much, in a meeting or in the whole corpus.

    Words are counted as :mod:`podium.words` says; a share is of the words of one transcript.

    Returns:
        One row for each speaker and role of a transcript, in order of appearance:
        ``transcript, side, speaker, role, turns, sentences, words, of_words, share``.
    """
    columns = "transcript side speaker role turns sentences words of_words share".split()
    turns = of_meeting(corpus, "turns", meeting)
    if turns.empty:
        return pd.DataFrame(columns=columns)
    counted = corpus["sentences"].groupby("turn").size()
    turns["sentences"] = turns["id"].map(counted).fillna(0).astype("int64")
    grouped = turns.groupby(["transcript", "side", "speaker", "role"], sort=False)
    table = grouped.agg(
        turns=("id", "size"), sentences=("sentences", "sum"), words=("words", "sum")
    )
    table = table.reset_index()
    table["of_words"] = table.groupby("transcript")["words"].transform("sum")
    table["share"] = table["words"] / table["of_words"].where(table["of_words"] > 0)
    return table[columns]


def exchange(corpus: Corpus, meeting: str = "") -> pd.DataFrame:
    """Return the course of each account of a meeting, turn by turn.

    Returns:
        ``transcript, side, number, turn, speaker, role, addressees, answers, start, words``;
        ``start`` counts the words of the transcript said before the turn.
    """
    columns = "transcript side number turn speaker role addressees answers start words".split()
    turns = of_meeting(corpus, "turns", meeting)
    if turns.empty:
        return pd.DataFrame(columns=columns)
    before = turns.groupby("transcript")["words"].cumsum() - turns["words"]
    return turns.rename(columns={"id": "turn"}).assign(start=before)[columns]


def replies(corpus: Corpus, meeting: str = "") -> pd.DataFrame:
    """Return each question with the turn that answers it, as the page pairs them.

    Returns:
        ``transcript, side, question, asked, question_words, answer, speaker, answer_words``;
        ``asked`` is what ends in a question mark; where nothing does, the whole turn.
    """
    columns = "transcript side question asked question_words answer speaker answer_words".split()
    asked = _asked(corpus)
    speakers = {row["id"]: row["speaker"] for row in corpus.rows("turns")}
    rows = of_meeting(corpus, "replies", meeting).to_dict("records")
    found = [
        {**row, "asked": asked[row["question"]], "speaker": speakers[row["answer"]]} for row in rows
    ]
    return pd.DataFrame(found, columns=columns)


def _asked(corpus: Corpus) -> dict[str, str]:
    questions: dict[str, list[str]] = {}
    for row in corpus.rows("sentences"):
        if row["text"].rstrip().endswith("?"):
            questions.setdefault(row["turn"], []).append(row["text"].strip())
    whole = {row["id"]: row["text"] for row in corpus.rows("turns")}
    return whole | {turn: " … ".join(texts) for turn, texts in questions.items()}


def agenda(corpus: Corpus, meeting: str = "") -> pd.DataFrame | Missing:
    """Return how each account of a meeting (of all, if none is named) covers each item, as read.

    Returns:
        ``track, name, transcript, side, coverage, sentence``: ``coverage`` is ``treated``,
        ``question_only`` or ``absent``; ``sentence`` is the first sentence (or note) it rests on.
        Or what is missing.
    """
    if missing := corpus.missing("the items of the agenda", "tracks", "track_coverage"):
        return missing
    names = {row["id"]: row["name"] for row in corpus.rows("tracks")}
    first = _first_places(corpus)
    rows = [
        {
            **row,
            "name": names.get(row["track"], row["track"]),
            "sentence": first.get((row["track"], row["transcript"]), ""),
        }
        for row in of_meeting(corpus, "track_coverage", meeting).to_dict("records")
    ]
    return pd.DataFrame(rows, columns="track name transcript side coverage sentence".split())


def _first_places(corpus: Corpus) -> dict[tuple[str, str], str]:
    """Return the sentence of the first passage that each item rests on in each transcript."""
    anchored = (row for row in corpus.rows("track_anchors") if row["transcript"])
    places: dict[tuple[str, str], str] = {}
    for row in sorted(anchored, key=lambda row: int(row["start"])):
        key = row["track"], row["transcript"]
        places.setdefault(key, place_at(corpus, row["transcript"], row["start"]))
    return places
