"""Where the last word stands: below it the page is furniture again.

Every line below the last label is weighed for and against being furniture; the tail is the stretch
to the end with the greatest sum, so that a sentence among twenty links is furniture too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from podium.layout import furniture
from podium.layout.dateline import is_dateline, remainder
from podium.layout.headings import is_bullet, is_closing, salutes
from podium.layout.line import Line, mostly_capitalised
from podium.layout.stage import is_ending, is_stage

_HARD_END = re.compile(
    r"[\W_]{0,3}(?:ENDS?|Ends?)[\W_]{0,3}(?:\s+\d{1,2}:\d{2,3}\s?[AP]\.?M\.?.{0,12})?|"
    r"[\W_]{0,3}end of (?:transcript|briefing|conference|document)[\W_]{0,3}|-30-|"
    r"[-–—_*]{1,3}\s?[oO0]{1,8}\s?[-–—_*]{1,3}",
)
_DATED = re.compile(r"\W{0,4}\d{1,2}(?:[./]\d{1,2}[./]\d{2,4}| [A-Z][a-z]{2,8},? \d{4})\b")
"""How an entry of a list of news begins."""
_FIRM = 1.5
_FOREIGN = 1.0
_SHORT = 0.5
_SHORT_WORDS = 12
_DATE_WORDS = 12
_PROSE_STEP = 12
_PROSE_MOST = 4.0
_HEADLINE_WORDS = 4
_REPEATED_WORDS = 40
_REPEATED = 3.0
_SAMPLE = 200


def _is_headline(line: Line) -> bool:
    return (
        line.words >= _HEADLINE_WORDS and mostly_capitalised(line.text) and not line.ends_like_prose
    )


def _is_short(line: Line) -> bool:
    return (
        line.words <= _SHORT_WORDS
        and not line.ends_like_prose
        and not is_closing(line)
        and (not salutes(line) and not is_stage(line.text) and not is_bullet(line))
    )


def _is_short_date(line: Line) -> bool:
    bare = not line.is_prose or not remainder(line.text)
    return is_dateline(line) and line.words <= _DATE_WORDS and bare


_WEIGHTS: tuple[tuple[float, Callable[[Line], object]], ...] = (
    (12.0, lambda line: _HARD_END.fullmatch(line.text[:80]) or is_ending(line.text)),
    (12.0, furniture.is_appended),
    (6.0, furniture.is_closed),
    (6.0, furniture.is_footnote),
    (12.0, furniture.is_closing_clock),
    (3.0, furniture.is_end),
    (3.0, furniture.residue),
    (3.0, furniture.is_sure_notice),
    (3.0, furniture.is_disclaimer),
    (3.0, furniture.is_correction),
    (2.0, furniture.is_caption),
    (2.0, _is_short_date),
    (1.5, _is_headline),
    (_FOREIGN, furniture.is_foreign),
    (_SHORT, _is_short),
)
"""The first sign that holds gives the weight."""


def weight(line: Line, *, native: bool = False) -> float:
    """Weigh a line for (above 0) and against (below 0) being furniture below the text.

    Where the text itself is in another script than Latin (``native``) that script says nothing.
    """
    found = next((value for value, sign in _WEIGHTS if sign(line)), None)
    if found == _FOREIGN and native:
        found = _SHORT if _is_short(line) else None
    if found is not None:
        return found
    return -min(2.0 + line.words / _PROSE_STEP, _PROSE_MOST)


def tail_start(lines: Sequence[Line], labelled: Collection[int], above: Sequence[Line]) -> int:
    """Return the index of the first line after the last word said; ``labelled`` are indices.

    What stands ``above`` the body, title or menu, is furniture where it stands again below.
    """
    heads = "\n".join(line.text for line in above if line.words <= _REPEATED_WORDS).casefold()
    last = max(labelled, default=-1)
    prose = [line for line in lines[:_SAMPLE] if line.is_prose]
    native = sum(map(furniture.is_foreign, prose)) * len("ab") > len(prose)
    best_at, best, total, firm = len(lines), 0.0, 0.0, False
    for at in range(len(lines) - 1, last, -1):
        value = _REPEATED if _repeats(lines[at], heads) else weight(lines[at], native=native)
        total += value
        firm = firm or value >= _FIRM
        if firm and total > best:
            best_at, best = at, total
    return best_at


def other_news(lines: Sequence[Line]) -> int:
    """Return the index of the line that heads a list of other, dated news; their number if none.

    What is printed below can have labels of its own.
    """
    heads = (
        at
        for at, line in enumerate(lines[:-1])
        if furniture.is_appended(line) and _DATED.match(lines[at + 1].text)
    )
    return next(heads, len(lines))


def _repeats(line: Line, heads: str) -> bool:
    """Whether a line repeats words of the header, in a row and enough of them to be no chance."""
    enough = _HEADLINE_WORDS <= line.words <= _REPEATED_WORDS
    return enough and not line.ends_like_prose and line.text.casefold() in heads


def tail_kind(line: Line) -> tuple[str, str]:
    """Return kind and rule of the note that a line of the tail becomes."""
    if furniture.is_end(line) or furniture.is_closing_clock(line):
        return "end", "end_mark"
    if furniture.is_disclaimer(line) or furniture.is_correction(line):
        return "disclaimer", "disclaimer"
    if furniture.is_caption(line):
        return "caption", "caption"
    return "residue", "below_the_last_word"
