"""Russian names as they are called, out of the case in which a title sets them."""

from __future__ import annotations

import re

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_SURNAMES = (
    (re.compile(r"([оеё]в|ин|ын)ой$"), r"\1а"),
    (re.compile(r"([оеё]в|ин|ын)а$"), r"\1"),
    (re.compile(r"ского$"), "ский"),
    (re.compile(r"цкого$"), "цкий"),
    (re.compile(r"([сц])кой$"), r"\1кая"),
    (re.compile(r"([кч])а$"), r"\1"),
    (re.compile(r"([нл]и)я$"), r"\1й"),
)
"""Genitive and nominative of the surnames whose case can be told by their ending."""
_GIVEN = (
    (re.compile(r"ии$"), "ия"),
    (re.compile(r"([еия])я$"), r"\1й"),
    (re.compile(r"([бвгджзклмнпрстфхцчшщ])а$"), r"\1"),
    (re.compile(r"ря$"), "рь"),
    (re.compile(r"([кгхжчшщ])и$"), r"\1а"),
    (re.compile(r"ы$"), "а"),
)
_INITIAL = re.compile(r"(?:\w\.){1,2}$")


def nominative(name: str) -> str | None:
    """Return a name in the nominative; null where its ending does not tell it.

    Names in Latin letters are returned as they are.
    """
    if not _CYRILLIC.search(name):
        return name
    *given, surname = name.split()
    last = _turned(surname, _SURNAMES)
    first = [part if _INITIAL.match(part) else _turned(part, _GIVEN) for part in given]
    if last is None or any(part is None for part in first):
        return None
    return " ".join([*(part for part in first if part), last])


def _turned(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    return next((p.sub(new, word) for p, new in endings if p.search(word)), None)
