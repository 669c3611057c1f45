"""Lines below the header: headings, stage directions, residue, and whose words the rest is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from podium.layout import furniture
from podium.layout.header import is_dateline
from podium.layout.page import Line, ends_like_prose, is_prose, mostly_capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from podium.layout.labels import Label

_HEADINGS = re.compile(
    r"[\W_]{0,3}(?:opening (?:remarks?|statements?|speech|address)|closing (?:remarks|statement)|introductory remarks|"
    r"(?:the )?(?:questions?[- ](?:and|&)[- ]answers?|q\s?(?:&|and)\s?a)(?: sessions?| part| period)?|"
    r"questions|questions and answers|questions from the (?:press|media|floor)|"
    r"(?:opening )?announcements?|remarks by .{3,80}|statement by .{3,80}|main points|summary|"
    r"start of question.{0,30}|press statements?)[\W_]{0,3}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|\(\d{1,2}\)|[IVX]{1,4}\.|[A-H]\.|\([a-z]\)|［\d］|【)\s?\S")
_SALUTATION = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|ladies and gentlemen|colleagues|dear |mr\.? |mister |"
    r"madam |distinguished |friends|excellenc|thank you|thanks|hello|hi |welcome|well,|yes|no\b|"
    r"okay|ok\b|all right|so,|your excellenc|esteemed )",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?:thank|thanks|bye|good(?:bye| night| day)|okay|ok\b|yes|no\b|all right|sure|right|please|see you|arigato|spasibo)", re.I)


@dataclass(frozen=True, slots=True)
class Mark:
    """What one line of the body is."""

    line: Line
    kind: str
    """``label``, ``speech`` or a kind of note."""
    rule: str


def is_salutation(line: Line) -> bool:
    """Whether the line opens a speech."""
    return _SALUTATION.match(line.text) is not None and line.words <= 25  # noqa: PLR2004


def is_heading_by_wording(line: Line) -> bool:
    """Whether the line is one of the headings such pages use."""
    return _HEADINGS.fullmatch(line.text) is not None


def tail_start(lines: Sequence[Line], labelled: set[int]) -> int:
    """Return the index of the first line after the last word said.

    Walks back from the end over furniture, headlines and stamps; stops at prose or a label.
    """
    at = len(lines)
    firm = at
    while at > 0:
        line = lines[at - 1]
        if line.number in labelled:
            break
        if _is_firm_tail(line):
            firm = at - 1
        elif not _may_be_tail(line):
            break
        at -= 1
    return _with_short_lines(lines, firm, at)


def _is_firm_tail(line: Line) -> bool:
    return (
        furniture.is_residue(line) or furniture.is_end(line) or furniture.is_disclaimer(line)
        or furniture.is_closing_clock(line) or furniture.is_correction(line)
        or furniture.is_foreign(line) or furniture.is_caption(line)
        or (line.words >= 4 and mostly_capitalised(line.text) and not ends_like_prose(line.text))  # noqa: PLR2004
        or (is_dateline(line) and line.words <= 10)  # noqa: PLR2004
    )


def _may_be_tail(line: Line) -> bool:
    return (
        line.words <= 12 and not ends_like_prose(line.text)  # noqa: PLR2004
        and not _CLOSING.match(line.text) and not is_salutation(line)
        and not furniture.is_stage(line)
    )


def _with_short_lines(lines: Sequence[Line], firm: int, reached: int) -> int:
    """Take the short lines above firm furniture with it, but not those glued to speech."""
    if firm == len(lines):
        return firm
    for at in range(reached, firm):
        if at == 0 or lines[at].after_blank or not is_prose(lines[at - 1].text) or at > reached:
            return at
    return min(firm, max(reached, firm))


def mark_body(lines: Sequence[Line], labels: Sequence[Label], *, narrated: bool) -> list[Mark]:
    """Say of each line below the header what it is."""
    labelled = {line.number for line in lines for label in labels if line.start <= label.span.start < line.end}
    starts = {line.number for line in lines for label in labels if line.start <= label.span.start <= line.start + 6}
    tail = tail_start(lines, labelled)
    marks = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < tail else None
        if line.number in labelled:
            marks.append(Mark(line, "label", "label"))
        elif i >= tail:
            marks.append(Mark(line, *_tail_kind(line)))
        else:
            kind, rule = _body_kind(line, following, lines[i - 1] if i else None, starts, narrated=narrated)
            marks.append(Mark(line, kind, rule))
    return marks


def _tail_kind(line: Line) -> tuple[str, str]:
    if furniture.is_end(line) or furniture.is_closing_clock(line):
        return "end", "end_mark"
    if furniture.is_disclaimer(line) or furniture.is_correction(line):
        return "disclaimer", "disclaimer"
    return "residue", "below_the_last_word"


def _body_kind(line: Line, following: Line | None, before: Line | None, starts: set[int], *, narrated: bool) -> tuple[str, str]:
    if furniture.is_stage(line):
        return "stage", "stage_alone"
    if furniture.is_end(line) or (furniture.is_closing_clock(line) and following is None):
        return "end", "end_mark"
    if furniture.is_disclaimer(line):
        return "disclaimer", "disclaimer"
    if is_heading_by_wording(line):
        return "heading", "heading_by_wording"
    if line.words <= 8 and furniture.is_residue(line) and not _NUMBERED.match(line.text):  # noqa: PLR2004
        return "residue", "site_phrase"
    if furniture.is_caption(line) and (narrated or line.text.startswith(("(", "["))):
        return "caption", "caption"
    if _is_heading(line, following, starts, narrated=narrated):
        return "heading", "heading_by_shape"
    return "speech", "speech"


def _is_heading(line: Line, following: Line | None, starts: set[int], *, narrated: bool) -> bool:
    text = line.text
    if following is None or line.words > 22 or (ends_like_prose(text) and not text.endswith(":") ):  # noqa: PLR2004
        return False
    if _NUMBERED.match(text) and not text.rstrip().endswith(":"):
        return True
    if text.endswith(":") or not (text[0].isupper() or text[0] in "“\"‘'[(<■●◆○") or _CLOSING.match(text) or is_salutation(line):
        return False
    if following.number in starts:
        return True
    return narrated and line.words <= 14 and mostly_capitalised_or_short(line) # noqa: PLR2004


def mostly_capitalised_or_short(line: Line) -> bool:
    """Whether a line of a narrated page reads as a heading."""
    return line.words <= 10 or mostly_capitalised(line.text)  # noqa: PLR2004
