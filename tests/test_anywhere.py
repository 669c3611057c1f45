"""The notebooks as somebody opens them: from any folder, with help for all they call."""

import ast
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from podium.choices import resolve
from podium.frames import Corpus
from podium.ipynb import read_notebook
from podium.notebooks import How, Result, Run, try_all
from podium.parameters import read_parameters
from podium.shipped import shipped
from podium.sources import data_folder

TEMPLATES = sorted(shipped("notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """Each notebook run with its defaults, in a folder that has nothing to do with it."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PODIUM_DATA", raising=False)
        patch.chdir(elsewhere)
        data = data_folder()
        runs = [
            Run(path, resolve(read_parameters(path), {}, Corpus(data)), elsewhere / path.name)
            for path in TEMPLATES
        ]
        done = try_all(runs, data, how=How(jobs=2, progress=False))
    return {path.stem: result for path, result in zip(TEMPLATES, done, strict=True)}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_it_runs_from_any_folder_with_its_defaults(path: Path, results: dict[str, Result]) -> None:
    """Nothing has to be set, no cell fails, and it shows something."""
    assert results[path.stem].failure == ""
    cells = read_notebook(results[path.stem].path).cells
    assert [cell for cell in cells if cell.get("outputs")]


def called(path: Path) -> Iterator[tuple[str, str]]:
    """Yield module and name of what a notebook uses of the package."""
    cells = [cell.source for cell in read_notebook(path).cells if cell.cell_type == "code"]
    nodes = list(ast.walk(ast.parse("\n".join(cells))))
    modules = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in nodes
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in nodes:
        match node:
            case ast.Attribute(value=ast.Name(module)) if module in modules:
                yield modules[module], node.attr


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_every_function_it_uses_has_help(path: Path) -> None:
    """Help says in a sentence what the function returns; its parameters and result have types."""
    for module, name in called(path):
        function = getattr(importlib.import_module(module), name)
        first = (inspect.getdoc(function) or "").partition("\n\n")[0]
        assert first.startswith("Return"), f"{module}.{name}"
        assert len(first.split()) > 3, f"{module}.{name}"
        assert first.endswith((".", ":")), f"{module}.{name}"
        signature = inspect.signature(function)
        assert signature.return_annotation is not inspect.Signature.empty, f"{module}.{name}"
