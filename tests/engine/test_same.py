"""The executed notebook is the default engine's, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from podium import choices, manifest, notebooks, parameters, sources
from podium.frames import Corpus
from podium.ipynb import read_notebook
from tests.engine.running import (
    as_outside_pytest,
    code,
    normalised,
    notebook,
    run_two_at_a_time,
)

ROOT = Path(__file__).resolve().parents[2]
BOOKS = sorted((ROOT / "tests" / "fixtures" / "engine").glob("*.cells"))
NAMES = [*(path.stem for path in BOOKS), "kinds-of-cells"]


def kinds_of_cells() -> Iterator[NotebookNode]:
    """Yield what papermill and nbclient treat in ways of their own."""
    yield new_markdown_cell("# Title")  # type: ignore[no-untyped-call]
    yield code("a = 1\nb = 'x'", "parameters")
    yield code("a, b")
    yield code("1 / 0", "skip-execution")
    yield code("1 / 0", "raises-exception")
    yield code("")
    yield code("# papermill_description=nothing")


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The folder of each engine, with every notebook as that engine left it."""
    source = tmp_path_factory.mktemp("source")
    for book in BOOKS:
        cells = book.read_text(encoding="utf-8").removesuffix("\n").split("\n# %%\n")
        notebook(source / f"{book.stem}.ipynb", *cells)
    notebook(source / "kinds-of-cells.ipynb", *kinds_of_cells())
    folders = {engine: tmp_path_factory.mktemp(engine) for engine in ("nbclient", "podium")}
    with pytest.MonkeyPatch.context() as patch:
        as_outside_pytest(patch)
        for engine, folder in folders.items():
            for out in run_two_at_a_time(
                [source / f"{name}.ipynb" for name in NAMES], engine,
                allow_errors=True, resources={"metadata": {"path": str(source)}},
            ):  # fmt: skip
                shutil.move(out, folder / f"{out.name.partition('.')[0]}.ipynb")
    return folders


@pytest.mark.parametrize("name", NAMES)
def test_no_byte_differs(executed: Mapping[str, Path], name: str) -> None:
    """Once times, ids and process numbers are set aside, no byte differs."""
    theirs, ours = (executed[engine] / f"{name}.ipynb" for engine in ("nbclient", "podium"))
    assert normalised(ours) == normalised(theirs)


@pytest.mark.parametrize("name", NAMES)
def test_all_of_it_ran(executed: Mapping[str, Path], name: str) -> None:
    """No notebook is equal only because neither engine ran it to its end."""
    cells = read_notebook(executed["podium"] / f"{name}.ipynb").cells
    run = [cell.metadata.papermill.status for cell in cells if "papermill" in cell.metadata]
    assert set(run) == {"completed"}


def test_every_notebook_of_the_book(tmp_path: Path) -> None:
    """Each of the book's notebooks, run with its defaults, is the default engine's."""
    data, templates = sources.data_folder(ROOT), sorted((ROOT / "notebooks").glob("*.ipynb"))
    for engine in ("default", "podium"):
        runs = [
            notebooks.Run(
                template,
                choices.resolve(parameters.read_parameters(template), {}, Corpus(data)),
                tmp_path / engine / template.name,
            )
            for template in templates
        ]
        notebooks.run_all(runs, data, how=notebooks.How(2, engine, progress=False))
        ran = {manifest.read_manifest(run.out)["engine"] for run in runs}  # type: ignore[index]
        assert ran == {"papermill" if engine == "default" else engine}
    assert templates
    for template in templates:
        theirs, ours = (tmp_path / engine / template.name for engine in ("default", "podium"))
        assert ours.read_bytes() == theirs.read_bytes(), template.name
