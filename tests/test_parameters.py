"""Parameters: read from the notebook, and from a command line."""

from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from podium.ipynb import notebook_text
from podium.parameters import Parameter, ParameterError, parse_parameters, read_parameters


def template(folder: Path, source: str, *tags: str) -> Path:
    """A notebook with one cell."""
    cell = new_code_cell(source, metadata={"tags": list(tags or ["parameters"])})  # type: ignore[no-untyped-call]
    path = folder / "t.ipynb"
    path.write_text(notebook_text(new_notebook(cells=[cell])))  # type: ignore[no-untyped-call]
    return path


class TestReadParameters:
    """read_parameters."""

    def test_name_type_default_and_meaning(self, tmp_path: Path) -> None:
        """Each comes from the cell itself, annotated or not."""
        path = template(
            tmp_path, 'side = "a"  # whose\nwidth: int = 70  # in characters # or so\nx = None'
        )
        assert read_parameters(path) == [
            Parameter("side", "a", "whose"),
            Parameter("width", 70, "in characters # or so"),
            Parameter("x", None, ""),
        ]
        assert [parameter.type for parameter in read_parameters(path)] == ["str", "int", "NoneType"]

    def test_a_sharp_in_a_text_is_no_comment(self, tmp_path: Path) -> None:
        """Only comments are the meaning."""
        assert read_parameters(template(tmp_path, 'a = "#1"')) == [Parameter("a", "#1", "")]

    def test_a_notebook_without_parameters_has_none(self, tmp_path: Path) -> None:
        """No tagged cell, no parameters."""
        assert read_parameters(template(tmp_path, "a = 1", "other")) == []

    @pytest.mark.parametrize("source", ["import os", "a = b", "a.b = 1", "f()"])
    def test_anything_else_in_the_cell_is_refused(self, tmp_path: Path, source: str) -> None:
        """The error names the notebook and what is wrong."""
        with pytest.raises(ParameterError, match=r"t\.ipynb: .*parameters cell"):
            read_parameters(template(tmp_path, source))


class TestParseParameters:
    """parse_parameters."""

    def test_values_may_hold_equals_signs(self) -> None:
        """Only the first one parts name and value."""
        assert parse_parameters(["a=b=c", "d="]) == {"a": "b=c", "d": ""}

    @pytest.mark.parametrize("pairs", [["a"], ["=b"], ["a b=c"], ["a=1", "a=2"]])
    def test_what_is_no_pair_is_refused(self, pairs: list[str]) -> None:
        """No name, no sign, or the same name twice."""
        with pytest.raises(ParameterError):
            parse_parameters(pairs)
