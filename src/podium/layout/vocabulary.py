"""The words by which pages of the genre announce people, places and their own furniture."""

from __future__ import annotations

HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady hon honourable honorable he h.e h.e. excellency shri smt "
    "prof professor mp right rt the his her hrh msgr monsignor cardinal baroness mme".split()
)

OFFICES = frozenset(
    "minister ministers secretary president chancellor premier spokesperson spokesman spokeswoman "
    "ambassador director deputy vice under assistant acting special senior principal chief press "
    "representative commissioner general secretary-general secretary–general adviser advisor "
    "senator governor administrator chair chairman chairwoman chairperson chairperson-in-office "
    "high permanent envoy coordinator state parliamentary head leader official officials prime "
    "federal foreign affairs external international relations defence defense trade investment "
    "economic economy security political public finance treasury interior industry energy justice "
    "home transport transportation commerce development cooperation co-operation tourism europe "
    "european national council commission union organization organisation office department "
    "ministry government administration executive information communications policy briefing "
    "host joint staff admiral lieutenant colonel captain counselor counsellor undersecretary "
    "attorney speaker king queen emperor majesty crown prince officer commonwealth strategic "
    "budget management homeland labor labour agriculture health education domestic climate "
    "change environment nations un nato eu osce asean g7 g20 former new incoming outgoing "
    "delegate mission charge chargé d’affaires first lady bureau spokespersons member parliament "
    "taoiseach tánaiste sg pga hr/vp hrvp opcw iaea who unhcr icrc service services "
    "of for and the to on in with at both "
    "moderator operator interpreter translator question journalist reporter".split()
)
"""Words that belong to an office and not to a name."""

PARTICLES = frozenset("de van von der den al el bin bint ben da del della di du dos la le ter".split())

COUNTRIES = tuple(
    "Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|"
    "Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|"
    "Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|"
    "Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|"
    "Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|"
    "Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|"
    "Gabon|Gambia|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guyana|Haiti|Holy See|"
    "Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|"
    "Japan|Jordan|Kazakhstan|Kenya|Kiribati|Korea|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|"
    "Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|"
    "Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|"
    "Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|"
    "North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|"
    "Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|Romania|Russia|"
    "Russian Federation|Rwanda|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|"
    "Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|"
    "South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|"
    "Tanzania|Thailand|Timor-Leste|Togo|Tonga|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|"
    "Ukraine|United Arab Emirates|UAE|United Kingdom|UK|United States|United States of America|USA|"
    "US|U.S.|Uruguay|Uzbekistan|Vanuatu|Vatican|Venezuela|Viet Nam|Vietnam|Wales|Yemen|Zambia|"
    "Zimbabwe|ROK|DPRK|PRC|People’s Republic of China".split("|")
)

DEMONYMS = frozenset(
    "afghan albanian algerian american angolan argentine armenian australian austrian azerbaijani "
    "bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian cambodian "
    "canadian chilean chinese colombian croatian cuban cypriot czech danish dutch ecuadorian "
    "egyptian emirati english estonian ethiopian finnish french georgian german ghanaian greek "
    "hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese jordanian "
    "kazakh kenyan korean kuwaiti kyrgyz lao latvian lebanese libyan lithuanian luxembourgish "
    "malaysian maltese mexican moldovan mongolian montenegrin moroccan nepali nepalese nigerian "
    "norwegian omani pakistani palestinian peruvian philippine polish portuguese qatari romanian "
    "russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali "
    "south african spanish sudanese swedish swiss syrian tajik thai tunisian turkish turkmen "
    "ugandan ukrainian uruguayan uzbek venezuelan vietnamese yemeni zambian soviet".split()
)

CITIES = frozenset(
    "Abu Dhabi|Abuja|Accra|Addis Ababa|Aden|Algiers|Almaty|Amman|Amsterdam|Ankara|Antalya|Ashgabat|"
    "Asmara|Astana|Athens|Auckland|Baghdad|Baku|Bali|Bamako|Bandar Seri Begawan|Bangkok|Beijing|"
    "Beirut|Belgrade|Berlin|Bern|Biarritz|Bishkek|Bogota|Bogotá|Boao|Brasilia|Brasília|Bratislava|"
    "Brisbane|Brussels|Bucharest|Budapest|Buenos Aires|Busan|Cairo|Camp David|Canberra|Caracas|"
    "Chengdu|Chicago|Chisinau|Colombo|Copenhagen|Da Nang|Dakar|Damascus|Davos|Delhi|Dhaka|Doha|"
    "Donetsk|Dubai|Dublin|Dushanbe|Fukuoka|Geneva|Guangzhou|Hague|The Hague|Hamburg|Hangzhou|Hanoi|"
    "Harare|Havana|Helsinki|Hiroshima|Hong Kong|Honolulu|Islamabad|Istanbul|Jakarta|Jeddah|"
    "Jerusalem|Kabul|Kampala|Kathmandu|Kazan|Khartoum|Kiev|Kyiv|Kigali|Kobe|Kuala Lumpur|Kyoto|"
    "Lausanne|Lima|Lisbon|Ljubljana|London|Los Angeles|Luanda|Lusaka|Luxembourg|Madrid|Male|Manama|"
    "Manila|Marrakesh|Melbourne|Mexico City|Minsk|Monterrey|Montevideo|Montreal|Moscow|Mumbai|"
    "Munich|Muscat|Nagoya|Nairobi|New Delhi|New York|New York City|Nicosia|Nur-Sultan|Osaka|Oslo|"
    "Ottawa|Panmunjom|Paris|Perth|Phnom Penh|Podgorica|Port Moresby|Prague|Pretoria|Pyongyang|Quito|"
    "Rabat|Ramallah|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Samarkand|San Francisco|Santiago|"
    "Sanya|Sarajevo|Seoul|Shanghai|Sharm el-Sheikh|Skopje|Sochi|Sofia|St Petersburg|St. Petersburg|"
    "Saint Petersburg|Stockholm|Strasbourg|Suva|Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|"
    "Tel Aviv|Tirana|Tokyo|Toronto|Tripoli|Tunis|Ufa|Ulaanbaatar|Vancouver|Vatican City|Vienna|"
    "Vientiane|Vilnius|Vladivostok|Warsaw|Washington|Washington, DC|Washington, D.C.|"
    "Washington D.C.|Washington DC|Wellington|Yangon|Yaounde|Yerevan|Yokohama|Zagreb|Zurich".split("|")
)

VENUES = (
    r"\b(?:room|hall|house|hotel|palace|ministry|headquarters|hq|cent(?:er|re)|airport|embassy|"
    r"auditorium|kremlin|building|residence|university|institute|mission|chancellery|villa|castle|"
    r"garden|lawn|gallery|theat(?:re|er)|stakeout|base|library|museum|school|club|station|"
    r"air force one|en route|aboard|via (?:telephone|teleconference|video\s?conference)|"
    r"podium|pavilion|ballroom|driveway|terminal|province|prefecture|region|bhawan|bhavan)\b"
)

OUTLETS = (
    r"\b(?:news|times|daily|post|tv|television|radio|agency|press|reuters|afp|bloomberg|cnn|bbc|"
    r"nbc|abc|cbs|npr|cnbc|sky|xinhua|cctv|cgtn|yonhap|kyodo|nhk|jiji|asahi|mainichi|yomiuri|sankei|"
    r"nikkei|tbs|tass|ria|novosti|interfax|itar|ria novosti|sputnik|rt|kommersant|izvestia|"
    r"rossiya|dpa|efe|ansa|pti|ani|wion|al jazeera|aljazeera|guardian|telegraph|tribune|herald|"
    r"journal|gazette|magazine|newspaper|weekly|wire|media|broadcasting|network|channel|courier|"
    r"review|observer|independent|mail|express|shimbun|zeitung|le monde|politico|voa|ap|upi|fox|"
    r"correspondent|newsroom|chronicle|globe|standard|mirror|sun|star|today|report|online|"
    r"chosun|joongang|hankyoreh|kbs|mbc|sbs|phoenix|southern metropolis|global times|"
    r"macau monthly|deutsche welle|dw|euronews|freelance|anadolu|hurriyet|freelancer|blog)\b"
)

NOT_LABELS = frozenset(
    "date|time|place|venue|location|subject|subjects|topic|topics|source|tags|tag|share|contact|"
    "tel|telephone|fax|email|e-mail|phone|page language|language|languages|press release|note|"
    "notes|speech|published|updated|last updated|last update|last modified|posted|posted on|"
    "delivered on|delivered by|transcript|transcript of|from|to|related|related links|category|"
    "categories|photo|photos|video|audio|url|reference|ref|keywords|download|issued by|author|"
    "editor|read more|see also|link|direct link|publication date|publication status|"
    "published in sections|views|hits|hit|prev|previous|next|address|website|web|file|files|"
    "attachment|attachments|duration|type|document|document type|section|sections|persons|person|"
    "country|countries|region|regions|title|event|events|participants|attendees|agenda|summary|"
    "background|caption|image|copyright|credit|credits|font size|text size|follow us|follow|"
    "sharing|print|search|home|news|menu|breaking|update|release|embargo|embargoed until|"
    "for immediate release|correction|important|warning|annex|appendix|figure|table|example|"
    "p.s|ps|ps.|nb|n.b|attention|media contact|media enquiries|media inquiries|press contact|"
    "media note|press note|press statement|statement|remarks|readout|fact sheet|opening remarks|"
    "opening statement|closing remarks|questions and answers|question and answer session|q&a|"
    "interview|press conference|press briefing|part one|part two|first|second|third|fourth|"
    "firstly|secondly|finally|lastly|one|two|three|point one|point two|points|results|outcome|"
    "conclusion|introduction|speaker|speakers|you are here|date and time|posted by|"
    "created|modified|number|no|id|prn|doorstop|topics discussed|discussed|on|re|begin|"
    "begin transcript|end transcript|ends|end|edt|est|moscow time|local time|hashtag|hashtags|"
    "mr president|madam president|mr secretary|mr minister|madam secretary|ladies and gentlemen|"
    "dear colleagues|colleagues|answer|answers|watch|listen|read|more|also|latest".split("|")
)
"""What stands before a colon on these pages and is nobody speaking."""

STAGE_WORDS = (
    r"laughter|laughs?|laughing|chuckles?|applause|inaudible|indistinct|unintelligible|cross-?talk|"
    r"crosstalk|off[- ]?mic(?:rophone)?|off the record|via (?:an? )?(?:interpreter|interpretation|"
    r"translation|translator)|through (?:an? )?(?:interpreter|translator)|(?:as |spoke )?interpreted|"
    r"(?:as )?translated|retranslated|translation|in (?:japanese|russian|english|french|german|"
    r"chinese|korean|arabic|hebrew|spanish|hindi|turkish|italian|ukrainian|portuguese|persian|farsi|"
    r"dari|pashto|[a-z]+ian)|(?:speaks|speaking|spoke|responds|answers|replies|continues) in \w+|"
    r"pause|break|"
    r"audio (?:break|gap|drop)|technical difficult(?:y|ies)|no response|no audible response|"
    r"no verbal response|sic|cheers|gestur\w+|nods?|nodding|off-?camera|silence|interruption|"
    r"interrupted|interpretation|interjection|sighs?|coughs?|sneezes?|whispers?|"
    r"a (?:reporter|journalist) .{0,40}|end of (?:audio|recording)|recording .{0,30}|shakes .{0,20}|"
    r"foreign language(?: spoken)?|speaking .{0,20}language|simultaneous .{0,20}"
)
"""What stands in brackets and is a stage direction."""
