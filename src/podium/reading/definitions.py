"""Sentences and tables of the notebook on other definitions."""

from __future__ import annotations

from typing import Any

import pandas as pd

from podium import anchored
from podium.frames import Missing
from podium.names import counted, in_words, sentence_case
from podium.quoting import briefly, joined, table
from podium.reading.words import bullets
from podium.show import Html, folded, paragraph

_HEADS = {"found": "Found", "n": "of", "low": "from", "high": "to"}


def opening(frame: pd.DataFrame | Missing) -> Html | Missing:
    """Return the answer of the page: which findings rest on one document."""
    if isinstance(frame, Missing):
        return frame
    every = list(dict.fromkeys(frame["finding"]))
    leaning = [row for row in map(_furthest, _findings(frame)) if row and row["leaves"]]
    number = counted(len(every), "share")
    if not leaning:
        return paragraph(f"Of {number}, none leaves its interval when one document goes.")
    leave = "leaves its interval" if len(leaning) == 1 else "leave their interval"
    named = "; ".join(f"{row['finding']} ({_move(row)})" for row in leaning)
    return paragraph(
        f"Of {number}, {in_words(len(leaning))} {leave} when one document goes: {named}."
    )


def _findings(frame: pd.DataFrame) -> list[list[dict[str, Any]]]:
    return [anchored.records(rows) for _, rows in frame.groupby("finding", sort=False)]


def _furthest(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the definition that moves a finding most, and whether it leaves its interval."""
    base = rows[0]
    others = [row for row in rows[1:] if not (pd.isna(row["share"]) or pd.isna(base["share"]))]
    if not others:
        return None
    furthest = max(others, key=lambda row: abs(row["share"] - base["share"]))
    leaves = not base["low"] <= furthest["share"] <= base["high"]
    return {**furthest, "leaves": leaves, "base": base}


def moves(frame: pd.DataFrame | Missing) -> Html:
    """Return for each finding how far another definition moves it at most."""
    if isinstance(frame, Missing):
        return briefly(frame)
    entries = []
    for rows in _findings(frame):
        furthest = _furthest(rows)
        if furthest:
            base = furthest["base"]
            entries.append(
                f"{base['finding']}: {_percent(base)} ({base['found']} of {base['n']}). "
                f"{_furthest_off(furthest)}"
            )
    return bullets(entries, "How far each finding moves")


def _furthest_off(row: dict[str, Any]) -> str:
    """Return where the furthest definition puts a share; that it hardly moves, where it does."""
    if _percent(row) == _percent(row["base"]):
        return "No other definition moves it by a whole percent."
    return f"Furthest off: {_percent(row)} ({row['found']} of {row['n']}), {row['definition']}."


def _move(row: dict[str, Any]) -> str:
    return f"from {_percent(row['base'])} to {_percent(row)}, {row['definition']}"


def _percent(row: dict[str, Any]) -> str:
    return f"{100 * row['share']:.0f} %"


def changed(frame: pd.DataFrame | Missing) -> pd.DataFrame | Missing:
    """Return the rows that differ from the first of their finding, and that first one."""
    if isinstance(frame, Missing):
        return frame
    kept = []
    for rows in _findings(frame):
        base = (rows[0]["found"], rows[0]["n"])
        kept += [rows[0], *(row for row in rows[1:] if (row["found"], row["n"]) != base)]
    return pd.DataFrame(kept, columns=frame.columns)


def shares(frame: pd.DataFrame | Missing, caption: str) -> Html:
    """Return the shares under each definition as a folded table."""
    if isinstance(frame, Missing):
        return briefly(frame)
    shown = frame.drop(columns="theme", errors="ignore")
    return folded(table(shown, caption, **_HEADS), caption)


def boundaries(frame: pd.DataFrame | Missing) -> Html:
    """Return how far the boundary of each theme moves its share, the most moved first."""
    if isinstance(frame, Missing):
        return briefly(frame)
    if frame.empty:
        return paragraph("No sentence of this corpus is coded for its themes.")
    spans = []
    for rows in _findings(frame):
        coded = [row for row in rows if row["definition"] != "by literal terms"]
        low = min(coded, key=lambda row: row["share"])
        high = max(coded, key=lambda row: row["share"])
        spans.append((high["share"] - low["share"], low, high))
    spans.sort(key=lambda span: -span[0])
    said = [
        f"{high['finding']}: {_percent(low)} ({low['definition']}) to {_percent(high)} "
        f"({high['definition']})"
        for _, low, high in spans[:3]
    ]
    lead = "The boundary moves most" if len(spans) > 1 else "The boundary moves"
    return joined(paragraph(sentence_case(f"{lead}: {'; '.join(said)}.")))
