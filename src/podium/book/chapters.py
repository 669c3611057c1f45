"""The list of chapters as data: ``chapters.yml`` to the pages of a book.

::

    title: Two Podiums
    author: …
    front: index.md                      # the first page
    parts:
      - title: The meetings
        chapters:
          - page: before.md              # prose in the folder of this file
          - notebook: meeting            # a notebook, once
            parameters: {meeting: …}
            title: …
          - notebook: meeting            # a notebook, once for each meeting
            each: meetings               # or themes
          - each: sources                # the full text of each transcript
          - status: true                 # what ran, with what
            title: How this book was made
          - cite: true                   # how to cite the book, its rows and sentences

Any chapter may have ``sections``, a list of the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from podium.book.citation import Citation, find_citation
from podium.choices import resolve
from podium.frames import Corpus
from podium.model import PodiumError
from podium.names import day, plain, sentence_case, side_name
from podium.parameters import Value, read_parameters
from podium.templates import find_template
from podium.yml import read_yaml

FILE = "chapters.yml"
_KEYS = frozenset("page notebook parameters title each status cite sections".split())
_TITLE = "A book of transcripts"
_DEFAULT = Path(__file__).parent / "default"
_EACH = {"meetings": "meeting", "themes": "theme", "sources": "transcript"}


class ChapterError(PodiumError):
    """A list of chapters that is malformed, or names what is not there; says which entry."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the book."""

    name: str
    """Its path in the site, without ending: ``meetings/2019-01-14-moscow``."""
    title: str = ""
    """Written above a notebook or a generated page; prose brings its own."""
    prose: Path | None = None
    notebook: Path | None = None
    parameters: Mapping[str, Value] = field(default_factory=dict)
    solutions: Path | None = None
    """Solutions to its exercises: only in a book for instructors."""
    transcript: str = ""
    status: bool = False
    cite: bool = False
    sections: tuple[Page, ...] = ()

    def walk(self) -> Iterator[Page]:
        """Yield the page and those below it."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Book:
    """A book: its first page and its parts."""

    folder: Path
    title: str
    author: str
    front: Page
    parts: tuple[tuple[str, tuple[Page, ...]], ...]
    citation: Citation = field(default_factory=lambda: Citation(""))

    def pages(self) -> Iterator[Page]:
        """Yield every page in order."""
        yield self.front
        for _, chapters in self.parts:
            for chapter in chapters:
                yield from chapter.walk()


def find_book(data: Path) -> Path:
    """Return the folder of chapters for a data folder: in it, beside it, or the package's own.

    Only the folder ``data`` has the book beside it: a copy of another name, to which somebody adds
    a meeting, is not what those chapters tell of.
    """
    folders = [data / "book"]
    if data.resolve().name == "data":
        folders.append(data.resolve().parent / "book")
    return next((folder for folder in folders if (folder / FILE).is_file()), _DEFAULT)


def read_book(folder: Path, corpus: Corpus) -> Book:
    """Return the book that ``chapters.yml`` in ``folder`` makes of a corpus.

    Raises:
        ChapterError: the list is malformed, a page is listed twice or its file is not there.
        CitationError: the file that says how to cite the book cannot be read.
        TemplateError: there is no such notebook.
        ParameterError: a parameter does not fit.
    """
    path = folder / FILE
    try:
        listed = read_yaml(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise ChapterError(f"{path}: {error}") from error
    if not isinstance(listed, dict) or not isinstance(listed.get("parts"), list):
        raise ChapterError(f"{path}: needs a list of 'parts', each with 'title' and 'chapters'")
    reader = _Reader(folder, corpus)
    title, author = str(listed.get("title", _TITLE)), str(listed.get("author", ""))
    book = Book(
        folder=folder, title=title, author=author,
        front=reader.prose(listed.get("front", "index.md"), "front", "index"),
        parts=tuple(reader.part(part, f"part {n}") for n, part in enumerate(listed["parts"], 1)),
        citation=find_citation(_citing(folder, corpus.data), title, author),
    )  # fmt: skip
    _refuse_twice(book, path)
    return book


def _citing(folder: Path, data: Path) -> list[Path]:
    """Return where a citation may lie; chapters that come with the package have none to give."""
    own = [] if folder == _DEFAULT else [folder, folder.resolve().parent]
    return [data, *own]


def _refuse_twice(book: Book, path: Path) -> None:
    seen: set[str] = set()
    for page in book.pages():
        if page.name in seen:
            raise ChapterError(f"{path}: the page '{page.name}' is listed twice")
        seen.add(page.name)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns entries of the list into pages; ``where`` names the entry in errors."""

    folder: Path
    corpus: Corpus

    def part(self, part: object, where: str) -> tuple[str, tuple[Page, ...]]:
        if not isinstance(part, dict) or not part.get("title"):
            raise self.error(where, "needs a 'title' and 'chapters'")
        return str(part["title"]), self.entries(part.get("chapters"), f"{where} ({part['title']})")

    def entries(self, listed: object, where: str) -> tuple[Page, ...]:
        if not isinstance(listed, list):
            raise self.error(where, "needs a list of chapters")
        places = ((entry, f"{where}, entry {n}") for n, entry in enumerate(listed, 1))
        return tuple(page for entry, place in places for page in self.entry(entry, place))

    def entry(self, entry: object, where: str) -> list[Page]:
        if not isinstance(entry, dict) or not set(entry) <= _KEYS:
            raise self.error(where, f"takes {', '.join(sorted(_KEYS))}; found: {entry!r}")
        below = self.entries(entry["sections"], where) if "sections" in entry else ()
        if "page" in entry:
            return [self.prose(entry["page"], where, sections=below)]
        if "status" in entry:
            title = str(entry.get("title", "How it ran"))
            return [Page("status", title, status=True, sections=below)]
        if "cite" in entry:
            title = str(entry.get("title", "How to cite this book"))
            return [Page("cite", title, cite=True, sections=below)]
        if "each" in entry:
            return self.each(entry, where)
        if "notebook" in entry:
            return [self.notebook(entry, where, below)]
        raise self.error(where, "needs one of: page, notebook, each, status, cite")

    def prose(
        self, file: object, where: str, name: str = "", sections: tuple[Page, ...] = ()
    ) -> Page:
        path = self.folder / str(file)
        if not path.is_file() or not path.resolve().is_relative_to(self.folder.resolve()):
            raise self.error(where, f"there is no page '{file}' in {self.folder}")
        own = path.relative_to(self.folder).with_suffix("").as_posix()
        return Page(name or own, prose=path, sections=sections)

    def notebook(self, entry: dict[str, Any], where: str, below: tuple[Page, ...]) -> Page:
        template, given = find_template(str(entry["notebook"])), entry.get("parameters", {})
        if not isinstance(given, dict):
            raise self.error(where, "'parameters' is not a list of name: value")
        values = resolve(read_parameters(template), given, self.corpus)
        chosen = "-".join(str(value) for value in given.values())
        name = f"{template.stem}s/{_slug(chosen)}" if chosen else template.stem
        title = str(entry.get("title") or sentence_case(plain(template.stem)))
        return Page(name, title, notebook=template, parameters=values, sections=below)

    def each(self, entry: dict[str, Any], where: str) -> list[Page]:
        kind = entry["each"]
        if kind not in _EACH:
            raise self.error(where, f"'each' is one of: {', '.join(_EACH)}; not '{kind}'")
        rows = _rows(self.corpus, kind)
        if kind == "sources":
            return [
                Page(f"sources/{row['id']}", _title(kind, row), transcript=row["id"])
                for row in rows
            ]
        template = find_template(str(entry.get("notebook", _EACH[kind])))
        known = read_parameters(template)
        return [
            Page(
                f"{kind if template.stem == _EACH[kind] else template.stem}/{_slug(row['id'])}",
                _title(kind, row),
                notebook=template,
                parameters=resolve(known, {_EACH[kind]: row["id"]}, self.corpus),
            )
            for row in rows
        ]

    def error(self, where: str, message: str) -> ChapterError:
        return ChapterError(f"{self.folder / FILE}, {where}: {message}")


def _rows(corpus: Corpus, kind: str) -> list[dict[str, str]]:
    rows = corpus.rows("transcripts" if kind == "sources" else kind)
    dated = bool(rows) and "date" in rows[0]
    return sorted(rows, key=lambda row: (row["date"], row["id"])) if dated else rows


def _title(kind: str, row: Mapping[str, str]) -> str:
    if kind == "meetings":
        return f"{day(row['date'])}, {row['place']}"
    if kind == "sources":
        return f"{day(row['date'])}: {side_name(row['side'])}, {plain(row['genre'])}"
    return row["name"]


def _slug(text: str) -> str:
    return re.sub(r"[^\w.-]+", "-", text).strip("-").lower() or "page"
