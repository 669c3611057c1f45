"""Which line above the body is the title: the heaviest, seen with the lines around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.layout import furniture
from podium.layout.dateline import remainder
from podium.layout.line import Line
from podium.layout.masthead import TRAIL, is_trail
from podium.layout.title import (
    ENOUGH,
    KIND_WORDS,
    QUOTED,
    SHORTEST,
    is_bare_date,
    is_kicker,
    is_sentence,
    weight,
)

_BARS = re.compile(r"\s[|–—·-]\s")
_SET_OFF = re.compile(r"[|:·>»…]|\.{3}|\s[–—-]\s|[^\S\n]{2,}")
"""What parts the name of a site, or a path, from the title on one line."""
_DRIFT = 0.04
"""A line further down weighs a little less."""
_LISTED = 6.0
"""A line of a table of contents names a part and not the whole."""
_CRUMB = 6.0
"""A step of the path to the page is a part of the site."""
_CONTINUED = 6.0
_PULLED = 8.0
"""A quotation pulled out of the text is no title where another line announces the text."""
_BELOW_KICKER = 0.5
_KICKER_ALONE = 2.5
"""A kind of text printed twice is a title where no line says more."""


def pick_title(front: Sequence[Line]) -> tuple[Line | None, str]:
    """Return the title among the lines above the body and the rule that found it."""
    listed = next(
        (i for i, line in enumerate(front) if furniture.is_table_of_contents(line)), len(front)
    )
    steps = _steps(front)
    weights = [
        weight(line)
        + _repeated(line, front)
        + _continued(front, i)
        + _pulled(front, i)
        + _announced(front, i)
        - (_CRUMB if line.text.casefold() in steps else 0)
        - i * _DRIFT
        - (_LISTED if i > listed else 0)
        for i, line in enumerate(front)
    ]
    if not weights or max(weights) < ENOUGH:
        return _before_date(front, weights)
    best = front[weights.index(max(weights))]
    inner = _inside(best, front, weights)
    if inner:
        return inner, "title_within_longer_line"
    return _in_mixed_case(best, front), "title_by_weight"


def _steps(front: Sequence[Line]) -> frozenset[str]:
    """Return the steps of the paths above the text but the last, which can be the title."""
    trails = [TRAIL.split(line.text)[:-1] for line in front if is_trail(line)]
    return frozenset(step.strip().casefold() for trail in trails for step in trail)


def _in_mixed_case(best: Line, front: Sequence[Line]) -> Line:
    """Return the line that prints the same title not all in capitals, where there is one."""
    same = (line for line in front if line.text.casefold() == best.text.casefold())
    return next((line for line in same if not line.text.isupper()), best)


def _repeated(line: Line, front: Sequence[Line]) -> float:
    times = sum(other.text == line.text for other in front)
    alone = _KICKER_ALONE if is_kicker(line) else 1.0
    return alone if times > 1 else 0.0


def _continued(front: Sequence[Line], i: int) -> float:
    """Weigh a line that the next one goes on with in small letters: ``by NATO Secretary …``."""
    following = front[i + 1].text if i + 1 < len(front) else ""
    goes_on = re.match(r"(?:by|with|following|at)\s", following) is not None
    return _CONTINUED if goes_on and len(front[i].text) >= SHORTEST else 0.0


def _announced(front: Sequence[Line], i: int) -> float:
    """Weigh a line directly below the kind of text that it is: ``Speech``, and the title."""
    return _BELOW_KICKER if i and is_kicker(front[i - 1]) and not is_kicker(front[i]) else 0.0


def _pulled(front: Sequence[Line], i: int) -> float:
    """Weigh a quoted line down where another line says what kind of text it is."""
    if not QUOTED.fullmatch(front[i].text):
        return 0.0
    announced = any(
        KIND_WORDS.search(line.text)
        and not QUOTED.search(line.text)
        and not is_sentence(line)
        and weight(line) + _continued(front, j) >= ENOUGH
        for j, line in enumerate(front)
    )
    return -_PULLED if announced else 0.0


def _inside(best: Line, front: Sequence[Line], weights: Sequence[float]) -> Line | None:
    """Return the line that the best one repeats with the name of the site around it."""
    inner = [
        (value, line)
        for value, line in zip(weights, front, strict=True)
        if line is not best
        and value >= ENOUGH
        and line.text in best.text
        and len(line.text) > len(best.text) / 2
        and _SET_OFF.search(around := best.text.replace(line.text, "\n"))
        and remainder(around).strip(" ,-–|\n")
    ]
    inner += [
        (value, line)
        for value, line in zip(weights, front, strict=True)
        if line is not best and value >= ENOUGH and _begins_with_part(line, best)
    ]
    return max(inner, key=lambda pair: pair[0])[1] if inner else None


def _begins_with_part(line: Line, best: Line) -> bool:
    """Whether a line begins with what bars part from the site's name: ``SITE | Remarks by``."""
    parts = [part for part in _BARS.split(best.text)[1:] if len(part) > len(best.text) / 2]
    return any(line.text.startswith(part) for part in parts)


def _before_date(front: Sequence[Line], weights: Sequence[float]) -> tuple[Line | None, str]:
    """Fall back on the line above or below the first date line, where it can be a title at all."""
    dated = [i for i, line in enumerate(front) if is_bare_date(line)]
    for i in (dated[0] - 1, dated[0] + 1) if dated else ():
        if 0 <= i < len(front) and weights[i] > -ENOUGH and front[i].words > 1:
            return front[i], "title_beside_date"
    return None, ""
