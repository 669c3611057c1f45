"""The notebooks to run, by name: those that come with the package, or in a folder of one's own."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

from podium.model import PodiumError
from podium.shipped import shipped

FOLDER = "PODIUM_NOTEBOOKS"
"""Names the folder of templates, where it is not the one that comes with the package."""


class TemplateError(PodiumError):
    """A notebook that is not there; the message lists those that are."""


def template_folder() -> Path:
    """Return the folder of templates: ``$PODIUM_NOTEBOOKS``, else the package's own."""
    return Path(os.environ.get(FOLDER) or shipped("notebooks"))


def find_template(name: str) -> Path:
    """Return a template by its name (``meeting``) or path.

    Raises:
        TemplateError: there is none.
    """
    if Path(name).suffix == ".ipynb" and Path(name).is_file():
        return Path(name).resolve()
    folder = template_folder()
    known = sorted(path.stem for path in folder.glob("*.ipynb"))
    if name not in known:
        close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f"; did you mean '{close[0]}'? There" if close else "; there"
        raise TemplateError(f"no notebook called '{name}'{hint} are: {', '.join(known) or 'none'}")
    return folder / f"{name}.ipynb"
