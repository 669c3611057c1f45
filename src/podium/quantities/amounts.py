"""Rules for money, percentages, measures and parts of a whole."""

from __future__ import annotations

import re
from fractions import Fraction

from podium.quantities.model import Context, Reading, matching
from podium.quantities.numerals import CARDINAL, QUANTITY, SCALE, one_of, tidy, value_of
from podium.quantities.words import SP, UNIT

START = r"(?<![\w.,$€£¥+–-])"
"""A number does not begin inside a word, a sum of money or a longer number."""

_SYMBOLS = {
    "us$": "USD", "$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₩": "KRW",
    "₹": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "rub": "RUB", "cny": "CNY",
}  # fmt: skip
_CURRENCIES = {
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "australian dollar": "AUD",
    "canadian dollar": "CAD", "new zealand dollar": "NZD", "singapore dollar": "SGD",
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "ruble": "RUB", "rouble": "RUB",
    "pounds sterling": "GBP", "pound sterling": "GBP", "pound": "GBP", "yuan": "CNY",
    "renminbi": "CNY", "won": "KRW", "rupee": "INR", "swiss franc": "CHF", "franc": "CHF",
    "lira": "TRY", "hryvnia": "UAH", "usd": "USD", "eur": "EUR", "jpy": "JPY", "rub": "RUB",
}  # fmt: skip
_MEASURES = {
    "km": "km kilometre kilometer kilometres kilometers", "m": "metre meter metres meters",
    "cm": "cm centimetre centimeter centimetres centimeters", "mm": "mm", "miles": "mile miles",
    "nautical miles": "nautical_mile nautical_miles", "feet": "foot feet ft",
    "inches": "inch inches",
    "hectares": "hectare hectares", "acres": "acre acres", "litres": "litre litres liter liters",
    "barrels": "barrel barrels", "gallons": "gallon gallons", "tonnes": "tonne tonnes",
    "tons": "ton tons", "kg": "kg kilogram kilograms kilo kilos", "grams": "gram grams",
    "kilotons": "kiloton kilotons kt", "megatons": "megaton megatons",
    "MW": "megawatt megawatts mw", "GW": "gigawatt gigawatts gw", "kW": "kilowatt kilowatts kw",
    "kWh": "kilowatt-hours kwh", "TWh": "terawatt-hours twh", "bcm": "bcm", "volts": "volt volts",
    "degrees": "degree degrees", "points": "magnitude", "bytes": "bytes", "terabytes": "terabytes",
    "square km": "square_kilometres square_kilometers square_km sq_km",
    "square metres": "square_metres square_meters", "square miles": "square_miles",
    "cubic metres": "cubic_metre cubic_metres cubic_meters", "cubic feet": "cubic_feet",
}  # fmt: skip
_MEASURE = {w.replace("_", " "): unit for unit, words in _MEASURES.items() for w in words.split()}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_SMALL_SCALE = 1000


def amount(match: re.Match[str], kind: str, unit: str | None = None) -> Reading:
    """Return a reading of the groups ``low``, ``high`` and ``about`` of a quantity."""
    low, high = value_of(match["low"]), match["high"]
    top = value_of(high) if high else None
    scale = re.search(rf"(?<=[\s\d]){SCALE}$", high or "", re.IGNORECASE)
    if scale and low < _SMALL_SCALE:  # "2 to 3 billion" is two billion to three
        low = tidy(Fraction(low) * Fraction(value_of(f"a {scale.group()}")))
    return Reading(kind, low, top, unit, approximate=bool(match["about"]))


def _money(match: re.Match[str], _: Context) -> Reading:
    symbol = match.groupdict().get("symbol")
    unit = _SYMBOLS[symbol.lower()] if symbol else _currency(match["currency"])
    return amount(match, "money", unit)


def _currency(word: str) -> str:
    word = re.sub(r"\s+", " ", word.lower())
    return _CURRENCIES[word if word in _CURRENCIES else word.removesuffix("s")]


def _percent(match: re.Match[str], _: Context) -> Reading:
    points = match["unit"].lower().endswith(("point", "points"))
    return amount(match, "percent", "percentage point" if points else "percent")


def _measure(match: re.Match[str], _: Context) -> Reading:
    return amount(match, "quantity", _MEASURE[re.sub(r"\s+", " ", match["unit"].lower())])


def _part(match: re.Match[str], _: Context) -> Reading:
    above = value_of(match["above"]) if match["above"] else 1
    part = (match["part"] or "half").lower()
    return Reading(
        "quantity", tidy(Fraction(above) / _PARTS[part]), approximate=bool(match["about"])
    )


def _ratio(match: re.Match[str], _: Context) -> Reading | None:
    above, below = value_of(match["above"]), value_of(match["below"])
    return Reading("quantity", tidy(Fraction(above) / Fraction(below))) if below > above else None


def _multiple(match: re.Match[str], _: Context) -> Reading:
    words = {"double": 2, "twofold": 2, "triple": 3, "threefold": 3, "quadruple": 4, "halve": 0.5}
    stem = re.sub(r"ing$|e?d$|s$", "", match["word"].lower())
    value = next(n for word, n in words.items() if word.startswith(stem))
    return Reading("quantity", value, unit="times")


_SYMBOL = rf"(?P<symbol>{one_of(_SYMBOLS)})\s?"
_SUM = QUANTITY.replace("(?P<low>", f"{_SYMBOL}(?P<low>").replace(
    "(?P<high>", f"(?:{_SYMBOL.replace('?P<symbol>', '?:')})?(?P<high>"
)
_WORTH = rf"{SP}(?P<currency>(?:{one_of(_CURRENCIES)})s?)\b"

RULES = (
    matching("money_by_symbol", rf"(?<![\w$.]){_SUM}", _money),
    matching("money_in_words", rf"{START}{QUANTITY}{_WORTH}", _money),
    matching(
        "percent",
        rf"{START}{QUANTITY}\s?(?P<unit>%|per{SP}?cent(?:age{SP}points?)?\b|pct\b|"
        rf"percentage[\s-]points?\b)",
        _percent,
    ),
    matching("measure", rf"{START}{QUANTITY}[\s-](?P<unit>{one_of(_MEASURE)})\b", _measure),
    matching(
        "part_of_a_whole",
        rf"\b(?:(?P<about>about|nearly|almost|over|more than|less than|around){SP})?"
        rf"(?:(?:(?P<above>{CARDINAL})[\s-]|an?{SP}|one[\s-])(?P<part>{one_of(_PARTS)})s?"
        rf"(?={SP}of\b|\s?[,.;])|(?P<half>half)(?={SP}(?:of|the|its|our|their|all)\b))",
        _part,
    ),
    matching(
        "so_many_of_so_many",
        rf"{START}(?P<above>{CARDINAL}|\d{{1,3}}){SP}(?:in|out{SP}of){SP}(?:every{SP})?"
        rf"(?P<below>{CARDINAL}|\d{{1,3}})\b(?![.,]?\d|{SP}?%|[\s-]{UNIT}\b)",
        _ratio,
    ),
    matching(
        "multiple",
        r"\b(?P<word>(?:doubl|tripl|quadrupl)(?:e[ds]?|ing)|halv(?:ed?|ing)|(?:two|three)fold)\b",
        _multiple,
    ),
)
