"""What a site says above the header: archive notices, cookies, menus told in sentences.

A notice is known by its words or by its place: prose that stands above a title and a date, where
no title stands above it, is no part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium import dates
from podium.layout.header import is_dated_or_field
from podium.layout.line import Line
from podium.layout.title import weight

_HEAVY = 4.0
_SO_FAR = 2.0
_ABOVE, _BELOW = 5, 12
_FAR = 80
_SAYS_I = re.compile(r"\b(?:I|I[’'](?:m|d|ve|ll)|me)\b|\b[Mm]y\b")


def stands_above_header(
    lines: Sequence[Line], i: int, labelled: int | None, heaviest: Line | None
) -> bool:
    """Whether title and date, or title and first label, stand only below the prose of line ``i``.

    ``labelled`` is the index of the first label, ``heaviest`` the line above that is most like a
    title.
    """
    end = min(labelled if labelled is not None else len(lines), i + _FAR)
    below = [j for j in range(i + 1, end) if _is_title(lines[j])]
    titles = [j for j in below if heaviest is None or _outweighs(lines[j], heaviest)]
    return any(_heads(lines, i, j, labelled) for j in titles)


def _is_title(line: Line) -> bool:
    return not line.is_sentence and weight(line) >= _HEAVY


def _outweighs(title: Line, heaviest: Line) -> bool:
    """Whether nothing above is a title, or only the name of the page that the title repeats."""
    return weight(heaviest) < _SO_FAR or title.text in heaviest.text


def _heads(lines: Sequence[Line], i: int, j: int, labelled: int | None) -> bool:
    """Whether line ``j`` heads the text, and what stands from ``i`` to it is less than the text."""
    above = [line for line in lines[i:j] if line.is_prose]
    if any(_SAYS_I.search(line.text) for line in above):
        return False
    if labelled is not None and not any(line.is_sentence for line in lines[j + 1 : labelled]):
        return True
    near = range(max(i + 1, j - _ABOVE), min(j + _BELOW, len(lines)))
    dated = [k for k in near if is_dated_or_field(lines[k])]
    dated += [j] if dates.find_dates(lines[j].text) else []
    if not dated:
        return False
    start = max(j, min(dated)) + 1
    said = sum(line.words for line in lines[start:] if line.is_prose)
    return labelled is not None or said > sum(line.words for line in above)
