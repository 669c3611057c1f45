"""When the event was and when the page was posted: every date of the page weighed.

Each date is a fact with a rule and a strength; the strongest is the event's. A stamp never
becomes the event's date unless the family says that its pages are posted on the day.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from podium import dates
from podium.layout.family import Family
from podium.layout.furniture import is_breadcrumb
from podium.layout.line import Line
from podium.layout.words.places import CITIES, COUNTRIES

_TITLED, _SAID, _PLACED, _LONE, _LAST = 6, 5, 4, 2, 1
_DATELINE_WORDS = 24
_REST_WORDS = 9
_STAMP_WORDS = 16
_PLACE_WORDS = 8
_LONG_AGO = 45
_NEAR_NUMBER = 4
_RELEASE = re.compile(r"\d{1,4}/\d{2}")
"""The number of a release and its year."""
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_HAS_WEEKDAY = re.compile(rf"\b{_WEEKDAY}\b", re.IGNORECASE)
_FILLER = re.compile(
    rf"\b{_WEEKDAY}(?=[\W\d]|$)|\b(?:at|on|date|time|of|the|delivered|issued|held|from|approx\w*|"
    r"circa|local|e[sd]t|gmt|utc|bst|c[e]?st|jst|kst|msk|ist|[a-z]dt|time|hours|hrs|beginning|"
    r"begins|"
    r"place|venue|location|transcript|for immediate release|updated|last|am|pm|published|posted|"
    r"uploaded|created|modified|issued)\b|[,;:|()\[\]•·.–—/-]",
    re.IGNORECASE,
)
_TRIMMED = re.compile(
    rf"^(?:{_WEEKDAY}\s+|at\s+|in\s+|[|•·–—/()-]\s*)+|[\s|•·–—/()-]+$", re.IGNORECASE
)
_STAMP = re.compile(
    r"^\W{0,3}(?:publi(?:shed|cation|shing)(?: date)?|posted|(?:last |page )?(?:last )?updated?|"
    r"modified|"
    r"uploaded|created|last (?:reviewed|modified)|page last updated|added)\b|\bhits?\b\s?:?\s?\d|"
    r"\bviews?\b|last updated?\b|^\W{0,3}(?:date modified|released? on|issued on)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|delivered|given|conducted|took place|answered|gave|recorded|made|met|published in|"
    r"interview(?:ed)?|hosted|spoke|addressed|took)\b",
    re.IGNORECASE,
)
_LEAD_DAY = re.compile(r"^\W{0,2}(?:on|today)\b", re.IGNORECASE)
_DELIVERED = re.compile(
    r"^\W{0,3}(?:delivered|held|recorded|date of (?:event|speech))\b", re.IGNORECASE
)
_FIGURES = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b.{0,6}\b\d{1,2}:\d{2}")
"""A date in figures with a clock beside it: set by the site's machine, not by an editor."""
_CITY_CLOCK = re.compile(r"\b[A-Z]\w{2,20}\s?:\s?\d{1,2}:\d{2}")
_ZONE = re.compile(
    r"\d\s?(?:\(?(?:[A-Z]{2}T|[A-Z]DT|GMT|UTC|CES?T|EES?T|BST|local time|local|"
    r"hrs)\b)"
)
_PERIOD = re.compile(r"\d{4}\s?[–—-]\s?(?:[A-Z][a-z]{2,8} \d{1,2}, )?\d{4}\b")
_AT_ON = re.compile(r"^\W{0,2}at (?=\d{1,2}[:.]\d\d\b.{0,30}\bon\b)", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:commenc\w+|beginning|starting|from|at|began|started)\s(?:at\s|from\s)?(?:around\s|"
    r"about\s|"
    r"approximately\s)?(?=\d|noon)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date that speaks for the event."""

    iso: str
    strength: int
    rule: str
    line: Line


@dataclass(frozen=True, slots=True)
class When:
    """What the page says of day and hour, with the rules that decided."""

    date: str | None
    date_rule: str
    time: str | None
    stamp: str | None
    warnings: tuple[str, ...]


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
    return bool(dates.find_yearless(text)) and _HAS_WEEKDAY.match(text) is not None


def is_stamp(line: Line, family: Family) -> bool:
    """Whether the line says when the page was posted."""
    if not dates.find_dates(line.text) or line.words > _STAMP_WORDS:
        return False
    if _DELIVERED.match(line.text):
        return False
    if _FIGURES.search(line.text) and not _half_day(line.text):
        return True
    return family.is_stamp(line.text) or _STAMP.search(line.text) is not None


def says_posting(text: str) -> bool:
    """Whether a line speaks of the page and not of the event: ``Posted on``, ``Hit 1523``."""
    return _STAMP.search(text) is not None


def says_weekday(text: str) -> bool:
    """Whether a text names a day of the week."""
    return _HAS_WEEKDAY.search(text) is not None


def readings(text: str, family: Family) -> list[str]:
    """Return the dates of a line; figures in the order of the publisher's country."""
    return [
        iso
        for hit in dates.find_dates(text)
        if (iso := hit.iso or _by_country(hit, family.month_first))
    ]


def _by_country(hit: dates.DateHit, month_first: bool | None) -> str | None:  # noqa: FBT001 - three values
    if month_first is None:
        return None
    return hit.month_first if month_first else hit.day_first


def find_when(
    front: Sequence[Line],
    title: Line | None,
    leads: Sequence[Line],
    tail: Sequence[Line],
    family: Family,
) -> When:
    """Weigh every date above and below the text.

    ``leads`` is the prose above the body or, on a narrated page, its first paragraph.
    """
    machine = _set_by_machine(front)
    stamps = [line for line in (*front, *tail) if is_stamp(line, family) or line in machine]
    facts = _facts(front, title, leads, tail, family)
    best = max(facts, key=lambda fact: fact.strength, default=None)
    best = _by_lead(best, leads, stamps, family) or best
    date = best.iso if best else None
    lone = _posting(facts, best, family)
    time, slips = _time(front, title, leads, stamps, date, family)
    released = _clock_of_release(front)
    if released and date and time == released:
        return When(date, best.rule if best else "", None, f"{date}T{released}", tuple(slips))
    above = [line for line in stamps if line in front]
    below = [line for line in stamps if line not in front]
    stamp = _stamp(above, family) or _first_clocked(lone, family) or _stamp(below, family)
    warnings = [*_date_warnings(front, tail, date), *slips]
    return When(date, best.rule if best else "", time, stamp, tuple(warnings))


def _clock_of_release(front: Sequence[Line]) -> str | None:
    """Return the clock alone on its line below the number of a release: ``813/21``."""
    numbers = [i for i, line in enumerate(front) if _RELEASE.fullmatch(line.text)]
    for line in front[numbers[0] + 1 : numbers[0] + _NEAR_NUMBER] if numbers else ():
        clocks = dates.find_clocks(line.text)
        if len(clocks) == 1 and clocks[0].span.of(line.text).strip() == line.text:
            return clocks[0].iso
    return None


def _set_by_machine(front: Sequence[Line]) -> list[Line]:
    """Return the lines with date and clock in figures, where another line has a clock as well."""
    figures = [line for line in front if _FIGURES.search(line.text) and line.words <= _STAMP_WORDS]
    others = [
        line
        for line in front
        if line not in figures and is_dateline(line) and dates.find_clocks(line.text)
    ]
    return figures if others else []


def _facts(
    front: Sequence[Line],
    title: Line | None,
    leads: Sequence[Line],
    tail: Sequence[Line],
    family: Family,
) -> list[DateFact]:
    facts = [fact for line in front for fact in _facts_of(line, front, title, leads, family)]
    for before, line in itertools.pairwise(tail):
        town = before.words <= _PLACE_WORDS and not dates.find_dates(before.text)
        if town and _names_place(before.text) and is_dateline(line) and not is_stamp(line, family):
            facts += [
                DateFact(i, _PLACED, "date_below_the_text", line)
                for i in readings(line.text, family)
            ]
    return facts


def _facts_of(
    line: Line, front: Sequence[Line], title: Line | None, leads: Sequence[Line], family: Family
) -> list[DateFact]:
    isos = readings(line.text, family)
    if not isos or (is_breadcrumb(line) and not is_stamp(line, family)):
        return []
    if _PERIOD.search(line.text) or line in _set_by_machine(front):
        return []
    before = _before_stamp(line.text, family)
    if before:
        return [DateFact(before, _LONE, "date_before_stamp", line)]
    if line is title:
        return [DateFact(isos[-1], _TITLED, "date_in_title", line)]
    strength, rule = _weigh(line, front, leads, family)
    return [DateFact(isos[0], strength, rule, line)] if strength else []


def _before_stamp(text: str, family: Family) -> str | None:
    """Return the date on one line with a stamp and before it: ``… | Last updated: …``."""
    stamped = re.search(r"\b(?:last )?updated\b", text, re.IGNORECASE)
    isos = readings(text[: stamped.start()], family) if stamped else []
    return isos[0] if isos else None


def _weigh(
    line: Line, front: Sequence[Line], leads: Sequence[Line], family: Family
) -> tuple[int, str]:
    text = line.text
    if line in leads or line.is_prose:
        said = _HELD.search(text) or _LEAD_DAY.match(text)
        return (_SAID, "date_in_lead") if said else (_LONE, "date_in_prose")
    if _DELIVERED.match(text):
        return _SAID, "date_of_delivery"
    if is_stamp(line, family):
        dates_event = family.stamp_dates_event or bool(_names_place(remainder(text).split(",")[0]))
        return (_LAST, "date_of_posting") if dates_event else (0, "")
    if _HAS_WEEKDAY.search(text) or _names_place(remainder(text)) or _half_day(text):
        return _PLACED, "date_line"
    if _beside_place(line, front):
        return _PLACED, "date_beside_place"
    return _LONE, "date_alone"


def _half_day(text: str) -> bool:
    return re.search(r"\d\s?[ap]\.?m\b", text, re.IGNORECASE) is not None


def _names_place(text: str) -> bool:
    bare = text.strip(" .,()[]").title() if text.isupper() else text.strip(" .,()[]")
    return any(part.strip() in CITIES or part.strip() in COUNTRIES for part in bare.split(","))


def _beside_place(line: Line, front: Sequence[Line]) -> bool:
    at = front.index(line)
    beside = [*front[max(0, at - 1) : at], *front[at + 1 : at + 2]]
    short = [other.text for other in beside if other.words <= _PLACE_WORDS]
    return any(_names_place(text) for text in short)


def _by_lead(
    best: DateFact | None, leads: Sequence[Line], stamps: Sequence[Line], family: Family
) -> DateFact | None:
    """Give the day that the lead names without a year the year of the page."""
    if best is not None and best.strength > _LONE:
        return None
    posted = best.iso if best else _stamp(stamps, family)
    if posted is None or not leads:
        return None
    named = [found[0] for line in leads if (found := dates.find_yearless(line.text))]
    for month, day in named[:1]:
        year = int(posted[:4])
        iso = dates.iso_date(year, month, day)
        if iso and iso > posted[:10]:
            iso = dates.iso_date(year - 1, month, day)
        if iso and _days_apart(iso, posted[:10]) <= _LONG_AGO:
            return DateFact(iso, _SAID, "day_in_lead_year_of_page", leads[-1])
    return None


def _days_apart(one: str, other: str) -> int:
    days = [dates.day_number(iso) for iso in (one, other)]
    return abs(days[0] - days[1])


def _posting(facts: Iterable[DateFact], best: DateFact | None, family: Family) -> list[Line]:
    """Return the lines whose date is not the event's and so must be the page's."""
    if best is None:
        return []
    lone = [
        f
        for f in facts
        if f.rule in {"date_alone", "date_line", "date_beside_place"} and f is not best
    ]
    slot = not family.lone_date_is_event
    lone = [f for f in lone if f.iso != best.iso or (slot and f.rule == "date_alone")]
    same_line = best.line
    return [f.line for f in lone if f.line is not same_line and f.strength <= best.strength]


def _first_clocked(lines: Sequence[Line], family: Family) -> str | None:
    return next((stamp for line in lines if (stamp := _stamp([line], family))), None)


def _stamp(stamps: Sequence[Line], family: Family) -> str | None:
    for line in stamps:
        days = readings(line.text, family)
        clocks = [hit.iso for hit in dates.find_clocks(line.text) if hit.iso]
        if days:
            return f"{days[-1]}T{clocks[-1]}" if clocks else days[-1]
    return None


def _time(  # noqa: PLR0913, PLR0917 - all that a clock is weighed against
    front: Sequence[Line], title: Line | None, leads: Sequence[Line], stamps: Sequence[Line],
    date: str | None, family: Family,
) -> tuple[str | None, list[str]]:  # fmt: skip
    lines = [
        line for line in front if line is not title and line not in stamps and is_dateline(line)
    ]
    lines = [line for line in lines if _tells_event(line, title, date, family)]
    hits = [(line, hit) for line in lines for hit in dates.find_clocks(line.text)]
    slips = [
        f"line {line.number}: clock time '{hit.span.of(line.text).strip()}' cannot be read; "
        f"time null"
        for line, hit in hits
        if hit.iso is None
    ]
    if hits:
        return hits[0][1].iso, slips
    return _time_in_lead(leads), slips


def _tells_event(line: Line, title: Line | None, date: str | None, family: Family) -> bool:
    """Whether a clock on this line is the event's and no clock of the site or of the posting."""
    if _CITY_CLOCK.search(line.text):
        return False
    days = readings(line.text, family)
    if days and date and days[0] != date:
        return False
    zoned = _ZONE.search(line.text) is not None
    bare = not zoned and (
        not remainder(line.text) and not _half_day(line.text) and not _HAS_WEEKDAY.search(line.text)
    )
    if days and _FIGURES.search(line.text) and not _half_day(line.text):
        return False
    titled = title is not None and bool(readings(title.text, family))
    return not (bare and days and titled and not family.lone_date_is_event)


def _time_in_lead(leads: Sequence[Line]) -> str | None:
    for line in leads[:1]:
        sentence = line.text[:300]
        at_on = _AT_ON.match(sentence)
        begins = at_on or _BEGINS.search(sentence)
        if begins and (at_on or _LEAD_DAY.match(sentence)):
            after = [
                hit for hit in dates.find_clocks(sentence) if hit.span.start >= begins.end() - 1
            ]
            return after[0].iso if after else None
    return None


def _date_warnings(front: Sequence[Line], tail: Sequence[Line], date: str | None) -> list[str]:
    if date:
        return []
    dated = [line for line in (*front, *tail) if dates.find_dates(line.text)]
    if dated:
        return [
            (
                f"line {dated[0].number}: a date that can be read in two ways or is a posting "
                "stamp; date null"
            )
        ]
    return ["no date with a year found above the text; date null"]
