"""Dates and clock times as pages print them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.dates import find_clocks, find_dates, find_yearless, iso_date, month_number

DATES = {
    "Friday, May 10, 2019, 3:38 p.m. Moscow": "2019-05-10",
    "31 May 201911:01": "2019-05-31",
    "12 November 202022:30": "2020-11-12",
    "03-Jun.-2019": "2019-06-03",
    "14th of January, 2019": "2019-01-14",
    "Jan. 14, 2019": "2019-01-14",
    "SEPTEMBER 12, 2016": "2016-09-12",
    "February 8,2019": "2019-02-08",
    "2010/08/03": "2010-08-03",
    "2019-01-16 10:12:13": "2019-01-16",
    "Updated on 04.04.14": "2014-04-04",
    "01.09.2018 - Interview": "2018-09-01",
    "25/10/2019": "2019-10-25",
    "1/29/2016": "2016-01-29",
    "3/22/10": "2010-03-22",
    "2019年5月10日": "2019-05-10",
}
NO_DATES = [
    "in May 2019", "1956 Declaration", "UNSC resolution 2375/2017", "May 32, 2019", "31/31/2019",
    "tel. 02 6277 7500", "402-05-03-2018", "version 1.2.3", "10 May 20191",
]  # fmt: skip
UNREADABLE = ["12/10/2019", "May 30-31, 2019", "14–15 January 2019", "3/4/14"]
CLOCKS = {
    "3:38 p.m.": "15:38",
    "8:41 a.m.": "08:41",
    "12:22 a.m.": "00:22",
    "12:10 p.m.": "12:10",
    "0:15 a.m.": "00:15",
    "1:07 P.M. EDT": "13:07",
    "10am": "10:00",
    "17:40": "17:40",
    "15.30 Uhr": "15:30",
    "1430 hrs": "14:30",
    "17h30": "17:30",
    "12 noon": "12:00",
    "at noon": "12:00",
    "31 May 201911:01": "11:01",
    "2019-01-16 10:12:13": "10:12",
}
NO_CLOCKS = ["2+2", "25:10", "10:75", "12.5 per cent", "3 hours", "1956", "13 a.m."]


class TestFindDates:
    """find_dates."""

    @pytest.mark.parametrize(("text", "iso"), DATES.items())
    def test_reads(self, text: str, iso: str) -> None:
        """A date is read in every form that pages print, glued to a clock or not."""
        assert [hit.iso for hit in find_dates(text)] == [iso]

    @pytest.mark.parametrize("text", NO_DATES)
    def test_finds_none(self, text: str) -> None:
        """Years, numbers of documents and days that no calendar has are no dates."""
        assert [hit.iso for hit in find_dates(text) if hit.iso] == []

    @pytest.mark.parametrize("text", UNREADABLE)
    def test_finds_and_does_not_guess(self, text: str) -> None:
        """A date of two readings, or of two days, is found and stays null."""
        assert [hit.iso for hit in find_dates(text)] == [None]

    def test_says_what_was_found(self) -> None:
        """The span is the date's own words."""
        text = "Tokyo, May 31, 2019 (updated 01.06.2019)"
        assert [hit.span.of(text) for hit in find_dates(text)] == ["May 31, 2019", "01.06.2019"]

    @given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
    def test_reads_every_day(self, day: dt.date) -> None:
        """Every day of two centuries is read back from its printed form."""
        assert find_dates(f"{day:%B} {day:%d}, {day:%Y}")[0].iso == f"{day:%Y-%m-%d}"


class TestFindClocks:
    """find_clocks."""

    @pytest.mark.parametrize(("text", "iso"), CLOCKS.items())
    def test_reads(self, text: str, iso: str) -> None:
        """A clock time is read in every form that pages print."""
        assert [hit.iso for hit in find_clocks(text)] == [iso]

    @pytest.mark.parametrize("text", NO_CLOCKS)
    def test_finds_none(self, text: str) -> None:
        """Durations, formats and hours that no clock has are no clock times."""
        assert [hit.iso for hit in find_clocks(text) if hit.iso] == []

    def test_a_slip_of_the_pen_stays_null(self) -> None:
        """An hour with a digit too many is found and not read."""
        (hit,) = find_clocks("1:012 P.M. EST")
        assert hit.iso is None


class TestFindYearless:
    """find_yearless."""

    @pytest.mark.parametrize(
        ("text", "day"), [("On June 5, we met", (6, 5)), ("Thursday 26 September", (9, 26))]
    )
    def test_reads_month_and_day(self, text: str, day: tuple[int, int]) -> None:
        """A day without its year gives month and day."""
        assert find_yearless(text) == [day]

    def test_a_month_with_a_year_is_no_day(self) -> None:
        """The first digits of a year are no day."""
        assert find_yearless("in May 2019") == []


class TestCalendar:
    """month_number and iso_date."""

    @pytest.mark.parametrize(("name", "number"), [("January", 1), ("sept", 9), ("DEC.", 12)])
    def test_month_number(self, name: str, number: int) -> None:
        """A month is known by its first three letters."""
        assert month_number(name) == number

    def test_iso_date(self) -> None:
        """A day that no calendar has is null."""
        assert iso_date(2019, 2, 28) == "2019-02-28"
        assert iso_date(2019, 2, 29) is None
