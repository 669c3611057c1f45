"""Machine checks across documents."""

import datetime as dt

import pytest

from podium import layout
from podium.consistency import CHECKS, RELATIONS, compare, compare_corpus, differing, met
from podium.model import Source, Transcript
from podium.sources import data_folder
from podium.tables import read_table

LATER = "Foreign Minister Ana Ruiz’s statement following talks with Foreign Minister Olu Adeyemi, "


def page(name: str, text: str) -> Transcript:
    """Return an invented page as a transcript."""
    return layout.parse(text, Source(f"{name}.txt", "0" * 64, "utf-8", len(text)), name)


def told(check: str, **pages: str) -> list[tuple[str, str, str]]:
    """Return what one check finds in invented pages: relation and the two readings."""
    found = compare([page(name, text) for name, text in pages.items()])
    return [
        (one.relation, one.first.reading, one.second.reading) for one in found if one.check == check
    ]


def statement(day: str, words: str, host: str = "Foreign Minister Ana Ruiz") -> str:
    """Return a page of a statement on a day."""
    title = f"Statement by {host} at a news conference, Madrid, {day}"
    return f"{title}\n\nLadies and gentlemen,\n\n{words}\n"


class TestOrdinals:
    """ordinals_rise."""

    def test_a_number_that_falls_differs(self) -> None:
        """The eighth meeting in January and the fifth in May do not fit; eighth and tenth do."""
        first = statement("14 January 2021", "This was our eighth meeting with Minister Adeyemi.")
        up = statement("10 May 2021", "Today was my tenth meeting with Minister Adeyemi.")
        down = statement("10 May 2021", "Today was my fifth meeting with Minister Adeyemi.")
        assert told("ordinals_rise", a=first, b=up) == [("fits", "8", "10")]
        assert told("ordinals_rise", a=first, b=down) == [("differs", "8", "5")]

    def test_the_order_of_pages_does_not_matter(self) -> None:
        """Documents are put in the order of their days."""
        first = statement("14 January 2021", "This was our eighth meeting with Minister Adeyemi.")
        later = statement("10 May 2021", "Today was my tenth meeting with Minister Adeyemi.")
        assert told("ordinals_rise", b=later, a=first) == [("fits", "8", "10")]

    def test_one_day_has_one_number(self) -> None:
        """Two accounts of one day that count differently do not fit."""
        one = statement("10 May 2021", "This was our third meeting with Minister Adeyemi.")
        other = statement(
            "10 May 2021", "This was our fourth meeting with Minister Ruiz.",
            host="Foreign Minister Olu Adeyemi",
        )  # fmt: skip
        assert told("ordinals_rise", a=one, b=other) == [("differs", "3", "4")]

    def test_other_people_are_another_series(self) -> None:
        """Meetings with somebody else are counted apart; so are other things."""
        one = statement("14 January 2021", "This was our eighth meeting with Minister Adeyemi.")
        other = statement(
            "10 May 2021", "This was our second meeting with Minister Novak.",
            host="Foreign Minister Eva Lund",
        )  # fmt: skip
        steps = statement("10 May 2021", "It is a first step for Minister Adeyemi.")
        assert told("ordinals_rise", a=one, b=other, c=steps) == []


class TestPages:
    """weekdays, dates_of_page, clock_and_length."""

    @pytest.mark.parametrize(
        ("printed", "relation"),
        [("Friday, May 10, 2019", "fits"), ("Thursday, May 10, 2019", "differs")],
    )
    def test_weekday_against_calendar(self, printed: str, relation: str) -> None:
        """A weekday printed with a date is held against the calendar."""
        words = f"We agreed it on {printed}, in Geneva."
        assert [row[0] for row in told("weekdays", a=statement("1 June 2019", words))] == [relation]

    def test_a_weekday_after_the_date_too(self) -> None:
        """A weekday in brackets after its date is seen."""
        words = "We meet on 10 May 2019 (Monday) in Geneva."
        assert told("weekdays", a=statement("1 May 2019", words)) == [
            ("differs", "Monday", "2019-05-10")
        ]

    def test_stamp_against_title(self) -> None:
        """A posting stamp of another day than the title's is shown, without a verdict."""
        text = "12 March 2021 18:05\n\n" + statement("11 March 2021", "We spoke of fish.")
        assert ("differs", "2021-03-12", "2021-03-11") in told("dates_of_page", a=text)

    def test_hours_before_the_press_conference(self) -> None:
        """Nine hours of talks do not fit before a press conference at eight."""
        text = (
            "Press Conference by Foreign Minister Ana Ruiz\n"
            "Friday, May 10, 2019, 8:00 a.m. Madrid\n\n"
            "Minister Ruiz: Today we held talks for nine hours.\n"
        )
        assert told("clock_and_length", a=text) == [("differs", "08:00", "9 hours")]


class TestPlans:
    """planned_and_held, dates_of_one_plan."""

    PLAN = "Minister Adeyemi will visit Madrid on May 30 and a meeting will be held."

    @pytest.mark.parametrize(
        ("held", "relations"), [("30 May 2021", ["fits"]), ("31 May 2021", ["differs"])]
    )
    def test_a_plan_against_the_day_of_a_later_page(self, held: str, relations: list[str]) -> None:
        """A planned day is held against the day of a later page of the same people."""
        later = f"{LATER}Madrid, {held}\n\nLadies and gentlemen,\n\nWe had good talks.\n"
        found = told("planned_and_held", a=statement("10 May 2021", self.PLAN), b=later)
        assert [row[0] for row in found] == relations

    def test_a_page_of_a_month_later_is_no_answer(self) -> None:
        """Far from the planned day nothing is compared: silence is no difference."""
        later = f"{LATER}Madrid, 30 June 2021\n\nLadies and gentlemen,\n\nWe had good talks.\n"
        assert told("planned_and_held", a=statement("10 May 2021", self.PLAN), b=later) == []

    def test_two_dates_of_one_plan(self) -> None:
        """A month holds a day in it; two days for one visit differ."""
        month = statement("10 May 2021", "President Okoro will attend the summit in June.")
        day = statement("20 May 2021", "The summit with President Okoro is due on June 29.")
        other = statement("20 May 2021", "The summit with President Okoro is due on July 2.")
        assert told("dates_of_one_plan", a=month, b=day) == [("fits", "2021-06", "2021-06-29")]
        assert told("dates_of_one_plan", a=day, b=other) == [
            ("differs", "2021-06-29", "2021-07-02")
        ]


class TestAmounts:
    """same_thing, one_or_several."""

    def test_another_number_for_the_same_thing(self) -> None:
        """Sentences that share words and a unit but not the number are shown."""
        one = statement("1 May 2021", "The fishing fleets lost 40 vessels in the storm.")
        other = statement("2 May 2021", "In the storm the fishing fleets lost 60 vessels.")
        assert told("same_thing", a=one, b=other) == [("differs", "40 vessels", "60 vessels")]

    def test_a_number_against_none_is_open(self) -> None:
        """Many years and 70 years cannot be compared by arithmetic."""
        one = statement("1 May 2021", "The border issue stays unresolved for many years.")
        other = statement("2 May 2021", "The border issue stays unresolved for 70 years.")
        assert told("same_thing", a=one, b=other) == [("open", "some years", "70 years")]

    def test_other_subjects_are_left_alone(self) -> None:
        """The same unit without shared words is another matter."""
        one = statement("1 May 2021", "The fleets lost 40 vessels.")
        other = statement("2 May 2021", "Yards in the north built 60 vessels.")
        assert told("same_thing", a=one, b=other) == []

    def test_one_against_several(self) -> None:
        """A compound noun told of as one and as several on one day is shown."""
        words = "They fired short-range rockets. The firing of a short-range rocket is a breach."
        assert told("one_or_several", a=statement("1 May 2021", words)) == [
            ("differs", "one", "several")
        ]


class TestCompare:
    """compare."""

    def test_places_are_anchors(self) -> None:
        """Both places quote their transcripts exactly, and rows carry them."""
        texts = {
            "a": statement("14 January 2021", "This was our eighth meeting, Friday, May 10, 2019."),
            "b": statement("10 May 2021", "Today was my fifth meeting."),
        }
        found = compare([page(name, text) for name, text in texts.items()])
        assert {one.check for one in found} <= set(CHECKS)
        for one in found:
            assert one.relation in RELATIONS
            for place in (one.first, one.second):
                assert place.span.of(texts[place.transcript]) == place.quote
            assert one.row()["second_quote"] == one.second.quote

    def test_a_day_can_be_given(self) -> None:
        """A page that prints no date takes the day that is given."""
        pages = [
            page(name, f"Minister Ruiz: This was our {word} meeting.\n")
            for name, word in (("a", "eighth"), ("b", "fifth"))
        ]
        days = {"a": dt.date(2021, 1, 1), "b": dt.date(2021, 2, 1)}
        assert [one.check for one in differing(compare(pages, days))] == ["ordinals_rise"]
        assert compare(pages) == []


class TestFive:
    """compare_corpus, on the five documents."""

    def test_the_known_ones_are_proposed(self) -> None:
        """The checks meet discrepancies that people found by reading."""
        anchors = read_table(data_folder() / "curated" / "discrepancy_anchors.csv")
        found = met(compare_corpus(data_folder()), anchors)
        assert set(found) >= {
            "meeting-count-sides", "meeting-count-japan", "third-or-tenth", "late-may-days",
            "june-summit-date", "january-summit-date", "launch-number", "stamp-and-title-31-may",
        }  # fmt: skip
        counted = {(one.first.reading, one.second.reading): one.relation
                   for one in found["meeting-count-sides"]}  # fmt: skip
        assert counted["8", "10"] == "fits"
        assert counted["8", "5"] == counted["10", "5"] == counted["10", "3"] == "differs"
        assert {one.relation for one in found["stamp-and-title-31-may"]} == {"fits"}
