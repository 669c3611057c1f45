"""Who holds the floor, as the lines above the body name them."""

from __future__ import annotations

import re

from podium.layout.line import Line
from podium.layout.names import Person, fold, office_words, read_person, read_role
from podium.layout.tongues import english
from podium.layout.towns import looks_like_place
from podium.layout.words.people import CONNECTORS, OFFICES, PARTICLES
from podium.layout.words.places import COUNTRIES

_WORD = r"[A-ZÀ-ÞŞÇİ][\w.'’-]{0,40}"
_SMALL = r"(?:of|for|and|the|to|de|du|la|van|von|der|den|al-\w{1,20}|&)"
KEY = re.compile(
    r"^(?:(?:speakers?|(?:as )?delivered by|by|from|spokesperson|spokesman|spokeswoman|author|"
    r"remarks by|"
    r"statements? by|interview with|발표자|発言者|"
    r"(?:déclarations?|propos|points? de presse|réponses?|communication) (?:de la|de|du)|"
    r"declaraci(?:ón|ones) del?|intervención del?|dichiarazion[ei] (?:di|del)|"
    r"erklärung(?:en)? (?:von|des|der)|заявлени[ея]|комментари[йи])\s?:?\s+|"
    r"(?:present|in attendance)\s?:\s+)(?=\S)",
    re.IGNORECASE,
)
BY = re.compile(
    rf"\b(?:by|of|from|with)\s+(?:the\s+)?((?:{_WORD}|{_SMALL})(?:,?\s+(?:{_WORD}|"
    rf"{_SMALL})){{0,16}})"
)
OPENING = re.compile(
    r"^((?:[^\W\d_][\w.’'-]{0,30},?\s){1,14}?)(?=(?:meets?|met|holds?|held|[Aa]nswers|[Aa]nswered|"
    r"[Rr]eplies|[Rr]esponds|speaks|spoke|"
    r"addresses|addressed|gives|gave|attends|at a|at the|in an interview|and [A-Z][\w.]*)\b)",
)
FULL = 2
_WHOSE = re.compile(
    r"^(?:transcript of |text of |excerpts from |full text: |video: |"
    r"the )?(?P<who>.{4,120}?)[’'`]s?\s+"
    r"(?:joint |opening |closing |introductory |weekly |regular |daily |press |news |media |brief |"
    r"written |video |live |short |remarks|statement|answers?|repl|interview|speech|comment|"
    r"address|"
    r"briefing|article|message|doorstop|participation|response|toast|greeting|intervention|"
    r"concluding|welcom|in-flight|new year|annual|end-of-|year-end)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^([^:–—]{5,80})\s?[:–—]\s")
_OFFICE_SAYS = re.compile(
    r"((?:[A-Z]\w{1,15} ){1,4})(?:statement|speech|remarks|press|interview|article|address|"
    r"comments?)\b"
)
_OF_WHOM = re.compile(
    r"\b(?:statement|remarks|speech|comments?|address|briefing|conference|answers?|interview|"
    r"opening)\s"
    r"(?:given |made |delivered )?(?:of|by)\s(?:and .{3,60}? by\s)?(?:the\s)?(?=[A-Z])(.{4,160})",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"(?:,\s(?:in|on|at|to|regarding|following|during|after|made|for)\b|"
    r"\s(?:on|at|in response|regarding|following|after|during|before|about|to the)\s|[:–—(])",
    re.IGNORECASE,
)
_INTERVIEWED = re.compile(r"\binterview with\s(?:the\s)?(?=[A-Z])(.{4,160})", re.IGNORECASE)
_OFFICE_INTERVIEWED = re.compile(r"[Ii]nterview with (?:the )?((?:[A-Z]\w{1,15}(?: |\b)){1,4})")
_HEADED = re.compile(
    r"(?:interview|speech|statement|remarks|transcript)\s?:\s(.{3,80})", re.IGNORECASE
)
_PRESS_WITH = re.compile(
    r"(?:press|media|news) (?:briefing|conference|availability|point|gaggle|encounter|call|"
    r"statements?)[^,]{0,30}?\b(?:of|with|by)\s",
    re.IGNORECASE,
)
_TITLE_WORDS = re.compile(
    r"remarks|interview|statement|conference|briefing|readout|speech|transcript|gaggle|"
    r"availability|encounter|stakeout|door-?st[oe]p",
    re.IGNORECASE,
)
_EVENT_WORDS = re.compile(
    r"\b(?:meets?|lunch|dinner|breakfast|visits?|welcomes?|answers|holds|gives|speaks|makes?|"
    r"delivers|attends|addresses|participates?|takes|briefs)\b|\S\s+with\s|"
    r"\S\s(?:before|after|following|ahead of|prior to|during) (?:their|his|her|the|an?)\s",
    re.IGNORECASE,
)
"""Words of what happens: a line that has them names more than its speaker."""
_LAND = re.compile(rf", (?:{'|'.join(map(re.escape, sorted(COUNTRIES)))})\W*$")
"""The land at the end of an office: ``Minister for Foreign Affairs, Australia``."""
_DATED = re.compile(r"\s\([^()]{0,60}\d{4}\)$")
"""Place and date in brackets behind a name."""
_SPEAKER_WORDS = 16
_OFFICE_WORDS = 14


def names_only_an_office(text: str) -> bool:
    """Whether a line holds an office and no name: ``Minister for Foreign Affairs``."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", _LAND.sub("", text))]
    return (
        bool(words)
        and len(words) <= _OFFICE_WORDS
        and all(w in OFFICES for w in words)
        and (read_role(text) not in {"unknown", "journalist"})
    )


def speaker_of(line: Line) -> Person | None:
    """Read a line that names one speaker, with or without the office, and nothing else."""
    text = line.text
    if line.words > _SPEAKER_WORDS or line.is_prose or text.endswith(("?", "!")):
        return None
    keyed = KEY.match(text)
    rest = text[keyed.end() :] if keyed else text
    if ":" in rest and not keyed:
        head, _, rest = rest.partition(":")
        if read_role(head) in {"unknown", "journalist"} or read_person(head).name:
            return None
    rest = _last_named(english(_DATED.sub("", rest)))
    if _TITLE_WORDS.search(rest) or _EVENT_WORDS.search(rest) or looks_like_place(rest):
        return None
    person = read_person(rest)
    if len(person.tokens) < FULL or not _holds_only(rest, person):
        return None
    role = person.role if person.role != "unknown" else read_role(text)
    office = office_words(rest) if person.role != "unknown" else ()
    return Person(person.name, role if role != "journalist" else "unknown", office)


def _last_named(text: str) -> str:
    """Return the part after the last ``and``: ``From: the Office and The Rt Hon NAME``."""
    parts = re.split(r"\s(?:and|&)\s(?=The\s(?:Rt|Hon))", text)
    return parts[-1]


def _holds_only(text: str, person: Person) -> bool:
    """Whether every word of ``text`` belongs to the name or to an office."""
    lower = {w for w in re.findall(r"[^\W\d_][\w’'-]*", text) if w.islower()}
    if not lower <= OFFICES | PARTICLES | CONNECTORS | set(person.tokens):
        return False
    if person.role != "unknown":
        return True
    words = [fold(w) for w in re.findall(r"[^\W\d_][\w.’'-]*", re.sub(r"\([^)]*\)", "", text))]
    from_and = text.lower().find(" and ") >= 0
    return from_and or all(
        w.rstrip(".") in person.tokens or w in OFFICES or w.rstrip(".") in _HON for w in words
    )


_HON = frozenset(
    "h.e hon the mp rt senator dr mr ms mrs sir dame he excellency shri smt sen phd kc qc".split()
)


def _first_of(text: str) -> str:
    """Return the first of several people: ``President A and Prime Minister B``."""
    for part in re.split(r"\s(?:and|&)\s", text):
        if read_person(part).name:
            return part
    return text


def people_in_title(title: str) -> list[Person]:
    """Return the host whom the title names: whose remarks, by whom, who meets the press."""
    for part in _title_parts(title):
        printed = _without_town(re.split(r"\s[Ww]ith\s", part, maxsplit=1)[0])
        if _office_first(printed):
            return []
        person = read_person(_first_of(printed))
        titled = person.role not in {"unknown", "journalist"}
        surname = titled and not fold(printed.strip()).startswith(person.tokens[:1])
        if person.name and (len(person.tokens) >= FULL or surname):
            return [person]
    return []


def _without_town(text: str) -> str:
    """Return the words without the town in which somebody speaks: ``the Minister in Dhaka``."""
    who, _, town = text.strip().rpartition(" in ")
    return who if who and looks_like_place(town) else text


def _office_first(text: str) -> bool:
    """Whether an office without a name is the first of several: ``President and Premier B``."""
    first, *others = re.split(r"\s(?:and|&)\s", text)
    return bool(others) and names_only_an_office(first) and read_person(others[0]).name is not None


def role_in_title(title: str) -> str:
    """Return the role of the office whose conference it is, named or not."""
    for printed in _title_parts(title):
        role = read_role(_first_of(printed))
        if role not in {"unknown", "journalist"}:
            return role
    said = _OFFICE_SAYS.match(title) or _OFFICE_INTERVIEWED.search(title)
    return read_role(said[1]) if said and names_only_an_office(said[1]) else "unknown"


def _title_parts(title: str) -> list[str]:
    """Return the parts of the title that can name the host, the surest first."""
    parts = [_OCCASION.split(match[1], maxsplit=1)[0] for match in _OF_WHOM.finditer(title)]
    whose = _WHOSE.match(title)
    if whose:
        parts.append(re.sub(r"^.*(?:\b(?:by|of the|with)\s|[:–—]\s)", "", whose["who"]))
    for match in re.finditer(r"\b[Bb][Yy]\s", title):
        found = BY.match(title, match.start())
        parts += [found[1]] if found else []
        parts.append(
            re.split(
                r"[(,:–]|\s(?:on|at|in|during|following|after|with|before|to|about|and)\s",
                title[match.end() :],
                maxsplit=1,
            )[0]
        )
    lead = _LEAD.match(title)
    if lead and read_role(lead[1]) not in {"unknown", "journalist"}:
        parts.append(lead[1])
    headed = _HEADED.match(title)
    if headed:
        parts.append(headed[1])
    opening = OPENING.match(title)
    if opening:
        parts.append(opening[1])
    return parts


def interviewed_in_title(title: str) -> list[Person]:
    """Return the office-holder with whom the title says the interview is."""
    match = _INTERVIEWED.search(title)
    person = read_person(_OCCASION.split(match[1])[0].split(" in ")[0]) if match else None
    titled = person is not None and person.role not in {"unknown", "journalist"}
    return [person] if person and titled and len(person.tokens) >= FULL else []


def offices_with_title(title: str) -> list[Person]:
    """Return the offices that the title has without a name after ``with``, their holders null."""
    parts = re.split(r"\bwith:?\s(?:the\s)?", title, maxsplit=1)[1:]
    parts = [part for part in parts if read_person(part).name is None]
    people = [read_person(re.split(r"\s(?:of|from|on)\s", part)[0]) for part in parts]
    return [person for person in people if person.name is None and person.role != "unknown"]


def people_with_title(title: str) -> list[Person]:
    """Return whom the press meets, as the title says after ``with``: a guest beside a host."""
    press = _PRESS_WITH.search(title)
    match = BY.match("by " + title[press.end() :]) if press else None
    people = [read_person(part) for part in re.split(r"\s(?:and|&)\s", match[1])] if match else []
    return [person for person in people if len(person.tokens) >= FULL]
