"""Coding by hand, by a class: blind worksheets handed out, returned sheets checked and compared.

:func:`worksheet` makes a sheet,
:mod:`podium.worksheet.files` writes it,
:func:`read_returned` checks what comes back, :func:`compare` tells how far the coders agree.
:func:`podium.worksheet.page.page` is the page on which a sheet is filled in without installation.
"""

from podium.worksheet.checked import Returned
from podium.worksheet.codebook import CodebookError, read_codebook
from podium.worksheet.codings import from_codings
from podium.worksheet.compared import Comparison, compare
from podium.worksheet.problems import Problem
from podium.worksheet.returned import ReturnedError, read_returned
from podium.worksheet.sheets import Worksheet, file_name, worksheet
from podium.worksheet.shown import shown
from podium.worksheet.units import UnitError

__all__ = [
    "CodebookError",
    "Comparison",
    "Problem",
    "Returned",
    "ReturnedError",
    "UnitError",
    "Worksheet",
    "compare",
    "file_name",
    "from_codings",
    "read_codebook",
    "read_returned",
    "shown",
    "worksheet",
]
