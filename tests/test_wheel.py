"""The package installed from a wheel, far from this checkout, brings what any corpus needs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from podium.shipped import FILES
from tests.invented import TEXTS

ROOT = Path(__file__).parents[1]
_VERB = "import sys; from podium.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the package as a wheel brings it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = "-m pip wheel --no-deps --no-build-isolation --no-index --quiet --wheel-dir".split()
    subprocess.run([sys.executable, *command, str(folder), str(ROOT)], check=True)  # noqa: S603 - ours
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def said(installed: Path, folder: Path, code: str, *arguments: str) -> str:
    """What Python prints in a folder, where the wheel is all there is of us."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PODIUM_")}
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", code, *arguments],
        cwd=folder, env={**kept, "PYTHONPATH": str(installed)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


class TestWheel:
    """The wheel."""

    def test_it_holds_what_the_package_ships(self, installed: Path) -> None:
        """Templates, formulas and codebook lie inside."""
        for name in FILES:
            assert (installed / "podium" / "shipped_files" / name).exists(), name

    def test_a_corpus_is_made_planned_and_run_from_it(
        self, installed: Path, tmp_path: Path
    ) -> None:
        """new, add, params and run work in another folder, and the book has its pages."""
        (tmp_path / "page.txt").write_text(TEXTS["2021-03-03-vesk"], encoding="utf-8")
        said(installed, tmp_path, _VERB, "new", "talks")
        given = "add page.txt --side vesk --meeting 2021-03-03-lund --new-meeting --place Lund"
        said(installed, tmp_path, _VERB, *given.split(), "--data", "talks", "--yes")
        listed = said(installed, tmp_path, _VERB, "params", "meeting", "--data", "talks")
        assert "one of: 2021-03-03-lund" in listed
        pages = said(
            installed, tmp_path,
            "from pathlib import Path; import podium; from podium.frames import Corpus\n"
            "from podium.book.chapters import find_book, read_book; data = Path('talks/data')\n"
            "pages = read_book(find_book(data), Corpus(data)).pages()\n"
            "print(podium.__file__, *(page.name for page in pages))",
        )  # fmt: skip
        assert pages.startswith(str(installed))
        assert "meetings/2021-03-03-lund two_sides/2021-03-03-lund commitments" in pages
        ran = said(installed, tmp_path, _VERB, "run", "sources", "--data", "talks", "--explain")
        assert "run  sources: never run" in ran
        assert "Ministry" in (tmp_path / "build" / "runs" / "sources.ipynb").read_text()
