"""Verbs of notebooks and the book: ``params · run · matrix · build · pdf``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from podium.verbs.common import Verbs, data_of, new_verb, out_of, positive, with_data

if TYPE_CHECKING:
    from podium.frames import Corpus
    from podium.notebooks import How, Run
    from podium.parameters import Parameter


def _add_params(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "params", _params, "list a notebook's parameters: type, default, values, meaning",
        "podium params meeting",
    )  # fmt: skip
    parser.add_argument("notebook", help="its name (meeting, theme, …) or path")
    parser.add_argument("--json", action="store_true", help="one JSON list for scripts")
    with_data(parser)


def _params(arguments: argparse.Namespace) -> int:
    from podium.choices import allowed
    from podium.frames import Corpus
    from podium.parameters import read_parameters
    from podium.templates import find_template

    known, corpus = read_parameters(find_template(arguments.notebook)), Corpus(data_of(arguments))
    if arguments.json:
        listed = [
            {"name": each.name, "type": each.type, "default": each.default,
             "allowed": allowed(each, corpus), "about": each.about}
            for each in known
        ]  # fmt: skip
        print(json.dumps(listed, ensure_ascii=False, indent=1))
    else:
        lines = [line for each in known for line in _described(each, corpus)]
        print("\n".join(lines or ["it has no parameters"]))
    return 0


def _described(parameter: Parameter, corpus: Corpus) -> Iterator[str]:
    from podium.choices import allowed

    default = "(empty)" if parameter.default == "" else repr(parameter.default)
    yield f"{parameter.name}  {parameter.type}, default: {default}"
    yield f"    {parameter.about or 'nothing is said of it'}"
    choices = allowed(parameter, corpus)
    if choices is not None:
        yield f"    one of: {', '.join(choices) or 'none in this corpus'}"


def _with_parameters(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("notebook", help="its name (meeting, theme, …) or path")
    parser.add_argument(
        "-p", dest="parameters", action="append", default=[], metavar="NAME=VALUE", help=about
    )


def _with_how(parser: argparse.ArgumentParser) -> None:
    """Let a verb say how notebooks are run."""
    parser.add_argument(
        "--jobs", type=positive, metavar="N", help="so many at once (default: one a processor)"
    )
    parser.add_argument("--force", action="store_true", help="run even what did not change")
    parser.add_argument(
        "--explain", action="store_true", help="say why each notebook is run, or is not"
    )
    parser.add_argument(
        "--engine", default="podium", help="default: podium; 'default' is papermill's own"
    )
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="run them on a Dask cluster, tcp://host:8786"
    )
    with_data(parser)


def _how(arguments: argparse.Namespace) -> How:
    from podium.notebooks import How

    return How(
        jobs=arguments.jobs,
        engine=arguments.engine,
        scheduler=arguments.scheduler,
        force=arguments.force,
        explain=_say_why if arguments.explain else None,
    )


def _say_why(run: Run, reason: str) -> None:
    print(f"{'run' if reason else 'keep':>5}  {run.out.stem}: {reason or 'nothing changed'}")


def _add_run(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "run", _run, "run a notebook by papermill with parameters",
        "podium run meeting -p meeting=2019-01-14-moscow --open",
    )  # fmt: skip
    _with_parameters(parser, "set a parameter; may be given more than once")
    parser.add_argument("--out", type=Path, help="where to write the executed notebook")
    parser.add_argument("--open", action="store_true", help="show it in the browser")
    _with_how(parser)


def _run(arguments: argparse.Namespace) -> int:
    from podium import notebooks
    from podium.parameters import parse_parameters

    written = notebooks.run(
        arguments.notebook,
        parse_parameters(arguments.parameters),
        data=data_of(arguments),
        out=arguments.out,
        how=_how(arguments),
    )
    print(written)
    if arguments.open:
        from podium import opened

        print(opened.show(written))
    return 0


def _add_matrix(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "matrix", _matrix, "run a notebook with every combination of several values",
        "podium matrix replies -p side=japan,russia --jobs 2",
    )  # fmt: skip
    _with_parameters(parser, "values joined by commas, or all; may be given more than once")
    parser.add_argument("--out", type=Path, help="a folder (default: build/runs)")
    _with_how(parser)


def _matrix(arguments: argparse.Namespace) -> int:
    from podium.matrix import matrix
    from podium.parameters import parse_parameters

    done = matrix(
        arguments.notebook,
        parse_parameters(arguments.parameters),
        data=data_of(arguments),
        out=arguments.out,
        how=_how(arguments),
    )
    for run, result in done:
        print(f"{'wrong' if result.failure else 'ok':>5}  {run.out}")
    failed = [result.failure for _, result in done if result.failure]
    if failed:
        print(f"\n{len(failed)} of {len(done)} failed\n", *failed, sep="\n")
    return int(bool(failed))


def _add_build(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "build", _build, "run the notebooks that changed and render the book",
        "podium build --data data --out build --explain",
    )  # fmt: skip
    _with_out(parser)
    parser.add_argument(
        "--instructor", action="store_true",
        help="with the solutions to the exercises, into the folder instructor of --out",
    )  # fmt: skip
    _with_how(parser)


def _with_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, help="default: build, in the folder of --data where that is another"
    )


def _build(arguments: argparse.Namespace) -> int:
    from podium import book

    front = book.build(
        data_of(arguments),
        out=out_of(arguments),
        how=_how(arguments),
        instructor=arguments.instructor,
    )
    print(front)
    return 0


def _add_pdf(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "pdf", _pdf, "build the book and print the whole of it to one PDF; needs Chromium",
        "podium pdf --out build",
    )  # fmt: skip
    _with_out(parser)
    parser.add_argument(
        "--handouts", action="store_true",
        help="instead of the whole: each lesson and each source, below the folder handouts",
    )  # fmt: skip
    _with_how(parser)


def _pdf(arguments: argparse.Namespace) -> int:
    from podium import book
    from podium.book import handouts, pdf

    pdf.find_browser()
    out = out_of(arguments)
    book.build(data_of(arguments), out=out, how=_how(arguments))
    written = handouts.write(out) if arguments.handouts else [pdf.write(out)]
    print(*written, sep="\n")
    return 0


VERBS = (_add_params, _add_run, _add_matrix, _add_build, _add_pdf)
