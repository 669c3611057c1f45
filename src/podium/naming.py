"""What things are called, by whom and in whose voice.

A name is in a side's *own* words, *quoted* or *attributed* to others by it, in the words of a
*reporter* at its podium, or printed by its *page*. Only the first is that side's usage.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from podium import anchored, measures
from podium.concordance import context
from podium.frames import Corpus, Missing, UnknownIdError
from podium.measures.occurrences import CONTEXT
from podium.model import Span

VOICES = {
    "own": "in its own words",
    "quoted": "quoted",
    "attributed": "attributed to others",
    "reporter": "in a reporter’s words",
    "page": "printed by the page",
}
"""Every voice and its words, the side's own first."""
ALL, CONTESTED = "all", "contested"
_TRUE = "true"


def chosen(corpus: Corpus, names: str = "") -> list[dict[str, Any]] | Missing:
    """Return the sets of names that a parameter asks for, as rows of ``name_sets``.

    Args:
        corpus: the corpus.
        names: ids separated by semicolons; ``all``; empty or ``contested`` for the contested ones.

    Raises:
        UnknownIdError: there is no such set.
    """
    if missing := corpus.missing("what things are called", "name_sets", "namings"):
        return missing
    columns = ("set", "name", "note", "forms", "contested")
    known = {row["set"]: row for row in anchored.records(_sets(corpus, *columns))}
    if names == ALL:
        return list(known.values())
    if names in ("", CONTESTED):
        return [row for row in known.values() if row["contested"] == _TRUE]
    asked = [part.strip() for part in names.split(";") if part.strip()]
    for name in asked:
        if name not in known:
            listed = ", ".join([ALL, CONTESTED, *known])
            raise UnknownIdError(f"no set of names '{name}'; there are: {listed}")
    return [known[name] for name in asked]


def _sets(corpus: Corpus, *columns: str) -> pd.DataFrame:
    return anchored.rows(corpus, "name_sets", *columns)


def namings(corpus: Corpus, names: str = "") -> pd.DataFrame | Missing:
    """Return every occurrence of the names of some sets, in the order of the documents.

    Returns:
        The columns of the table, :data:`podium.anchored.ADDED`, ``name`` of the set, and the words
        around: ``left, right``. Or what is missing.

    Raises:
        UnknownIdError: there is no such set.
    """
    sets = chosen(corpus, names)
    if isinstance(sets, Missing):
        return sets
    titles = {row["set"]: row["name"] for row in sets}
    frame = anchored.anchors(corpus, "namings", "set", "form", "voice", "speaker", "side", "note")
    frame = frame[frame["set"].isin(titles)]
    frame = frame.sort_values(["date", "transcript", "start"], kind="stable").reset_index(drop=True)
    around = pd.DataFrame(_around(corpus, frame), columns=["left", "right"])
    return frame.assign(name=frame["set"].map(titles), left=around["left"], right=around["right"])


def _around(corpus: Corpus, frame: pd.DataFrame) -> list[tuple[str, str]]:
    """Return what stands left and right of each occurrence, within its sentence or note."""
    columns = ("id", "start", "text")
    parts = [anchored.rows(corpus, name, *columns) for name in ("sentences", "notes")]
    texts = {row["id"]: row for part in parts for row in anchored.records(part)}
    found = []
    for row in anchored.records(frame):
        place = texts.get(row["place"], {"start": row["start"], "text": row["quote"]})
        start = row["start"] - place["start"]
        span = Span(start, max(min(start + len(row["quote"]), len(place["text"])), start))
        found.append(context(place["text"], span, CONTEXT))
    return found


def spelled(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the occurrences with one ``form`` for those that differ in capitals only: ``a / A``.

    What is printed stays in ``quote``; the spellings stand in the order in which they occur.
    """
    alike = [frame["set"], frame["form"].str.casefold()]
    together = frame["form"].groupby(alike, sort=False)
    return frame.assign(form=together.transform(lambda forms: " / ".join(dict.fromkeys(forms))))


def by_voice(frame: pd.DataFrame, key: str = "form") -> pd.DataFrame:
    """Return how often each name is used at each podium in each voice: ``key, podium, voice, n``.

    ``key`` is ``form`` (see :func:`spelled`), or ``name`` for whole sets; the most frequent come
    first.
    """
    frame = spelled(frame)
    counts = frame.groupby([key, "podium", "voice"], sort=False).size().rename("n").reset_index()
    total = frame[key].value_counts()
    order = [-int(total[name]) for name in counts[key]]
    return counts.assign(order=order).sort_values("order", kind="stable").drop(columns="order")


def sides(corpus: Corpus) -> list[str]:
    """Return the sides of which a document was read for names: of others nothing can be said."""
    read = set(anchored.rows(corpus, "namings", "transcript")["transcript"])
    found = {row["side"] for row in corpus.rows("transcripts") if row["id"] in read}
    return [side for side in measures.sides(corpus) if side in found]


def own_words(corpus: Corpus, frame: pd.DataFrame) -> pd.DataFrame:
    """Return how often each side uses each form in its own words, and never.

    Returns:
        One row for each set and form (see :func:`spelled`): ``set, name, form``, a column of
        counts for each of the :func:`sides`, ``others`` (quoted, attributed, reporters and pages)
        and ``n``.
    """
    rows = []
    for (key, name, form), uses in spelled(frame).groupby(["set", "name", "form"], sort=False):
        own = uses[uses["voice"] == "own"]
        by_side = {side: int((own["podium"] == side).sum()) for side in sides(corpus)}
        counts = {"others": len(uses) - len(own), "n": len(uses)}
        rows.append({"set": key, "name": name, "form": form, **by_side, **counts})
    columns = ["set", "name", "form", *sides(corpus), "others", "n"]
    return pd.DataFrame(rows, columns=columns)


def spoken(corpus: Corpus) -> dict[str, int]:
    """Return how many words each side's documents hold in its own words: reporters left out."""
    turns = anchored.rows(corpus, "turns", "transcript", "role", "words")
    podium = anchored.documents(corpus).set_index("transcript")["podium"]
    turns = turns[turns["role"] != "journalist"]
    found = turns.groupby(turns["transcript"].map(podium))["words"].sum()
    return {side: int(found.get(side, 0)) for side in measures.sides(corpus)}
