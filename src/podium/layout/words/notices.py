"""What a site says of itself in whole sentences: its archive, its cookies, the browser."""

from __future__ import annotations

SURE = (
    r"공식 (?:전자정부 |대한민국 )?누리집",
    (
        r"\bcookies?\b.{0,120}\b(?:sites?|websites?|services?|experience|browser|settings|policy|"
        r"essential|functional|analytics|preferences|consent|simpler)\b|"
        r"\b(?:sites?|websites?|services?|essential|analytics|all|additional) .{0,60}\bcookies\b|"
        r"\b(?:we|partners|now|here) uses? (?:[\w-]+ ){0,4}cookies\b"
    ),
    (
        r"\b(?:archived? (?:site|website|page|content|copy|version|information)|"
        r"(?:page|site|website|content) (?:has been|is|was) (?:now )?(?:archived|retired|"
        r"superseded|migrated|an archive)|national archives web|web archive|wayback machine|"
        r"[“\"']frozen in time|identified as archived)\b"
    ),
    (
        r"\b(?:enable|requires?|turn on|disabled?|without) java ?script|java ?script (?:is|must|"
        r"needs|appears|has)\b|\b(?:your|outdated|older|modern|unsupported) (?:web )?browsers?\b|"
        r"\binternet explorer\b|\bscreen readers?\b"
    ),
    (
        r"\bofficial (?:government )?websites? (?:of|uses?)\b|\bsecure \.\w{2,4} websites?|"
        r"\bsafely connected to"
    ),
)
"""Words that are hardly said in a speech."""

LIKELY = (
    (
        r"\b(?:page|site|website|content|information|material|link)s?\b.{0,60}\b(?:no longer|not|"
        r"never) (?:being |be |been )?(?:updated|maintained|current|reviewed|function\w*|work\w*)\b"
    ),
    (
        r"\b(?:internal|external) (?:pages|links|websites|sites|internet sites)\b.{0,80}\b(?:not|"
        r"work|function|endors\w+|outside|responsib\w+)\b"
    ),
    (
        r"\b(?:you are (?:now )?(?:viewing|leaving|browsing|visiting|accessing)|"
        r"information released online (?:from|prior)|up-to-date information|"
        r"current .{2,40} website|historical (?:material|content|document|information)|"
        r"(?:welcome to|visit|see|go to|moved to|available (?:on|at)|has a|have a|launched) "
        r"(?:our|the|its) (?:new|old|former|beta) (?:web ?site|site|web ?page|portal))\b"
    ),
    r"\bhow you know\b|\b(?:machine|automatic(?:ally)?) translat",
    (
        r"\b(?:take|complete) (?:our|a|this) (?:short |brief |quick )?survey|"
        r"help us (?:to )?improve\b|\b(?:your|give|leave|send) (?:us )?feedback\b|"
        r"\bto view this (?:page|site|video|content)\b"
    ),
)
"""Words of notices that a speech could have as well: believed only above a header or a label."""
