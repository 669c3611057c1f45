"""Rules for times told from an event: following the talks, when we met, by the next meeting.

What the event is, and when it was, takes reading; these rules say only that a time is told so. The
expression may hold others with a date of their own, such as *in February*.
"""

from __future__ import annotations

import re

from podium.quantities.model import Context, Reading, Rule, matching
from podium.quantities.words import STOP, spaced

_OWNER = r"(?:the|this|that|these|those|his|her|my|our|their|its|your|an?|all|each|both)"
_PIECE = r"(?:(?:Mr|Ms|Mrs|Dr|St)\.|(?:[A-Z]\.){2,}|[“\"(]?\w[\w’'`-]*+[”\")]?)"
_WORD = rf"(?!{STOP}\b){_PIECE}"
_LINK = rf"(?:of|in|at|to|with|between|on|by|for|and|held|as)(?: {_OWNER})?(?= {_WORD})"
_PHRASE = rf"(?:{_OWNER} )?{_WORD}(?: (?:{_WORD}|{_LINK})){{0,14}}"
"""A noun phrase as far as its shape tells: it ends before a verb or a pronoun."""
_CLAUSE = rf"{_PIECE}(?: {_PIECE}){{1,14}}"
_HOW = r"(?:(?:shortly|immediately|right|soon|just|directly|long) )?"
_GATHERING = r"(?:meeting|summit|session|talks|visit|conference|round|forum|consultations|time)"
_TITLE = r"(?:Mr|Ms|Mrs|Dr|President|Prime|Minister|Secretary|Chancellor|Foreign)\b"
_PRONOUN = r"(?:they|he|she|it|we|I|you|there)\b"
_ASKING = (
    r"(?:did|will|do|does|is|are|was|were|can|could|should|would|shall|have|has|might|may|"
    r"it\scomes|asked|and|or|then|now|today|recently)\b"
)


def _event(_match: re.Match[str], _: Context) -> Reading:
    return Reading("relative_date", precision="unknown", basis="")


def _told(name: str, pattern: str) -> Rule:
    return matching(name, spaced(pattern), _event, wraps=True)


RULES = (
    _told(
        "after_or_before",
        rf"\b{_HOW}(?<!look\s)(?<!named\s)(?<!one\s)(?:after|before) (?!all\b){_PHRASE}",
    ),
    _told("after_clause", rf"\b{_HOW}(?:after|before) (?:{_PRONOUN} |(?={_TITLE})){_CLAUSE}"),
    _told(
        "following",
        rf"(?<!the\s)(?<!as\s)(?<!by\s)\b{_HOW}following(?: on from)? (?=(?:{_OWNER} |(?-i:[A-Z])|"
        r"(?:\w+ )?(?:talks|consultations|negotiations|discussions|elections|reports)\b))"
        rf"{_PHRASE}",
    ),
    _told("during", rf"\b(?:during|throughout|in the course of|at the time of) {_PHRASE}"),
    _told(
        "ahead_of",
        rf"\b(?:ahead of|prior to|on the (?:eve|occasion|anniversary) of|pending|"
        rf"in the (?:wake|aftermath|run-?up|lead-?up) (?:of|to)) {_PHRASE}",
    ),
    _told("since_event", rf"\bsince (?={_OWNER} ){_PHRASE}"),
    _told(
        "by_gathering",
        rf"\bby the (?:(?:next|coming|forthcoming|upcoming) )?{_GATHERING}\b"
        rf"(?: (?:{_WORD}|{_LINK})){{0,14}}",
    ),
    _told(
        "end_or_beginning",
        rf"\bthe (?:very )?(?:end|beginning|start|close|outbreak|conclusion) of {_PHRASE}",
    ),
    _told("when", rf"\b(?:when|as soon as|until|by the time|the moment) (?!{_ASKING}){_CLAUSE}"),
)
