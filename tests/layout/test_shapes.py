"""Labels that other marks than a colon set off, and labels in other languages."""

from __future__ import annotations

import pytest

from tests.layout.helpers import read

MARKS = {
    "point and dash": "{}.- {}",
    "point and long dash": "{}.– {}",
    "dash": "{} – {}",
    "square brackets": "[{}] {}",
    "lenticular brackets": "【{}】{}",
    "round brackets": "（{}）{}",
    "angled brackets": "<{}> {}",
    "bold": "**{}** {}",
    "bold with colon": "**{}:** {}",
    "column": "{}\t{}",
    "bar": "{} | {}",
}
SAID = (
    ("Minister Ilves", "Good morning. We have a plan – and it has two points."),
    ("Question", "Minister, which points? He said: wait."),
    ("Minister Ilves", "Ships. I told him [the harbour master] so."),
    ("Question", "And the other one?"),
    ("Minister Ilves", "Article 5: harbours."),
)
TONGUES = {
    "spanish": ("MINISTRA.- {}", "PREGUNTA.- {}", "¿"),
    "spanish letters": ("R.- {}", "P.- {}", "¿"),
    "portuguese": ("Ministra Ilves: {}", "Jornalista: {}", ""),
    "italian": ("Risposta: {}", "Domanda: {}", ""),
    "french letters": ("R - {}", "Q - {}", ""),
    "french": ("La ministre : {}", "Journaliste : {}", ""),
    "german": ("Außenministerin Ilves: {}", "Zusatzfrage: {}", ""),
    "german letters": ("A: {}", "F: {}", ""),
    "german for both": ("Außenministerin Ilves: {}", "Journalist/in: {}", ""),
    "dutch": ("ANTWOORD: {}", "VRAAG: {}", ""),
    "swedish": ("Utrikesminister Ilves: {}", "Fråga: {}", ""),
    "polish": ("Minister Ilves: {}", "Dziennikarka: {}", ""),
    "turkish": ("DIŞİŞLERİ BAKANI ILVES- {}", "SORU- {}", ""),
    "russian letters": ("О.: {}", "В.: {}", ""),
    "russian": ("М.Илвес: {}", "Вопрос: {}", ""),
    "ukrainian": ("Міністр: {}", "Запитання: {}", ""),
    "japanese": ("（大臣）{}", "（記者）{}", ""),
    "japanese signs": ("答：{}", "問：{}", ""),
    "chinese": ("【吴部长】{}", "【记者】{}", ""),
    "korean": ("<장관> {}", "<질문> {}", ""),
    "arabic": ("وزيرة الخارجية: {}", "سؤال: {}", ""),
    "hebrew": ("שרת החוץ: {}", "שאלה: {}", ""),
    "vietnamese": ("Trả lời: {}", "Câu hỏi: {}", ""),
}
HEAD = "Press Conference by Foreign Minister Maria Ilves\n\nRiga, 3 May 2018\n\n"


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
def test_marks(mark: str) -> None:
    """A mark that the page uses for its labels parts its turns, and not where it is spoken."""
    transcript = read(HEAD + "\n\n".join(mark.format(*said) for said in SAID) + "\n")
    turns = transcript.turns
    assert [(t.label, t.span.of(transcript.text)) for t in turns] == list(SAID)
    assert [t.speaker for t in turns] == ["Maria Ilves", None] * 2 + ["Maria Ilves"]
    assert [t.role for t in turns] == ["minister", "journalist"] * 2 + ["minister"]


@pytest.mark.parametrize(("answers", "asks", "opens"), TONGUES.values(), ids=TONGUES)
def test_tongues(answers: str, asks: str, opens: str) -> None:
    """Who asks and who answers is told apart whatever the language of the labels."""
    years = ("(2018)", "(2019)", "(2020)")
    lines = [
        line for year in years for line in (asks.format(f"{opens}{year}?"), answers.format(year))
    ]
    turns = read(HEAD + "\n\n".join(lines) + "\n").turns
    assert len(turns) == len(lines)
    assert [turn.role == "journalist" for turn in turns] == [True, False] * 3
    assert all(turn.speaker is None for turn in turns[::2])


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("MODERADORA", "moderator"),
        ("Ведущий", "moderator"),
        ("司会", "moderator"),
        ("INTÉRPRETE", "interpreter"),
        ("Dolmetscherin", "interpreter"),
        ("Переводчик", "interpreter"),
        ("Porte-parole", "spokesperson"),
        ("Rzecznik", "spokesperson"),
        ("发言人", "spokesperson"),
        ("Embajador", "official"),
        ("Primer ministro", "head_of_government"),
        ("Présidente", "head_of_state"),
    ],
)
def test_offices_are_no_names(label: str, role: str) -> None:
    """A word for an office or a function is a role in any language, and nobody's name."""
    lines = [f"{label}: 2018.", "Question: 2019?", f"{label}: 2020."]
    turns = read("Press Conference\n\nRiga, 3 May 2018\n\n" + "\n\n".join(lines) + "\n").turns
    assert [turn.role for turn in turns] == [role, "journalist", role]
    assert {turn.speaker for turn in turns} == {None}


@pytest.mark.parametrize(
    "label", ["Quеstion", "Ques\u00adtion", "Ques\u200btion", "\u200bQuestion"]
)
def test_unseen_letters(label: str) -> None:
    """A letter that only looks alike and a mark that nobody sees change no label."""
    page = f"{HEAD}Minister Ilves: Welcome.\n\n{label}: When?\n\nМinister Ilves: In June.\n"
    turns = read(page).turns
    assert [turn.role for turn in turns] == ["minister", "journalist", "minister"]
    assert turns[2].speaker == "Maria Ilves"


def test_list_of_letters() -> None:
    """``A:`` and ``B:`` in a list are no answers where nobody asks by a letter."""
    page = f"{HEAD}Minister Ilves: Two ways.\n\nA: we pay.\n\nB: they pay.\n\nQuestion: Which?\n"
    assert [turn.label for turn in read(page).turns] == ["Minister Ilves", "Question"]


def test_label_of_two() -> None:
    """A label of two people names neither."""
    page = (
        "Press Conference\n\nRiga, 3 May 2018\n\nMinister Anna Aalto: Hello.\n\n"
        "Minister Per Berg: Hello.\n\nQuestion: Where?\n\nAalto and Berg: In Oslo.\n"
        "\nQuestion: When?\n\nAalto and Berg: In June.\n"
    )
    last = read(page).turns[-1]
    assert (last.label, last.speaker, last.role) == ("Aalto and Berg", None, "minister")


def test_function_in_capitals_alone() -> None:
    """An interpreter who speaks once is believed where other labels stand on lines of their own."""
    page = (
        f"{HEAD}QUESTION\nMinister Ilves, when does the harbour –\n"
        "INTERPRETER\nThe question is when.\nQUESTION\nWhen is it?\nMINISTER ILVES\nIn June.\n"
    )
    assert [turn.label for turn in read(page).turns] == [
        "QUESTION",
        "INTERPRETER",
        "QUESTION",
        "MINISTER ILVES",
    ]


@pytest.mark.parametrize("number", ["- 2 -", "Briefing        Page 2 of 3", "Seite 2 von 3", "2/3"])
def test_page_numbers(number: str) -> None:
    """A page number amid a turn is a note and parts nothing."""
    said = f"Minister Ilves: We have a plan of\n\n{number}\n\ntwo points."
    page = f"{HEAD}Question: When?\n\n{said}\n\nQuestion: Why?\n"
    transcript = read(page)
    assert len(transcript.turns) == 3
    assert number in [note.span.of(page) for note in transcript.notes]
    assert all(number not in p.span.of(page) for p in transcript.turns[1].paragraphs)
