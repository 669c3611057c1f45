"""What kind of document the title announces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from podium.layout.words.abroad import KINDS
from podium.layout.words.press import OUTLETS

_ONE_OUTLET = (
    r"(?!(?:[\w’'-]+ ){0,3}(?:media|press|reporters|journalists)\b)"
    rf"[^,.;]{{0,40}}?(?:{OUTLETS}|[“«])"
)
"""One house of the press, whose written questions make an interview."""

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("statement", r"\bstatement (?:of|by)\b.*\bin response to\b"),
    ("gaggle", r"\bgaggle\b"),
    (
        "press_encounter",
        (
            r"press encounter|door-?st[oe]p|^stand-?up\b|\b(?:ambush|chance|hallway|"
            r"corridor) interview|"
            r"stake-?out|(?:media|press) (?:stand-?up|huddle|spray)|"
            r"pool spray|\b(?:up)?on arrival\b|(?:media|"
            r"press) (?:scrum|"
            r"stakeout)"
        ),
    ),
    (
        "joint_press_conference",
        (
            r"joint (?:press|news|media) (?:conference|availability|briefing|occasion|event|"
            r"meeting)|"
            r"joint press statements?|"
            r"press statements? and answers|press statements following|joint press (?:point|"
            r"stakeout|"
            r"announcement|remarks)|remarks with .{3,120} (?:after|before|following|at) (?:their|"
            r"a joint)|"
            r"(?:speech|remarks|statements?) (?:of |and )+.{0,60}(?:joint|"
            r"following).{0,40}(?:press|"
            r"news) conference|"
            r"joint media interaction|joint (?:statement to the press|doorstop|transcript)"
        ),
    ),
    (
        "press_conference",
        (
            r"(?:press|news|media) (?:conference|availability)|press point|press avail|"
            r"meets? (?:with )?the press|statements? to the (?:media|press) and answered"
        ),
    ),
    (
        "press_briefing",
        (
            r"(?:press|media|news|daily|weekly|special|background|regular|telephonic) briefing|"
            r"press call|conference call|briefing (?:by|with|on)|on-the-record|teleconference|"
            r"\bbriefing\b"
        ),
    ),
    (
        "interview",
        (
            r"\binterview(?:ed)?\b|\bQ\s?&\s?A with\b|in conversation with|"
            r"\b(?:answers?|answered|replies|replied|responds?|responses?) (?:to )?(?:an? |the )?"
            rf"(?:\w+ ){{0,2}}questions (?:from|of|by|(?:put|asked) by) (?:the )?{_ONE_OUTLET}"
        ),
    ),
    (
        "press_encounter",
        (
            r"(?:answers?|replies|answered|replied|responses?) (?:to )?(?:[\w’']+ ){0,2}questions?|"
            r"answered .{0,30}(?:journalists|reporters)|(?:remarks|speaks?|spoke|talks?) "
            r"(?:to|with) (?:the )?(?:press|media|reporters|journalists)"
        ),
    ),
    ("press_release", r"press release|media note|media release|fact sheet|press note|^advisory\b"),
    (
        "remarks",
        (
            r"\b(?:beginning|start|opening) of (?:the |a |his |her |their )?(?:\w+ )?"
            r"(?:meeting|talks)|"
            r"^(?!.*\b(?:statement|readout)\b).+ and .+ (?:before|after|following|prior to|"
            r"ahead of) their\b"
        ),
    ),
    (
        "readout",
        (
            r"readout|read-out|^(?!.*\b(?:remarks|statement|speech|answers|address|"
            r"interview)\b)(?:.*\b)?(?:telephone (?:call|talk|conversation)|phone call|"
            r"courtesy call|"
            r"meeting|talks|consultations?|dialogue|visit|call|meets|met)\b"
            r"(?!.*(?:remarks|statement|speech|answers|address))"
        ),
    ),
    ("statement", r"\bstatements?\b|\bcomments?\b"),
    (
        "remarks",
        (
            r"remarks|speech|address|toast|lecture|intervention|opening|message|answers|replies|"
            r"excerpts from (?:the )?(?:transcript|speech)"
        ),
    ),
    ("press_release", r"announcement|news story"),
)
_COMPILED = tuple(
    (name, re.compile(pattern, re.IGNORECASE)) for name, pattern in (*_PATTERNS, *KINDS)
)
_ONE_STATEMENT = re.compile(
    r"(?:(?:opening |joint )?statements?\b|press statement\b|.{3,80}[’'`]s? (?:opening |"
    r"press )?statement\b)",
    re.IGNORECASE,
)
_SEVERAL_STATEMENTS = re.compile(r"(?:joint )?(?:press|media) statements\b", re.IGNORECASE)
_ONE_SPEECH = re.compile(
    r"(?:(?:opening |introductory |welcoming )?remarks\b|.{3,80}[’'`]s? (?:opening |introductory )?"
    r"(?:remarks|speech|address)\b)",
    re.IGNORECASE,
)
_TO_PRESS = re.compile(
    r"(?:make|made|deliver|give|gave|issue)\w* (?:joint |brief |short )?statements? to (?:the )?"
    r"(?:press|media|journalists)\b",
    re.IGNORECASE,
)
"""What is a press conference where questions follow."""
_ANSWERED = re.compile(r"\b(?:answers?|answered|replies|questions?|q\s?&\s?a)\b", re.IGNORECASE)
_JOINT = re.compile(r"\bjoint\b", re.IGNORECASE)


def read_genre(title: str | None, others: Iterable[str], *, asked: bool) -> str | None:
    """Return the genre that the title announces, else one that another line does.

    ``asked`` says whether the page holds questions: a statement *at* a news conference is a
    statement, unless questions follow it.
    """
    texts = [title] if title else []
    others = list(others)
    if title and not asked and not _ANSWERED.search(title):
        if _SEVERAL_STATEMENTS.match(title):
            return "statement"
        if _ONE_STATEMENT.match(title):
            return "statement"
        if _ONE_SPEECH.match(title):
            return "remarks"
    if title and asked and _TO_PRESS.search(title):
        return _with_kicker("press_conference", others)
    for text in [*texts, *others]:
        for name, pattern in _COMPILED:
            if pattern.search(text):
                return _with_kicker(name, others)
    return None


def _with_kicker(name: str, others: list[str]) -> str:
    """Let a line like ``Press release`` or ``Joint transcript with`` say it better."""
    kickers = [text for text in others if len(text.split()) <= len("a b c".split())]
    if name == "readout" and any(
        re.fullmatch(r"(?:press|media) release|news story|media note", kicker, re.IGNORECASE)
        for kicker in kickers
    ):
        return "press_release"
    if name == "press_conference" and any(_JOINT.match(kicker) for kicker in kickers):
        return "joint_press_conference"
    return name
