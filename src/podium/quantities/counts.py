"""Rules for things counted: with a number, one by one, both at once, or without a number."""

from __future__ import annotations

import re

from podium.quantities.amounts import START, amount
from podium.quantities.model import Context, Reading, matching
from podium.quantities.numerals import QUANTITY
from podium.quantities.words import SP, THINGS, WORD, plural, spaced

_PER = rf"(?:{SP}(?:a|an|per|each|every){SP}(?P<period>hour|day|week|month|quarter|year)\b)?"
_OF_THE = rf"(?:{SP}of{SP}(?:the|our|these|those|its|their))?"
_ONE = (
    rf"{START}\b(?<!no )(?<!any )(?:one|an?{SP}single|1)(?:{SP}more)?{SP}"
    rf"(?!(?:another|day|side|hand|million|billion|time|thing)\b)("
    rf"?:{WORD}{SP}){{0,2}}(?P<noun>{WORD})(?![\w-])"
)
_MANY = (
    r"several|numerous|various|many|multiple|countless|innumerable|plenty of|a lot of|lots of|"
    r"(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: of (?:thousands|millions))?"
    r"(?: of)?|most of|much of|(?:quite )?a few|a handful of|a couple of|quite a few"
)
_AMOUNT = (
    r"(?:quite )?an?(?: (?:very|fairly|rather|quite))?"
    r"(?: (?:large|great|small|good|huge|whole|wide|growing|limited|certain|broad|significant|"
    r"considerable|substantial|vast|full|long|entire)){0,2}"
    r" (?:number|series|variety|range|majority|minority|host|lot|deal|set|share|part|portion|"
    r"proportion|array|amount|multitude|list|wealth|string|spectrum) of"
)
_MANY_OF = spaced(rf"(?:{_MANY}|{_AMOUNT})")
_DEGREE = spaced(
    r"an?(?: (?:very|fairly|rather|quite|so|too|relatively|extremely|increasingly))?(?: [a-z-]+ly)?"
    r" [a-z-]+ (?:scale|rate|pace|speed|level|extent|degree|age|amount|share|majority|proportion)"
    r"(?! of (?:the )?\d)|"
    r"(?:not )?(?:so|too|as) (?:quickly|fast|slowly|rapidly|much|many|few|little)(?: as)?|"
    r"(?:modest|large|small|big|high|low|long|short|fast|slow|many|few) enough|"
    r"(?:[a-z]+ly|much|far|many) (?:more|less|fewer)"
    r"(?= (?:than|can|could|is|are|was|has|to)\b|[.,;])|"
    r"more (?:are|were|will be|have been) [a-z]+ed|a little|a bit|to some extent|"
    r"(?:this|that|the same) (?:figure|number|sum|amount|percentage|total)|"
    r"(?:the )?(?:vast |great |overwhelming )?(?:majority|bulk) of"
)


def _things(match: re.Match[str], _: Context) -> Reading | None:
    unit = match["head"].lower()
    rate = match["period"]
    reading = (
        amount(match, "quantity", f"{unit} per {rate.lower()}")
        if rate
        else amount(match, "count", unit)
    )
    return None if reading.value in {0, 1} and reading.value_max is None else reading


def _number(match: re.Match[str], _: Context) -> Reading | None:
    alone = match["high"] is None and match["low"].lower() in {"one", "zero"}
    return None if alone else amount(match, "count")


def _one(match: re.Match[str], _: Context) -> Reading:
    return Reading("count", 1, unit=plural(match["noun"]))


def _both(match: re.Match[str], _: Context) -> Reading:
    noun = match["head"]
    return Reading("count", 2, unit=noun.lower() if noun else None)


def _vague(match: re.Match[str], _: Context) -> Reading:
    noun = match["head"]
    return Reading("vague_quantity", unit=noun.lower() if noun else None, approximate=True)


RULES = (
    matching("things_counted", rf"{START}{QUANTITY}{_OF_THE}{THINGS}{_PER}", _things),
    matching("number_alone", rf"{START}{QUANTITY}(?![\w%])", _number),
    matching("one_thing", _ONE, _one),
    matching("only_thing", rf"\bthe{SP}(?:only|sole){SP}(?P<noun>{WORD})(?![\w-])", _one),
    matching(
        "both",
        rf"\b(?:(?:we|us|they|them|you){SP})?both(?:{THINGS}|{SP}(?-i:[A-Z])[\w-]+{SP}and{SP}(?-i:[A-Z])[\w-]+)?(?![\w-])",
        _both,
    ),
    matching("two_of_us", rf"\b(?:the{SP})?two{SP}of{SP}(?:us|them|you)\b(?P<head>)", _both),
    matching("many_things", rf"\b{_MANY_OF}(?:{THINGS})?(?![\w-])", _vague, wraps=True),
    matching("degree", rf"\b(?:{_DEGREE})(?![\w-])(?P<head>)", _vague, wraps=True),
)
