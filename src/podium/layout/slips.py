"""Labels whose colon the typist missed: ``QUESTION;`` and ``QUESTION But`` among ``QUESTION:``.

The page itself shows them: the same words stand before a colon elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from podium.layout.candidates import Candidate
from podium.layout.cast import one_slip
from podium.layout.names import read_label
from podium.layout.page import Page

_OFTEN = 2
_FORMS = frozenset({"question", "office", "capitals"})
_NAMING = frozenset({"name", "office", "capitals"})
_WORDS = frozenset("QUESTION REPORTER JOURNALIST".split())
"""Labels that prove themselves, so that one with its colon is enough."""
_UNPROVEN = frozenset({"dash", "dotted"})
_PROVEN = frozenset({"question", "office", "answer", "voice", "spaced_q"})
_SHORTEST = 4
_MOST_LABELS = 100
"""How many labels are looked for, so that time grows with the page alone."""
_SPEAKS = r"[.,]?\s+(?=[“\"‘'(\[]?(?:[A-Z][a-z’']|I\s|[A-Z]\.|\d|-|–|—|…|[A-Z]\s[a-z]))"
"""What begins speech and no row of capitals."""


def with_slips(page: Page, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with those added whose colon is missing or is a semicolon."""
    with_colon = [c for c in found if c.form in _FORMS]
    counts = Counter(c.printed for c in with_colon).most_common(_MOST_LABELS)
    if not counts:
        return list(found)
    pattern = _pattern(dict(counts))
    forms = {c.printed: c.form for c in with_colon}
    shown = Counter(c.form for c in found)
    by_line = {c.index: c for c in found}
    first = with_colon[0].index
    for index, line in enumerate(page.lines[first:], first):
        match = pattern.match(line.text)
        if match is None or not line.ends_like_prose:
            continue
        label, before = match["slip"] or match["bare"], by_line.get(index)
        if before is None or _gives_way(before, label, shown):
            end = line.start + len(match.group().rstrip())
            end = before.end if before and before.form in _UNPROVEN else end
            by_line[index] = Candidate(index, line, line.start, end, label, forms[label])
    return [by_line[index] for index in sorted(by_line)]


def slips_of_names(found: Sequence[Candidate]) -> dict[tuple[str, ...], str]:
    """Return the names, folded, one slip from one that labels give often: ``Segey Lavrov``."""
    people = [read_label(c.printed) for c in found if c.form in _NAMING]
    counts = Counter(person.tokens for person in people if person.name)
    often = {p.tokens: p.name for p in people if p.name and counts[p.tokens] >= _OFTEN}
    known = [(tokens, name) for tokens, name in often.items() if len(tokens) > 1][:_MOST_LABELS]
    once = [tokens for tokens, times in counts.items() if times == 1][:_MOST_LABELS]
    return {tokens: name for tokens in once for meant, name in known if _is_slip(tokens, meant)}


def _is_slip(tokens: tuple[str, ...], meant: tuple[str, ...]) -> bool:
    """Whether two full names differ by one letter in one of their words."""
    if len(tokens) != len(meant):
        return False
    wrong = [(a, b) for a, b in zip(tokens, meant, strict=True) if a != b]
    return len(wrong) == 1 and len(wrong[0][1]) >= _SHORTEST and one_slip(*wrong[0])


def _pattern(counts: dict[str, int]) -> re.Pattern[str]:
    """Return what finds a known label before a semicolon, or one in capitals before speech."""
    often = [label for label, times in counts.items() if times >= _OFTEN or label in _WORDS]
    bare = [label for label in often if _in_capitals(label)]
    return re.compile(rf"(?P<slip>{_any(counts)})\s?;|(?P<bare>{_any(bare)}){_SPEAKS}")


def _in_capitals(label: str) -> bool:
    """Whether a label is long enough and all capitals, but for ``MR. McCLELLAN``."""
    return len(label) >= _SHORTEST and re.sub(r"\bMa?c(?=[A-Z])", "M", label).isupper()


def _any(labels: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(labels, key=len, reverse=True))) or r"(?!)"


def _gives_way(before: Candidate, label: str, shown: Counter[str]) -> bool:
    """Whether what was read on the line has a form that the page shows once, or goes on too far."""
    if before.form in _UNPROVEN:
        return shown[before.form] < _OFTEN
    return before.form not in _PROVEN and before.printed.startswith(label + " ")
