"""Rules for times that the words do not fix: now, recently, so far, in the future."""

from __future__ import annotations

import re

from podium.quantities import calendar
from podium.quantities.calendar import When
from podium.quantities.model import Context, Reading, matching
from podium.quantities.relative import resolved
from podium.quantities.words import SP, THINGS, WORD, spaced

_NOW = (
    r"(?:right )?now|currently|presently|nowadays|these days|at (?:present|the moment)|"
    r"at this (?:very )?(?:moment|stage|point|time|hour)|as of (?:now|today)|"
    r"for (?:the time being|now|the moment)"
)
_SO_FAR = r"so far|until now|up to now|till now|to date|thus far|hitherto"
_BEFORE = (
    r"(?:(?:very|quite|more|most|until|just|only) )?recently|lately|earlier(?! than)|previously|"
    r"formerly|initially|originally|just now|back then|before now|until recently|"
    r"in the (?:recent |distant |not[-\s]too[-\s]distant )?past|(?:not )?(?:very |so )?long ago|"
    r"at the outset|at the beginning(?! of)|at (?:the|that) time(?! of)|"
    r"(?:some time|a (?:long|short|little) (?:time|while)|a moment) ago|"
    r"in (?:those|the old|earlier|olden) (?:days|times)"
)
_LATER = (
    r"as (?:soon|early|quickly|promptly) as possible|soon(?:er or later)?(?! after| as\b)|"
    r"shortly(?! (?:after|before|following))|later(?: on)?(?! than| this)|eventually|henceforth|"
    r"in the (?:very )?(?:near |foreseeable |immediate |distant |not[-\s]too[-\s]distant )?future|"
    r"in future|the future|for the foreseeable future|in due (?:course|time)|going forward|"
    r"moving forward|from now on|before long|at an early date|at a later (?:date|stage)|"
    r"at the earliest (?:possible )?(?:date|opportunity|convenience)|"
    r"in the (?:short|long|medium|longer|near) (?:term|run)|"
    r"at any (?:time|moment)(?: convenient (?:for|to) [a-z]+)?"
)
_BETWEEN = (
    r"subsequently|afterwards?|thereafter|(?:ever )?since then|meanwhile|in the meantime|"
    r"(?<=[.!?]\s)then|"
    r"after (?:which|that|this)(?= [a-z]+| ?[,.])|(?:until|by|before) (?:then|that)|by that time|"
    r"from that (?:time|moment|day)(?: on)?|"
    r"(?:on )?(?:the same|that) (?:day|evening|morning|night)|"
    r"in (?:the same|that) (?:year|month|week)|at that (?:moment|point|stage)"
)
_ROUGH = re.compile(
    r"(?:very |quite |more |most |just |only )?(?:recent|lately|long|soon|shortly|as |later|going|"
    r"moving|the future|in |at (?:a|the ear)|some|a |eventually)|not ",
    re.IGNORECASE,
)
"""Words that only say about when; the others tie a time to another one."""


def _now(match: re.Match[str], context: Context) -> Reading:
    return resolved(match, context, lambda day: calendar.approximately(calendar.of_day(day)))


def _so_far(match: re.Match[str], context: Context) -> Reading:
    return resolved(match, context, lambda day: When(None, day.isoformat(), "range"))


def _undated(match: re.Match[str], _: Context) -> Reading:
    rough = _ROUGH.match(match.group()) is not None
    return Reading("relative_date", precision="unknown", basis="", approximate=rough)


def _whole(words: str) -> str:
    return rf"\b(?:{spaced(words)})(?![\w-])"


RULES = (
    matching("about_now", _whole(_NOW), _now),
    matching("up_to_now", _whole(_SO_FAR), _so_far),
    matching("undated_before", _whole(_BEFORE), _undated),
    matching("undated_later", _whole(_LATER), _undated),
    matching("undated_between", _whole(_BETWEEN), _undated),
    matching(
        "coming_or_recent", r"\b(?:forthcoming|upcoming|impending|(?:most\s)?recent)\b", _undated
    ),
    matching(
        "in_a_sequence",
        rf"\b(?:latest|previous|subsequent|preceding|future)(?:{THINGS}|{SP}{WORD})",
        _undated,
    ),
)
