"""No number is typed in prose."""

from pathlib import Path

import pytest

from podium.frames import Corpus
from podium.prose import dates_named, exceptions, prose_of, typed_numbers
from tests.invented import invented

ROOT = Path(__file__).parents[1]
PAGES = [*sorted((ROOT / "book").rglob("*.md")), *sorted((ROOT / "notebooks").glob("*.ipynb"))]
ALLOWED = exceptions(ROOT / "book" / "numbers.yml")


class TestTypedNumbers:
    """typed_numbers."""

    def test_a_number_is_found_with_its_line(self) -> None:
        """The place is named as an editor shows it."""
        found = typed_numbers("# Title\n\nThere are 1,595 words.", "a.md")
        assert [(each.line, each.number) for each in found] == [(3, "1,595")]

    @pytest.mark.parametrize(
        "text",
        [
            '{{ words_in["2019-01-14"] }} words',
            '{said}`2019-01-14 "17 per cent"`',
            "[page](meetings/2019-01-14.md#s2)",
            "`a1`, ``b `2` c``",
            "```{picture} strip 2019\nIn 2019.\n```",
            ":::{note}\n17\n:::",
            '<span data-n="3">x</span> <!-- 4\n5 -->',
            "---\ntitle: 3\n---\nText",
        ],
    )
    def test_what_is_not_prose_is_left_alone(self, text: str) -> None:
        """Facts, roles, links, code, directives and comments may hold digits."""
        assert typed_numbers(text, "a.md") == []

    def test_phrases_with_a_reason_are_left_alone(self) -> None:
        """An exception holds for the whole phrase and for nothing that only begins like it."""
        found = typed_numbers("On 14 January 2019, 14 January 20199.", "a.md", ["14 January 2019"])
        assert [each.number for each in found] == ["14", "20199"]

    def test_text_after_a_code_block_counts_again(self) -> None:
        """A fence ends where it is closed."""
        assert len(typed_numbers("```\n1\n```\n2\n````\n```\n3\n````\n4", "a.md")) == 2


class TestDatesNamed:
    """dates_named."""

    def test_a_date_that_the_record_has_may_be_typed(self, tmp_path: Path) -> None:
        """In full, without its year, as month or as year; no other date."""
        named = dates_named(invented(tmp_path))
        assert {"3 March 2021", "3 March", "March 2021", "2021"} <= named
        assert "4 March 2021" not in named


class TestOurProse:
    """book/ and notebooks/."""

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
    def test_no_number_is_typed(self, page: Path) -> None:
        """Every number comes from the data, or stands in a phrase with a reason."""
        allowed = {*ALLOWED, *dates_named(Corpus(ROOT / "data"))}
        found = typed_numbers(prose_of(page), page.name, allowed)
        assert not found, "\n".join(
            f"{each.file}:{each.line}: {each.number}: {each.around}" for each in found
        )

    def test_every_exception_is_needed_and_has_a_reason(self) -> None:
        """A phrase that no page has any more is not kept."""
        whole = "\n".join(map(prose_of, PAGES))
        for phrase, reason in ALLOWED.items():
            assert phrase in whole, phrase
            assert reason, phrase
