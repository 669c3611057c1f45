"""The book as built from our own record and from an invented one, and a real browser for both."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from playwright.sync_api import Browser, sync_playwright

from podium import book, corpus
from podium.book.pdf import BROWSERS
from tests import invented as made_up
from tests.browser.watched import MORE_HOSTILE, ROOT

BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()
QUIET = book.How(progress=False)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other workers out until what is made at ``path`` is made."""
    path.mkdir(parents=True, exist_ok=True)
    with (path / "tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def everyones(factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this session share."""
    own = factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the finished book: what `make book` builds, made by one worker at a time."""
    data, out = ROOT / "data", ROOT / "build"
    with alone(out):
        stale = corpus.stale_tables(data, corpus.build_tables(data))
        assert not stale, f"run `podium corpus` and commit what changed: {stale}"
        return book.build(data, out=out, how=QUIET).parent


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a book over a corpus whose texts hold markup, scripts and Hebrew.

    Its data lie in ``data`` and its pages in ``build/html``.
    """
    folder = everyones(tmp_path_factory) / "hostile"
    name = "2021-03-03-vesk"
    with alone(folder), patch.dict(made_up.TEXTS, {name: made_up.TEXTS[name] + MORE_HOSTILE}):
        if not (folder / "build" / "html" / "index.html").is_file():
            book.build(made_up.write_corpus(folder / "data"), out=folder / "build", how=QUIET)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser; without one the tests say loudly that they did not run, and CI fails."""
    if BROWSER is None:
        message = "NOT RUN: no Chromium here, so nobody has looked at the book in a browser"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield started
        started.close()
