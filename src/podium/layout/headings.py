"""Headings inside the text, and the words by which speeches open and close."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.layout.line import Line, mostly_capitalised
from podium.layout.tongues import is_capital
from podium.layout.words.said import CLOSINGS, SALUTATIONS

_WORDING = re.compile(
    r"[\W_]{0,4}(?:(?:opening|closing|introductory|concluding|welcome) (?:remarks?|statements?|"
    r"speech|"
    r"address|comments)(?:\s?[:–—-]\s?[^.?!:]{2,80}(?<![.?!]))?|"
    r"(?:the )?(?:questions?[- ](?:and|&)[- ]answers?|q\s?(?:&|and)\s?as?)"
    r"(?: sessions?| part| period)?|questions(?: and answers)?(?: from the (?:press|media|floor))?|"
    r"(?:(?:excerpts )?from )?(?:the )?(?:answers|replies|responses) to (?:the )?"
    r"(?:(?:media|press|journalists['’]|reporters['’]|participants['’]|additional|other) )?"
    r"questions(?: (?:from|by|of) (?:the )?(?:media|press|floor|journalists|reporters))?|"
    r"(?:opening )?announcements?|(?:remarks|statement|introduction) by .{3,80}|main points|"
    r"start of question.{0,30}|press statements?|joint press statements?|discussion|"
    r"conclusion|冒頭発言(?:\s?[－―–:：-]\s?.{2,60})?|모두발언|질문·답변|질의응답)[\W_]{0,4}",
    re.IGNORECASE,
)
_ONE_WORD = re.compile(r"questions?\W{0,2}|remarks? by.*|statement by.*", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:\(?\d{1,2}[.)](?!\d{1,2}[./]\d\d)|\(\d{1,2}\)|[IVX]{1,4}[.)]|\([ivx]{1,4}\)|[A-H]\.(?=\s)|\([a-z]\)|［\d］|"
    r"【|[１-９][０-９]?[．　]|[(（][\d０-９一二三四五六七八九十]{1,2}[)）]|[①-⑳]|\d{1,2}\s[-–]\s)"
    r"\s{0,8}\S"
)
_LIST_ITEM = re.compile(r"[;,]$|\band$")
_MARKED = re.compile(r"(?:\*\*(?=.{0,9}\w)|##?#?\s|[■●◆○◇□▶►]\s?|<).{2,120}")
_BULLET = re.compile(r"(?:[•●▪◦‣■◆◇○・➢✓\uf0b7*–-]|--)\s")
_SALUTATION = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|ladies and gentlemen|(?:dear |distinguished |"
    r"esteemed |"
    r"honou?rable )?colleagues|dear |mr\.? |mister |mrs\.? |ms\.? |madam |distinguished |friends|"
    r"(?:your )?excellenc|thank you|thanks|hello|hi[ ,]|welcome|well,|yes|no\b|okay|ok\b|"
    r"all right|so,|"
    r"esteemed |honou?rable |members of |president |prime minister,|minister,|respected |namaste|"
    r"assalam|bismillah|salam\b|kia ora|bula\b|namaskar|magandang|selamat|guten |bonjour|"
    rf"{SALUTATIONS}|"
    r"happy (?:monday|tuesday|wednesday|thursday|friday|new year))",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:thank|thanks|bye|good(?:bye| night| day)|okay|ok\b|yes|no\b|all right|sure|right|please|"
    rf"see you|arigato|spasibo|well|and|but|so|{CLOSINGS})(?![^\W\d_぀-鿿가-힣])",
    re.IGNORECASE,
)
_SALUTES_WITH = frozenset(",.!:;-–—…")
_SALUTATION_WORDS = 25
_HEADING_WORDS = 22
_TOPIC_WORDS = 14
_NARRATED_WORDS = 10


def heading_rule(line: Line) -> str | None:
    """Return the rule by which the line is a heading whatever stands around it."""
    if line.words > _HEADING_WORDS:
        return None
    if _WORDING.fullmatch(line.text):
        return "heading_by_wording"
    if _MARKED.fullmatch(line.text) and not line.is_prose and not _BULLET.match(line.text):
        return "heading_by_mark"
    return None


def is_heading_wording(text: str) -> bool:
    """Whether ``text`` is a heading by its words: ``Question-and-Answer Session``, ``Q&A``."""
    return _WORDING.fullmatch(text) is not None and _ONE_WORD.fullmatch(text) is None


def is_numbered(line: Line) -> bool:
    """Whether the line is a heading with a number before it and no full stop after it."""
    return (
        line.words <= _HEADING_WORDS
        and _NUMBER.match(line.text) is not None
        and not line.ends_like_prose
        and _LIST_ITEM.search(line.text) is None
    )


def salutes(line: Line) -> bool:
    """Whether the line opens a speech: ``Ladies and gentlemen,``."""
    return (
        _SALUTATION.match(line.text) is not None
        and (line.is_prose or line.text[-1] in _SALUTES_WITH)
        and line.words <= _SALUTATION_WORDS
    )


def is_closing(line: Line) -> bool:
    """Whether the line begins with a word of thanks, assent or leave."""
    return _CLOSING.match(line.text) is not None


def is_bullet(line: Line) -> bool:
    """Whether the line is an item of a list."""
    return _BULLET.match(line.text) is not None


def could_head(line: Line) -> bool:
    """Whether the line has the shape of a heading: short, capital first, no stop at its end."""
    text = line.text
    return (
        line.words <= _TOPIC_WORDS
        and (is_capital(text[0]) or text[0] in "“\"‘'[(<0123456789")
        and not line.ends_like_prose
        and not is_bullet(line)
        and not is_closing(line)
        and not salutes(line)
        and _LIST_ITEM.search(text) is None
    )


def _in_list(line: Line, before: Line | None, after: Line) -> bool:
    """Whether a numbered line has one of its kind right above or below: an item of a list."""
    if before and is_numbered(before) and not before.after_blank:
        return True
    above = before is not None and not line.after_blank and _kind_of_number(before)
    below = not after.after_blank and _kind_of_number(after)
    return _kind_of_number(line) in {above, below}


def _kind_of_number(line: Line) -> str | None:
    """Return how the number of a line is printed, its figures left out: ``(#)``."""
    match = _NUMBER.match(line.text)
    return re.sub(r"[\dA-Za-z]+", "#", match.group()[:-1].strip()) if match else None


def topic_rule(  # noqa: PLR0911 - one return a rule
    line: Line,
    before: Line | None,
    following: Sequence[Line],
    *,
    labelled_next: bool,
    narrated: bool,
) -> str | None:
    """Return the rule by which a line of the body is a heading because of what surrounds it."""
    if not following or (before is not None and before.text.endswith((":", ";", ","))):
        return None
    if is_numbered(line) and not _in_list(line, before, following[0]):
        return "heading_by_number"
    if not could_head(line):
        return None
    if labelled_next:
        return "heading_above_label"
    stands_alone = line.after_blank or before is None or before.is_prose
    if not stands_alone or not (following[0].is_prose or is_bullet(following[0])):
        return None
    if narrated:
        short = line.words <= _NARRATED_WORDS or mostly_capitalised(line.text)
        return "heading_of_narration" if short else None
    parted = line.after_blank and following[0].after_blank
    return "heading_above_prose" if parted else None
