"""A built book with the lab's Python beside it, served on this machine as `make serve` does."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from podium.lab.fetch import FetchError, package
from podium.lab.put import put
from tests.browser.watched import ROOT

CACHE = ROOT / "build" / "lab"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is its own."""


def with_python(html: Path) -> Path:
    """Put the lab's Python beside a built book; without npm say loudly that nothing was tested."""
    if shutil.which("npm") is None and not any(CACHE.glob("*.tgz")):
        message = "NOT RUN: no npm here, so nobody has tried the lab in a browser"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    try:
        package(CACHE)
    except FetchError as error:
        message = f"NOT RUN: the lab's Python could not be fetched, so nobody has tried it: {error}"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    put(html, CACHE)
    return html


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; the address ends with a slash."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
