"""Words that stand around a person's name: honours, offices, particles."""

from __future__ import annotations

from podium.layout.words import abroad

HONORIFICS = frozenset(
    "mr mrs ms miss messrs dr sir holiness highness eminence dame lord lady hon honourable "
    "honorable he h.e excellency shri "
    "smt sri prof professor shrimati shrimathi kumari selvi thiru mp mep right rt the his her "
    "hrh msgr monsignor cardinal baroness mme "
    "baron father fr rev reverend pope archbishop bishop patriarch metropolitan rabbi imam sheikh "
    "sheikha datuk dato tun tan sri herr frau don doña m. sr sra srta señor señora senhor senhora "
    "exmo exma excmo excma dra lic fru monsieur madame mlle signor signora".split()
)
"""Words of courtesy; with a name they make a label."""

ABBREVIATED = frozenset(
    "amb. sec. min. gen. sen. rep. usec. asec. "
    "gov. adm. lt. col. capt. maj. brig. cmdr. pres.".split()
)
"""Offices cut short; without the full stop they can be names."""

TITLES_OF_COURTESY = HONORIFICS - frozenset(
    "the his her he right tan sri don tun metropolitan".split()
)
"""Those of them that no ordinary sentence or heading begins with."""

OFFICES = frozenset(
    "minister ministers secretary president chancellor premier spokesperson spokesman spokeswoman "
    "ambassador director deputy vice under assistant acting special senior principal chief press "
    "representative commissioner general secretary-general secretary–general adviser advisor "
    "senator congressman congresswoman governor mayor administrator chair chairman chairwoman "
    "chairperson chairperson-in-office high permanent envoy coordinator state parliamentary head "
    "leader official officials prime federal foreign affairs external international relations "
    "defence defense trade investment economic economy security political public finance treasury "
    "interior industry energy justice home transport transportation commerce development "
    "cooperation co-operation tourism europe european national council commission union "
    "organization organisation office department ministry government administration executive "
    "information communications policy briefing host joint staff admiral lieutenant colonel "
    "captain commander sergeant "
    "major counselor counsellor councillor councilor undersecretary attorney speaker king "
    "queen emperor majesty crown "
    "prince princess officer commonwealth strategic budget management homeland labor labour "
    "agriculture health education domestic climate change environment nations un nato eu osce "
    "asean g7 g20 former new incoming outgoing delegate mission charge chargé attaché d’affaires "
    "first "
    "bureau spokespersons member parliament taoiseach tánaiste sg pga hr/vp hrvp opcw iaea who "
    "unhcr icrc dg science foreign united senate leader service services cabinet private fm pm "
    "dpm eam mos fs mfa mofa fco fcdo moderator operator interpreter translator emcee mc "
    "programme program counterpart hr vp "
    "question journalist reporter consul facilitator consort army navy air force oversight "
    "ceo coo cfo plenipotentiary presidential "
    "presenter interviewer anchor compere "
    "of for and the to on in with at both".split()
)
"""Words that belong to an office and not to a name."""

DESKS = frozenset(
    "east west north south central americas africa asia europe eurasia pacific gulf consular "
    "protocol economic multilateral north-east south-east".split()
)
"""What a desk of a ministry is called in brackets: ``Secretary (East)``."""

NEVER_NAMES = frozenset(
    "house white advisory treaty center centre room press media news release immediate travel "
    "award medal aboard via upon ahead following during after before issues matters act museum "
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday meeting conference summit talks visit "
    "statement remarks speech interview briefing transcript gaggle call joint regular weekly daily "
    "annual opening closing session question questions answer answers text full video photo live "
    "route airport hall palace hotel university forum council agreement declaration update new "
    "results outcome one two three four five six seven eight nine ten first second third "
    "doorstop doorstep index web portal site online current archive home official meets meet met "
    "holds hold held answers answered replies replied responds responded "
    "speaks spoke addresses addressed discuss discusses discussed "
    "gives gave attends attended delivers delivered welcomes visits visited hosts receives "
    "from with by in at on of for into between before than not topics links contents "
    "results outcome senior administration unidentified background page print share english "
    "consular consulate visa visas passport passports notarial section hours services "
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern "
    "apostolic journey pilgrimage voyage "
    "region territory oblast krai raion district province prefecture county canton autonomous "
    "municipality corporation company holding board supervisory group foundation association "
    "briefings conferences releases transcripts speeches interviews readouts statements profile "
    "biography biographies contacts events documents search videos photos newsroom publications "
    "archives menu subscribe "
    "people participate participates participating participated make makes announce "
    "announces announced greet greets greeted deliver signs signed departs departed arrives "
    "arrived joins joined conduct conducts conducted exchange exchanges issued attend attending "
    "holding speaking taking takes tours toured hails praises urges travels travelled "
    "japanese official spokespersons thank thanks good ladies gentlemen".split()
) | (abroad.NEVER_NAMES - frozenset("der den de".split()))
"""Capitalised words of titles and headings that are no part of a person's name."""

SHIPS = r"\b(?:M/?V|S/?S|HMS|HMAS|HMCS|HMNZS|USS|USNS|R/?V|F/?V|M/?T|INS|RFA|RRS)\s[A-Z][\w’'-]+"
"""The name of a ship behind the letters for its kind."""

PARTICLES = frozenset(
    "de van von der den al el bin bint ben da del della di du dos la le ter ibn abu".split()
)
"""Small words inside a surname."""

CONNECTORS = frozenset(
    "of for the and to on in at de van von der al bin da del di with & und et la le by ’s".split()
)
"""Small words that a label may hold."""

NO_GIVEN_NAMES = frozenset(
    "and but so or thank thanks hi hello hey well yes no as the with from for if when with ask "
    "dear "
    "over welcome good morning afternoon also because then now like unlike both between since "
    "while "
    "after before about by to of in on at minister mr mrs ms dr president secretary "
    "sir madam".split()
)
"""Capitalised words before a surname that are not its given name."""

ROLES: tuple[tuple[str, str], ...] = (
    ("journalist", r"question|reporter|journalist|correspondent|interviewer|^q\b|^press$|^media\b"),
    ("interpreter", r"interpreter|translator"),
    ("moderator", (r"moderator|\boperator|facilitator|program(?:me)? director|\bemcee\b|"
     r"^host$|^mc$|^m\.c\.|presenter|\banchor\b|"
     r"master of ceremonies|chair of the meeting")),
    ("spokesperson", (r"spokes(?:person|man|woman|people)|\bosaa\b|"
     r"press (?:secretary|officer|attach[ée]|counsell?or)|"
     r"(?:head|director) of the (?:press|information)|(?:director.general|director|head)\b.{0,12}"
     r"\b(?:press|information)\b")),
    ("minister", r"(?:deputy|vice)[\s-]prime[\s-]minister|\bdpm\b"),
    ("official",
     (r"(?:deputy|vice|under|assistant|parliamentary|special|permanent|first)[\s-](?:\w+[\s-]){0,2}"
     r"(?:minister|secretary|president|chancellor|representative)|"
     r"undersecretary|secretary[\s–-]general|\bsg\b|high representative|\bhr/?vp\b|"
     r"vice[\s-]president|"
     r"state secretary|cardinal secretary|(?:president|chair\w*) of the (?:european|general|"
     r"council|commission|eu|un|security)|"
     r"president of (?:the )?(?:[\w’'-]+ ){0,3}(?:academy|university|institute|bank|chamber|board|"
     r"assembly|court|senate|parliament|association|foundation|corporation|company|club|"
     r"committee)\b|\bpga\b|political secretary|permanent secretary|cabinet secretary")),
    ("head_of_government", r"prime minister|chancellor\b|\bpremier\b|taoiseach|\bpm\b"),
    ("head_of_state", r"\bpresident\b|\bking\b|\bqueen\b|emperor|\bpope\b|\bemir\b|\bsultan\b"),
    (
        "minister",
        (r"minister|secretary of state|\b(?:foreign|home|defen[cs]e|health|trade|energy|education|"
        r"transport(?:ation)?|justice|agriculture|commerce|interior|labor|treasury|security|"
        r"development|environment|state) secretary\b|^(?:the |mr\.? |madam |u\.?s\.? |former |"
        r"acting )?"
        r"secretary\b|secretary of \w+|\bfm\b|\beam\b|\b(?:sec|min)\.\s"),
    ),
    ("official", (r"ambassador|director|advis[eo]r|representative|commissioner|envoy|general\b|"
     r"admiral\b|senator|governor|administrator|\bchair\w*|coordinator|officials?\b|head of|"
     r"\b(?:amb|gen|sen|rep|gov|adm|col|capt|maj|cmdr)\.\s|\bspeaker\b|\bchief\b|congress(?:wo)?m[ae]n|"
     r"of congress\b|"
     r"\bcolonel\b|\blieutenant\b|\bcommander\b|"
     r"attorney|counsel|officer|\bc[eof]o\b|chief executive|cardinal|archbishop|bishop|patriarch|"
     r"\bsecretary\b|chargé|consul|\bdg\b|\b[ua]sec\.|\bmayor\b|\bmep\b|under[\s-]secretary")),
)  # fmt: skip
"""Role and the pattern of the words that announce it; the first that matches decides."""
