"""Where the lines above the body end and its first word stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from podium.layout import furniture
from podium.layout.banner import stands_above_header
from podium.layout.before import FULL_TITLE, TITLE_SO_FAR, TITLE_WEIGHT, WINDOW, before_headings
from podium.layout.candidates import Candidate
from podium.layout.contents import Contents
from podium.layout.forms import read_form
from podium.layout.header import is_dated_or_field, is_header_line, with_fields
from podium.layout.headings import salutes
from podium.layout.line import Line, ends_like_prose
from podium.layout.names import read_role
from podium.layout.page import Page
from podium.layout.stage import is_stage
from podium.layout.title import weight
from podium.layout.words.said import FIRST_PERSON, LEADS

_OFTEN = 2
_LONG = 70
_NEAR = 5
_FAR = 30
_LEAD = re.compile(
    r"\b(?:(?:answered|replied to|responded to) (?:[\w’']+ ){0,4}questions|took questions|"
    r"met with|held (?:a |an |talks|the )|"
    r"made (?:a )?(?:press )?statements?|gave (?:an? )?(?:\w+ )?(?:interview|briefing|"
    r"press conference)|"
    r"full text|transcript|is attributable to|spoke to (?:the )?(?:press|media|reporters|"
    r"journalists)|"
    r"in an interview|(?:news|press) conference|noon briefing|interview (?:given|with)|"
    r"the following|following (?:is|are)|"
    r"below (?:is|are)|delivered (?:the )?(?:following )?(?:remarks|speech|"
    rf"statement)|{LEADS})(?!\w)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    rf"\b(?:I|I’m|I'm|I’d|I've|I’ve|we|our|us|my|me|We|Our|My)\b|(?i:{FIRST_PERSON})"
)
_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}[”\"]")
_PICTURE = re.compile(r"\d{1,3} of \d{1,3}")
_WITH = re.compile(r"With (?:[A-Z]|the ).{3,120}\.")
_STATES = re.compile(
    r".{10,300}\b(?:(?:issued|made|released|gave|delivered) (?:the following|this)|following "
    r"(?:statement|remarks|speech|comments?))\b.{0,80}:",
)
_STANDFIRST = re.compile(
    r"(?:The )?[A-Z][\w’'-]+(?: (?:of|for|and|the|[A-Z&][\w’'.&-]*)){1,12} (?:has )?"
    r"(?:updated|told|addressed|spoke|said|made|gave|delivered|announced|informed|set out|"
    r"outlined|welcomed|responded|answered|issued|commented|opened|discussed|paid tribute)\b"
)
"""What a site says above a speech of who spoke, and of what."""
_PROVEN = frozenset("question spaced_q dash".split())
_QUOTE_LOOK = 40_000
_PULLED_LENGTH = 40


def front_end(page: Page, found: Sequence[Candidate], contents: Contents) -> int:
    """Return the index of the first line of the body."""
    lines = with_fields(page.lines[:WINDOW])
    by_line = {c.index: c for c in found}
    counts: dict[str, int] = {}
    for c in found:
        counts[c.printed] = counts.get(c.printed, 0) + 1
    first = _first_word(page, lines, by_line, counts)
    return before_headings(page, lines, first, by_line, contents)


def _first_word(
    page: Page, lines: Sequence[Line], by_line: Mapping[int, Candidate], counts: Mapping[str, int]
) -> int:
    """Return the index of the first line that is said, or told."""
    labelled = next(
        (
            i
            for i in range(len(lines))
            if _opens(lines, i, by_line, counts)
            and not _introduced_below(lines, i, by_line)
            and not _said_below(page, by_line[i])
        ),
        None,
    )
    best: Line | None = None
    for i, line in enumerate(lines):
        if i == labelled:
            return i
        if _is_notice(lines, i, labelled, best):
            continue
        if salutes(line) and not is_header_line(line) and i:
            return i
        titles = _outdoes(line, best) and line.words < _LONG
        said = _may_be_said(line) and not _is_caption_above(lines, i, labelled)
        said = said and not titles and _is_speech(lines, i)
        if said and not _is_lead(page, lines, i, labelled, by_line):
            return i
        best = line if best is None else max(best, line, key=weight)
    return len(lines)


def _outdoes(line: Line, best: Line | None) -> bool:
    """Whether a line is a title, and above it is none, or only a section or an occasion."""
    if best is None or weight(best) < TITLE_SO_FAR:
        return weight(line) >= TITLE_WEIGHT
    return weight(line) >= FULL_TITLE > weight(best) and not line.is_sentence


def _may_be_said(line: Line) -> bool:
    return not is_header_line(line) and not is_stage(line.text)


def _is_notice(lines: Sequence[Line], i: int, labelled: int | None, best: Line | None) -> bool:
    """Whether the site speaks: by its words, or above the header by its place."""
    line = lines[i]
    if furniture.is_sure_notice(line):
        return True
    untitled = best is None or weight(best) < TITLE_SO_FAR
    close = labelled is not None and labelled - i <= _NEAR
    if furniture.is_notice(line) and (untitled or close or _header_follows(lines, i)):
        return True
    said = line.is_prose or (salutes(line) and i > 0)
    return said and stands_above_header(lines, i, labelled, best)


def _is_caption_above(lines: Sequence[Line], i: int, labelled: int | None) -> bool:
    """Whether a sentence above the first label repeats a line above it, or captions a picture."""
    if labelled is None or labelled <= i or labelled - i > _NEAR:
        return False
    bare = lines[i].text.rstrip(" .").casefold()
    if any(line.text.rstrip(" .").casefold() == bare for line in lines[:i]):
        return True
    counted = any(_PICTURE.fullmatch(line.text) for line in lines[max(0, i - 2) : i])
    return counted or (_WITH.fullmatch(lines[i].text) is not None and labelled == i + 1)


def _is_speech(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a sentence, or the first clause of a list that sentences follow."""
    line = lines[i]
    if line.is_sentence:
        return True
    after = lines[i + 1] if i + 1 < len(lines) else None
    return line.is_prose and not line.text.isupper() and after is not None and after.is_prose


def _introduced_below(lines: Sequence[Line], i: int, by_line: Mapping[int, Candidate]) -> bool:
    """Whether a line that opens like a label stands above the publisher's introduction."""
    for j in range(i + 1, min(i + _NEAR, len(lines))):
        if furniture.is_disclaimer(lines[j]) or furniture.is_correction(lines[j]):
            return any(k in by_line for k in range(j + 1, min(j + _NEAR, len(lines))))
        if j in by_line:
            return False
    return False


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
        short = following is not None and ends_like_prose(following.closing)
        return speaks or told or (often and not c.after and short)
    if c.form == "alone":
        repeated = any(line.text == lines[i].text for line in lines[:i])
        return told and not repeated and (often or read_form(c.printed) == "question")
    if c.form == "dotted":
        return c.printed[0] == "Q" and often
    asks = c.form in {"outlet", "pair"} and "?" in c.after
    return asks or (often and (speaks or told))


def _is_lead(
    page: Page,
    lines: Sequence[Line],
    i: int,
    labelled: int | None,
    by_line: Mapping[int, Candidate],
) -> bool:
    """Whether prose above the body tells about the text and is not part of it."""
    line = lines[i]
    repeated = i in by_line and _said_below(page, by_line[i])
    if repeated or _introduced_below(lines, i, by_line):
        return True
    if _is_pull_quote(line, page) or _STATES.fullmatch(line.text):
        return True
    if _FIRST_PERSON.search(_QUOTED.sub(" ", line.text)):
        return False
    if labelled is None and _STANDFIRST.match(line.text):
        following = next((other.text for other in lines[i + 1 :] if other.is_prose), "")
        if _FIRST_PERSON.search(following):
            return True
    return _header_follows(lines, i) or _leads_to(lines[i], i, labelled, by_line)


def _leads_to(line: Line, i: int, labelled: int | None, by_line: Mapping[int, Candidate]) -> bool:
    """Whether prose close above the first label says what was held, or a moderator begins."""
    if labelled is None or labelled <= i or labelled - i > _NEAR:
        return False
    moderated = read_role(by_line[labelled].printed) == "moderator"
    return moderated or _LEAD.search(line.text) is not None


def _header_follows(lines: Sequence[Line], i: int) -> bool:
    """Whether lines that only a header has follow closely, and the text only after them."""
    near = [j for j in range(i + 1, min(i + _NEAR, len(lines))) if is_dated_or_field(lines[j])]
    if not near:
        return False
    told = any(line.is_prose for line in lines[i + 1 : near[0]])
    return not told and any(line.is_prose for line in lines[near[-1] + 1 : near[-1] + _FAR])


def _is_pull_quote(line: Line, page: Page) -> bool:
    """Whether a quoted line above the body repeats words of the body."""
    inner = line.text.strip('“”"«» .').casefold()
    if line.text[:1] not in '“"«' or not inner:
        return False
    return inner in page.text[line.end : line.end + _QUOTE_LOOK].casefold()


def _said_below(page: Page, c: Candidate) -> bool:
    """Whether the words after a label are pulled out of the text, which has them again.

    A question is never pulled out; a reporter may well say the same thing twice.
    """
    if c.form in {"question", "spaced_q"} or len(c.after) < _PULLED_LENGTH:
        return False
    return c.after in page.text[c.line.end : c.line.end + _QUOTE_LOOK]
