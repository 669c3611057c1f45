"""Rules for numbers that belong to a name: treaties, formats, wars, articles, designators."""

from __future__ import annotations

import re

from podium.quantities.model import Context, Reading, matching
from podium.quantities.numerals import CARDINAL, roman_of, value_of
from podium.quantities.words import MONTH, SP, plural

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_CAP = r"[A-Z][\w’'-]*"
_LINK = rf"(?:{SP}(?:on|of|and|for|the|to|in){SP}(?:the{SP})?(?=[A-Z]))"
_NAME = rf"{_CAP}(?:(?:{SP}|{_LINK}){_CAP}){{0,9}}"
_ROMAN = r"(?:X{0,3}(?:IX|IV|VI{1,3}|I{2,3})|X{1,3}I|X{2,3}V?|XV)"
"""From two letters on: a lone I, V or X is more often something else."""
_TEMPORAL = (
    r"(?i:in|since|by|until|till|from|of|during|after|before|between|and|to|for|early|late|mid)"
)
_COMPOUNDS = (
    r"points?|party|parties|nations?|state|way|track|pillar|step|stage|phase|tier|pronged|member|"
    r"country|power|level|article|page|lane|storey|dimensional"
)


def _year_in_name(match: re.Match[str], _: Context) -> Reading:
    year = match["year"]
    return Reading("year_in_name", int(year), date_start=year, precision="year")


def _named(value: float | None, unit: str | None = None) -> Reading:
    return Reading("number_in_name", value, unit=unit)


def _war(match: re.Match[str], _: Context) -> Reading:
    word = match["number"].lower()
    words = "one first 1 i two second 2 ii three third 3 iii".split()
    return _named(words.index(word) // 4 + 1)


def _numbered(match: re.Match[str], _: Context) -> Reading:
    return _named(value_of(match["number"]))


def _designator(match: re.Match[str], _: Context) -> Reading | None:
    return None if match["letters"][:3] in _MONTHS else _named(int(match["number"]))


def _roman(match: re.Match[str], _: Context) -> Reading:
    return _named(roman_of(match["number"]))


def _compound(match: re.Match[str], _: Context) -> Reading:
    return _named(value_of(match["number"]), plural(match["unit"]))


def _sides(match: re.Match[str], _: Context) -> Reading:
    values = {"bi": 2, "tri": 3, "quadri": 4, "penta": 5}
    return _named(values[match["number"].lower()], "parties")


def _article(match: re.Match[str], _: Context) -> Reading:
    number, last = match["number"], match["last"]
    value = int(number) if number.isdigit() else roman_of(number)
    return Reading("article", value, int(last) if last else None)


_MONTHS = set("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_PLACE = (
    r"(?i:art(?:icle)?s?|para(?:graph)?s?|subparagraphs?|chapters?|sections?|clauses?|annex(?:es)?|"
    r"rules?|items?|pages?|pp|p|part)"
)

RULES = (
    matching(
        "year_before_name",
        rf"(?<![\w/.-])(?<!\d, )(?:(?P<when>{_TEMPORAL}){SP})?(?P<span>{_YEAR}{SP}{_NAME})",
        lambda match, context: None if match["when"] else _year_in_name(match, context),
        0,
    ),
    matching(
        "name_of_year",
        rf"(?<!\w)(?!(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter)\b)"
        rf"(?:{_NAME}){SP}of{SP}{_YEAR}(?![\w-])",
        _year_in_name,
        0,
    ),
    matching(
        "name_and_year",
        rf"\b(?:Agenda|Vision|Expo|EXPO|Horizon|Strategy|Olympics|Plan|Programme|Program){SP}{_YEAR}\b",
        _year_in_name,
        0,
    ),
    matching(
        "world_war",
        rf"\b(?:World{SP}War{SP}|WW)(?P<number>I{{1,3}}|One|Two|Three|[12])\b",
        _war,
        0,
    ),
    matching(
        "world_war_by_ordinal", rf"\b(?P<number>First|Second|Third){SP}World{SP}War\b", _war, 0
    ),
    matching(
        "plus",
        rf"(?<![\w+])(?P<number>\d|{CARDINAL})(?:\s?\+\s?|-plus-)(?:\d|{CARDINAL})(?![\w+])",
        _numbered,
    ),
    matching(
        "designator",
        r"(?<![\w-])(?P<letters>[A-Z]{1,6}[a-z]{0,6})-?(?P<number>\d{1,4})(?:\+\d)?[A-Za-z]?(?![\w-])",
        _designator,
        0,
    ),
    matching(
        "language_switch", r"(?<![\w-])[a-z]{2}-[A-Z]{2}(?P<number>\d{1,4})(?!\d)", _numbered, 0
    ),
    matching(
        "article",
        rf"(?<!\w){_PLACE}\.?{SP}(?P<number>\d{{1,4}}|[IVX]{{1,6}})(?:\(\w{{1,3}}\)){{0,3}}"
        rf"(?:(?:{SP}(?:and|or|to){SP}|\s?[–-]\s?)(?P<last>\d{{1,4}}))?(?![\w%])",
        _article,
        0,
    ),
    matching(
        "roman_numeral",
        rf"(?<![\w’])(?:{_CAP}{SP}){{1,4}}(?<!World\sWar\s)(?P<number>{_ROMAN})(?![\w’'-])",
        _roman,
        0,
    ),
    matching(
        "number_compound",
        rf"(?<![\w-])(?P<number>\d{{1,3}}|(?i:{CARDINAL}))-(?P<unit>(?i:{_COMPOUNDS}))"
        rf"(?:{SP}{_CAP}){{0,4}}(?![\w-])",
        _compound,
        0,
    ),
    matching("sides", r"\b(?P<number>bi|tri|quadri|penta)lateral(?:ly)?\b", _sides),
    matching(
        "numbered_document",
        rf"\b(?:(?:UN|UNSC|UNSCR|Security{SP}Council|General{SP}Assembly){SP})*"
        rf"(?:(?i:resolutions?|protocols?|decrees?|laws?|orders?|convention|directive|decision|document|"
        rf"no|nos)\.?|UNSCR){SP}(?:(?:No\.?|№|#)\s?)?(?P<number>\d{{1,5}})(?:/\d{{1,4}})?(?!\w)",
        _numbered,
        0,
    ),
    matching(
        "group_of_number",
        rf"\b(?:Group|Gang|Council|Committee|Club|Forum|Big){SP}(?:of{SP})?"
        rf"(?P<number>Three|Four|Five|Six|Seven|Eight|Ten|Twelve|Fifteen|Twenty)\b",
        _numbered,
        0,
    ),
)
