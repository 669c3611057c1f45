"""The whole book as one PDF, printed by Chromium from one page: see :mod:`podium.book.whole`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter

from podium.book.render import BookError
from podium.book.whole import Chapter, chapters, one_page
from podium.yml import read_yaml

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--headless --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --no-pdf-header-footer "
    "--generate-pdf-document-outline"
).split()
_DATE = "D:20190101000000Z"
"""The date the PDF carries whenever it is made, as the pages do."""
_SECONDS = 900


def write(out: Path) -> Path:
    """Print the book built in ``out`` to a file there, named by its title, and return the file.

    It is printed twice: the second time the contents know on which pages the chapters are.

    Raises:
        BookError: there is no browser, or it did not print.
        WholeError: the built pages cannot be made one.
    """
    settings, contents = settings_and_contents(out)
    pages = chapters(contents)
    numbers = _page_numbers(_printed(out, pages, settings, {}), pages)
    path = out / f"{_file_name(settings['title'])}.pdf"
    save(_printed(out, pages, settings, numbers), path, settings["title"], settings)
    return path


def settings_and_contents(out: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the settings and the table of contents of the book built in ``out``.

    Raises:
        BookError: it was not built.
    """
    return _read(out / "site" / "_config.yml"), _read(out / "site" / "_toc.yml")


def save(printed: PdfReader, path: Path, title: str, settings: dict[str, Any]) -> None:
    """Write what was printed, small, with its title and without the time of printing."""
    writer = PdfWriter(clone_from=printed)
    # Chromium stores the hatching of a figure anew wherever it is drawn: nine tenths of the file
    writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)
    writer.metadata = {
        "/Title": title, "/Author": settings.get("author", ""),
        "/CreationDate": _DATE, "/ModDate": _DATE,
    }  # fmt: skip
    writer.write(path)


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise BookError(f"{path} is not there: build the book first")
    known: dict[str, Any] = read_yaml(path.read_text(encoding="utf-8"))
    return known


def _file_name(title: str) -> str:
    return re.sub(r"[^\w.-]+", "-", title).strip("-.").lower() or "book"


def _page_numbers(printed: PdfReader, pages: list[Chapter]) -> dict[str, int]:
    """Return the page, counted from 1, on which each chapter starts."""
    known = {name.lstrip("/"): place for name, place in printed.named_destinations.items()}
    found = {
        page.anchor: printed.get_destination_page_number(known[page.anchor])
        for page in pages
        if page.anchor in known
    }
    return {name: number + 1 for name, number in found.items() if number is not None}


def _printed(
    out: Path, pages: list[Chapter], settings: dict[str, Any], numbers: dict[str, int]
) -> PdfReader:
    page = out / "print" / "book.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(one_page(out / "html", pages, settings, numbers), encoding="utf-8")
    path = page.with_suffix(".pdf")
    print_page(page, path)
    return PdfReader(path)


def find_browser() -> str:
    """Return the path of a browser that prints.

    Raises:
        BookError: there is none.
    """
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise BookError(
            f"a PDF needs Chromium, and none of {', '.join(BROWSERS)} is here; "
            "on Debian: apt-get install chromium"
        )
    return found


def print_page(page: Path, path: Path) -> None:
    """Print an HTML file to a PDF.

    Raises:
        BookError: there is no browser, or it did not print within a quarter of an hour.
    """
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    path.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            find_browser(), *_FLAGS, *root, f"--user-data-dir={profile}",
            f"--print-to-pdf={path.resolve()}", page.resolve().as_uri(),
        ]  # fmt: skip
        try:
            done = subprocess.run(  # noqa: S603 - a browser, arguments of our own
                command, capture_output=True, text=True, check=False, timeout=_SECONDS
            )
        except subprocess.TimeoutExpired as error:
            raise BookError(f"the browser did not print {page} in {_SECONDS} seconds") from error
    if done.returncode or not path.is_file():
        raise BookError(f"the browser did not print {page}:\n{done.stderr.strip()}")
