"""What sites print around a text in other languages than English, and captions everywhere."""

from __future__ import annotations

NAVIGATION = (
    (
        r"(?:saltar|ir|pasar) al contenido.{0,30}|aller (?:au|à|directement).{0,40}|"
        r"zum? .{0,30}springen|"
        r"salta al contenuto.{0,20}|перейти к .{0,40}|本文へ.{0,20}|本文|"
        r"(?:inicio|accueil|startseite|home|главная|トップページ|首页|página principal)"
        r"(?:\s[>›»/|].{0,200})?"
    ),
    (
        r"volver (?:a|al) .{0,60}|retour (?:à|au|aux) .{0,60}|zurück zu[rm]? .{0,60}|"
        r"haut de (?:la )?page|"
        r"nach oben|seitenanfang|arriba|torna su|наверх|вернуться .{0,40}|назад.{0,30}|"
        r".{1,40}へ戻る|このページのトップへ.{0,10}|ページトップへ?"
    ),
    (
        r"buscar|buscador|rechercher?|recherche|suche|cerca|поиск|検索|menú|menü|меню|メニュー|"
        r"contactos?|contacto|contactez-nous|kontakt|contatti|контакты|お問い?合わせ|"
        r"御意見・御感想|"
        r"サイトマップ|リンク集|mapa (?:del sitio|web)|plan du site|mappa del sito|карта сайта"
    ),
)
SHARING = (
    (
        r"(?:imprimir|compartir|descargar(?: pdf)?|escuchar|enviar|imprimer|partager|écouter|"
        r"envoyer|"
        r"télécharger|drucken|teilen|vorlesen|versenden|herunterladen|stampa|condividi|scarica|"
        r"распечатать|печать|поделиться|слушать|скачать|ツイート|シェア|印刷|いいね！?|メール|"
        r"pdf(?: ?\([^)]{1,12}\))?|facebook|twitter|x|linkedin|whatsapp|e-mail|"
        r"вконтакте|одноклассники|телеграм|[|/•·:;,\s])+"
    ),
)
COUNTERS = (
    r"【中大小】.{0,80}|字号.{0,60}",
    (
        r"(?:[【\[(]?\s*(?:text|font|size:?|small|medium|big|large|normal|print|小|中|大|打印)"
        r"[\s】\])/|]*){2,12}"
    ),
    (
        r"просмотр(?:ов|ы|ено)\s?:?\s?[\d\s]+|visitas\s?:?\s?[\d.,\s]+|aufrufe\s?:?\s?[\d.\s]+|"
        r"文字サイズ.{0,20}|tamaño de (?:letra|texto).{0,20}|taille (?:du|de) texte.{0,20}|"
        r"動画版.{0,60}|статус материала|текстовая версия|ссылка на материал.{0,80}|"
        r"опубликован\w* в раздел\w+.{0,80}|показан[оы]? \d+ результат\w*\.?|"
        r"(?:дополнительные|расширенные) настройки|рейтинг:? \d.{0,40}"
    ),
)
RELATED = (
    (
        r"más información|información relacionada|noticias relacionadas|ver también|"
        r"(?:voir|lire|à lire|à voir|à consulter) (?:aussi|également).{0,60}|"
        r"dans la même rubrique|articles? liés?|"
        r"sur le même sujet|weitere (?:meldungen|informationen|artikel|themen|links)|"
        r"siehe auch.{0,60}|"
        r"verwandte (?:themen|artikel|inhalte)|mehr zum thema|vedi anche|notizie correlate|"
        r"смотрите также.{0,60}|(?:читайте|см\.) также.{0,60}|дополнительные материалы|"
        r"материалы по теме|по теме|関連リンク|関連情報|関連記事|видео|фото|"
        r"recevoir la lettre d[’']information|suscr[íi]base.{0,60}|abonnez-vous.{0,60}|"
        r"подписаться.{0,60}"
    ),
)
LEGAL = (
    (
        r"aviso legal.{0,80}|mentions légales.{0,80}|impressum.{0,80}|datenschutz.{0,80}|"
        r"note legali.{0,60}|barrierefreiheit.{0,40}|accesibilidad.{0,40}|accessibilité.{0,40}|"
        r"protección de datos.{0,40}|法的事項.{0,80}|プライバシーポリシー.{0,40}|"
        r"правовая информация.{0,60}|все права защищены.{0,60}"
    ),
)
CONTACTS = (
    (
        r"rückfragehinweis.{0,40}|rückfragen.{0,80}|pressekontakt.{0,40}|presseabteilung|"
        r"contact(?:o|s)? (?:de )?pr(?:ensa|esse).{0,40}|service de presse|oficina de prensa|"
        r"ufficio stampa.{0,40}|пресс-служба|(?:tél|tel|telefon|teléfono|téléphone|telefono|тел|"
        r"факс)"
        r"\.?\s?[:.].{0,60}|〒.{3,80}"
    ),
    (
        r"\d{1,3}(?: ?bis)?,? .{0,40}\b\d{5} [^\W\d_].{0,30}|"
        r".{3,50}, (?:[A-Z]{1,2}-)?\d{4,6} [^\W\d_][\w ]{2,30}|\d{6}, .{3,80}"
    ),
)
DISCLAIMERS = (
    r"※\s?\S.{3,160}",
    (
        r"\W{0,2}es gilt das gesprochene wort\W{0,3}|\W{0,2}(?:seul )?le prononcé fait foi\W{0,3}|"
        r"\W{0,2}sperrfrist.{0,80}|\W{0,2}(?:sous )?embargo.{0,80}|"
        r"\W{0,2}(?:transcripción|traducción|transcription|traduction|trascrizione|"
        r"traduzione) .{3,120}|"
        r"\W{0,2}(?:только|только проверка).{0,40}при произнесении.{0,40}|"
        r"\W{0,2}(?:неофициальный|рабочий) перевод\W{0,3}|\W{0,2}(?:仮訳|暫定版|速報版)\W{0,3}|"
        r"\W{0,2}(?:arbeits|höflichkeits)?übersetzung(?: aus dem .{3,40})?\W{0,3}|"
        r"\W{0,2}(?:nur|solo|sólo) .{0,30}(?:vortrag|lectura|pronunciado)\W{0,3}"
    ),
)
APPENDED = (
    r"más información|rückfragehinweis|weitere (?:meldungen|informationen)|dans la même rubrique|"
    r"смотрите также|дополнительные материалы|関連リンク|関連情報|voir aussi|ver también|"
    r"pressekontakt|vedi anche|à (?:lire|voir|consulter) (?:aussi|également)|"
    r"veja também|leia também|"
    r"weitere pressekonferenzen|te puede interesar"
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
    r"写真)\s?(?:\d{1,2})?\s?[:：].{1,200}|（?写真.{0,120}|"
    r".{4,260}[\s(](?-i:Photos?|Pictures?|Images?|Fotos?|Bild|Credits?|Фото|Crédit(?:s|os)?)"
    r"(?: (?:credit|by))?\s?[:：©]\s?.{2,80}"
)
"""The caption of a picture, known by the word before its colon."""
