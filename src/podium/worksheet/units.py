"""What is coded: sentences of a corpus, or its sub-questions, each with what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from podium.frames import Corpus
from podium.model import PodiumError
from podium.names import speaker_name
from podium.worksheet.codebook import SENTENCE, SUBQUESTION

Row: TypeAlias = Mapping[str, Any]
BEFORE, AFTER = 2, 1
"""Sentences of context before and after a sentence."""
_PRESS = "journalist"


class UnitError(PodiumError):
    """Nothing to code: an id that is not there, or a table that has not been made."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing to code, as a coder sees it."""

    id: str
    transcript: str
    speaker: str
    """Who says it; for a sub-question, who is asked."""
    before: str
    text: str
    """The words that are coded; for a sub-question, what is asked."""
    after: str
    """What follows; for a sub-question, all that the person asked says until the next question."""


def units(corpus: Corpus, kind: str, meeting: str = "", transcript: str = "") -> list[Unit]:
    """Return the units of a corpus in printed order, all or those of a meeting or transcript.

    Raises:
        UnitError: there is no such meeting, transcript or kind of unit, or nothing in it.
    """
    wanted = set(_documents(corpus, meeting, transcript))
    found = [unit for unit in _made(kind)(corpus) if unit.transcript in wanted]
    if not found:
        raise UnitError(
            f"{meeting or transcript or 'this corpus'} holds no {kind} to code{_how(kind)}"
        )
    return found


def _how(kind: str) -> str:
    if kind != SUBQUESTION:
        return ""
    return (
        ": what reporters ask stands in curated/subquestions.csv; `podium draft` proposes rows for "
        "a transcript, and whoever has read them puts those that hold into that table"
    )


def every(corpus: Corpus, kind: str) -> dict[str, Unit]:
    """Return all units of a kind by their id.

    Raises:
        UnitError: there is no such kind.
    """
    return {unit.id: unit for unit in _made(kind)(corpus)}


def _made(kind: str) -> Callable[[Corpus], Iterator[Unit]]:
    if kind not in _MADE:
        raise UnitError(f"no unit '{kind}'; there are: {', '.join(_MADE)}")
    return _MADE[kind]


def _documents(corpus: Corpus, meeting: str, transcript: str) -> Iterator[str]:
    if meeting:
        corpus.row("meetings", meeting)
    if transcript:
        corpus.row("transcripts", transcript)
    for row in corpus.rows("transcripts"):
        if meeting in {"", row["meeting"]} and transcript in {"", row["id"]}:
            yield row["id"]


def _sentences(corpus: Corpus) -> Iterator[Unit]:
    turns = {row["id"]: row for row in corpus.rows("turns")}
    for rows in _by_transcript(corpus.rows("sentences")):
        texts = [row["text"] for row in rows]
        for place, row in enumerate(rows):
            yield Unit(
                id=row["id"],
                transcript=row["transcript"],
                speaker=_speaker(turns[row["turn"]]),
                before=" ".join(texts[max(place - BEFORE, 0) : place]),
                text=row["text"],
                after=" ".join(texts[place + 1 : place + 1 + AFTER]),
            )


def _by_transcript(rows: Iterable[Row]) -> Iterable[list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["transcript"], []).append(row)
    return grouped.values()


def _speaker(turn: Row) -> str:
    return speaker_name(turn["speaker"], turn["role"])


def _subquestions(corpus: Corpus) -> Iterator[Unit]:
    """Yield the sub-questions in the order of the documents, each once for each person asked."""
    turns = list(_by_transcript(corpus.rows("turns")))
    place = {turn["id"]: (own, number) for own in turns for number, turn in enumerate(own)}
    order = {row["id"]: number for number, row in enumerate(corpus.rows("transcripts"))}
    asked = corpus.rows("subquestions")
    for row in sorted(asked, key=lambda row: (order[row["transcript"]], row["subquestion"])):
        own, number = place[row["subquestion"].rpartition("/")[0]]
        yield Unit(
            id=f"{row['subquestion']}/{row['addressee']}",
            transcript=row["transcript"],
            speaker=_asked_of(row["addressee"], own),
            before=own[number]["text"],
            text=row["quote"],
            after=_reply(row["addressee"], own[number + 1 :]),
        )


def _asked_of(addressee: str, turns: Sequence[Row]) -> str:
    names = (turn["speaker"] for turn in turns if _is(addressee, turn["speaker"]))
    return str(next(names, addressee.replace("-", " ").title()))


def _reply(addressee: str, following: Sequence[Row]) -> str:
    """Return all that somebody says until the next reporter; empty if the document has nothing."""
    said = []
    for turn in following:
        if turn["role"] == _PRESS:
            break
        if _is(addressee, turn["speaker"]):
            said.append(turn["text"])
    return " ".join(said)


def _is(person: str, speaker: str) -> bool:
    """Whether an id such as ``kono`` or ``taro-kono`` names this speaker."""
    return set(person.casefold().replace("_", "-").split("-")) <= set(speaker.casefold().split())


_MADE: dict[str, Callable[[Corpus], Iterator[Unit]]] = {
    SENTENCE: _sentences,
    SUBQUESTION: _subquestions,
}
