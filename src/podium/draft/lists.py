"""What is looked for word by word: formulas of refusing, contested names, names of people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from podium.inputs import note
from podium.shipped import shipped
from podium.tables import TableError, read_table

FORMULAS = Path("curated") / "refusal_formulas.csv"


@dataclass(frozen=True, slots=True)
class Formula:
    """A wording by which speakers of the genre decline, put off, point elsewhere or deny."""

    id: str
    kind: str
    """``refusal``, ``deferral``, ``pointer`` or ``denial``."""
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lists:
    """What a draft looks for; where a list is empty nothing of its kind is proposed."""

    formulas: tuple[Formula, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    """Sets and forms of contested or telling names."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Forms of names of people; the person is empty where a form stands for several."""


def read_formulas(path: Path) -> tuple[Formula, ...]:
    """Return the formulas of a table with the columns ``id``, ``kind`` and ``pattern``.

    A pattern is a regular expression; case does not matter, and a blank stands for any blanks.

    Raises:
        TableError: the table is malformed, or a pattern is no regular expression.
    """
    rows = read_table(path, ("id", "kind", "pattern"))
    return tuple(_formula(path, number, row) for number, row in enumerate(rows, 2))


def _formula(path: Path, number: int, row: Mapping[str, str]) -> Formula:
    try:
        pattern = re.compile(row["pattern"].replace(" ", r"\s+"), re.IGNORECASE)
    except re.error as error:
        raise TableError(path, f"'{row['pattern']}' is no pattern: {error}", number) from error
    return Formula(row["id"], row["kind"], pattern)


def read_lists(data: Path, *, without: str | None = None) -> Lists:
    """Return formulas, names and people as the curated tables of a data folder have them.

    The project's own formulas serve a folder that has none; they are of the genre, not of one
    corpus. Names and people are of a corpus: a folder without them proposes none.

    Args:
        data: the data folder.
        without: a transcript whose curated rows are left out, to measure on it what the others
            teach.

    Raises:
        TableError: a table is malformed.
    """
    own = note(data / FORMULAS)
    path = own if own.is_file() else shipped(FORMULAS.name)
    return Lists(
        formulas=read_formulas(path),
        names=_names(data, without),
        people=_people(data, without),
    )


def _names(data: Path, without: str | None) -> tuple[tuple[str, str], ...]:
    rows = _rows(data, "namings", without)
    return tuple(dict.fromkeys((row["set"], row["form"]) for row in rows))


def _people(data: Path, without: str | None) -> dict[str, str]:
    people: dict[str, str] = {}
    for row in _rows(data, "people_forms", without):
        same = people.get(row["form"], row["person"]) == row["person"]
        people[row["form"]] = row["person"] if same else ""
    return people


def _rows(data: Path, name: str, without: str | None) -> list[dict[str, str]]:
    path = note(data / "curated" / f"{name}.csv")
    rows = read_table(path) if path.is_file() else []
    return [row for row in rows if row["transcript"] != without]
