"""What the pages of the course need: exercises, code that shows what it prints, worksheets.

Solutions to exercises are in no page but of a build for instructors: see
:mod:`podium.book.solutions`. ``{run}`` shows a piece of Python and what it printed when the page
was built; the pieces of one page share their names.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterator
from contextlib import redirect_stdout
from html import escape
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from podium import inputs
from podium.book.library import depend_on, folder
from podium.frames import Corpus
from podium.manifest import write_if_changed
from podium.worksheet import files
from podium.worksheet.codebook import FILE as CODEBOOK
from podium.worksheet.page import FILE, Ready, page, ready

SHEETS = "worksheets"
"""Folder of the blank worksheets, below the static files of the built book."""
_DOUBLED = (["exercise-content"], ["solution-content"])
"""Names that sphinx-exercise gives more than once on a page."""
_RUN = re.compile(
    r"^(?P<fence>`{3,})\{run\}[ ]*\n(?P<code>.*?)^(?P=fence)[ ]*$", re.DOTALL | re.MULTILINE
)


class RunDirective(SphinxDirective):
    """``{run}``: a piece of Python, and what it prints when the page is built."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the code and its output; code that fails fails the build."""
        code = "\n".join(self.content)
        names = self.env.temp_data.setdefault("podium-run", {})
        try:
            with inputs.watched() as read:
                printed = run(code, names)
        except Exception as error:
            raise self.error(f"{{run}}: {type(error).__name__}: {error}") from error
        depend_on(self.env, read)
        shown = nodes.literal_block(code, code, language="python", classes=["podium-code"])
        output = nodes.literal_block(printed, printed, language="text", classes=["podium-output"])
        return [shown, output] if printed else [shown]


def run(code: str, names: dict[str, Any]) -> str:
    """Run a piece of Python with these names, which it may change, and return what it prints."""
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(code, "{run}", "exec"), names)  # noqa: S102 - the book's own pages hold it
    return out.getvalue().rstrip()


def pieces(text: str) -> Iterator[str]:
    """Yield the code of every ``{run}`` of a page, in order."""
    for match in _RUN.finditer(text):
        yield textwrap.dedent(match["code"])


class WorksheetsDirective(SphinxDirective):
    """``{worksheets}``: links to every ready worksheet, as CSV and as a workbook.

    With the option ``page`` the page on which to fill them in comes first.
    """

    option_spec: ClassVar[dict[str, Any]] = {"page": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return the list, or a sentence where the corpus has no codebook."""
        data = folder()
        if not (data / CODEBOOK).is_file():
            return [nodes.paragraph("", "This book has no codebook, and so no worksheets.")]
        up = "../" * self.env.docname.count("/")
        entries = _page(up) if "page" in self.options else ""
        entries += "".join(_links(each, up) for each in ready(Corpus(data)))
        return [nodes.raw("", f"<ul>\n{entries}</ul>", format="html")]


def _page(up: str) -> str:
    return (
        f'<li><a href="{up}_static/{FILE}">Fill in a worksheet</a> in the browser: the page keeps '
        "your work, and saves it as a file to hand in</li>\n"
    )


def _links(each: Ready, up: str) -> str:
    address = escape(f"{up}_static/{SHEETS}/{_file_name(each)}", quote=True)
    forms = ", ".join(
        f'<a href="{address}.{form}" download>{form.upper()}'
        f'<span class="visually-hidden"> of {escape(each.title)}</span></a>'
        for form in files.FORMS
    )
    return f"<li>{escape(each.title)}: {forms}</li>\n"


def _file_name(each: Ready) -> str:
    return f"{each.transcript}-{each.sheet.variables[0].name.partition('_')[0]}"


def setup(app: Sphinx) -> dict[str, Any]:
    """Add exercises, ``{run}``, the annotation page and the blank worksheets."""
    app.setup_extension("sphinx_exercise")
    app.setup_extension("podium.book.codebook_page")
    app.add_directive("run", RunDirective)
    app.add_directive("worksheets", WorksheetsDirective)
    app.add_css_file("teaching.css")
    app.connect("doctree-resolved", _forget_doubled_names)
    app.connect("build-finished", _hand_out)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _forget_doubled_names(_app: Sphinx, doctree: nodes.document, _page: str) -> None:
    """Take from the insides of exercises and solutions the name that all of them have."""
    for section in doctree.findall(nodes.section):
        if section["ids"] in _DOUBLED:
            section["ids"] = []


def _hand_out(app: Sphinx, error: Exception | None) -> None:
    """Write what a class needs beside the pages, where the corpus has a codebook."""
    data = folder()
    if error is None and (data / CODEBOOK).is_file():
        write(Corpus(data), Path(app.outdir) / "_static")


def write(corpus: Corpus, static: Path) -> None:
    """Write the annotation page and every ready worksheet, as CSV and XLSX, below ``static``.

    Raises:
        CodebookError: there is no codebook.
    """
    write_if_changed(static / FILE, page(corpus))
    for each in ready(corpus):
        name = _file_name(each)
        changed = write_if_changed(static / SHEETS / f"{name}.csv", files.as_csv(each.sheet))
        packed = static / SHEETS / f"{name}.xlsx"
        if changed or not packed.is_file():  # a new codebook is a new id in the CSV too
            packed.write_bytes(files.as_xlsx(each.sheet))
