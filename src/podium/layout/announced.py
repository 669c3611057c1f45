"""Whom titles in other languages than English announce, read by the rules for English titles.

``Rueda de prensa de la ministra … tras`` is read as ``Remarks by Foreign Minister … following``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from podium.layout.names import Person
from podium.layout.nominative import nominative
from podium.layout.people import people_in_title
from podium.layout.tongues import english
from podium.layout.words.abroad import ANNOUNCED

_OF = (
    r"of|del?|de la|de los|du|des|di|della|dello|do|da|dos|das|von|vom|der|mit|avec|con|com|a|with"
)
_KIND = re.compile(
    rf"\A\W{{0,3}}(?:.{{1,120}}\s[–—:-]\s)?(?:{ANNOUNCED})(?:\s(?:{_OF})\s|\sd[’']|(?<=[а-я])\s)(?=\w)",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r",?\s(?:tras|después de|al término|en|con motivo|ante|durante|para|lors|à|au|aux|dans|après|"
    r"devant|sur|nach|bei|beim|zur?|zum|in|im|am|vor|anlässlich|auf|dopo|presso|al|alla|su|em|no|"
    r"na|sobre|após|на|по|в|во|о|об|перед|после|для|при|с)\s"
)
_AND = re.compile(r"\s(?:et|y|e|und|и)\s(?:(?:de|du|von|of)\s)?")


@lru_cache(maxsize=4096)
def hosts_announced(text: str) -> tuple[Person, ...]:
    """Return the host whom a line that begins with a kind of text names, none in English."""
    plain = english(text)
    kind = _KIND.match(plain)
    if kind is None:
        return ()
    rest = _OCCASION.split(_AND.sub(" and ", plain[kind.end() :]), maxsplit=1)[0]
    people = people_in_title(f"Remarks by {rest}")
    names = [(person, nominative(person.name or "")) for person in people]
    return tuple(replace(person, name=name) for person, name in names if name)
