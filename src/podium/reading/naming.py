"""Sentences and tables of the notebook on what things are called."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import pandas as pd

from podium import anchored, measures, naming
from podium.frames import Corpus, Missing
from podium.names import counted, day, in_words, listed, plain, sentence_case, side_name, tallied
from podium.quoting import briefly, cell, cells, joined, table
from podium.reading.words import bullets
from podium.show import Html, folded, paragraph

_MANY = 12
"""More forms than these are listed in the table only."""


def opening(corpus: Corpus, frame: pd.DataFrame | Missing) -> Html | Missing:
    """Return the answer of the page: how often things are named, and in whose voice."""
    if isinstance(frame, Missing):
        return frame
    if frame.empty:
        return paragraph("None of these names is recorded in these documents.")
    sets = list(dict.fromkeys(frame["name"]))
    what = sets[0] if len(sets) == 1 else counted(len(sets), "set of names", "sets of names")
    return paragraph(
        f"{sentence_case(what)}: {counted(len(frame), 'occurrence')} in "
        f"{counted(naming.spelled(frame)['form'].nunique(), 'form')}, capitals aside.",
        *(_at_podium(corpus, frame, side) for side in measures.sides(corpus)),
    )


def _at_podium(corpus: Corpus, frame: pd.DataFrame, side: str) -> str:
    if side not in naming.sides(corpus):
        return f"{side_name(side)}’s documents: nobody has read them for this."
    own = frame[frame["podium"] == side]
    found = {voice: int((own["voice"] == voice).sum()) for voice in naming.VOICES}
    parts = [f"{_times(n)} {naming.VOICES[voice]}" for voice, n in found.items() if n]
    words = counted(naming.spoken(corpus)[side], "word")
    return f"{side_name(side)}’s documents ({words} of its own): {listed(parts) or 'never'}."


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{in_words(number)} times")


def sets(corpus: Corpus, names: str) -> Html | Missing:
    """Return what each set of names is for, and what is at issue."""
    known = naming.chosen(corpus, names)
    if isinstance(known, Missing):
        return briefly(known)
    entries = [
        Html(f"<strong>{escape(row['name'])}</strong>. {escape(row['note'])}", row["name"])
        for row in known
    ]
    return bullets(entries, f"Sets of names: {listed([row['name'] for row in known])}")


def who_never(corpus: Corpus, frame: pd.DataFrame | Missing) -> Html:
    """Return which side uses which form in its own words, and which forms nobody does."""
    if isinstance(frame, Missing):
        return briefly(frame)
    return joined(
        *(
            joined(
                Html(f"<p><strong>{escape(str(name))}</strong></p>", str(name)),
                bullets(_usage(corpus, own), f"Who uses which form of: {name}"),
            )
            for name, own in naming.own_words(corpus, frame).groupby("name", sort=False)
        )
    )


def _usage(corpus: Corpus, forms: pd.DataFrame) -> Iterable[str]:
    sides = naming.sides(corpus)
    using = [
        tuple(side for side in sides if row[side]) for row in anchored.records(forms[[*sides]])
    ]
    for group in dict.fromkeys(sorted(using, key=len, reverse=True)):
        names = [form for form, who in zip(forms["form"], using, strict=True) if who == group]
        yield f"{_users(list(group), len(sides))}: {_some(names)}."
    for side in sides:
        if not forms[side].sum():
            yield f"{side_name(side)}’s own words use none of these forms."


def _users(group: list[str], every: int) -> str:
    if not group:
        return "In no side’s own words"
    names = listed([side_name(side) for side in group])
    if len(group) == every:
        return f"In the own words of {names}"
    return f"Only in the own words of {names}"


def _some(names: list[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_MANY])
    rest = len(names) - _MANY
    return f"{shown} and {counted(rest, 'more', 'more')}" if rest > 0 else shown


def counts(corpus: Corpus, frame: pd.DataFrame | Missing) -> Html:
    """Return the counts behind the figure as a table: forms by side in its own words."""
    if isinstance(frame, Missing):
        return briefly(frame)
    own = naming.own_words(corpus, frame)
    sides = {side: f"{side_name(side)}, own words" for side in naming.sides(corpus)}
    heads = {"name": "What is named", "others": "In other voices", "n": "All", **sides}
    shown = own.drop(columns=["set"] if len(set(own["name"])) > 1 else ["set", "name"])
    return table(shown, "Each form, by whose words it is in", **heads)


def lines(corpus: Corpus, frame: pd.DataFrame | Missing) -> Html:
    """Return every occurrence in its context, folded by set, with its voice and its place."""
    if isinstance(frame, Missing):
        return briefly(frame)
    known = anchored.records(anchored.rows(corpus, "people", "id", "name"))
    people = {row["id"]: row["name"] for row in known}
    parts = [
        folded(
            _lines(rows, people, f"Every occurrence: {name}"),
            f"{name}: {tallied(len(rows), 'occurrence')}",
        )
        for name, rows in frame.groupby("name", sort=False)
    ]
    return joined(*parts) if len(parts) > 1 else _lines(frame, people, "Every occurrence")


def _lines(rows: pd.DataFrame, people: dict[str, str], caption: str) -> Html:
    records = anchored.records(rows)
    voices = [naming.VOICES.get(row["voice"], plain(row["voice"])) for row in records]
    shown = cells(
        rows,
        {
            "Words in context": [_context(row) for row in records],
            "In whose voice": [
                cell(voice, row["note"]) for voice, row in zip(voices, records, strict=True)
            ],
            "Who, when": [
                cell(
                    f"{people.get(row['speaker'], _speaker(row))} ({side_name(row['podium'])})",
                    day(row["date"]),
                )
                for row in records
            ],
        },
    )
    return table(shown.assign(place=rows["place"], id=_keys(records)), caption, each="naming")


def _keys(records: Iterable[dict[str, str]]) -> list[str]:
    """Return a name for each occurrence: its set, its document and where it starts there."""
    return [f"{row['set']}-{row['transcript']}-{row['start']}" for row in records]


def _speaker(row: dict[str, str]) -> str:
    return "Page" if row["voice"] == "page" else sentence_case(plain(row["speaker"]))


def _context(row: dict[str, str]) -> Html:
    left, right = escape(_line(row["left"])), escape(_line(row["right"]))
    words = " ".join(row["quote"].split())
    return Html(f"{left}<mark>{escape(words)}</mark>{right}", words)


def _line(text: str) -> str:
    """Return text on one line, with a blank kept where it begins or ends with one."""
    words = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{words}{' ' * (text[-1:].isspace() and words != '')}"
