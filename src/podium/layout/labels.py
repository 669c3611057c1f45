"""Who speaks: printed labels found, weighed and read.

A candidate is a short stretch before a colon at the start of a line (or one of the forms without
a colon). Its *form* is read first; a form that any sentence could have is believed only where
the page gives further evidence. What is not believed stays text, with a warning.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from podium.layout.names import Cast, Person, read_person, read_role
from podium.layout.page import STAGE, Line, Page
from podium.layout.vocabulary import COUNTRIES, HONORIFICS, NOT_LABELS, OFFICES, OUTLETS
from podium.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_BEFORE_COLON = re.compile(r"[^:：]{1,140}[:：](?!//)(?!\d\d)")
_QUESTION = re.compile(
    r"(?:follow[- ]?up |next |first |last |second |another )?(?:question|q|reporters?|journalists?|"
    r"correspondents?|interviewer|press|media|unidentified (?:reporter|speaker|journalist)|"
    r"(?:male|female) (?:reporter|journalist|voice)|audience member|participant)"
    r"\s?(?:no\.?\s?)?[#.]?\d{0,3}\.?\s*(?:[(\[][^)\]]{1,80}[)\]])?(?:\s?[,–—-]\s?[^,:]{2,60})?",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:answer|a|ans|reply|response)\s?[#.]?\d{0,3}\.?\s*(?:\([^)]{1,80}\))?", re.IGNORECASE
)
_ADDRESSEE = re.compile(r"\((?:(?:addressed |question )?(?:to|for))\s+(?:the\s+)?([^)]+)\)", re.I)
_SPACED_Q = re.compile(r"Q(?:[\s\u00a0\u2003]{2,}|\t)(?=\S)|Q\s(?=[A-Z“\"(‘'-])")
_DOTTED = re.compile(r"(?:Q|A|SG|Question|Answer)\s?\d{0,2}\s?[.)](?=\s)")
_CAPITALS = re.compile(r"[A-Z][A-Z'’.-]+(?:\s[A-Z][A-Z'’.-]+){0,4}(?=\s+\S)")
_CAPITAL_ROLES = frozenset(
    "JOURNALIST QUESTION REPORTER PRESENTER MODERATOR INTERVIEWER HOST CORRESPONDENT COMPERE".split()
)
_CONNECTORS = frozenset(
    "of for the and to on in at de van von der al bin da del di with &  und et la le by".split()
)
_HEADWORDS = frozenset(
    "conference statement statements meeting remarks visit talks briefing interview release speech "
    "address readout transcript dialogue agreement treaty declaration communique communiqué office "
    "department ministry division bureau commission committee summit session agenda update "
    "conversation consultations call summary report article comment commentary message programme "
    "program plan project initiative policy issue issues cooperation relations situation peninsula "
    "website page section newsletter embassy consulate photo video highlights outcome outcomes".split()
)
_NUMBERED_BY = re.compile(r"^(?:\d{1,3}[.)]|[•●▪*])\s+")
_MID_LINE = re.compile(r"(?:(?<=[.?!…”\"’)\]])|(?<=[.?!…”\"’)\]]\s)|(?<=[.?!…”\"’)\]]\s\s))")


@dataclass(frozen=True, slots=True)
class Label:
    """A label that the page's evidence supports."""

    span: Span
    """From its first character to after its colon."""
    printed: str
    """Without its colon."""
    person: Person
    rule: str
    addressees: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether a question follows."""
        return self.person.role == "journalist"


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: Line
    printed: str
    end: int
    form: str

    @property
    def start(self) -> int:
        return self.line.start + (self.end_of_number if self.form != "capitals" else 0)

    @property
    def end_of_number(self) -> int:
        match = _NUMBERED_BY.match(self.line.text)
        return match.end() if match else 0

    @property
    def text_after(self) -> str:
        return self.line.text[self.end - self.line.start :].strip()


def read_form(printed: str) -> str | None:  # noqa: PLR0911 - one return a form
    """Return the form of a label: question, answer, office, capitals, pair, outlet, name, word.

    None where the words before the colon cannot be a label.
    """
    bare = STAGE.sub("", re.sub(r"\([^)]*\)|\[[^\]]*\]", "", printed)).strip(" .*")
    key = bare.lower().rstrip(".")
    if _QUESTION.fullmatch(printed.strip()):
        return "question"
    if _ANSWER.fullmatch(printed.strip()):
        return "answer"
    tokens = bare.replace(",", " ").replace("/", " ").split()
    if not tokens or key in NOT_LABELS or len(tokens) > 14 or not _capitalised(tokens):  # noqa: PLR2004
        return None
    if {token.lower().rstrip("s’'") for token in tokens} & _HEADWORDS and not _spokes(key):
        return None
    if _office(bare, tokens):
        return "office"
    return _plain_form(bare, tokens)


def _plain_form(bare: str, tokens: list[str]) -> str | None:
    if bare.isupper() and len(bare) > len("AB"):
        return "capitals"
    if re.search(OUTLETS, bare, re.IGNORECASE):
        return "outlet"
    if bare in COUNTRIES or any(char.isdigit() for char in bare):
        return None
    if "," in bare and len(tokens) <= 8:  # noqa: PLR2004 - outlet and surname are short
        return "pair"
    if len(tokens) == 1:
        return "word"
    return "name" if len(tokens) <= 5 else None  # noqa: PLR2004 - a name is short


def _spokes(key: str) -> bool:
    return re.search(r"spokes(?:person|man|woman)$", key) is not None


def _capitalised(tokens: list[str]) -> bool:
    return tokens[0][:1].isupper() and all(
        token[:1].isupper() or not token[:1].isalpha() or token.lower() in _CONNECTORS
        for token in tokens
    )


def _office(bare: str, tokens: list[str]) -> bool:
    first = tokens[0].lower().rstrip(".")
    titled = first in HONORIFICS or first in OFFICES - _CONNECTORS
    role = read_role(bare)
    if first in HONORIFICS - {"the", "his", "her"} and len(tokens) > 1:
        return True
    if role == "unknown" or role == "journalist":
        return False
    return titled or "," in bare or read_person(bare).name is not None or len(tokens) <= 6  # noqa: PLR2004


def begins_with_question(line: Line) -> bool:
    """Whether the line opens with a label that only a question has."""
    candidate = _with_colon(line)
    return bool(candidate and candidate.form == "question") or bool(
        re.match(r"Q[\s\u00a0]{2,}\S", line.text)
    )


def begins_with_label(line: Line) -> bool:
    """Whether the line opens with an office, a name in capitals or the like, and then words."""
    candidate = _with_colon(line)
    return bool(candidate and candidate.form in {"office", "capitals"})


def _candidates(page: Page) -> list[_Candidate]:
    found = []
    for line in page.lines:
        candidate = _with_colon(line) or _without_colon(line)
        if candidate:
            found.append(candidate)
    return found


def _with_colon(line: Line) -> _Candidate | None:
    number = _NUMBERED_BY.match(line.text)
    offset = number.end() if number else 0
    match = _BEFORE_COLON.match(line.text, offset)
    if match is None:
        return None
    printed = match.group()[:-1].strip()
    form = read_form(printed)
    return form and _Candidate(line, printed, line.start + match.end(), form) or None


def _without_colon(line: Line) -> _Candidate | None:
    for pattern, form in ((_SPACED_Q, "spaced_q"), (_DOTTED, "dotted")):
        match = pattern.match(line.text)
        if match:
            printed = match.group().strip()
            return _Candidate(line, printed, line.start + match.end(), form)
    return None


def find_labels(page: Page, cast: Cast, header_end: int, text: str) -> tuple[list[Label], list[str]]:
    """Return the labels of the page in order, and a warning for each candidate not believed.

    ``header_end`` is the offset before which only question labels count: titles have colons too.
    """
    candidates = [
        c for c in _candidates(page) if c.start >= header_end or c.form in {"question", "spaced_q"}
    ]
    believed, doubted = _weigh(candidates, cast)
    believed += _capitals_without_colon(page, cast, header_end, believed)
    for candidate in believed:
        cast.introduce(read_person(candidate.printed), text)
    labels = [_read(c, c.start, cast) for c in believed]
    labels += _inside_lines(page, labels, cast, header_end)
    warnings = [
        f"line {c.line.number}: '{c.printed[:60]}:' looks like a label but nothing on the page "
        "supports it; kept as text"
        for c in doubted
    ]
    return sorted(labels, key=lambda label: label.span), warnings


def _weigh(candidates: list[_Candidate], cast: Cast) -> tuple[list[_Candidate], list[_Candidate]]:
    counts = Counter(c.printed for c in candidates)
    forms = Counter(c.form for c in candidates)
    firm = [c for c in candidates if _is_firm(c, counts, forms, cast)]
    # what is firm by itself lends belief to what stands between
    believed, doubted = [], []
    for candidate in candidates:
        if candidate in firm or _is_between(candidate, candidates, firm):
            believed.append(candidate)
        elif candidate.form in {"name", "pair", "capitals", "outlet"} and candidate.text_after:
            doubted.append(candidate)
    return believed, doubted


def _is_firm(c: _Candidate, counts: Counter[str], forms: Counter[str], cast: Cast) -> bool:
    known = cast.find(read_person(c.printed)).role != "unknown"
    often = counts[c.printed] > 1
    asked = forms["question"] + forms["spaced_q"] + forms["dotted"] > 0
    match c.form:
        case "question" | "office":
            return True
        case "spaced_q":
            return forms["spaced_q"] > 1 or "\u00a0" in c.line.text[:4] or "  " in c.line.text[:4]
        case "answer":
            return asked
        case "dotted":
            return forms["dotted"] > 1
        case "capitals":
            return often or known or (asked and bool(c.text_after))
        case "outlet":
            return often or c.text_after.endswith("?") or "?" in c.text_after
        case "name":
            return often or known
        case "pair":
            return often or known or "?" in c.text_after
        case _:
            return known or (often and asked)


def _is_between(c: _Candidate, every: list[_Candidate], firm: list[_Candidate]) -> bool:
    """Whether a name stands alone between two firm labels and what follows it asks or is long."""
    if c.form not in {"name", "pair", "outlet", "word"} or not firm:
        return False
    before = [f for f in firm if f.line.number < c.line.number]
    after = [f for f in firm if f.line.number > c.line.number]
    if not before or not after or not c.text_after:
        return False
    return "?" in c.text_after and before[-1].form not in {"question", "spaced_q"}


def _capitals_without_colon(
    page: Page, cast: Cast, header_end: int, believed: list[_Candidate]
) -> list[_Candidate]:
    taken = {c.line.number for c in believed}
    runs = [
        (line, match.group().split())
        for line in page.lines
        if line.start >= header_end and line.number not in taken
        and (match := _CAPITALS.match(line.text))
    ]
    counts: Counter[str] = Counter(
        " ".join(tokens[:n]) for _, tokens in runs for n in range(1, len(tokens) + 1)
    )
    found = []
    for line, tokens in runs:
        printed = _longest_known_run(tokens, counts, cast)
        if printed:
            found.append(_Candidate(line, printed, line.start + len(printed), "capitals"))
    return found if len(found) > 1 else []


def _longest_known_run(tokens: list[str], counts: Counter[str], cast: Cast) -> str | None:
    if tokens[0] in _CAPITAL_ROLES:
        return tokens[0]
    best = None
    for n in range(2, len(tokens) + 1):
        run = " ".join(tokens[:n])
        known = read_person(run).surname in cast.people
        titled = read_role(run) != "unknown" and read_person(run).name is not None
        if (known or titled or counts[run] > 1) and (best is None or counts[run] >= counts[best]):
            best = run
    return best


def _read(c: _Candidate, start: int, cast: Cast) -> Label:
    end = c.end
    return Label(
        span=Span(start, end),
        printed=c.printed,
        person=_person(c.printed, c.form, cast),
        rule=f"label_{c.form}",
        addressees=_addressees(c.printed),
    )


def _addressees(printed: str) -> tuple[str, ...]:
    match = _ADDRESSEE.search(printed)
    return tuple(re.split(r",\s*|\s+and\s+", match[1])) if match else ()


def _person(printed: str, form: str, cast: Cast) -> Person:
    if form in {"question", "spaced_q"} or (form == "dotted" and printed[0] == "Q"):
        return Person(_reporter_name(printed), "journalist")
    if form == "answer" or form == "dotted":
        return cast.principal or Person(None, "unknown")
    if form in {"outlet", "pair"}:
        return _reporter(printed, cast)
    person = cast.find(read_person(printed))
    if person.name is None and cast.principal and _stands_for(printed, cast.principal):
        return cast.principal
    if person.name is not None and person.role != "unknown":
        cast.learn(person)
    return person


def _stands_for(printed: str, principal: Person) -> bool:
    """Whether an office without a name (``SG``, ``Official Spokesperson``) is the principal's."""
    role = read_role(printed)
    return role == principal.role or (role == "unknown" and len(printed) <= len("HRVP"))


def _reporter_name(printed: str) -> str | None:
    """Return the name in ``Journalist, Tanaka``; an outlet in brackets is no name."""
    match = re.search(r"[,–—]\s?(.+)$", re.sub(r"\([^)]*\)|\[[^\]]*\]", "", printed))
    if match is None or re.search(OUTLETS, match[1], re.IGNORECASE):
        return None
    return read_person(match[1]).name


def _reporter(printed: str, cast: Cast) -> Person:
    """Read ``NHK, Suzuki`` or ``Suzuki, NHK``: the part that is no outlet is the name."""
    known = cast.find(read_person(printed))
    if known.role not in {"unknown", "journalist"} and known.surname in cast.people:
        return known
    parts = [part.strip() for part in re.sub(r"\([^)]*\)", "", printed).split(",")]
    names = [part for part in parts if not _is_outlet(part)]
    alone = len(parts) == 1
    return Person(read_person(names[-1]).name if names and not alone else None, "journalist")


def _is_outlet(part: str) -> bool:
    return bool(re.search(OUTLETS, part, re.IGNORECASE)) or (part.isupper() and len(part) > 1)


def _inside_lines(
    page: Page, labels: list[Label], cast: Cast, header_end: int
) -> Iterable[Label]:
    """Find labels glued to the end of a sentence: ``instructions.Reporter: I have``."""
    printed = {label.printed: label for label in labels if label.rule != "label_spaced_q"}
    strong = ["Question", "QUESTION", "Answer", "Reporter", "MODERATOR", "Moderator"]
    names = sorted({*printed, *strong}, key=len, reverse=True)
    pattern = re.compile(
        r"(?<=[.?!…”\"’)\]])\s{0,3}(" + "|".join(map(re.escape, names)) + r")\s?[:：]"
    )
    starts = {label.span.start for label in labels}
    for line in page.lines:
        if line.end <= header_end:
            continue
        for match in pattern.finditer(line.text):
            start = line.start + match.start(1)
            if start in starts:
                continue
            form = read_form(match[1]) or "name"
            candidate = _Candidate(line, match[1], line.start + match.end(), form)
            label = _read(candidate, start, cast)
            yield Label(label.span, label.printed, label.person, "label_inside_line", label.addressees)
