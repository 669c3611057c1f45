"""Dates as text of any precision."""

import datetime as dt

import pytest

from podium.quantities import calendar

DAY = dt.date(2019, 5, 10)


class TestShifted:
    """shifted."""

    @pytest.mark.parametrize(
        ("number", "unit", "expected"),
        [
            (-2, "day", "2019-05-08"), (1, "week", "2019-05-17"), (-5, "month", "2018-12"),
            (-70, "year", "1949"), (-2, "decade", "1999"), (48, "hour", "2019-05-12"),
            (30, "minute", "2019-05-10"), (-9000, "year", None), (10**9, "day", None),
        ],
    )  # fmt: skip
    def test_as_fine_as_the_unit(self, number: int, unit: str, expected: str | None) -> None:
        """Days give a day, months a month, years a year; out of the calendar is null."""
        assert calendar.shifted(DAY, number, unit) == expected


class TestShared:
    """shared."""

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("2019-01-02", "2019-01-09", "2019-01"),
            ("2018-12-30", "2019-01-02", None),
            ("2019-01-30", "2019-02-02", "2019"),
            ("2019", "2019", "2019"),
            (None, "2019", None),
        ],
    )
    def test_what_both_have(
        self, first: str | None, second: str | None, expected: str | None
    ) -> None:
        """Two dates share their month, else their year, else nothing."""
        assert calendar.shared(first, second) == expected


class TestNearest:
    """nearest_day, nearest_month, nearest_in_month."""

    def test_across_the_year(self) -> None:
        """The nearest 28 December to January is the last one; a day that is not is none."""
        assert calendar.nearest_day(dt.date(2019, 1, 14), 12, 28) == dt.date(2018, 12, 28)
        assert calendar.nearest_day(DAY, 2, 30) is None

    def test_half_a_year_away_is_not_guessed(self) -> None:
        """A month as near behind as ahead stays unknown."""
        assert calendar.nearest_month(DAY, 11) == calendar.UNKNOWN
        assert calendar.nearest_month(DAY, 10).start == "2019-10"

    def test_the_31st_is_in_a_month_that_has_one(self) -> None:
        """Months without such a day are passed over."""
        assert calendar.nearest_in_month(dt.date(2019, 4, 20), 31) == dt.date(2019, 3, 31)


class TestPeriod:
    """period."""

    @pytest.mark.parametrize(
        ("unit", "shift", "start", "end"),
        [
            ("week", -1, "2019-04-29", "2019-05-05"), ("month", -5, "2018-12", None),
            ("quarter", 0, "2019-04", "2019-06"), ("quarter", -2, "2018-10", "2018-12"),
            ("year", 1, "2020", None), ("decade", -1, "2000", "2009"),
            ("century", 0, "2001", "2100"),
        ],
    )  # fmt: skip
    def test_before_and_after(self, unit: str, shift: int, start: str, end: str | None) -> None:
        """Weeks start on Monday; quarters, decades and centuries are stretches."""
        when = calendar.period(DAY, unit, shift)
        assert (when.start, when.end) == (start, end)
