"""From returned sheets and what was decided about them to the corpus's own table of codings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from slugify import slugify

from podium import datapackage
from podium.dictionary import named_columns
from podium.frames import Corpus
from podium.model import PodiumError
from podium.tables import read_table, write_table
from podium.worksheet.checked import Returned
from podium.worksheet.codebook import NO_CODE, NONE, SENTENCE, SUBQUESTION, Variable, follows
from podium.worksheet.codings import TABLES
from podium.worksheet.handed_in import Table, read
from podium.worksheet.problems import Problem, told, unknown

DECIDED = "adjudicated"
"""The folder of codings that the pages show."""
NEEDED = {SENTENCE: ("theme", "act", "polarity", "hedged"), SUBQUESTION: ("reply_level2",)}
"""What a row of codings cannot do without."""
_COLUMNS = ("unit", "variable", "decision", "reason")
Codes = Mapping[tuple[str, str], tuple[str, ...]]
"""Codes by unit and variable."""


class SettleError(PodiumError):
    """Sheets that cannot be put into the corpus: what lacks, and where."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a class decided where its coders differed, with the reasons."""

    file: str
    codes: Codes
    reasons: Mapping[tuple[str, str], str]


def read_decisions(path: Path, variables: Sequence[Variable]) -> Decisions:
    """Return what stands in the columns ``decision`` and ``reason`` of ``adjudicate.csv``.

    Raises:
        SheetFileError: the file cannot be read.
        SettleError: it lacks a column, or holds a code that the codebook does not have.
    """
    table, known = read(path), {each.name: each for each in variables}
    lacking = [name for name in _COLUMNS if name not in table.header]
    if lacking:
        raise SettleError(f"{path}: no list of decisions: it lacks {', '.join(lacking)}")
    if problems := list(_wrong(table, known)):
        raise SettleError("\n".join(["these decisions cannot stand", *told(problems)]))
    rows = [row for row in table.rows if row["decision"]]
    return Decisions(
        table.file,
        {(r["unit"], r["variable"]): _codes(r["decision"]) for r in rows},
        {(r["unit"], r["variable"]): r["reason"] for r in rows if r["reason"]},
    )


def _wrong(table: Table, known: Mapping[str, Variable]) -> Iterator[Problem]:
    for number, row in enumerate(table.rows, 2):
        variable = known.get(row["variable"])
        if variable is None:
            message = f"'{row['variable']}' is not coded on these sheets"
            yield Problem(table.file, message, number, "variable")
            continue
        codes = _codes(row["decision"])
        for code in codes:
            if code not in variable.names:
                yield Problem(table.file, unknown(code, variable), number, "decision")
        if len(codes) > variable.most:
            message = f"{len(codes)} codes, and {variable.name} takes {variable.most}"
            yield Problem(table.file, message, number, "decision")


def _codes(cell: str) -> tuple[str, ...]:
    """Return the codes of a decision; what the list shows as ``(none)`` may be copied from it."""
    cell = NONE if cell.strip() == f"({NONE})" else cell
    return tuple(each.strip().casefold() for each in cell.split(";") if each.strip())


def settle(sheets: Sequence[Returned], decisions: Decisions) -> Decisions:
    """Return the code of every unit: where coders agree theirs, elsewhere what was decided.

    Raises:
        SettleError: a variable that every row needs was not coded, a unit has no code, or
            coders differ and nothing was decided; all of it is told at once.
    """
    first = sheets[0]
    lacking = [name for name in NEEDED[first.kind] if name not in _names(first)]
    if lacking:
        raise SettleError(
            f"a row of codings needs {', '.join(NEEDED[first.kind])}, and the sheets lack "
            f"{', '.join(lacking)}: hand out sheets with all of them, `podium worksheet --unit "
            f"{first.kind} --variable {' '.join(NEEDED[first.kind])}`"
        )
    codes, open_still = {}, []
    for key in [(unit, each.name) for unit in first.units for each in first.variables]:
        given = {_plain(sheet.codes[key]) for sheet in sheets if key in sheet.codes}
        if key in decisions.codes or len(given) == 1:
            codes[key] = decisions.codes.get(key) or next(iter(given))
        else:
            what = "coders differ, and nothing is decided" if given else "nobody coded it"
            open_still.append(Problem(decisions.file, f"{key[0]}: {what}", None, key[1]))
    if open_still:
        raise SettleError("\n".join(["not everything is decided", *told(open_still)]))
    return Decisions(decisions.file, codes, decisions.reasons)


def _names(sheet: Returned) -> list[str]:
    return [each.name for each in sheet.variables]


def _plain(codes: tuple[str, ...]) -> tuple[str, ...]:
    return codes or (NONE,)


def write(sheets: Sequence[Returned], settled: Decisions, corpus: Corpus) -> Iterator[Path]:
    """Add what stands, and each coder's own codes, to ``curated/codings``; yield the files.

    A coder's row stands only where that coder coded the whole unit. What the codebook says to
    follow from a type of reply is added where the sheets did not ask for it.

    Raises:
        SettleError: a folder of codings has some of these units already, or a coder's name is
            that of the folder for what was decided.
    """
    implied = follows(corpus.data) if sheets[0].kind == SUBQUESTION else {}
    tables = {DECIDED: list(_rows(sheets[0], settled.codes, settled.reasons, implied))}
    for sheet in sheets:
        if (name := slugify(sheet.coder)) in {DECIDED, ""}:
            raise SettleError(f"{sheet.file}: no folder can be named after '{sheet.coder}'")
        tables[name] = list(_rows(sheet, sheet.codes, _noted(sheet), implied))
    table, keys = TABLES[sheets[0].kind]
    paths = {name: corpus.data / "curated" / "codings" / name / f"{table}.csv" for name in tables}
    older = {name: read_table(path) if path.is_file() else [] for name, path in paths.items()}
    for name, path in paths.items():
        _refuse_doubled(path, older[name], tables[name], keys)
    for name, path in paths.items():
        columns = _columns(table, older[name], sheets[0])
        write_table(path, [*older[name], *tables[name]], columns)
        yield path
    yield datapackage.write(corpus.data)


def _columns(table: str, older: Iterable[Mapping[str, str]], sheet: Returned) -> list[str]:
    """Return the columns of the dictionary, those of the file, and what is new."""
    listed = named_columns(f"curated/codings/{DECIDED}/{table}")
    had = [name for row in older for name in row]
    return list(dict.fromkeys([*listed, *had, *_names(sheet)]))


def _refuse_doubled(
    path: Path, older: Iterable[Mapping[str, str]], rows: Sequence[Mapping[str, str]],
    keys: Sequence[str],
) -> None:  # fmt: skip
    known = {tuple(row[key] for key in keys) for row in older}
    doubled = [row for row in rows if tuple(row[key] for key in keys) in known]
    if doubled:
        raise SettleError(
            f"{path} has codings of {len(doubled)} of these units already, the first of "
            f"{doubled[0][keys[0]]}: nothing was written. Another coder needs another name; to "
            "decide anew, take the older rows out"
        )


def _noted(sheet: Returned) -> dict[tuple[str, str], str]:
    return {(unit, ""): words for unit, words in sheet.notes.items() if words}


def _rows(
    sheet: Returned, codes: Codes, notes: Mapping[tuple[str, str], str],
    implied: Mapping[str, Mapping[str, str]],
) -> Iterator[dict[str, str]]:  # fmt: skip
    keys = TABLES[sheet.kind][1]
    for unit in sheet.units:
        if any((unit, name) not in codes for name in NEEDED[sheet.kind]):
            continue
        named = zip(keys, unit.rsplit("/", len(keys) - 1), strict=True)
        row = {v.name: _cell(v, codes.get((unit, v.name), ())) for v in sheet.variables}
        row = {**implied.get(row.get("reply_level2", ""), {}), **row}
        own = [(name, words) for (one, name), words in notes.items() if one == unit]
        said = "; ".join(f"{name}: {words}" if name else words for name, words in own)
        yield {**dict(named), **row, "note": said}


def _cell(variable: Variable, codes: tuple[str, ...]) -> str:
    """Return codes as a table holds them, empty where none fits."""
    empty = variable.codes[-1] == NO_CODE and codes == (NONE,)
    return "" if empty else ";".join(codes)
