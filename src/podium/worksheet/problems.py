"""What is wrong in a returned sheet, and how it is told."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podium.worksheet.codebook import Variable

_DIVIDED = re.compile(r"[\s,;/+&]+")
_CLOSE = 12
"""Characters shown around the first difference of two texts."""
_MANY = 5
"""Problems of one column of a file that are still told one by one."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a returned sheet, and where."""

    file: str
    message: str
    row: int | None = None
    """As a spreadsheet counts; the header is row 1."""
    column: str = ""

    def __str__(self) -> str:
        """Say where and what."""
        row = f"row {self.row}" if self.row else ""
        column = f"column {self.column}" if self.column else ""
        return f"{', '.join(filter(None, [self.file, row, column]))}: {self.message}"


def told(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield the problems; of many in one column of a file the first, and how many more."""
    columns: dict[tuple[str, str], list[Problem]] = {}
    for each in problems:
        columns.setdefault((each.file, each.column), []).append(each)
    for (_, column), (first, *rest) in columns.items():
        yield str(first)
        if len(rest) < _MANY:
            yield from map(str, rest)
        else:
            last = f", the last in row {rest[-1].row}" if rest[-1].row else ""
            yield f"    … and {len(rest)} more in column {column}{last}"


def unknown(value: str, variable: Variable) -> str:
    """Say that a cell holds no code, and which was perhaps meant."""
    if len([each for each in _DIVIDED.split(value.casefold()) if each in variable.names]) > 1:
        where = (
            f"one in each of {', '.join(variable.columns)}" if variable.most > 1 else "choose one"
        )
        return f"'{value}' is more than one code; {where}"
    close = difflib.get_close_matches(value.casefold(), variable.names, 1)
    hint = f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(variable.names)}"
    return f"'{value}' is no code of {variable.name}; {hint}"


def difference(wanted: str, given: str) -> str:
    """Say where two texts begin to differ."""
    place = next(
        (n for n, (a, b) in enumerate(zip(wanted, given, strict=False)) if a != b),
        min(len(wanted), len(given)),
    )
    start = max(place - _CLOSE, 0)
    shown = [f"“{text[start : place + _CLOSE]}”" for text in (wanted, given)]
    return f"here it reads {shown[0]}, in the sheet {shown[1]}"
