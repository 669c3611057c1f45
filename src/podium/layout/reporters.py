"""Labels of the press: which part is the reporter's name, which the outlet's."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from podium.layout.cast import one_slip
from podium.layout.forms import is_name_and_outlet, is_outlet, says_outlet
from podium.layout.names import fold, read_person, read_role
from podium.layout.tongues import IDEOGRAPHS, english
from podium.layout.words.places import CITIES, COUNTRIES
from podium.layout.words.press import OUTLETS_IDEOGRAPHIC

_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{3,60})[)\]]")
_TO = r"(?:(?:addressed |directed |question )?(?:to|for))\s+(?:the\s+)?"
_ADDRESSEE = re.compile(rf"[(\[]{_TO}([^()\[\]]+)[)\]]", re.IGNORECASE)
_OUTLET = re.compile(OUTLETS_IDEOGRAPHIC)
_BETWEEN = re.compile(r",|\s(?:of|from|with)\s(?=[A-Z])")
_AFTER_COMMA = re.compile(r"[,–—]\s?(.+)$")


def addressees(printed: str) -> tuple[str, ...]:
    """Return whom a label says the question is put to: ``Question (to Sergey Lavrov)``."""
    match = _ADDRESSEE.search(printed)
    return tuple(re.split(r",\s*|\s+and\s+", match[1].strip())) if match else ()


def names_addressee(inside: str) -> bool:
    """Whether brackets after ``Question:`` say to whom it is put: ``To Minister Aso``."""
    match = re.fullmatch(rf"{_TO}(?P<both>both\s)?(?P<whom>.{{2,60}})", inside, re.IGNORECASE)
    if match is None:
        return False
    person = read_person(match["whom"])
    return bool(match["both"]) or person.name is not None or person.role != "unknown"


def asker_name(printed: str) -> str | None:
    """Return the name in ``Journalist, Tanaka`` or ``REPORTER (SAKAI, YOMIURI SHIMBUN)``."""
    match = _AFTER_COMMA.search(_BRACKETS.sub("", printed))
    if match is None and IDEOGRAPHS.search(printed):
        return _name_before_word(printed)
    if match is None:
        return _name_in_brackets(printed)
    return None if is_outlet(match[1]) else read_person(match[1]).name


def _name_before_word(printed: str) -> str | None:
    """Return the name in ``港新聞 三田記者``: what stands before the word and is no outlet."""
    before = english(_BRACKETS.sub("", printed)).split("Journalist")[0]
    parts = [part for part in re.split(r"[\s\u3000・の、]+", before) if part]
    names = [part for part in parts if not _OUTLET.search(part) and IDEOGRAPHS.search(part)]
    return names[-1] if len(names) == 1 else None


def _name_in_brackets(printed: str) -> str | None:
    """Return the name of ``(NAME, OUTLET)`` or ``(OUTLET, NAME)``, where one of two is a name."""
    inside = _IN_BRACKETS.search(printed)
    parts = [part.strip() for part in _BETWEEN.split(inside[1])] if inside else []
    if len(parts) != len(("name", "outlet")):
        return None
    if any(map(is_outlet, parts)):
        return reporter_name(", ".join(parts), PressLabels.of(()))
    return read_person(parts[0]).name if is_name_and_outlet(parts) else None


def is_slip_of_asker(printed: str) -> bool:
    """Whether a label is one slip from a word for who asks: ``QUESTON``."""
    return any(one_slip(fold(printed), word) for word in ("question", "reporter", "journalist"))


def is_short_outlet(printed: str) -> bool:
    """Whether a label is capitals alone, as outlets' short names are: ``NTV``."""
    return printed.isupper() and " " not in printed and "." not in printed


def is_outlet_with_name(printed: str) -> bool:
    """Whether a label reads ``The Straits Courier (Nadia Rahim)``."""
    inside = _IN_BRACKETS.search(printed)
    if inside is None or not is_outlet(_BRACKETS.sub("", printed).strip()):
        return False
    return read_role(printed) in {"unknown", "journalist"}


@dataclass(frozen=True, slots=True)
class PressLabels:
    """What the labels of a page show together of how it prints reporters and outlets."""

    alone: frozenset[str]
    """Every label, folded: a part of one that labels alone elsewhere is a name."""
    name_first: bool | None
    """Whether names stand before outlets, ``Suzuki, NHK``; null if no label tells."""

    @classmethod
    def of(cls, labels: Collection[str]) -> PressLabels:
        """Look through the labels of a page."""
        pairs = [printed.split(",") for printed in labels if printed.count(",") == 1]
        told = [(says_outlet(one), says_outlet(other)) for one, other in pairs]
        first, last = told.count((False, True)), told.count((True, False))
        return cls(frozenset(map(fold, labels)), None if first == last else first > last)


def reporter_name(printed: str, press: PressLabels) -> str | None:
    """Return the name in ``NHK, Suzuki``, ``Suzuki, NHK`` or ``Courier (Rahim)``.

    Where no word tells the outlet, the name stands where other labels of the page have it.
    """
    inside = _IN_BRACKETS.search(printed)
    if inside and inside[1][0].islower():  # ``(online)``, ``(by telephone)``
        printed, inside = _BRACKETS.sub("", printed), None
    if inside:
        unnamed = is_outlet(inside[1]) or inside[1] in CITIES or inside[1] in COUNTRIES
        return None if unnamed else read_person(inside[1]).name
    parts = [part.strip() for part in re.split(r"[,/]", printed)]
    outlets = [part for part in parts if says_outlet(part) or part.startswith("The ")]
    if len(outlets) != len(parts) - 1:  # no word tells the outlet: capitals may
        outlets = [part for part in parts if part in outlets or is_outlet(part)]
    names = [part for part in parts if part not in outlets]
    if len(names) == len(parts) == len("ab") and press.name_first is not None:
        names = names[:1] if press.name_first else names[1:]
    return _name_among(names, press.alone) if len(parts) > 1 and names else None


def _name_among(parts: Sequence[str], labels: Collection[str]) -> str | None:
    """Return the part that is a name: the only one, else one that labels alone elsewhere."""
    if len(parts) == 1:
        return read_person(parts[0]).name
    alone = [part for part in parts if fold(part) in labels]
    longer = [part for part in parts if len(part.split()) > 1]
    chosen = alone or longer
    return read_person(chosen[0]).name if len(chosen) == 1 else None
