"""Tables that hold: every cell as the dictionary says, every quotation in its source.

An anchor is four cells of a row: ``transcript``, ``start``, ``end``, ``quote``. A table with one
that does not match its source is never used: :class:`AnchorError` says which file, row and place.
A table is looked at once in a process, and again when it, the register or the codebook changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from podium.dictionary import ANCHOR, CODEBOOK, columns_of
from podium.fits import check_columns, misfits
from podium.inputs import unnoted
from podium.model import PodiumError
from podium.sources import REGISTER, Entry, read_register, read_source
from podium.tables import WHOLE, TableError, read_lines, read_table

_SHOWN = 80
_TOLD = 8
_HOLDING: set[tuple[Path, str]] = set()
"""Which tables were found to hold, with what :func:`_state` said then."""


class AnchorError(PodiumError):
    """An anchor whose words do not stand where it says."""

    def __init__(self, path: Path | str, row: int, message: str) -> None:
        """Keep the place as fields; ``row`` is the line it begins in, as an editor shows it."""
        self.path = str(path)
        self.row = row
        super().__init__(f"{path}, row {row}: {message}")


class RecordError(PodiumError):
    """Tables that do not hold: which rows, and what is wrong with them."""


def holding_rows(data: Path, path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of a data folder, once it is known to hold.

    Raises:
        TableError: it is malformed, lacks a column that it needs, or a cell does not fit.
        AnchorError: an anchor does not match its source.
        SourceError: the source of an anchor is missing or changed.
    """
    for error in errors_in(data, path):
        raise error
    return read_table(path)


def demand_whole(data: Path) -> None:
    """Refuse a data folder in which a curated table does not hold: nothing is made of it.

    Raises:
        RecordError: there is such a table; the message names each row, up to a number.
        SourceError: the source of an anchor is missing or changed.
    """
    errors = [str(error) for path in curated_tables(data) for error in errors_in(data, path)]
    if errors:
        left = len(errors) - _TOLD
        more = [f"and {left} more; `podium check` lists them all"] if left > 0 else []
        raise RecordError("\n".join(["the record does not hold", *errors[:_TOLD], *more]))


def curated_tables(data: Path) -> list[Path]:
    """Return every curated CSV file, those in folders below too, in order."""
    return sorted((data / "curated").rglob("*.csv"))


def errors_in(data: Path, path: Path) -> list[PodiumError]:
    """Return what is wrong with a table; what was found to hold is not looked at again.

    Raises:
        SourceError: the source of an anchor is missing or changed.
    """
    with unnoted():
        known = path.absolute(), _state(data, path)
        errors = [] if known in _HOLDING else list(_errors(data, path))
    if not errors:
        _HOLDING.add(known)
    return errors


def _state(data: Path, path: Path) -> str:
    files = [each for each in (path, data / REGISTER, data / CODEBOOK) if each.is_file()]
    return " ".join(hashlib.sha256(each.read_bytes()).hexdigest() for each in files)


def _errors(data: Path, path: Path) -> Iterator[PodiumError]:
    name = path.relative_to(data).with_suffix("").as_posix()
    try:
        header, rows = read_lines(path)
        columns = columns_of(data, name, header)
        check_columns(path, header, columns)
    except TableError as error:
        yield error
        return
    yield from misfits(path, rows, columns)
    if set(ANCHOR) <= set(header):
        yield from anchor_errors(path, rows, _texts(data))


def _texts(data: Path) -> Callable[[str], str | None]:
    """Return what gives the canonical text of a registered transcript by its id."""

    @cache
    def entries() -> dict[str, Entry]:
        return {entry.id: entry for entry in read_register(data)}

    return cache(lambda name: _text(data, entries()[name]) if name in entries() else None)


@cache
def _text(data: Path, entry: Entry) -> str:
    return read_source(data, entry)[0]


def anchor_errors(
    path: Path,
    rows: Iterable[tuple[int, Mapping[str, str]]],
    text_of: Callable[[str], str | None],
) -> Iterator[AnchorError]:
    """Yield an error for every row whose anchor does not match; a row may have none.

    ``rows`` have their numbers; ``text_of`` gives a transcript's text, None where there is none.
    """
    for number, row in rows:
        empty = [column for column in ANCHOR if not row[column]]
        if len(empty) == len(ANCHOR):
            continue
        half = f"half an anchor: {' and '.join(empty)} empty" if empty else None
        if message := half or _mismatch(row, text_of(row["transcript"])):
            yield AnchorError(path, number, message)


def _mismatch(row: Mapping[str, str], text: str | None) -> str | None:
    name, quote = row["transcript"], row["quote"]
    if text is None:
        return f"there is no transcript '{name}' in the register"
    if not (WHOLE.fullmatch(row["start"]) and WHOLE.fullmatch(row["end"])):
        return f"start '{row['start']}' and end '{row['end']}' must be whole numbers"
    start, end = int(row["start"]), int(row["end"])
    if not 0 <= start < end <= len(text):
        return f"{start}–{end} is no stretch of {name}, which has {len(text)} characters"
    found = text[start:end]
    if found == quote:
        return None
    return (
        f"{name} at {start}–{end} reads {_short(found)}, the row quotes {_short(quote)}. "
        f"{_elsewhere(text, quote)}"
    )


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


def _elsewhere(text: str, quote: str) -> str:
    places: list[str] = []
    at = text.find(quote)
    while at >= 0 and len(places) < 4:  # noqa: PLR2004 - a few places are enough to choose from
        places.append(f"{at}–{at + len(quote)}")
        at = text.find(quote, at + 1)
    if places:
        return f"The quoted words stand at {', '.join(places)}."
    return "The quoted words stand nowhere in it: correct the quotation."
