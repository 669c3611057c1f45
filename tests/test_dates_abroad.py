"""Dates and clock times as pages in other languages print them."""

from __future__ import annotations

import pytest

from podium.dates import find_clocks, find_dates

DATES = {
    "3. Jänner 2020 in Wien": "2020-01-03",
    "Publié le 14 avril 2016": "2016-04-14",
    "1er mai 2019 à 15h30": "2019-05-01",
    "Madrid, jueves 21 de octubre de 2021": "2021-10-21",
    "6 de mayo del 2019": "2019-05-06",
    "20 июля 2017 года, 21:05": "2017-07-20",
    "15 фев. 2022 г.": "2022-02-15",
    "令和元年九月二十日（金曜日）": "2019-09-20",
    "平成31年4月3日": "2019-04-03",
    "二〇一九年九月二十日": "2019-09-20",
    "２０１９年９月２０日": "2019-09-20",
    "2019년 9월 20일": "2019-09-20",
    "15. kesäkuuta 2021": "2021-06-15",
    "12 grudnia 2018 r.": "2018-12-12",
    "9 Eylül 2020": "2020-09-09",
}
NO_ONE_DAY = ["les 20 et 21 avril 2016", "5 y 6 de mayo de 2019", "4.–5. März 2019"]
NO_DATES = ["mai 2019", "3 listopada 2019", "32 mayo de 2019 años", "23 Mordad 1402", "九月二十日"]
CLOCKS = {
    "１７時３６分": "17:36",
    "午後5時半": "17:30",
    "午前十時": "10:00",
    "오후 3시": "15:00",
    "at 11.30 (EEST)": "11:30",
    "klo 9.05": "09:05",
    "15.6.2021 14.22": "14:22",
    "3 marzo 2021 - ore 12.30": "12:30",
    "14 h 30": "14:30",
    "11 Uhr": "11:00",
    "11.30 h": "11:30",
}
NO_CLOCKS = ["Article 3.15 of 2019", "12.5 per cent", "二時間", "§ 11.30", "25.61 (local time)"]


class TestFindDates:
    """find_dates, months in other languages."""

    @pytest.mark.parametrize(("text", "iso"), DATES.items())
    def test_reads(self, text: str, iso: str) -> None:
        """A date is read whatever the language of its month and whatever its figures."""
        assert [hit.iso for hit in find_dates(text)] == [iso]

    @pytest.mark.parametrize("text", NO_ONE_DAY)
    def test_several_days_are_none(self, text: str) -> None:
        """Two days with one month name no day of their own."""
        assert [hit.iso for hit in find_dates(text)] == [None]

    @pytest.mark.parametrize("text", NO_DATES)
    def test_leaves_alone(self, text: str) -> None:
        """A month alone, another calendar or a month of two meanings is no date."""
        assert not [hit for hit in find_dates(text) if hit.iso]


class TestFindClocks:
    """find_clocks, forms of other languages."""

    @pytest.mark.parametrize(("text", "iso"), CLOCKS.items())
    def test_reads(self, text: str, iso: str) -> None:
        """A clock is read with a full stop, a word or signs between hour and minute."""
        assert [hit.iso for hit in find_clocks(text)] == [iso]

    @pytest.mark.parametrize("text", NO_CLOCKS)
    def test_leaves_alone(self, text: str) -> None:
        """A number with a full stop is a clock only where the line says so."""
        assert not [hit for hit in find_clocks(text) if hit.iso]
