"""From files and what the user says of them to rows of the register; nothing is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from slugify import slugify

from podium.add.meeting import AddError, Row, Wish, find_meeting
from podium.encoding import decode
from podium.html import is_page
from podium.model import GENRES, Transcript
from podium.sources import Entry, canonical_text, read_bytes, read_register, sha256_of
from podium.transcripts import parse_text

_NAME = re.compile(r"[^\W_][\w-]*")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_COPIES = ("first_hand", "third_party")
_CERTAIN = frozenset({"utf-8", "utf-8-sig", "utf-16", "utf-32"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be added: the transcript as read, the rows, and the bytes to write."""

    file: Path
    """The user's file."""
    transcript: Transcript
    row: Row
    """The row of curated/transcripts.csv."""
    meeting: Row | None
    """The row of curated/meetings.csv, where the meeting is a new one."""
    contents: dict[str, bytes]
    """What to write where below the data folder: the file as it is, and a page's text."""
    doubts: tuple[str, ...]
    """What the user should look at before saying yes."""


def propose(data: Path, files: Sequence[Path], wish: Wish) -> list[Proposal]:
    """Return what adding the files would write.

    Raises:
        SourceError: a file cannot be read.
        TableError: the register or the table of meetings is malformed.
        AddError: a file or an id is registered already, the meeting is not clear, or a value is
            none of those allowed.
    """
    _check(wish, files)
    known = read_register(data)
    proposals: list[Proposal] = []
    for file in files:
        proposal = _proposal(data, file, wish, known)
        if any(earlier.meeting and earlier.row["meeting"] == proposal.row["meeting"]
               for earlier in proposals):  # fmt: skip
            proposal = replace(proposal, meeting=None)  # the file before it brings the meeting
        proposals.append(proposal)
        known.append(Entry(**{name: proposal.row[name] for name in Entry.__dataclass_fields__}))
    return proposals


def _check(wish: Wish, files: Sequence[Path]) -> None:
    if wish.id and len(files) > 1:
        raise AddError(f"--id names one transcript, and {len(files)} files are to be added")
    for option, name in (("side", wish.side), ("id", wish.id), ("meeting", wish.meeting)):
        if name is not None and not _NAME.fullmatch(name):
            raise AddError(
                f"--{option} '{name}' may hold letters, digits, - and _ only; "
                f"say --{option} {slugify(name) or 'NAME'}, for instance"
            )
    if wish.language is not None and not _LANGUAGE.fullmatch(wish.language):
        raise AddError(f"--language '{wish.language}' is no code of ISO 639: en, ja, ru, …")
    for option, value, allowed in (("genre", wish.genre, GENRES), ("copy", wish.copy, _COPIES)):
        if value is not None and value not in allowed:
            raise AddError(f"--{option} '{value}' is none of: {', '.join(allowed)}")


def _proposal(data: Path, file: Path, wish: Wish, known: Sequence[Entry]) -> Proposal:
    raw = read_bytes(file)
    _refuse_known_bytes(file, raw, known)
    text, source = canonical_text(raw, str(file), wish.encoding, path=str(file))
    header = parse_text(text, source, file.stem).header
    meeting, new, doubts = find_meeting(data, header, wish)
    publisher, folder = _publisher(header.publisher, wish, known)
    genre = wish.genre or header.genre
    day = header.date or meeting["date"]
    name = wish.id or "-".join((day, folder, slugify(genre or "transcript")))
    _refuse_known_id(name, known)
    page = is_page(decode(raw, str(file), wish.encoding).text, str(file))
    contents = _contents(file, f"{folder}/{name}", raw, text, page=page)
    _refuse_strays(data, contents)
    row = _row(wish, contents, name, publisher, genre) | {
        "meeting": meeting["id"],
        "encoding": "" if source.encoding in _CERTAIN else source.encoding,
    }
    return Proposal(
        file=file,
        transcript=parse_text(text, source, name),
        row=row,
        meeting=meeting if new else None,
        contents=contents,
        doubts=(*doubts, *_doubts(row, known), *_misplaced(data, file)),
    )


def _refuse_known_bytes(file: Path, raw: bytes, known: Sequence[Entry]) -> None:
    for number, entry in enumerate(known, 2):
        if entry.sha256 == sha256_of(raw):
            raise AddError(
                f"{file} is registered already: row {number} of the register, {entry.id}, holds "
                f"the same bytes in {entry.file}"
            )


def _refuse_known_id(name: str, known: Sequence[Entry]) -> None:
    for number, entry in enumerate(known, 2):
        if entry.id.casefold() == name.casefold():
            raise AddError(
                f"the id {name} is taken: row {number} of the register has it for {entry.file}. "
                "Name another with --id."
            )


def _publisher(parsed: str | None, wish: Wish, known: Sequence[Entry]) -> tuple[str | None, str]:
    """Return the publisher's name and folder: those of its other transcripts, or made from both.

    Where the publisher is not known the folder is the side's.
    """
    named = wish.publisher or parsed
    if named is None:
        return None, wish.side
    for entry in known:
        folder = Path(entry.file).parent.name
        if entry.publisher and named.casefold() in (entry.publisher.casefold(), folder.casefold()):
            return entry.publisher, folder
    return named, slugify(named) or wish.side


def _contents(file: Path, stem: str, raw: bytes, text: str, *, page: bool) -> dict[str, bytes]:
    suffix = file.suffix.lower()
    if not _SUFFIX.fullmatch(suffix):
        suffix = ".html" if page else ".txt"
    contents = {f"raw/{stem}{suffix}": raw}
    if page:
        contents[f"canonical/{stem}.txt"] = text.encode()
    return contents


def _refuse_strays(data: Path, contents: dict[str, bytes]) -> None:
    for target in contents:
        path = data / target
        if not path.resolve().is_relative_to(data.resolve()):
            raise AddError(f"{target} leads out of the data folder {data}")
        if path.exists():
            raise AddError(f"{path} is there already and not registered; move it away")


def _row(
    wish: Wish, contents: dict[str, bytes], name: str, publisher: str | None, genre: str | None
) -> Row:
    (file, raw), *stored = contents.items()
    row = dict.fromkeys(Entry.__dataclass_fields__, "")
    row.update(id=name, file=file, sha256=sha256_of(raw), side=wish.side)
    row.update(publisher=publisher or "", genre=genre or "")
    row.update(language=wish.language or "", copy=wish.copy or "")
    for canonical, text in stored:
        row.update(canonical=canonical, canonical_sha256=sha256_of(text))
    return row


def _doubts(row: Row, known: Sequence[Entry]) -> list[str]:
    sides = sorted({entry.side for entry in known if entry.side})
    doubts = [
        f"the {column} is not known; name it with --{column}"
        for column in ("publisher", "language", "copy")
        if not row[column]
    ]
    if sides and row["side"] not in sides:
        doubts.append(f"the side '{row['side']}' is new here; so far: {', '.join(sides)}")
    return doubts


def _misplaced(data: Path, file: Path) -> list[str]:
    if file.resolve().is_relative_to(data.resolve()):
        return [f"{file} lies in the data folder already: remove it there once it is copied"]
    return []
