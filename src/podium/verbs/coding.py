"""Verbs of coding by hand: ``worksheet · agree · settle``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from podium.verbs.common import Verbs, data_of, new_verb, with_data


def _add_worksheet(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "worksheet", _worksheet, "write blind sheets to code by hand, a file for each coder",
        "podium worksheet --unit sentence --variable act --meeting 2019-01-14-moscow --coder ana",
    )  # fmt: skip
    parser.add_argument("--unit", required=True, choices=["sentence", "subquestion"])
    parser.add_argument(
        "--variable", required=True, nargs="+", action="extend", metavar="NAME",
        help="what to code: theme, act, polarity, hedged; of sub-questions: reply, …",
    )  # fmt: skip
    parser.add_argument("--meeting", default="", metavar="ID", help="only this meeting")
    parser.add_argument("--transcript", default="", metavar="ID", help="only this transcript")
    parser.add_argument("--n", type=int, help="so many units, drawn at random (default: all)")
    parser.add_argument("--seed", type=int, default=1, help="of the draw (default: 1)")
    parser.add_argument(
        "--coder", nargs="+", action="extend", metavar="NAME", help="a sheet for each of these"
    )
    parser.add_argument("--out", type=Path, default=Path("build") / "worksheets",
                        help="a folder (default: build/worksheets)")  # fmt: skip
    with_data(parser)


def _worksheet(arguments: argparse.Namespace) -> int:
    from podium.frames import Corpus
    from podium.worksheet import files, worksheet

    sheet = worksheet(
        Corpus(data_of(arguments)), arguments.unit, arguments.variable, n=arguments.n,
        meeting=arguments.meeting, transcript=arguments.transcript, seed=arguments.seed,
    )  # fmt: skip
    print(f"{sheet.id}: {len(sheet.units)} units, to code for {', '.join(sheet.code_columns)}")
    for path in files.write(sheet, arguments.out, arguments.coder or [""]):
        print(f"wrote {path}")
    return 0


def _add_agree(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "agree", _agree, "check returned sheets and tell how far their coders agree",
        "podium agree ana.csv ben.xlsx --out build/agreement",
    )  # fmt: skip
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="CSV or XLSX, or a folder"
    )
    parser.add_argument(
        "--book", action="store_true", help="compare with the adjudicated codings as well"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object for scripts")
    parser.add_argument("--out", type=Path, default=Path("build") / "agreement",
                        help="a folder (default: build/agreement)")  # fmt: skip
    with_data(parser)


def _agree(arguments: argparse.Namespace) -> int:
    from podium import worksheet
    from podium.frames import Corpus
    from podium.worksheet.shown import write

    corpus = Corpus(data_of(arguments))
    sheets = worksheet.read_returned(arguments.files, corpus)
    if arguments.book:
        sheets.append(worksheet.from_codings(corpus, sheets[0], "adjudicated", "book"))
    found = worksheet.compare(sheets, corpus)
    written = list(write(found, arguments.out))
    if arguments.json:
        print(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        print("\n".join([*worksheet.shown(found), *(f"wrote {path}" for path in written)]))
    return 0


def _add_settle(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "settle", _settle, "put agreed and decided codes into the corpus",
        "podium settle sheets --decisions agreement/adjudicate.csv --data class/data",
    )  # fmt: skip
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="returned sheets, or a folder"
    )
    parser.add_argument(
        "--decisions", type=Path, required=True, metavar="FILE",
        help="adjudicate.csv of `podium agree`, with its column 'decision' filled in",
    )  # fmt: skip
    with_data(parser)


def _settle(arguments: argparse.Namespace) -> int:
    from podium import worksheet
    from podium.frames import Corpus
    from podium.worksheet import settled

    corpus = Corpus(data_of(arguments, to_write=True))
    sheets = worksheet.read_returned(arguments.files, corpus)
    decisions = settled.read_decisions(arguments.decisions, sheets[0].variables)
    stands = settled.settle(sheets, decisions)
    for path in settled.write(sheets, stands, corpus):
        print(f"wrote {path}")
    print(f"{len(sheets[0].units)} units coded; `podium build` shows them")
    return 0


VERBS = (_add_worksheet, _add_agree, _add_settle)
