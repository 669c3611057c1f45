"""An empty corpus, laid out: a place for sources, tables with their headings, a book of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from podium import corpus, datapackage
from podium.dictionary import dictionary, named_columns
from podium.model import PodiumError
from podium.shipped import shipped
from podium.tables import csv_text
from podium.yml import read_yaml

_EXAMPLES = ("example", "near_miss")
_README = """# {title}

1. Put a saved page or a text anywhere, and add it; say whose publisher it is:
   `podium add page.html --side SIDE --new-meeting --data .`
2. Build the book and open `build/html/index.html`: `podium build --data .`
3. Themes are yours: name them in `data/curated/themes.csv` and their words in `theme_terms.csv`.
4. What is made by reading (promises, names, items of the agenda …) has its table in
   `data/curated`, empty so far; `data/tables.md` says what each column means. `podium draft ID
   --data .` proposes rows for numbers, refusals, names and what reporters ask.
5. To code: give each theme its code in `data/curated/codebook.yml`. `podium worksheet` writes a
   sheet for each coder, `podium agree` compares what comes back, `podium settle` puts in what was
   agreed and decided. The page on how far coders agree compares the coders `one` and `two`.
6. `podium check --data .` says whether the record is whole.

`book/` holds the front page and the list of chapters. Both are yours to change.
"""


class NewError(PodiumError):
    """A folder in which no corpus can be laid out."""


def new(folder: Path, title: str = "A book of transcripts") -> list[Path]:
    """Lay out an empty corpus below ``folder`` and return the files written.

    ``data/raw`` waits for sources; ``data/curated`` holds every table that people fill, with its
    headings, and the codebook without themes; ``book`` holds the chapters and the front page.

    Raises:
        NewError: the folder is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NewError(f"{folder} is not empty; name a new folder")
    data = folder / "data"
    (data / "raw").mkdir(parents=True)
    written = [_write(folder / name, text) for name, text in _files(title)]
    corpus.write_tables(data, corpus.build_tables(data))
    return [*written, *sorted((data / "corpus").glob("*.csv")), datapackage.write(data)]


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _files(title: str) -> Iterator[tuple[str, str]]:
    yield "README.md", _README.format(title=title)
    for name in dictionary():
        if name.count("/") == 1 and name.startswith("curated/"):
            yield f"data/{name}.csv", csv_text([], named_columns(name))
    yield "data/curated/codebook.yml", _codebook()
    yield "data/tables.md", "\n".join(_dictionary())
    pages = resources.files("podium.book").joinpath("default")
    for page in sorted(pages.iterdir(), key=lambda page: page.name):
        text = page.read_text(encoding="utf-8")
        if page.name == "chapters.yml":
            text = text.replace("title: A book of transcripts", f"title: {json.dumps(title)}", 1)
        if page.name == "index.md":
            text = text.replace("# A book of transcripts", f"# {title}", 1)
        yield f"book/{page.name}", text


def _codebook() -> str:
    """Return the codebook without its themes and without its examples: both are of one corpus."""
    book = read_yaml(shipped("codebook.yml").read_text(encoding="utf-8"))
    variables = {part: book[part] for part in ("sentence_variables", "reply_variables")}
    for part in variables.values():
        for variable in part.values():
            variable["codes"] = [_without_examples(code) for code in variable["codes"]]
    variables["sentence_variables"]["theme"] |= {"codes": [], "rules": []}
    kept = {"version": "1.0", "title": "Codebook", "general_rules": book["general_rules"]}
    text: str = yaml.safe_dump(
        {**kept, "reply_rules": book["reply_rules"], **variables},
        allow_unicode=True, sort_keys=False, width=100,
    )  # fmt: skip
    return f"# Themes are of one corpus: add a code and its definition for each.\n{text}"


def _without_examples(code: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in code.items() if key not in _EXAMPLES}


def _dictionary() -> Iterator[str]:
    """Yield the lines of a page that says what each column of the curated tables means."""
    yield "# What each column means\n"
    for name, table in dictionary().items():
        if name.startswith("curated/"):
            yield f"## {name}.csv\n\n{table['about']}\n"
            yield "\n".join(_column(column, known) for column, known in table["columns"].items())
            yield ""


def _column(name: str, known: dict[str, Any]) -> str:
    values = f" One of: {', '.join(map(str, known['values']))}." if "values" in known else ""
    return f"- `{name}`: {known['about']}{values}{' Needed.' if known.get('needed') else ''}"
