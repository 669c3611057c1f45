"""Stage directions: what stands in brackets and nobody said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from podium.model import Span

_BRACKETS = re.compile(r"\(([^()\[\]<>\n]{1,120})\)|\[([^()\[\]<>\n]{1,120})\]|<([^()<>\n]{1,60})>")
_PIECES = re.compile(r"[.,;:!?*–—…]+\s*|\s-+\s|\s+and\s+")
_TONGUE = (
    r"(?:japanese|russian|english|french|german|chinese|mandarin|korean|arabic|hebrew|spanish|"
    r"hindi|"
    r"turkish|italian|ukrainian|portuguese|persian|farsi|dari|pashto|polish|dutch|greek|"
    r"danish|swedish|finnish|icelandic|czech|slovak|slovene|irish|gaelic|maltese|catalan|urdu|"
    r"bengali|tamil|nepali|thai|vietnamese|malay|bahasa|burmese|cantonese|khmer|tagalog|filipino|"
    r"swahili|amharic|somali|kazakh|kyrgyz|uzbek|tajik|turkmen|azeri|welsh|"
    r"[a-z]{3,12}ian)"
)
_PHRASE = re.compile(
    r"(?:"
    r"(?:\w+ |more |much |general |scattered )?(?:laughter|laughs?|laughing|chuckles?|applause|"
    r"cheers|cheering)(?: .{0,30})?|"
    r"(?:partially |mostly |largely )?(?:inaudible|indistinct|unintelligible)(?: .{0,40})?|"
    r"cross-?talk(?: .{0,20})?|off[- ]?(?:mic|mike|microphone|camera|record|the record)|"
    r"(?:(?:speaking|speaks|spoke|answering|continuing|questions? asked) )?"
    r"(?:via|through|with|by|from) (?:an? |the )?(?:interpret(?:er|ation)|translat(?:or|ion))|"
    r"(?:simultaneous |consecutive |as |spoke |re|not )?(?:interpreted|translated|interpretation|"
    r"translation|interpreting|translating)(?: (?:from|into|in|for|of) .{1,30})?|"
    rf"(?:(?:speaks?|speaking|spoke|responds|answers|replies|continues|said|says|delivered|asked|"
    rf"question|remarks|original) )?(?:in )?(?:a )?(?:foreign language|{_TONGUE})(?: spoken)?|"
    r"(?:addressed|directed|turning|turns) to .{2,40}|addressing .{2,40}|"
    r"pause[sd]?|break|short break|silence|no (?:audible |verbal )?response|"
    r"(?:audio|recording|tape|video|phone|line|feed|signal)(?: .{0,20})? (?:break|gap|drops?|"
    r"drop-out|"
    r"interrupted|lost|cut|cuts? out|ends?|begins?|unclear|plays?|played)|"
    r"(?:a )?(?:video|film|song|anthem|clip)(?: .{0,20})? (?:is |was )?(?:shown|played|plays)|"
    r"(?:technical|audio|sound) (?:difficult(?:y|ies)|problems?|issues?|glitch)|"
    r"gestur(?:e|es|ing)(?: .{0,30})?|points?(?:ing)?(?: (?:to|at) .{0,30})?|nods?|nodding|"
    r"shakes? (?:his |her |their )?(?:head|hands)|smil(?:es|ing)|sighs?|coughs?|sneezes?|"
    r"whispers?|raises .{1,20}|shows .{1,30}|holds up .{1,30}|reads .{1,30}|hands? over .{1,30}|"
    r"interruption|interrupted|interrupts|interjection|interposing|"
    r"(?:a |the )?(?:reporters?|journalists?|phone|telephone|bell|audience|crowd) (?!of\b|"
    r"and\b).{2,40}|"
    r"(?:mr|ms|mrs|dr)\.? \w+ (?:nods|laughs|leaves|arrives|joins|departs|speaks)(?: .{0,30})?|"
    r".{2,60} (?:comes?|walks?|steps?|moves?) (?:out|in|up|away|back|over|forward)|"
    r"(?:the |this |that )?(?:questions?|answers?|remarks?|statements?|speech|repl(?:y|ies)|"
    r"interview|exchange|conversation|portion|part) (?:was|were|is|are) (?:\w+ly )?"
    r"(?:asked|put|posed|given|answered|delivered|made|spoken|conducted|held|translated|interpreted|read)"
    r"(?: out)? (?:in|through|via|by|with|from|off)\b.{2,60}|"
    r"(?:(?:cabin|pilot|captain['’]s|turbulence|landing|pa|public address|loudspeaker|flight|"
    r"safety|seat ?belt|intercom|train|station|security|evacuation) )?announcements?"
    r"(?: (?:from|by|on|over|is|was|being) .{2,40})?|"
    r"(?:plane|aircraft|helicopter|train|siren|alarm|bell|thunder|music|anthem|door|baby|dog|"
    r"gavel)s?"
    r"(?: (?:noise|sounds?|rings?|ringing|lands?|landing|takes off|passes|passing|overhead|plays?|"
    r"playing|opens|closes|slams|knock|cries|barks?|goes off))+|"
    r"(?:a )?knock(?:s|ing)?(?: .{2,30})?|"
    r"gives (?:instructions|directions)|operator instructions|"
    r"(?:there (?:is|was|were) )?no (?:further )?questions?"
    r")"
)
_ENDINGS = re.compile(
    r"(?:end(?:s|ed)?|concludes?|concluded|end of .{2,40}|to be continued|"
    r"(?:the |this )?(?:\w+ ){0,4}(?:briefing|conference|call|gaggle|meeting|availability|"
    r"interview|"
    r"event|session|remarks|transcript|speech) (?:was |is |were )?"
    r"(?:concluded|ended|ends|adjourned|concludes|lasted)\b.{0,60}|"
    r"(?:the |this )?(?:\w+ ){0,3}(?:briefing|conference|interview|session) lasted .{3,240}|"
    r"whereupon.{2,100})"
)
_OMISSION = re.compile(r"[\s.…]{1,8}")


_GOES_ON = re.compile(
    r"cont(?:d|inued|inues|inuing|inuation|’d|'d)?\.?|resum(?:es|ed|ing)|again|"
    r"(?:an? )?(?:follow[- ]?up|supplementary|another|same)(?: (?:question|reporter|journalist))?",
    re.IGNORECASE,
)


def goes_on(inside: str) -> bool:
    """Whether what stands in brackets says that somebody speaks on: ``(Contd.)``."""
    return _GOES_ON.fullmatch(inside.strip()) is not None


def find_stages(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of the stage directions in ``text[start:end]``, brackets and all."""
    for match in _BRACKETS.finditer(text, start, end):
        if is_direction(match[1] or match[2] or match[3]):
            yield Span(*match.span())


@lru_cache(maxsize=32768)
def is_direction(content: str) -> bool:
    """Whether every piece of what stands in brackets is a stage direction."""
    whole = content.lower().strip(" .!-")
    if _PHRASE.fullmatch(whole):
        return True
    pieces = [piece for piece in _PIECES.split(content.strip().lower()) if piece.strip(" -")]
    if _OMISSION.fullmatch(content) and any(mark in content for mark in ".…"):
        return True
    return bool(pieces) and all(_PHRASE.fullmatch(piece.strip(" -")) for piece in pieces)


def is_ending(line: str) -> bool:
    """Whether a line in brackets says that the event is over."""
    bare = line.strip("()[]*_ ").lower().rstrip(". ")
    return line[:1] in "([*_" and _ENDINGS.fullmatch(bare) is not None


def without_stages(text: str) -> str:
    """Return ``text`` with every stage direction taken out; for looking, not for keeping."""
    if not any(bracket in text for bracket in "([<"):
        return text
    return _BRACKETS.sub(lambda m: " " if is_direction(m[1] or m[2] or m[3]) else m[0], text)


def is_stage(line: str) -> bool:
    """Whether a line holds nothing but stage directions or a mark of omission."""
    if line[:1] not in "([<":
        return False
    if _OMISSION.fullmatch(line.strip("()[]<>")) and any(mark in line for mark in ".…"):
        return True
    return not without_stages(line).strip(" .*–—-")
