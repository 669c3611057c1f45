"""A comparison as a page of the book: what the notebook on a class's coders shows."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from podium import anchored
from podium.agreement import Figure
from podium.evidence_figures.trust import variable_name
from podium.frames import Corpus, Missing
from podium.inputs import note
from podium.names import counted, listed, plain, sentence_case
from podium.quoting import Quote, joined, table
from podium.reading.words import bullets
from podium.show import Html, paragraph
from podium.worksheet.codings import TABLES, from_codings, handed_out
from podium.worksheet.compared import Comparison, compare
from podium.worksheet.returned import read_returned
from podium.worksheet.shown import NAMES, yardstick_words

_CODERS = ("one", "two")


def found(
    corpus: Corpus, sheets: str, unit: str, variable: str, meeting: str = ""
) -> Comparison | Missing:
    """Return the comparison of the sheets in a folder; without one, of the book's own two coders.

    Args:
        corpus: the corpus that was coded.
        sheets: a folder of returned worksheets, CSV or XLSX; empty for the corpus's codings.
        unit: without a folder, what was coded: ``sentence`` or ``subquestion``.
        variable: without a folder, for what.
        meeting: without a folder, only units of this meeting.

    Raises:
        ReturnedError: something is wrong in the sheets.
        AgreementError: there are fewer than two.
    """
    if sheets:
        return compare(read_returned([note(Path(sheets))], corpus), corpus)
    needed = [f"codings/{coder}/{TABLES[unit][0]}" for coder in _CODERS]
    if missing := anchored.lacking(corpus, "how far coders agree", *needed):
        return missing
    blank = handed_out(corpus, unit, [variable], meeting)
    return compare([from_codings(corpus, blank, coder) for coder in _CODERS], corpus)


def opening(found: Comparison | Missing) -> Html | Missing:
    """Return who coded what, and what to know before the figures."""
    if isinstance(found, Missing):
        return found
    thing = "sentence" if found.kind == "sentence" else "sub-question"
    variables = listed([variable_name(each.variable) for each in found.variables])
    cautions = [f"{variable_name(each.variable)}: {words}."
                for each in found.variables for words in each.cautions]  # fmt: skip
    return joined(
        paragraph(
            f"{counted(len(found.coders), 'coder').capitalize()} ({listed([*found.coders])}) coded "
            f"{counted(found.units, thing)} for {variables}."
        ),
        bullets([*(f"{words}." for words in found.warnings), *cautions], "What to know first"),
    )


def figures(found: Comparison | Missing) -> Html:
    """Return every coefficient with its interval, and the published yardstick."""
    if isinstance(found, Missing):
        return paragraph()
    rows = [_figure(one) for each in found.variables for one in each.figures]
    shown = table(pd.DataFrame(rows), "Agreement", interval="Interval (95 %)", n="n")
    return joined(shown, paragraph(yardstick_words()))


def _figure(one: Figure) -> dict[str, object]:
    known = one.low is not None and one.high is not None
    return {
        "variable": variable_name(one.variable),
        "measure": sentence_case(NAMES.get(one.measure, one.measure)),
        "coders": listed([*one.coders]) if one.measure.startswith("kappa") else "all",
        "value": "undefined" if one.value is None else f"{one.value:.2f}",
        "interval": f"{one.low:.2f} to {one.high:.2f}" if known else "",
        "n": one.n,
    }


def confusion(found: Comparison | Missing) -> Html:
    """Return which codes met: those that differ first; for sets of codes, code by code."""
    if isinstance(found, Missing):
        return paragraph()
    parts = []
    for each in found.variables:
        rows = _in_words(pd.DataFrame([row for row in each.confusion if row.get("n", 1)]))
        if "one" in rows:
            alike = rows["one"] == rows["other"]
            rows = rows.assign(alike=alike).sort_values(
                ["alike", "n"], ascending=[True, False], kind="stable"
            )[["one", "other", "n"]]
        parts.append(table(rows, f"{variable_name(each.variable)}: code against code"))
    return joined(*parts)


def decide(found: Comparison | Missing) -> Html:
    """Return the units on which coders differ, with their words and every coder's code."""
    if isinstance(found, Missing):
        return paragraph()
    rows = found.adjudication()
    if not rows:
        return paragraph("The coders differ nowhere.")
    frame = pd.DataFrame(rows)
    depth = 4 if found.kind == "sentence" else 2  # a sub-question is shown at its turn
    words = [Quote("/".join(row["unit"].split("/")[:depth]), row["text"]) for row in rows]
    codes = _in_words(frame[["variable", *found.coders]])
    shown = codes.assign(unit=anchored.column(frame, words))
    columns = shown[["unit", "variable", *found.coders]]
    return table(columns, "To decide", unit="The words", **{c: c for c in found.coders})


def _in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with its codes and variables as words."""
    own = {name: _variable_words if name == "variable" else _code_words for name in frame}
    return frame.assign(**{str(name): frame[name].map(words) for name, words in own.items()})


def _variable_words(name: object) -> str:
    return variable_name(str(name))


def _code_words(value: object) -> object:
    return plain(value) if isinstance(value, str) else value
