"""Verbs of the record: ``new · parse · add · check · corpus · draft · export``."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from podium.model import PodiumError
from podium.verbs.common import Verbs, data_of, new_verb, positive, with_data


def _add_parse(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "parse", _parse, "read a file: header, turns, sections, notes; or many, to tables",
        "podium parse briefing.txt --json > briefing.json\n"
        "  podium parse transcripts/ --out build/tables",
    )  # fmt: skip
    parser.add_argument(
        "files", type=Path, nargs="*", metavar="FILE",
        help="a file, or - for the standard input; with --out files and folders of .txt (default: "
        "what the register names)",
    )  # fmt: skip
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="one JSON object for scripts")
    how.add_argument("--explain", action="store_true", help="which rule decided each line")
    how.add_argument("--out", type=Path, help="a new folder for Parquet tables of many files")
    parser.add_argument("--encoding", help="the file's encoding, where it is not found by itself")
    parser.add_argument(
        "--jobs", type=positive, metavar="N", help="with --out: so many processes (default: all)"
    )
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="with --out: a Dask cluster, tcp://host:8786"
    )
    with_data(parser)


def _parse(arguments: argparse.Namespace) -> int:
    from podium import layout, outline, transcripts
    from podium.sources import canonical_text

    if arguments.out:
        return _parse_many(arguments)
    if arguments.jobs or arguments.scheduler:
        raise PodiumError("--jobs and --scheduler are for many files: name --out FOLDER too")
    if len(arguments.files) != 1:
        raise PodiumError("name one file, or --out FOLDER for the tables of many")
    file = arguments.files[0]
    if str(file) == "-":
        found = canonical_text(sys.stdin.buffer.read(), "the input", arguments.encoding, path="-")
        transcript = transcripts.parse_text(*found, "input")
    else:
        transcript = transcripts.parse_file(file, arguments.encoding)
    if arguments.json:
        print(transcripts.json_text(transcript), end="")
    elif arguments.explain:
        print("\n".join(outline.explained(layout.explain(transcript.text))))
    else:
        print("\n".join(outline.outline(transcript)))
    return 0


def _parse_many(arguments: argparse.Namespace) -> int:
    from podium import many

    if arguments.encoding:
        raise PodiumError("--encoding is for one file; the register can name each file's")
    data = None if arguments.files else data_of(arguments)
    chunks = many.chunks_of(arguments.out, arguments.files, data)
    written = many.write_parts(
        chunks, scheduler=arguments.scheduler, jobs=arguments.jobs, progress=sys.stderr.isatty()
    )
    for name, rows in written.items():
        print(f"{rows:6} {arguments.out / name}")
    return 0


def _add_new(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "new", _new, "lay out an empty corpus, with a book of its own",
        'podium new talks --title "Talks on the river"',
    )  # fmt: skip
    parser.add_argument("folder", type=Path, help="a new folder, or an empty one")
    parser.add_argument("--title", default="A book of transcripts", help="the book's title")


def _new(arguments: argparse.Namespace) -> int:
    from podium.new import new

    for path in new(arguments.folder, arguments.title):
        print(f"wrote {path}")
    folder = shlex.quote(str(arguments.folder))
    print(f"next: podium add FILE --side SIDE --new-meeting --data {folder}")
    return 0


def _add_add(verbs: Verbs) -> None:
    parser = new_verb(
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
    with_data(parser)


def _add(arguments: argparse.Namespace) -> int:
    from podium import add

    data = data_of(arguments, to_write=True)
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
    parser = new_verb(
        verbs, "check", _check, "check the register, hashes, anchors, tables and their dictionary",
        "podium check --data data",
    )  # fmt: skip
    with_data(parser)


def _check(arguments: argparse.Namespace) -> int:
    from podium.check import check

    findings = check(data_of(arguments))
    for finding in findings:
        sign = "wrong" if finding.problems else "ok"
        print(f"{sign:>5}  {finding.checked:>4} {finding.what}")
        for problem in finding.problems:
            print(f"         {problem}")
    wrong = any(finding.problems for finding in findings)
    if not wrong:
        _show_comparisons(data_of(arguments))
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
    parser = new_verb(
        verbs, "corpus", _corpus, "write the corpus tables and the data dictionary anew",
        "podium corpus && git diff data/corpus",
    )  # fmt: skip
    with_data(parser)


def _corpus(arguments: argparse.Namespace) -> int:
    from podium import corpus, datapackage

    data = data_of(arguments, to_write=True)
    tables = corpus.build_tables(data)
    stale = corpus.stale_tables(data, tables)
    corpus.write_tables(data, tables)
    datapackage.write(data)
    for name, rows in tables.items():
        print(f"{len(rows):6} {name}{' (changed)' if name in stale else ''}")
    return 0


def _add_draft(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "draft", _draft, "propose rows for a transcript: numbers, refusals, names",
        "podium draft briefing.txt --out build/draft/briefing",
    )  # fmt: skip
    parser.add_argument("transcript", metavar="ID|FILE", help="a registered id, or a file")
    parser.add_argument("--out", type=Path, help="a folder (default: build/draft/ID)")
    with_data(parser)


def _draft(arguments: argparse.Namespace) -> int:
    from podium import draft

    data = data_of(arguments)
    transcript, reference = draft.find_transcript(data, arguments.transcript)
    tables = draft.draft(transcript, draft.read_lists(data), reference)
    out = arguments.out or Path("build") / "draft" / transcript.id
    for path, rows in zip(draft.write(tables, data, out), tables.values(), strict=True):
        print(f"{len(rows):6} {path}")
    print("proposed by rules, coder 'draft'; a coder reads them before any counts as evidence")
    return 0


def _add_export(verbs: Verbs) -> None:
    parser = new_verb(
        verbs, "export", _export, "write the corpus in the form of another tool",
        "podium export --to tei --out build/export/tei",
    )  # fmt: skip
    parser.add_argument("--to", required=True, choices=["tei", "convokit", "parquet"])
    parser.add_argument("--out", type=Path, help="a new folder (default: build/export/FORM)")
    with_data(parser)


def _export(arguments: argparse.Namespace) -> int:
    from podium import export

    out = arguments.out or Path("build") / "export" / arguments.to
    for path in export.export(data_of(arguments), arguments.to, out):
        print(f"wrote {path}")
    return 0


VERBS = (_add_new, _add_parse, _add_add, _add_check, _add_corpus, _add_draft, _add_export)
