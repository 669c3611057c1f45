"""Stage directions: what stands in brackets and nobody said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from podium.layout.words.directions import GESTURES, MOVES, SOUNDS, TONGUES
from podium.model import Span

_BRACKETS = re.compile(
    r"\(([^()\[\]<>\n]{1,120})\)|\[([^()\[\]<>\n]{1,120})\]|<([^()<>\n]{1,60})>|"
    r"（([^（）\n]{1,60})）"
)
_PIECES = re.compile(r"[.,;:!?*–—…]+\s*|\s-+\s|\s+and\s+")
_PHRASE = re.compile("|".join((*SOUNDS, *TONGUES, *GESTURES, *MOVES)))
_ENDINGS = re.compile(
    r"(?:end(?:s|ed)?|concludes?|concluded|end of .{2,40}|to be continued|"
    r"(?:the |this )?(?:\w+ ){0,4}(?:briefing|conference|call|gaggle|meeting|availability|"
    r"interview|"
    r"event|session|remarks|transcript|speech) (?:was |is |were )?"
    r"(?:concluded|ended|ends|adjourned|concludes|lasted)\b.{0,60}|"
    r"(?:the |this )?(?:\w+ ){0,3}(?:briefing|conference|interview|session) lasted .{3,240}|"
    r"whereupon.{2,100})"
)
_OMISSION = re.compile(r"[\s.…]{1,8}")


_GOES_ON = re.compile(
    r"cont(?:d|inued|inues|inuing|inuation|’d|'d)?\.?|resum(?:es|ed|ing)|again|"
    r"(?:an? )?(?:follow[- ]?up|supplementary|another|same)(?: (?:question|reporter|journalist))?",
    re.IGNORECASE,
)


def goes_on(inside: str) -> bool:
    """Whether what stands in brackets says that somebody speaks on: ``(Contd.)``."""
    return _GOES_ON.fullmatch(inside.strip()) is not None


def find_stages(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of the stage directions in ``text[start:end]``, brackets and all."""
    for match in _BRACKETS.finditer(text, start, end):
        if is_direction(match[1] or match[2] or match[3] or match[4]):
            yield Span(*match.span())


@lru_cache(maxsize=32768)
def is_direction(content: str) -> bool:
    """Whether every piece of what stands in brackets is a stage direction."""
    whole = content.lower().strip(" .!-")
    if _PHRASE.fullmatch(whole):
        return True
    pieces = [piece for piece in _PIECES.split(content.strip().lower()) if piece.strip(" -")]
    if _OMISSION.fullmatch(content) and any(mark in content for mark in ".…"):
        return True
    return bool(pieces) and all(_PHRASE.fullmatch(piece.strip(" -")) for piece in pieces)


def is_ending(line: str) -> bool:
    """Whether a line in brackets says that the event is over."""
    bare = line.strip("()[]*_ ").lower().rstrip(". ")
    return line[:1] in "([*_" and _ENDINGS.fullmatch(bare) is not None


def without_stages(text: str) -> str:
    """Return ``text`` with every stage direction taken out; for looking, not for keeping."""
    if not any(bracket in text for bracket in "([<（"):
        return text
    return _BRACKETS.sub(
        lambda m: " " if is_direction(m[1] or m[2] or m[3] or m[4]) else m[0], text
    )


def is_stage(line: str) -> bool:
    """Whether a line holds nothing but stage directions or a mark of omission."""
    if line[:1] not in "([<（":
        return False
    if _OMISSION.fullmatch(line.strip("()[]<>（）")) and any(mark in line for mark in ".…"):
        return True
    return not without_stages(line).strip(" .*–—-")
