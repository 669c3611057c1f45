"""Where the lines above the body end and its first word stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from podium.layout import furniture
from podium.layout.forms import Candidate
from podium.layout.header import is_header_line
from podium.layout.headings import heading_rule, is_numbered, salutes
from podium.layout.page import Line, Page, ends_like_prose
from podium.layout.stage import is_stage
from podium.layout.title import weight

_WINDOW = 160
_LONG = 45
_TITLE_WEIGHT = 5.0
_TITLE_SO_FAR = 2.0
_NEAR = 5
_TOPIC_WORDS = 14
_LEAD = re.compile(
    r"\b(?:answered (?:\w+ ){0,4}questions|took questions|met with|held (?:a |an |talks|the )|"
    r"made (?:a )?(?:press )?statements?|gave (?:an? )?(?:\w+ )?(?:interview|briefing|press conference)|"
    r"full text|transcript|is attributable to|spoke to (?:the )?(?:press|media|reporters|journalists)|"
    r"in an interview|(?:news|press) conference|noon briefing|interview (?:given|with)|"
    r"the following|below (?:is|are)|delivered (?:the )?(?:following )?(?:remarks|speech|statement))\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|I’d|I've|I’ve|we|our|us|my|me|We|Our|My)\b")
_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}[”\"]")
_PROVEN = frozenset("question spaced_q dash".split())
_OFTEN = 2
_QUOTE_LOOK = 40_000


def front_end(page: Page, found: Sequence[Candidate]) -> int:
    """Return the index of the first line of the body."""
    lines = page.lines[:_WINDOW]
    by_line = {c.index: c for c in found}
    counts: dict[str, int] = {}
    for c in found:
        counts[c.printed] = counts.get(c.printed, 0) + 1
    first = _first_word(page, lines, by_line, counts)
    return _before_headings(page, lines, first, by_line)


def _first_word(
    page: Page, lines: Sequence[Line], by_line: Mapping[int, Candidate], counts: Mapping[str, int]
) -> int:
    """Return the index of the first line that is said, or told."""
    labelled = next((i for i in range(len(lines)) if _opens(lines, i, by_line, counts)), None)
    best = -99.0
    for i, line in enumerate(lines):
        if i == labelled:
            return i
        if salutes(line) and not is_header_line(line) and i:
            return i
        heavy = weight(line)
        if is_header_line(line) or is_stage(line.text):
            best = max(best, heavy)
            continue
        if best < _TITLE_SO_FAR and heavy >= _TITLE_WEIGHT and line.words < _LONG:
            best = heavy
            continue
        if _is_speech(lines, i) and not _is_lead(page, lines, i, labelled):
            return i
        best = max(best, heavy)
    return len(lines) if len(lines) == len(page.lines) else len(lines)


def _is_speech(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a sentence, or the first clause of a list that sentences follow."""
    line = lines[i]
    if line.is_sentence:
        return True
    after = lines[i + 1] if i + 1 < len(lines) else None
    return line.is_prose and not line.text.isupper() and after is not None and after.is_prose


def _opens(
    lines: Sequence[Line], i: int, by_line: Mapping[int, Candidate], counts: Mapping[str, int]
) -> bool:
    """Whether line ``i`` opens with a label that is believed even above a known body."""
    c = by_line.get(i)
    if c is None:
        return False
    following = lines[i + 1] if i + 1 < len(lines) else None
    speaks = ends_like_prose(lines[i].closing) and bool(c.after)
    told = not c.after and following is not None and following.is_prose
    often = counts[c.printed] >= _OFTEN
    if c.form in {"question", "spaced_q"}:
        return speaks or told or often
    if c.form in {"office", "bare"}:
        return speaks or told
    if c.form in {"outlet", "pair"} and "?" in c.after:
        return True
    if c.form == "dotted":
        return c.printed[0] == "Q" and often
    return often and (speaks or told)


def _is_lead(page: Page, lines: Sequence[Line], i: int, labelled: int | None) -> bool:
    """Whether prose above the body tells about the text and is not part of it."""
    line = lines[i]
    if _is_pull_quote(line, page):
        return True
    if _FIRST_PERSON.search(_QUOTED.sub(" ", line.text)):
        return False
    if _header_follows(lines, i):
        return True
    if labelled is None or labelled <= i or labelled - i > _NEAR:
        return False
    return _LEAD.search(line.text) is not None


def _header_follows(lines: Sequence[Line], i: int) -> bool:
    """Whether lines that only a header has follow closely, and the text only after them."""
    near = [j for j in range(i + 1, min(i + _NEAR, len(lines))) if is_header_line(lines[j])]
    if not near or is_stage(lines[near[0]].text):
        return False
    told = any(line.is_prose for line in lines[i + 1 : near[0]])
    return not told and any(line.is_prose for line in lines[near[-1] + 1 : near[-1] + _NEAR])


def _is_pull_quote(line: Line, page: Page) -> bool:
    """Whether a quoted line above the body repeats words of the body."""
    inner = line.text.strip('“”"«» .').casefold()
    if line.text[:1] not in '“"«' or not inner:
        return False
    return inner in page.text[line.end : line.end + _QUOTE_LOOK].casefold()


def _before_headings(
    page: Page, lines: Sequence[Line], first: int, by_line: Mapping[int, Candidate]
) -> int:
    """Step back over the headings that stand directly above the first word."""
    at = first
    while at > 1:
        line = lines[at - 1]
        if is_header_line(line) and not is_numbered(line) and heading_rule(line) is None:
            break
        numbered = is_numbered(line) and not _is_item_of_contents(page, at - 1)
        if heading_rule(line) or numbered or _is_topic(page, lines, at - 1, by_line):
            at -= 1
        else:
            break
    return at


def _is_item_of_contents(page: Page, i: int) -> bool:
    """Whether a numbered line is printed again below without its number."""
    bare = page.lines[i].text.lstrip("0123456789.() ")
    return any(line.text == bare for line in page.lines[i + 1 : i + _WINDOW])


def _is_topic(page: Page, lines: Sequence[Line], i: int, by_line: Mapping[int, Candidate]) -> bool:
    """Whether a short line above the first word is a topic, as others further down are."""
    if not _could_be_topic(lines, i) or is_header_line(lines[i]):
        return False
    if _is_listed(lines, i):
        return True
    if weight(lines[i]) >= _TITLE_SO_FAR:
        return False
    if i + 1 not in by_line or by_line[i + 1].form in {"office", "bare"}:
        return False
    return any(
        _could_be_topic(page.lines, j)
        and j + 1 in by_line
        and by_line[j + 1].form == by_line[i + 1].form
        for j in range(i + 2, min(len(page.lines) - 1, i + _WINDOW))
    )


def _is_listed(lines: Sequence[Line], i: int) -> bool:
    """Whether a table of contents above has the line too."""
    above = [line for line in lines[:i] if line.text.endswith(lines[i].text)]
    return bool(above) and any(furniture.is_table_of_contents(line) for line in lines[:i])


def _could_be_topic(lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    return line.words <= _TOPIC_WORDS and not line.ends_like_prose and line.text[:1].isupper()
