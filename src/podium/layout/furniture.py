"""What pages carry besides speech: furniture of the site, disclaimers, end marks, captions."""

from __future__ import annotations

import re

from podium.layout.page import STAGE, Line

_LANGUAGES = (
    r"english|french|russian|ukrainian|japanese|chinese|korean|arabic|spanish|german|italian|"
    r"portuguese|deutsch|français|español|русский|українська|中文|日本語|한국어|العربية|hindi|हिन्दी|"
    r"en|fr|ru|uk|ua|ja|jp|zh|ko|ar|es|de|it|pt"
)

_RESIDUE = re.compile(
    r"(?:"
    r"back to .{1,80}|(?:go |return )?(?:back )?to (?:the )?top(?: of (?:the )?page)?|top of page|"
    r"back|top|"
    r"showing \d+ results?\.?|advanced settings|documents? with photos|additional materials|"
    r"share(?: (?:this|on|via|it|with).{0,40})?|(?:share|follow)(?: us)?(?: on)?:.*|sharing:?.*|"
    r"print(?: (?:this|page|version|friendly).{0,20})?|tweet|facebook.{0,40}|twitter|x|linkedin|"
    r"instagram|youtube|telegram|whatsapp|vkontakte|vk|odnoklassniki|email(?: this)?.{0,20}|"
    r"e-mail|pinterest|reddit|rss|flickr|weibo|wechat|line|copy link|like \d+|like|"
    r"tags?\s?:.*|keywords?\s?:.*|topics?|persons|geography|publication status|text version|"
    r"related (?:links?|information|content|articles?|stories|documents?|news|topics|media|pages?|"
    r"items).{0,60}|see also:?.{0,80}|more on this.*|read (?:more|also|in).{0,80}|"
    r"previous.{0,100}|prev\b.{0,100}|next\s?(?:[:»>›].{0,100}|page|article)?|[«»<>‹›←→|•·*-]{1,3}|"
    r"«.{0,100}|.{0,100}»|list|"
    r"you are here.*|home(?:page)?|menu|search.{0,30}|skip to .*|sitemap|site map|contact(?: us)?|"
    r"about us|login|log in|sign (?:in|up).{0,40}|subscribe.{0,60}|newsletter.*|follow us.*|"
    r"©.*|copyright.*|all rights reserved.*|terms (?:of use|and conditions).*|privacy.*|"
    r"cookies?.{0,60}|accessibility.{0,30}|disclaimer|legal notice.*|help|faq|feedback.{0,40}|"
    r"was this page (?:useful|helpful).*|is this page useful.*|is there anything wrong.*|"
    r"report a problem.*|suggest to a friend|"
    r"font size.*|text size.*|a[+-]|aa?a?|download.{0,60}|pdf.{0,30}|zoom.{0,20}|listen|"
    r"page language.*|language.{0,60}|(?:page )?last (?:updated|modified|reviewed).*|"
    r"published in sections?.*|publication date.*|direct link.*|permalink.*|short url.*|"
    r"hits?\s?:?\s?\d+|views?\s?:?\s?[\d,]+|\d[\d,]* views?|"
    r"[\d,]+ (?:comments?|shares?|likes?)|comments?(?: \(\d+\))?|"
    r"prn:?\s.*|\d{2,5}-\d{2}-\d{2}-\d{4}|no\.?\s?\d{1,4}/\d{2,4}|"
    r"the office of website management.*|external links to other.*|"
    r"media (?:enquiries|inquiries|contacts?)\b.{0,60}|press (?:contacts?|enquiries)\b.{0,60}|"
    r"contacts?\s?:.*|for (?:further|more) information.{0,120}|for media (?:enquiries|inquiries).*|"
    r".{0,40}\(?0\d?\)?[ \d]{7,}|.{0,40}\+\d[\d ()-]{7,}|\S+@\S+|https?://\S+|www\.\S+|"
    r"explore the topic.*|filed under.*|posted in.*|photo gallery.*|photos?|videos?|gallery|"
    r"press releases?|press and media service|news(?: and media)?|latest news|top stories|"
    r"(?:media )?transcripts?|speeches(?: (?:and|&) transcripts)?|press conferences?|opinions|"
    r"newsroom|media(?: room| cent(?:re|er))?|events|briefings|statements?|archives?|"
    r"download(?: as)? pdf|save|bookmark|attachments?|files?|"
    r"(?:moscow|london|beijing|tokyo|washington|local time)\s?:\s?\d{1,2}:\d{2}.*|"
    rf"[•·\s]*(?:[a-z]{{2}}-[a-z]{{2}}\d?[\s|/•·]*)+|(?:(?:{_LANGUAGES})[\s|/•·,]*){{1,12}}|"
    r"page \d+(?: of \d+)?|\d{1,3}|loading.*|advertisement|breadcrumb.*|date:?\s?$"
    r")",
    re.IGNORECASE,
)
_BREADCRUMB = re.compile(r"^(?:.{1,80}\s(?:[>»›→/]|::)\s){1,8}.{1,120}$|^home\b.{0,3}[>»›/|].*", re.I)

_DISCLAIMER = re.compile(
    r"\W{0,2}(?:"
    r"(?:this is )?an? (?:provisional|unofficial|courtesy) translation.*|"
    r"(?:provisional|unofficial|courtesy|informal|rush|draft|edited|uncorrected|unedited) "
    r"(?:english )?(?:translation|transcript|text|version).*|translation by .*|"
    r"as (?:delivered|prepared|prepared for delivery|released|spoken|translated)\W*|"
    r"check against delivery\W*|e\s?&\s?o\s?e\W*|(?:transcript,?\s*)?e\s?&?\s?o\s?e\W*|"
    r"(?:proof )?transcript(?: only)?,? ?e\s?&\s?oe\W*|"
    r"for immediate release|embargoed .*|the following is (?:a|an|the) .{0,120}transcript.*|"
    r"\(?.{0,30}(?:text|version|original) (?:shall )?prevails?.*|unofficial translation.*|"
    r"the original .{0,80}|"
    r".{0,60}translat(?:ed|ion) .{0,30}(?:provisional|unofficial|reference|courtesy).*|"
    r"note:? .{0,40}translation.*|transcript provided by.*|this transcript .*|"
    r"\(?only the (?:original|\w+) .{0,60}|(?:excerpts?|unrevised transcript|full transcript)"
    r")",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\W_]{0,3}(?:ends?|end of (?:transcript|text|briefing|document|conference)|"
    r"transcript ends|-?30-?)[\W_]{0,3}(?:\d{1,2}:\d{2,3}\s?[AP]\.?M\.?.{0,8})?\W{0,3}|"
    r"(?:[#*=_~-]\s?){2,}|"
    r"(?:begin|start|end) (?:of )?transcript\W{0,3}",
    re.IGNORECASE,
)
_CLOSING_CLOCK = re.compile(
    r"(?:END\W+)?\d{1,2}:\d{2,3}\s?[AP]\.?M\.?\s?(?:\(?[A-Z]{2,4}\)?|local)?\W{0,2}", re.IGNORECASE
)
_CAPTION = re.compile(
    r"(?:\(?photos?\b.{0,3}[:：]?.{0,160}\)?|\[photo.*\]|(?:image|figure|picture|caption)\s?:.*|"
    r".{4,140}[\w’'`]\((?:\w+\s?){1,4}\)|\(\s?photo.{0,120}\)|.{4,140}\s\(photo.{0,60}\))",
    re.IGNORECASE,
)
_CORRECTION = re.compile(r"\*+\s?[A-Z\[].{3,300}")


def is_residue(line: Line) -> bool:
    """Whether the whole line is a phrase by which sites navigate, count or share."""
    return line.words <= 18 and bool(_RESIDUE.fullmatch(line.text) or _BREADCRUMB.match(line.text))  # noqa: PLR2004


def is_breadcrumb(line: Line) -> bool:
    """Whether the line is a path through the site."""
    return bool(_BREADCRUMB.match(line.text)) and line.words <= 30  # noqa: PLR2004


def is_disclaimer(line: Line) -> bool:
    """Whether the publisher speaks of the text itself."""
    return line.words <= 40 and _DISCLAIMER.fullmatch(line.text) is not None  # noqa: PLR2004


def is_end(line: Line) -> bool:
    """Whether the line marks the end of the document or a break."""
    return _END.fullmatch(line.text) is not None


def is_closing_clock(line: Line) -> bool:
    """Whether the line is a clock time alone, as printed after the last word."""
    return _CLOSING_CLOCK.fullmatch(line.text) is not None


def is_caption(line: Line) -> bool:
    """Whether the line is the caption of a picture."""
    return _CAPTION.fullmatch(line.text) is not None


def is_correction(line: Line) -> bool:
    """Whether the line is an asterisked correction below the text."""
    return _CORRECTION.fullmatch(line.text) is not None


def is_stage(line: Line) -> bool:
    """Whether the line holds nothing but stage directions."""
    return not STAGE.sub("", line.text).strip(" .*")


def is_foreign(line: Line) -> bool:
    """Whether most letters of the line are of another script than Latin."""
    letters = [char for char in line.text if char.isalpha()]
    other = [char for char in letters if ord(char) > 0x24F]  # noqa: PLR2004 - end of Latin Extended-B
    return len(letters) > 0 and len(other) > len(letters) / 2
