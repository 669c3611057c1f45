"""The library's core as one zip, for the browser: what the lab imports, and nothing else."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

NAME = "podium.zip"
_SOURCE = Path(__file__).parents[2]
_PACKAGE = "podium"
_IMPORTED = (
    "import sys, podium.lab.session; "
    f"print(*[name for name in sys.modules if name.split('.')[0] == '{_PACKAGE}'])"
)
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the zip: none that a build could change."""
_READABLE = 0o100644 << 16


def core_zip() -> bytes:
    """Return the modules that :mod:`podium.lab.session` imports, as a zip; always the same bytes.

    Modules of others that a function imports when it needs them, such as charset-normalizer, are
    put beside them where they are plain Python; see :func:`guessing`.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, path in sorted({**_modules(), **guessing()}.items()):
            info = zipfile.ZipInfo(name, _EARLIEST)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, _READABLE
            archive.writestr(info, path.read_bytes())
    return out.getvalue()


def _modules() -> dict[str, Path]:
    """Return our own modules: name in the zip, and where they are.

    They are asked of a fresh Python, since this one has imported others.
    """
    asked = subprocess.run(  # noqa: S603 - our own Python, arguments of our own
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(_SOURCE)!r}); {_IMPORTED}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return dict(_file(name) for name in asked.stdout.split())


def _file(module: str) -> tuple[str, Path]:
    path = _SOURCE.joinpath(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return path.relative_to(_SOURCE).as_posix(), path


def guessing() -> dict[str, Path]:
    """Return the modules of charset-normalizer, which guesses an encoding: plain Python."""
    import charset_normalizer  # noqa: PLC0415 - only its place is wanted

    folder = Path(charset_normalizer.__file__).parent
    return dict(_plain(folder))


def _plain(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.glob("*.py"):
        yield f"{folder.name}/{path.name}", path
