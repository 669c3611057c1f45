"""Where the front of a page ends and its body begins."""

from __future__ import annotations

from podium.layout import furniture
from podium.layout.body import is_heading_by_wording, is_salutation
from podium.layout.header import is_dateline, is_place_key, title_score
from podium.layout.labels import begins_with_label, begins_with_question
from podium.layout.page import Line, Page, is_prose

_WINDOW = 60
_LONG = 45
_TITLE_ENOUGH = 2.0


def front_end(page: Page) -> int:
    """Return the index of the first line of the body.

    The front runs to the last line that only a header has (date, disclaimer, furniture) before
    the second paragraph of running text, and over the short lines after it.
    """
    lines = page.lines[:_WINDOW]
    stop = _stop(lines)
    last = max((i for i in range(stop) if _is_header_line(lines[i])), default=-1)
    title = max(range(stop), key=lambda i: title_score(lines[i], i), default=-1)
    if title >= 0 and title_score(lines[title], title) >= _TITLE_ENOUGH:
        last = max(last, title)
    end = last + 1
    while end < len(lines) and _is_short_front(lines[end]):
        end += 1
    return end if end < len(page.lines) else last + 1


def _stop(lines: tuple[Line, ...]) -> int:
    """Return the index of the first line that is certainly speech."""
    prose = 0
    dated = False
    for i, line in enumerate(lines):
        if begins_with_question(line) or (i and is_salutation(line) and not is_dateline(line)):
            return i
        header = _is_header_line(line)
        dated = dated or is_dateline(line)
        if begins_with_label(line) and not header and (dated or line.words >= _LONG):
            return i
        if is_prose(line.text) and not header and title_score(line, i) < 5:  # noqa: PLR2004
            prose += 1
        if prose > 1 or (line.words >= _LONG and title_score(line, i) < 5):  # noqa: PLR2004
            return i
    return len(lines)


def _is_header_line(line: Line) -> bool:
    return (
        is_dateline(line) or is_place_key(line) or furniture.is_disclaimer(line)
        or furniture.is_residue(line) or furniture.is_caption(line)
    )


def _is_short_front(line: Line) -> bool:
    if begins_with_question(line) or begins_with_label(line) or is_salutation(line):
        return False
    return not is_prose(line.text) and not is_heading_by_wording(line) and not furniture.is_stage(line) and line.text[:1] not in "•●▪" and not line.text[:2].rstrip(".)").isdigit()
