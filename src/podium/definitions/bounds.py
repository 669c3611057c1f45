"""How often a theme comes up, by where its boundary is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from podium import anchored, selection
from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus, Missing, UnknownIdError
from podium.measures import theme_hits
from podium.shares import with_shares

COLUMNS = ["finding", "definition", "found", "n"]
Rows = list[dict[str, Any]]


def first_theme(corpus: Corpus) -> str:
    """Return the first theme of a corpus; empty where it has none."""
    return next((str(row["id"]) for row in corpus.rows("themes")), "")


def themes(corpus: Corpus, theme: str = "", merge: str = "") -> pd.DataFrame | Missing:
    """Return how often each theme comes up when its boundary is drawn otherwise.

    Sentences of reporters, and those that nobody coded, are left out. ``merge`` names themes,
    joined by ``+``, that are to count as one; that one stands beside the others.

    Returns:
        ``theme, finding, definition, found, n, share, low, high``; or what is missing.

    Raises:
        UnknownIdError: there is no such theme.
    """
    if missing := anchored.lacking(corpus, "themes of sentences", "themes", CODED_SENTENCES):
        return missing
    names = {row["id"]: row["name"] for row in corpus.rows("themes")}
    groups = _groups(theme, merge, names)
    said = selection.coded(corpus)
    codings = {coder: _themes(corpus, coder) for coder in ("adjudicated", "one", "two")}
    rows: Rows = []
    for name, members in groups.items():
        hits = {key for one in members for key in theme_hits(corpus, one)["sentence"]}
        for way, holds in _boundaries(codings, members, hits).items():
            found = sum(holds(key) for key in said["id"])
            about = {"theme": "+".join(members), "finding": name, "definition": way}
            rows.append({**about, "found": found, "n": len(said)})
    return with_shares(pd.DataFrame(rows, columns=["theme", *COLUMNS]))


def _groups(theme: str, merge: str, names: dict[str, str]) -> dict[str, list[str]]:
    together = [part.strip() for part in merge.split("+") if part.strip()]
    for one in [theme, *together]:
        if one and one not in names:
            raise UnknownIdError(f"no theme '{one}'; there are: {', '.join(names)}")
    groups = {names[one]: [one] for one in names if theme in ("", one)}
    if together:
        groups[" + ".join(names[one] for one in together)] = together
    return groups


def _themes(corpus: Corpus, coder: str) -> dict[str, list[str]]:
    table = anchored.rows(corpus, f"curated/codings/{coder}/sentences", "sentence", "theme")
    records = anchored.records(table)
    return {row["sentence"]: [t for t in row["theme"].split(";") if t] for row in records}


def _boundaries(
    codings: dict[str, dict[str, list[str]]], members: Iterable[str], hits: set[str]
) -> dict[str, Callable[[str], bool]]:
    wanted = set(members)

    def given(coder: str) -> Callable[[str], bool]:
        return lambda key: bool(wanted & set(codings[coder].get(key, [])))

    ways: dict[str, Callable[[str], bool]] = {
        "among up to three themes": given("adjudicated"),
        "as the first theme only": lambda key: bool(
            wanted & set(codings["adjudicated"].get(key, [])[:1])
        ),
    }
    if codings["one"] and codings["two"]:
        one, two = given("one"), given("two")
        ways["given by both coders"] = lambda key: one(key) and two(key)
        ways["given by either coder"] = lambda key: one(key) or two(key)
    return ways | {"by literal terms": hits.__contains__}
