"""What is said in other languages: how speeches open and close, what stands in brackets."""

from __future__ import annotations

FIRST_PERSON = (
    r"\b(?:je|j[’']ai|nous|notre|nos|mes|ich|wir|unser[em]?|mein[em]?|mir|uns|yo|nosotros|"
    r"nuestr[oa]s?|"
    r"hemos|quiero|nós|nosso|nossa|temos|quero|nostr[oa]|abbiamo|vorrei|wij|onze|vår|våra|vores|"
    r"jag|jeg|minä|olemme|мы|наш[аеиу]?|нам|нами|нас|мне|мной|я|мій|biz|bizim|benim)\b|"
    r"我々|われわれ|私[はがもの]|私から|我们|我們|우리|저는|나는|نحن|ما |אני|אנחנו|हम|मैं"
)
"""Words by which somebody speaks for himself or for those he belongs to."""

SALUTATIONS = (
    r"buen[oa]s (?:días|tardes|noches)|muchas gracias|gracias|señor[ae]s|queridos?|querid[oa]s?|"
    r"estimad[oa]s|bom dia|boa (?:tarde|noite)|muito obrigad[oa]|obrigad[oa]|car[oai]s? |"
    r"senhor[ae]s|"
    r"buongiorno|buonasera|grazie|gentili|signore e signori|bonjour|bonsoir|mesdames|messieurs|"
    r"monsieur l|madame l|merci|cher|chère|chers|guten (?:tag|morgen|abend)|grüß gott|"
    r"(?:sehr geehrte|meine (?:sehr )?(?:verehrten )?damen|liebe|lieber|vielen dank|danke|"
    r"herzlichen dank|herzlich willkommen)|goede(?:morgen|middag|navond)|dames en heren|dank u|"
    r"god (?:morgen|dag|kväll|kveld|aften)|mina damer|mine damer|kära|kjære|kære|tack|tusen takk|"
    r"hyvää (?:huomenta|päivää|iltaa)|hyvät|kiitos|dzień dobry|szanowni|dziękuję|dobrý den|dobré|"
    r"vážen|děkuji|ďakujem|jó napot|tisztelt|köszönöm|bună ziua|mulțumesc|добрый (?:день|вечер)|"
    r"доброе утро|добр(?:ий|ого) д(?:ень|ня)|здравствуйте|уважаем|дорогие|дамы и господа|спасибо|"
    r"шановні|дякую|поважани|хвала|добар дан|poštovani|hvala|dobar dan|καλημέρα|κυρίες|ευχαριστώ|"
    r"günaydın|iyi (?:günler|akşamlar)|değerli|sayın|sevgili|teşekkür|selamat (?:pagi|siang|sore)|"
    r"yang terhormat|terima kasih|xin chào|cảm ơn|皆様|皆さん|おはよう|こんにちは|ありがとう|"
    r"大家好|各位|谢谢|女士们|안녕하|감사합니다|여러분|السلام|شكرا|بسم الله|سلام|با سلام|שלום|"
    r"תודה|नमस्कार|धन्यवाद"
)
"""How a speech opens."""

CLOSINGS = (
    r"gracias|muchas gracias|buenas|hasta|sí|no|bueno|pues|por favor|obrigad[oa]|"
    r"muito obrigad[oa]|até|"
    r"sim|não|grazie|arrivederci|prego|sì|merci|au revoir|oui|non|bonne|très bien|je vous|danke|"
    r"vielen dank|herzlichen dank|auf wieder|schönen|ja|nein|bitte|gut|dank u|bedankt|tot ziens|"
    r"tack|takk|tak|ja|nej|nei|kiitos|kyllä|näkemiin|dziękuję|do widzenia|tak|nie|děkuji|ano|"
    r"ďakujem|"
    r"köszönöm|igen|mulțumesc|спасибо|до свидания|до встречи|всего|благодарю|да|нет|хорошо|"
    r"пожалуйста|"
    r"дякую|до побачення|так|ні|благодаря|хвала|hvala|da|ne|ευχαριστώ|ναι|όχι|teşekkür|sağ ?olun|"
    r"evet|"
    r"hayır|terima kasih|cảm ơn|以上|ありがとう|はい|いいえ|よろしい|谢谢|謝謝|好|是|感谢|감사|"
    r"네|예|شكرا|نعم|"
    r"لا|متشکر|با تشکر|بله|תודה|כן|לא|धन्यवाद|samedi|lundi|mardi|mercredi|jeudi|vendredi|dimanche"
)
"""Words of thanks, assent or leave with which a short last line is said."""

LEADS = (
    r"ответил\w* на вопросы|провел\w* (?:пресс-конференцию|переговоры|встречу)|провёл|выступил\w*|"
    r"a (?:répondu|tenu|donné|accordé)|(?:cet|l[’']) ?entretien|conférence de presse|"
    r"(?:ha )?(?:respondió|ofreció|concedió|ofrecido|celebró|compareció)|transcripción|"
    r"(?:das|dieses) (?:gespräch|interview)|wurde am .{3,40} geführt|fragen .{0,30}beantwortet|"
    r"erschien(?:en)? (?:am|in)|führte[n]?\b|respondeu|concedeu|ha risposto|ha tenuto|"
    r"rilasciat[oa]|"
    r"intervist|以下は|次のとおり|概要(?:は|以下)|答记者问|回答了|举行"
)
"""By which a line above the first label tells what was held."""

DIRECTIONS = (
    r"(?:risas?|risos|risate|risa|aplausos?|applausi|rires?|sourires?|applaudissements|lacht|"
    r"lachen|"
    r"gelächter|heiterkeit|beifall|applaus|schmunzelt|gelach|latter|skratt|naurua|śmiech|oklaski|"
    r"smích|potlesk|nevetés|taps|râsete|смех|смеется|смеётся|улыбается|аплодисменты|сміх|оплески|"
    r"смях|смех в зале|смех у сали|smijeh|aplauz|γέλια|gülüşmeler|gülüyor|alkışlar|kahkahalar|"
    r"tawa|"
    r"(?:以下[はの]?[、，]?)?(?:英|日本|仏|独|露|西|中国|韓国|ロシア|アラビア|スペイン|フランス)語(?:にて|で|による)(?:の)?"
    r"(?:発言|質問|回答|応答|質疑応答|質疑|挨拶)|通訳を?(?:介して|通じて|通して).{0,6}|(?:同時|逐次)?通訳|"
    r"マイク(?:不調|なし|オフ)|音声(?:不調|途切れ|なし)|用?(?:英|中|日|俄|法)(?:语|文)(?:提问|回答|发言)|"
    r"(?:영어|일본어|중국어|러시아어)로 (?:질문|답변|발언)|통역|"
    r"笑|笑い|拍手|会場笑い|笑声|掌声|鼓掌|웃음|박수|ضحك|تصفيق|خنده|צחוק|מחיאות כפיים|हँसी|"
    r"inaudible|inaudibile|"
    r"inaudível|unverständlich|akustisch unverständlich|неразборчиво|нерозбірливо|onverstaanbaar|"
    r"ohörbart|nieczytelne|niesłyszalne|聞き取れず|聴取不能|听不清|청취불능|anlaşılmıyor|"
    r"ininteligible|"
    r"pausa|pause|pauze|пауза|silencio|silence|murmullos|brouhaha|zwischenrufe?|interrupción|"
    r"interruption|unterbrechung|fuera de micrófono|hors micro|ohne mikrofon|без микрофона|"
    r"(?:interpretación|traducción|traduction|interprétation|übersetzung|traduzione|tradução|"
    r"перевод|"
    r"переклад|通訳|翻訳)(?: .{1,30})?|(?:por|via|par|через|über|mit) (?:intérprete|interprète|"
    r"переводчика|dolmetscher)|(?:en|em|auf|in|sur|по)[- ]?(?:inglés|francés|ruso|árabe|inglês|"
    r"francês|englisch|französisch|russisch|anglais|russe|inglese|francese|английски|русски|"
    r"французски)|逐次通訳|英語で|用英语)(?: .{0,20})?"
)
"""Stage directions in other languages."""
