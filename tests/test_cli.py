"""The verbs speak to a person."""

import argparse
import io
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

    def test_what_cannot_be_written_is_said_in_a_line(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A target that is in the way ends with 2 and its name, no traceback."""
        target = tmp_path / "file"
        target.write_text("x", encoding="utf-8")
        assert main(["new", str(target / "corpus")]) == 2
        error = capsys.readouterr().err
        assert str(target) in error
        assert "Traceback" not in error

    def test_an_interrupt_is_no_traceback(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Ctrl-C ends a verb with 130 and a word."""

        def interrupted(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("podium.check.check", interrupted)
        assert main(["check"]) == 130
        assert capsys.readouterr().err == "podium: interrupted\n"

    @pytest.mark.parametrize(
        "argv", [["corpus"], ["add", "x.txt", "--side", "x", "--new-meeting"],
                 ["settle", "x.csv", "--decisions", "y.csv"]],
    )  # fmt: skip
    def test_no_verb_writes_into_the_librarys_own_record_for_want_of_another(
        self,
        argv: list[str],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """Far from any data folder a verb that writes asks for one."""
        monkeypatch.chdir(tmp_path)
        monkeypatch.delenv("PODIUM_DATA", raising=False)
        assert main(argv) == 2
        assert "no data folder found" in capsys.readouterr().err

    def test_a_folder_named_by_a_variable_is_told_as_such(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """Where $PODIUM_DATA names no data folder, the message names the variable."""
        monkeypatch.setenv("PODIUM_DATA", str(tmp_path / "gone"))
        assert main(["check"]) == 2
        assert "$PODIUM_DATA" in capsys.readouterr().err


class TestParse:
    """podium parse."""

    def test_a_dash_is_the_standard_input(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Text may come through a pipe."""
        text = io.TextIOWrapper(io.BytesIO(b"Question: Why?\n\nMinister Bell: Because.\n"))
        monkeypatch.setattr("sys.stdin", text)
        assert main(["parse", "-", "--json"]) == 0
        turns = json.loads(capsys.readouterr().out)["turns"]
        assert [turn["text"] for turn in turns] == ["Why?", "Because."]

    @pytest.mark.parametrize("number", ["0", "-1", "two"])
    def test_jobs_are_a_number_from_one_on(self, number: str) -> None:
        """So many processes as there cannot be are refused before anything is read."""
        with pytest.raises(SystemExit) as stop:
            main(["parse", "x.txt", "--out", "y", "--jobs", number])
        assert stop.value.code == 2

    def test_an_option_that_would_do_nothing_is_refused(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """One file is not read by many processes."""
        assert main(["parse", "x.txt", "--jobs", "2"]) == 2
        assert "--out" in capsys.readouterr().err


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
