"""Dates as ISO 8601 writes them."""

import datetime as dt

import pytest

from podium.iso import is_partial, iso_day


@pytest.mark.parametrize("text", ["20190105", "2019-W01-1", "2019-1-5", "2019-02-30", "", "2019"])
def test_only_a_day_is_a_day(text: str) -> None:
    """Other forms of ISO 8601, days that are none, and parts of days are no days."""
    assert iso_day(text) is None


def test_a_day_is_read() -> None:
    """As a date."""
    assert iso_day("2019-01-14") == dt.date(2019, 1, 14)


@pytest.mark.parametrize("text", ["2019", "2019-05", "2019-05-10", "2019-05-10T09:30"])
def test_a_date_may_be_partial(text: str) -> None:
    """A year, a month, a day, a day with its hour."""
    assert is_partial(text)


@pytest.mark.parametrize(
    "text", ["2019-99", "2019-02-30", "15.06.2016", "2019-5", "²019", "2019-05-10T25:00", "201905"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Months and days must be there."""
    assert not is_partial(text)
