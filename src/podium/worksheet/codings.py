"""Codings of the corpus as if their coders had handed in a worksheet."""

from __future__ import annotations

from collections.abc import Sequence

from podium.frames import Corpus
from podium.worksheet.checked import Returned
from podium.worksheet.codebook import NONE, SENTENCE, SUBQUESTION, Variable
from podium.worksheet.sheets import worksheet
from podium.worksheet.units import UnitError

TABLES = {
    SENTENCE: ("sentences", ("sentence",)),
    SUBQUESTION: ("subquestions", ("subquestion", "addressee")),
}
"""Unit of coding: the table of codings, and the columns that name a unit."""


def from_codings(corpus: Corpus, sheet: Returned, coder: str, name: str = "") -> Returned:
    """Return codings of the corpus as if their coder had handed in this worksheet.

    Args:
        corpus: the corpus with ``curated/codings``.
        sheet: a returned worksheet; its units and variables are taken.
        coder: the folder of codings: ``one``, ``two``, ``adjudicated``.
        name: the name to show; by default the folder's.

    Raises:
        UnitError: there are no such codings, or not of all units.
    """
    table, keys = TABLES[sheet.kind]
    coded = {
        "/".join(row[key] for key in keys): row
        for row in corpus.rows(f"curated/codings/{coder}/{table}")
    }
    lacking = [unit for unit in sheet.units if unit not in coded]
    if lacking:
        raise UnitError(
            f"the codings '{coder}' hold {len(sheet.units) - len(lacking)} of the "
            f"{len(sheet.units)} units of {sheet.file}; the first they lack is {lacking[0]}"
        )
    codes = {
        (unit, variable.name): _as_coded(coded[unit].get(variable.name), variable)
        for unit in sheet.units
        for variable in sheet.variables
    }
    return Returned(
        coder, name or coder, sheet.sheet, sheet.kind, sheet.variables, codes, sheet.units, {}
    )


def _as_coded(value: object, variable: Variable) -> tuple[str, ...]:
    codes = tuple(filter(None, str("" if value is None else value).split(";")))
    return codes if codes or variable.most > 1 else (NONE,)


def handed_out(corpus: Corpus, kind: str, names: Sequence[str], meeting: str = "") -> Returned:
    """Return a worksheet over the corpus as an empty sheet, to be filled by :func:`from_codings`.

    Raises:
        CodebookError: there is no codebook, or it has no such variable.
        UnitError: there is nothing to code.
    """
    made = worksheet(corpus, kind, names, meeting=meeting)
    units = tuple(unit.id for unit in made.units)
    return Returned("", "", made.id, kind, made.variables, {}, units, {})
