"""Forms of the sites of ministries and embassies that are found on many pages of theirs."""

from __future__ import annotations

import pytest

from tests.layout.helpers import assert_holds, read, shown

WRITTEN = """MINISTRY OF FOREIGN AFFAIRS
OF THE RUSSIAN FEDERATION
INFORMATION AND PRESS DEPARTMENT

Spokesman Andrei Kolosov Replies to Questions from Interfax News Agency Regarding Fisheries

Question: What is on the agenda?

Answer: The sides will discuss quotas. It is the usual practice of our contacts.

June 3, 2009
"""

SLIP = """Foreign Minister Pavel Orlov’s interview with Euronews, Moscow, October 12, 2017

Question: What comes next?

Pavel Orlov: The talks come next, as we have said for a long time.

Question: And then?

Pavel Olrov: Then the peace.

Question: Are you sure?

P.Orlov: Nobody can be sure, but we work on it every day.

Question: Thank you.

Pavel Orlov: Thank you.
"""

JAPANESE = """本文へ
トップページ > 会見・発表・広報 > 記者会見
桐島外務大臣会見記録（令和2年10月13日（火曜日）15時08分　於：本省会見室）
令和2年10月13日

冒頭発言
（１）ポルトガル訪問
【桐島外務大臣】私から１点申し上げます。ポルトガル訪問についてであります。

中東情勢
【共同通信　田中記者】中東情勢について伺います。大臣の受け止めをお聞かせください。
【桐島外務大臣】引き続き注視してまいります。各国と連携していきたいと思います。
【ドナウ通信　フルカン記者】
（以下は英語にて発言）
質問の機会をいただきありがとうございます。情勢についてお聞きします。
【桐島外務大臣】各国と協議してまいります。

このページのトップへ戻る
"""


def test_written_answers_belong_to_the_official_of_the_title() -> None:
    """Who the title says replies has the answers; the day below the text is the event's."""
    transcript = read(WRITTEN)
    assert_holds(transcript)
    header = transcript.header
    assert (header.date, header.genre) == ("2009-06-03", "interview")
    assert header.principal_speaker == "Andrei Kolosov"
    assert shown(transcript)[1][:3] == ("Answer", "Andrei Kolosov", "spokesperson")


@pytest.mark.parametrize("number", ["457-03-06-2009", "2460-03-06-2009"])
def test_the_number_of_a_document_gives_its_day(number: str) -> None:
    """Where no line holds a date, the one in the number of the document is read."""
    assert read(WRITTEN.replace("June 3, 2009", number)).header.date == "2009-06-03"
    assert read(WRITTEN.replace("June 3, 2009", "457-03-16-2009")).header.date is None


def test_one_slip_in_a_full_name_is_read_as_meant() -> None:
    """A name printed once that is a letter from one printed often is that person's, and is told."""
    transcript = read(SLIP)
    answers = [turn for turn in shown(transcript) if turn[2] != "journalist"]
    assert {(turn[1], turn[2]) for turn in answers} == {("Pavel Orlov", "minister")}
    assert answers[1][0] == "Pavel Olrov"
    assert any("Pavel Olrov" in warning for warning in transcript.warnings)


@pytest.mark.parametrize("head", ["Ministry of Foreign Affairs", "OF THE UNITED KINGDOM"])
def test_a_dated_title_below_a_letterhead_is_no_heading(head: str) -> None:
    """``Remarks by NAME in PLACE, DATE`` right above the text is the title of the page."""
    said = "Thank you very much for coming. I would like to say a few words on the situation."
    title = "Remarks by Foreign Secretary Edward Marsh in London, 3 May 2011"
    transcript = read(f"{head}\n{title}\n{said}\n")
    assert transcript.header.title == title
    assert transcript.sections == ()


def test_brackets_that_name_whom_a_question_is_put_to_are_no_speech() -> None:
    """``Question: (To Minister Aso)`` names an addressee, and the question begins after it."""
    asked = "Question: (To Minister Moriya) How about the Japanese side?"
    page = (
        "Joint Press Event by Foreign Minister Aoi Moriya and Foreign Minister Paul Lind\n\n"
        f"Minister Moriya: We had good talks today, and I am glad of it.\n\n{asked}\n\n"
        "Minister Moriya: I take the same view.\n"
    )
    transcript = read(page)
    assert transcript.header.genre == "joint_press_conference"
    assert shown(transcript)[1][3] == "How about the Japanese side?"
    assert transcript.turns[1].addressees == ("Minister Moriya",)


def test_a_statement_of_a_house_has_a_narrator() -> None:
    """Where a ministry's press department comments, nobody speaks, although it says we."""
    page = (
        "21 June 201612:31\n\nComment by the Information and Press Department on an incident\n\n"
        "The vessel lost speed because of an engine failure. There is no threat to their lives.\n\n"
        "We express our gratitude to the port authorities for their prompt response.\n"
    )
    transcript = read(page)
    assert transcript.header.genre == "statement"
    assert transcript.header.principal_speaker is None
    assert [turn.role for turn in transcript.turns] == ["narrator"]


def test_a_japanese_record_has_its_place_and_headings() -> None:
    """The key in the title gives the place; numbered headings and labels alone are seen."""
    transcript = read(JAPANESE)
    assert_holds(transcript)
    header = transcript.header
    assert (header.date, header.time, header.place) == ("2020-10-13", "15:08", "本省会見室")
    assert header.page_timestamp is None
    assert [s.title for s in transcript.sections] == [
        "冒頭発言",
        "（１）ポルトガル訪問",
        "中東情勢",
    ]
    label, speaker, role, words = shown(transcript)[3]
    assert (label, speaker, role) == ("ドナウ通信　フルカン記者", "フルカン", "journalist")
    assert words.startswith("質問の機会")


NEWS_BELOW = """Foreign Minister Pavel Orlov’s news conference, Moscow, February 14, 2018

Pavel Orlov: I am glad to open this exhibition, and I will take your questions.

Question: How important is culture in such times?

Pavel Orlov: It is very important. Museums have stricter rules of rest than ministries.

LATEST EVENTS

15.02.2018 - Embassy press officer replies to a question on opening hours
Q: Will the consular section be open on 23 February?
A: No, that day is a public holiday.
14.02.2018 - Spring festival in the square: programme

all messages
"""

DEPUTY = """Spokesperson's Press Briefing (Apr. 14, 2016)

Spokesperson and Deputy Minister for Public Relations Cho Min-seok

Good afternoon. Let me start today’s briefing with the visit of the Minister.

Q: Will the two directors-general meet next week?

A: The consultation has been held alternately in the two capitals, and it will be so again.

Director-General of the Northeast Asian Affairs Bureau: Thank you. I will be brief on this.

Q: Will the Minister meet the press?

A: A joint press event is planned after the talks, and details will be distributed.
"""


def test_other_news_below_the_text_has_labels_of_its_own() -> None:
    """What stands below a heading of news and a date is no turn."""
    transcript = read(NEWS_BELOW)
    assert_holds(transcript)
    assert [label for label, *_ in shown(transcript)] == ["Pavel Orlov", "Question", "Pavel Orlov"]


def test_an_office_is_not_given_to_the_host_who_has_another() -> None:
    """``A:`` is the spokesperson; a director-general whom nothing names stays without a name."""
    turns = shown(read(DEPUTY))
    answers = {speaker for label, speaker, *_ in turns if label == "A"}
    assert answers == {"Cho Min-seok"}
    assert [each[1:3] for each in turns if each[0] and each[0].startswith("Dir")] == [
        (None, "official")
    ]
