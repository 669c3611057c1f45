"""Facts for prose, over the record itself and over a corpus without curated tables."""

from pathlib import Path

import pytest

from podium.facts import Facts, facts
from podium.frames import Corpus
from podium.sources import data_folder


@pytest.fixture(scope="module")
def known() -> Facts:
    """The facts of our own record."""
    return facts(Corpus(data_folder()))


class TestFacts:
    """facts."""

    def test_a_folder_without_tables_has_few(self, tmp_path: Path) -> None:
        """Facts of tables that are not there are not there, and nothing fails."""
        found = facts(Corpus(tmp_path))
        assert "ledger" not in found
        assert "cells" not in found

    def test_every_fact_is_words(self, known: Facts) -> None:
        """A fact is a text, or texts by the name of the part."""
        for name, fact in known.items():
            parts = fact.values() if isinstance(fact, dict) else [fact]
            assert name.isidentifier()
            assert all(parts), name

    def test_the_same_tables_give_the_same_facts(self, known: Facts) -> None:
        """Nothing depends on the order of a set or on the clock."""
        assert list(facts(Corpus(data_folder())).items()) == list(known.items())

    def test_the_kinds_of_a_tally_add_up(self, known: Facts) -> None:
        """The statuses of the ledger make up the ledger."""
        ledger = known["ledger"]
        assert isinstance(ledger, dict)
        assert _number(ledger["all"]) == sum(
            _number(ledger[status])
            for status in ("fulfilled", "evidenced", "pending", "no_evidence")
        )


def _number(words: str) -> int:
    small = "no one two three four five six seven eight nine ten eleven twelve".split()
    return small.index(words) if words in small else int(words.replace(",", ""))
