"""One notebook with every combination of values."""

from pathlib import Path

import pytest

from podium.cli import main
from podium.ipynb import read_notebook
from podium.matrix import matrix
from podium.notebooks import How
from podium.parameters import ParameterError
from tests.invented import write_corpus
from tests.test_notebooks import template

QUIET = How(progress=False)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The invented corpus."""
    return write_corpus(tmp_path / "data")


def names(done: list[tuple[object, object]]) -> list[str]:
    """The file names of the copies."""
    return [run.out.name for run, _ in done]  # type: ignore[attr-defined]


class TestMatrix:
    """matrix."""

    def test_all_and_lists_are_multiplied(self, tmp_path: Path, data: Path) -> None:
        """`all` is what the corpus has, commas part values; each copy opens with its own."""
        path = template(tmp_path, 'side = ""', "theme")
        done = matrix(str(path), {"theme": "all"}, data=data, out=tmp_path / "o", how=QUIET)
        assert names(list(done)) == ["counts-river.ipynb", "counts-fish.ipynb"]
        for run, result in done:
            given = read_notebook(result.path).cells[2]
            assert given.metadata.tags == ["injected-parameters"]
            assert f'theme = "{run.parameters["theme"]}"' in given.source

    def test_nothing_runs_if_one_value_is_wrong(self, tmp_path: Path, data: Path) -> None:
        """Every combination is checked first."""
        path = str(template(tmp_path, "theme"))
        with pytest.raises(ParameterError, match="no theme 'fisch'; did you mean 'fish'"):
            matrix(path, {"theme": "river,fisch"}, data=data, out=tmp_path / "o", how=QUIET)
        with pytest.raises(ParameterError, match="no parameter 'them'; did you mean 'theme'"):
            matrix(path, {"them": "river"}, data=data, out=tmp_path / "o", how=QUIET)
        with pytest.raises(ParameterError, match="no list of values of 'top'"):
            matrix("words", {"top": "all"}, data=data, out=tmp_path / "o", how=QUIET)
        assert not (tmp_path / "o").exists()

    def test_one_failure_is_told_and_the_others_go_on(
        self, tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The command says which failed and why, and ends with 1."""
        path = template(tmp_path, "1 // (len(theme) - 4)")
        out = tmp_path / "o"
        ended = main([
            "matrix", str(path), "-p", "theme=river,fish", "--data", str(data), "--out", str(out),
            "--jobs", "2",
        ])  # fmt: skip
        said = capsys.readouterr().out
        assert ended == 1
        assert f"   ok  {out / 'counts-river.ipynb'}" in said
        assert f"wrong  {out / 'counts-fish.ipynb'}" in said
        assert "1 of 2 failed" in said
        assert "ZeroDivisionError" in said
        assert (out / "counts-river.ipynb").is_file()
