"""Who speaks: candidates weighed by the evidence of the whole page.

A form that proves itself is believed; a form that any sentence could have is believed only where
the page repeats it, names the person elsewhere or gives it a place between other labels. What is
not believed stays text, with a warning.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from podium.layout.candidates import Candidate
from podium.layout.cast import Cast
from podium.layout.forms import is_outlet, read_form
from podium.layout.inside import MOST_NAMES, answers_itself, inside_lines
from podium.layout.names import Person, fold, initials, read_label
from podium.layout.page import Page
from podium.layout.who import Resolver
from podium.model import Span

_OFTEN = 2
_NAMES_SELF = 60
_ASKS = re.compile(
    r"\b(?:my|a|one|another|the) (?:\w+ )?question (?:is|concerns|on|about|regarding)\b|"
    r"\b(?:I(?:[’']d| would) like to|let me|may I|can I|could I|I want to) ask\b|"
    r"\b(?:do|does|did|can|could|would|will|have) you\b",
    re.IGNORECASE,
)
_NAMES_SHAPE = (2, 3)
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]|（[^（）]{0,120}）")
_FRAGMENT = 60
_NOT_DOUBTED = frozenset("alone dash word initials voice answer dotted".split())


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
    line: int = 0
    """The index of its line."""


@dataclass(frozen=True, slots=True)
class _Tally:
    """What the candidates of a page show together."""

    counts: Counter[str]
    forms: Counter[str]
    lower: frozenset[str]
    parts: frozenset[str]
    """The parts, folded, of labels like ``NAME, OUTLET``."""
    given: frozenset[str]
    """The first words, folded, of labels with a full name."""
    cast: Cast

    @property
    def asked(self) -> bool:
        return sum(self.forms[form] for form in ("question", "spaced_q", "dotted", "dash")) > 0

    def often(self, c: Candidate) -> bool:
        return self.counts[key_of(c.printed)] >= _OFTEN

    def known(self, c: Candidate) -> bool:
        return self.cast.knows(read_label(c.printed)) or fold(c.printed) in self.parts

    @property
    def labelled(self) -> bool:
        """Whether the page repeats any label at all."""
        return self.asked or any(times >= _OFTEN for times in self.counts.values())


def _office(c: Candidate, tally: _Tally) -> bool:
    return c.says or not c.after or tally.often(c) or (tally.asked and tally.known(c))


def _question(c: Candidate, tally: _Tally) -> bool:
    """A word for who asks; ``The press:`` alone can head a text, ``THE PRESS:`` hardly."""
    if c.after[:1].islower() and (not tally.often(c) or answers_itself(c.after)):
        return False
    vague = c.printed.lower().removeprefix("the ") in {"media", "press"}
    return not vague or tally.often(c) or (c.printed.isupper() and tally.labelled and c.says)


def _spaced_q(c: Candidate, tally: _Tally) -> bool:
    wide = c.line.text[1:3].isspace() and len(c.line.text[1:3]) > 1
    return wide or tally.forms["spaced_q"] >= _OFTEN


def _initials(c: Candidate, tally: _Tally) -> bool:
    """Initials: repeated, of somebody the page names, or of an outlet that asks."""
    people = tally.cast.people[:MOST_NAMES]
    known = any(initials(p.tokens) == c.printed.upper() for p in people)
    return tally.often(c) or known or (tally.labelled and "?" in c.after)


def _alone(c: Candidate, tally: _Tally) -> bool:
    """A label on a line of its own without a colon: only beside others of the kind."""
    form, asked = read_form(c.printed), tally.forms["alone_question"]
    if form == "office" and asked >= _OFTEN and c.printed.isupper():
        return True
    bold = c.line.text.startswith(("**", "__")) and form == "office"
    beside = form == "question" or asked > 0 or (bold and tally.asked)
    return beside and (tally.often(c) or tally.known(c))


_BELIEF: dict[str, Callable[[Candidate, _Tally], bool]] = {
    "question": _question,
    "answer": lambda c, tally: tally.asked and not (c.printed == "A" and tally.counts["b"]),
    "voice": lambda c, tally: tally.labelled and bool(c.after or c.printed.isupper()),
    "office": _office,
    "spaced_q": _spaced_q,
    "dotted": lambda _, tally: tally.forms["dotted"] >= _OFTEN,
    "dash": lambda _, tally: tally.forms["dash"] >= _OFTEN,
    "alone": _alone,
    **dict.fromkeys(("bare", "short"), lambda _, __: True),
    "capitals": lambda c, tally: tally.often(c) or tally.known(c) or (tally.asked and c.says),
    "initials": _initials,
    "outlet": lambda c, tally: tally.often(c) or "?" in c.after,
    "numbered": lambda c, tally: tally.often(c) and "?" in c.after,
    "name": lambda c, tally: tally.often(c) or tally.known(c),
    "pair": lambda c, tally: tally.often(c) or tally.known(c) or "?" in c.after,
    "word": lambda c, tally: (
        tally.known(c)
        or (tally.often(c) and tally.asked)
        or (bool(c.after) and fold(c.printed) in tally.given)
    ),
}
"""What each form must show beside itself to be believed."""


def weigh(
    page: Page, found: Sequence[Candidate], cast: Cast
) -> tuple[list[Candidate], list[Candidate]]:
    """Return the candidates that are believed and those that are doubted, in order."""
    counts = Counter(key_of(c.printed) for c in found)
    forms = Counter(c.form for c in found)
    forms["alone_question"] = sum(
        c.form == "alone" and read_form(c.printed) == "question" for c in found
    )
    tally = _Tally(
        counts, forms, _lower_words(page, found), _parts_of_pairs(found), _given(found), cast
    )
    for c in found:
        if c.form == "office" and _office(c, tally):
            cast.learn(read_label(c.printed))
    for c in found:
        if c.form in {"capitals", "name"} and tally.often(c) and " " in c.printed:
            cast.learn(read_label(c.printed))
    firm = [c for c in found if _BELIEF[c.form](c, tally)]
    sure = {c.start for c in firm}
    rest = [c for c in found if c.start not in sure] if firm else []
    at = [c.index for c in firm]
    shown = {c.printed for c in rest if _stands_between(c, firm, at, tally)}
    between = [c for c in rest if c.printed in shown and (c.after or c.form == "pair")]
    believed = sorted([*firm, *between], key=lambda c: c.start)
    taken = {c.start for c in believed}
    doubted = [c for c in found if c.start not in taken and c.form not in _NOT_DOUBTED and c.after]
    return believed, doubted


def key_of(printed: str) -> str:
    """Return a label without its brackets, folded, for counting."""
    return fold(_BRACKETS.sub("", printed)).strip(" .*_")


def _parts_of_pairs(found: Sequence[Candidate]) -> frozenset[str]:
    pairs = [c.printed for c in found if c.form in {"pair", "outlet"} and "," in c.printed]
    return frozenset(fold(part.strip()) for printed in pairs for part in printed.split(","))


def _given(found: Sequence[Candidate]) -> frozenset[str]:
    """Return the given names of those whom labels name with an outlet in brackets."""
    full = [c.printed for c in found if c.form in {"name", "outlet"} and "(" in c.printed]
    return frozenset(fold(printed.split()[0]) for printed in full)


def _lower_words(page: Page, found: Sequence[Candidate]) -> frozenset[str]:
    """Return the words of the candidates that the page prints without a capital as well."""
    words = {w for c in found if c.form == "name" for w in c.printed.lower().split()}
    if not words:
        return frozenset()
    return frozenset(words & {w for line in page.lines for w in line.text.split() if w.islower()})


def _stands_between(
    c: Candidate, firm: Sequence[Candidate], lines: Sequence[int], tally: _Tally
) -> bool:
    """Whether a name alone stands between two firm labels, and asks or has the others' shape."""
    at = bisect_left(lines, c.index)
    if 0 < at < len(firm) and c.form == "pair" and not c.after:
        return not firm[at - 1].after and not firm[at].after  # labels on lines of their own
    if at == 0 or not c.says:
        return False
    before = firm[at - 1]
    follows = before.form in {"question", "spaced_q"}
    asks = _introduces_self(c) if follows else _asks(c)
    outlet = c.form in {"pair", "outlet"} and any(map(is_outlet, c.printed.split(",")))
    if c.form in {"pair", "outlet", "word", "capitals", "initials"}:
        return (asks or outlet) and at < len(firm)
    return c.form == "name" and ((asks and at < len(firm)) or _has_shape_of(c, firm, tally))


def _asks(c: Candidate) -> bool:
    """Whether what follows asks, or the one who speaks says who it is: ``I’m Neeraj from …``."""
    after = c.after
    own = fold(c.printed).split(",")[0]
    return "?" in after or _ASKS.search(after) is not None or own in fold(after[:_NAMES_SELF])


def _introduces_self(c: Candidate) -> bool:
    """Whether what follows says who asks, and for whom: ``Sir, Pranay from ABP News.``."""
    said = fold(c.after[:_NAMES_SELF])
    names = [re.escape(token) for token in fold(c.printed).split() if len(token) > 1]
    return (
        bool(names)
        and re.search(rf"\b(?:{'|'.join(names)})\b,? (?:from|of|with|here)\b", said) is not None
    )


def _has_shape_of(c: Candidate, firm: Sequence[Candidate], tally: _Tally) -> bool:
    """Whether other labels are bare names too and no word of this one is a plain word."""
    tokens = c.printed.split()
    if len(tokens) not in _NAMES_SHAPE or {t.lower() for t in tokens} & tally.lower:
        return False
    return tally.asked and any(f.form == "name" for f in firm)


def read_labels(
    page: Page, believed: Sequence[Candidate], begin: int, resolver: Resolver
) -> list[Label]:
    """Return the labels with their people, those glued to the end of a sentence included."""
    labels = [_label(c, c.form, resolver) for c in believed]
    inside = [_label(c, "inside_line", resolver) for c in inside_lines(page, believed, begin)]
    return sorted([*labels, *inside], key=lambda label: label.span)


def _label(c: Candidate, rule: str, resolver: Resolver) -> Label:
    person, addressees = resolver.read(c.printed, c.form)
    return Label(Span(c.start, c.end), c.printed, person, f"label_{rule}", addressees, c.index)


def doubts(doubted: Iterable[Candidate]) -> list[str]:
    """Return a warning for each candidate not believed."""
    return [
        f"line {c.line.number}: '{c.printed[:_FRAGMENT]}:' has the form of a label and nothing "
        f"else on "
        "the page supports it; kept as text"
        for c in doubted
    ]


def names_that_label(found: Iterable[Candidate]) -> frozenset[str]:
    """Return the full names, folded, that stand in candidates."""
    people = (read_label(c.printed) for c in found)
    return frozenset(fold(p.name) for p in people if p.name and len(p.tokens) > 1)
