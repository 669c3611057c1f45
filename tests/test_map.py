"""The map of the modules in CONTRIBUTING.md is whole."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_module_is_on_the_map() -> None:
    """Each module and package of the library is named once in the list, and no other."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    listed = text.partition("The modules by what they do")[2].partition("\n## ")[0]
    named = re.findall(r"`(\w+)`", listed)
    folder = ROOT / "src" / "podium"
    there = {path.stem for path in folder.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert sorted(named) == sorted(there - {"__init__", "__pycache__"})
