"""The page of the lab: ``{lab}``, a form, room for what is found, and the book's own texts.

Without Python beside it, without a server or without a script the page says what is lacking and
how to get it. A content security policy keeps the page, and the Python that it starts, from
asking any other machine for anything; see :mod:`podium.lab.policy`.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.docutils import SphinxDirective

from podium.book.library import folder
from podium.draft.lists import read_lists
from podium.frames import Corpus, table_path
from podium.lab.fetch import PYTHON, VERSION
from podium.lab.policy import guard
from podium.names import day, plain, side_name
from podium.sources import read_register, read_source

_TABLES = ("transcripts", "themes", "theme_terms", "name_sets", "namings", "people_forms")
_SCRIPTS = ("lab-python.js", "lab-parts.js", "lab-ask.js", "lab-show.js", "lab.js")
_HERE = Path(__file__).parent
Row = dict[str, Any]


class LabDirective(SphinxDirective):
    """``{lab}``: the library at the reader's own transcripts, in the reader's browser."""

    def run(self) -> list[nodes.Node]:
        """Return what to do where it cannot run, the form, and what the book brings."""
        corpus = Corpus(folder())
        for table in _TABLES:
            self.env.note_dependency(str(table_path(corpus.data, table)))
        for entry in read_register(corpus.data):
            self.env.note_dependency(str(corpus.data / entry.text_file))
        for name in ("absent.html", "form.html"):
            self.env.note_dependency(str(_HERE / name))
        up = "../" * self.env.docname.count("/")
        form = _part("form.html").replace("<!-- transcripts -->", _options(_transcripts(corpus)))
        absent = _part("absent.html").format(version=VERSION, python=PYTHON)
        return [nodes.raw("", absent + form + _brought(corpus, up), format="html")]


def _part(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _options(rows: list[Row]) -> str:
    return "".join(
        f'<option value="{escape(row["id"])}">{escape(row["name"])}</option>' for row in rows
    )


def _transcripts(corpus: Corpus) -> list[Row]:
    """Return every transcript of the book with its canonical text and where that came from."""
    known = {row["id"]: row for row in corpus.rows("transcripts")}
    rows = []
    for entry in read_register(corpus.data):
        text, source = read_source(corpus.data, entry)
        fields = {name: getattr(source, name) for name in source.__dataclass_fields__}
        row = known.get(entry.id, {})
        words = [day(row.get("date") or ""), side_name(entry.side or ""), plain(entry.genre or "")]
        name = ", ".join(filter(None, words)) or entry.id
        rows.append({"id": entry.id, "name": name, "text": text, "source": fields})
    return rows


def _themes(corpus: Corpus) -> list[Row]:
    """Return every theme that has literal terms; those to skip begin with a minus."""
    found: dict[str, list[str]] = {}
    for row in corpus.rows("theme_terms"):
        sign = "-" if row["use"] == "skip" else ""
        found.setdefault(row["theme"], []).append(f"{sign}{row['term']}")
    names = {row["id"]: row["name"] for row in corpus.rows("themes")}
    return [
        {"id": key, "name": names.get(key, plain(key)), "terms": terms}
        for key, terms in found.items()
    ]


def _lists(corpus: Corpus) -> Row:
    lists = read_lists(corpus.data)
    return {
        "formulas": [[one.id, one.kind, one.pattern.pattern] for one in lists.formulas],
        "names": lists.names,
        "people": dict(lists.people),
    }


def _brought(corpus: Corpus, up: str) -> str:
    """Return what the book brings, and the scripts; no ``<`` of a text can end its element."""
    known = {
        "transcripts": _transcripts(corpus),
        "themes": _themes(corpus),
        "sets": {row["set"]: row["name"] for row in corpus.rows("name_sets")},
        "lists": _lists(corpus),
    }
    words = json.dumps(known, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    scripts = "".join(f'<script defer src="{up}_static/{name}"></script>\n' for name in _SCRIPTS)
    return (
        f'<script type="application/json" id="lab-brought" data-static="{up}_static/">{words}'
        f"</script>\n{scripts}"
    )


def _settings(_app: Sphinx, config: Config) -> None:
    config.html_static_path.append(str(_HERE / "static"))


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive, its style and scripts, and the page's policy."""
    app.add_directive("lab", LabDirective)
    app.connect("config-inited", _settings)
    app.connect("build-finished", guard, priority=900)
    app.add_css_file("lab.css")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
