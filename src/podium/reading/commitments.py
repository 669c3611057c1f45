"""Sentences and tables of the notebook on what was promised."""

from __future__ import annotations

import pandas as pd

from podium import anchored, ledger
from podium.frames import Missing
from podium.names import counted, day, listed, none_or, plain, sentence_case, side_name, tallied
from podium.quoting import briefly, cell, cells, joined, table
from podium.reading.words import date_words, tallies, tally
from podium.show import Html, folded, paragraph

_PHRASES = {
    "fulfilled": "{n} {be} fulfilled, as a later document shows",
    "evidenced": "{n} {be} under way or done in part",
    "pending": "{n} {be} still open at the end of the corpus",
    "no_evidence": "for {n} there is no later evidence in these documents",
    "contradicted": "for {n} a later document says otherwise",
}


def opening(entries: pd.DataFrame | Missing) -> Html | Missing:
    """Return the answer of the page: how many entries there are, and how they stand."""
    if isinstance(entries, Missing):
        return entries
    if entries.empty:
        return paragraph("No entry of the ledger fits these parameters.")
    meetings = counted(entries["meeting"].nunique(), "meeting")
    number = counted(len(entries), "entry", "entries")
    return paragraph(
        f"The ledger holds {number} from {meetings}: {tally(entries['status'], _PHRASES)}."
    )


def caution(entries: pd.DataFrame | Missing) -> Html:
    """Return for how many entries there can be no later evidence: theirs is the last account."""
    if isinstance(entries, Missing):
        return briefly(entries)
    last = entries[entries["later_documents"] == 0]
    if last.empty:
        return paragraph("Every entry has a later document that could bear it out.")
    number = counted(len(last), "entry stems", "entries stem")
    return paragraph(
        f"{sentence_case(number)} from the last account of the corpus, {_first_day(last)}.",
        "No later document could bear them out.",
    )


def _first_day(rows: pd.DataFrame) -> str:
    return day(str(rows["date"].iloc[0]))


def kinds(entries: pd.DataFrame | Missing) -> Html:
    """Return whose word each kind of entry is, as counts by side."""
    if isinstance(entries, Missing):
        return briefly(entries)
    counts = ledger.kinds_by_side(entries)
    names = {side: _side(str(side)) for side in counts.columns[1:-1]}
    heads = {"kind": "How it is put", "n": "All"} | names
    reading = paragraph(*(_most(counts, side, name) for side, name in names.items()))
    return joined(table(counts, "Entries by kind and by whose word it is", **heads), reading)


def _side(side: str) -> str:
    return "Both together" if side == "both" else side_name(side)


def _most(counts: pd.DataFrame, side: str, name: str) -> str:
    found = {str(row["kind"]).lower(): int(row[side]) for row in anchored.records(counts)}
    kind = max(found, key=lambda key: found[key])
    return f"{name}: {sum(found.values())}, most often {kind} ({found[kind]})."


def dated(entries: pd.DataFrame | Missing) -> Html:
    """Return in words how the entries with a date stand."""
    if isinstance(entries, Missing):
        return briefly(entries)
    own = entries[entries["due"] != ""]
    if own.empty:
        return paragraph("None of these entries has a date by which it is due.")
    share = f"{counted(len(own), 'entry has', 'entries have')} a date"
    return paragraph(f"{sentence_case(share)}: {tally(own['status'], _PHRASES)}.")


def of_status(entries: pd.DataFrame | Missing, *statuses: str) -> Html:
    """Return the entries of one or more statuses as a table."""
    if isinstance(entries, Missing):
        return briefly(entries)
    own = entries[entries["status"].isin(statuses)]
    caption = sentence_case(listed([ledger.status_words(status) for status in statuses]))
    return table(_shown(own), caption)


def without_evidence(entries: pd.DataFrame | Missing) -> Html:
    """Return what was agreed or undertaken and is not spoken of again, meeting by meeting."""
    if isinstance(entries, Missing):
        return briefly(entries)
    own = entries[entries["status"] == "no_evidence"]
    own = own[own["kind"].isin(["agreed", "undertaken"]) & (own["later_documents"] > 0)]
    binding = entries[entries["kind"].isin(["agreed", "undertaken"])]
    could = binding[binding["later_documents"] > 0]
    if could.empty:
        return paragraph("No entry that was agreed or undertaken has a later document.")
    return joined(
        paragraph(
            f"Of {counted(len(could), 'entry', 'entries')} that were agreed or undertaken and that "
            f"a later document could speak of, {none_or(len(own))} "
            f"{'are' if len(own) > 1 else 'is'} not spoken of again.",
            _strictly(own),
        ),
        *(
            table(_shown(rows), f"Not spoken of again: {day(str(date))}")
            for date, rows in own.groupby("date", sort=False)
        ),
    )


def _strictly(rows: pd.DataFrame) -> str:
    """Return how many were a step of the sides that lay ahead, and what the others were."""
    strict = int((rows["scope"] == ledger.OWN).sum())
    phrases = {scope: f"{words}: {{n}}" for scope, words in ledger.SCOPES.items()}
    others = tallies(rows.loc[rows["scope"].isin(ledger.SCOPES), "scope"], phrases)
    if not others:
        return ""
    return (
        f"Strictly taken, {none_or(strict)} of them {'were' if strict > 1 else 'was'} a step of "
        f"the sides that lay ahead; the others were not ({'; '.join(others)})."
    )


def whole(entries: pd.DataFrame | Missing) -> Html:
    """Return the whole ledger, folded by meeting; every row has an address of its own."""
    if isinstance(entries, Missing):
        return briefly(entries)
    return joined(
        *(
            folded(
                table(_shown(rows).assign(id=rows["id"]), _caption(rows), each="promise"),
                f"{_caption(rows)} ({tallied(len(rows), 'entry', 'entries')})",
            )
            for _, rows in entries.groupby("meeting", sort=False)
        )
    )


def _caption(rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    return f"The ledger of {day(first['date'])}, {first['place']}"


def _shown(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows as cells: what and who, the words, what later documents show."""
    records = anchored.records(rows)
    return cells(
        rows,
        {
            "What was promised": [
                cell(_who(row), _scope(row), _due(row), strong=row["what"]) for row in records
            ],
            "Where it is said": [cell(row["made"]) for row in records],
            "What later documents show": [
                cell(row["later"], row["status_note"], strong=ledger.status_words(row["status"]))
                for row in records
            ],
        },
    )


def _who(row: dict[str, str]) -> str:
    return f"{row['who']}: {ledger.KINDS.get(row['kind'], plain(row['kind']))}"


def _scope(row: dict[str, str]) -> str:
    """Return what makes an entry no promise in the strict sense; nothing for others."""
    return sentence_case(ledger.SCOPES.get(row["scope"], ""))


def _due(row: dict[str, str]) -> str:
    resolved = date_words(row["due"])
    words = f"“{row['due_words']}”" if row["due_words"] else ""
    return f"Due: {words}{f' ({resolved})' if resolved else ''}" if words or resolved else ""


def kept(status: str, side: str, since: str, until: str) -> Html:
    """Return in words which entries the parameters keep."""
    limits = [
        f"that are the word of {side_name(side)}, alone or with the other side" if side else "",
        f"of the status “{ledger.status_words(status)}”" if status else "",
        f"of meetings since {date_words(since)}" if since else "",
        f"of meetings until {date_words(until)}" if until else "",
    ]
    said = ", ".join(filter(None, limits))
    return paragraph(f"Shown are the entries {said}." if said else "Every entry is shown.")
