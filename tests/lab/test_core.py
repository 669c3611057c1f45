"""The library's core as a zip for browsers."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

from podium.lab.core import core_zip

SEEN = """
import sys
before = set(sys.modules)
sys.path.insert(0, {path!r})
import podium.lab.session
print(podium.__file__, *{{name.split('.')[0] for name in set(sys.modules) - before}})
"""


class TestCoreZip:
    """core_zip."""

    def test_it_is_the_same_every_time(self) -> None:
        """Same bytes, files in order, no date of today."""
        one = core_zip()
        assert one == core_zip()
        with zipfile.ZipFile(io.BytesIO(one)) as archive:
            assert archive.namelist() == sorted(archive.namelist())
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    def test_it_needs_the_standard_library_only(self, tmp_path: Path) -> None:
        """A Python that has nothing else imports the session from the zip alone."""
        path = tmp_path / "podium.zip"
        path.write_bytes(core_zip())
        told = subprocess.run(  # noqa: S603 - our own Python
            [sys.executable, "-I", "-S", "-c", SEEN.format(path=str(path))],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        where, *names = told.stdout.split()
        assert where.startswith(str(path))
        assert set(names) - set(sys.stdlib_module_names) == {"podium"}

    def test_it_holds_no_more_than_the_session_imports(self) -> None:
        """No figures, no notebooks, no book; the guesser of encodings as plain Python."""
        with zipfile.ZipFile(io.BytesIO(core_zip())) as archive:
            names = archive.namelist()
        assert "podium/lab/session.py" in names
        assert "charset_normalizer/api.py" in names
        assert not [name for name in names if name.startswith(("podium/book", "podium/frames"))]
        assert {Path(name).suffix for name in names} == {".py"}
