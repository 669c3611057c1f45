"""Where the event was, as title and lead say it: a town before the date, after *in*, a venue."""

from __future__ import annotations

import re

from podium import dates
from podium.layout.dateline import says_weekday
from podium.layout.line import Line
from podium.layout.names import read_person
from podium.layout.towns import VENUE, is_city_or_country, says_no_place
from podium.layout.words.places import CITIES, COUNTRIES
from podium.layout.words.press import OUTLETS

_OUTLET = re.compile(OUTLETS, re.IGNORECASE)
_AT_CITY = re.compile(
    r"(?:\bin|\bat|,|[-–—])\s+(?:the )?(?:(?:port|city|town|village|capital|island|district|resort|"
    r"harbou?r|municipality|suburb|state|region|province) of )?$|"
    r"\b(?:end of|following|after|during) (?:his|her|the|a|"
    r"their) "
    r"(?:\w+ )?visit to $",
    re.IGNORECASE,
)
_NOT_AFTER_CITY = re.compile(
    r"\s(?:summit|treaty|agreement|process|format|declaration|accords?)\b|[’']s\b", re.IGNORECASE
)
_OCCASION = re.compile(
    r"^(?:doorstop|(?:joint )?press (?:conference|availability|statement|remarks)|stakeout|"
    r"media (?:conference|availability)|transcript)(?: interview)?\s?[,–—-]\s?(.{3,80})$",
    re.IGNORECASE,
)
_KEYED = re.compile(r"(?:於|場所|地点|장소)\s?[:：]\s?([^（）()，、,:：\n]{2,40})")
"""The place after its key inside a longer title: ``（… 14時48分 於：本省会見室）``."""
_LEAD_LOOK = 600
_AFTER_PLACE = 24
_IN_END = re.compile(
    r"\bin (?:the (?:port|city|town|village|capital|island|district|resort|harbou?r|region|"
    r"province) of )?((?:[A-Z][\w’'-]{1,24})(?: [A-Z][\w’'-]{1,24}){0,2})$"
)
_DATELINE = re.compile(
    r"([A-Z][\w’'. -]{2,30}(?:, [A-Z][\w’'. -]{2,30})?), (?=[A-Z\d][^–—]{4,24}\s[–—-]{1,2}\s)"
)
_IN_CITY = re.compile(
    r"\b(?:in|à|en|em|visiting) ([A-Z][\w’-]{1,20}(?: [A-Z][\w’-]{1,20}){0,2})"
    r"((?:, [A-Z][a-z]{3,20}(?: [A-Z][a-z]{3,20})?)?)"
)
_TO_COME = re.compile(
    r"\b(?:to be (?:held|hosted|convened|signed|opened)|will (?:be|take|host|meet|hold|convene)|"
    r"(?:upcoming|forthcoming|next|planned|scheduled|future) (?:[\w’'-]+ ){0,8})[^.;]{0,60}$"
)
"""What makes of a place one where something will be."""
_IN_VENUE = re.compile(
    r"\b(?:in|at) ((?:the )?[A-Z][\w’'-]{1,20}"
    r"(?: (?:of |at |the |for ){0,2}[A-Z][\w’'-]{1,20}){2,6})"
)
"""A venue with a name of its own; ``the Media Center`` alone says nothing of where."""
_EVENT = re.compile(
    r"\b(?:conference|briefing|stakeout|interview|(?:meets?|met) (?:with )?the press|"
    r"answer(?:s|ed) (?:\w+ ){0,3}questions|took questions|spoke to (?:the )?(?:press|reporters|"
    r"media|journalists))\b",
    re.IGNORECASE,
)
_LAST_WORDS = re.compile(r"[a-z]\s((?:[A-Z][\w’'-]{1,20}\s?){1,3})$")
_OPENING_CITY = re.compile(
    r"([A-Z][\w’'.-]{1,20}(?:,? [A-Z][\w’'.-]{1,20}){0,3}), (?=.{4,24}\s[–—:-]\s)"
)
_LOOK_FOR_DATE = 60
_PART_WORDS = 5


def at_end_of_title(title: Line | None) -> list[str]:
    """Return the place with which the title ends, or which its date follows: ``… in Brdo``."""
    if title is None:
        return []
    hits = dates.find_dates(title.text)
    head = title.text[: hits[-1].span.start] if hits else title.text
    match = _IN_END.search(head.rstrip(" ,(–—-."))
    fits = match and _is_place_part(match[1]) and match[1] not in COUNTRIES
    return [match[1]] if match and fits else []


def in_lead(text: str) -> str | None:
    """Return the place of the dateline, or the one city in which the first sentence says it was."""
    opening = text[:_LEAD_LOOK]
    dated = _DATELINE.match(opening)
    if dated and dates.find_dates(opening[: dated.end() + _AFTER_PLACE]):
        return dated[1].strip()
    sentence = re.split(r"(?<=[a-z]{3})\.\s(?=[A-Z])", opening, maxsplit=1)[0]
    told = [m for m in _IN_CITY.finditer(sentence) if not _TO_COME.search(sentence[: m.start()])]
    found = [m for m in told if m[1] in CITIES or _visited(m)]
    places = list(dict.fromkeys(m[1] + (m[2] or "") for m in found))
    if places or not _EVENT.search(sentence):
        return places[0] if len(places) == 1 else None
    venues = [m[1] for m in _IN_VENUE.finditer(sentence) if VENUE.search(m[1])]
    return venues[0] if len(venues) == 1 else None


def _visited(match: re.Match[str]) -> bool:
    return bool(match[2]) and match[2].strip(" ,") in COUNTRIES


def in_title(title: str) -> str | None:
    """Return the place that a title names, null where it names none."""
    keyed = _KEYED.search(title)
    if keyed:
        return keyed[1].strip()
    opening = opening_city(title)
    if opening:
        return opening
    dated = before_date(title)
    if dated:
        return dated
    occasion = _OCCASION.match(title)
    if occasion and _is_place_part(occasion[1]):
        return occasion[1].strip()
    return _city_in(title)


def opening_city(text: str) -> str | None:
    """Return the city with which a text begins, date and dash behind: ``Oslo, 3 May 2019 –``."""
    opening = _OPENING_CITY.match(text)
    dated = opening and dates.find_dates(text[:_LOOK_FOR_DATE])
    return opening[1] if opening and dated and is_city_or_country(opening[1]) else None


def before_date(title: str) -> str | None:
    """Return the part between the last comma and the date: ``…, Tokyo, May 31, 2019``."""
    for hit in dates.find_dates(title):
        head = title[: hit.span.start].rstrip(" ,(–—-")
        parts = [part.strip(' ”’"»') for part in re.split(r",|\((?=[^(]{0,40}$)", head)]
        tail = [part for part in parts[1:] if part]
        if tail and is_city_or_country(tail[-1]) and len(tail) > 1 and VENUE.search(tail[-2]):
            return f"{tail[-2]}, {tail[-1]}" if len(tail[-2].split()) <= _PART_WORDS else tail[-1]
        if tail and _is_place_part(tail[-1]):
            return tail[-1]
        town = _LAST_WORDS.search(head)
        if town and not tail and town[1] in CITIES:
            return town[1]
    return None


def _is_place_part(part: str) -> bool:
    part = part.strip()
    if (
        says_weekday(part)
        or not part[:1].isupper()
        or len(part.split()) > _PART_WORDS
        or _OUTLET.search(part)
    ):
        return False
    if is_city_or_country(part) or VENUE.search(part):
        return True
    person = read_person(part)
    return person.role == "unknown" and not dates.find_dates(part) and not says_no_place(part)


def _city_in(title: str) -> str | None:
    found = []
    for city in CITIES:
        at = title.find(city)
        if at < 0 or title[at + len(city) : at + len(city) + 1].isalpha():
            continue
        if _AT_CITY.search(title[:at]) and not _NOT_AFTER_CITY.match(title, at + len(city)):
            found.append(city)
    return max(found, key=len, default=None)
