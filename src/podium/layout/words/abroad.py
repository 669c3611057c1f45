"""The genre's vocabulary in other languages than English: days, stamps, kinds, fields, furniture.

Spanish, Portuguese, French, Italian, German, Russian, Ukrainian, Japanese and what Nordic pages
and those of the Low Countries print beside their dates.
"""

from __future__ import annotations

WEEKDAYS = (
    r"(?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|"
    r"segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|domenica|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
    r"måndag|mandag|tisdag|tirsdag|onsdag|torsdag|fredag|lördag|lørdag|söndag|søndag|"
    r"maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|"
    r"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|"
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"понеділок|вівторок|середа|четвер|п[’']ятниця|субота|неділя|"
    r"[月火水木金土日]曜日?|[일월화수목금토]요일|(?:星期|礼拜|週|周)[一二三四五六日天])"
)

FILLER = (
    r"de|del|el|le|la|les|los|à|a las|il|alle|ore|den|der|dem|am|um|uhr|klo|kl|года?|г|в|"
    r"heures?|horas?|fecha|hora|datum|zeit|ort|дата|время|место|於|于|場所|"
    r"lugar|lieu|luogo|lugar y fecha"
)
"""Small words of date lines, and the keys of their fields."""

POSTED = (
    r"publi[ée]e? (?:le|el)|publicad[oa](?: (?:el|em))?|publicação|fecha de (?:la )?publicación|"
    r"date de (?:publication|mise en ligne|mise à jour)|mise?e? (?:à jour|en ligne)(?: le)?|"
    r"(?:última |fecha de )?actualizaci[óo]n|actualizado(?: el)?|"
    r"última atualização|atualizado(?: em)?|dernière (?:mise à jour|modification)|modifié le|"
    r"pubblicat[oa](?: il)?|data (?:di )?(?:pubblicazione|aggiornamento)|aggiornat[oa](?: il)?|"
    r"ultim[oa] aggiornamento|online seit|veröffentlicht(?: am)?|erschienen am|"
    r"eingestellt am|stand(?=\s?:)|letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|"
    r"aktualisiert)|"
    r"aktualisiert(?: am)?|veröffentlichungsdatum|gepubliceerd(?: op)?|publicerad|publisert|"
    r"julkaistu|uppdaterad|oppdatert|päivitetty|data publikacji|opublikowano|"
    r"дата (?:публикации|обновления|размещения)|опубликован[оа]?|размещен[оа]|обновлен[оа]|"
    r"последнее обновление|опубліковано|оновлено|дата публікації|"
    r"掲載日|公開日?|更新日?|最終更新日?|投稿日|发布时间|更新时间|发布日期|등록일|작성일|수정일"
)
"""Words with which a stamp of posting begins."""

ANNOUNCED = (
    r"(?:rueda|conferencia) de prensa(?: conjunta)?|declaraci(?:ón|ones)(?: conjunta)?"
    r"(?: a (?:los medios|la prensa))?|discurso|intervención|palabras|entrevista|comparecencia|"
    r"(?:conferência|coletiva) de imprensa(?: conjunta)?|declaraç(?:ão|ões)|intervenção|"
    r"conférence de presse(?: (?:conjointe|commune))?|point de presse(?: conjoint)?|"
    r"déclarations?(?: (?:conjointe|à la presse))?|discours|allocution|intervention|entretien|"
    r"propos|conferenza stampa(?: congiunta)?|punto stampa|dichiarazion[ei](?: alla stampa)?|"
    r"discorso|intervento|intervista|(?:gemeinsame )?pressekonferenz|rede|ansprache|grußwort|"
    r"(?:presse|eingangs)statement|(?:presse)?erklärung|interview(?= mit)|gespräch|"
    r"(?:совместная )?пресс-конференция|выступление(?: и ответы на вопросы(?: сми)?)?|"
    r"вступительное слово|интервью|брифинг|заявление|комментарий|речь|стенограмма выступления"
)
"""Kinds of text as they open a title, before the one who speaks."""

NEVER_NAMES = frozenset(
    "rueda prensa conferencia conjunta declaración declaraciones discurso intervención palabras "
    "entrevista comparecencia comunicado sala gobierno ministerio conferência coletiva imprensa "
    "declaração entretien conférence presse point déclaration déclarations discours allocution "
    "intervention communiqué salle gouvernement ministère transcription conferenza stampa "
    "dichiarazione dichiarazioni discorso intervento intervista comunicato governo ministero "
    "pressekonferenz gemeinsame rede ansprache erklärung gespräch grußwort pressemitteilung "
    "bundesministerium ministerium das die der den dem startseite presse пресс-конференция "
    "выступление брифинг интервью заявление ответы комментарий стенограмма министерство новости "
    "главная события фото видео".split()
)
"""Words of titles and menus there that are no part of a person's name."""

KINDS: tuple[tuple[str, str], ...] = (
    (
        "joint_press_conference",
        (
            r"rueda de prensa conjunta|conférence de presse (?:conjointe|commune)|"
            r"gemeinsame pressekonferenz|conferenza stampa congiunta|"
            r"совместн\w+ (?:пресс-конференци|брифинг)|共同記者会見|"
            r"conferência de imprensa conjunta|"
            r"декларац\w+ для прессы и ответ"
        ),
    ),
    (
        "press_encounter",
        (
            r"ответ\w* .{0,40}на вопрос|respuestas? a (?:los )?(?:medios|periodistas)|ぶら下がり|"
            r"подход к прессе|declaraciones a (?:los medios|la prensa)|"
            r"réponses? (?:à|aux) (?:la presse|questions?|journalistes)|囲み取材|canutazo|"
            r"micro tendu|會見傳媒|会见传媒|见记者|見記者|"
            r"punto stampa|punto de prensa|antworten auf (?:presse)?fragen"
        ),
    ),
    (
        "press_briefing",
        (
            r"брифинг|брифінг|point de presse|briefing de prensa|"
            r"unterrichtung der presse|pressebriefing|定例会見|브리핑"
        ),
    ),
    (
        "press_conference",
        (
            r"rueda de prensa|conferencia de prensa|conférence de presse|pressekonferenz|"
            r"conferenza stampa|пресс-конференци|прес-конференці|記者会見|会見記録|会見概要|"
            r"臨時会見|"
            r"记者招待会|记者会|기자회견|conferência de imprensa|coletiva de imprensa|"
            r"persconferentie|"
            r"presskonferens|pressekonferanse|pressemøde|tiedotustilaisuus|konferencja prasowa"
        ),
    ),
    (
        "interview",
        (
            r"\bentrevista|\bentretien (?:avec|accordé|du|de la)|\bintervista|интервью|інтерв[’']ю|"
            r"インタビュー|专访|인터뷰|\binterviu|gespräch mit\b|haastattelu|\bwywiad"
        ),
    ),
    (
        "readout",
        (
            r"телефонн\w+ разговор|о (?:встрече|беседе|переговорах|визите)|会談|電話会談|表敬|"
            r"conversación telefónica|entretien téléphonique|telefonat|colloquio telefonico|会见|"
            r"会談"
        ),
    ),
    (
        "press_release",
        (
            r"nota de prensa|comunicado(?: de prensa)?\b|communiqué(?: de presse)?|"
            r"pressemitteilung|"
            r"comunicato stampa|пресс-релиз|сообщение для сми|報道発表|プレスリリース|"
            r"presseaussendung"
        ),
    ),
    (
        "statement",
        (
            r"declaración|déclarations?\b|erklärung|dichiarazion|заявлени|заява|談話|声明|"
            r"комментари|comentario del portavoz|statement"
        ),
    ),
    (
        "remarks",
        (
            r"\bdiscurso|\bdiscours|allocution|\brede\b|\bansprache|grußwort|\bdiscorso|выступлени|"
            r"вступительн\w+ слов|виступ|挨拶|演説|スピーチ|讲话|intervención|intervento|"
            r"intervention|"
            r"palabras d|begrüßung"
        ),
    ),
)
"""Genre and the words by which a title announces it; the first that matches decides."""

CITIES = (
    "Wien|Moskau|München|Köln|Genf|Brüssel|Prag|Warschau|Rom|Roma|Milano|Napoli|Venezia|Firenze|"
    "Genève|Bruxelles|Londres|Moscou|Lisbonne|Lisboa|Pékin|Le Caire|Alger|Varsovie|Athènes|Vienne|"
    "Copenhague|Ginebra|Bruselas|Moscú|Pekín|Viena|Atenas|Nueva York|Ciudad de México|Sevilla|"
    "Bilbao|Málaga|Lyon|Marseille|Bordeaux|Lille|Toulouse|Salzburg|Innsbruck|Stuttgart|Düsseldorf|"
    "Frankfurt|Bremen|Hannover|Potsdam|Den Haag|København|Göteborg|Malmö|Rovaniemi|Tampere|"
    "Kirkenes|Århus|Torino|Bologna|Palermo|Pasay City|Quezon City|Callao|Cusco|Arequipa|"
    "Москва|Москве|Санкт-Петербург|Санкт-Петербурге|Сочи|Владивосток|Казань|Ялта|Минск|Киев|Київ|"
    "Улан-Батор|Токио|Пекин|Женева|Женеве|Вена|Берлин|Париж|Лондон|Нью-Йорк|Вашингтон|Астана|"
    "Алма-Ата|Ташкент|Душанбе|Бишкек|Баку|Ереван|Тбилиси|Белград|Анкара|Стамбул|Каир|Дели|"
    "Нью-Дели|Сеул|Ханой|Хельсинки|Осло|Стокгольм|Рим|Мадрид|Прага|Варшава|Будапешт|София|"
    "Ново-Огарёво|Ново-Огарево|Кремль|東京|京都|大阪|北京|上海|ソウル|モスクワ|ワシントン|"
    "ニューヨーク|"
    "ジュネーブ|ロンドン|パリ|ベルリン|서울|부산"
)
"""Cities as pages in their own and in other languages name them."""

VENUES = (
    r"palacio|palais|palazzo|schloss|hofburg|kanzleramt|auswärtiges amt|quai d[’']orsay|moncloa|"
    r"sede|salón|sala|salle|saal|hôtel|резиденция|кремль|дом приёмов|"
    r"talo|huset|bhavan"
)
VENUES_UNPARTED = (
    r"会見室|会見場|官邸|玄関|大使館|ロビー|ホテル|空港|会议室|会議室|新闻发布厅|蓝厅|브리핑룸|청사"
)
