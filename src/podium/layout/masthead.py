"""The head of the site above the header: menus, languages, letterhead, down to the path.

What stands there belongs to every page of the site: no title, no speaker, no place of this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.dates import find_dates
from podium.layout import furniture
from podium.layout.line import Line
from podium.layout.title import ENOUGH, weight

TRAIL = re.compile(r"\s?[>＞»›→]\s?|::|\s/\s")
_FROM_HOME = re.compile(r"(?:home|main|главная|トップページ|inicio|accueil)\s?[|•·]", re.IGNORECASE)
_FEWESTTRAIL = 3
_NEAR = 80
_MENU = 3
_MORE = 3.0
"""How much heavier than any line below the path a line above it must be to be the title."""
_NAVIGATES = frozenset({"navigation", "section", "menu", "breadcrumb", "sharing", "counter"})


def masthead(front: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines down to the last path or menu above the title.

    None where the likeliest title stands above, as on pages that begin with it.
    """
    end = _last_step(front[:_NEAR])
    above = max((weight(line) for line in front[:end]), default=0.0)
    below = max((weight(line) for line in front[end:]), default=0.0)
    if below < ENOUGH or above > below + _MORE:
        return frozenset()
    return frozenset(line.number for line in front[:end])


def _last_step(front: Sequence[Line]) -> int:
    """Return the index after the last path, or after a menu of three or more items above."""
    paths = [i for i, line in enumerate(front) if is_trail(line)]
    if paths:
        return paths[-1] + 1
    items = [i for i, line in enumerate(front) if furniture.residue(line) in _NAVIGATES]
    dated = (i for i, line in enumerate(front) if find_dates(line.text))
    first = min(_first_title(front), next(dated, len(front)))
    items = [i for i in items if i < first]
    return items[-1] + 1 if len(items) >= _MENU else 0


def _first_title(front: Sequence[Line]) -> int:
    heaviest = max((weight(line) for line in front), default=0.0)
    return next((i for i, line in enumerate(front) if weight(line) >= heaviest), 0)


def is_trail(line: Line) -> bool:
    """Whether the line is the path to this page: ``Home > News > Speeches``."""
    steps = len(TRAIL.split(line.text))
    return furniture.is_breadcrumb(line) and (
        steps >= _FEWESTTRAIL
        or (steps > 1 and furniture.is_path(line))
        or _FROM_HOME.match(line.text) is not None
    )
