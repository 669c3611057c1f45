"""How far literal terms reach: held against the sentences that readers coded with the theme.

That a measure by words be validated by reading is the demand of Grimmer and Stewart (2013), Text
as data, Political Analysis 21(3), 267-297.
"""

from __future__ import annotations

import pandas as pd

from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus, Missing, rows_with_none
from podium.measures.exchange import of_meeting
from podium.measures.themes import theme_hits

_COLUMNS = "sentence transcript meeting side speaker role text term coded".split()
_CODED = "sentence transcript meeting side speaker role text act polarity".split()


def on_theme(corpus: Corpus, theme: str) -> pd.DataFrame | Missing:
    """Return every sentence that readers coded with a theme, in the order of the sources.

    Returns:
        ``sentence, transcript, meeting, side, speaker, role, text, act, polarity``; or what is
        missing.
    """
    if missing := corpus.missing("the sentences that readers coded", CODED_SENTENCES):
        return missing
    codes = {row["sentence"]: row for row in corpus.rows(CODED_SENTENCES)}
    turns = {row["id"]: row for row in corpus.rows("turns")}
    rows = []
    for row in rows_with_none(of_meeting(corpus, "sentences")):
        code, turn = codes.get(row["id"], {}), turns[row["turn"]]
        if theme in code.get("theme", "").split(";"):
            told = {"sentence": row["id"], "speaker": turn["speaker"], "role": turn["role"]}
            rows.append({**row, **code, **told})
    return pd.DataFrame(rows).reindex(columns=_CODED, fill_value="")


def reach(corpus: Corpus, theme: str) -> pd.DataFrame | Missing:
    """Return every coded sentence that holds a term of a theme, or that readers gave the theme.

    Of a sentence that nobody coded it is not known what it is about: it is left out.

    Returns:
        ``sentence, transcript, meeting, side, speaker, role, text, term, coded``; the last two
        are truth values, at least one of them true. Or what is missing.
    """
    if missing := corpus.missing("the sentences that readers coded", CODED_SENTENCES):
        return missing
    found = set(theme_hits(corpus, theme)["sentence"])
    read = {row["sentence"]: row["theme"].split(";") for row in corpus.rows(CODED_SENTENCES)}
    coded = {sentence for sentence, themes in read.items() if theme in themes}
    turns = {row["id"]: row for row in corpus.rows("turns")}
    rows = [
        {
            **row, "sentence": row["id"], "speaker": turns[row["turn"]]["speaker"],
            "role": turns[row["turn"]]["role"], "term": row["id"] in found,
            "coded": row["id"] in coded,
        }
        for row in of_meeting(corpus, "sentences").to_dict("records")
        if row["id"] in read and row["id"] in found | coded
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=_COLUMNS)
