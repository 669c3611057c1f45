"""What verbs share: their help, and ``--data``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name


def new_verb(
    verbs: Verbs,
    name: str,
    action: Callable[[argparse.Namespace], int],
    about: str,
    example: str,
) -> argparse.ArgumentParser:
    """Return the parser of a verb with its help, which ends with an example."""
    parser = verbs.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(verb=action)
    return parser


def with_data(parser: argparse.ArgumentParser) -> None:
    """Let a verb take ``--data``."""
    parser.add_argument(
        "--data", type=Path, metavar="FOLDER", help="data folder (default: the nearest one)"
    )


def data_of(arguments: argparse.Namespace, *, to_write: bool = False) -> Path:
    """Return the data folder that was named, else the nearest one.

    Args:
        arguments: with ``data``, see :func:`with_data`.
        to_write: never take the folder that came with this library unless it was named or is near.

    Raises:
        SourceError: there is none.
    """
    from podium.sources import data_folder, named_folder

    return named_folder(arguments.data) if arguments.data else data_folder(own=not to_write)


def positive(text: str) -> int:
    """Return an option's number from 1 on, such as that of ``--jobs``.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 on")
    return int(text)


def out_of(arguments: argparse.Namespace) -> Path:
    """Return where to build: as said, or `build` beside the data: no book takes another's place.

    Raises:
        SourceError: there is no data folder.
    """
    if arguments.out:
        return Path(arguments.out)
    if not arguments.data:
        return Path("build")
    data = data_of(arguments).resolve()
    home = data.parent if data.name == "data" else data
    return Path("build") if home == Path.cwd() else home / "build"
