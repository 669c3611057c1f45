"""Words of other languages that are no part of a person's name: countries, kinds of texts."""

from __future__ import annotations

COUNTRY_WORDS = frozenset(
    "россии российской федерации сша японии китая кнр франции германии фрг италии испании "
    "великобритании турции индии ирана украины белоруссии беларуси казахстана армении грузии "
    "азербайджана узбекистана киргизии таджикистана монголии сербии венгрии польши финляндии "
    "норвегии швеции республики королевства союза європи україни españa francia alemania italia "
    "portugal méxico colombia perú venezuela marruecos japón rusia unidos china brasil españoles "
    "reino unido república argentina chile ecuador uruguay bolivia paraguay cuba países bajos "
    "marrocos alemanha itália espanha rússia japão moçambique cabo verde timor-leste "
    "angola estados marocco germania spagna giappone stati uniti russie allemagne espagne italie "
    "japon chine maroc algérie tunisie sénégal états-unis royaume-uni belgique suisse turquie "
    "république française français française allemand italien españoles español española italiano "
    "italiana deutschland deutschlands österreich österreichs frankreich frankreichs italiens "
    "spaniens polens ungarns russlands japans chinas bundesrepublik republik schweiz türkiye "
    "portugués portuguesa portugais espagnol japonais russe japonés ruso rusa marroquí francés "
    "francesa alemán alemana".split()
)
"""Countries and peoples in the forms in which offices there print them."""

KIND_WORDS = frozenset(
    "rueda prensa conferencia comparecencia declaración declaraciones intervención entrevista "
    "discurso palabras respuestas preguntas transcripción comunicado nota inicio gobierno "
    "coletiva imprensa conferência entrevista discurso transcrição respostas perguntas governo "
    "conferenza stampa dichiarazione dichiarazioni intervista discorso trascrizione risposte "
    "governo "
    "conférence presse point déclaration déclarations entretien discours allocution propos "
    "réponses "
    "transcription communiqué accueil gouvernement intervention extraits "
    "pressekonferenz "
    "presseunterrichtung pressestatement interview gespräch erklärung ansprache mitschrift "
    "wortlaut auszüge startseite antworten fragen gemeinsame gemeinsamen "
    "regierungspressekonferenz "
    "persconferentie toespraak verklaring vraaggesprek persverklaring presskonferens uttalande "
    "pressekonferanse pressemøde uttalelse intervju tiedotustilaisuus puhe lausunto "
    "haastattelu "
    "konferencja prasowa wystąpienie oświadczenie wywiad zapis tisková konference projev "
    "prohlášení "
    "rozhovor sajtótájékoztató beszéd nyilatkozat interjú conferință declarație conferința presă "
    "konferencija izjava govor razgovor konferencije пресс-конференция пресс-конференции "
    "пресс-конференцию брифинг брифинга стенограмма выступление выступления заявление заявления "
    "интервью ответы ответ вопросы вопрос сми слово вступительное комментарий комментарии речь "
    "комментария главная пресс-служба новости события документы о об по итогам ходе в на с со "
    "после "
    "во время из беседа встреча встречи визит визита совместная совместной текст фрагменты "
    "выдержки "
    "прес-конференція виступ заява коментар інтервʼю брифінг συνέντευξη τύπου δήλωση ομιλία "
    "basın toplantısı açıklaması konuşması röportaj mülakat ortak sayfa bakanlık "
    "konferensi pers pernyataan pidato wawancara nach vor mit und tras después junto avec "
    "après "
    "lors dopo con após junto norwegischen".split()
)
"""Capitalised words of titles there, and the small words between."""

KIND_SIGNS = (
    "臨時|定例|国際|國際|記者会見|記者會|記者会|主持|出席|举行|舉行|会見記録|会見概要|会見|記録|概要|冒頭|発言|挨拶|演説|談話|外務省|外交部|例行|记者会|主持|答问|讲话|全文|实录|정례|"
    "브리핑|기자회견|회견|외교부|모두발언|질의응답|발언문"
)
"""The same where no blanks part the words."""
