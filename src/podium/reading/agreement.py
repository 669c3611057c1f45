"""Sentences and tables of the notebook on how far coders agree."""

from __future__ import annotations

import pandas as pd

from podium import anchored, reliability
from podium.evidence_figures.trust import variable_name
from podium.frames import Corpus, Missing
from podium.names import counted, in_words, listed, plain
from podium.quoting import Quote, briefly, cell, cells, joined, table
from podium.reading.words import bullets
from podium.reliability import ALL, REPLIES, SENTENCES
from podium.show import Html, folded, paragraph

_KAPPA = "kappa"


def opening(measured: pd.DataFrame | Missing, coder_a: str, coder_b: str) -> Html | Missing:
    """Return the answer of the page: on how many units coders agree, and the range of kappa."""
    if isinstance(measured, Missing):
        return measured
    whole = measured[(measured["scope"] == ALL) & ~measured["variable"].str.contains(":")]
    units = {row["variable"]: row["n"] for row in anchored.records(whole)}
    kappas = {
        row["variable"]: round(float(row["value"]), 2)
        for row in anchored.records(whole[whole["measure"] == _KAPPA].dropna())
    }
    if not units:
        return paragraph(f"There is no unit that both “{coder_a}” and “{coder_b}” coded.")
    replies = units.get("reply_level2", 0)
    return paragraph(
        f"Coders “{coder_a}” and “{coder_b}” coded {counted(units.get('act', 0), 'sentence')} and "
        f"{counted(replies, 'reply', 'replies')} without seeing each other’s codes.",
        f"Cohen’s kappa runs from {_those(kappas, min(kappas.values()))} to "
        f"{_those(kappas, max(kappas.values()))}."
        if kappas
        else "",
    )


def _small(variable: str) -> str:
    """Return a variable as it stands inside a sentence."""
    name = variable_name(variable)
    return name[:1].lower() + name[1:]


def _those(kappas: dict[str, float], value: float) -> str:
    names = [_small(name) for name, known in kappas.items() if known == value]
    return f"{value:.2f} ({listed(names)})"


def figures(measured: pd.DataFrame | Missing) -> Html:
    """Return every coefficient of every variable as a table, folded; themes label by label."""
    if isinstance(measured, Missing):
        return briefly(measured)
    labels = measured["variable"].str.contains(":")
    return joined(
        *(
            folded(_figures(measured[rows], caption), caption)
            for rows, caption in (
                (~labels, "Every coefficient, by variable"),
                (labels, "Themes, label by label: present or absent"),
            )
        )
    )


def _figures(measured: pd.DataFrame, caption: str) -> Html:
    rows = [
        {
            "variable": variable_name(row["variable"]),
            "measure": plain(row["measure"]),
            "scope": row["scope"],
            "value": _decimal(row["value"]),
            "interval": interval(row["low"], row["high"]),
            "n": row["n"],
        }
        for row in anchored.records(measured)
    ]
    return table(
        pd.DataFrame(rows), caption, scope="Which units", interval="Interval (95 %)", n="n"
    )


def _decimal(value: object) -> str:
    return "undefined" if pd.isna(value) else f"{float(str(value)):.3f}"  # type: ignore[call-overload]  # a number or null


def interval(low: object, high: object) -> str:
    """Return the ends of an interval in words; empty where they are not known."""
    if pd.isna(low) or pd.isna(high):  # type: ignore[call-overload]  # numbers or nulls
        return ""
    return f"{float(str(low)):.2f} to {float(str(high)):.2f}"


def yardstick(measured: pd.DataFrame | Missing) -> Html:
    """Return the published agreement on reply types, with what it can be compared to."""
    if isinstance(measured, Missing):
        return briefly(measured)
    values = [f"{value:.2f}" for value in reliability.YARDSTICKS.values()]
    return paragraph(
        "A yardstick: on 317 pairs of question and answer, each coded by three, Thomas et al. "
        f"(2024) report a Fleiss’ kappa of {values[0]} for the three levels of reply and of "
        f"{values[1]} for nine types. Those were other texts and other coders."
    )


def cautions(corpus: Corpus, measured: pd.DataFrame | Missing, *coders: str) -> Html:
    """Return what makes a coefficient unsteady, variable by variable."""
    if isinstance(measured, Missing):
        return briefly(measured)
    found = reliability.cautions(corpus, coders[0], coders[1])
    entries = [f"{variable_name(variable)}: {words}." for variable, words in found]
    return bullets(entries, "Cautions") if entries else paragraph("No coefficient is unsteady.")


def confusions(corpus: Corpus, measured: pd.DataFrame | Missing, *coders: str) -> Html:
    """Return one coder's codes against the other's, a folded table for each variable."""
    if isinstance(measured, Missing):
        return briefly(measured)
    used = [name for name in dict.fromkeys(measured["variable"]) if name != "theme"]
    parts = []
    for variable in [name for name in used if ":" not in name]:
        cells = reliability.confusion(corpus, variable, coders[0], coders[1])
        cells[coders[0]] = cells[coders[0]].map(lambda code: plain(str(code)))
        caption = f"{variable_name(variable)}: rows by “{coders[0]}”, columns by “{coders[1]}”"
        parts.append(folded(table(cells, caption), caption))
    return joined(*parts)


def disagreements(corpus: Corpus, measured: pd.DataFrame | Missing, *coders: str) -> Html:
    """Return every unit on which the coders differ, its words, and what was decided."""
    if isinstance(measured, Missing):
        return briefly(measured)
    rows = reliability.disagreements(corpus, coders[0], coders[1])
    texts = _texts(corpus)
    records = anchored.records(rows)
    shown = cells(
        rows,
        {
            "The words": [cell(texts.get(row["unit"], Quote("", row["unit"]))) for row in records],
            "Codes": [_codes(row, coders) for row in records],
            "Decided": [cell(row["reason"], strong=_code(row["adjudicated"])) for row in records],
        },
    )
    by = rows["variable"].value_counts(sort=False)
    said = listed([f"{in_words(int(n))} of {_small(str(name))}" for name, n in by.items()])
    return joined(
        paragraph(f"The coders differ in {counted(len(rows), 'cell')}: {said}." if said else ""),
        table(shown, "Where the coders differ"),
    )


def _codes(row: dict[str, str], coders: tuple[str, ...]) -> Html:
    codes = zip(coders, (row["a"], row["b"]), strict=True)
    said = [f"{name}: {_code(code)}" for name, code in codes]
    return cell(*said, strong=variable_name(row["variable"]))


def _code(code: str) -> str:
    return plain(code).replace(";", "; ") or "none"


def _texts(corpus: Corpus) -> dict[str, Quote]:
    """Return the words of every unit: a sentence, or what is asked of somebody."""
    sentences = anchored.records(anchored.rows(corpus, "sentences", "id", "text"))
    asked = anchored.records(anchored.anchors(corpus, "subquestions", "subquestion", "addressee"))
    return {row["id"]: Quote(row["id"], row["text"]) for row in sentences} | {
        f"{row['subquestion']}/{row['addressee']}": Quote(row["place"], row["quote"])
        for row in asked
    }


def printed(corpus: Corpus) -> Html:
    """Return on how many units of each variable the codebook itself prints the code."""
    units = anchored.rows(corpus, "curated/codings/printed_units", "unit", "variable")
    if units.empty:
        return paragraph("No unit is listed whose code the codebook prints.")
    found = units["variable"].value_counts(sort=False)
    known = [name for name in (*SENTENCES, *REPLIES) if name in found.index]
    said = listed([f"{in_words(int(found[name]))} of {_small(str(name))}" for name in known])
    return paragraph(f"The codebook prints the code of some units as examples: {said}.")
