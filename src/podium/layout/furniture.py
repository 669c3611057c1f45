"""What pages carry besides speech: furniture of the site, disclaimers, end marks, captions."""

from __future__ import annotations

import re

from podium.dates import find_dates
from podium.layout.line import Line, ends_like_prose
from podium.layout.menu import is_menu_row
from podium.layout.stage import is_ending
from podium.layout.words import notices, site, site_abroad

_MOST_WORDS = 24
_DISCLAIMER_WORDS = 45
_NOTICE_WORDS = 80
_BREADCRUMB_WORDS = 40
_CRUMB = 90
_CRUMB_WORDS = 9
_LATIN_END = 0x24F
_GROUPS = {
    "navigation": site.NAVIGATION + site_abroad.NAVIGATION,
    "section": site.SECTIONS,
    "sharing": site.SHARING + site_abroad.SHARING,
    "counter": site.COUNTERS + site_abroad.COUNTERS,
    "related": site.RELATED + site_abroad.RELATED,
    "legal": site.LEGAL + site_abroad.LEGAL,
    "contact": site.CONTACTS + site_abroad.CONTACTS,
}
_RESIDUE = {name: re.compile("|".join(phrases), re.IGNORECASE) for name, phrases in _GROUPS.items()}
_DISCLAIMER = re.compile("|".join(site.DISCLAIMERS + site_abroad.DISCLAIMERS), re.IGNORECASE)
_NOTICE = re.compile("|".join((*notices.SURE, *notices.LIKELY, site_abroad.COOKIES)), re.IGNORECASE)
_SURE_NOTICE = re.compile("|".join((*notices.SURE, site_abroad.COOKIES)), re.IGNORECASE)
_CAPTION = re.compile(f"{site.CAPTION}|{site_abroad.CAPTION}", re.IGNORECASE)
_CRUMBS = re.compile(r"\s+(?:[>＞»›→/…]|::|\|)\s+|(?<=\w)>(?=\w)")
_HARD_CRUMB = re.compile(r"\s(?:[>＞»›→/]|::)\s|\w>\w|\s\|\s.{1,60}\s\|\s")
_HOME = re.compile(
    r"home\b.{0,3}[>»›/|•…].{1,300}|(?-i:H)ome(?:(?-i:\s{2,}|(?=[A-Z])).{1,300}|"
    r"\s.{1,200}\s(?:transcripts|speeches|"
    r"media releases|press releases|news(?:room)?|statements))",
    re.IGNORECASE,
)
_MAIN = re.compile(r"(?:main|home|front) ?page\s?[/>»|•].{2,300}", re.IGNORECASE)
_PATH = re.compile(r".{2,120}?(?:\s[>＞»›→]\s?|\w>\w|\w[»›]\w).{2,300}")
_END = re.compile(
    r"[\W_]{0,3}(?:ends?|to be continued|end of (?:transcript|text|briefing|document|conference|"
    r"press conference)|"
    r"transcript ends|conclusion of (?:the )?(?:press conference|briefing|interview|transcript)|"
    r"-?30-?)[\W_]{0,3}(?:\d{1,2}:\d{2,3}\s?[AP]\.?M\.?.{0,8})?\W{0,3}|"
    r"(?:[#*=_~.-]\s{0,4}){3,200}|[\W_]{1,4}o[o0]{1,6}[\W_]{1,4}|끝\W?|[（(]?[完终][)）]?|"
    r"(?:begin|start|end) (?:of )?transcript\W{0,3}",
    re.IGNORECASE,
)
_CLOSING_CLOCK = re.compile(
    r"(?:END\W{1,40})?\d{1,2}:\d{2,3}\s?[AP]\.?M\.?\s?(?:\(?[A-Z]{2,4}\)?|local)?\W{0,2}",
    re.IGNORECASE,
)
_EMBARGO = re.compile(
    r"\W{0,3}(?:strict(?:ly)? |under |sous )?(?:embargo|sperrfrist|эмбарго)|"
    r"\W{0,3}not (?:for|to be) (?:publi\w+|releas\w+|broadcast\w*|us\w+) (?:before|until)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"(?<=.{5})\b(?:Photos?|Pictures?|Images?|Fotos?|Bild|Фото): \S.{1,80}$")
_SITE_CLOCK = re.compile(
    r"^(?:[\w ]{0,30}\b(?:standard|local|server|current) time|(?:current )?date (?:and|&) time|now|"
    r"today(?: is)?)\b.{0,60}\d{4}",
    re.IGNORECASE,
)
_TRAILING_END = re.compile(r"\s*[/\[(]\s?(?:END|ENDS|end|ends|End|Ends)\s?[/\])]\W{0,3}\Z")
_CLOSED = re.compile(
    r"(?:the|this) (?:[\w-]+ ){0,3}(?:interview|conference|briefing|call|availability|encounter|"
    r"meeting) "
    r"(?:was (?:recorded|held|conducted|broadcast|given|taped|concluded|adjourned|ended|closed)|"
    r"lasted|concluded|ended|adjourned|"
    r"took place)\b.{0,300}",
    re.IGNORECASE,
)
_APPENDED = re.compile(
    r"notes? (?:to|for) (?:the )?editors?\W{0,2}|(?:press|media) contacts?\W{0,2}|contacts?\W{0,2}|"
    r"associated links\W{0,2}|related (?:links|products|information|content)\W{0,2}|"
    r"(?:media|press) (?:enquiries|inquiries|relations office)\W{0,2}|quick facts\W{0,2}|"
    r"further information\W{0,2}|background notes?\W{0,2}|[(\[]\s?reference\s?[)\]].{0,120}|"
    rf"{site.LATEST}|about (?:this|the) (?:page|author)|"
    rf"footnotes?\W{{0,2}}|(?:next|previous) post\b.{{0,120}}|(?:{site_abroad.APPENDED})\W{{0,2}}",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"(?:\[\d{1,2}\]\s|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}\s?).{5,}")
_CORRECTION = re.compile(r"\*{1,4}(?![^*\n]{1,80}\*)\s?[A-Z\[“\"].{3,}")


def residue(line: Line) -> str | None:
    """Return by which kind of phrase of a site the whole line is furniture, if any."""
    if line.words > _MOST_WORDS:
        return None
    text = line.text
    for name, pattern in _RESIDUE.items():
        if pattern.fullmatch(text):
            return name
    pieces = [piece for piece in re.split(r"\s{2,}|\t", text) if piece]
    if len(pieces) > 1 and all(_is_phrase(piece) for piece in pieces):
        return "menu"
    if is_menu_row(text):
        return "menu"
    return "breadcrumb" if is_breadcrumb(line) else None


def _is_phrase(text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in _RESIDUE.values())


def is_breadcrumb(line: Line) -> bool:
    """Whether the line is a path through the site or a row of menu items."""
    text = line.text
    if line.words > _BREADCRUMB_WORDS or (line.ends_like_prose and not text.endswith("…")):
        return False
    if find_dates(text) and not re.search(r"[>»›]|::", text):
        return False
    if _HOME.fullmatch(text):
        return True
    crumbs = _CRUMBS.split(text)
    if len(crumbs) == len("ab") and " / " in text and line.words > _CRUMB_WORDS:
        return False  # two offices of one person: High Representative / Vice-President
    short = all(len(crumb) <= _CRUMB for crumb in crumbs)
    if len(crumbs) > 1 and _HARD_CRUMB.search(text):
        begins = [crumb.lstrip("[(【（")[:1] for crumb in crumbs]
        return short and sum(char.isalnum() and not char.islower() for char in begins) > 1
    items = re.split(r"\s{3,}|\t+", text)
    return len(items) > len("ab") and all(0 < len(i.split()) <= _CRUMB_WORDS for i in items)


def is_path(line: Line) -> bool:
    """Whether the line can be nothing but a path through the site: ``Home > News > 2006``."""
    return (
        is_menu_row(line.text)
        or _HOME.fullmatch(line.text) is not None
        or _MAIN.fullmatch(line.text) is not None
        or (_PATH.fullmatch(line.text) is not None and is_breadcrumb(line))
    )


def is_menu_item(text: str) -> bool:
    """Whether ``text`` is a phrase by which sites navigate: ``Press Briefings``."""
    return any(_RESIDUE[name].fullmatch(text) for name in ("navigation", "section"))


def is_disclaimer(line: Line) -> bool:
    """Whether the publisher speaks of the text itself."""
    return line.words <= _DISCLAIMER_WORDS and _DISCLAIMER.fullmatch(line.text) is not None


def is_notice(line: Line) -> bool:
    """Whether the site speaks of itself: of its archive, its cookies, the reader's browser."""
    return line.words <= _NOTICE_WORDS and _NOTICE.search(line.text) is not None


def is_sure_notice(line: Line) -> bool:
    """Whether the words of a notice could hardly be said: of cookies, archived pages, browsers."""
    return line.words <= _NOTICE_WORDS and _SURE_NOTICE.search(line.text) is not None


def is_end(line: Line) -> bool:
    """Whether the line marks the end of the document."""
    return _END.fullmatch(line.text[: _CRUMB * 2]) is not None or is_ending(line.text)


def is_closed(line: Line) -> bool:
    """Whether the publisher says of the event that it was recorded, or how long it lasted."""
    return _CLOSED.fullmatch(line.text) is not None


def is_appended(line: Line) -> bool:
    """Whether the line heads what is added to the text and belongs to it no more."""
    return _APPENDED.fullmatch(line.text) is not None


def is_footnote(line: Line) -> bool:
    """Whether the line is a footnote: ``[1] The question refers to …``."""
    return _FOOTNOTE.fullmatch(line.text) is not None


def is_embargo(line: Line) -> bool:
    """Whether the line says from when the text may be used, which is not when it was said."""
    return line.words <= _MOST_WORDS and _EMBARGO.match(line.text) is not None


def is_site_clock(line: Line) -> bool:
    """Whether the line is the running clock of a site: ``Local Time: Monday … 9:14:07 AM``."""
    return _SITE_CLOCK.search(line.text) is not None


def is_closing_clock(line: Line) -> bool:
    """Whether the line is a clock time alone, as printed after the last word."""
    return len(line.text) < _CRUMB and _CLOSING_CLOCK.fullmatch(line.text) is not None


def trailing_end(text: str) -> int:
    """Return where a mark like ``/END/`` at the end of ``text`` begins; its length if none."""
    match = _TRAILING_END.search(text)
    return match.start() if match else len(text)


def is_caption(line: Line) -> bool:
    """Whether the line is the caption of a picture."""
    return line.words <= _MOST_WORDS * 2 and _CAPTION.fullmatch(line.text) is not None


def is_credited(line: Line) -> bool:
    """Whether a line that is no sentence ends with the credit of a picture."""
    return _CREDIT.search(line.text) is not None and not line.ends_like_prose


def is_correction(line: Line) -> bool:
    """Whether the line is an asterisked correction beside the text."""
    headed = line.text.startswith("**") and not line.ends_like_prose
    return _CORRECTION.fullmatch(line.text) is not None and not headed


def is_foreign(line: Line) -> bool:
    """Whether most letters of the line are of another script than Latin."""
    letters = [char for char in line.text if char.isalpha()]
    other = [char for char in letters if ord(char) > _LATIN_END]
    return len(letters) > 0 and len(other) > len(letters) / 2


def is_table_of_contents(line: Line) -> bool:
    """Whether the line announces a list of what follows."""
    return (
        re.fullmatch(
            r"(?:table of )?contents:?|index(?: (?:for|of) .{3,60}|:)?|"
            r"in this (?:briefing|article):?",
            line.text,
            re.IGNORECASE,
        )
        is not None
    )


def looks_finished(text: str) -> bool:
    """Whether ``text`` ends as a finished paragraph does."""
    return ends_like_prose(text)
