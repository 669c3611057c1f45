"""Words that stand before a colon on these pages: outlets, and what is nobody speaking."""

from __future__ import annotations

OUTLETS = (
    r"\b(?:news|times|daily|post|tv|television|radio|agency|reuters|afp|bloomberg|cnn|bbc|"
    r"nbc|abc|cbs|npr|cnbc|sky|xinhua|cctv|cgtn|yonhap|kyodo|nhk|jiji|asahi|mainichi|yomiuri|"
    r"sankei|"
    r"nikkei|tbs|tass|ria|novosti|interfax|itar|sputnik|kommersant|izvestia|rossiya|dpa|efe|ansa|"
    r"pti|ani|wion|al jazeera|aljazeera|guardian|telegraph|tribune|herald|journal|gazette|magazine|"
    r"newspaper|weekly|wire|broadcasting|shimpo|hoso|cna|network|channel|courier|review|observer|independent|mail|"
    r"express|shimbun|zeitung|le monde|politico|voa|upi|fox|correspondent|newsroom|chronicle|globe|"
    r"standard|mirror|online|chosun|joongang|hankyoreh|kbs|mbc|sbs|phoenix|southern metropolis|"
    r"global times|macau monthly|deutsche welle|dw|euronews|freelance|freelancer|anadolu|hurriyet|"
    r"blog|dragon|bild|spiegel|figaro|associated press|financial times|broadcaster|media|press|"
    r"the paper|hindu|firstpost|aaj tak|ndtv|zee|dawn|today|star|report|studio|bulletin|dispatch|"
    r"inquirer|examiner|sentinel|monitor|insider|nachrichten|presse|diario|rundschau|gazeta|"
    r"rtvi|rtr|dozhd|mir|world service|service)\b"
)
"""Words by which an outlet of the press is known."""

NOT_LABELS = frozenset(
    "일시 및 장소|일시|장소|작성자|등록일|日時|場所|时间|地点|時間|地點|"
    "date|time|place|venue|location|where|subject|subjects|topic|topics|source|tags|tag|share|"
    "contact|contacts|tel|telephone|fax|email|e-mail|phone|page language|language|languages|"
    "press release|note|notes|speech|published|published on|updated|last updated|last update|"
    "last modified|posted|posted on|issued on|issued|delivered on|delivered by|delivered at|"
    "transcript|transcript of|from|to|related|related links|category|categories|photo|photos|video|"
    "audio|url|reference|ref|keywords|download|issued by|author|editor|read more|see also|link|"
    "links|direct link|publication date|publication status|published in sections|views|hits|hit|"
    "prev|previous|next|address|website|web|file|files|attachment|attachments|duration|type|"
    "document|document type|section|sections|persons|person|country|countries|region|regions|title|"
    "event|events|participants|attendees|present|agenda|summary|background|caption|image|copyright|"
    "credit|credits|font size|text size|follow us|follow|sharing|print|search|home|news|menu|"
    "breaking|update|release|embargo|embargoed until|for immediate release|correction|important|"
    "warning|annex|appendix|figure|table|example|examples|p.s|ps|nb|n.b|attention|media contact|"
    "media enquiries|media inquiries|press contact|press contacts|media note|press note|details|"
    "press statement|statement|remarks|readout|fact sheet|opening remarks|opening statement|"
    "closing remarks|questions and answers|question and answer session|question and answer|q&a|"
    "interview|press conference|press briefing|part one|part two|first|second|third|fourth|"
    "firstly|secondly|thirdly|finally|lastly|one|two|three|point one|point two|points|results|"
    "outcome|conclusion|introduction|speaker|speakers|you are here|date and time|posted by|"
    "created|modified|number|no|id|prn|doorstop|topics discussed|discussed|on|re|begin|"
    "begin transcript|end transcript|ends|end|edt|est|moscow time|local time|hashtag|hashtags|"
    "mr president|mr. president|madam president|mr secretary|mr. secretary|mr minister|"
    "mr. minister|madam secretary|madam minister|mr prime minister|mr. prime minister|"
    "madam prime minister|mr chairman|mr. chairman|ladies and gentlemen|dear colleagues|colleagues|"
    "dear friends|friends|answers|watch|listen|read|more|also|latest|advisory|media advisory|"
    "remember|namely|thus|so|therefore|however|that is|i mean|look|interview with|"
    "joint transcript with|joint statement|communicated by|viewed|browse by|advertisement|"
    "hosted by|moderated by|translated by|written by|foreign minister’s schedule".split("|")
)
"""What stands before a colon on these pages and is nobody speaking."""

FIELDS = frozenset(
    "interviewer interviewee programme program station network broadcaster host guest".split()
)
"""Keys of a header that can label a speaker in the text."""

FIELD_OF_EVENT = (
    r"^(?:interview(?:er|ee)?|speech|event|briefing|statement|conference|release|publication|"
    r"press|meeting|document|transcript|broadcast|recording)\s(?=(?:start |end )?"
    r"(?:date|time|location|venue|place|type|title|speakers?|language|source|number|id)s?\b)"
)
"""What stands before the key of a field: ``Interview Date:``, ``Event Location:``."""

HEADWORDS = frozenset(
    "conference statement statements meeting remark visit talks briefing interview release speech "
    "address readout transcript dialogue agreement treaty declaration communique communiqué "
    "committee summit session agenda update conversation consultations call summary article "
    "comment "
    "commentary message programme program plan project projects initiative issue issues situation "
    "peninsula website page section newsletter embassy consulate photo video highlights outcome "
    "outcomes results fact facts background question-and-answer history lessons safety travel "
    "cooperation relations trade act bill law point points item items option options case cases "
    "steps priorities key main joint opening closing further related our your my their this that "
    "these those what why how when where which index contents tables here there again also but and "
    "or if release".split()
)
"""Words that head a text or a topic and stand in no label."""

TOPIC_WORDS = frozenset(
    "news north south east west northern southern eastern western middle central africa asia "
    "pacific atlantic arctic indo-pacific sea ocean strait island islands region border war peace "
    "crisis conflict sanctions reform economy week day year today yesterday tomorrow example "
    "world".split()
)
"""Words that head a topic and stand in no person's label, but in an outlet's."""

OUTLETS_IDEOGRAPHIC = (
    r"新聞|新闻社?|央视|新華社?|新华社?|新報|フリー(?:ランス)?$|通信|通信社|通讯社|通訊社|日報|日报|时报|時報|放送|テレビ|电视台?|電視|ＮＨＫ|"
    r"NHK|共同|ニュース|タイムズ|ポスト|ラジオ|ネットワーク|オンライン|ジャーナル|プレス|"
    r"時事|朝日|読売|毎日|産経|日経|社$|신문|일보|방송|뉴스|통신|TV|CNN|BBC"
)
"""Parts of words by which an outlet is known where no blanks part the words."""
