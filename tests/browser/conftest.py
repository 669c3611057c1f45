"""The book as built from our own record, and a real browser to open it in."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from podium import book

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the finished book: what `make book` builds, made by one worker at a time."""
    out = ROOT / "build"
    out.mkdir(exist_ok=True)
    with (out / "tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return book.build(ROOT / "data", out=out, how=book.How(progress=False)).parent


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser; without one the tests say loudly that they did not run, and CI fails."""
    if CHROMIUM is None:
        message = "NOT RUN: no chromium here, so nobody has looked at the book in a browser"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()
