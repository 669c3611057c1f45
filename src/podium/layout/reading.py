"""From a page to a transcript: each step a module of its own, data flowing one way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from podium.layout import tail as tails
from podium.layout.candidates import Candidate, candidates
from podium.layout.cast import Cast
from podium.layout.company import cast_of
from podium.layout.contents import Contents, find_contents
from podium.layout.families import FAMILIES
from podium.layout.family import Family, choose
from podium.layout.forms import read_form
from podium.layout.front import front_end
from podium.layout.furniture import residue
from podium.layout.genre import read_genre
from podium.layout.given import Given
from podium.layout.header import Front, dated_lines, read_front, with_fields
from podium.layout.inside import bare_capitals
from podium.layout.introduced import with_introductions
from podium.layout.labels import Label, doubts, names_that_label, read_labels, weigh
from podium.layout.line import Line
from podium.layout.page import Page
from podium.layout.place import find_place
from podium.layout.shapes import with_shapes
from podium.layout.slips import slips_of_names, with_slips
from podium.layout.when import find_when
from podium.layout.who import Resolver
from podium.layout.words.said import FIRST_PERSON
from podium.model import Header

_NARRATED = frozenset({"readout", "press_release"})
_HOSTS = frozenset({"minister", "head_of_state", "head_of_government"})
_FIRST_PERSON = re.compile(rf"\b(?:I|I’m|I'm|we|We|our|Our|us|my|My|me)\b|(?i:{FIRST_PERSON})")
_SPEAKER = re.compile(r"\b(?:I|I’m|I'm|my|My|me)\b")
_MEETING = re.compile(r"\b(?:meeting|talks|conversation|consultations)\b", re.IGNORECASE)
_AGREED = re.compile(
    r"\b(?:joint|trilateral|quadrilateral|leaders[’']?|ministers[’']?|g7|g20) (?:press )?"
    r"(?:statement|communiqu[ée]|declaration)|déclaration (?:conjointe|commune)|"
    r"declaración conjunta|gemeinsame erklärung|совместное заявление|共同声明",
    re.IGNORECASE,
)
_INSTITUTIONAL = re.compile(
    r"(?!.*\b(?:spokes\w+|minister|secretary|president|director|representative|ambassador|chair)\b)"
    r"(?:.*\b(?:statement|comment|communiqu[ée]|declaration)s? (?:by|of|from) (?:the )?"
    r"(?:[\w’'-]+ ){0,6}?(?:ministry|department|embassy|government|mission|council|office)\b|"
    r"(?:.*\b)?(?:ministry|embassy|mfa|government) (?:press )?(?:statement|comment)\b|"
    r"(?:заявление|комментарий) (?:мид|министерства|правительства|посольства|департамента)\b|"
    r"外務省(?:声明|談話))",
    re.IGNORECASE,
)
"""The title of words that a house gives out and nobody speaks."""
_GIST = re.compile(
    r"(?:highlights?|gist|summary|outline|synopsis|key points|main points)\b|"
    r".{0,80}\W(?:highlights|gist|in brief)\W{0,2}$",
    re.IGNORECASE,
)
"""A title that promises what was said in the publisher's own words."""
_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}[”\"]")
_SAMPLE_LINES = 80
_MANY = 3
_TWO = 2
_FIRM = frozenset("question spaced_q bare answer dash".split())
_ASKS = frozenset("question spaced_q dotted dash outlet".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over a page finds out, step by step."""

    page: Page
    family: Family
    begin: int
    """Index of the first line of the body."""
    end: int
    """Index of the first line after the last word."""
    contents: Contents
    front: Front
    cast: Cast
    labels: Sequence[Label]
    doubted: Sequence[Candidate]
    narrated: bool
    header: Header
    warnings: tuple[str, ...]


def read(page: Page) -> Reading:
    """Read header and labels of a page; nothing is cut into turns yet."""
    family = choose(page, FAMILIES)
    shaped = with_shapes(page, candidates(page))
    bare = bare_capitals(page, 0, shaped)
    found = with_slips(page, sorted([*shaped, *bare], key=lambda c: c.start))
    found = with_introductions(found)
    contents = find_contents(page)
    begin = front_end(page, found, contents)
    found = [c for c in found if c.index >= begin]
    end = _tail(page, begin, found)
    front = read_front(
        with_fields(page.lines[:begin]), names_that_label(found), page.lines[end:], contents
    )
    cast = cast_of(front, family)
    cast.slips.update(slips_of_names(found))
    inside = [c for c in found if c.index < end]
    believed, doubted = weigh(page, inside, cast)
    genre = _genre(front, believed)
    if genre != "statement":  # a readout has a narrator, whoever answers for its words
        front = replace(front, attributed=None)
    last = page.lines[end - 1].end if page.lines[begin:end] else 0
    given = Given(
        front.hosts,
        front.guests,
        front.offices,
        family.home,
        family.officials,
        genre == "interview",
        last,
    )
    resolver = Resolver(cast, believed, front.askers, given)
    resolver.learn(page.text)
    resolver.choose_principal(page.text)
    labels = read_labels(page, believed, begin, resolver)
    narrated = _is_narrated(genre, front, page.lines[begin:end], labels)
    header, warnings = _header(
        page, family, front, (begin, end), (cast, genre, labels), narrated=narrated
    )
    return Reading(
        page, family, begin, end, contents, front, cast, labels, doubted, narrated, header,
        (*front.warnings, *warnings, *resolver.warnings, *doubts(doubted)),
    )  # fmt: skip


def _tail(page: Page, begin: int, found: Sequence[Candidate]) -> int:
    """Return the index of the first line after the last word; only firm labels hold it off."""
    asked = any(c.form == "alone" and read_form(c.printed) == "question" for c in found)
    found = [c for c in found if asked or c.form != "alone"]
    counts = Counter(c.printed for c in found)
    firm = [
        c
        for c in found
        if c.form in _FIRM or (c.form == "office" and c.says) or counts[c.printed] >= _TWO
    ]
    lines = page.lines[begin:]
    news = tails.other_news(lines)
    labelled = [at for c in firm if (at := c.index - begin) < news]
    return begin + tails.tail_start(lines, labelled, page.lines[:begin])


def _genre(front: Front, believed: Sequence[Candidate]) -> str | None:
    asked = any(c.form in _ASKS for c in believed)
    menu = {line.text for line in front.lines if residue(line)}
    others = [line.text for line in front.lines if line is not front.title and not line.is_prose]
    others.sort(key=lambda text: text in menu)
    others += [line.text for line in front.leads]
    genre = read_genre(front.title.text if front.title else None, others, asked=asked)
    if genre in _NARRATED and len(believed) >= _TWO:  # ``NAME on talks with the Gulf`` and labels
        genre = read_genre(None, [line.text for line in front.leads], asked=asked) or genre
    return genre


def _is_narrated(
    genre: str | None, front: Front, lines: Sequence[Line], labels: Sequence[Label]
) -> bool:
    """A page without labels narrates if its title says so or nobody in it says I or we."""
    if labels:
        return False
    if front.title and _GIST.match(front.title.text):
        return True
    spoken = _QUOTED.sub(" ", " ".join(line.text for line in lines[:_SAMPLE_LINES]))
    if _FIRST_PERSON.search(spoken):
        nobody = genre in _NARRATED or _is_institutional(front)
        return nobody and len(_SPEAKER.findall(spoken)) < _MANY
    return genre in _NARRATED | {None} or not front.hosts


def _is_institutional(front: Front) -> bool:
    """Whether the title gives the words to a ministry or another house, and to nobody in it."""
    titled = front.title is not None and _INSTITUTIONAL.match(front.title.text) is not None
    return titled and not front.hosts


def _header(  # noqa: PLR0913 - all that the header is made of
    page: Page, family: Family, front: Front, bounds: tuple[int, int],
    who: tuple[Cast, str | None, Sequence[Label]], *, narrated: bool,
) -> tuple[Header, tuple[str, ...]]:  # fmt: skip
    begin, end = bounds
    cast, genre, labels = who
    told = page.lines[begin : begin + 1] if narrated and genre != "statement" else ()
    foot = with_fields(page.lines[end:])
    dated = dated_lines(front)
    when = find_when((*dated, *told), front.title, (*front.leads, *told), foot, family)
    place, _ = find_place(front.below, front.title, foot, (*front.leads, *told))
    header = Header(
        title=front.title.text if front.title else None,
        date=when.date,
        time=when.time,
        page_timestamp=when.stamp,
        place=place,
        publisher=family.publisher(page),
        genre=_joint(genre, labels),
        principal_speaker=cast.principal.name if cast.principal else None,
    )
    if narrated:
        house = _AGREED.search(header.title or "") or _is_institutional(front)
        stated = genre == "statement" and (front.attributed or house)
        gist = genre is not None and _GIST.match(header.title or "")
        told_genre = genre if genre in _NARRATED or stated or gist else "readout"
        to_whom = front.attributed.name if front.attributed else None
        header = replace(header, principal_speaker=to_whom, genre=told_genre)
    elif genre in _NARRATED:
        met = _MEETING.search(header.title or "") is not None
        said = "transcript" if met and len(labels) >= _TWO else "remarks"
        header = replace(header, genre="press_encounter" if _asked(labels) else said)
    silent = () if narrated or header.principal_speaker else ("no principal speaker found; null",)
    return header, (*when.warnings, *silent)


def _asked(labels: Sequence[Label]) -> bool:
    return any(label.person.role == "journalist" for label in labels)


def _joint(genre: str | None, labels: Sequence[Label]) -> str | None:
    """Call a press conference joint where two ministers or heads have the floor."""
    hosts = {
        label.person.name
        for label in labels
        if label.person.role in _HOSTS and not label.printed.startswith("Hon ")
    } - {None}
    return "joint_press_conference" if genre == "press_conference" and len(hosts) >= _TWO else genre
