"""What stands in brackets and nobody said: sounds, gestures, tongues, comings and goings."""

from __future__ import annotations

from podium.layout.words.said import DIRECTIONS

_TONGUE = (
    r"(?:japanese|russian|english|french|german|chinese|mandarin|korean|arabic|hebrew|spanish|"
    r"hindi|turkish|italian|ukrainian|portuguese|persian|farsi|dari|pashto|polish|dutch|greek|"
    r"danish|swedish|finnish|icelandic|czech|slovak|slovene|irish|gaelic|maltese|catalan|urdu|"
    r"bengali|tamil|nepali|thai|vietnamese|malay|bahasa|burmese|cantonese|khmer|tagalog|filipino|"
    r"swahili|amharic|somali|kazakh|kyrgyz|uzbek|tajik|turkmen|azeri|welsh|"
    r"[a-z]{3,12}ian)"
)
_ASKED = r"(?:questions?|answers?|remarks?|statements?|speech|repl(?:y|ies)|comments?)"
_SAID = (
    r"(?:asked|put|posed|given|answered|delivered|made|said|spoken|conducted|held|translated|"
    r"interpreted|read)"
)
_SAYS = (
    r"(?:speaks?|speaking|spoke|responds|responded|answers|answered|replies|replied|continues|"
    r"continued|said|says|delivered|asks?|asked)"
)
_NOT_SAID_OF = r"(?!(?:which|who|that|as|if|when|it|and|but|so|i|we|you|they|what|where)\b)"
"""What begins a clause of the speaker's own."""
_MEDIUM = (
    rf"(?:in (?:a )?(?:foreign language|{_TONGUE})|(?:via|through|with|by|from|off) (?:an? |the )?"
    r"(?:interpret(?:er|ation)|translat(?:or|ion)|mi(?:c|ke)|microphone|camera))"
)
_OFFICE = (
    r"(?:the (?:\w+ ){1,3}|(?:mr|ms|mrs|dr)\.? \w+ |(?:\w+ )?(?:minister|secretary|president) )"
)
_HEARD = (
    r"(?:plane|aircraft|helicopter|train|siren|alarm|bell|thunder|music|anthem|door|baby|dog|"
    r"gavel|car|motorcade|child|wind|fireworks?|drum|bagpipe|band)s?"
)
_SOUNDS = (
    r"(?:noises?|sounds?|rings?|ringing|lands?|landing|takes off|passes|passing|flies|flying|"
    r"roars|overhead|plays?|playing|opens|closes|slams|knock|cries|crying|barks?|goes off)"
)

SOUNDS = (
    DIRECTIONS,
    (
        r"(?:\w+ |more |much |general |scattered )?(?:laughter|laughs?|laughing|chuckles?|applause|"
        r"cheers|cheering)(?: .{0,30})?"
    ),
    r"(?:partially |mostly |largely )?(?:inaudible|indistinct|unintelligible)(?: .{0,40})?",
    (
        rf"(?:{_ASKED}|reporter|speaker|voice) (?:(?:is|are|was|partially|partly) )?"
        r"(?:inaudible|indistinct|unintelligible|unclear|off[- ]?mi(?:c|ke))"
    ),
    r"cross-?talk(?: .{0,20})?|off[- ]?(?:mic|mike|microphone|camera|record|the record)",
    r"(?:simultaneous|overlapping) (?:conversations?|speaking|talking|questions|voices)",
    (
        r"(?:a )?(?:brief |short |long |technical |slight )?(?:pause[sd]?|break|silence|"
        r"interruption)(?: (?:in|for) .{2,30})?|(?:a )?moment of silence|"
        r"no (?:audible |verbal )?response"
    ),
    (
        r"(?:audio|recording|tape|video|phone|line|feed|signal)(?: .{0,20})? (?:break|gap|drops?|"
        r"drop-out|interrupted|lost|cut|cuts? out|ends?|begins?|unclear|plays?|played)"
    ),
    r"(?:a )?(?:video|film|song|anthem|clip)(?: .{0,20})? (?:is |was )?(?:shown|played|plays)",
    r"(?:technical|audio|sound) (?:difficult(?:y|ies)|problems?|issues?|glitch)",
    (
        rf"{_HEARD}(?: {_SOUNDS})+|(?:(?:background|loud|wind|street) )?noise|thunder|music|static|"
        r"sounds? of .{2,30}"
    ),
    r"(?:(?:seat ?belt|intercom|elevator|phone|lift) )?(?:beeps?|chimes?|buzz(?:er|es)?|sirens?)",
    r"(?:a )?knock(?:s|ing)?(?: .{2,30})?",
    (
        r"(?:(?:cabin|pilot|captain['’]s|turbulence|landing|pa|public address|loudspeaker|"
        r"flight|safety|seat ?belt|intercom|train|station|security|evacuation) )?announcements?"
        r"(?: (?:from|by|on|over|is|was|being) .{2,40})?"
    ),
)

TONGUES = (
    (
        r"(?:(?:speaking|speaks|spoke|answering|continuing|questions? asked) )?"
        r"(?:via|through|with|by|from) (?:an? |the )?(?:interpret(?:er|ation)|translat(?:or|ion))"
    ),
    (
        r"(?:via|by|through) (?:phone|telephone|video(?:[ -]?link|[ -]?conference)?|zoom|webex|"
        r"skype|satellite)"
    ),
    (
        r"(?:simultaneous |consecutive |approximate |rough |informal |free |as |spoke |re|not |un)?"
        r"(?:interpreted|translated|"
        r"interpretation|translation|interpreting|translating)"
        r"(?: (?:from|into|in|for|of|by) .{1,30})?"
    ),
    r"no (?:translation|interpretation)(?: .{0,30})?",
    (
        rf"(?:(?:{_SAYS}|question|remarks|original) )?(?:in )?(?:a )?"
        rf"(?:foreign language|{_TONGUE})(?: spoken)?"
    ),
    (
        rf"{_NOT_SAID_OF}(?:[\w.’']+ ){{0,4}}{_SAYS}(?: (?:a |the )?question| part)?"
        rf" in (?:a )?(?:foreign language|{_TONGUE})"
    ),
    rf"{_ASKED}(?: and {_ASKED})?(?: {_SAID})? {_MEDIUM}",
    (
        rf"(?:the |this |that |his |her )?(?:{_ASKED}|interview|exchange|conversation|portion|part|"
        rf"following|rest)(?: (?:was|were|is|are))?(?: \w+ly)? {_SAID}(?: out)? {_MEDIUM}"
        r"(?: .{2,40})?"
    ),
)

GESTURES = (
    (
        r"(?:(?:he|she) )?(?:switch(?:es|ing)|revert(?:s|ing)?|changes|goes|going) (?:back )?"
        rf"(?:to|into) {_TONGUE}"
    ),
    r"(?:addressed|directed|turning|turns) to .{2,40}|addressing .{2,40}",
    (
        r"(?:(?:he|she|they) )?(?:gestur(?:e|es|ing)(?: .{0,30})?|"
        r"points?(?:ing)?(?: (?:to|at) .{0,30})?|nods?|nodding|"
        r"shakes? (?:his |her |their )?(?:head|hands)|smil(?:es|ing)|sighs?|coughs?|sneezes?|"
        r"whispers?|raises .{1,20}|shows .{1,30}|holds up .{1,30}|reads .{1,30}|"
        r"hands? over .{1,30}|"
        r"(?:takes|drinks|has) (?:a )?(?:sip of |drink of )?water)"
    ),
    r"interruption|interrupted|interrupts|interjection|interposing",
    (
        r"(?:a |the )?(?:reporters?|journalists?|(?:cell |mobile |tele)?phone|bell|audience|crowd) "
        r"(?!of\b|and\b).{2,40}"
    ),
    r"(?:multiple|unidentified|several) (?:speakers|voices)",
    (
        r"(?:multiple|several|many|other|some) (?:reporters|journalists|speakers|voices|people) "
        r"(?:speak|shout|talk|ask|call)\w*(?: .{2,40})?"
    ),
    r"gives (?:instructions|directions)|operator instructions",
    r"(?:there (?:is|was|were) )?no (?:further )?questions?",
)

MOVES = (
    r"(?:mr|ms|mrs|dr)\.? \w+ (?:nods|laughs|leaves|arrives|joins|departs|speaks)(?: .{0,30})?",
    r".{2,60} (?:comes?|walks?|steps?|moves?) (?:out|in|up|away|back|over|forward)",
    (
        rf"{_OFFICE}(?:departs|leaves|exits|enters|arrives|returns|is seated)"
        r"(?: (?:the|from|to|at|for) .{2,30})?"
    ),
    r"lights? (?:go|goes|went|are) (?:out|off|on)",
    (
        r"(?:the )?(?:documents?|agreements?|gifts?|flags?|photo(?:graph)?s?)(?: \w+)? (?:is|are) "
        r"(?:signed|exchanged|shown|taken|presented|unveiled)"
    ),
    r"(?:the )?signing(?: ceremony)?(?: takes place)?|handshakes?",
)
