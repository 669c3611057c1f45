"""Returned worksheets: every cell checked, everything that is wrong said at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from podium.frames import Corpus
from podium.model import PodiumError
from podium.worksheet.checked import Checked, Returned, Texts
from podium.worksheet.codebook import read_codebook
from podium.worksheet.handed_in import SheetFileError, every_file, read
from podium.worksheet.problems import Problem, told

_TO_DO = "Nothing was compared. Mend these files, or leave them out."
_RESERVED = frozenset("n unit variable text codes notes decision reason".split())
"""Columns of the tables that are written, which no coder may be called."""


class ReturnedError(PodiumError):
    """Returned sheets that cannot be compared; ``problems`` holds everything that is wrong."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Say all of it."""
        self.problems = tuple(problems)
        number = f"{len(problems)} problems" if len(problems) > 1 else "one problem"
        lines = [f"{number} in the returned sheets", *told(problems), _TO_DO]
        super().__init__("\n".join(lines))


def read_returned(paths: Sequence[Path], corpus: Corpus) -> list[Returned]:
    """Return what every coder gave, checked against the corpus and its codebook.

    Args:
        paths: files, or folders of files.
        corpus: the corpus whose units were coded.

    Raises:
        SheetFileError: a folder is empty.
        ReturnedError: anything is wrong in any of them: a file that is no worksheet, an unknown
            code, a row missing, doubled or of another sheet, a text changed, another version of
            the codebook, two sheets of one coder. All of it is told at once.
    """
    book, texts = read_codebook(corpus.data), Texts(corpus)
    problems: list[Problem] = []
    sheets = []
    for path in every_file(paths):
        try:
            table = read(path)
        except SheetFileError as error:
            problems.append(Problem(path.name, str(error).removeprefix(f"{path}: ")))
            continue
        found = Checked(table, book, texts)
        problems += found.problems
        sheets += [found.returned()] if found.kind else []
    problems += _between(sheets)
    if problems:
        raise ReturnedError(problems)
    return sheets


def _between(sheets: Sequence[Returned]) -> Iterator[Problem]:
    """Yield what is wrong between sheets that may each be whole."""
    first = sheets[0] if sheets else None
    seen: dict[str, str] = {}
    for sheet in sheets:
        if first and sheet.sheet != first.sheet:
            yield Problem(
                sheet.file,
                f"is of another worksheet, '{sheet.sheet}': it holds other units or variables, or "
                f"was made with another codebook than '{first.sheet}' in {first.file}",
                None,
                "sheet",
            )
        if sheet.coder in seen:
            yield Problem(
                sheet.file,
                f"the coder '{sheet.coder}' handed in {seen[sheet.coder]} already",
                None,
                "coder",
            )
        if sheet.coder in _RESERVED:
            yield Problem(sheet.file, f"no coder can be called '{sheet.coder}'", None, "coder")
        seen.setdefault(sheet.coder, sheet.file)
