"""Whether words name a place: a city, a country, a venue, and no house of a publisher."""

from __future__ import annotations

import re

from podium.layout.line import Line
from podium.layout.names import read_person, read_role
from podium.layout.words.abroad import ANNOUNCED
from podium.layout.words.places import CITIES, COUNTRIES, REGIONS, VENUES

_KEY = re.compile(
    r"(?:(?:event|interview|speech|briefing|meeting|conference) )?(?:location|venue|place|where|"
    r"lugar|lieu|luogo|ort|место(?: проведения)?|місце|場所|於)\s?[:：]\s*(.{2,120})",
    re.IGNORECASE,
)
VENUE = re.compile(VENUES, re.IGNORECASE)
_NO_PLACE = re.compile(
    r"press (?:conference|briefing|release|encounter)s?\b|\b(?:news|remarks|statements?|interview|"
    r"readout|speech|briefing by|gaggle|transcript|questions?|answers|talks|meeting|visit|"
    r"subjects?|topics?|updated|government of|page|posted|released?|issued|door-?st[oe]p|"
    r"stand-?up|published|"
    r"uploaded|created|viewed|photo|video|website|web site|news|press cent(?:er|re)|date|time|"
    r"(?:press|media) (?:team|office|service|unit|section|division)|"
    r"communicated|copyright|from|welcome)\b|&|^(?:press )?briefing room$|^(?:\W.{0,30}room)$",
    re.IGNORECASE,
)
_KIND_ABROAD = re.compile(rf"(?:{ANNOUNCED})\b", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"(?:the )?(?:.{0,40}\b(?:ministry|department|office|government|embassy|permanent mission|"
    r"secretariat|service|bureau|foreign office|delegation|presidency|chancellery)\b(?: of| for|$)"
    r".{0,100}|.{0,40}\b(?:embassy|mission|delegation)\b.{0,60} to .{0,60}|the white house|"
    r"(?:the )?kremlin|.{0,40}\bministry of foreign affairs\b.{0,60}|"
    r"united nations|european union|state department|of (?:the )?(?P<land>.{3,40}))",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"\(?(?:[IVX]{1,4}|[A-H])[.)]\s")
"""What numbers an item of a list and stands before no place."""
_HOUSE_OF = re.compile(
    r"(?:the )?(?:office of the |official website of the )?(?:prime minister|president|chancellor|"
    r"premier|king|queen|emperor|government|cabinet|parliament)(?: of (?:the )?(?P<land>.{2,40}?))?"
    r"(?P<and>,? and (?:his|her|its|the) (?:cabinet|government|office))?",
    re.IGNORECASE,
)
_ROOMS_OF_SITES = frozenset(
    "briefing room|press room|media room|newsroom|press center|press centre|media center|"
    "media centre|nato hq|headquarters".split("|")
)
"""Menu items of sites that sound like venues."""
_MOST_WORDS = 14
_REST_WORDS = 6


def keyed_place(line: Line) -> str | None:
    """Return the place of a header field: ``Venue: Treaty Room``."""
    match = _KEY.fullmatch(line.text)
    return match[1].strip() if match else None


def is_city_or_country(text: str) -> bool:
    """Whether one of the parts between commas is a city or a country the vocabulary knows."""
    bare = text.strip(" .,()[]")
    bare = bare.title() if bare.isupper() else bare
    parts = [part.strip().removeprefix("the ") for part in re.split(r"[,/]|\s[-–]\s", bare)]
    return any(part in CITIES or part in COUNTRIES for part in (bare, *parts))


def is_town_of_region(text: str) -> bool:
    """Whether a comma parts a town from the part of its country: ``Baltimore, Maryland``."""
    town, comma, region = text.strip(" .").rpartition(", ")
    return bool(comma) and region in REGIONS and "," not in town


def is_letterhead(line: Line) -> bool:
    """Whether the line names the publisher's house rather than a place."""
    bare = line.text.strip(" .")
    if line.words > _MOST_WORDS or re.search(
        r"\b(?:briefing|remarks|statement|conference|interview)\b", bare, re.IGNORECASE
    ):
        return False
    head = _LETTERHEAD.fullmatch(bare)
    goes_on = head is None or head["land"] is None or is_city_or_country(head["land"])
    return (head is not None and goes_on) or _is_house_of(bare)


def _is_house_of(bare: str) -> bool:
    """Whether the line is a house by its head and land: ``Prime Minister of X and His Cabinet``."""
    house = _HOUSE_OF.fullmatch(bare)
    if house is None:
        return False
    return house["land"] in COUNTRIES or (house["land"] is None and house["and"] is not None)


def looks_like_place(text: str) -> bool:
    """Whether a short line names a city, a country or a venue and nothing else."""
    bare = text.strip(" .,()[]")
    if (
        _NUMERAL.match(text)
        or bare.startswith("By ")
        or not bare[:1].isupper()
        or len(bare.split()) > _MOST_WORDS
        or text.endswith(("?", "!", ":"))
    ):
        return False
    if ":" in bare or says_no_place(bare) or bare.casefold() in _ROOMS_OF_SITES:
        return False
    parts = bare.split(",")
    if is_city_or_country(bare) and len(bare.split()) <= _REST_WORDS:
        inside = len(parts) > 1 and VENUE.search(parts[0]) is not None
        return inside or read_role(bare) in {"unknown", "journalist"}
    if len(parts) > 1 and (is_city_or_country(parts[-1]) or parts[-1].strip() in REGIONS):
        return read_role(parts[0]) == "unknown" or VENUE.search(parts[0]) is not None
    if len(bare.split()) == 1 and bare.isascii() and bare.casefold() != "kremlin":
        return False  # ``Library`` is a menu's; a venue has a name
    return VENUE.search(bare) is not None and read_person(bare).role in {
        "unknown",
        "journalist",
    } | ({"head_of_government", "minister", "official", "head_of_state"} if "," in bare else set())


def says_no_place(bare: str) -> bool:
    """Whether words speak of an occasion, a site or a page, which are no places."""
    without = re.sub(
        r"(?:press )?(?:briefing|conference|press|meeting) (?:room|hall|cent(?:er|re))",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    return _NO_PLACE.search(without) is not None or _KIND_ABROAD.match(without) is not None
