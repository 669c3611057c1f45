"""What speaks for and against a line above the body being the title, each sign weighed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from podium import dates
from podium.layout import furniture
from podium.layout.cast import HIGH
from podium.layout.dateline import is_dateline, remainder
from podium.layout.headings import is_bullet, is_numbered
from podium.layout.line import Line
from podium.layout.names import read_person, read_role
from podium.layout.people import names_only_an_office, speaker_of
from podium.layout.stage import is_stage
from podium.layout.towns import is_letterhead, looks_like_place
from podium.layout.words import abroad
from podium.layout.words.press import FIELD_OF_EVENT, FIELDS, NOT_LABELS

SHORTEST = 8
_LONGEST = 420
_FEW_WORDS = 4
_BESIDE_DATE = 4
ENOUGH = 1.5
_ABSENT = -99.0
KIND_WORDS = re.compile(
    r"press (?:conference|briefing|gaggle|availability|encounter|statement|call|point|release|"
    r"stakeout|remarks)|news conference|briefing|remarks|statement|interview|speech|readout|"
    r"door-?st[oe]p|^stand-?up|answer|replies|talks|meeting|meets|transcript of|joint|telephone|"
    r"call with|"
    r"phone call|"
    r"conversation|visit|address|opening(?! hours)|working (?:lunch|dinner|breakfast)|"
    r"conference call|teleconference|media availability|q&a|"
    r"gaggle|stakeout|advisory|comment by|message|press point|"
    + "|".join(pattern for _, pattern in abroad.KINDS),
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
    r"\s(?=(?-i:[A-Z]))(?!(?:with|by|of|to|at|on|for|from|following|after|given)\b)",
    re.IGNORECASE,
)
"""A kicker with no word between it and what follows."""
_KIND_OF = re.compile(
    r"(?:\w+ ){0,2}(?:remarks|statement|interview|gaggle|briefing|conference|call|availability|"
    r"encounter|stakeout|speech|address|doorstop) (?:by|with)\s",
    re.IGNORECASE,
)
"""How a title begins that names its speaker next: a title and no list of facts."""
_TITLED = re.compile(r"title\s?:\s*(.{4,300})", re.IGNORECASE)
_OF_EVENT = re.compile(FIELD_OF_EVENT, re.IGNORECASE)
QUOTED = re.compile(r"[“\"«].{6,200}[”\"»]")
_SAYING = re.compile(r".{5,80}:\s[“\"].{6,200}[”\"]")
_DOES = re.compile(
    r"(.{5,80}?)\s(?:meets?|met|holds?|held|answers|answered|speaks|spoke|addresses|addressed|"
    r"gives|"
    r"gave|makes|made|delivers|delivered|takes|took|briefs|attends)\s",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"point de presse|rueda de prensa|conférence de presse|(?:gemeinsame )?pressekonferenz|"
    r"conferenza stampa|(?:совместная )?пресс-конференция|брифинг|"
    r"(?:joint )?(?:press|news|media) (?:conference|statement)\b.{4}|doorst[oe]p\b.{4}",
    re.IGNORECASE,
)
_PROSE_WORDS = 8


def is_kicker(line: Line) -> bool:
    """Whether the line says what kind of text follows and no more: ``Speech``."""
    return _KICKER.fullmatch(line.text) is not None


def _is_key(line: Line) -> bool:
    head, colon, _ = line.text.partition(":")
    head = _OF_EVENT.sub("", head)
    if _KICKER.fullmatch(head.strip()):
        return line.text.endswith(":")
    key = head.strip().lower()
    return bool(colon) and (key in NOT_LABELS or key in FIELDS or line.text.endswith(":"))


def is_bare_date(line: Line) -> bool:
    """Whether the line is a date with at most a slot of the site beside it."""
    rest = remainder(line.text)
    slot = any(mark in line.text for mark in "•|") and furniture.is_menu_item(rest.strip(" •|"))
    short = is_dateline(line) and len(rest.split()) <= _BESIDE_DATE
    return short and (slot or not KIND_WORDS.search(rest))


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
        return not _KIND_OF.match(line.text)
    match = _CRAMMED.match(line.text)
    if match is None:
        return False
    person = read_person(line.text[match.end() :])
    return len(person.tokens) > 1 and read_role(line.text) not in {"unknown", "journalist"}


def _names_office_holder(line: Line) -> bool:
    """Whether a line opens with an office and a full name and goes on: who does what."""
    match = _DOES.match(line.text)
    person = read_person(match[1]) if match else None
    return person is not None and len(person.tokens) > 1 and person.role in HIGH


def _gives_office(line: Line) -> bool:
    """Whether a line names an office; ``Minister A Answers Questions`` is a minister, too."""
    return read_role(line.text) not in {"unknown", "journalist"} or _names_office_holder(line)


def is_sentence(line: Line) -> bool:
    """Whether the line is a sentence and no headline."""
    return line.text.rstrip('”"’').endswith(".") and line.words > _PROSE_WORDS


def _is_dated_kind(line: Line) -> bool:
    """Whether a line ends with its date in brackets behind the kind of text that it is."""
    head, bracket, rest = line.text.rpartition("(")
    dated = bool(bracket) and rest.endswith(")") and dates.find_dates(rest) and not remainder(rest)
    return bool(dated) and KIND_WORDS.search(head) is not None


_SIGNS: tuple[tuple[float, Callable[[Line], object]], ...] = (
    (4.0, lambda line: KIND_WORDS.search(line.text)),
    (2.0, lambda line: _SMALL.search(line.text)),
    (2.0, _gives_office),
    (1.0, lambda line: line.words >= _FEW_WORDS),
    (4.5, _is_dated_kind),
    (4.0, lambda line: QUOTED.fullmatch(line.text)),
    (4.0, lambda line: _SAYING.fullmatch(line.text)),
    (-1.0, lambda line: line.words < _FEW_WORDS),
    (-20.0, furniture.is_path),
    (-6.0, is_numbered),
    (-6.0, lambda line: is_bullet(line) and not line.text.startswith("*")),
    (2.0, lambda line: _BEGINS.match(line.text)),
    (2.5, _names_office_holder),
    (-6.0, lambda line: furniture.residue(line) or furniture.is_table_of_contents(line)),
    (-5.0, is_bare_date),
    (-20.0, furniture.is_sure_notice),
    (-20.0, furniture.is_caption),
    (-20.0, furniture.is_disclaimer),
    (-20.0, furniture.is_correction),
    (-5.0, lambda line: is_stage(line.text)),
    (-5.0, _is_key),
    (-6.0, is_sentence),
    (-8.0, lambda line: line.text[0].islower()),
    (-3.5, is_kicker),
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
    if not SHORTEST <= len(line.text) <= _LONGEST or line.end - line.start > _LONGEST:
        return _ABSENT
    return sum(value for value, sign in _SIGNS if sign(line))
