"""Where the event was: as printed on a line, beside the date or in the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from podium import dates
from podium.layout.dateline import is_dateline, remainder
from podium.layout.furniture import is_disclaimer, residue
from podium.layout.line import Line
from podium.layout.names import read_role
from podium.layout.place_told import (
    at_end_of_title,
    before_date,
    in_lead,
    in_title,
    opening_city,
)
from podium.layout.stamps import is_set_by_machine, says_posting
from podium.layout.title import is_crammed
from podium.layout.towns import (
    VENUE,
    is_city_or_country,
    is_letterhead,
    is_town_of_region,
    keyed_place,
    looks_like_place,
    says_no_place,
)
from podium.layout.words.people import OFFICES
from podium.layout.words.places import COUNTRIES
from podium.layout.words.press import NOT_LABELS

_MINISTRY = re.compile(
    r"(?:the )?ministry of foreign affairs(?: \(\w{3,6}\))?\W{0,2}", re.IGNORECASE
)
_ROUTE = re.compile(r"en route\b", re.IGNORECASE)
_OFFICE_OF = re.compile(
    r"\b(?:minister|president|chancellor|premier|secretary|governor)(?:[’']s)? (?:office|official "
    r"residence|residence|house)$",
    re.IGNORECASE,
)
"""A house by whose office it is; beside a date it says where, alone it is a letterhead."""
_PART_WORDS = 5
_BARE_COUNTRY = re.compile("|".join(map(re.escape, COUNTRIES)))
_TOWN_WORDS = 1
_NAME_WORDS = 3
_NUMBERED = re.compile(r"^No\.?\s?\d[\w/.-]*\s[-–—|]\s")
"""The number of a release before its place."""


def find_place(
    front: Sequence[Line],
    title: Line | None,
    tail: Sequence[Line],
    leads: Sequence[Line] = (),
) -> tuple[str | None, str]:
    """Return the place and the rule that found it; null and no rule where the page is silent."""
    at = front.index(title) if title in front else -1
    keyed = [place for line in front if (place := keyed_place(line))]
    dates_of = [
        (line, rest) for line in front if line is not title and (rest := _beside_date(line))
    ]
    beside = [rest for line, rest in dates_of if not is_set_by_machine(line)]
    posted = [rest for line, rest in dates_of if is_set_by_machine(line)]
    lines = [
        _bare(line.text)
        for i, line in sorted(enumerate(front), key=lambda pair: pair[0] < at)
        if line is not title and not is_dateline(line) and not keyed_place(line)
        and looks_like_place(line.text) and not residue(line)
        and not (i < at and _BARE_COUNTRY.fullmatch(line.text))
        and not (is_letterhead(line) and (i < max(at, 1) or _is_house(line)))
        and not (0 < i < at and is_letterhead(front[i - 1]) and not _dated_next(front, i))
    ]  # fmt: skip
    dated = [
        place
        for line in front
        if line is not title
        and not says_posting(line.text)
        and (place := before_date(line.text) or opening_city(line.text))
    ]
    still = [place for place in lines if not _ROUTE.match(place)]
    still = [_mixed_case(place, still) for place in still]
    below = [
        line.text.strip(" .")
        for line, after in pairwise(tail)
        if is_city_or_country(line.text) and looks_like_place(line.text) and is_dateline(after)
    ]
    cities = [p for p in [*beside, *still] if is_city_or_country(p) or is_town_of_region(p)]
    from_title = in_title(title.text) if title else None
    ranked = (
        (keyed, "place_field"),
        (cities, "city_line"),
        (beside, "place_beside_date"),
        (still, "place_line"),
        ([from_title] if from_title else [], "place_in_title"),
        (dated, "place_before_date"),
        (at_end_of_title(title), "place_at_end_of_title"),
        (posted, "place_beside_stamp"),
        (
            [place for line in (*leads[:2], *_dated_prose(front)) if (place := in_lead(line.text))],
            "place_in_lead",
        ),
        (_beside_date_line(front, title), "line_beside_date"),
        (below, "place_below_the_text"),
        (lines, "route_line"),
    )
    return next(((found[0], rule) for found, rule in ranked if found), (None, ""))


def _dated_prose(front: Sequence[Line]) -> list[Line]:
    """Return the sentences above the text that tell the day: ``The talk was held in X on …``."""
    return [line for line in front if line.is_sentence and is_dateline(line)]


def _bare(text: str) -> str:
    """Return a line without the full stop at its end, unless an abbreviation ends there."""
    text = text.strip(" ,")
    text = text.strip("()") if text[:1] == "(" and text[-1:] == ")" else text
    return text if re.search(r"\b[A-Z]\.[A-Z]\.$", text) else text.rstrip(" .")


def _is_house(line: Line) -> bool:
    return (
        line.text.strip(" .").casefold() in {"the white house", "white house", "united nations"}
        or _MINISTRY.fullmatch(line.text) is not None
    )


def _beside_date_line(front: Sequence[Line], title: Line | None) -> list[str]:
    """Return the one short line that stands next to a bare date and is nothing else we know."""
    found = []
    for before, line in pairwise(front):
        for one, other in ((before, line), (line, before)):
            if one is title or not is_dateline(other) or remainder(other.text):
                continue
            if _could_be_town(one):
                found.append(one.text.strip(" ."))
    return found


def _dated_next(front: Sequence[Line], i: int) -> bool:
    """Whether a date stands right below: else a town below a letterhead is the house's address."""
    return i + 1 < len(front) and is_dateline(front[i + 1])


def _could_be_town(line: Line) -> bool:
    words = line.text.split()
    return (
        (len(words) <= _TOWN_WORDS or _is_town_and_region(line.text))
        and line.text.lower().rstrip(":") not in NOT_LABELS
        and all(word[0].isupper() and word.rstrip(",")[-1:].isalpha() for word in words)
        and not line.text.isupper()
        and not residue(line)
        and not is_disclaimer(line)
        and not is_dateline(line)
        and not says_no_place(line.text)
        and read_role(line.text) == "unknown"
        and not {word.lower() for word in words} & OFFICES
    )


def _is_town_and_region(text: str) -> bool:
    """Whether a line has the shape of ``Baltimore, Maryland``: two names parted by a comma."""
    town, comma, region = text.partition(", ")
    return bool(comma) and all(1 <= len(part.split()) <= _NAME_WORDS for part in (town, region))


def _mixed_case(place: str, others: Sequence[str]) -> str:
    """Return the form of a place that is not all capitals, where the page prints both."""
    return next((o for o in others if o.casefold() == place.casefold() and not o.isupper()), place)


def _beside_date(line: Line) -> str | None:
    """Return the place that shares a line with date or clock."""
    if says_posting(line.text):
        return None
    if is_crammed(line):
        return _after_office(line.text)
    if not is_dateline(line):
        return None
    rest = _town_among(remainder(line.text).strip(" .|"))
    rest = re.sub(r"\s*\([A-Z]{2,5}\)$", "", rest)
    if is_city_or_country(rest.split(",")[0]) and ":" in rest:
        return rest.split(",")[0].strip()
    if (
        not rest[:1].isalpha()
        or rest[:1].islower()
        or says_no_place(rest)
        or ":" in rest
        or (rest.isupper() and len(rest) < len("ABCD"))
    ):
        return None
    named = is_city_or_country(rest) or VENUE.search(rest) or _OFFICE_OF.search(rest)
    plain = len(rest.split()) <= _PART_WORDS and read_role(rest) == "unknown"
    return _NUMBERED.sub("", rest) if named or plain else None


def _after_office(text: str) -> str | None:
    """Return what stands between office and date: ``Remarks NAME Secretary of State Geneva``."""
    words = text[: dates.find_dates(text)[0].span.start].split()
    offices = [i for i, word in enumerate(words) if word.lower().strip(",") in OFFICES]
    rest = " ".join(words[offices[-1] + 1 :] if offices else ()).strip(" ,")
    return rest if looks_like_place(rest) else None


def _town_among(rest: str) -> str:
    """Return the town where gaps part it from other slots: ``Brussels  Press Team``."""
    slots = [slot.strip(" ,") for slot in re.split(r"\s{2,}|\t|\s?[|•]\s?", rest)]
    return next((slot for slot in slots if len(slots) > 1 and is_city_or_country(slot)), rest)
