"""Dates and clock times as pages in other languages than English print them.

Months by their names in the forms that stand in a date, years of Japanese eras, figures in kanji.
A month that two languages give different names is left out: Polish *listopada* is Croatian October.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from podium.model import Span

_NAMES = (
    (
        "enero janeiro janvier gennaio januar jänner januari stycznia leden ledna ocak "
        "tammikuuta ianuarie января січня ene janv jän янв"
    ),
    (
        "febrero fevereiro février fevrier febbraio februar feber februari lutego února "
        "şubat subat helmikuuta februarie февраля лютого févr fév февр фев"
    ),
    (
        "marzo março marco mars märz maerz mär maart marca března mart maaliskuuta martie "
        "марта березня мар"
    ),
    ("abril avril aprile aprila kwietnia dubna nisan huhtikuuta aprilie апреля квітня abr avr апр"),
    "mayo maio mai maggio mei maja maj května mayıs mayis toukokuuta мая травня",
    "junio junho juin giugno juni czerwca června haziran kesäkuuta iunie июня червня июн",
    ("julio julho juillet luglio juli lipca července temmuz heinäkuuta iulie июля липня juil июл"),
    (
        "agosto août aout augusti augustus sierpnia srpna ağustos agustos elokuuta августа "
        "серпня ago авг"
    ),
    (
        "septiembre setiembre setembro septembre settembre września září eylül eylul "
        "syyskuuta septembrie сентября вересня sept сент"
    ),
    (
        "octubre outubro octobre ottobre oktober października října ekim lokakuuta octombrie "
        "октября жовтня okt окт"
    ),
    (
        "noviembre novembro novembre listopadu kasım kasim marraskuuta noiembrie ноября "
        "листопада нояб"
    ),
    (
        "diciembre dezembro décembre decembre dicembre dezember desember grudnia prosince "
        "aralık aralik joulukuuta decembrie декабря грудня dic déc dez дек"
    ),
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_ENGLISH_TOO = "april august september november december may"
_MONTHS |= dict(zip(_ENGLISH_TOO.split(), (4, 8, 9, 11, 12, 5), strict=True))
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_AND = r"\s?[-–—/&]\s?|\s(?:y|e|et|und|og|och|en|и|та|a|al|au|bis|do|по)\s"
_DATE = re.compile(
    rf"(?<![\w/.-])(?P<range>\d{{1,2}}[.ºª°]?(?:{_AND}))?(?P<day>\d{{1,2}})"
    r"(?:er|re|ème|[.ºª°]|-?(?:го|е))?\s{1,3}(?:de\s|d[’'])?"
    rf"(?P<month>{_MONTH})\b\.?,?\s{{1,3}}(?:del?\s)?(?P<year>(?:19|20)\d\d)"
    r"(?=\d{1,2}:\d\d|(?!\d))(?:\s?(?:г\.|года?\b|року\b|р\.))?",
    re.IGNORECASE,
)
_FIGURES = "〇零一二三四五六七八九"
_FIGURE = rf"[\d{_FIGURES}十元]"
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911}
_EASTERN = re.compile(
    rf"(?<![\d{_FIGURES}])(?:(?P<era>{'|'.join(_ERAS)})\s?)?(?P<year>{_FIGURE}{{1,4}})\s?[年년]\s?"
    rf"(?P<month>{_FIGURE}{{1,3}})\s?[月월]\s?(?P<day>{_FIGURE}{{1,3}})\s?[日일]"
)
_EASTERN_CLOCK = re.compile(
    rf"(?P<half>午前|午後|上午|下午|오전|오후)?\s?(?P<hour>{_FIGURE}{{1,3}})\s?[時时点시](?![間间])\s?"
    rf"(?:(?P<minute>{_FIGURE}{{1,3}})\s?[分분]|(?P<thirty>半|반))?"
)
_LATE = frozenset({"午後", "下午", "오후"})
_TEN, _NOON, _CENTURIES = 10, 12, 1900


@dataclass(frozen=True, slots=True)
class Day:
    """Year, month and day as printed; all null where a range names no one day."""

    span: Span
    day: tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Clock:
    """Hour and minute as printed, on a dial of twenty-four hours."""

    span: Span
    hour: int
    minute: int


def find_days(text: str) -> list[Day]:
    """Return the dates in ``text`` whose month is named in another language, or set in kanji."""
    found = [Day(Span(*m.span()), _western(m)) for m in _DATE.finditer(text)]
    return found + [
        Day(Span(*m.span()), day) for m in _EASTERN.finditer(text) if (day := _eastern(m))
    ]


def find_dials(text: str) -> list[Clock]:
    """Return the clock times in ``text`` written ``17時36分`` or ``午後五時半``."""
    found = []
    for m in _EASTERN_CLOCK.finditer(text):
        hour, minute = _number(m["hour"]), 30 if m["thirty"] else _number(m["minute"] or "0")
        if hour is not None and minute is not None:
            late = m["half"] in _LATE and hour < _NOON
            found.append(Clock(Span(*m.span()), hour + _NOON * late, minute))
    return found


def _western(match: re.Match[str]) -> tuple[int, int, int] | None:
    if match["range"]:
        return None
    return int(match["year"]), _MONTHS[match["month"].lower()], int(match["day"])


def _eastern(match: re.Match[str]) -> tuple[int, int, int] | None:
    year, month, day = (_number(match[part]) for part in ("year", "month", "day"))
    if year is None or month is None or day is None:
        return None
    year += _ERAS[match["era"]] if match["era"] else 0
    return (year, month, day) if year >= _CENTURIES else None


def _number(printed: str) -> int | None:
    """Read figures, kanji for figures (``二〇一九``) or with tens (``二十一``); ``元`` is 1."""
    if printed == "元":
        return 1
    plain = "".join(str(_value(char)) if char in _FIGURES else char for char in printed)
    if plain.isdigit():
        return int(plain)
    tens, ten, ones = plain.partition("十")
    fits = ten and all(not part or (part.isdigit() and len(part) == 1) for part in (tens, ones))
    return int(tens or 1) * _TEN + int(ones or 0) if fits else None


def _value(char: str) -> int:
    return max(_FIGURES.index(char) - 1, 0)
