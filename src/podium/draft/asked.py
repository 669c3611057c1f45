"""What reporters may be asking: each of their sentences with a question mark, as a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from podium.draft.places import speaker_id
from podium.model import Sentence, Transcript, Turn

_PRESS = "journalist"
_MARKS = frozenset("?？؟")


def asked(transcript: Transcript) -> Iterator[dict[str, object]]:
    """Yield a row for each sentence of a reporter that has a question mark, for each person asked.

    A question without a mark is not found, and one mark may close two questions: a reader splits
    and adds. Who is asked is left empty where nobody answers and the page names nobody.
    """
    for turn in transcript.turns:
        if turn.role != _PRESS:
            continue
        marked = [one for one in _sentences(turn) if _MARKS & set(one.span.of(transcript.text))]
        for number, sentence in enumerate(marked, 1):
            for person in _people(transcript, turn) or [""]:
                yield {
                    "subquestion": f"{turn.id}/q{number:02d}",
                    "transcript": transcript.id,
                    "start": sentence.span.start,
                    "end": sentence.span.end,
                    "quote": sentence.span.of(transcript.text),
                    "addressee": person,
                    "rule": "question_mark",
                }


def _sentences(turn: Turn) -> Iterator[Sentence]:
    for paragraph in turn.paragraphs:
        yield from paragraph.sentences


def _people(transcript: Transcript, asking: Turn) -> Sequence[str]:
    """Return who answers this turn, each once."""
    answers = [turn for turn in transcript.turns if turn.answers == asking.id]
    return list(dict.fromkeys(name for turn in answers if (name := speaker_id(turn))))
