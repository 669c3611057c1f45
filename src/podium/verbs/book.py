"""Verbs of notebooks and the book: ``run · build · pdf``."""

from __future__ import annotations

import argparse
from pathlib import Path

from podium.verbs.common import Verbs, data_of, new_verb, with_data


def _add_run(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "run", _run, "run a notebook by papermill with parameters",
        "podium run meeting -p meeting=2019-01-14-moscow",
    )  # fmt: skip
    parser.add_argument("notebook", help="its name (meeting, theme, …) or path")
    parser.add_argument(
        "-p", dest="parameters", action="append", default=[], metavar="NAME=VALUE",
        help="set a parameter; may be given more than once",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, help="where to write the executed notebook")
    with_data(parser)


def _run(arguments: argparse.Namespace) -> int:
    from podium import notebooks

    written = notebooks.run(
        arguments.notebook,
        notebooks.parse_parameters(arguments.parameters),
        data=data_of(arguments),
        out=arguments.out,
    )
    print(written)
    return 0


def _add_build(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "build", _build, "run the notebooks that changed and render the book",
        "podium build --data data --out build",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, default=Path("build"), help="default: build")
    with_data(parser)


def _build(arguments: argparse.Namespace) -> int:
    from podium import book

    print(book.build(data_of(arguments), out=arguments.out))
    return 0


def _add_pdf(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "pdf", _pdf, "build the book and print the whole of it to one PDF; needs Chromium",
        "podium pdf --out build",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, default=Path("build"), help="default: build")
    with_data(parser)


def _pdf(arguments: argparse.Namespace) -> int:
    from podium import book
    from podium.book import pdf

    pdf.find_browser()
    book.build(data_of(arguments), out=arguments.out)
    print(pdf.write(arguments.out))
    return 0


VERBS = (_add_run, _add_build, _add_pdf)
