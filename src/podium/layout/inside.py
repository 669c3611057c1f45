"""Labels that the start of a line does not show: alone in capitals, or inside a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from podium.layout.candidates import Candidate
from podium.layout.forms import is_capital_asker, is_outlet, read_form, without_colon
from podium.layout.names import read_role
from podium.layout.page import Page

_OFTEN = 2
_LOOK = 5
_STRONG = (
    "Question QUESTION Answer Reporter REPORTER MODERATOR Moderator Journalist JOURNALIST"
).split()
_ENDS = r"[.?!…”\"’)\]]"
_GLUED = re.compile(r"(?<=[a-z][.?!”])\s?([A-Z][^.?!:：\n”\"]{2,60})[:：](?!\d\d)")
_ANSWERED = re.compile(r"\?[”\"»]?\s(\w{1,12})[:：]\s")
MOST_NAMES = 100
"""How many names are looked for at every place, so that time grows with the page alone."""
_LONGEST_INSIDE = 80


def bare_capitals(page: Page, begin: int, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the labels in capitals that no colon ends: ``JULIE BISHOP Good morning``.

    Only where the page repeats them, and more of those that ask have no colon than have one.
    """
    taken = {c.index for c in found}
    runs = [
        (i, line, list(without_colon(line)))
        for i, line in enumerate(page.lines)
        if i >= begin and i not in taken and line.text[:2].isupper()
    ]
    counts = Counter(run for _, _, printed in runs for run in printed)
    chosen = [(i, line, run) for i, line, printed in runs if (run := _run_of(printed, counts))]
    asking = sum(is_capital_asker(run) for _, _, run in chosen)
    if len(chosen) < _OFTEN or asking <= sum(c.form == "question" for c in found):
        return []
    return [
        Candidate(i, line, line.start, line.start + line.text.index(run) + len(run), run, "bare")
        for i, line, run in chosen
    ]


def _run_of(printed: Sequence[str], counts: Counter[str]) -> str | None:
    """Return the run of capitals that is the label: repeated most, of equals the longest."""
    asker = next((run for run in printed if is_capital_asker(run)), None)
    if asker:
        return asker
    fit = [
        run
        for run in printed
        if counts[run] >= _OFTEN or (" " in run and read_role(run) not in {"unknown", "journalist"})
    ]
    return max(fit, key=lambda run: (counts[run], len(run)), default=None)


def inside_lines(page: Page, believed: Sequence[Candidate], begin: int) -> Iterator[Candidate]:
    """Find labels glued to the end of a sentence: ``instructions.Reporter: I have``."""
    starting = {"spaced_q", "alone", "bare", "dash"}
    counts = Counter(c.printed for c in believed if c.form not in starting)
    names = {name for name, _ in counts.most_common(MOST_NAMES)}
    asked = [name for name in _STRONG if names or name.isupper()]
    fit = sorted((n for n in {*names, *asked} if len(n) <= _LONGEST_INSIDE), key=len, reverse=True)
    pattern = re.compile(rf"(?<={_ENDS})\s{{0,3}}({'|'.join(map(re.escape, fit))})\s?[:：](?!\d\d)")
    starts = {c.start for c in believed}
    printed = {c.printed for c in believed if read_form(c.printed) in {"question", "answer"}}
    for index, line in enumerate(page.lines):
        if index < begin:
            continue
        found = [*pattern.finditer(page.text, line.start, line.end)]
        found += [m for m in _GLUED.finditer(page.text, line.start, line.end) if _is_glued(m[1])]
        for match in {m.start(1): m for m in found}.values():
            if match.start(1) not in starts and not _is_rhetorical(page.text, match, printed):
                form = read_form(match[1]) or "name"
                yield Candidate(index, line, match.start(1), match.end(), match[1], form)


def answers_itself(said: str) -> bool:
    """Whether a question is answered in the same breath: ``who pays? Answer: the host.``."""
    return any(read_form(word) == "answer" for word in _ANSWERED.findall(said))


def _is_rhetorical(text: str, match: re.Match[str], printed: Collection[str]) -> bool:
    """Whether somebody asks himself: ``Question: will there be a ferry? I don't know yet.``.

    A blank stands before the word, and the page labels its questions by another or in small
    letters none.
    """
    spaced = text[match.start(1) - 1].isspace() and read_form(match[1]) in {"question", "answer"}
    after = text[match.end() : match.end() + _LOOK].lstrip()
    return spaced and ((bool(printed) and match[1] not in printed) or after[:1].islower())


def _is_glued(printed: str) -> bool:
    """Whether words glued to a sentence are a reporter's label: ``NAME, OUTLET``."""
    form = read_form(printed)
    return form == "question" or (form == "pair" and any(map(is_outlet, printed.split(","))))
