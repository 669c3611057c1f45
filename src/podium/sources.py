"""Register to canonical text: read the bytes, check their hash, decode, and change nothing."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from podium.model import PodiumError, Source
from podium.tables import TableError, read_table

REGISTER = Path("curated") / "transcripts.csv"
_COLUMNS = (
    "id", "file", "sha256", "publisher", "side", "meeting", "genre", "language", "copy",
    "copy_note", "terms",
)  # fmt: skip


class SourceError(PodiumError):
    """A source that is missing, changed, outside the data folder or not readable as text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the register of transcripts; unknown is None."""

    id: str
    file: str
    """Path below the data folder."""
    sha256: str
    publisher: str | None
    side: str | None
    meeting: str | None
    genre: str | None
    language: str | None
    copy: str | None
    """``first_hand`` or ``third_party``."""
    copy_note: str | None
    terms: str | None
    encoding: str | None = None
    """Only where it was chosen by hand."""


def data_folder(start: Path | None = None) -> Path:
    """Return the data folder: ``$PODIUM_DATA``, else the nearest above ``start``, else our own.

    Raises:
        SourceError: none of the three holds a register.
    """
    named = os.environ.get("PODIUM_DATA")
    if named:
        return named_folder(Path(named))
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, Path(__file__).resolve().parents[2]):
        for candidate in (folder, folder / "data"):
            if (candidate / REGISTER).is_file():
                return candidate
    raise SourceError(
        f"no data folder found at or above {here}: none holds {REGISTER}. "
        "Name one with --data FOLDER or $PODIUM_DATA, or make one with `podium new FOLDER`."
    )


def named_folder(folder: Path) -> Path:
    """Return the data folder that ``folder`` is or holds.

    Raises:
        SourceError: neither it nor ``data`` below it holds a register.
    """
    for candidate in (folder, folder / "data"):
        if (candidate / REGISTER).is_file():
            return candidate.resolve()
    raise SourceError(f"{folder} is no data folder: it holds no {REGISTER}")


def read_register(data: Path) -> list[Entry]:
    """Return the register of transcripts.

    Raises:
        TableError: the register is missing or malformed, or an id or a file is there twice.
    """
    path = data / REGISTER
    rows = read_table(path, _COLUMNS)
    known = {field: {} for field in ("id", "file")}  # type: dict[str, dict[str, int]]
    for number, row in enumerate(rows, 2):
        for field, seen in known.items():
            if not row[field]:
                raise TableError(path, f"the {field} is empty", number)
            if row[field] in seen:
                raise TableError(
                    path, f"{field} '{row[field]}' stands in row {seen[row[field]]} too", number
                )
            seen[row[field]] = number
    return [_entry(row) for row in rows]


def _entry(row: dict[str, str]) -> Entry:
    names = Entry.__dataclass_fields__
    cells = {name: row.get(name) or None for name in names}
    cells.update(id=row["id"], file=row["file"], sha256=row["sha256"])
    return Entry(**cells)  # type: ignore[arg-type]  # the three that may not be null are set


def read_source(data: Path, entry: Entry) -> tuple[str, Source]:
    """Return the canonical text of a registered transcript and where it came from.

    Raises:
        SourceError: the file is missing or lies outside the data folder, its bytes are not those
            registered, or they cannot be decoded.
    """
    path = (data / entry.file).resolve()
    if not path.is_relative_to(data.resolve()):
        raise SourceError(f"{entry.id}: '{entry.file}' leads out of the data folder {data}")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{entry.id}: cannot read {path}: {error.strerror}") from error
    found = hashlib.sha256(raw).hexdigest()
    if found != entry.sha256:
        raise SourceError(
            f"{entry.id}: {path} is not the file that was registered: its SHA-256 is {found}, the "
            f"register says {entry.sha256}. Restore the file (git checkout), never the hash."
        )
    text, encoding = decode(raw, str(path), entry.encoding)
    return text, Source(path=entry.file, sha256=found, encoding=encoding, chars=len(text))


def read_file(path: Path, encoding: str | None = None) -> tuple[str, Source]:
    """Return the canonical text of any file and where it came from.

    Raises:
        SourceError: the file cannot be read or decoded, or holds no text.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot read {path}: {error.strerror}") from error
    text, encoding = decode(raw, str(path), encoding)
    digest = hashlib.sha256(raw).hexdigest()
    return text, Source(path=str(path), sha256=digest, encoding=encoding, chars=len(text))


def decode(raw: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """Return bytes as text, code point for code point, and the encoding used.

    Raises:
        SourceError: ``encoding`` is unknown or does not fit, or none is given and the bytes are
            not UTF-8.
    """
    chosen = encoding or ("utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8")
    try:
        return raw.decode(chosen), chosen
    except LookupError:
        raise SourceError(f"{name}: there is no encoding called '{chosen}'") from None
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name}: byte {error.start} (0x{raw[error.start]:02x}) is not {chosen}; "
            "name the encoding with --encoding"
        ) from error
