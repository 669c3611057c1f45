"""The genre's words in other languages, each with the English word that the rules know.

One row a meaning; in it the languages one after another: Spanish, Portuguese, Italian, French,
Romanian, German, Dutch, Scandinavian, Finnish, Polish, Czech and Slovak, Hungarian, South Slavic,
Russian, Ukrainian, Bulgarian, Greek, Turkish, Indonesian, Vietnamese, Arabic, Persian, Hebrew,
Hindi. Where a language has forms for man and woman both stand here, and the cases of a title.
"""

from __future__ import annotations

FLOOR_WORDS = {
    "Question": (
        "(?:re)?pregunta|pergunta|domanda|întrebare|intrebare|(?:zusatz|nach|rück)?frage|zusatz|vraag|fråga|spørsmål|spørgsmål|"
        "spurning|kysymys|pytanie|otázka|otazka|kérdés|pitanje|питање|вопрос|питання|запитання|"
        "въпрос|прашање|сұрақ|суроо|ερώτηση|soru|sual|pertanyaan|câu hỏi|سؤال|سوال|پرسش|שאלה|"
        "प्रश्न|सवाल|küsimus|jautājums|klausimas|vprašanje|pyetje|асуулт|հարց|კითხვა"
    ),
    "Answer": (
        "respuesta|resposta|risposta|réponse|răspuns|raspuns|antwort|antwoord|svar|vastaus|"
        "odpowiedź|odpověď|odpoveď|válasz|odgovor|одговор|ответ|відповідь|отговор|жауап|"
        "απάντηση|cevap|yanıt|cavab|jawaban|trả lời|جواب|إجابة|الجواب|پاسخ|תשובה|उत्तर|जवाब|"
        "vastus|atbilde|atsakymas|përgjigje"
    ),
    "Journalist": (
        "periodista|jornalista|giornalista|journaliste|jurnalist|ziarist|journalistin|"
        r"journalist[:*/·_]?in(?:nen)?|journalist/-?in|journalist\(in\)|journalist·e|"
        r"journaliste?\(e\)|periodista\(a\)|"
        "reporterin|reportero|reportera|repórter|reporteur|korrespondent|korrespondentin|"
        "correspondant|correspondante|corresponsal|correspondente|corrispondente|toimittaja|"
        "dziennikarz|dziennikarka|novinář|novinářka|novinár|novinárka|újságíró|novinar|novinarka|"
        "новинар|новинарка|журналист|журналистка|корреспондент|корреспондентка|репортёр|репортер|"
        "журналіст|журналістка|кореспондент|журналистът|δημοσιογράφος|gazeteci|muhabir|basın "
        "mensubu|wartawan|jurnalis|phóng viên|صحفي|صحفية|الصحفي|صحافي|خبرنگار|עיתונאי|עיתונאית|"
        "पत्रकार|blaðamaður|ajakirjanik|žurnālists|žurnalistas|pressevertreter(?:in)?|"
        "fragesteller|fragestellerin|medienvertreter|voz de periodista"
    ),
    "Interviewer": (
        "entrevistador|entrevistadora|intervistatore|intervistatrice|intervieweur|intervieweuse|"
        "interviewerin"
    ),
    "Host": (
        "ведущий|ведущая|ведучий|ведуча|водещ|водеща|prowadzący|prowadząca|sunucu|spiker|"
        "programvert|programleder|ohjelman juontaja|anfitrión|anfitriona"
    ),
    "Moderator": (
        "moderador|moderadora|moderatore|moderatrice|modérateur|modératrice|moderatorin|"
        "animateur|animatrice|conductor del acto|maestro de ceremonias|mestre de cerimônias|"
        "mestre de cerimónias|maestra de ceremonias|presentador|presentadora|apresentador|"
        "apresentadora|ordstyrer|ordstyrare|juontaja|puheenjohtaja|moderátor|"
        "moderátorka|moderaattori|moderátora|voditelj|voditeljica|модератор|модераторка|"
        "συντονιστής|συντονίστρια|oturum başkanı|moderatör|sunucusu|pembawa acara|"
        "người điều phối|المنسق|مدير الجلسة|مجری|מנחה|संचालक|gesprächsleiter|gesprächsleiterin|"
        "gespreksleider|prowadzący konferencję|presidente de la mesa"
    ),
    "Interpreter": (
        "intérprete|traductor|traductora|tradutor|tradutora|interprete|traduttore|interprète|"
        "traducteur|traductrice|dolmetscher|dolmetscherin|dolmetschung|übersetzer|übersetzerin|"
        "tolk|tulkki|tolken|tłumacz|tłumaczka|tlumočník|tlumočnice|tlmočník|tolmács|prevoditelj|"
        "prevodilac|преводилац|переводчик|переводчица|перекладач|перекладачка|преводач|διερμηνέας|"
        "tercüman|çevirmen|penerjemah|phiên dịch|مترجم|المترجم|מתורגמן|דुभाषिया|दुभाषिया"
    ),
    "Participant": (
        "voz(?: de (?:mujer|hombre))?|voix(?: d[’'](?:homme|femme))?|voce (?:femminile|maschile)|"
        "zuruf|"
        "asistente|assistente do público|teilnehmer|teilnehmerin|из зала|голос из зала|реплика|"
        "участник|участница"
    ),
}
"""Who asks, answers, gives the floor and translates."""

OFFICE_WORDS = {
    "Deputy Foreign Minister": (
        "заместитель министра иностранных дел|заместителя министра иностранных дел|"
        "vice-?ministre des affaires étrangères|viceministr[oa] de (?:asuntos|relaciones) "
        "exteriores|vicecanciller|vizeaußenminister(?:in)?|dışişleri bakan yardımcısı|"
        "wiceminister "
        "spraw zagranicznych"
    ),
    "Deputy Minister": (
        r"viceministr[oa]|vice-?ministr[oa]|vice-?ministre|vizeminister(?:in)?|"
        "заместител[ья] министра|заступник міністра|"
        "wiceminister|bakan yardımcısı|náměstek ministra|varaministeri"
    ),
    "Deputy Prime Minister": (
        "vicepremier|vice-?premier ministre|заместител[ья] председателя правительства|"
        "вице-премьер|"
        "başbakan yardımcısı|vice-primeir[oa]-ministr[oa]"
    ),
    "State Secretary": (
        r"secretari[oa] de estado(?! de (?:los )?e)|secrétaire d[’'`]état(?! (?:am|des))|"
        "staatssekretär(?:in)?|staatsminister(?:in)?|statssekretær|statssekreterare|"
        "sottosegretari[oa]|статс-секретарь|sekretarz stanu|státní tajemník|secretar de stat|"
        "valtiosihteeri|staatssecretaris|státny tajomník|államtitkár|državni sekretar|"
        "държавен секретар|subsecretari[oa]|sous-secrétaire|psts|sts['’]in|sts"
    ),
    "Secretary of State": (
        "secretari[oa] de estado(?= de (?:los )?e)|secrétaire d[’'`]état(?= (?:am|des))|"
        "госсекретарь|государственный секретарь|außenminister der usa"
    ),
    "Secretary-General": (
        "secretari[oa][- ]general|secretári[oa][- ]geral|segretari[oa] generale|"
        "secrétaire général|secrétaire générale|generalsekretär(?:in)?|secretaris-generaal|"
        "generalsekretær|generalsekreterare|pääsihteeri|генеральн(?:ый|ого) секретар[ья]|"
        "генеральний секретар|генерален секретар|sekretarz generalny|generální tajemník|"
        "főtitkár|genel sekreter|sekretaris jenderal|secretar general|الأمين العام"
    ),
    "Foreign Secretary": r"secretari[oa] de relaciones exteriores",
    "Secretary": r"(?<!\w)secretari[oa](?! (?:técnic|particular|judicial))",
    "Counterpart": (
        "homólog[oa]|homologue|omologo|omologa|amtskolleg(?:e|en|in)|коллег(?:а|и|ой|у)|odpowiednik"
    ),
    "High Representative": (
        "alt[oa] representante|alto rappresentante|haute? représentante?|"
        "hohe[rn]? vertreter(?:in)?|"
        "верховный представитель|wysoki przedstawiciel"
    ),
    "Prime Minister": (
        "primer ministro|primera ministra|primeiro-ministro|primeira-ministra|premier ministre|"
        "première ministre|primo ministro|prim-ministru|premierminister(?:in)?|"
        "ministerpräsident(?:in)?|"
        "minister-president|statsminister|pääministeri|forsætisráðherra|premiera|premiér|"
        "miniszterelnök|premijer|премьер-министр(?:а|ом|у)?|председател[ья] правительства|"
        "прем[’'ʼ]єр-міністр|"
        "министър-председател|премиер|πρωθυπουργός|başbakan|perdana menteri|thủ tướng|"
        "رئيس الوزراء|نخست[‌ ]?وزیر|ראש הממשלה|प्रधान ?मंत्री|presidente del gobierno|"
        "presidenta del gobierno|presidente del consiglio"
    ),
    "Chancellor": "bundeskanzler|bundeskanzlerin|kanzler|kanzlerin|chancelier|chancelière",
    "President": (
        "presidente|presidenta|président|présidente|bundespräsident|bundespräsidentin|präsident|"
        "präsidentin|presidentti|presidente da república|presidente de la república|"
        "prezydent|prezidentka|prezident|köztársasági elnök|президент(?:а|у|ом|е)?|президентка|"
        "πρόεδρος|cumhurbaşkanı|presiden|chủ tịch nước|رئيس الجمهورية|الرئيس|رئیس‌?جمهور|"
        "राष्ट्रपति|președintele|preşedintele"
    ),
    "Vice-President": (
        "vicepresident[ea]|vice-président(?:e)?|вице-президент(?:а|у|ом|е)?|vizepräsident(?:in)?"
    ),
    "Foreign Minister": (
        r"ministr[oa] de (?:los )?(?:asuntos|"
        r"relaciones) exteriores(?:,? unión europea y cooperación)?"
        r"(?: y (?:de )?(?:culto|cooperación|movilidad humana|comercio internacional))?|"
        r"ministr[oa] d[aeo]s? (?:negócios estrangeiros|relações exteriores)|"
        r"ministr[oa] degli (?:affari )?esteri|"
        r"ministr[oa] degli affari esteri e della cooperazione "
        r"internazionale|"
        r"ministre (?:de l[’'`]europe et )?des affaires étrangères|"
        r"ministre des relations extérieures|"
        r"chef de la diplomatie|ministrul (?:afacerilor externe|de externe)|canciller|chanceler|"
        r"(?:bundes)?außenminister(?:in)?|(?:bundes)?aussenminister(?:in)?|"
        r"(?:bundes)?minister(?:in)? (?:des auswärtigen|für (?:europäische und internationale|"
        r"auswärtige) angelegenheiten)|minister van buitenlandse zaken|"
        r"utrikesminister|utrikesministern|utenriksminister|utenriksministeren|udenrigsminister|"
        r"udenrigsministeren|utanríkisráðherra|ulkoministeri|minister spraw zagranicznych|"
        r"ministr(?:a|yně)? zahraničí|ministr(?:a|yně)? zahraničních věcí|ministe?r(?:ka)? "
        r"zahraničných vecí|(?:külügy|külgazdasági és külügy)miniszter|"
        r"minist(?:ar|rica|arka) (?:spoljnih|vanjskih|inostranih) poslova|"
        r"минист(?:ар|арка) спољних послова|"
        r"министр(?:а|у|ом|е)? иностранных дел(?: российской федерации| россии)?|"
        r"міністра? закордонних справ|министър на външните работи|"
        r"υπουργός εξωτερικών|dışişleri bakanı|xarici işlər naziri|сыртқы істер министрі|"
        r"menteri luar negeri|menlu|bộ trưởng ngoại giao|وزير الخارجية|وزیر امور خارجه|"
        r"وزیر خارجه|שר החוץ|שרת החוץ|विदेश मंत्री|minister za zunanje zadeve|välisminister|"
        r"ārlietu ministr[ese]|užsienio reikalų ministras"
    ),
    "Minister of Defence": (
        r"ministr[oa] d(?:e|a|ella) (?:la )?(?:defensa|defesa|difesa)|ministre de la défense|"
        r"(?:bundes)?verteidigungsminister(?:in)?|министр(?:а|у|ом)? обороны|minister obrony"
    ),
    "Minister": (
        r"ministr[oa]|ministre|bundesminister(?:in)?|ministerin|ministern|ministeren|ministeri|"
        r"ráðherra|ministrul|ministr|ministryně|miniszter|ministar|ministrica|министр(?:а|у|ом|е)?|міністра?|"
        r"министър|министарка|υπουργός|bakan|menteri|bộ trưởng|وزير|وزیر|השר|השרה|मंत्री"
    ),
    "Ambassador": (
        "embajador|embajadora|embaixador|embaixadora|ambasciatore|ambasciatrice|ambassadeur|"
        "ambassadrice|botschafter|botschafterin|ambassadør|ambassadör|suurlähettiläs|ambasador|"
        "velvyslanec|velvyslankyně|veľvyslanec|nagykövet|посол|посл(?:а|ом|у)|πρέσβης|büyükelçi|"
        "duta besar|đại sứ|السفير|سفیر|השגריר|राजदूत|ambasadorul|veleposlanik"
    ),
    "Spokesperson": (
        r"portavoz|porta-voz|portavoce|porte-parole|purtător(?:ul)? de cuvânt|"
        r"(?:regierungs|ministeriums)?sprecher(?:in)?|woordvoerder|woordvoerster|talsperson|"
        r"talesperson|talsmann|talskvinde|presstalesperson|tiedottaja|rzecznik|rzeczniczka|"
        r"mluvčí|hovorca|hovorkyňa|szóvivő|glasnogovornik|glasnogovornica|portparol|портпарол|"
        r"официальн(?:ый|ого|ым|ому) представител(?:ь|я|ем|ю)|пресс-секретар(?:ь|я|ем|ю)|речник|"
        r"речниця|прессекретар|"
        r"говорител|εκπρόσωπος|sözcü|sözcüsü|juru bicara|người phát ngôn|المتحدث|المتحدثة|"
        r"الناطق|سخنگو|סגנית דובר|דובר|דוברת|प्रवक्ता|vocer[oa]"
    ),
    "Director": "directora|diretor|diretora|direttore|direttrice|directeur|directrice|direktor|"
    "direktorin|директора?|dyrektor|ředitel|müdür",
    "Chairman": r"председател[ья]|przewodniczący|předseda|vorsitzende[rn]?|başkan",
    "Delegate": "délégué|déléguée|delegad[oa]",
    "Mr": "señor|senhor|monsieur|signore?|господина?",
    "Mrs": "señora|senhora|madame|signora|госпож[аи]",
    "Foreign Affairs": (
        r"(?:asuntos|relaciones) exteriores|negócios estrangeiros|relações exteriores|"
        r"affari esteri|"
        r"affaires étrangères|auswärtigen amt(?:es|s)?|иностранных дел|закордонних справ|"
        r"buitenlandse zaken|dışişleri|spraw zagranicznych"
    ),
    "Ministry": (
        r"minist[eé]rio|ministero|ministère|(?:bundes)?ministerium(?:s)?|ministerie|ministerstwa?|"
        r"ministerstvo|министерств[оа]|міністерств[оа]|мид(?: россии)?|bakanlığı|"
        r"bộ ngoại giao|minister(?:ul|"
        r"ului)"
    ),
    "State": r"estado|état",
}
"""Offices, the longer forms before the shorter; alternatives may be patterns."""

ARTICLES = r"el|la|los|las|o|a|os|as|il|lo|gli|le|les|der|die|das|den|dem|de|het"
OF = (
    r"del?|de (?:la|los|las)|d[aeo]s?|della|dello|dei|degli|delle|di|des|du|vom|von|van|för|for|"
    r"på|"
    r"af|av|zu[mr]?"
)
"""Small words that tie an office to its ministry."""

IDEOGRAPHIC = (
    ("Deputy Foreign Minister", "外務副大臣|外务副部长|外交部副部长|副外长|외교부 ?차관|외교차관"),
    ("Prime Minister", "内閣総理大臣|総理大臣|首相|总理|總理|국무총리|총리"),
    ("Chief Cabinet Secretary", "内閣官房長官|官房長官"),
    ("Foreign Minister", "外務大臣|外相|外交部长|外交部長|外长|外長|외교부 ?장관|외교장관|외무상"),
    ("Deputy Minister", "副大臣|副部长|副部長|차관"),
    ("Parliamentary Vice-Minister", "外務大臣政務官|大臣政務官|政務官"),
    ("Vice-Minister", "事務次官|次官"),
    ("Minister", "防衛大臣|大臣|部长|部長|장관"),
    ("Deputy Press Secretary", "外務副報道官|副報道官"),
    ("Press Secretary", "外務報道官|報道官"),
    ("Spokesperson", "外交部发言人|外交部發言人|发言人|發言人|외교부 ?대변인|부대변인|대변인"),
    ("President", "大統領|国家主席|主席|总统|總統|대통령"),
    ("Ambassador", "大使|대사"),
    ("Director-General", "局長|司长|司長|국장"),
    ("Moderator", "司会者|司会|主持人|사회자|사회"),
    ("Interpreter", "通訳|翻译|翻譯|통역"),
    ("Journalist", "記者|记者|기자"),
    ("Question", "追问|追問|質問|质问|提问|提問|問|问|질문|질의|문"),
    ("Answer", "回答|応答|答复|答覆|答|답변|답"),
)
"""The same where no blank parts a name from its office; longer forms before shorter."""
