"""A worksheet: the rows that every coder gets, with ids and context, and empty cells for codes."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from slugify import slugify

from podium.frames import Corpus
from podium.worksheet.codebook import Codebook, Variable, read_codebook
from podium.worksheet.units import Unit, UnitError, units

HEAD = ("sheet", "row", "codebook", "coder", "unit", "speaker", "before", "text", "after")
"""The columns before those for codes; nothing in them is to be changed but the coder's name."""
NOTE = "note"
LONGEST = 32_000
"""Characters that a cell of a spreadsheet holds, and a little less."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_CELLS = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Worksheet:
    """What is handed out: units to code by some variables of one version of the codebook."""

    kind: str
    """Kind of unit: sentence or subquestion."""
    version: str
    variables: tuple[Variable, ...]
    units: tuple[Unit, ...]

    @property
    def id(self) -> str:
        """The same for the same units, variables and codebook; another for others."""
        parts = [self.version, *(each.name for each in self.variables)]
        digest = hashlib.sha256("\n".join([*parts, *(unit.id for unit in self.units)]).encode())
        return f"{self.kind}-{digest.hexdigest()[:8]}"

    @property
    def code_columns(self) -> tuple[str, ...]:
        """The columns a coder fills in."""
        return tuple(column for each in self.variables for column in each.columns)

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns in order."""
        return (*HEAD, *self.code_columns, NOTE)

    def rows(self, coder: str = "") -> list[dict[str, str]]:
        """Return the rows with empty cells for codes."""
        blank = dict.fromkeys((*self.code_columns, NOTE), "")
        return [
            {
                "sheet": self.id,
                "row": f"{number} of {len(self.units)}",
                "codebook": version_cell(self.version),
                "coder": cell(coder),
                "unit": unit.id,
                **{name: cell(getattr(unit, name)) for name in HEAD[5:]},
                **blank,
            }
            for number, unit in enumerate(self.units, 1)
        ]


def version_cell(version: str) -> str:
    """Return a version as words, which a spreadsheet does not take for a number."""
    return f"version {version}"


def cell(text: str) -> str:
    """Return text as it may stand in a spreadsheet: one line, no formula, not too long."""
    line = " ".join(_NOT_IN_CELLS.sub("\ufffd", text.replace("\r", " ")).split())
    shown = f"'{line}" if line.startswith(_FORMULA) else line
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"


def worksheet(  # noqa: PLR0913 - a sheet is chosen by as many things
    corpus: Corpus,
    kind: str,
    variables: Sequence[str],
    *,
    meeting: str = "",
    transcript: str = "",
    n: int | None = None,
    seed: int = 1,
    codebook: Codebook | None = None,
) -> Worksheet:
    """Return a worksheet over a corpus, or over one meeting or transcript of it.

    Args:
        corpus: the corpus; its codebook says which codes there are.
        kind: what is coded, ``sentence`` or ``subquestion``.
        variables: what it is coded for.
        meeting: only units of this meeting.
        transcript: only units of this transcript.
        n: how many units, drawn at random and kept in printed order; by default all.
        seed: of the draw.
        codebook: by default the one of the corpus.

    Raises:
        CodebookError: there is no codebook, or it has no such variable.
        UnitError: there are no such units, or fewer than ``n``.
    """
    book = codebook or read_codebook(corpus.data)
    chosen = book.pick(kind, variables)
    found = units(corpus, kind, meeting, transcript)
    return Worksheet(kind, book.version, chosen, tuple(_drawn(found, n, seed)))


def _drawn(found: Sequence[Unit], n: int | None, seed: int) -> Sequence[Unit]:
    if n is None:
        return found
    if not 0 < n <= len(found):
        raise UnitError(f"{n} units cannot be drawn from {len(found)}")
    places = random.Random(seed).sample(range(len(found)), n)  # noqa: S311 - a sample, no secret
    return [found[place] for place in sorted(places)]


def file_name(sheet: Worksheet, coder: str = "") -> str:
    """Return a name for the file of a coder's sheet, without ending: its id and the coder."""
    return "-".join(filter(None, [sheet.id, slugify(coder, allow_unicode=True)]))
