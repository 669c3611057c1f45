"""``{codebook}``: the codebook of the corpus as a coder reads it, variable by variable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from podium.book.library import folder
from podium.worksheet.codebook import FILE, UNITS
from podium.yml import read_yaml

_PARTS = {"include": "Also", "exclude": "Not", "tie_break": "In doubt"}
_MINUS = re.compile("^-")
_EXAMPLES = {"example": "Example", "near_miss": "Near miss"}


class CodebookDirective(SphinxDirective):
    """``{codebook}``: rules, then a section for each variable with its codes."""

    def run(self) -> list[nodes.Node]:
        """Return the sections, or a sentence where the corpus has no codebook."""
        path = folder() / FILE
        if not path.is_file():
            return [nodes.paragraph("", "This book has no codebook.")]
        self.env.note_dependency(str(path.resolve()))
        return list(_sections(read_yaml(path.read_text(encoding="utf-8"))))


def _sections(book: Mapping[str, Any]) -> Iterator[nodes.Node]:
    yield nodes.paragraph("", f"Version {book['version']}.")
    coded = {name: entry for key in UNITS.values() for name, entry in (book.get(key) or {}).items()}
    yield nodes.bullet_list("", *(_jumps(*each) for each in coded.items()))
    asked = book.get("sub_questions") or {}
    for title, rules in (
        ("Rules for all", [book.get("context"), *book.get("general_rules", ())]),
        ("Finding sub-questions", [asked.get("definition"), *asked.get("splitting_rules", ())]),
        ("Replies", book.get("reply_rules", ())),
    ):
        if known := [_line(each) for each in rules if each]:
            yield _section(title, [_list(known)])
    for name, entry in coded.items():
        yield _section(name, _variable(name, entry))


def _jumps(variable: str, entry: Mapping[str, Any]) -> nodes.Node:
    """Return a line of links: to a variable, and to each of its codes."""
    line = nodes.paragraph("", "", _jump(variable, _id(variable)), nodes.Text(": "))
    for place, code in enumerate(entry["codes"]):
        line += nodes.Text(", ") if place else nodes.Text("")
        line += _jump(str(code["code"]), _id(variable, code["code"]))
    return nodes.list_item("", line)


def _jump(words: str, name: str) -> nodes.Node:
    return nodes.reference("", words, refid=name, internal=True)


def _id(*names: object) -> str:
    parts = [_MINUS.sub("minus-", str(name)) for name in names]  # -1 and 1 are two codes
    return nodes.make_id("-".join(("codebook", *parts)))


def _section(title: str, body: Iterable[nodes.Node]) -> nodes.section:
    name = _id(title)
    return nodes.section("", nodes.title("", title), *body, ids=[name], names=[name])


def _variable(name: str, entry: Mapping[str, Any]) -> Iterator[nodes.Node]:
    yield nodes.paragraph("", f"{_line(entry['asks'])} Takes: {_line(entry['values'])}.")
    order = entry.get("decision_order") or {}
    rules = [*entry.get("rules", ()), order.get("rule"), *order.get("steps", ())]
    if known := [_line(each) for each in rules if each]:
        yield _list(known)
    yield nodes.definition_list("", *(_code(name, code) for code in entry["codes"]))


def _code(variable: str, code: Mapping[str, Any]) -> nodes.Node:
    lines = [_line(code["definition"])]
    for key, word in _PARTS.items():
        known = code.get(key) or ()
        listed = [known] if isinstance(known, str) else known
        if listed:
            lines.append(f"{word}: {'; '.join(map(_line, listed))}")
    lines += [f"{word}: {_example(code[key])}" for key, word in _EXAMPLES.items() if code.get(key)]
    body = nodes.definition("", *(nodes.paragraph("", line) for line in lines))
    term = nodes.term(
        "", "", nodes.literal("", str(code["code"])), ids=[_id(variable, code["code"])]
    )
    return nodes.definition_list_item("", term, body)


def _example(given: Mapping[str, Any]) -> str:
    parts = [
        f"“{_line(given['words'])}”" if given.get("words") else "",
        f"asked: “{_line(given['question'])}”" if given.get("question") else "",
        f"replied: “{_line(given['reply'])}”" if given.get("reply") else "",
        f"({given['transcript']})" if given.get("transcript") else "",
        _line(given.get("note") or given.get("why") or ""),
    ]
    return " ".join(part for part in parts if part)


def _list(lines: Iterable[str]) -> nodes.Node:
    items = (nodes.list_item("", nodes.paragraph("", line)) for line in lines)
    return nodes.bullet_list("", *items)


def _line(text: object) -> str:
    return " ".join(str(text).split())


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive."""
    app.add_directive("codebook", CodebookDirective)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
