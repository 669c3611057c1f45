"""The verbs: ``podium parse · add · check · corpus · draft · run · build · pdf · export``.

Each shows an example in its help.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import podium
from podium.model import PodiumError

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; return 0, or 1 where a check found problems, or 2 where it could not run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.verb(arguments))
    except PodiumError as error:
        print(f"podium: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="podium",
        description="Read transcripts of two sides, keep the evidence anchored, build the book.",
    )
    parser.add_argument("--version", action="version", version=f"podium {podium.__version__}")
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")
    for add in (_add_parse, _add_add, _add_check, _add_corpus, _add_draft, _add_run, _add_build,
                _add_pdf, _add_export, _add_worksheet, _add_agree):  # fmt: skip
        add(verbs)
    return parser


def _verb(
    verbs: Verbs,
    name: str,
    action: Callable[[argparse.Namespace], int],
    about: str,
    example: str,
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(verb=action)
    return parser


def _with_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, metavar="FOLDER", help="data folder (default: the nearest one)"
    )


def _data(arguments: argparse.Namespace) -> Path:
    from podium.sources import data_folder, named_folder

    return named_folder(arguments.data) if arguments.data else data_folder()


def _add_parse(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "parse", _parse, "read one file: header, turns, sections, notes, warnings",
        "podium parse briefing.txt --json > briefing.json",
    )  # fmt: skip
    parser.add_argument("file", type=Path)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="one JSON object for scripts")
    how.add_argument("--explain", action="store_true", help="which rule decided each line")
    parser.add_argument("--encoding", help="the file's encoding, where it is not found by itself")


def _parse(arguments: argparse.Namespace) -> int:
    from podium import layout, outline, transcripts

    transcript = transcripts.parse_file(arguments.file, arguments.encoding)
    if arguments.json:
        print(json.dumps(transcripts.as_json(transcript), ensure_ascii=False, indent=1))
    elif arguments.explain:
        print("\n".join(outline.explained(layout.explain(transcript.text))))
    else:
        print("\n".join(outline.outline(transcript)))
    return 0


def _add_add(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "add", _add, "bring transcripts: show what they hold, write what you confirm",
        "podium add talks.html --side japan --meeting 2019-05-10-moscow --language en",
    )  # fmt: skip
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="text or saved page")
    parser.add_argument("--side", required=True, help="whose publisher: japan, russia, …")
    parser.add_argument("--meeting", metavar="ID", help="the meeting they report, known or new")
    parser.add_argument("--new-meeting", action="store_true", help="make a new meeting")
    parser.add_argument("--date", help="the new meeting's, YYYY-MM-DD; default: the page's")
    parser.add_argument("--place", help="the new meeting's; default: the page's")
    parser.add_argument("--id", help="the transcript's; default: date, publisher, genre")
    parser.add_argument("--publisher", metavar="NAME", help="default: the page's")
    parser.add_argument("--genre", help="press_conference, statement, …; default: the page's")
    parser.add_argument("--language", help="ISO 639-1: en, ja, ru, …")
    parser.add_argument("--copy", help="first_hand or third_party")
    parser.add_argument("--encoding", help="the files' encoding, where it is not found by itself")
    parser.add_argument("--yes", action="store_true", help="write without asking, for scripts")
    _with_data(parser)


def _add(arguments: argparse.Namespace) -> int:
    from podium import add

    data = _data(arguments)
    names = add.Wish.__dataclass_fields__
    wish = add.Wish(**{name: getattr(arguments, name) for name in names})
    proposals = add.propose(data, arguments.files, wish)
    for proposal in proposals:
        print("\n".join(add.shown(proposal)), end="\n\n")
    if not (arguments.yes or _agreed()):
        print("nothing was written")
        return 1
    for path in add.write(data, proposals):
        print(f"wrote {path}")
    return 0


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise PodiumError(
            "nothing was written: there is no terminal to ask at. Look at the proposal above, "
            "then say --yes"
        )
    print("Write this? [y/N] ", end="", flush=True)
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def _add_check(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "check", _check, "check the register, hashes, anchors, tables and their dictionary",
        "podium check --data data",
    )  # fmt: skip
    _with_data(parser)


def _check(arguments: argparse.Namespace) -> int:
    from podium.check import check

    findings = check(_data(arguments))
    for finding in findings:
        sign = "wrong" if finding.problems else "ok"
        print(f"{sign:>5}  {finding.checked:>4} {finding.what}")
        for problem in finding.problems:
            print(f"         {problem}")
    wrong = any(finding.problems for finding in findings)
    if not wrong:
        _show_comparisons(_data(arguments))
    return int(wrong)


def _show_comparisons(data: Path) -> None:
    """Print what differs by arithmetic; a reader decides what it means, and no check fails."""
    from podium.consistency import compare_corpus, differing

    found = compare_corpus(data)
    print(f"{'read':>5}  {len(differing(found)):>4} of {len(found)} places compared that differ")
    for one in differing(found):
        print(f"         {one.check}: {one.compared}")
        for place in (one.first, one.second):
            where = f"{place.transcript} {place.span.start}–{place.span.end}"
            print(f"           {where} “{place.quote}”, read as {place.reading}")


def _add_corpus(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "corpus", _corpus, "write the corpus tables and the data dictionary anew",
        "podium corpus && git diff data/corpus",
    )  # fmt: skip
    _with_data(parser)


def _corpus(arguments: argparse.Namespace) -> int:
    from podium import corpus, datapackage

    data = _data(arguments)
    tables = corpus.build_tables(data)
    stale = corpus.stale_tables(data, tables)
    corpus.write_tables(data, tables)
    datapackage.write(data)
    for name, rows in tables.items():
        print(f"{len(rows):6} {name}{' (changed)' if name in stale else ''}")
    return 0


def _add_draft(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "draft", _draft, "propose rows for a transcript: numbers, refusals, names",
        "podium draft briefing.txt --out build/draft/briefing",
    )  # fmt: skip
    parser.add_argument("transcript", metavar="ID|FILE", help="a registered id, or a file")
    parser.add_argument("--out", type=Path, help="a folder (default: build/draft/ID)")
    _with_data(parser)


def _draft(arguments: argparse.Namespace) -> int:
    from podium import draft

    data = _data(arguments)
    transcript, reference = draft.find_transcript(data, arguments.transcript)
    tables = draft.draft(transcript, draft.read_lists(data), reference)
    out = arguments.out or Path("build") / "draft" / transcript.id
    for path, rows in zip(draft.write(tables, data, out), tables.values(), strict=True):
        print(f"{len(rows):6} {path}")
    print("proposed by rules, coder 'draft'; a coder reads them before any counts as evidence")
    return 0


def _add_run(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "run", _run, "run a notebook by papermill with parameters",
        "podium run meeting -p meeting=2019-01-14-moscow",
    )  # fmt: skip
    parser.add_argument("notebook", help="its name (meeting, theme, …) or path")
    parser.add_argument(
        "-p", dest="parameters", action="append", default=[], metavar="NAME=VALUE",
        help="set a parameter; may be given more than once",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, help="where to write the executed notebook")
    _with_data(parser)


def _run(arguments: argparse.Namespace) -> int:
    from podium import notebooks

    written = notebooks.run(
        arguments.notebook,
        notebooks.parse_parameters(arguments.parameters),
        data=_data(arguments),
        out=arguments.out,
    )
    print(written)
    return 0


def _add_build(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "build", _build, "run the notebooks that changed and render the book",
        "podium build --data data --out build",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, default=Path("build"), help="default: build")
    _with_data(parser)


def _build(arguments: argparse.Namespace) -> int:
    from podium import book

    print(book.build(_data(arguments), out=arguments.out))
    return 0


def _add_pdf(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "pdf", _pdf, "build the book and print the whole of it to one PDF; needs Chromium",
        "podium pdf --out build",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, default=Path("build"), help="default: build")
    _with_data(parser)


def _pdf(arguments: argparse.Namespace) -> int:
    from podium import book
    from podium.book import pdf

    pdf.find_browser()
    book.build(_data(arguments), out=arguments.out)
    print(pdf.write(arguments.out))
    return 0


def _add_export(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "export", _export, "write the corpus in the form of another tool",
        "podium export --to tei --out build/export/tei",
    )  # fmt: skip
    parser.add_argument("--to", required=True, choices=["tei", "convokit", "parquet"])
    parser.add_argument("--out", type=Path, help="a new folder (default: build/export/FORM)")
    _with_data(parser)


def _export(arguments: argparse.Namespace) -> int:
    from podium import export

    out = arguments.out or Path("build") / "export" / arguments.to
    for path in export.export(_data(arguments), arguments.to, out):
        print(f"wrote {path}")
    return 0


def _add_worksheet(verbs: Verbs) -> None:
    parser = _verb(
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
    _with_data(parser)


def _worksheet(arguments: argparse.Namespace) -> int:
    from podium.frames import Corpus
    from podium.worksheet import files, worksheet

    sheet = worksheet(
        Corpus(_data(arguments)), arguments.unit, arguments.variable, n=arguments.n,
        meeting=arguments.meeting, transcript=arguments.transcript, seed=arguments.seed,
    )  # fmt: skip
    print(f"{sheet.id}: {len(sheet.units)} units, to code for {', '.join(sheet.code_columns)}")
    for path in files.write(sheet, arguments.out, arguments.coder or [""]):
        print(f"wrote {path}")
    return 0


def _add_agree(verbs: Verbs) -> None:
    parser = _verb(
        verbs, "agree", _agree, "check returned sheets and tell how far their coders agree",
        "podium agree ana.csv ben.xlsx --out build/agreement",
    )  # fmt: skip
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="CSV or XLSX")
    parser.add_argument(
        "--book", action="store_true", help="compare with the adjudicated codings as well"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object for scripts")
    parser.add_argument("--out", type=Path, default=Path("build") / "agreement",
                        help="a folder (default: build/agreement)")  # fmt: skip
    _with_data(parser)


def _agree(arguments: argparse.Namespace) -> int:
    from podium import worksheet
    from podium.frames import Corpus
    from podium.worksheet.shown import write

    corpus = Corpus(_data(arguments))
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
