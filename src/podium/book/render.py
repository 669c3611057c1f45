"""Pages to HTML: Jupyter Book writes the settings, Sphinx renders, warnings are errors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from podium.manifest import file_hash, write_if_changed
from podium.model import PodiumError

_EPOCH = "1546300800"
"""The date that everything in the book carries: the first day of 2019, by no deeper reason."""
_NOT_WANTED = ("'sphinx_thebe', ", "'sphinx_comments', ", "'sphinx.ext.intersphinx', ")
"""Extensions that would ask other machines for scripts."""
_JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"


class BookError(PodiumError):
    """Sphinx found something wrong; the message holds what it said."""


def html(out: Path, data: Path) -> Path:
    """Render ``out/site`` to ``out/html`` and return the first page.

    Raises:
        BookError: there was a warning or an error.
    """
    site = out / "site"
    _write_conf(site)
    _run(["-m", "sphinx", "-b", "html", "-q", "-W", "--keep-going",
          "-d", str(out / "doctrees"), str(site), str(out / "html")], data)  # fmt: skip
    return out / "html" / "index.html"


def _write_conf(site: Path) -> None:
    """Have Jupyter Book write ``conf.py`` where its settings changed."""
    config, conf = site / "_config.yml", site / "conf.py"
    mark = f"# made from {file_hash(config)}\n"
    if conf.is_file() and conf.read_text(encoding="utf-8").startswith(mark):
        return
    _run(["-c", _JUPYTER_BOOK, "config", "sphinx", str(site)])
    text = conf.read_text(encoding="utf-8")
    for extension in _NOT_WANTED:
        text = text.replace(extension, "")
    write_if_changed(conf, mark + text)


def _run(command: list[str], data: Path | None = None) -> None:
    fixed = {"SOURCE_DATE_EPOCH": _EPOCH, "PYTHONHASHSEED": "0", "NO_COLOR": "1"}
    known = {"PODIUM_DATA": str(data.resolve())} if data else {}
    done = subprocess.run(  # noqa: S603 - our own Python, arguments of our own
        [sys.executable, *command],
        env={**os.environ, **fixed, **known},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise BookError(f"the book was not rendered:\n{done.stderr.strip() or done.stdout.strip()}")
