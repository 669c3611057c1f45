"""Groups of speakers within one transcript: what divides their words, who says which terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from podium import log_odds
from podium.concordance import find_all
from podium.intervals import wilson
from podium.model import PodiumError, Span, Transcript, Turn
from podium.names import speaker_name

REPORTERS, REST = "all reporters", "everybody else"
Row = dict[str, Any]


class GroupError(PodiumError):
    """A group of speakers that the transcript does not have."""


def speaker_of(turn: Turn) -> str:
    """Return who speaks: the name if the page gives one, else the role."""
    return speaker_name(turn.speaker or "", turn.role)


def speakers(transcript: Transcript) -> list[Row]:
    """Return who speaks and how much, in order of appearance.

    Returns:
        ``who, roles, turns, sentences, words, share``, the share being of all words said.
    """
    rows: dict[str, Row] = {}
    for turn in transcript.turns:
        empty = {"roles": [], "turns": 0, "sentences": 0, "words": 0}
        row = rows.setdefault(speaker_of(turn), empty)
        row["roles"] = list(dict.fromkeys([*row["roles"], turn.role]))
        row["turns"] += 1
        said = _sentences(transcript, turn)
        row["sentences"] += len(said)
        row["words"] += sum(log_odds.counts(said).values())
    every = sum(row["words"] for row in rows.values())
    return [
        {"who": who, **row, "share": row["words"] / every if every else None}
        for who, row in rows.items()
    ]


def _sentences(transcript: Transcript, turn: Turn) -> list[str]:
    return [
        sentence.span.of(transcript.text)
        for paragraph in turn.paragraphs
        for sentence in paragraph.sentences
    ]


def choices(transcript: Transcript) -> list[str]:
    """Return the groups there are: each speaker, and all reporters where they have names."""
    asking = {speaker_of(turn) for turn in transcript.turns if turn.role == "journalist"}
    names = list(dict.fromkeys(map(speaker_of, transcript.turns)))
    return [*names, *([REPORTERS] if len(asking) > 1 else [])]


def keyness(transcript: Transcript, asked: Mapping[str, Any]) -> Row:
    """Return which words divide two groups of speakers; see :mod:`podium.log_odds`.

    The prior has the shape of all words of the transcript.

    Args:
        transcript: any transcript.
        asked: ``a`` and ``b``, groups; ``prior``, its weight in words; ``least``, how often both
            together must use a word for it to be told; ``leave_out``, words not to be told.

    Returns:
        ``a, b``: counts of sentences; ``rows`` as :func:`podium.log_odds.contrast` gives them.

    Raises:
        GroupError: there is no such group, or both are the same.
        KeynessError: a group has no words, or the prior has no weight.
    """
    a, b = str(asked["a"]), str(asked["b"])
    first, second = _said(transcript, a, b), _said(transcript, b, a)
    if a == b:
        raise GroupError(f"'{a}' stands on both sides; choose two that differ")
    every = [text for turn in transcript.turns for text in _sentences(transcript, turn)]
    of_a, of_b, of_all = (log_odds.counts(texts) for texts in (first, second, every))
    rows = log_odds.contrast(of_a, of_b, of_all, float(asked["prior"]))
    unwanted = {word for word, _ in log_odds.tokens(str(asked["leave_out"]))}
    least = int(asked["least"])
    kept = [
        row
        for row in rows
        if int(row["a"]) + int(row["b"]) >= least and row["word"] not in unwanted
    ]
    return {"a": len(first), "b": len(second), "rows": kept}


def _said(transcript: Transcript, group: str, other: str) -> list[str]:
    """Return the sentences of a group; everybody else is everybody but the other."""
    if group not in (*choices(transcript), REPORTERS, REST):
        listed = ", ".join([*choices(transcript), REST])
        raise GroupError(f"nobody called '{group}' speaks here; there are: {listed}")
    return [
        sentence
        for turn in transcript.turns
        if (not _belongs(turn, other) if group == REST else _belongs(turn, group))
        for sentence in _sentences(transcript, turn)
    ]


def _belongs(turn: Turn, group: str) -> bool:
    return turn.role == "journalist" if group == REPORTERS else speaker_of(turn) == group


def terms(transcript: Transcript, find: Sequence[str], skip: Sequence[str]) -> Row:
    """Return who says any of some terms, and where; found literally, not read.

    Terms to ``skip`` are longer phrases that are another matter. The interval is Wilson's.

    Returns:
        ``rows``, one for each speaker: ``who, found, sentences, share, low, high``; ``hits``:
        ``query, turn, span`` in order.

    Raises:
        QueryError: a term has no letter and no digit.
    """
    hits = list(_hits(transcript, find, skip))
    rows = []
    for row in speakers(transcript):
        found = len({sentence for _, turn, _, sentence in hits if speaker_of(turn) == row["who"]})
        n = row["sentences"]
        low, high = wilson(found, n) if n else (None, None)
        share = found / n if n else None
        rows.append({"who": row["who"], "found": found, "sentences": n, "share": share,
                     "low": low, "high": high})  # fmt: skip
    return {"rows": rows, "hits": [hit[:3] for hit in hits]}


def _hits(
    transcript: Transcript, find: Sequence[str], skip: Sequence[str]
) -> list[tuple[str, Turn, Span, str]]:
    """Return query, turn, span and sentence of each hit; a hit lies within one paragraph."""
    found = []
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            start, sentences = paragraph.span.start, paragraph.sentences
            for span, query in find_all([*find, *skip], paragraph.span.of(transcript.text)):
                place = Span(span.start + start, span.end + start)
                own = [each for each in sentences if each.span.start <= place.start]
                if query not in skip:
                    found.append((query, turn, place, own[-1].id))
    return found
