"""The families of layouts served, each as data; the order breaks ties."""

from __future__ import annotations

from podium.layout.family import Family

JAPAN = Family(
    name="japan",
    about="Ministry of Foreign Affairs of Japan: press conferences and readouts.",
    cues=(
        (r"^press conferences?$", 2),
        (r"press conference by (?:the )?(?:foreign minister|minister|press secretary|"
         r"state minister|assistant press secretary|deputy press secretary)", 3),
        (r"^japanese$", 2),
        (r"minister for foreign affairs of japan", 2),
        (r"\w+day, \w+ \d{1,2}, \d{4},? (?:at )?\d{1,2}:\d{2} [ap]\.m\.", 2),
        (r"provisional translation", 1),
        (r"^japan-[\w. ]+ (?:relations|foreign ministers.{0,3} (?:meeting|telephone|working))", 3),
    ),
    anywhere=(
        (r"^mr\. [\w ]+, (?:minister for foreign affairs|press secretary)\s?:", 3),
        (r"^back to (?:press conferences|japan-)", 3),
        (r"minister for foreign affairs of japan", 2),
    ),
    publishers=(
        (r"foreign minister|minister for foreign affairs|japan-.{3,30} relations|press secretary",
         "Ministry of Foreign Affairs of Japan"),
    ),
)

RUSSIA = Family(
    name="russia",
    about="Ministry of Foreign Affairs of the Russian Federation and re-posts of its texts.",
    cues=(
        (r"^\d{1,2} \w+ \d{4}\d{1,2}:\d{2}$", 3),
        (r"\b[a-z]{2}-[A-Z]{2}\d", 3),
        (r"^\d{1,4}-\d{2}-\d{2}-\d{4}$", 3),
        (r"foreign minister sergey (?:v\. ?)?lavrov.s ", 2),
        (r"(?:answers?|replies|answered) (?:to )?(?:media )?questions?", 1),
        (r"(?:foreign ministry|ministry of foreign affairs of (?:the russian federation|russia))", 2),
        (r"acting foreign minister|foreign minister \w+ \w+.s (?:remarks|statement|answers|opening|"
         r"interview|comment|speech|reply|address)", 1),
        (r"^(?:embassy|permanent mission) of the russian federation", 3),
    ),
    anywhere=(
        (r"^(?:sergey lavrov|s\. ?lavrov|maria zakharova)\b.{0,40}:", 3),
        (r"^showing \d+ results?", 2),
        (r"^documents? with photos", 1),
    ),
    publishers=(
        (r"lavrov|zakharova|russian federation|russian foreign ministry|\b[a-z]{2}-[A-Z]{2}\d",
         "Ministry of Foreign Affairs of the Russian Federation"),
    ),
    stamp=r"^\W{0,3}\d{1,2} \w+ (?:19|20)\d{2}\s?\d{1,2}:\d{2}\W{0,3}$",
)

KREMLIN = Family(
    name="kremlin",
    about="President of Russia: transcripts of the presidency.",
    cues=(
        (r"^president of russia$", 3),
        (r"^(?:the kremlin|novo-ogaryovo)", 3),
        (r"^events$", 1),
        (r"press statements|vladimir putin", 1),
    ),
    anywhere=(
        (r"^president of russia vladimir putin\b.{0,30}:", 4),
        (r"^(?:president|prime minister|federal chancellor) .{3,60}\(?retranslated\)?\s?:", 3),
        (r"^published in sections?", 3),
        (r"^publication status", 2),
    ),
    publishers=((r"president of russia|kremlin", "Presidential Executive Office of Russia"),),
)

STATE = Family(
    name="state",
    about="United States Department of State: remarks, availabilities, briefings.",
    cues=(
        (r"u\.s\. department of state|department of state", 3),
        (r"^secretary of state$", 3),
        (r"^diplomacy in action$", 3),
        (r"^(?:department|daily|telephonic|special) press briefing|briefing with", 1),
        (r"^(?:spokesperson|department spokesperson|deputy spokesperson)$", 2),
        (r"^remarks$|^press availability$|^special briefing$", 1),
        (r"^washington, dc$", 1),
    ),
    anywhere=(
        (r"^secretary [A-Z]{3,}\s?:", 3),
        (r"^prn: \d{4}/", 3),
        (r"^(?:question|moderator)\s?:", 1),
    ),
    publishers=(
        (r"department of state|secretary of state|diplomacy in action|^secretary [A-Z]+:",
         "United States Department of State"),
    ),
    month_first=True,
)

WHITE_HOUSE = Family(
    name="whitehouse",
    about="The White House: briefings, gaggles, remarks.",
    cues=(
        (r"the white house", 3),
        (r"office of the press secretary", 3),
        (r"james s\. brady|air force one|rose garden|east room|oval office|south lawn", 3),
        (r"press (?:briefing|gaggle) by|remarks by the president", 2),
        (r"\d{1,2}:\d{2,3} [AP]\.M\. (?:[ECMP][DS]T|local|\(local\)|CEST|BST)", 2),
        (r"^for immediate release$", 1),
    ),
    anywhere=((r"^Q(?:[ \t\u00a0]{2,}|\u00a0)\S", 3), (r"^END$", 1)),
    publishers=(
        (r"white house|office of the press secretary|press briefing by|air force one|"
         r"remarks by the president|brady", "The White House"),
    ),
    month_first=True,
)

WESTMINSTER = Family(
    name="westminster",
    about="United Kingdom, Australia, Canada, New Zealand: speeches, doorstops, transcripts.",
    cues=(
        (r"e\s?&\s?o\s?e", 3),
        (r"\bthe (?:rt )?hon\.? ", 2),
        (r"foreign (?:&|and) commonwealth office|foreign, commonwealth", 3),
        (r"^doorstop|doorstop interview|press conference", 1),
        (r"^(?:delivered on|published|from):?", 2),
        (r"gov\.uk|foreignminister\.gov\.au|minister for foreign affairs", 1),
        (r"subjects?\s?:", 2),
    ),
    anywhere=(
        (r"^(?:JOURNALIST|FOREIGN SECRETARY|QUESTION|PRESENTER)\b\s?:?", 2),
        (r"media enquiries|minister.s office", 1),
    ),
    publishers=(
        (r"foreign (?:&|and) commonwealth office|foreign, commonwealth|foreign secretary|gov\.uk",
         "United Kingdom Foreign Office"),
        (r"\bMP\b.*|australia|canberra|parliament house", "Australian Minister for Foreign Affairs"),
    ),
    month_first=False,
)

CHINA = Family(
    name="china",
    about="Ministry of Foreign Affairs of the People's Republic of China.",
    cues=(
        (r"foreign ministry spokesperson .{2,40} (?:regular )?press conference", 4),
        (r"regular press conference", 2),
        (r"ministry of foreign affairs of the people.s republic of china|spokesperson.s remarks", 3),
        (r"^\d{4}[/-]\d{1,2}[/-]\d{1,2}$", 1),
    ),
    anywhere=((r"^suggest to a friend", 3), (r"^(?:Q|A)\s?:", 1), (r"^china daily\s?:", 2)),
    publishers=(
        (r"foreign ministry spokesperson|china", "Ministry of Foreign Affairs of China"),
    ),
)

ASIA = Family(
    name="asia",
    about="Ministries of the Republic of Korea and of India.",
    cues=(
        (r"\bhit\s?:?\s?\d+", 3),
        (r"[가-힣]{3}", 2),
        (r"mofa briefing room|republic of korea", 2),
        (r"transcript of (?:weekly |special |the )?media briefing|official spokesperson", 4),
        (r"ministry of external affairs|\bmea\b|[\u0900-\u097f]{3}", 3),
    ),
    anywhere=((r"^official spokesperson\b.{0,60}:", 3), (r"^question ?(?:\d+|\(contd\.?\))", 2)),
    publishers=(
        (r"[가-힣]|republic of korea|mofa briefing", "Ministry of Foreign Affairs of the Republic of Korea"),
        (r"external affairs|\bmea\b|official spokesperson|indi", "Ministry of External Affairs of India"),
    ),
    month_first=False,
)

ORGANISATIONS = Family(
    name="organisations",
    about="NATO, the European Union, the United Nations, OSCE.",
    cues=(
        (r"\bnato\b", 2),
        (r"nato secretary general", 2),
        (r"united nations|secretary-general|\bun headquarters\b|press encounter", 2),
        (r"european (?:union|commission|council|external action service)|\beeas\b|\bhr/vp\b|"
         r"high representative", 3),
        (r"\bosce\b", 3),
        (r"check against delivery", 1),
    ),
    anywhere=((r"^.{3,40}\[.{3,60}\]\s?:", 3), (r"^(?:SG|Secretary-General|HR/VP)\s?:", 3)),
    publishers=(
        (r"\bnato\b", "NATO"),
        (r"united nations|secretary-general", "United Nations"),
        (r"\bosce\b", "OSCE"),
        (r"european|eeas|high representative", "European Union"),
    ),
    month_first=False,
)

FAMILIES = (
    JAPAN, RUSSIA, KREMLIN, STATE, WHITE_HOUSE, WESTMINSTER, CHINA, ASIA, ORGANISATIONS,
)
"""Every family but the generic one."""
