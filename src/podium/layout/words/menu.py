"""Items of the menus of sites, as they stand one beside the other: Home, Speeches, Contact."""

from __future__ import annotations

ITEMS = frozenset(
    "home|homepage|home page|main page|main|menu|search|site map|sitemap|contact|contacts|"
    "contact us|about|about us|news|news and media|news & media|news and events|media|"
    "media centre|media center|media room|media hub|media releases|media statements|"
    "media contacts|press|news and press releases|press releases and news|"
    "press room|press office|press center|press centre|press releases|"
    "press briefings|press conferences|press statements|department press briefings|"
    "daily press briefings|briefings|briefing room|newsroom|news room|latest news|all news|"
    "top stories|press encounters|press and media service|office of the spokesperson|"
    "office of the press secretary|spokesperson's remarks|spokesperson’s remarks|"
    "regular press conferences|transcripts|speeches|speeches and transcripts|"
    "speeches & transcripts|speeches and remarks|speeches & remarks|speeches and statements|"
    "statements|statements and releases|statements & releases|remarks|remarks and releases|"
    "interviews|articles|opinions|opinion pieces|op-eds|announcements|advisories|readouts|"
    "communiques|declarations|publications|documents|documents and materials|archive|archives|"
    "events|calendar|agenda|schedule|diary|videos|video|video gallery|photos|photo gallery|photo|"
    "photos and videos|videos and photos|multimedia|audio|webcast|gallery|galleries|podcasts|"
    "social media|blog|blogs|newsletter|newsletters|subscribe|rss|email updates|share|print|"
    "structure|administration|priorities|issues|topics|policies|policy|policy issues|"
    "foreign policy|bilateral relations|countries|countries & areas|countries and areas|"
    "countries and regions|countries & regions|regions|bureaus|bureaus & offices|"
    "bureaus and offices|organization|organisation|organisations|organizations|departments|"
    "worldwide|get involved|the ministry|ministry|the minister|minister|ministers|our ministers|"
    "the president|president|the secretary|secretary of state|biography|biographies|profile|"
    "profiles|leadership|our people|who we are|what we do|about the ministry|about the department|"
    "about the office|services|consular services|consular affairs|visas|passports|visa|travel|"
    "travel advice|travel advisories|for travellers|embassies|missions|embassies and missions|"
    "careers|jobs|tenders|grants|legislation|treaties|resources|reports|data|statistics|projects|"
    "campaigns|crisis|emergency|help|faq|faqs|accessibility|privacy|copyright|disclaimer|feedback|"
    "links|useful links|related links|language|languages|english|español|français|deutsch|"
    "русский|中文|日本語|العربية|text only|login|log in|sign in|register|en|fr|"
    "es|ru|de|skip to content|"
    "covid plan|covid-19|the white house|get in touch|join us|find us|"
    "the record|in focus|spotlight|features|stories|explainers|fact sheets|factsheets|"
    "minutes|summits|meetings|delegations|parliament|budget|development|trade|security|"
    "economic diplomacy|public diplomacy|history|kids|students|education|culture".split("|")
)
"""Whole items, in small letters."""

OWN = (
    r"(?:\w{3,20} )?\w{3,20}['’]s (?:profile|biography|schedule|diary|page|office|speeches|"
    r"remarks)"
)
"""Items of one office-holder: ``Minister's profile``."""

PRESS = frozenset("press media news daily".split())
OCCASIONS = frozenset(
    "conference briefing statement release availability encounter gaggle point remarks interview "
    "stakeout call note opportunity".split()
)
"""After a word for the press these make an occasion, and the word no item."""

OPENS_TITLE = frozenset(
    "press media trade security development education culture history budget parliament minister "
    "ministers ministry the president secretary policy travel crisis emergency video photo "
    "foreign public".split()
)
"""Words that begin items and titles alike; the last of a row is the title's."""
