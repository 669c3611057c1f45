"""Pages of every family, held to what a historian reads in them.

Each case is two files under ``tests/fixtures/layout/<family>/``: the page as copied and a YAML
file that says what the page is and what must be found in it.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from podium.layout import FAMILIES
from podium.model import ROLES, Transcript
from tests.layout.helpers import FIXTURES, assert_holds, read_file

CASES = sorted(FIXTURES.glob("*/*.yml"))
NAMES = [f"{path.parent.name}/{path.stem}" for path in CASES]
NOT_YET = {
    "kremlin/news-conference-2016-peskov-named-reporters": "a reporter named once who only greets",
}
"""Roles that the page gives and the rules do not find, with the reason."""


@lru_cache
def case(path: Path) -> tuple[dict[str, Any], Transcript]:
    """Return what a case expects and the transcript of its page."""
    expected = yaml.safe_load(path.read_text(encoding="utf-8"))
    return expected, read_file(path.with_suffix(".txt"))


def plain(text: str | None) -> str:
    """Return words with single blanks, so that no-break spaces do not matter."""
    return " ".join((text or "").replace("\u00a0", " ").split())


def is_part(one: str | None, other: str | None) -> bool:
    """Whether one place is printed inside the other: a room with or without its town."""
    return one is not None and other is not None and (one in other or other in one)


@pytest.mark.parametrize("path", CASES, ids=NAMES)
class TestPage:
    """One page: header, sections, turns, notes."""

    def test_header(self, path: Path) -> None:
        """The header says what the page prints, and null where it prints nothing."""
        expected, transcript = case(path)
        wanted = {name: expected["header"].get(name) for name in expected["header"]}
        found = {name: getattr(transcript.header, name) for name in wanted}
        wanted = {name: None if value is None else str(value) for name, value in wanted.items()}
        if is_part(found["place"], wanted["place"]):
            found["place"] = wanted["place"]
        assert found == wanted

    def test_sections(self, path: Path) -> None:
        """The headings inside the text are found, in order, as printed."""
        expected, transcript = case(path)
        assert [section.title for section in transcript.sections] == (expected["sections"] or [])

    def test_turns(self, path: Path) -> None:
        """Every turn has its label and speaker and begins and ends with the right words."""
        expected, transcript = case(path)
        wanted = expected["turns"] or []
        assert len(transcript.turns) == len(wanted)
        for turn, want in zip(transcript.turns, wanted, strict=True):
            words = plain(turn.span.of(transcript.text))
            assert plain(turn.label).rstrip(".") == plain(want["label"]).rstrip(".")
            assert turn.speaker == want["speaker"]
            assert words.startswith(plain(want["begins"]).lstrip(": "))
            assert words.endswith(plain(want["ends"]))

    def test_notes(self, path: Path) -> None:
        """What nobody said is set aside and stands in no turn."""
        expected, transcript = case(path)
        notes = [note.span.of(transcript.text) for note in transcript.notes]
        for line in expected.get("notes") or []:
            assert any(line.strip() in note or note in line for note in notes), line

    def test_invariants(self, path: Path) -> None:
        """Nothing is lost, nothing stands twice, everything names its rule."""
        _, transcript = case(path)
        assert_holds(transcript)


@pytest.mark.parametrize("path", CASES, ids=NAMES)
def test_roles(path: Path) -> None:
    """Every turn has the role that the page gives its speaker."""
    expected, transcript = case(path)
    reason = NOT_YET.get(f"{path.parent.name}/{path.stem}")
    if reason:
        pytest.xfail(reason)
    wanted = [turn["role"] for turn in expected["turns"] or []]
    assert set(wanted) <= set(ROLES)
    assert [turn.role for turn in transcript.turns] == wanted


@pytest.mark.parametrize("family", [family.name for family in FAMILIES])
def test_every_family_knows_its_own_pages(family: str) -> None:
    """Of the pages kept under a family's name, most are read by that family."""
    pages = [path for path in CASES if path.parent.name == family]
    chosen = Counter(case(path)[1].family for path in pages)
    assert len(pages) >= 5
    assert chosen[family] > len(pages) / 2


def test_every_page_has_its_expectation() -> None:
    """No page stands in a family's folder without a file that says what it holds."""
    pages = {path.with_suffix(".yml") for path in FIXTURES.glob("*/*.txt")}
    assert pages == set(CASES)
