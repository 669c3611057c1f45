"""Which line above the body is the title: every sign weighed, the heaviest line wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from podium import dates
from podium.layout import furniture
from podium.layout.dateline import is_dateline, remainder
from podium.layout.headings import is_bullet, is_numbered
from podium.layout.line import Line
from podium.layout.names import read_person, read_role
from podium.layout.people import names_only_an_office, speaker_of
from podium.layout.stage import is_stage
from podium.layout.towns import is_letterhead, looks_like_place
from podium.layout.words.press import FIELD_OF_EVENT, FIELDS, NOT_LABELS

_SHORTEST = 8
_LONGEST = 420
_FEW_WORDS = 4
_BESIDE_DATE = 4
_DRIFT = 0.04
"""A line further down weighs a little less."""
_LISTED = 6.0
"""A line of a table of contents names a part and not the whole."""
_CONTINUED = 6.0
_PULLED = 8.0
"""A quotation pulled out of the text is no title where another line announces the text."""
_ENOUGH = 1.5
_ABSENT = -99.0
_WORDS = re.compile(
    r"press (?:conference|briefing|gaggle|availability|encounter|statement|call|point|release|"
    r"stakeout|remarks)|news conference|briefing|remarks|statement|interview|speech|readout|"
    r"door-?stop|answer|replies|talks|meeting|meets|transcript of|joint|telephone|call with|"
    r"phone call|"
    r"conversation|visit|address|opening(?! hours)|working (?:lunch|dinner|breakfast)|"
    r"conference call|teleconference|media availability|q&a|"
    r"gaggle|stakeout|advisory|comment by|message|press point",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:by|with|of|to|at|on|following|after|for|in)\b|['’]s\b", re.IGNORECASE)
_KICKER = re.compile(
    r"(?:joint )?(?:press|news|media|daily|special|background|department)?\s?"
    r"(?:conference|briefing|release|statement|remarks|availability|encounter|point|speech|"
    r"transcript|"
    r"interview|readout|opinion|news story|news|announcement|gaggle|call)s?(?:\s?by|\s?with)?:?",
    re.IGNORECASE,
)
_CRAMMED = re.compile(
    r"(?:(?:opening |special |joint |press |media |daily |background |department )?"
    r"(?:remarks|interview|briefing|availability|statement|conference|readout|speech|transcript))"
    r"\s(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""A kicker with no word between it and what follows."""
_TITLED = re.compile(r"title\s?:\s*(.{4,300})", re.IGNORECASE)
_OF_EVENT = re.compile(FIELD_OF_EVENT, re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«].{6,200}[”\"»]")
_SAYING = re.compile(r".{5,80}:\s[“\"].{6,200}[”\"]")
_BEGINS = re.compile(
    r"(?:joint )?(?:press|news|media) (?:conference|statement)\b.{4}|doorstop\b.{4}",
    re.IGNORECASE,
)
_PROSE_WORDS = 8
_KICKER_ALONE = 2.5
"""A kind of text printed twice is a title where no line says more."""


def _is_kicker(line: Line) -> bool:
    return _KICKER.fullmatch(line.text) is not None


def _is_key(line: Line) -> bool:
    head, colon, _ = line.text.partition(":")
    head = _OF_EVENT.sub("", head)
    if _KICKER.fullmatch(head.strip()):
        return line.text.endswith(":")
    key = head.strip().lower()
    return bool(colon) and (key in NOT_LABELS or key in FIELDS or line.text.endswith(":"))


def _is_bare_date(line: Line) -> bool:
    rest = remainder(line.text)
    slot = any(mark in line.text for mark in "•|") and furniture.is_menu_item(rest.strip(" •|"))
    short = is_dateline(line) and len(rest.split()) <= _BESIDE_DATE
    return short and (slot or not _WORDS.search(rest))


def _is_name(line: Line) -> bool:
    person = read_person(line.text)
    return len(person.tokens) == line.words


def titled(line: Line) -> str | None:
    """Return the title that a field of the header gives: ``TITLE: Interview with …``."""
    match = _TITLED.fullmatch(line.text)
    return match[1] if match else None


def without_facts(line: Line) -> Line:
    """Return a line without its date and the kicker at its end: ``NAME Minister 4 May Speech``."""
    *first, last = remainder(line.text).split(", ")
    return replace(
        line, text=", ".join(first if first and _KICKER.fullmatch(last) else [*first, last])
    )


def is_crammed(line: Line) -> bool:
    """Whether a kicker, a name, an office and a date stand on one line: facts, and no title."""
    if not dates.find_dates(line.text):
        return False
    person = speaker_of(without_facts(line))
    if person and person.role != "unknown":
        return True
    match = _CRAMMED.match(line.text)
    if match is None:
        return False
    person = read_person(line.text[match.end() :])
    return len(person.tokens) > 1 and read_role(line.text) not in {"unknown", "journalist"}


def _is_sentence(line: Line) -> bool:
    return line.text.rstrip('”"’').endswith(".") and line.words > _PROSE_WORDS


_SIGNS: tuple[tuple[float, Callable[[Line], object]], ...] = (
    (4.0, lambda line: _WORDS.search(line.text)),
    (2.0, lambda line: _SMALL.search(line.text)),
    (2.0, lambda line: read_role(line.text) not in {"unknown", "journalist"}),
    (1.0, lambda line: line.words >= _FEW_WORDS),
    (4.0, lambda line: _QUOTED.fullmatch(line.text)),
    (4.0, lambda line: _SAYING.fullmatch(line.text)),
    (-1.0, lambda line: line.words < _FEW_WORDS),
    (-20.0, furniture.is_path),
    (-6.0, is_numbered),
    (-6.0, lambda line: is_bullet(line) and not line.text.startswith("*")),
    (2.0, lambda line: _BEGINS.match(line.text)),
    (-6.0, lambda line: furniture.residue(line) or furniture.is_table_of_contents(line)),
    (-5.0, _is_bare_date),
    (-20.0, furniture.is_caption),
    (-20.0, furniture.is_disclaimer),
    (-20.0, furniture.is_correction),
    (-5.0, lambda line: is_stage(line.text)),
    (-5.0, _is_key),
    (-6.0, _is_sentence),
    (-8.0, lambda line: line.text[0].islower()),
    (-3.5, _is_kicker),
    (-6.0, lambda line: names_only_an_office(line.text)),
    (-4.0, _is_name),
    (-6.0, is_crammed),
    (-5.0, speaker_of),
    (-5.0, is_letterhead),
    (-4.0, lambda line: looks_like_place(line.text)),
)
"""Weight and sign, each a question put to one line."""


def weight(line: Line) -> float:
    """Weigh a line of the front as the title; the heavier, the likelier."""
    if not _SHORTEST <= len(line.text) <= _LONGEST or line.end - line.start > _LONGEST:
        return _ABSENT
    return sum(value for value, sign in _SIGNS if sign(line))


def pick_title(front: Sequence[Line]) -> tuple[Line | None, str]:
    """Return the title among the lines above the body and the rule that found it."""
    listed = next(
        (i for i, line in enumerate(front) if furniture.is_table_of_contents(line)), len(front)
    )
    weights = [
        weight(line)
        + _repeated(line, front)
        + _continued(front, i)
        + _pulled(front, i)
        - i * _DRIFT
        - (_LISTED if i > listed else 0)
        for i, line in enumerate(front)
    ]
    if not weights or max(weights) < _ENOUGH:
        return _before_date(front, weights)
    best = front[weights.index(max(weights))]
    inner = _inside(best, front, weights)
    if inner:
        return inner, "title_within_longer_line"
    return _in_mixed_case(best, front), "title_by_weight"


def _in_mixed_case(best: Line, front: Sequence[Line]) -> Line:
    """Return the line that prints the same title not all in capitals, where there is one."""
    same = (line for line in front if line.text.casefold() == best.text.casefold())
    return next((line for line in same if not line.text.isupper()), best)


def _repeated(line: Line, front: Sequence[Line]) -> float:
    times = sum(other.text == line.text for other in front)
    alone = _KICKER_ALONE if _is_kicker(line) else 1.0
    return alone if times > 1 else 0.0


def _continued(front: Sequence[Line], i: int) -> float:
    """Weigh a line that the next one goes on with in small letters: ``by NATO Secretary …``."""
    following = front[i + 1].text if i + 1 < len(front) else ""
    goes_on = re.match(r"(?:by|with|following|at)\s", following) is not None
    return _CONTINUED if goes_on and len(front[i].text) >= _SHORTEST else 0.0


def _pulled(front: Sequence[Line], i: int) -> float:
    """Weigh a quoted line down where another line says what kind of text it is."""
    if not _QUOTED.fullmatch(front[i].text):
        return 0.0
    announced = any(
        _WORDS.search(line.text)
        and not _QUOTED.search(line.text)
        and not _is_sentence(line)
        and weight(line) + _continued(front, j) >= _ENOUGH
        for j, line in enumerate(front)
    )
    return -_PULLED if announced else 0.0


def _inside(best: Line, front: Sequence[Line], weights: Sequence[float]) -> Line | None:
    """Return the line that the best one repeats with the name of the site around it."""
    inner = [
        (value, line)
        for value, line in zip(weights, front, strict=True)
        if line is not best
        and value >= _ENOUGH
        and line.text in best.text
        and len(line.text) > len(best.text) / 2
        and remainder(best.text.replace(line.text, "")).strip(" ,-–|")
    ]
    return max(inner, key=lambda pair: pair[0])[1] if inner else None


def _before_date(front: Sequence[Line], weights: Sequence[float]) -> tuple[Line | None, str]:
    """Fall back on the line above or below the first date line, where it can be a title at all."""
    dated = [i for i, line in enumerate(front) if _is_bare_date(line)]
    for i in (dated[0] - 1, dated[0] + 1) if dated else ():
        if 0 <= i < len(front) and weights[i] > -_ENOUGH and front[i].words > 1:
            return front[i], "title_beside_date"
    return None, ""
