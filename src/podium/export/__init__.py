"""The corpus in the form of the field's tools: TEI, ConvoKit, and the data package as Parquet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from podium.export import convokit, parquet, tei
from podium.model import PodiumError

__all__ = ["FORMS", "ExportError", "export"]


class ExportError(PodiumError):
    """An export that cannot be written where it was asked for."""


FORMS: Mapping[str, Callable[[Path], Mapping[str, bytes]]] = {
    "tei": tei.files,
    "convokit": convokit.files,
    "parquet": parquet.files,
}
"""Each form, and what gives its files (name and bytes) for a data folder."""


def export(data: Path, form: str, out: Path) -> list[Path]:
    """Write the corpus below ``out`` and return the files written.

    Raises:
        ExportError: there is no such form, or ``out`` holds other files or cannot be written to.
        TableError: a table is malformed, or a cell does not fit its column.
        SourceError: a source is missing or changed.
    """
    if form not in FORMS:
        raise ExportError(f"there is no form '{form}'; there are: {', '.join(FORMS)}")
    contents = {out / name: raw for name, raw in FORMS[form](data).items()}
    strays = [path for path in out.rglob("*") if path.is_file() and path not in contents]
    if strays:
        raise ExportError(
            f"{out} holds {min(strays).relative_to(out)}, which is no part of this export: name a "
            "new folder, or empty this one"
        )
    try:
        for path, raw in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
    except OSError as error:
        raise ExportError(f"cannot write {error.filename}: {error.strerror}") from error
    return list(contents)
