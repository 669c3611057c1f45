"""One returned worksheet, checked cell by cell against the corpus and its codebook."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from podium.frames import Corpus
from podium.worksheet.codebook import NONE, UNITS, Codebook, Variable
from podium.worksheet.handed_in import Table
from podium.worksheet.problems import Problem, difference, unknown
from podium.worksheet.sheets import HEAD, cell, version_cell
from podium.worksheet.units import Unit, every

_ROW = re.compile(r"(\d+) of (\d+)")
_TEXTS = ("text", "before", "after", "speaker")


@dataclass(frozen=True, slots=True)
class Returned:
    """What one coder gave."""

    file: str
    coder: str
    sheet: str
    kind: str
    variables: tuple[Variable, ...]
    codes: Mapping[tuple[str, str], tuple[str, ...]]
    """By unit and variable; no codes where none fits. What was not coded is not there."""
    units: tuple[str, ...]
    notes: Mapping[str, str]

    def empty(self, variable: Variable) -> int:
        """Return how many units were not coded for a variable."""
        return sum((unit, variable.name) not in self.codes for unit in self.units)


class Texts:
    """The units of a corpus by kind, each read when first asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._known: dict[str, dict[str, Unit]] = {}

    def of(self, kind: str) -> dict[str, Unit]:
        """Return the units of a kind by their id."""
        if kind not in self._known:
            self._known[kind] = every(self._corpus, kind)
        return self._known[kind]


class Checked:
    """One returned sheet and what is wrong in it."""

    def __init__(self, table: Table, book: Codebook, texts: Texts) -> None:
        self.table = table
        self.rows = [(n, row) for n, row in enumerate(table.rows, 2) if any(row.values())]
        self.problems: list[Problem] = []
        self.kind, self.sheet = "", ""
        self.variables: tuple[Variable, ...] = ()
        self.codes: dict[tuple[str, str], tuple[str, ...]] = {}
        if self._has_columns():
            self._read(book, texts)

    def returned(self) -> Returned:
        """Return what the coder gave; only of use where there are no problems."""
        names = [row["coder"] for _, row in self.rows if row["coder"]]
        return Returned(
            file=self.table.file,
            coder=names[0] if names else Path(self.table.file).stem,
            sheet=self.sheet,
            kind=self.kind,
            variables=self.variables,
            codes=self.codes,
            units=tuple(dict.fromkeys(row["unit"] for _, row in self.rows)),
            notes={row["unit"]: row.get("note", "") for _, row in self.rows},
        )

    def _wrong(self, message: str, row: int | None = None, column: str = "") -> None:
        self.problems.append(Problem(self.table.file, message, row, column))

    def _has_columns(self) -> bool:
        lacking = [name for name in HEAD if name not in self.table.header]
        if lacking:
            self._wrong(
                f"is no worksheet: it lacks the column(s) {', '.join(lacking)}; hand in the sheet "
                "as it was given out, with all its columns",
                1,
            )
        elif not self.table.rows:
            self._wrong("holds no rows")
        doubled = [name for name, n in Counter(self.table.header).items() if name and n > 1]
        if doubled:
            self._wrong(f"the column(s) {', '.join(doubled)} stand twice", 1)
        return not self.problems

    def _read(self, book: Codebook, texts: Texts) -> None:
        ids = Counter(row["sheet"] for _, row in self.rows)
        self.sheet = ids.most_common(1)[0][0]
        kind = self.sheet.partition("-")[0]
        if kind not in UNITS:
            self._wrong(f"'{self.sheet}' is the name of no worksheet", 2, "sheet")
            return
        self.kind = kind
        self._same_in_every_row()
        self._version(version_cell(book.version))
        self._units(texts.of(kind))
        self._variables(book.of(kind))
        for number, row in self.rows:
            for variable in self.variables:
                self._code(number, row, variable)

    def _same_in_every_row(self) -> None:
        for column, wanted in (("sheet", self.sheet), ("coder", "")):
            found: dict[str, int] = {}
            for number, row in self.rows:
                if row[column]:
                    found.setdefault(row[column], number)
            common = wanted or next(iter(found), "")
            for value, number in found.items():
                if value != common:
                    self._wrong(f"'{value}', but '{common}' in other rows", number, column)

    def _version(self, wanted: str) -> None:
        seen: dict[str, list[int]] = {}
        for number, row in self.rows:
            seen.setdefault(row["codebook"], []).append(number)
        for value, numbers in seen.items():
            if value != wanted:
                more = f" (and {len(numbers) - 1} more rows)" if len(numbers) > 1 else ""
                self._wrong(
                    f"made with '{value}', but the codebook here is {wanted}{more}; code a sheet "
                    "of this version, or compare with --data where that codebook is",
                    numbers[0],
                    "codebook",
                )

    def _units(self, known: Mapping[str, Unit]) -> None:
        first: dict[str, int] = {}
        for number, row in self.rows:
            unit = row["unit"]
            if not unit:
                self._wrong("the unit's id is missing", number, "unit")
            elif unit not in known:
                self._wrong(f"'{unit}' is no unit of this corpus", number, "unit")
            elif unit in first:
                self._wrong(
                    f"'{unit}' stands in row {first[unit]} already; delete one", number, "unit"
                )
            else:
                first[unit] = number
                self._texts(number, row, known[unit])
        self._places(first)

    def _texts(self, number: int, row: Mapping[str, str], unit: Unit) -> None:
        for column in _TEXTS:
            wanted, given = cell(getattr(unit, column)), " ".join(row[column].split())
            if wanted != given:
                told = f"the words were changed: {difference(wanted, given)}; copy them back"
                self._wrong(told, number, column)

    def _places(self, first: Mapping[str, int]) -> None:
        """Say which of the rows handed out are not there."""
        places: dict[int, int] = {}
        for number in first.values():
            match = _ROW.fullmatch(self.table.rows[number - 2]["row"])
            if match:
                places[int(match[1])] = int(match[2])
            else:
                self._wrong("is not of the form “3 of 20”; copy it back", number, "row")
        handed_out = max(places.values(), default=0)
        lacking = [place for place in range(1, handed_out + 1) if place not in places]
        for place in lacking:
            self._wrong(
                f"row “{place} of {handed_out}” is missing; copy it from a blank sheet",
                None,
                "row",
            )

    def _variables(self, known: Iterable[Variable]) -> None:
        columns = set(self.table.header)
        self.variables = tuple(each for each in known if set(each.columns) & columns)
        for variable in self.variables:
            lacking = [name for name in variable.columns if name not in columns]
            for column in lacking:
                self._wrong("the column is missing", 1, column)
        if not self.variables:
            names = ", ".join(column for each in known for column in each.columns)
            self._wrong(f"no column for codes of this codebook; there are: {names}", 1)

    def _code(self, number: int, row: Mapping[str, str], variable: Variable) -> None:
        given = [(column, row.get(column, "")) for column in variable.columns]
        known = {name.casefold(): name for name in variable.names}
        codes: list[str] = []
        for place, (column, value) in enumerate(given):
            name = known.get("_".join(value.casefold().split()))
            if not value:
                continue
            if name is None:
                self._wrong(unknown(value, variable), number, column)
            elif name in codes:
                self._wrong(f"'{name}' stands twice in this row", number, column)
            elif len(codes) < place:
                self._wrong("has a code, but the cell before it is empty", number, column)
            else:
                codes.append(name)
        if NONE in codes and len(codes) > 1:
            self._wrong(f"'{NONE}' stands beside other codes", number, variable.columns[0])
        if codes and row["unit"]:
            self.codes[row["unit"], variable.name] = _plain(codes, variable)


def _plain(codes: Sequence[str], variable: Variable) -> tuple[str, ...]:
    """Return the codes; for a list of codes, ``none`` is the empty list."""
    return () if variable.most > 1 and NONE in codes else tuple(codes)
