"""Running notebooks: only when something changed, and the same every time."""

import ast
import json
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from podium import notebooks
from podium.evidence import RecordError
from podium.ipynb import notebook_text, read_notebook, tags
from podium.manifest import manifest_path, read_manifest
from podium.notebooks import How, NotebookError, Run, run_all
from podium.parameters import ParameterError, read_parameters
from podium.templates import TemplateError
from tests.evidence_tables import with_evidence
from tests.invented import write_corpus

TEMPLATES = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
QUIET = How(progress=False)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The invented corpus."""
    return write_corpus(tmp_path / "data")


def template(folder: Path, *cells: str) -> Path:
    """A notebook with a parameter ``theme`` and more cells."""
    first = new_code_cell('theme = ""  # which', metadata={"tags": ["parameters"]})  # type: ignore[no-untyped-call]
    rest = [new_code_cell(cell) for cell in cells]  # type: ignore[no-untyped-call]
    title = new_markdown_cell("# Title")  # type: ignore[no-untyped-call]
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    book = new_notebook(cells=[title, first, *rest], metadata={"kernelspec": kernel})  # type: ignore[no-untyped-call]
    path = folder / "counts.ipynb"
    path.write_text(notebook_text(book))
    return path


COUNTS = (
    "from podium import frames\nlen(frames.open_corpus().rows('themes'))",
    "theme",
)


class TestOurTemplates:
    """Every notebook under notebooks/."""

    @pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
    def test_it_keeps_no_output(self, path: Path) -> None:
        """Outputs are made, never kept; ids do not change by themselves."""
        for number, cell in enumerate(read_notebook(path).cells):
            assert not cell.get("outputs")
            assert not cell.get("execution_count")
            assert cell.id == f"cell-{number:02d}"

    @pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
    def test_it_defines_nothing_and_knows_no_path(self, path: Path) -> None:
        """Cells are short, import the package only, and hold no path and no function."""
        for cell in read_notebook(path).cells:
            if cell.cell_type == "code":
                tree = list(ast.walk(ast.parse(cell.source)))
                assert len(cell.source.splitlines()) <= 10
                assert not [
                    node for node in tree if isinstance(node, ast.FunctionDef | ast.ClassDef)
                ]
                assert not [node for node in tree if isinstance(node, ast.Import)]
                froms = [node for node in tree if isinstance(node, ast.ImportFrom)]
                assert {str(node.module).partition(".")[0] for node in froms} <= {"podium"}
                texts = [node.value for node in tree if isinstance(node, ast.Constant)]
                assert not [text for text in texts if isinstance(text, str) and "/" in text]

    @pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
    def test_it_says_what_its_parameters_mean(self, path: Path) -> None:
        """At most one parameters cell, each parameter with a comment."""
        tagged = [cell for cell in read_notebook(path).cells if "parameters" in tags(cell)]
        assert len(tagged) <= 1
        assert all(parameter.about for parameter in read_parameters(path))

    @pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
    def test_it_opens_with_a_title(self, path: Path) -> None:
        """The first cell is the title, which a book writes anew."""
        assert read_notebook(path).cells[0].source.startswith("# ")

    @pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
    def test_it_names_none_of_our_documents(self, path: Path) -> None:
        """A template serves any corpus."""
        cells = [cell for cell in read_notebook(path).cells if cell.cell_type == "code"]
        code = "".join(ast.unparse(ast.parse(cell.source)) for cell in cells).lower()
        assert not any(word in code for word in ("japan", "russia", "lavrov", "2019"))


class TestRunAll:
    """run_all."""

    def test_an_unchanged_notebook_is_not_run_again(self, tmp_path: Path, data: Path) -> None:
        """Nothing changed: the copy stays, the reason is empty."""
        once = Run(template(tmp_path, *COUNTS), {"theme": "fish"}, tmp_path / "out" / "a.ipynb")
        assert run_all([once], data, how=QUIET)[0].reason == "never run"
        written = manifest_path(once.out).stat().st_mtime_ns
        assert run_all([once], data, how=QUIET)[0].reason == ""
        assert manifest_path(once.out).stat().st_mtime_ns == written

    def test_a_wrong_quotation_stops_it_before_anything_runs(self, tmp_path: Path) -> None:
        """The error names file and row, what stands there and what the row quotes; no copy."""
        data = with_evidence(tmp_path / "data").data
        path = data / "curated" / "refusals.csv"
        path.write_text(path.read_text("utf-8").replace("the river is ours", "the river is mine"))
        once = Run(template(tmp_path, *COUNTS), {"theme": ""}, tmp_path / "out" / "a.ipynb")
        with pytest.raises(RecordError, match=r"row 3: .* reads 'the river is ours', the row quo"):
            run_all([once], data, how=QUIET)
        assert not once.out.parent.exists()

    def test_what_it_rests_on_makes_it_stale(self, tmp_path: Path, data: Path) -> None:
        """A table it read, other parameters, a changed copy: each is one; no other table is."""
        path, out = template(tmp_path, *COUNTS), tmp_path / "a.ipynb"
        run_all([Run(path, {"theme": ""}, out)], data, how=QUIET)
        meetings = data / "curated" / "meetings.csv"
        meetings.write_text(meetings.read_text() + "x,2022-01-01,Here,,,\n")
        assert run_all([Run(path, {"theme": ""}, out)], data, how=QUIET)[0].reason == ""
        themes = data / "curated" / "themes.csv"
        themes.write_text(themes.read_text() + "trade,Trade,Trade.\n")
        result = run_all([Run(path, {"theme": ""}, out)], data, how=QUIET)[0]
        assert result.reason == "changed: curated/themes"
        assert "3" in read_notebook(out).cells[3].outputs[0].data["text/plain"]
        assert (
            run_all([Run(path, {"theme": "fish"}, out)], data, how=QUIET)[0].reason
            == "other parameters"
        )
        out.write_text(out.read_text() + "\n")
        again = run_all([Run(path, {"theme": "fish"}, out)], data, how=QUIET)
        assert again[0].reason == "its executed copy was changed"

    def test_the_same_inputs_give_the_same_bytes(self, tmp_path: Path, data: Path) -> None:
        """Two runs, in two places, give one result, and it knows no path."""
        path = template(tmp_path, *COUNTS, "object()")
        places = [tmp_path / "a" / "a.ipynb", tmp_path / "b" / "b.ipynb"]
        run_all([Run(path, {"theme": "fish"}, place) for place in places], data, how=QUIET)
        first, second = (place.read_bytes() for place in places)
        assert first == second
        assert str(tmp_path).encode() not in first

    def test_the_manifest_says_what_it_rests_on(self, tmp_path: Path, data: Path) -> None:
        """Parameters, hashes, versions, engine and duration, and no path."""
        run_all(
            [Run(template(tmp_path, *COUNTS), {"theme": "fish"}, tmp_path / "a.ipynb")],
            data,
            how=QUIET,
        )
        manifest = read_manifest(tmp_path / "a.ipynb")
        assert manifest is not None
        assert manifest["parameters"] == {"theme": "fish"}
        assert set(manifest["tables"]) == {"curated/themes"}
        assert manifest["duration_seconds"] > 0
        assert "pandas" in manifest["versions"]
        assert str(tmp_path) not in json.dumps(manifest)

    def test_a_failed_cell_is_named_and_the_others_finish(self, tmp_path: Path, data: Path) -> None:
        """The error holds notebook, cell, what was raised and the source; work done is kept."""
        good, bad = tmp_path / "good.ipynb", tmp_path / "bad.ipynb"
        path = template(tmp_path, "1 // len(theme)")
        runs = [Run(path, {"theme": ""}, bad), Run(path, {"theme": "fish"}, good)]
        with pytest.raises(NotebookError, match=r"(?s)counts\.ipynb.*ZeroDivisionError.*1 // len"):
            run_all(runs, data, how=QUIET)
        assert good.is_file()
        assert not bad.is_file()


class TestRun:
    """run."""

    def test_a_wrong_value_stops_before_anything_runs(self, tmp_path: Path, data: Path) -> None:
        """No copy is written."""
        with pytest.raises(ParameterError, match="did you mean 'fish'"):
            notebooks.run("theme", {"theme": "fishe"}, data=data, out=tmp_path / "a.ipynb")
        assert not (tmp_path / "a.ipynb").exists()

    def test_an_unknown_notebook_lists_the_known(self, data: Path) -> None:
        """The error says which there are."""
        with pytest.raises(
            TemplateError, match=r"'metting'; did you mean 'meeting'\? There are: .*theme"
        ):
            notebooks.run("metting", data=data)

    def test_it_runs_from_any_folder_over_any_corpus(
        self, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """By name, with its defaults, in a folder that has nothing to do with it."""
        monkeypatch.chdir(tmp_path)
        path = notebooks.run("theme", data=data, how=QUIET)
        assert path == Path("build/runs/theme.ipynb")
        assert "The river and whose it is." in path.read_text()
