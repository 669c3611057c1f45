"""Numbers, quantities, dates and time expressions."""

import datetime as dt
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podium.quantities import KINDS, PRECISIONS, RULES, Quantity, find

FIXTURES = Path(__file__).parents[1] / "fixtures" / "quantities"
SAID = dt.date(2019, 5, 10)


def lines(name: str) -> list[str]:
    """Return the lines of a fixture that are no comments."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def bracketed(line: str) -> tuple[str, str, list[str]]:
    """Return the text without its brackets, the expression in them, and what is expected."""
    text, expected = line.split(" → ")
    expression = text[text.index("[") + 1 : text.index("]")]
    cells = [cell.strip() for cell in expected.split("|")]
    return text.replace("[", "").replace("]", ""), expression, (cells + [""] * 4)[:5]


def told(quantity: Quantity) -> list[str]:
    """Return a quantity as a row of the table."""
    value = _range(quantity.value, quantity.value_max)
    date = _range(quantity.date_start, quantity.date_end)
    return [quantity.kind, value, quantity.unit or "", date, quantity.precision or ""]


def _range(low: object, high: object) -> str:
    first = "" if low is None else str(low)
    return first if high is None else f"{first}..{high}"


class TestTable:
    """find, line by line."""

    @pytest.mark.parametrize("line", lines("table.txt"))
    def test_the_expression_is_read_as_the_table_says(self, line: str) -> None:
        """The bracketed words are found exactly, with kind, value, unit, date and precision."""
        text, expression, expected = bracketed(line)
        found = {one.span.of(text): one for one in find(text, SAID)}
        assert expression in found
        assert told(found[expression]) == expected

    @pytest.mark.parametrize("line", lines("none.txt"))
    def test_nothing_is_found_where_nothing_is(self, line: str) -> None:
        """Words that only look like numbers or times are left alone."""
        assert [one.span.of(line) for one in find(line, SAID)] == []


class TestReference:
    """find with and without the day of speaking."""

    @pytest.mark.parametrize("words", ["yesterday", "last November", "May 30", "two years ago"])
    def test_without_a_reference_nothing_is_resolved(self, words: str) -> None:
        """A relative or year-less date stays null, of unknown precision, when nobody says when."""
        (found,) = find(f"It was {words}.")
        assert (found.date_start, found.precision, found.basis) == (None, "unknown", "")

    def test_what_is_printed_in_full_needs_no_reference(self) -> None:
        """A date with its year is stated."""
        (found,) = find("It was on 2 September 1945.")
        assert (found.date_start, found.basis) == ("1945-09-02", "stated")

    def test_an_inference_names_its_words(self) -> None:
        """An inferred date says on which words and which day it rests."""
        (found,) = find("It was yesterday.", SAID)
        assert (found.basis, found.basis_words) == ("inferred", "yesterday; said 2019-05-10")

    @pytest.mark.parametrize(
        ("said", "words", "expected"),
        [
            ("2019-01-14", "December last year", "2018-12"),
            ("2019-01-14", "December 28", "2018-12-28"),
            ("2019-12-20", "January 3", "2020-01-03"),
            ("2019-05-10", "last May", "2018-05"),
            ("2019-01-14", "several days ago", "2019-01"),
            ("2019-03-05", "the 31st", "2019-03-31"),
            ("2019-05-15", "next Friday", None),
            ("2020-02-29", "next year", "2021"),
            ("2019-06-10", "in December", None),
        ],
    )
    def test_turns_of_the_year(self, said: str, words: str, expected: str | None) -> None:
        """The nearest date is taken across a year's end; where two are as near, none."""
        found = find(f"It is on {words}.", dt.date.fromisoformat(said))
        assert found[0].date_start == expected

    @pytest.mark.parametrize("words", ["9000 years ago", "3000000 days ago", "100000 months ago"])
    def test_out_of_the_calendar_is_null(self, words: str) -> None:
        """A time before the calendar begins is found and not dated."""
        (found,) = find(f"That was {words}.", SAID)
        assert (found.kind, found.date_start) == ("relative_date", None)


class TestPassages:
    """find on invented pages of other publishers."""

    @pytest.mark.parametrize("path", sorted(FIXTURES.glob("page-*.txt")), ids=lambda p: p.stem)
    def test_nearly_every_marked_expression_is_found(self, path: Path) -> None:
        """At least 19 in 20 marked expressions are met, and at least 19 in 20 finds are marked."""
        text, marked = _unmarked(path.read_text(encoding="utf-8").split("\n", 1)[1])
        found = [(one.span.start, one.span.end) for one in find(text, SAID)]
        missed = [text[a:b] for a, b in marked if not any(a < d and c < b for c, d in found)]
        false = [text[a:b] for a, b in found if not any(a < d and c < b for c, d in marked)]
        assert len(missed) <= len(marked) / 20, missed
        assert len(false) <= len(found) / 20, false


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    plain, marked = "", []
    for n, piece in enumerate(text.replace("]", "[").split("[")):
        if n % 2:
            marked.append((len(plain), len(plain) + len(piece)))
        plain += piece
    return plain, marked


class TestNesting:
    """find, where expressions lie in one another."""

    def test_a_date_inside_an_event_is_found_too(self) -> None:
        """A time told from an event may hold a date; both are found."""
        text = "Following the meeting in February, we agreed."
        assert [one.span.of(text) for one in find(text, SAID)] == [
            "Following the meeting in February",
            "February",
        ]

    def test_a_longer_expression_takes_its_parts(self) -> None:
        """Otherwise no two overlap: the year in a name is not told again."""
        assert len(find("the 1956 Soviet-Japanese Joint Declaration", SAID)) == 1

    def test_listed_days_are_two(self) -> None:
        """Days joined by *and* are two dates, with a dash they are one stretch."""
        found = find("on May 30 and 31, then June 1–3", SAID)
        assert [(one.date_start, one.date_end) for one in found] == [
            ("2019-05-30", None), ("2019-05-31", None), ("2019-06-01", "2019-06-03"),
        ]  # fmt: skip


class TestProperties:
    """find on anything."""

    @given(st.text(alphabet=st.sampled_from("19 ,.-–$%\nMayofthe tw+")), st.booleans())
    def test_offsets_and_vocabulary_hold(self, text: str, dated: bool) -> None:  # noqa: FBT001
        """Every find lies in the text, is not blank at its ends, and uses the vocabulary."""
        for one in find(text, SAID if dated else None):
            words = one.span.of(text)
            assert words == words.strip() != ""
            assert one.kind in KINDS
            assert one.precision is None or one.precision in PRECISIONS

    def test_rule_names_are_unique(self) -> None:
        """A rule is known by its name."""
        assert len({rule.name for rule in RULES}) == len(RULES)

    @pytest.mark.parametrize("piece", ["one two ", "1,111,", "following the Big ", "of the ", "9"])
    def test_time_grows_with_length(self, piece: str) -> None:
        """Four times the text takes about four times as long, whatever the text repeats."""
        short, long = (_seconds(piece * (size // len(piece))) for size in (8_000, 32_000))
        assert long < 10 * short + 0.2


def _seconds(text: str) -> float:
    start = time.perf_counter()
    find(text, SAID)
    return time.perf_counter() - start
