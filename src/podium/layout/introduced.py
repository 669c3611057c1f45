"""Short labels that a longer one introduces: ``James Naughtie (JN):``, and ``JN:`` from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from podium.layout.candidates import Candidate

_INTRODUCES = re.compile(r"(?P<full>[^()\[\]]{3,100})\s?[(\[](?P<short>[^\W\d_][\w.&/]{0,9})[)\]]")
_FIRM = "office"
_NAMES = frozenset({"name", "capitals", "word"})


def short_forms(labels: Iterable[str]) -> dict[str, str]:
    """Return the short labels, each with the one that introduces it; none introduced twice."""
    labels = list(dict.fromkeys(labels))
    found: dict[str, list[str]] = {}
    for printed in labels:
        match = _INTRODUCES.fullmatch(printed)
        if match:
            found.setdefault(match["short"], []).append(printed)
    return {label: found[label][0] for label in labels if label in found and len(found[label]) == 1}


def with_introductions(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, those made firm that introduce a short form, and the short ones."""
    short = short_forms(c.printed for c in found)
    full = set(short.values())
    return [
        replace(c, form=_FIRM)
        if c.printed in full and c.form in _NAMES
        else replace(c, form="short")
        if c.printed in short
        else c
        for c in found
    ]
