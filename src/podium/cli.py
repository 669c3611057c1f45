"""The command ``podium``; its verbs are in :mod:`podium.verbs`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import podium
from podium.model import PodiumError
from podium.resident.client import delegate
from podium.verbs import book, coding, corpus, warm


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; return 0, or 1 where a check found problems, or 2 where it could not run.

    What was typed (``argv`` is None) is left to the resident process, if there is one.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = delegate(sys.argv[1:]) if argv is None else None
        if status is None:
            arguments = _parser().parse_args(argv)
            status = int(arguments.verb(arguments))
    except PodiumError as error:
        print(f"podium: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    else:
        return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="podium",
        description="Read transcripts of two sides, keep the evidence anchored, build the book.",
    )
    parser.add_argument("--version", action="version", version=f"podium {podium.__version__}")
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")
    for add in (*corpus.VERBS, *book.VERBS, *coding.VERBS, *warm.VERBS):
        add(verbs)
    return parser
