"""Python for browsers, held to its hash."""

import io
import re
import tarfile
from pathlib import Path

import pytest

from podium.lab import fetch
from podium.lab.fetch import FetchError, files, package


class TestPackage:
    """package."""

    def test_another_file_is_refused_and_removed(self, tmp_path: Path) -> None:
        """A package whose hash is not the committed one is never unpacked."""
        path = tmp_path / f"pyodide-{fetch.VERSION}.tgz"
        path.write_bytes(b"something else")
        with pytest.raises(FetchError, match=fetch.SHA256):
            package(tmp_path)
        assert not path.exists()

    def test_without_npm_it_says_how_to_get_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The error names npm and the command."""
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(FetchError, match="apt-get install npm"):
            package(tmp_path)

    def test_what_npm_says_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """When npm fails, its own words stand in the error."""
        npm = tmp_path / "npm"
        npm.write_text("#!/bin/sh\necho no such host >&2\nexit 3\n")
        npm.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
        with pytest.raises(FetchError, match=r"could not fetch .*\nno such host"):
            package(tmp_path / "cache")


class TestFiles:
    """files."""

    def test_a_package_without_a_file_is_refused(self, tmp_path: Path) -> None:
        """The error names the file that is not there."""
        path = tmp_path / "package.tgz"
        with tarfile.open(path, "w:gz") as archive:
            archive.addfile(tarfile.TarInfo("package/pyodide.mjs"), io.BytesIO())
        with pytest.raises(FetchError, match=re.escape(fetch.FILES[1])):
            list(files(path))
