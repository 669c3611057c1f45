"""Sphinx's settings as Jupyter Book makes them: ``python -m podium.book.settings SITE``.

A module to be run, so that what Jupyter Book imports can be imported while notebooks run.
"""

from __future__ import annotations

import sys
from pathlib import Path

from podium.manifest import file_hash, write_if_changed

CONF = "conf.py"
_CONFIG = "_config.yml"
_NOT_WANTED = (
    "'sphinx_thebe', ",
    "'sphinx_comments', ",
    "'sphinx.ext.intersphinx', ",
    "'sphinx_jupyterbook_latex', ",
)
"""Extensions that would ask other machines for scripts, and one for LaTeX."""


def is_made(site: Path) -> bool:
    """Whether ``conf.py`` is there, and is what this module makes of ``_config.yml``."""
    conf = site / CONF
    return conf.is_file() and conf.read_text(encoding="utf-8").startswith(_mark(site))


def make(site: Path) -> None:
    """Have Jupyter Book write ``conf.py``, and take out what we do not want."""
    from jupyter_book.cli.main import main  # noqa: PLC0415 - long to import

    main(["config", "sphinx", str(site)], standalone_mode=False)
    text = (site / CONF).read_text(encoding="utf-8")
    for extension in _NOT_WANTED:
        text = text.replace(extension, "")
    write_if_changed(site / CONF, _mark(site) + text)


def _mark(site: Path) -> str:
    return f"# made from {file_hash(site / _CONFIG)} by {file_hash(Path(__file__))}\n"


if __name__ == "__main__":
    make(Path(sys.argv[1]))
