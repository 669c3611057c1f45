"""Rules for places in an order, how often, and fixed phrases."""

from __future__ import annotations

import re

from podium.quantities.model import Context, Reading, matching
from podium.quantities.numerals import CARDINAL, NUMBER, ORDINAL, ordinal_of, value_of
from podium.quantities.words import PHRASE, SP, WORD, plural, spaced

_OFTEN = spaced(
    r"(?:not |far from |almost |nearly )?(?:always|often|frequently|regularly|constantly|"
    r"repeatedly|rarely|seldom|sometimes|occasionally|periodically|never before|invariably|"
    r"routinely|continually)|(?:regular|frequent|repeated|periodic|occasional)(?= [a-z])|"
    r"once (?:again|more)|yet again|(?:multiple|several|many|numerous|countless) times|"
    r"(?:time and|again and) again|from time to time|on (?:many|several|numerous|multiple|a number "
    r"of) occasions|(?:in )?(?:most|many|some|all|rare) cases|at (?:each|every) [a-z]+|"
    r"many a time|all the time|as often as (?:possible|necessary)"
)
_RATES = {
    "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year",
    "annually": "year", "annual": "year",
}  # fmt: skip
_PERIOD = r"(?:hour|day|week|month|quarter|year|decade)"
_PHRASES = spaced(
    r"first of all|first and foremost|in the first place|at first(?: glance| sight)?|once and for "
    r"all|(?:all )?at once|one(?: [a-z]+)? at a time|one by one|step by step|"
    r"(?:at )?one (?:day|time)|one way or (?:another|the other)|"
    r"on (?:the )?one hand|for one thing|one another|a single whole|"
    r"second to none|(?:on )?second thoughts?|firstly|secondly|thirdly|a thousand times|"
    r"two-way street|halfway|half[-\s]way|half-hearted(?:ly)?|a few words|a word or two|"
    r"zero[-\s](?:sum|tolerance)|(?:back to )?square one|day one|the final line|(?:the )?next step|"
    r"(?:from|since) (?:the )?(?:very )?(?:beginning|start)(?: to (?:the )?end)?|at the end of the "
    r"day|the very (?:beginning|end|start) of the (?:road|way|path|process|journey)|straight away|"
    r"right away|this time|(?:in|with) one voice|first[-\s]hand|one-on-one|one-sided|one-time|"
    r"one-off|at the last minute|at the eleventh hour|first lad(?:y|ies)|all four corners"
)
_OWNER = r"(?:the|an?|his|her|my|our|their|its|your|this|that|each|every|[\w-]{1,30}[’'`]s?|whose)"
"""What stands before an ordinal that counts something, and not before an adverb."""


def _ordinal(match: re.Match[str], _: Context) -> Reading:
    phrase = match["one"] or match["phrase"]
    unit = _head(phrase) if match["owner"] else None
    return Reading("ordinal", ordinal_of(match["ordinal"]), unit=unit)


def _head(phrase: str | None) -> str | None:
    """Return the last word of a noun phrase in the plural, or None."""
    words = (phrase or "").split()
    return plural(re.sub(r"[’'`]s?$", "", words[-1])) if words else None


def _next(match: re.Match[str], _: Context) -> Reading:
    return Reading("ordinal", unit=_head(match["phrase"]), basis="stated")


def _heading(match: re.Match[str], _: Context) -> Reading:
    return Reading("ordinal", int(match["number"]), unit="sections")


def _numbered_thing(match: re.Match[str], _: Context) -> Reading:
    return Reading("ordinal", value_of(match["number"]), unit=plural(match["noun"]))


def _often(match: re.Match[str], _: Context) -> Reading:
    vague = not re.fullmatch(r"once.*|always|at.*", match.group(), re.IGNORECASE)
    return Reading("frequency", approximate=vague)


def _times(match: re.Match[str], _: Context) -> Reading:
    words = {"once": 1, "twice": 2, "thrice": 3}
    said = match["times"].lower()
    value = words[said] if said in words else value_of(match["number"])
    period = match["period"]
    return Reading("frequency", value, unit=f"per {period.lower()}" if period else "times")


def _every(match: re.Match[str], _: Context) -> Reading:
    word = match.group().lower()
    return Reading("frequency", 1, unit=f"per {_RATES.get(word) or match['period'].lower()}")


def _phrase(_match: re.Match[str], _: Context) -> Reading:
    return Reading("set_phrase")


RULES = (
    matching("set_phrase", rf"\b(?:{_PHRASES})(?![\w-])", _phrase),
    matching(
        "heading_number",
        r"(?m)^[ \t\u00a0]*(?P<span>(?P<number>\d{1,2}))(?=[.)][ \t\u00a0])",
        _heading,
    ),
    matching(
        "ordinal",
        rf"(?<![\w.,-])(?P<owner>{_OWNER}{SP}(?:very{SP})?)?"
        rf"(?P<span>(?P<ordinal>{ORDINAL})\b(?!-)(?(owner)(?P<one>{SP}{WORD}(?!{SP}{WORD}))?))"
        rf"(?P<phrase>{PHRASE})?",
        _ordinal,
    ),
    matching(
        "numbered_thing",
        rf"\b(?P<noun>round|phase|stage|tranche|pillar|option|tier){SP}"
        rf"(?P<number>\d{{1,3}}|{CARDINAL})\b(?![.,%]?\d)",
        _numbered_thing,
    ),
    matching("next_in_order", rf"\b(?P<span>next(?P<phrase>(?!{SP}{_PERIOD}s?\b){PHRASE}))", _next),
    matching("how_often", rf"\b(?:{_OFTEN})(?![\w-])", _often),
    matching(
        "times",
        rf"\b(?P<times>once|twice|thrice|(?P<number>{NUMBER}){SP}times)"
        rf"(?:{SP}(?:a|an|per|each|every){SP}(?P<period>{_PERIOD}))?(?![\w-])",
        lambda match, context: None if match.group().lower() == "once" else _times(match, context),
    ),
    matching(
        "every_period",
        rf"\b(?:(?:every|each){SP}(?:single{SP})?(?P<period>{_PERIOD})|{'|'.join(_RATES)})(?![\w-])",
        _every,
    ),
)
