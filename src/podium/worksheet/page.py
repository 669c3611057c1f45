"""The page on which a worksheet is filled in: one file, no installation, nothing leaves it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from podium.frames import Corpus
from podium.measures import document_name
from podium.names import day
from podium.worksheet.codebook import NONE, SENTENCE, SUBQUESTION, Codebook, Variable, read_codebook
from podium.worksheet.sheets import HEAD, Worksheet, version_cell
from podium.worksheet.units import units

FILE = "annotate.html"
READY = ((SENTENCE, "act"), (SENTENCE, "theme"), (SUBQUESTION, "reply_level2"))
"""The worksheets that a book brings for each of its documents, where the codebook has them."""
_TEXTS = HEAD[4:]


@dataclass(frozen=True, slots=True)
class Ready:
    """A worksheet over one document that the book brings."""

    title: str
    transcript: str
    sheet: Worksheet


def ready(corpus: Corpus) -> Iterator[Ready]:
    """Yield the worksheets that a book brings, document by document.

    Raises:
        CodebookError: there is no codebook.
    """
    book = read_codebook(corpus.data)
    asked = {unit.transcript for unit in units(corpus, SUBQUESTION)} if _has(corpus) else set()
    for row in corpus.rows("transcripts"):
        for kind, name in READY:
            known = name in {each.name for each in book.of(kind) if each.has_codes}
            if known and row["sentences"] and (kind == SENTENCE or row["id"] in asked):
                yield _ready(corpus, book, row, kind, name)


def _has(corpus: Corpus) -> bool:
    return bool(corpus.rows("subquestions"))


def _ready(corpus: Corpus, book: Codebook, row: Mapping[str, Any], kind: str, name: str) -> Ready:
    found = tuple(units(corpus, kind, transcript=row["id"]))
    title = f"{day(row['date'])}, {document_name(row)}: {name.partition('_')[0]}"
    return Ready(title, row["id"], Worksheet(kind, book.version, book.pick(kind, [name]), found))


def page(corpus: Corpus) -> str:
    """Return the page as HTML, with the codebook and the book's own worksheets in it.

    Whatever a source holds stands in it as data and is shown as text.

    Raises:
        CodebookError: there is no codebook.
    """
    kit = json.dumps(_kit(corpus), ensure_ascii=False, separators=(",", ":"))
    held = {
        "/*STYLE*/": _file("annotate.css"),
        "/*SCRIPT*/": _file("annotate.js"),
        "/*KIT*/": kit.replace("<", "\\u003c"),
    }
    shown = _file(FILE)
    for place, text in held.items():
        shown = shown.replace(place, text, 1)
    return shown


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _kit(corpus: Corpus) -> dict[str, Any]:
    book, sheets = read_codebook(corpus.data), list(ready(corpus))
    return {
        "codebook": version_cell(book.version),
        "head": HEAD,
        "texts": _TEXTS,
        "none": NONE,
        "variables": [_variable(each) for each in book.variables],
        "units": {_key(each): _units(each.sheet) for each in sheets},
        "sheets": [
            {"id": each.sheet.id, "title": each.title, "units": _key(each),
             "columns": each.sheet.code_columns}
            for each in sheets
        ],
    }  # fmt: skip


def _variable(each: Variable) -> dict[str, Any]:
    codes = {code.name: code.about for code in each.codes}
    return {
        "name": each.name, "unit": each.unit, "asks": each.asks, "columns": each.columns,
        "codes": [{"name": name, "about": codes[name]} for name in each.names],
        "rules": each.rules,
    }  # fmt: skip


def _key(each: Ready) -> str:
    return f"{each.sheet.kind} {each.transcript}"


def _units(sheet: Worksheet) -> list[list[str]]:
    return [[row[name] for name in _TEXTS] for row in sheet.rows()]
