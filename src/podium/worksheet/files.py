"""Worksheets as files: CSV for any program, XLSX with lists of codes to choose from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet as ExcelSheet

from podium.tables import csv_text
from podium.worksheet.codebook import Variable
from podium.worksheet.handed_in import SheetFileError
from podium.worksheet.sheets import NOTE, Worksheet, file_name

FORMS = ("csv", "xlsx")
MARK = "\ufeff"
"""Without a mark at the start a spreadsheet takes UTF-8 for something else."""
_WIDTHS = {"before": 34, "text": 60, "after": 34, "speaker": 16, NOTE: 30, "unit": 18}
_WIDTH = 14
_GREY = PatternFill("solid", fgColor="F0F0F0")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_WHEN = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def as_csv(sheet: Worksheet, coder: str = "") -> str:
    """Return a worksheet as CSV text that spreadsheets read as UTF-8."""
    return MARK + csv_text(sheet.rows(coder), sheet.columns)


def as_xlsx(sheet: Worksheet, coder: str = "") -> bytes:
    """Return a worksheet as a workbook: texts locked, codes in lists; the same bytes always."""
    book = Workbook()
    page = book.active
    if not isinstance(page, ExcelSheet):  # pragma: no cover - a new workbook has one sheet
        raise SheetFileError("no sheet to write to")
    page.title = "codes"
    _fill(page, sheet, coder)
    _codes(book.create_sheet("codebook"), page, sheet)
    page.freeze_panes = "A2"
    page.protection.sheet = True
    packed = io.BytesIO()
    book.save(packed)
    return _without_times(packed.getvalue())


def write(sheet: Worksheet, out: Path, coders: Sequence[str]) -> Iterator[Path]:
    """Write a CSV and an XLSX for each coder below ``out`` and yield their paths.

    Raises:
        SheetFileError: two coders' names make the same file name.
    """
    names = {coder: file_name(sheet, coder) for coder in dict.fromkeys(coders)}
    if len(set(names.values())) < len(names):
        raise SheetFileError(f"two coders need two file names: {', '.join(names.values())}")
    out.mkdir(parents=True, exist_ok=True)
    for coder, name in names.items():
        forms = (as_csv(sheet, coder).encode("utf-8"), as_xlsx(sheet, coder))
        for form, held in zip(FORMS, forms, strict=True):
            path = out / f"{name}.{form}"
            path.write_bytes(held)
            yield path


def _fill(page: ExcelSheet, sheet: Worksheet, coder: str) -> None:
    open_columns = {*sheet.code_columns, NOTE, "coder"}
    page.append(list(sheet.columns))
    for row in sheet.rows(coder):
        page.append([row[name] for name in sheet.columns])
    for number, name in enumerate(sheet.columns, 1):
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = _WIDTHS.get(name, _WIDTH)
        page.column_dimensions[letter].hidden = name == "sheet"
        for place in page[letter]:
            place.alignment = _WRAPPED
            place.protection = Protection(locked=place.row == 1 or name not in open_columns)
            if place.value is not None:
                place.data_type = "s"  # text that begins with "=" is text
            if name not in open_columns:
                place.fill = _GREY
        page[f"{letter}1"].font = Font(bold=True)


def _codes(listed: ExcelSheet, page: ExcelSheet, sheet: Worksheet) -> None:
    """Write the codes and what they mean, and have the code cells offer them."""
    listed.append(["variable", "code", "definition"])
    last = len(sheet.units) + 1
    for variable in sheet.variables:
        first = listed.max_row + 1
        for code in variable.codes:
            listed.append([variable.name, code.name, code.about])
        place = f"codebook!$B${first}:$B${listed.max_row}"
        page.add_data_validation(_choice(variable, place, sheet, last))
        for rule in variable.rules:
            listed.append([variable.name, "", rule])
    for row in listed:
        for cell in row:
            cell.alignment = _WRAPPED
            cell.data_type = "s"
    for letter, width in (("A", 16), ("B", 26), ("C", 100)):
        listed.column_dimensions[letter].width = width
    listed.protection.sheet = True


def _choice(variable: Variable, place: str, sheet: Worksheet, last: int) -> DataValidation:
    choice = DataValidation("list", formula1=place, allow_blank=True, showErrorMessage=True)
    choice.promptTitle, choice.prompt = variable.name[:32], variable.asks[:255]
    choice.showInputMessage = True
    choice.error = "Choose a code from the list."
    for column in variable.columns:
        letter = get_column_letter(sheet.columns.index(column) + 1)
        choice.add(f"{letter}2:{letter}{last}")
    return choice


def _without_times(packed: bytes) -> bytes:
    """Return a workbook that says nothing of when it was written."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist()):
            held = _WHEN.sub(rb"\g<1>2019-01-01T00:00:00Z", old.read(name))
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, held)
    return out.getvalue()
