"""Parts of the corpus to contrast, named in words: ``side: japan; role: not journalist``.

A selection is conditions joined by semicolons, each ``key: value``. Several values stand with a
bar between them (``theme: korea | security``); ``not`` before the values turns them around.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any

import pandas as pd

from podium import anchored, measures
from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus, Missing
from podium.model import PodiumError
from podium.names import listed, plain, side_name

FACTS = ("side", "meeting", "transcript", "speaker", "role")
CODES = ("theme", "act", "polarity", "hedged")
"""Keys that need sentences coded by reading."""
_OWN = "role: not journalist"


class SelectionError(PodiumError):
    """A selection that cannot be read, or names what is not there."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: what a sentence must be, or must not be."""

    key: str
    wanted: tuple[str, ...]
    negated: bool = False

    def holds(self, cell: str) -> bool:
        """Whether a cell fits; the parts of a cell are separated by semicolons."""
        parts = {part.strip().casefold() for part in cell.split(";")}
        return bool(parts & {value.casefold() for value in self.wanted}) is not self.negated

    def words(self) -> str:
        """Return the condition in words."""
        no = "not " if self.negated else ""
        if self.key == "side":
            return no + listed([side_name(value) for value in self.wanted])
        if self.key == "role" and self.wanted == ("journalist",):
            return "reporters left out" if self.negated else "reporters"
        return f"{self.key} {no}{listed([plain(value) for value in self.wanted])}"


def parse(text: str) -> list[Condition]:
    """Return the conditions of a selection.

    Raises:
        SelectionError: a part is no ``key: value``, or there is no such key.
    """
    return [_condition(part.strip()) for part in text.split(";") if part.strip()]


def _condition(part: str) -> Condition:
    key, sign, rest = (piece.strip() for piece in part.partition(":"))
    if key not in (*FACTS, *CODES) or not sign or not rest:
        keys = ", ".join([*FACTS, *CODES])
        raise SelectionError(f"'{part}' is no condition: write key: value; keys are {keys}")
    negated = rest.startswith("not ")
    values = tuple(value.strip() for value in rest.removeprefix("not ").split("|"))
    return Condition(key, values, negated)


def needs_codes(*texts: str) -> bool:
    """Whether a selection asks for themes, acts or other codes."""
    return any(condition.key in CODES for text in texts for condition in parse(text))


def sentences(corpus: Corpus) -> pd.DataFrame:
    """Return every sentence with what selections ask for.

    Returns:
        ``id, transcript, start, text``, :data:`FACTS` and, where sentences are coded,
        :data:`CODES`; the speaker is given by name, surname and id in people.
    """
    table = anchored.rows(corpus, "sentences", "id", "transcript", "turn", "start", "text")
    sources = anchored.by_key(anchored.documents(corpus), "transcript")
    turns = anchored.by_key(anchored.rows(corpus, "turns", "id", "speaker", "role"), "id")
    codings = anchored.rows(corpus, CODED_SENTENCES, "sentence", *CODES)
    coded = anchored.by_key(codings.astype(str), "sentence")
    table["side"] = anchored.looked_up(table["transcript"], sources, "podium")
    table["meeting"] = anchored.looked_up(table["transcript"], sources, "occasion")
    table["name"] = anchored.looked_up(table["turn"], turns, "speaker")
    table["speaker"] = [f"{name};{name.rpartition(' ')[2]}" for name in table["name"]]
    table["role"] = anchored.looked_up(table["turn"], turns, "role")
    for code in CODES:
        table[code] = anchored.looked_up(table["id"], coded, code)
    return table


def select(table: pd.DataFrame, text: str) -> pd.DataFrame:
    """Return the rows of :func:`sentences` that fit a selection.

    Raises:
        SelectionError: the selection cannot be read, or a value occurs nowhere.
    """
    for condition in parse(text):
        _check(table, condition)
        flags = [condition.holds(str(cell)) for cell in table[condition.key]]
        table = anchored.keep(table, flags)
    return table


def coded(corpus: Corpus) -> pd.DataFrame:
    """Return the :func:`sentences` that are coded and that no reporter says."""
    said = select(sentences(corpus), _OWN)
    return said[said["act"] != ""]


def _check(table: pd.DataFrame, condition: Condition) -> None:
    cells = {part.strip() for cell in set(table[condition.key]) for part in str(cell).split(";")}
    known = {cell.casefold(): cell for cell in cells if cell}
    for value in condition.wanted:
        if value.casefold() not in known:
            close = difflib.get_close_matches(value.casefold(), known, n=1, cutoff=0.4)
            hint = f"; did you mean '{known[close[0]]}'?" if close else "."
            there = ", ".join(sorted(known.values())) or "none"
            raise SelectionError(f"no {condition.key} '{value}'{hint} There are: {there}")


def words(text: str) -> str:
    """Return a selection in words: ``Japan, reporters left out``."""
    return ", ".join(condition.words() for condition in parse(text)) or "everything"


def side_of(text: str) -> str:
    """Return the one side that a selection is limited to; empty where it is not."""
    sides = [one for one in parse(text) if one.key == "side" and not one.negated]
    wanted = {value for one in sides for value in one.wanted}
    return wanted.pop() if len(wanted) == 1 else ""


def defaults(corpus: Corpus) -> tuple[str, str]:
    """Return two groups to contrast: the own words of the two sides that say most.

    With one side only, its own words against its reporters'.
    """
    said = dict.fromkeys(measures.sides(corpus), 0)
    for row in anchored.records(anchored.documents(corpus)):
        if row["podium"] in said:
            said[row["podium"]] += int(row["words"] or 0)
    if len(said) > 1:
        first, second = sorted(sorted(said, key=lambda side: -said[side])[:2])
        return f"side: {first}; {_OWN}", f"side: {second}; {_OWN}"
    return _OWN, "role: journalist"


def chosen(corpus: Corpus, group_a: str, group_b: str) -> tuple[str, str] | Missing:
    """Return both groups, the default ones where they are empty; or what is missing.

    Raises:
        SelectionError: one group is given and the other is not.
    """
    if bool(group_a.strip()) is not bool(group_b.strip()):
        raise SelectionError("name both groups, or neither")
    groups = (group_a, group_b) if group_a.strip() else defaults(corpus)
    if needs_codes(*groups):
        missing = anchored.lacking(corpus, "themes and acts of sentences", CODED_SENTENCES)
        if missing:
            return missing
    return groups


def apart(corpus: Corpus, groups: tuple[str, str]) -> tuple[dict[str, Any], pd.DataFrame]:
    """Return the sentences of two groups, and what is to be known of them.

    Sentences that fit both groups are left out of both.

    Returns:
        Counts ``a, b, both`` of sentences, and the rows of :func:`sentences` with ``group``.
    """
    table = sentences(corpus)
    first, second = (set(select(table, text)["id"]) for text in groups)
    table = table[table["id"].isin(first ^ second)]
    table = table.assign(group=["a" if key in first else "b" for key in table["id"]])
    facts = {"a": len(first - second), "b": len(second - first), "both": len(first & second)}
    return facts, table
