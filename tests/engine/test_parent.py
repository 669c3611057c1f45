"""Which notebooks get a child of which parent, and which get papermill's own engine."""

import os
import sys
from pathlib import Path

import pytest
from jupyter_client.kernelspec import NoSuchKernel, get_kernel_spec
from nbformat.v4 import new_code_cell, new_notebook

from podium.engine import command, held, parent, preload
from tests.engine.running import notebook, python, run, value

WHOSE = "type(get_ipython().kernel).__module__"


def hold() -> parent.Parent:
    """Return the parent that a notebook would get now."""
    return held.held_parent(command.Command([sys.executable], ["-f", "none.json"]), ())


class TestFallback:
    """Where a child cannot be forked, papermill's own engine runs the notebook."""

    def test_here_it_can(self, tmp_path: Path) -> None:
        """On this platform the notebook's kernel is ours."""
        assert value(tmp_path, WHOSE) == "'podium.engine.kernel'"

    def test_another_platform(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A platform that is not known to fork safely gets the default engine."""
        monkeypatch.setattr(sys, "platform", "sunos5")
        assert command.kernel_command("python3") is None
        monkeypatch.undo()
        monkeypatch.setattr("podium.engine.managed.kernel_command", lambda _: None)
        assert value(tmp_path, WHOSE) == "'ipykernel.ipkernel'"

    def test_a_parent_that_cannot_start(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A parent that cannot get ready says why, and is not started again."""
        monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
        broken = "raise ImportError('broken on purpose')\n"
        (tmp_path / "ipykernel.py").write_text(broken, encoding="utf-8")
        first = hold()
        for _ in range(2):
            with pytest.raises(parent.ParentError, match="broken on purpose"):
                hold().fork(str(tmp_path), 60)
        assert hold() is first

    def test_another_interpreter(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A kernel of another interpreter, or with an environment of its own, is not replaced."""
        spec = get_kernel_spec("python3")
        monkeypatch.setattr(command, "get_kernel_spec", lambda _: spec)
        assert command.kernel_command("any") is not None
        spec.argv = ["/elsewhere/python", *spec.argv[1:]]
        assert command.kernel_command("any") is None
        spec.argv, spec.env = ["python", *spec.argv[1:]], {"A": "b"}
        assert command.kernel_command("any") is None

    def test_a_kernel_nobody_has(self, tmp_path: Path) -> None:
        """An unknown kernel gives papermill's usual error."""
        with pytest.raises(NoSuchKernel):
            run(notebook(tmp_path / "n.ipynb", "1"), kernel_name="nobody")

    def test_the_probe_for_macos_passes_here(self) -> None:
        """A child forked from a process that has imported NumPy and matplotlib can use them."""
        program = (
            "import matplotlib.pyplot, podium.engine.server as server; server.check_children()"
        )
        assert python(program).wait() == 0


class TestHeldParent:
    """held_parent."""

    def test_is_kept(self) -> None:
        """While nothing changes there is one parent."""
        assert hold() is hold()

    def test_is_replaced(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A change of the environment or of the package's code calls for a new parent."""
        first = hold()
        monkeypatch.setenv("OTHER", "1")
        second = hold()
        monkeypatch.setattr(held, "code", lambda: ("changed",))
        assert len({first, second, hold()}) == 3


class TestModulesFor:
    """modules_for."""

    def test_what_a_notebook_imports(self) -> None:
        """Modules of this package are found in every form of import, others are left alone."""
        cell = "%pylab\nfrom podium import figures, measures as m  # drawn\nimport podium.words, os"
        made = new_notebook(cells=[new_code_cell(cell)])  # type: ignore[no-untyped-call]
        known = {"podium", "podium.figures", "podium.measures", "podium.words"}
        assert set(preload.modules_for([made])) == known | set(preload.KNOWN["podium"])

    def test_common_modules_change_nothing(self, tmp_path: Path) -> None:
        """Before its first cell a notebook finds the inline backend as it is without imports."""
        hooks = "[hook.__name__ for hook in get_ipython().events.callbacks['post_execute']]"
        assert value(tmp_path, hooks) == "['_on_post_execute']"
