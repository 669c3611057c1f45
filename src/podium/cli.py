"""The command ``podium``; its verbs are in :mod:`podium.verbs`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import podium
from podium.model import PodiumError
from podium.resident.client import delegate
from podium.verbs import book, coding, corpus, warm

COULD_NOT, INTERRUPTED = 2, 130
"""Exit codes; 130 is a shell's own for what an interrupt ended."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; return 0, 1 where a check found problems, 2 where it could not, or 130.

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
        sys.stdout.flush()
    except PodiumError as error:
        return _stopped(str(error))
    except KeyboardInterrupt:
        return _stopped("interrupted", INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _stopped(f"{where}{error.strerror or error}")
    else:
        return status


def _stopped(message: str, status: int = COULD_NOT) -> int:
    print(f"podium: {message}", file=sys.stderr)
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
