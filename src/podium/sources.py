"""Register to canonical text: read the bytes, check their hash, decode, and change nothing.

The canonical text of a text file is its decoded bytes, without a byte order mark. That of a saved
page is what a reader sees of it; it is stored beside the page and has a hash of its own, so that
no later version of the extractor moves an anchor.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from podium.encoding import SourceError, decode
from podium.html import is_page, page_text
from podium.inputs import note
from podium.model import Source
from podium.tables import TableError, read_table

__all__ = [
    "Entry", "SourceError", "canonical_text", "data_folder", "oddities", "read_bytes",
    "read_file", "read_register", "read_source", "sha256_of",
]  # fmt: skip

REGISTER = Path("curated") / "transcripts.csv"
_COLUMNS = (
    "id", "file", "sha256", "publisher", "side", "meeting", "genre", "language", "copy",
    "copy_note", "terms",
)  # fmt: skip


_ID = re.compile(r"[^\W_][\w-]*")
_LONG_LINE = 20_000
_ODD = {
    "NUL character": r"\0",
    "replacement character: the page was damaged, or its encoding is another": "\ufffd",
    "C1 control character, a sign of another encoding": "[\x80-\x84\x86-\x9f]",
    "bidirectional control, which can show words in another order than they stand":
        "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
}  # fmt: skip


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
    """Only where it was named by hand, or confirmed when the file was added."""
    canonical: str | None = None
    """Path below the data folder of the text taken from a saved page; None for a text file."""
    canonical_sha256: str | None = None

    @property
    def text_file(self) -> str:
        """The file in whose text the offsets count."""
        return self.canonical or self.file


def data_folder(start: Path | None = None, *, own: bool = True) -> Path:
    """Return the data folder: ``$PODIUM_DATA``, else the nearest above ``start``, else our own.

    Without ``own`` the one that came with this library is not taken for want of another.

    Raises:
        SourceError: none of them holds a register.
    """
    named = os.environ.get("PODIUM_DATA")
    if named:
        return named_folder(Path(named), "$PODIUM_DATA: ")
    here = (start or Path.cwd()).resolve()
    ours = [Path(__file__).resolve().parents[2]] if own else []
    for folder in (here, *here.parents, *ours):
        for candidate in (folder, folder / "data"):
            if (candidate / REGISTER).is_file():
                return candidate
    raise SourceError(
        f"no data folder found at or above {here}: none holds {REGISTER}. "
        "Name one with --data FOLDER or $PODIUM_DATA, or make one with `podium new FOLDER`."
    )


def named_folder(folder: Path, before: str = "") -> Path:
    """Return the data folder that ``folder`` is or holds; ``before`` says who named it.

    Raises:
        SourceError: neither it nor ``data`` below it holds a register.
    """
    for candidate in (folder, folder / "data"):
        if (candidate / REGISTER).is_file():
            return candidate.resolve()
    raise SourceError(f"{before}{folder} is no data folder: it holds no {REGISTER}")


def read_register(data: Path) -> list[Entry]:
    """Return the register of transcripts.

    Raises:
        TableError: the register is missing or malformed, an id is no name for a file, or an id or a
            file is there twice.
    """
    path = data / REGISTER
    rows = read_table(path, _COLUMNS)
    known = {field: {} for field in ("id", "file")}  # type: dict[str, dict[str, int]]
    for number, row in enumerate(rows, 2):
        if row["id"] and not _ID.fullmatch(row["id"]):
            message = f"the id '{row['id']}' may hold letters, digits, - and _ only"
            raise TableError(path, message, number)
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
        SourceError: a file is missing or lies outside the data folder, its bytes are not those
            registered, or they cannot be decoded.
    """
    raw = _registered(data, entry.id, entry.file, entry.sha256)
    name = f"{entry.id}: {data / entry.file}"
    if not entry.canonical:
        return canonical_text(raw, name, entry.encoding, path=entry.file)
    stored = _registered(data, entry.id, entry.canonical, entry.canonical_sha256)
    text = decode(stored, f"{entry.id}: {data / entry.canonical}", "utf-8").text
    decoded = decode(raw, name, entry.encoding)
    warnings = (*decoded.warnings, *oddities(text))
    return text, Source(entry.file, entry.sha256, decoded.encoding, len(text), warnings)


def _registered(data: Path, name: str, file: str, expected: str | None) -> bytes:
    path = (data / file).resolve()
    if not path.is_relative_to(data.resolve()):
        raise SourceError(f"{name}: '{file}' leads out of the data folder {data}")
    raw = read_bytes(path, f"{name}: ")
    found = sha256_of(raw)
    if found != expected:
        raise SourceError(
            f"{name}: {path} is not the file that was registered: its SHA-256 is {found}, the "
            f"register says {expected or 'nothing'}. Restore the file (git checkout), not the hash."
        )
    return raw


def read_bytes(path: Path, before: str = "") -> bytes:
    """Return the bytes of a file; ``before`` stands before the error's words.

    Raises:
        SourceError: it cannot be read.
    """
    try:
        return note(path).read_bytes()
    except OSError as error:
        raise SourceError(f"{before}cannot read {path}: {error.strerror}") from error


def sha256_of(raw: bytes) -> str:
    """Return the SHA-256 of bytes, as hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()


def read_file(path: Path, encoding: str | None = None) -> tuple[str, Source]:
    """Return the canonical text of any file and where it came from.

    Raises:
        SourceError: the file cannot be read or decoded, or holds no text.
    """
    return canonical_text(read_bytes(path), str(path), encoding, path=str(path))


def canonical_text(
    raw: bytes,
    name: str,
    encoding: str | None = None,
    *,
    path: str,
    extract: Callable[[str], str] = page_text,
) -> tuple[str, Source]:
    """Return the canonical text of a text file or a saved page, and where it came from.

    ``extract`` takes the text out of a saved page.

    Raises:
        SourceError: the bytes cannot be decoded, or hold no text; ``name`` says whose they are.
    """
    decoded = decode(raw, name, encoding)
    text = extract(decoded.text) if is_page(decoded.text, path) else decoded.text
    if not text or text.isspace():
        raise SourceError(f"{name} holds no text, blanks only. Save the page again.")
    warnings = (*decoded.warnings, *oddities(text))
    return text, Source(path, sha256_of(raw), decoded.encoding, len(text), warnings)


def oddities(text: str) -> tuple[str, ...]:
    """Return a warning for each kind of thing in a text that a transcript seldom holds."""
    found = [_odd(text, what, pattern) for what, pattern in _ODD.items()]
    longest = max(map(len, text.splitlines()), default=0)
    if longest > _LONG_LINE:
        found.append(f"a line of {longest:,} characters: were the line breaks lost?")
    return tuple(warning for warning in found if warning)


def _odd(text: str, what: str, pattern: str) -> str:
    first = re.search(pattern, text)
    if first is None:
        return ""
    count = sum(1 for _ in re.finditer(pattern, text))
    return f"at character {first.start()} U+{ord(first[0]):04X}, a {what} ({count} in all)"
