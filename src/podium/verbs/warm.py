"""The verb ``warm``: a process that stays, so that the next runs and builds start at once."""

from __future__ import annotations

import argparse

from podium.verbs.common import Verbs, new_verb


def _add_warm(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "warm", _warm, "keep a process ready, so that run, matrix and build start at once",
        "podium warm && podium run theme -p theme=security",
    )  # fmt: skip
    parser.add_argument(
        "--minutes", type=_minutes, default=30.0, help="end it after so many unused (default: 30)"
    )
    parser.add_argument("--stop", action="store_true", help="end it now")


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= 24 * 60:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of minutes up to a day")
    return minutes


def _warm(arguments: argparse.Namespace) -> int:
    from podium.resident import client, start

    if arguments.stop:
        print("ended" if client.stop() else "there was none")
    elif start.start(arguments.minutes):
        ends = f"it ends after {arguments.minutes:g} minutes unused, or with: podium warm --stop"
        print(f"ready: run, matrix and build start from it; {ends}")
    else:
        print("there is one already; to start it anew: podium warm --stop && podium warm")
    return 0


VERBS = (_add_warm,)
