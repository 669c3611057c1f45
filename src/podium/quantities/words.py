"""Words that several rules share: blanks, time units, and the nouns that numbers count."""

from __future__ import annotations

from collections.abc import Iterator

from podium.quantities.numerals import one_of

SP = r"(?:[ \t\u00a0\u202f]{1,3})"
"""A blank within a line; an expression does not run over a line end."""

_UNITS = "second minute hour day night week weekend fortnight month quarter year decade"
UNIT = rf"(?:(?:{_UNITS.replace(' ', '|')})s?|centur(?:y|ies))"
"""A unit of time; :func:`unit_name` gives its name."""
UNITS = r"(?:(?:second|minute|hour|day|night|week|weekend|month|year|decade)s|centuries)"
"""A unit of time in the plural."""
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_FUNCTION_WORDS = """
a about above across after again against all along already also although always am among an and any
are as at be became because become been before being below between both but by can cannot could did
do does doing done down during each either else ever every except for from had has have having he
her here him his how however i if in including into is it its itself just let may me might more most
must my near neither no nor not now of off often on once only onto or other our out over own per
perhaps rather same shall she should since so some such than that the their them themselves then
there therefore these they this those though through throughout thus till to today together tomorrow
too toward towards under until unless up upon us versus via was we were what when where whether
which while who whom whose why will with within without would yesterday yet you your
""".split()
_VERBS = """
accused added addressed affirmed aimed agree agrees agreed announced answered asked attended
based became began begin begins believe believes came come comes concluded condemned conducted
confirmed confirms considered consists continue continues continued decided declared demands
discussed emphasised emphasized enjoyed exchanged expects explained expressed face faces get give
given gives go goes gone got had held help hope hopes include included includes intend intends join
keep know knows lead leads left made make makes means meet meets mention mentioned met move need
needs noted offer offers plan plans prepared presented provide provides put raised reached
reaffirmed reaffirms reported requires rests said saw say says seek seeks seem seems sent share
shared shares show showed shows signed speaks spoke stated stood supported supports take takes talks
tell tells think thinks told took touched tried try underscored urged visited voted want wants went
work works arrive arrives arrived begun starts started ended remain remains remained lasted passed
appear appears appeared grew rise rises rose fell increased reach reaches opened opens closed takes
pay pays won lost made marks marked follows followed following replied asks
""".split()
STOP = (
    rf"(?:{one_of({*_FUNCTION_WORDS, *_VERBS} - {'talks', 'plans', 'shares', 'needs', 'means'})})"
)
"""Words at which a noun phrase ends."""

WORD = rf"(?!{STOP}\b)[^\W\d][\w’'`-]*+"
"""A word that may stand in a noun phrase."""
_PLURAL = (
    rf"(?!{STOP}\b)(?:(?:[^\W\d][\w-]*)?[^\W\dsui]s|[\w-]*(?:sses|uses|[mM]en|[pP]eople|"
    r"[cC]hildren|criteria|aircraft|media)|police|staff|troops|personnel)\b"
)
THINGS = rf"(?:{SP}{WORD}){{0,3}}?{SP}(?P<head>{_PLURAL})"
"""Up to three modifiers and a plural noun, the group ``head``."""
PHRASE = rf"(?:{SP}{WORD}){{1,6}}"
"""Words that may make up a noun phrase, as many as follow, six at most."""


def spaced(words: str) -> str:
    """Return a pattern in which every blank stands for :data:`SP`; it may hold none in brackets."""
    return words.replace(" ", SP)


def unit_name(word: str) -> str:
    """Return the name of a time unit in the singular."""
    word = word.lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def plural(noun: str) -> str:
    """Return a noun in the plural and in lower case, as units are named."""
    noun = noun.lower()
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in {*"aeiou", ""}:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh", "z")) else f"{noun}s"


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with its offset; finders made for lines are asked line by line."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1
