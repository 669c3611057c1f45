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
    r"eingestellt am|stand|letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)|"
    r"aktualisiert(?: am)?|veröffentlichungsdatum|gepubliceerd(?: op)?|publicerad|publisert|"
    r"julkaistu|uppdaterad|oppdatert|päivitetty|data publikacji|opublikowano|"
    r"дата (?:публикации|обновления|размещения)|опубликован[оа]?|размещен[оа]|обновлен[оа]|"
    r"последнее обновление|опубліковано|оновлено|дата публікації|"
    r"掲載日|公開日?|更新日?|最終更新日?|投稿日|发布时间|更新时间|发布日期|등록일|작성일|수정일"
)
"""Words with which a stamp of posting begins."""

KINDS: tuple[tuple[str, str], ...] = (
    (
        "joint_press_conference",
        r"rueda de prensa conjunta|conférence de presse (?:conjointe|commune)|"
        r"gemeinsame pressekonferenz|conferenza stampa congiunta|"
        r"совместн\w+ (?:пресс-конференци|брифинг)|共同記者会見|conferência de imprensa conjunta|"
        r"декларац\w+ для прессы и ответ",
    ),
    (
        "press_encounter",
        r"ответ\w* .{0,40}на вопрос|respuestas? a (?:los )?(?:medios|periodistas)|ぶら下がり|"
        r"подход к прессе|declaraciones a (?:los medios|la prensa)|"
        r"réponses? (?:à|aux) (?:la presse|questions?|journalistes)|囲み取材|canutazo|"
        r"micro tendu|punto stampa|punto de prensa|antworten auf (?:presse)?fragen",
    ),
    (
        "press_briefing",
        r"брифинг|брифінг|point de presse|briefing de prensa|"
        r"unterrichtung der presse|pressebriefing|定例会見|例行记者会",
    ),
    (
        "press_conference",
        r"rueda de prensa|conferencia de prensa|conférence de presse|pressekonferenz|"
        r"conferenza stampa|пресс-конференци|прес-конференці|記者会見|会見記録|会見概要|臨時会見|"
        r"记者招待会|记者会|기자회견|conferência de imprensa|coletiva de imprensa|persconferentie|"
        r"presskonferens|pressekonferanse|pressemøde|tiedotustilaisuus|konferencja prasowa",
    ),
    (
        "interview",
        r"\bentrevista|\bentretien (?:avec|accordé|du|de la)|\bintervista|интервью|інтерв[’']ю|"
        r"インタビュー|专访|인터뷰|\binterviu|gespräch mit\b|haastattelu|\bwywiad",
    ),
    (
        "readout",
        r"телефонн\w+ разговор|о (?:встрече|беседе|переговорах|визите)|会談|電話会談|表敬|"
        r"conversación telefónica|entretien téléphonique|telefonat|colloquio telefonico|会见|会談",
    ),
    (
        "press_release",
        r"nota de prensa|comunicado(?: de prensa)?\b|communiqué(?: de presse)?|pressemitteilung|"
        r"comunicato stampa|пресс-релиз|сообщение для сми|報道発表|プレスリリース|presseaussendung",
    ),
    (
        "statement",
        r"declaración|déclarations?\b|erklärung|dichiarazion|заявлени|заява|談話|声明|"
        r"комментари|comentario del portavoz|statement",
    ),
    (
        "remarks",
        r"\bdiscurso|\bdiscours|allocution|\brede\b|\bansprache|grußwort|\bdiscorso|выступлени|"
        r"вступительн\w+ слов|виступ|挨拶|演説|スピーチ|讲话|intervención|intervento|intervention|"
        r"palabras d|begrüßung",
    ),
)
"""Genre and the words by which a title announces it; the first that matches decides."""

NAVIGATION = (
    r"(?:saltar|ir|pasar) al contenido.{0,30}|aller (?:au|à|directement).{0,40}|zum? .{0,30}springen|"
    r"salta al contenuto.{0,20}|перейти к .{0,40}|本文へ.{0,20}|本文|"
    r"(?:inicio|accueil|startseite|home|главная|トップページ|首页|página principal)"
    r"(?:\s[>›»/|].{0,200})?",
    r"volver (?:a|al) .{0,60}|retour (?:à|au|aux) .{0,60}|zurück zu[rm]? .{0,60}|haut de (?:la )?page|"
    r"nach oben|seitenanfang|arriba|torna su|наверх|вернуться .{0,40}|назад.{0,30}|"
    r".{1,40}へ戻る|このページのトップへ.{0,10}|ページトップへ?",
    r"buscar|buscador|rechercher?|recherche|suche|cerca|поиск|検索|menú|menü|меню|メニュー|"
    r"contactos?|contacto|contactez-nous|kontakt|contatti|контакты|お問い?合わせ|御意見・御感想|"
    r"サイトマップ|リンク集|mapa (?:del sitio|web)|plan du site|mappa del sito|карта сайта",
)
SHARING = (
    r"(?:imprimir|compartir|descargar(?: pdf)?|escuchar|enviar|imprimer|partager|écouter|envoyer|"
    r"télécharger|drucken|teilen|vorlesen|versenden|herunterladen|stampa|condividi|scarica|"
    r"распечатать|печать|поделиться|слушать|скачать|ツイート|シェア|印刷|いいね！?|メール|"
    r"pdf(?: ?\([^)]{1,12}\))?|facebook|twitter|x|linkedin|whatsapp|e-mail|"
    r"вконтакте|одноклассники|телеграм|[|/•·:;,\s])+",
)
COUNTERS = (
    r"просмотр(?:ов|ы|ено)\s?:?\s?[\d\s]+|visitas\s?:?\s?[\d.,\s]+|aufrufe\s?:?\s?[\d.\s]+|"
    r"文字サイズ.{0,20}|tamaño de (?:letra|texto).{0,20}|taille (?:du|de) texte.{0,20}|"
    r"動画版.{0,60}|статус материала|текстовая версия|ссылка на материал.{0,80}|"
    r"опубликован\w* в раздел\w+.{0,80}",
)
RELATED = (
    r"más información|información relacionada|noticias relacionadas|ver también|"
    r"(?:voir|lire|à lire) (?:aussi|également).{0,60}|dans la même rubrique|articles? liés?|"
    r"sur le même sujet|weitere (?:meldungen|informationen|artikel|themen|links)|siehe auch.{0,60}|"
    r"verwandte (?:themen|artikel|inhalte)|mehr zum thema|vedi anche|notizie correlate|"
    r"смотрите также.{0,60}|(?:читайте|см\.) также.{0,60}|дополнительные материалы|"
    r"материалы по теме|по теме|関連リンク|関連情報|関連記事|видео|фото|"
    r"recevoir la lettre d[’']information|suscr[íi]base.{0,60}|abonnez-vous.{0,60}|подписаться.{0,60}",
)
LEGAL = (
    r"aviso legal.{0,80}|mentions légales.{0,80}|impressum.{0,80}|datenschutz.{0,80}|"
    r"note legali.{0,60}|barrierefreiheit.{0,40}|accesibilidad.{0,40}|accessibilité.{0,40}|"
    r"protección de datos.{0,40}|法的事項.{0,80}|プライバシーポリシー.{0,40}|"
    r"правовая информация.{0,60}|все права защищены.{0,60}",
)
CONTACTS = (
    r"rückfragehinweis.{0,40}|rückfragen.{0,80}|pressekontakt.{0,40}|presseabteilung|"
    r"contact(?:o|s)? (?:de )?pr(?:ensa|esse).{0,40}|service de presse|oficina de prensa|"
    r"ufficio stampa.{0,40}|пресс-служба|(?:tél|tel|telefon|teléfono|téléphone|telefono|тел|факс)"
    r"\.?\s?[:.].{0,60}|〒.{3,80}",
    r"\d{1,3}(?: ?bis)?,? .{0,40}\b\d{5} [^\W\d_].{0,30}|"
    r".{3,50}, (?:[A-Z]{1,2}-)?\d{4,6} [^\W\d_][\w ]{2,30}|\d{6}, .{3,80}",
)
DISCLAIMERS = (
    r"\W{0,2}es gilt das gesprochene wort\W{0,3}|\W{0,2}(?:seul )?le prononcé fait foi\W{0,3}|"
    r"\W{0,2}sperrfrist.{0,80}|\W{0,2}(?:sous )?embargo.{0,80}|"
    r"\W{0,2}(?:transcripción|traducción|transcription|traduction|trascrizione|traduzione) .{3,120}|"
    r"\W{0,2}(?:только|только проверка).{0,40}при произнесении.{0,40}|"
    r"\W{0,2}(?:неофициальный|рабочий) перевод\W{0,3}|\W{0,2}(?:仮訳|暫定版|速報版)\W{0,3}|"
    r"\W{0,2}(?:arbeits|höflichkeits)?übersetzung(?: aus dem .{3,40})?\W{0,3}|"
    r"\W{0,2}(?:nur|solo|sólo) .{0,30}(?:vortrag|lectura|pronunciado)\W{0,3}",
)
APPENDED = (
    r"más información|rückfragehinweis|weitere (?:meldungen|informationen)|dans la même rubrique|"
    r"смотрите также|дополнительные материалы|関連リンク|関連情報|voir aussi|ver también|"
    r"pressekontakt|vedi anche"
)
"""What heads the lines that are added below a text."""

COOKIES = (
    r"\bcookies\b.{0,80}\b(?:verwende\w*|akzeptier\w*|notwendig\w*|utilis\w+|accept\w+|necesari\w+|"
    r"utilizz\w+)|\b(?:verwende\w*|nutz\w+|utilis\w+|utiliza\w*|usa\w*|utilizz\w+|использу\w+) "
    r".{0,60}\b(?:cookies|куки|файлы cookie)|файл\w+ cookie"
)
"""The notice of a site on what it keeps in the reader's browser."""

CAPTION = (
    r"(?:foto|fotos|photo|bild|bildunterschrift|légende|pie de foto|imagen|фото|на (?:фото|снимке)|"
    r"写真)\s?(?:\d{1,2})?\s?[:：].{1,200}|（?写真.{0,120}"
)
"""The caption of a picture, known by the word before its colon."""

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
    "Ново-Огарёво|Ново-Огарево|Кремль|東京|京都|大阪|北京|上海|ソウル|モスクワ|ワシントン|ニューヨーク|"
    "ジュネーブ|ロンドン|パリ|ベルリン|서울|부산"
)
"""Cities as pages in their own and in other languages name them."""

VENUES = (
    r"palacio|palais|palazzo|schloss|hofburg|kanzleramt|auswärtiges amt|quai d[’']orsay|moncloa|"
    r"sede|salón|sala|salle|saal|hôtel|резиденция|кремль|дом приёмов|"
    r"会見室|会見場|官邸|玄関|大使館|ロビー|ホテル|空港|talo|huset|bhavan"
)
