"""The verbs speak to a person."""

import argparse
import json
from pathlib import Path

import pytest

from podium.cli import main
from podium.verbs.common import out_of
from tests.invented import write_corpus

VERBS = [
    "parse", "add", "check", "corpus", "draft", "export", "run", "build", "pdf", "worksheet",
    "agree", "settle", "params", "matrix", "new",
]  # fmt: skip


class TestHelp:
    """--help."""

    @pytest.mark.parametrize("verb", VERBS)
    def test_every_verb_shows_an_example(
        self, verb: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The help of a verb ends with an example that starts with its name."""
        with pytest.raises(SystemExit) as stop:
            main([verb, "--help"])
        assert stop.value.code == 0
        assert f"example:\n  podium {verb}" in capsys.readouterr().out


class TestErrors:
    """main."""

    def test_a_missing_file_ends_with_two(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What could not run ends with 2 and one line on the error stream, no traceback."""
        assert main(["parse", str(tmp_path / "gone.txt")]) == 2
        error = capsys.readouterr().err
        assert "gone.txt" in error
        assert "Traceback" not in error

    def test_no_data_folder_says_what_to_do(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A folder without a register is refused with the way to make one."""
        assert main(["check", "--data", str(tmp_path)]) == 2
        assert "holds no" in capsys.readouterr().err


class TestParams:
    """podium params."""

    def test_name_type_default_values_and_meaning(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """From the notebook's own cell and the corpus, for people and for scripts."""
        data = write_corpus(tmp_path)
        assert main(["params", "theme", "--data", str(data)]) == 0
        said = capsys.readouterr().out
        assert said.startswith("theme  str, default: (empty)\n    the theme's id, as in themes.csv")
        assert "one of: river, fish" in said
        assert main(["params", "theme", "--json", "--data", str(data)]) == 0
        (listed,) = json.loads(capsys.readouterr().out)
        assert listed["allowed"] == ["river", "fish"]

    def test_a_notebook_without_any_says_so(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Nothing is not said by silence."""
        assert main(["params", "sources", "--data", str(write_corpus(tmp_path))]) == 0
        assert capsys.readouterr().out == "it has no parameters\n"


class TestOutOf:
    """out_of."""

    @pytest.mark.parametrize(
        ("given", "out"),
        [
            ({}, "build"),
            ({"data": "data"}, "build"),
            ({"data": "class"}, "class/build"),
            ({"data": "copy"}, "copy/build"),
            ({"data": "class", "out": "else"}, "else"),
        ],
    )
    def test_a_book_over_another_folder_is_built_in_that_folder(
        self, given: dict[str, str], out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It never takes the place of the book that is here."""
        write_corpus(tmp_path / "data")
        write_corpus(tmp_path / "class" / "data")
        write_corpus(tmp_path / "copy")
        monkeypatch.chdir(tmp_path)
        paths = {name: Path(value) for name, value in given.items()}
        found = out_of(argparse.Namespace(**{"data": None, "out": None, **paths}))
        assert found.resolve() == (tmp_path / out).resolve()
