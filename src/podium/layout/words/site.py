"""Phrases by which sites navigate, count, share and warn: whole lines that nobody said."""

from __future__ import annotations

LANGUAGES = (
    r"english|french|russian|ukrainian|japanese|chinese|korean|arabic|spanish|german|italian|"
    r"portuguese|deutsch|français|español|русский|українська|中文|日本語|한국어|العربية|hindi|हिन्दी|"
    r"türkçe|en|fr|ru|uk|ua|ja|jp|zh|ko|ar|es|de|it|pt"
)

LATEST = r"(?:the )?latest(?: (?:news|events|updates|posts|stories|materials|publications))?"
"""What heads a list of other news."""

NAVIGATION = (
    (
        r"(?:go |return )?back to .{1,80}|(?:go |"
        r"return )?(?:back )?to (?:the )?top(?: of (?:the )?page)?"
    ),
    (
        r"(?:back )?top(?: of (?:the )?page)?|back|go to top|page top|to index|home(?:page| page)?|"
        r"menu|main menu|sections?"
    ),
    r"search(?! (?:and|of) (?!filter|browse)).{0,30}|skip to .{0,60}|sitemap|site map.{0,60}",
    r"contact(?:s| us| info)?|about(?: us)?",
    r"you are (?:here|(?:now |currently )?viewing)\b.{0,160}|(?:now|currently) viewing:.{0,160}",
    r"breadcrumb.{0,80}|login|log in|sign (?:in|up).{0,40}|subscribe.{0,60}",
    r"newsletters?.{0,60}|donate|transcripts?|archives?|list",
    LATEST,
    r"meetings coverage and press releases|press releases?|press releases and news|links?:?",
    r"send to (?:a )?friends?|your comments?:?|incorrect dates|(?:list of )?(?:sub)?topics:?",
    r"language selection|attach(?:ment)?s?|issued on:?|\d{1,6} days have passed .{3,160}",
    r"(?:media )?transcripts(?: and statements)?|all messages|all news|further information",
    r"previous(?: (?:news|page|article|post|story)| ?[:»›<«-].{0,120})?|prev(?:\s?[:«‹<].{0,120})?",
    r"next(?: (?:news|page|article|post|story)| ?[:»›>].{0,120})?|[«»<>‹›←→|•·*-]{1,3}",
    (
        r"«.{0,100}|.{0,100}»|page \d+(?: of \d+)?|\d{1,3}|loading.{0,20}|breadcrumbs?|more|"
        r"view all.{0,60}"
    ),
    r"explore the topic.{0,60}|filed under.{0,80}|posted in.{0,80}|published in sections?.{0,80}",
    r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}/\d{1,2}/\d{1,2}) [-–] .{3,160}|speech|transcript",
    (
        r"read (?:more|also|in)(?:\s?:.{0,120}|.{0,80})|learn more.{0,60}|watch .{0,60}|"
        r"show (?:more|all).{0,30}"
    ),
    (
        r"link to (?:the )?(?:video|audio|recording|webcast).{0,120}|\[?watch the (?:video|"
        r"webcast).{0,80}"
    ),
)
SECTIONS = (
    r"events|briefings|statements?|opinions?|news(?: and (?:media|events))?",
    r"press and media service|general information|foreign policy|bilateral relations|main news",
    r"press briefings|top stories|(?:media|press) ?room|newsroom",
    r"speeches(?: (?:and|&) (?:transcripts|remarks|statements))?",
    r"press conferences|press encounters?|media|media cent(?:re|er)|the ministry|policies",
    r"policies and activities|countries and regions|for journalists|travel page",
    (
        r"(?:\w+ )?(?:minister|president|secretary|ambassador|premier)s?['’]s? (?:speeches|remarks|"
        r"statements|interviews|articles|briefings|press conferences)(?:,? (?:and|&) \w+){0,2}"
    ),
    r"world|uk|government|organisations|departments|worldwide|how government works|get involved",
)
"""Parts of sites by their names, which can be topics of a text as well."""
SHARING = (
    r"share(?: (?:this|on|via|it|with|page).{0,40})?:?|(?:share|follow)(?: us)?(?: on)?:.{0,60}",
    (
        r"(?:share|follow)(?: (?:this|us|it|page|story|article|release)){0,3}"
        r"(?: (?:on|via|with))?\s?:.{0,100}"
    ),
    (
        r"sharing:?.{0,60}|follow (?:us|the|me|@).{0,80}|tweet.{0,20}|facebook.{0,40}|twitter|x|"
        r"linkedin"
    ),
    (
        r"instagram|youtube|telegram|whatsapp|vkontakte|vk|odnoklassniki|ok|email(?: this)?.{0,20}|"
        r"e-mail|"
        r"pinterest|reddit|rss|flickr|weibo|wechat|line|copy link|like(?: \d+)?|"
        r"\[?suggest to a friend\]?.{0,40}"
    ),
    (
        r"\[?print\]?(?: (?:this|page|version|friendly|article).{0,20})?|send(?: to a friend)?|"
        r"bookmark|save"
    ),
    r"tags?(?:\s?:.{0,160})?|keywords?(?:\s?:.{0,160})?|topics?|persons|geography|hashtags?.{0,60}",
    (
        r"(?:print|pdf|send|share|email|download(?: as pdf)?|rss|tweet)(?:\s{1,4}(?:print|pdf|send|"
        r"share|email|download(?: as pdf)?|rss|tweet|facebook|twitter)){1,6}"
    ),
    (
        r"email:? .{1,60}|telephone:? [\d +()-]{5,30}|post a comment|name \*|e-mail \*|"
        r"verification code.{0,10}|leave a (?:comment|reply).{0,60}"
    ),
)
COUNTERS = (
    r"\d{1,2}/\d{1,2}/1[34]\d\d|news id\s?:?\s?\d+|pr\. no\. .{1,20}|unique id.{0,30}",
    r"\d{1,3} of \d{1,3}",
    r"showing \d+ results?\.?|advanced settings|hits?\s?:?\s?\d[\d,]*|views?\s?:?\s?[\d,]+",
    (
        r"viewed\s?:?\s?[\d,]+.{0,20}|[\d,]+ views?|[\d,]+ (?:comments?|shares?|likes?)|"
        r"comments?(?: \(\d+\))?"
    ),
    (
        r"prn:?\s.{1,30}|dpb ?#? ?\d+|\d{2,5}-\d{2}-\d{2}-\d{4}|no\.?\s?\d{1,4}[/-]\d{2,4}|"
        r"\d{4}/\d{1,4}"
    ),
    (
        r"publication status.{0,60}|publication date.{0,60}|text version|direct link.{0,120}|"
        r"permalink.{0,80}"
    ),
    r"short url.{0,60}|(?:page )?last (?:updated?|modified|reviewed).{0,60}|date modified\s?:?",
    r"page language.{0,40}",
    r"language(?:s)?:.{0,80}|font size.{0,30}|text size.{0,30}|a[+-]|aa?a?|a\s?a\s?a",
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6}\s*){7}|(?:[mtwfs]\s+){6}[mtwfs]",
    r"(?:[A-Z]\w+\s?: \d{1,2}:\d{2}\s*){1,4}|local time.{0,20}",
    (
        rf"[•·\s]*(?:[a-z]{{2}}-[a-z]{{2}}\d?[\s|/•·,]*){{1,20}}|"
        rf"(?:(?:{LANGUAGES})[\s|/•·,]+){{0,12}}(?:{LANGUAGES})"
    ),
)
RELATED = (
    (
        r"related (?:links?|information|content|articles?|stories|documents?|news|topics|media|"
        r"pages?|materials?|"
        r"items|videos?|photos?|events?|tags?).{0,60}|see also:?.{0,80}|more on this.{0,60}|"
        r"more about.{0,60}"
    ),
    (
        r"documents? with photos|additional materials?|additional|in the same section.{0,60}|"
        r"recommended.{0,40}"
    ),
    (
        r"the most recent on the topic.{0,60}|photo gallery.{0,60}|photos?|videos?|gallery|images?|"
        r"audio"
    ),
    (
        r"attachments?|files?|listen|zoom.{0,20}|download.{0,60}|pdf.{0,30}|"
        r"blog posts on this issue.{0,40}"
    ),
    (
        r"browse by.{0,80}|\[reference\].{0,120}|reference:.{0,120}|readouts|speeches|"
        r"view (?:comments|previous).{0,60}|office of the spokesperson(?:\s{2}.{0,80})?"
    ),
)
LEGAL = (
    (
        r"©.{0,160}|copyright.{0,160}|all rights reserved.{0,80}|terms (?:of use|"
        r"and conditions).{0,60}"
    ),
    (
        r"privacy.{0,60}|cookies?.{0,60}|accept .{0,20}cookies?|reject .{0,20}cookies?|"
        r"accessibility.{0,60}"
    ),
    (
        r"(?:accept )?additional cookies|disclaimers?|legal (?:notice|matters|information).{0,60}|"
        r"help|faq"
    ),
    (
        r"feedback.{0,60}|(?:was|is) this page (?:useful|helpful).{0,30}|"
        r"is there anything wrong.{0,40}"
    ),
    r"maybe|(?:yes|no) this page is (?:not )?useful|report a problem.{0,40}|advertisement",
    r"an official website of .{0,80}|here's how you know|the office of (?:web|elec).{9,160}",
    (
        r"external links to other.{0,160}|this was published under the .{0,80}|"
        r"for information media.{0,40}|authori[sz]ed by .{0,120}|join us!?|accessibility.{0,120}"
    ),
    r"the .{0,40}government acknowledges .{0,160}|our mission is .{0,60}|en español.{0,120}",
    r".{0,60}\s{2,}(?:foia|privacy policy|copyright information|usa\.gov|accessibility).{0,80}",
)
CONTACTS = (
    (
        r"media (?:enquiries|inquiries|contacts?|liaison)\b.{0,60}|press (?:contacts?|"
        r"enquiries)\b.{0,60}"
    ),
    (
        r"(?:\w+['’]s )?office\s?:.{0,40}|contacts?\s?:.{0,80}|for (?:further|"
        r"more) (?:information|details).{0,120}"
    ),
    (
        r"for media (?:enquiries|inquiries).{0,80}|emergency phone.{0,100}|hotline.{0,60}|"
        r"tel\.?:.{0,60}|fax:.{0,40}"
    ),
    (
        r".{0,60}\(?0\d{1,4}\)?[ -]?\d[\d -]{5,20}|.{0,60}\+\d[\d ()-]{7,24}|\S{1,40}@\S{1,60}|"
        r"https?://\S{1,200}|www\.\S{1,120}"
    ),
    r"contact us\s+address:.{0,120}|address:.{0,120}",
)

_OCCASION_OF_SOMEBODY = (
    r"(?:an? |the |his |her )?(?:\w+ ){0,3}(?:interview|(?:press |news )?conference|speech|"
    r"briefing|remarks|address|statement|doorstep|doorstop|lecture|talk)s?\b.{0,60}\b(?:by|with|between)\s"
)
"""What makes a title of a line that begins like a disclaimer: ``Edited transcript of … by``."""

DISCLAIMERS = (
    (
        r"(?:\W{0,2}(?:this is )?an? )?(?:provisional|unofficial|courtesy|informal|rush|draft|"
        r"edited|uncorrected|unedited|unrevised|working|full|near[- ]verbatim|verbatim) "
        r"(?:english )?(?:translation|transcript|text|version)(?!:)"
        rf"(?! of {_OCCASION_OF_SOMEBODY}).{{0,160}}"
    ),
    (
        r"this is (?:an? )?(?:provisional|unofficial|courtesy|english|rough) .{0,160}|"
        r"translation by .{0,80}"
    ),
    r"\W{0,2}as (?:delivered|prepared|prepared for delivery|released|spoken|translated)\W{0,3}",
    (
        r"\W{0,4}(?:\w+, )?check against delivery\W{0,4}|\W{0,2}for immediate (?:release|"
        r"use)\W{0,3}|embargoed .{0,80}"
    ),
    (
        r"(?:proof )?(?:transcript(?: only)?,?\s?)?e\s?&\s?o\s?e(?:,? .{0,30})?\W{0,3}|"
        r"proof (?:only|copy)\W{0,3}"
    ),
    (
        r"(?:the )?following (?:is|are) (?:the |a |an )?.{0,160}|disclaimer\s?:.{0,300}|"
        r"the following (?:\w+ )?(?:questions?|is|was|were).{0,30} (?:raised|asked|taken|"
        r"put|posed|answered|addressed|received|submitted) .{0,60}|below is (?:a|an|the) .{0,200}|"
        r"here is the full .{0,160}"
    ),
    r"\W{0,2}.{0,60}(?:text|version|original) (?:shall )?prevails?.{0,60}|the original .{0,80}",
    r".{0,80}translat(?:ed|ion) .{0,40}(?:provisional|unofficial|reference|courtesy).{0,60}",
    r"note:? .{0,60}translation.{0,60}|transcript provided by.{0,80}|this transcript .{0,120}",
    (
        r"\W{0,2}(?:please note (?:that )?)?only the (?:original|\w{2,20}) .{0,120}|"
        r"\W{0,2}(?:please )?note that .{0,80}(?:translation|transcript|text|version|"
        r"recording)\b.{0,120}|excerpts?(?: from (?!answers).{0,160})?|full transcript\W{0,3}"
    ),
    r"\W{0,2}(?:unofficial|provisional) translation\W{0,3}|\W{0,2}communicated by .{0,100}",
    (
        r"(?:the )?below is attributable to .{0,80}|\W{0,2}see below .{0,120}|"
        r"\*{0,3}\s?please see below for .{0,120}|transcript:?|begin transcript:?|"
        r"\[[\w.-]{4,16}\]\s*\[original text.{0,40}|\[original text.{0,60}|\W?(?:abridged|"
        r"excerpts?)\W?|issued in .{3,30} and .{3,30} only|"
        r"\W{0,2}transcript of the speech, exactly as .{0,60}"
    ),
)

CAPTION = (
    r"(?:[A-Z][\w.&-]{1,20} )?Photos?\s?/\s?(?-i:[A-Z]).{2,200}|"
    r"(?:with|at|before|during|after|following|meeting with|"
    r"press statements?) .{3,160}\. photo\s?:.{2,60}|"
    r"\(?(?:file )?photos?(?:graphs?)?\b\s?(?:[:：1-9]|by|courtesy|credit|\().{0,160}|"
    r"\[photo.{0,120}\]|"
    r"(?:[(\[]\s?(?:photo|picture|image|figure)s?\s?\d{1,2}\s?[)\]]|"
    r"(?:photo|picture|image)\s?\d{1,2}\s?[:：.)])(?:\s?.{1,200})?|"
    r"(?:image|figure|picture|caption|photo)\s?:.{0,200}|\(?photo\)?|"
    r".{4,140}[\w’'`]\((?:[\w’'-]+\s?){1,5}\)|\(\s?(?:file )?photo.{0,120}\)|"
    r".{4,140}\s\((?:file )?photo.{0,60}\)|"
    r".{4,140}\((?:handshake|(?:\w+ ){0,2}talks|(?:\w+ ){0,2}speech|(?:commemorative |"
    r"group )?photo(?:graph)?|"
    r"signing(?: ceremony)?|(?:\w+ )?meeting|dinner|lunch|working lunch|exchange of .{2,30}|"
    r"left|right|center|centre)\)"
)
"""The caption of a picture, as the Japanese ministry prints them, and by its credit elsewhere."""
