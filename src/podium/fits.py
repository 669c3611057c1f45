"""Does a curated table fit the data dictionary? Its columns, and the type and values of each cell.

``podium check`` looks at more, keys among it; this is what no page may be made without.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from podium.dictionary import ANCHOR, PARTIAL_DATE, Column
from podium.iso import is_partial, iso_day
from podium.tables import WHOLE, TableError

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_ALIKE = 0.8
"""From where on two names of columns are taken for one, misspelt (1 is the same)."""


def check_columns(path: Path, header: Sequence[str], columns: Mapping[str, Column]) -> None:
    """Refuse a table without a column that it needs, or with one that is nearly named right.

    Raises:
        TableError: so it is.
    """
    lacking = [name for name in columns if name not in header]
    for name in header:
        if name not in columns and (near := _nearest(name, lacking)):
            raise TableError(path, f"the column '{name}' must be called '{near}'", 1)
    anchor = set(ANCHOR) if set(ANCHOR) <= set(columns) else set()
    if needed := [name for name in lacking if columns[name].get("needed") or name in anchor]:
        raise TableError(path, f"missing column(s): {', '.join(needed)}")


def _nearest(name: str, known: Sequence[str]) -> str:
    folded = {each.casefold(): each for each in known}
    found = get_close_matches(name.strip().casefold(), folded, n=1, cutoff=_ALIKE)
    return folded[found[0]] if found else ""


def misfits(
    path: Path, rows: Sequence[tuple[int, Mapping[str, str]]], columns: Mapping[str, Column]
) -> Iterator[TableError]:
    """Yield an error for every cell that its column does not allow; rows have their numbers."""
    tests = {name: _test(known) for name, known in columns.items() if rows and name in rows[0][1]}
    wanted = {name: test for name, test in tests.items() if test or columns[name].get("needed")}
    for number, row in rows:
        for name, test in wanted.items():
            if not row[name] and columns[name].get("needed"):
                yield TableError(path, f"{name} is empty, and every row needs it", number)
            elif row[name] and test and not test(row[name]):
                told = _told(columns[name])
                yield TableError(path, f"{name} is '{row[name]}', not {told}", number)


def _test(known: Column) -> Callable[[str], Any] | None:
    """Return what says whether a cell of this column is right; None where any text is."""
    if "values" in known:
        return set(map(str, known["values"])).__contains__
    if "pattern" in known:
        return re.compile(known["pattern"]).fullmatch
    return _TYPES[known["type"]][0] if "type" in known else None


def _told(known: Column) -> str:
    if "values" in known:
        return f"one of {', '.join(map(str, known['values']))}"
    if "pattern" in known:
        return f"such as {known['pattern']}"
    return _TYPES[known["type"]][1]


_TYPES: dict[str, tuple[Callable[[str], Any], str]] = {
    "integer": (WHOLE.fullmatch, "a whole number"),
    "number": (_NUMBER.fullmatch, "a number"),
    "boolean": ({"true", "false"}.__contains__, "true or false"),
    "date": (iso_day, "a day such as 2019-01-14"),
    PARTIAL_DATE: (is_partial, "a day, month or year such as 2019-01-14, 2019-01 or 2019"),
}
"""For each type of the dictionary, a test of a cell and what it asks for."""
