"""What the page says of itself: title, date, clock time, place, genre, principal speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from podium import dates
from podium.layout import furniture
from podium.layout.names import Person, read_person, read_role
from podium.layout.page import Line, Page, is_prose
from podium.layout.vocabulary import CITIES, COUNTRIES, VENUES
from podium.model import Header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from podium.layout.family import Family

_GENRES: tuple[tuple[str, str], ...] = (
    ("gaggle", r"\bgaggle\b"),
    ("press_encounter", r"press encounter|doorstop|stakeout|media (?:scrum|stakeout)|press scrum"),
    ("joint_press_conference",
     r"joint (?:press|news|media) (?:conference|availability|briefing)|joint press statements?|"
     r"press statements? and answers|press statements following|joint press point|"
     r"remarks with .* (?:after|before|following) their|joint press (?:stakeout|announcement)"),
    ("press_conference", r"(?:press|news|media) (?:conference|availability)|press point|press avail"),
    ("press_briefing",
     r"(?:press|media|news|daily|weekly|special|background|regular|telephonic) briefing|"
     r"press call|conference call|briefing by|briefing with|on-the-record|teleconference|briefing"),
    ("interview", r"\binterview\b|\bQ\s?&\s?A with\b|in conversation with"),
    ("readout",
     r"readout|read-out|telephone (?:call|talk|conversation)|phone call|courtesy call|"
     r"(?:meeting|talks|consultations?|dialogue|visit|call)\b(?!.*(?:remarks|statement|speech|answers))"),
    ("statement", r"\bstatements?\b|\bcomment\b"),
    ("remarks", r"remarks|speech|address|toast|lecture|intervention|opening|message|answers|replies"),
    ("press_release", r"press release|media note|media release|fact sheet|announcement|press note"),
)
_GENRE_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _GENRES)
_TITLE_WORDS = re.compile(
    r"press (?:conference|briefing|gaggle|availability|encounter|statement|call|point|release|"
    r"stakeout|remarks)|news conference|briefing|remarks|statement|interview|speech|readout|doorstop|"
    r"answers|replies|talks|meeting|transcript of|joint|telephone|call with|conversation|visit|"
    r"address|address by|opening|conference call|teleconference|media availability|q&a",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?"
_DATE_FILLER = re.compile(
    rf"\b{_WEEKDAY}(?=[\W\d]|$)|\b(?:at|on|date|time|of|the|delivered|issued|held|from|approx\w*|"
    r"circa|local|e[sd]t|gmt|utc|bst|c[e]?st|jst|kst|msk|ist|time|hours|hrs|beginning|begins|"
    r"place|venue|location|transcript)\b|[,;:|()\[\]•·.–—-]",
    re.IGNORECASE,
)
_STAMP_WORDS = re.compile(
    r"publi(?:shed|cation)|posted|updated|modified|last (?:update|reviewed)|uploaded|created|"
    r"\bhits?\b|views?\b|release(?:d)?\b",
    re.IGNORECASE,
)
_PLACE_KEY = re.compile(r"^(?:location|venue|place|where)\s?:\s*(.+)$", re.IGNORECASE)
_SPEAKER_KEY = re.compile(
    r"^(?:(?:speakers?|delivered by|by|spokesperson|author|remarks by|statement by)\s?:?\s+)(.+)$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|of|from)\s+(?:the\s+)?(?P<who>(?:[A-ZŞÇÖÜİ][\w.'’-]*|of|for|and|the|to|de|van|von|al-\w+|&)"
    r"(?:,?\s+(?:[A-ZŞÇÖÜİ][\w.'’-]*|of|for|and|the|de|van|von|der|al-\w+|&))*)"
)
_WHOSE = re.compile(
    r"^(?:transcript of |text of |excerpts from |the )?(?P<who>.{4,120}?)(?:[’'`]s?)\s+(?:joint |opening |closing |introductory |"
    r"weekly |regular |daily |press |news |media |brief |written |video |live |short |remarks|"
    r"statement|answers?|repl|interview|speech|comment|address|briefing|article|message|doorstop|"
    r"participation|response|toast|greeting|intervention|concluding|welcom)",
    re.IGNORECASE,
)
_ONE_SPEECH = re.compile(r"(?:opening |press |joint )?statement\b|.{3,80}[’']s? (?:opening )?statement\b", re.IGNORECASE)
_ANSWERED = re.compile(r"\b(?:answers?|replies|questions?|q\s?&\s?a)\b", re.IGNORECASE)
_SHORTEST_TITLE = 8
_LONGEST_TITLE = 420


@dataclass(slots=True)
class Front:
    """The lines above the body, each with the kind of note it is, and the header they give."""

    kinds: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Line number to (kind of note, rule)."""
    header: Header = field(default_factory=Header)
    principal: Person | None = None
    hosts: list[Person] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def is_dateline(line: Line) -> bool:
    """Whether the line holds a date or a clock time and little else but a place."""
    if line.words > 22 or not (dates.find_dates(line.text) or dates.find_clocks(line.text)):  # noqa: PLR2004
        return False
    return len(remainder(line.text).split()) <= 9 and not line.text.endswith("?")  # noqa: PLR2004


def is_place_key(line: Line) -> bool:
    """Whether the line is a header field: ``Venue: Treaty Room``."""
    return bool(_PLACE_KEY.match(line.text) or re.match(r"^(?:subjects?|topics?|e&oe|date|published|from)\s?:", line.text, re.I))


def remainder(text: str) -> str:
    """Return what a date line holds besides date, weekday and clock time."""
    for hit in [*reversed(dates.find_dates(text))]:
        text = text[: hit.span.start] + " , " + text[hit.span.end :]
    for clock in [*reversed(dates.find_clocks(text))]:
        text = text[: clock.span.start] + " , " + text[clock.span.end :]
    text = re.sub(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}", " ", text)
    return _tidy(text)


def _tidy(text: str) -> str:
    pieces = [piece.strip() for piece in re.split(r"\s*,\s*", text)]
    kept = [piece for piece in pieces if _DATE_FILLER.sub("", piece).strip()]
    cleaned = [re.sub(rf"^(?:{_WEEKDAY}\s+|at\s+|in\s+|[|•·–—()-]\s*)+|[\s|•·–—()-]+$", "", p, flags=re.I) for p in kept]
    return ", ".join(piece for piece in cleaned if piece)


def looks_like_place(text: str) -> bool:
    """Whether a short line names a city, a country or a venue."""
    bare = text.strip(" .,()[]")
    if not bare or len(bare.split()) > 14 or is_prose(text) or not bare[0].isupper():  # noqa: PLR2004
        return False
    if bare in CITIES or any(part.strip() in CITIES for part in re.split(r"[,/]", bare)):
        return read_role(bare) == "unknown"
    if re.search(VENUES, bare, re.IGNORECASE):
        return not _TITLE_WORDS.search(re.sub(r"briefing room|press room|conference room", "", bare, flags=re.I))
    parts = [part.strip() for part in bare.split(",")]
    return len(parts) > 1 and parts[-1] in COUNTRIES


def title_score(line: Line, position: int) -> float:
    """Weigh a line of the front as the title; the highest wins, the first of equals."""
    text = line.text
    if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or furniture.is_disclaimer(line):
        return -9
    score = 4.0 if _TITLE_WORDS.search(text) else 0.0
    score += 2.0 if re.search(r"(?:\bby\b|\bwith\b|['’]s\b|\bof\b|\bto\b|\bat\b|\bfollowing\b)", text) else 0
    score += 2.0 if read_role(text) != "unknown" else 0.0
    score += 1.0 if line.words >= 4 else -1.0  # noqa: PLR2004
    score -= 6.0 if furniture.is_residue(line) or furniture.is_breadcrumb(line) else 0.0
    score -= 5.0 if is_dateline(line) and len(remainder(text).split()) <= 4 else 0.0  # noqa: PLR2004
    score -= 20.0 if furniture.is_caption(line) or furniture.is_stage(line) else 0.0
    score -= 4.0 if _SPEAKER_KEY.match(text) or re.match(r"^[A-Z][\w ]{2,20}\s?:\s", text) else 0.0
    score -= 3.0 if looks_like_place(text) and "doorstop" not in text.lower() else 0.0
    score -= 4.0 if text.rstrip().endswith(".") and line.words > 8 else 0.0  # noqa: PLR2004
    score -= 2.0 if re.fullmatch(r"(?:the )?(?:embassy|ministry|department|office|permanent mission)\b.*", text, re.I) else 0
    return score - position * 0.05


def read_front(page: Page, front: Sequence[Line], family: Family) -> Front:
    """Classify the lines above the body and read the header from them."""
    result = Front()
    title = _pick_title(front)
    if title is None:
        captions = any(furniture.is_caption(line) for line in front)
        result.warnings.append(
            "no title found above the text"
            + ("; captions of pictures stand in its place" if captions else "")
        )
    for line in front:
        result.kinds[line.number] = _kind(line, title)
    _repeated_titles(front, title, result)
    text = title.text if title else None
    when = _when(front, title, family, result.warnings)
    people = _people(front, title, result)
    result.hosts = people
    result.principal = people[0] if people else None
    result.header = Header(
        title=text,
        date=when.date,
        time=when.time,
        page_timestamp=when.stamp,
        place=_place(front, title, result),
        publisher=family.publisher(page),
        genre=read_genre(front, title),
        principal_speaker=result.principal.name if result.principal else None,
    )
    return result


def _pick_title(front: Sequence[Line]) -> Line | None:
    scored = [(title_score(line, i), line) for i, line in enumerate(front)]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] > 0.5 else None  # noqa: PLR2004 - weaker than one plain sign


def _kind(line: Line, title: Line | None) -> tuple[str, str]:
    if line is title:
        return "title", "title_by_weight"
    if furniture.is_disclaimer(line):
        return "disclaimer", "disclaimer"
    if furniture.is_caption(line):
        return "caption", "caption"
    if is_dateline(line):
        return "date", "dateline"
    if furniture.is_stage(line):
        return "stage", "stage_alone"
    if furniture.is_residue(line) or furniture.is_foreign(line):
        return "residue", "site_phrase"
    if _PLACE_KEY.match(line.text) or looks_like_place(line.text):
        return "place", "place_line"
    if _speaker_of(line):
        return "speaker", "speaker_line"
    return ("subtitle", "prose_above_body") if is_prose(line.text) else ("residue", "short_line_above_body")


def _repeated_titles(front: Sequence[Line], title: Line | None, result: Front) -> None:
    for line in front:
        if title and line is not title and line.text == title.text:
            result.kinds[line.number] = ("title", "title_repeated")


def read_genre(front: Sequence[Line], title: Line | None) -> str | None:
    """Return the genre the title announces, else one that another line above the body does."""
    if title and _ONE_SPEECH.match(title.text) and not _ANSWERED.search(title.text):
        return "statement"
    texts = [title.text] if title else []
    texts += [line.text for line in front if line is not title and not is_prose(line.text)]
    for text in texts:
        for name, pattern in _GENRE_PATTERNS:
            if pattern.search(text):
                return name
    return None


@dataclass(frozen=True, slots=True)
class _When:
    date: str | None
    time: str | None
    stamp: str | None


def _when(front: Sequence[Line], title: Line | None, family: Family, warnings: list[str]) -> _When:
    stamps = [line for line in front if _is_stamp(line, family)]
    plain = [line for line in front if line not in stamps and line is not title and is_dateline(line)]
    in_title = _dates(title.text, family) if title else []
    on_lines = [iso for line in plain for iso in _dates(line.text, family)]
    weekday = [iso for line in plain if re.search(_WEEKDAY + r"\b,?\s", line.text, re.I) for iso in _dates(line.text, family)]
    leads = [iso for line in front if line not in stamps and line not in plain and line is not title for iso in _dates(line.text, family)]
    date = next(iter([*in_title, *weekday, *on_lines, *leads]), None)
    clocks = [hit for line in plain for hit in dates.find_clocks(line.text)]
    if not date and any(dates.find_dates(line.text) for line in front):
        warnings.append("a date on the page can be read in two ways or is a posting stamp; date left null")
    elif not date:
        warnings.append("no date with a year found above the text")
    warnings.extend(f"clock time '{line.text[hit.span.start:hit.span.end].strip()}' cannot be read; time left null"
                    for line in plain for hit in dates.find_clocks(line.text) if hit.iso is None)
    time = clocks[0].iso if clocks else None
    stamp = _stamp(stamps, family)
    if stamp is None and in_title and on_lines and on_lines[0] != in_title[0]:
        stamp = on_lines[0]
    return _When(date, time, stamp)


def _is_stamp(line: Line, family: Family) -> bool:
    if not (dates.find_dates(line.text) and line.words <= 14):  # noqa: PLR2004
        return False
    if family.stamp and re.search(family.stamp, line.text):
        return True
    return bool(_STAMP_WORDS.search(line.text)) and not re.search(r"delivered on", line.text, re.I)


def _stamp(stamps: Sequence[Line], family: Family) -> str | None:
    for line in stamps:
        days = _dates(line.text, family)
        clocks = [hit.iso for hit in dates.find_clocks(line.text) if hit.iso]
        if days:
            return f"{days[0]}T{clocks[0]}" if clocks else days[0]
    return None


def _dates(text: str, family: Family) -> list[str]:
    return [iso for hit in dates.find_dates(text) if (iso := hit.iso or _slashed(hit.span.of(text), family))]


def _slashed(printed: str, family: Family) -> str | None:
    """Read ``3/4/2014`` where the publisher's country leaves no doubt which comes first."""
    match = re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", printed)
    if match is None or family.month_first is None:
        return None
    first, second, year = (int(part) for part in match.groups())
    month, day = (first, second) if family.month_first else (second, first)
    return f"{year:04d}-{month:02d}-{day:02d}"


def _place(front: Sequence[Line], title: Line | None, result: Front) -> str | None:
    keyed = [match[1].strip() for line in front if (match := _PLACE_KEY.match(line.text))]
    lines = [line.text.strip(" .") for line in front if result.kinds[line.number][0] == "place" and not _PLACE_KEY.match(line.text)]
    dated = [rest for line in front if result.kinds[line.number][0] == "date" and (rest := remainder(line.text)) and rest[0].isupper() and _placelike(rest)]
    cities = [text for text in [*dated, *lines] if any(part.strip() in CITIES or part.strip() in COUNTRIES for part in text.split(","))]
    from_title = _place_in_title(title.text) if title else None
    return next(iter([*keyed, *cities, *dated, *lines, *filter(None, [from_title])]), None)


def _placelike(text: str) -> bool:
    return looks_like_place(text) or (len(text.split()) <= 5 and not _STAMP_WORDS.search(text) and not _TITLE_WORDS.search(text) and read_role(text) == "unknown" and not furniture._RESIDUE.fullmatch(text))  # noqa: PLR2004, SLF001


def _place_in_title(title: str) -> str | None:
    for hit in dates.find_dates(title):
        before = [part.strip() for part in title[: hit.span.start].rstrip(" ,(–-").split(",")]
        tail = [part for part in before[1:] if part]
        if tail and (tail[-1] in CITIES or (len(tail[-1].split()) <= 4 and tail[-1][0].isupper() and read_role(tail[-1]) == "unknown")):  # noqa: PLR2004
            return tail[-1]
    doorstop = re.match(r"^doorstop(?: interview)?\s?[,–—-]\s?(.+)$", title, re.IGNORECASE)
    if doorstop:
        return doorstop[1].strip()
    route = re.search(r"\b(?:en route (?:to )?|aboard )(.+)$", title, re.IGNORECASE)
    if route:
        return None
    cities = sorted((c for c in CITIES if re.search(rf"(?:\bin|\bat|,|[-–—])\s+(?:the )?{re.escape(c)}\b(?! (?:summit|treaty|agreement|process|format|declaration))", title)), key=len)
    return cities[-1] if cities else None


def _speaker_of(line: Line) -> Person | None:
    """Read a line that names the speaker and nothing else."""
    if line.words > 14 or is_prose(line.text) or _TITLE_WORDS.search(line.text):  # noqa: PLR2004
        return None
    keyed = _SPEAKER_KEY.match(line.text)
    person = read_person(keyed[1] if keyed else line.text)
    if person.name is None or len(person.name.split()) < 2 or looks_like_place(line.text):  # noqa: PLR2004
        return None
    named = set(person.name.lower().split())
    rest = [w for w in re.findall(r"[^\W\d_]+", line.text.lower()) if w not in named]
    titled = person.role != "unknown" or keyed is not None
    return person if titled or not rest else None


def _people(front: Sequence[Line], title: Line | None, result: Front) -> list[Person]:
    """Return the hosts the header names, the principal first."""
    lines = [p for line in front if line is not title and (p := _speaker_of(line)) and _is_speaker_line(line, front, p)]
    from_title = _people_in_title(title.text) if title else []
    subtitles = [p for line in front if line is not title and re.match(r"(?:by|with)\s", line.text, re.I) and (p := _host(line.text)) ]
    return [*from_title, *subtitles, *lines]


def _is_speaker_line(line: Line, front: Sequence[Line], person: Person) -> bool:
    """Believe a bare name only beside its office; ``role`` on the line itself is enough."""
    if person.role != "unknown" or _SPEAKER_KEY.match(line.text):
        return True
    at = list(front).index(line)
    return at + 1 < len(front) and read_role(front[at + 1].text) != "unknown" and len(front[at + 1].text.split()) <= 14  # noqa: PLR2004


def _host(text: str) -> Person | None:
    match = _BY.search(text) or _BY.search("by " + text)
    if match is None:
        return None
    person = read_person(match["who"])
    return person if person.name else None


def _people_in_title(title: str) -> list[Person]:
    whose = _WHOSE.match(title)
    if whose:
        person = read_person(re.sub(r"^.*\b(?:by|of the|with)\s", "", whose["who"]))
        if person.name and len(person.name.split()) >= 2:  # noqa: PLR2004
            return [person]
    for match in re.finditer(r"\bby\s", title):
        person = _host(title[match.start() :])
        if person and person.name:
            return [person]
    opening = re.match(r"^((?:[A-Z][\w.’'-]+\s){1,8}?)(?=(?:on|at|to|in|meets?|holds?|answers|speaks|addresses|gives)\b)", title)
    lead = re.match(r"^([^:–—]{5,80})\s?[:–—]\s", title)
    for found in (lead, opening):
        if found:
            person = read_person(found[1])
            if person.name and person.role != "unknown" and len(person.name.split()) >= 2:  # noqa: PLR2004
                return [person]
    inside = re.search(r"(?:press|media|news) (?:briefing|conference|availability)[^,]{0,30}\b(?:of|with)\s(.+)$", title, re.I)
    if inside:
        person = _host("by " + inside[1])
        return [person] if person and person.name and len(person.name.split()) >= 2 and person.role == "spokesperson" else []  # noqa: PLR2004
    return []
