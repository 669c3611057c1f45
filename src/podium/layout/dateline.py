"""What the date and clock lines of a page hold, and what else stands on them."""

from __future__ import annotations

import re

from podium import dates
from podium.layout.family import Family
from podium.layout.line import Line
from podium.layout.words import abroad

_DATELINE_WORDS = 24
_REST_WORDS = 9
_ENGLISH_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_WEEKDAY = rf"(?:{_ENGLISH_DAY}|{abroad.WEEKDAYS})"
HAS_WEEKDAY = re.compile(rf"\b{_WEEKDAY}\b", re.IGNORECASE)
_FILLER = re.compile(
    rf"\b{_WEEKDAY}(?=[\W\d]|$)|\b(?:at|on|date|time|of|the|delivered|issued|held|from|approx\w*|"
    r"circa|local|event|when|e[sd]t|gmt|utc|bst|c[e]?st|jst|kst|msk|ist|[a-z]dt|time|hours|hrs|beginning|"
    r"begins|"
    r"place|venue|location|transcript|for immediate release|updated|last|am|pm|published|posted|"
    rf"uploaded|created|modified|issued|{abroad.FILLER})\b|[,;:|()\[\]•·.–—/（）：-]",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    rf"^\W{{0,3}}(?:{abroad.POSTED})|\b{abroad.WEEKDAYS}(?![^\W\d_])", re.IGNORECASE
)
_TRIMMED = re.compile(
    rf"^(?:{_WEEKDAY}\s+|(?:at|in|à|en|a|am|um|le|el|den|il|в|г\.)\s+|於\s*[:：]?|[\[|•·–—/()（）:：.;-]\s*)+|"
    r"[\s\]|•·–—/()（）-]+$",
    re.IGNORECASE,
)


def remainder(text: str) -> str:
    """Return what a date line holds besides date, weekday and clock time."""
    spans = [hit.span for hit in dates.find_dates(text)]
    spans += [hit.span for hit in dates.find_clocks(text)]
    for span in sorted(spans, reverse=True):
        text = text[: span.start] + " , " + text[span.end :]
    text = re.sub(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}", " ", text)
    pieces = [piece.strip() for piece in text.split(",")]
    kept = [_TRIMMED.sub("", piece) for piece in pieces if _FILLER.sub("", piece).strip()]
    return ", ".join(piece for piece in kept if piece)


def is_dateline(line: Line) -> bool:
    """Whether the line holds a date or a clock time and little else but a place."""
    text = line.text
    if line.words > _DATELINE_WORDS or text.endswith("?"):
        return False
    dated = dates.find_dates(text) or dates.find_clocks(text) or _yearless(text)
    return bool(dated) and len(remainder(text).split()) <= _REST_WORDS


def _yearless(text: str) -> bool:
    return bool(dates.find_yearless(text)) and HAS_WEEKDAY.match(text) is not None


def says_weekday(text: str) -> bool:
    """Whether a text names a day of the week."""
    return HAS_WEEKDAY.search(text) is not None


def readings(text: str, family: Family) -> list[str]:
    """Return the dates of a line; figures in the order of the publisher's country."""
    # every language but English that prints figures so has the day before the month
    month_first = False if _ABROAD.search(text) else family.month_first
    return [
        iso for hit in dates.find_dates(text) if (iso := hit.iso or _by_country(hit, month_first))
    ]


def _by_country(hit: dates.DateHit, month_first: bool | None) -> str | None:  # noqa: FBT001 - three values
    if month_first is None:
        return None
    return hit.month_first if month_first else hit.day_first


def half_day(text: str) -> bool:
    """Whether a clock of the text says a.m. or p.m."""
    return re.search(r"\d\s?[ap]\.?m\b", text, re.IGNORECASE) is not None
