"""Parameters: read from the notebook, checked before anything runs."""

from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from podium.ipynb import notebook_text
from podium.parameters import Parameter, ParameterError, Value, allowed, read_parameters, resolve
from tests.invented import invented


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


KNOWN = [
    Parameter("meeting", "", "which"),
    Parameter("width", 70, ""),
    Parameter("deep", default=False, about=""),
    Parameter("level", 0.95, ""),
    Parameter("names", ["a"], ""),
]


class TestResolve:
    """resolve."""

    def test_what_is_not_given_keeps_its_default(self, tmp_path: Path) -> None:
        """Every parameter has a value."""
        assert resolve(KNOWN, {}, invented(tmp_path)) == {
            "meeting": "", "width": 70, "deep": False, "level": 0.95, "names": ["a"],
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("name", "given", "value"),
        [
            ("meeting", "2021-03-03-lund", "2021-03-03-lund"),
            ("width", "40", 40),
            ("width", 40, 40),
            ("deep", "true", True),
            ("level", "0.9", 0.9),
            ("level", 1, 1.0),
            ("names", "['b', 'c']", ["b", "c"]),
        ],
    )
    def test_text_is_read_as_the_type_asked_for(
        self, tmp_path: Path, name: str, given: Value, value: Value
    ) -> None:
        """What a command line gives as text becomes what the parameter is."""
        resolved = resolve(KNOWN, {name: given}, invented(tmp_path))[name]
        assert resolved == value
        assert type(resolved) is type(value)

    def test_an_id_stays_text(self, tmp_path: Path) -> None:
        """Digits given for a text are no number."""
        known = [Parameter("coder", "", "")]
        assert resolve(known, {"coder": "001"}, invented(tmp_path)) == {"coder": "001"}

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"meting": "x"}, "no parameter 'meting'; did you mean 'meeting'"),
            ({"meeting": "2021-03-03-lond"}, "did you mean '2021-03-03-lund'"),
            ({"meeting": "zzz"}, "There are: 2021-03-03-lund, 2021-09-09-port"),
            ({"width": "wide"}, "'width' is int, such as 70; 'wide' is not"),
            ({"width": True}, "'width' is int"),
            ({"deep": "perhaps"}, "'deep' is bool"),
            ({"names": "a"}, "'names' is list"),
            ({"names": "(1,)"}, "'names' is list"),
        ],
    )
    def test_what_does_not_fit_is_refused(
        self, tmp_path: Path, given: dict[str, Value], message: str
    ) -> None:
        """The error names the nearest right one, or what would fit."""
        with pytest.raises(ParameterError, match=message):
            resolve(KNOWN, given, invented(tmp_path))


class TestAllowed:
    """allowed."""

    def test_values_come_from_the_corpus(self, tmp_path: Path) -> None:
        """Meetings, themes, transcripts and sides are those there are; else anything goes."""
        corpus = invented(tmp_path)
        assert allowed("theme", corpus) == ["river", "fish"]
        assert allowed("side", corpus) == ["norland", "vesk"]
        assert allowed("width", corpus) is None
