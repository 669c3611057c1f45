"""Tables to tables: who is heard, who speaks and how much, where a theme comes up.

Every measure takes a :class:`~podium.frames.Corpus` and returns a frame. A side without an account
of a meeting has its own rows, marked ``account = "none"``: that nothing was found there says
nothing. A share always stands beside its *n*; shares meant for comparison carry an interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

import pandas as pd
from scipy.stats import binomtest

from podium.concordance import context, find
from podium.frames import Corpus, Missing, UnknownIdError
from podium.model import Span

TOLD, NO_ACCOUNT = "told", "none"
CONTEXT = 70
"""Characters of context on each side of a hit."""


def where(frame: pd.DataFrame, **cells: str) -> pd.DataFrame:
    """Return the rows of ``frame`` whose columns hold exactly these values."""
    for name, value in cells.items():
        frame = frame[frame[name] == value]
    return frame


def sides(corpus: Corpus) -> list[str]:
    """Return every side that published a transcript of the corpus, in order of the alphabet."""
    frame = corpus["transcripts"]
    return sorted(set(frame["side"]) - {""}) if len(frame) else []


def meeting_sides(corpus: Corpus, meeting: dict[str, str]) -> list[str]:
    """Return the sides that took part in a meeting, whether heard in the corpus or not.

    Those named by its column ``sides`` (separated by semicolons) or by a column such as
    ``japan_minister``, and those that published a transcript of it; if none, every side.
    """
    named = {part.strip() for part in meeting.get("sides", "").split(";")}
    ending = "_minister"
    named |= {name.removesuffix(ending) for name, cell in meeting.items() if cell and name.endswith(ending)}
    frame = corpus["transcripts"]
    heard = set(frame.loc[frame["meeting"] == meeting["id"], "side"]) if len(frame) else set()
    return sorted((named | heard) - {""}) or sides(corpus)


def accounts(corpus: Corpus) -> pd.DataFrame:
    """Return which side gave which account of which meeting.

    Returns:
        One row for each transcript, and one for each side of a meeting without any:
        ``meeting, date, place, side, account, transcript, publisher, genre, copy, words``.
    """
    rows = [
        {"meeting": meeting["id"], "date": meeting["date"], "place": meeting["place"], **account}
        for meeting in _meetings(corpus)
        for account in _accounts_of(corpus, meeting)
    ]
    columns = "meeting date place side account transcript publisher genre copy words".split()
    return pd.DataFrame(rows, columns=columns)


def _meetings(corpus: Corpus) -> list[dict[str, str]]:
    frame = corpus["meetings"]
    if not len(frame):
        return []
    ordered = frame.sort_values(["date", "id"], kind="stable")
    return [{str(name): str(cell) for name, cell in row.items()} for _, row in ordered.iterrows()]


def _accounts_of(corpus: Corpus, meeting: dict[str, str]) -> Iterator[dict[str, object]]:
    frame = corpus["transcripts"]
    for side in meeting_sides(corpus, meeting):
        told = frame[(frame["meeting"] == meeting["id"]) & (frame["side"] == side)]
        if told.empty:
            yield {"side": side, "account": NO_ACCOUNT, "words": 0}
        for _, row in told.sort_values("id").iterrows():
            facts = {name: row[name] for name in ("publisher", "genre", "copy", "words")}
            yield {"side": side, "account": TOLD, "transcript": row["id"], **facts}


def default_meeting(corpus: Corpus) -> str:
    """Return the meeting with accounts from the most sides; of several, the earliest.

    Raises:
        UnknownIdError: the corpus has no meeting with an account.
    """
    told = where(accounts(corpus), account=TOLD)
    if told.empty:
        raise UnknownIdError("this corpus has no meeting of which a transcript is registered")
    heard = told.groupby("meeting", sort=False)["side"].nunique()
    return str(heard.idxmax())


def default_theme(corpus: Corpus) -> str:
    """Return the first theme of the corpus.

    Raises:
        UnknownIdError: the corpus has no theme.
    """
    frame = corpus["themes"]
    if frame.empty:
        raise UnknownIdError("this corpus has no curated/themes.csv: columns id, name, definition")
    return str(frame["id"].iloc[0])


def of_meeting(corpus: Corpus, name: str, meeting: str) -> pd.DataFrame:
    """Return the rows of a corpus table that belong to a meeting, with ``meeting`` and ``side``."""
    known = corpus["transcripts"][["id", "meeting", "side"]].rename(columns={"id": "transcript"})
    joined = corpus[name].merge(known, on="transcript", how="left", sort=False)
    return joined[joined["meeting"] == meeting] if meeting else joined


def speaking(corpus: Corpus, meeting: str = "") -> pd.DataFrame:
    """Return who speaks and how much, in a meeting or in the whole corpus.

    Words are counted as :mod:`podium.words` says; a share is of the words of one transcript.

    Returns:
        One row for each speaker and role of a transcript, in order of appearance:
        ``transcript, side, speaker, role, turns, sentences, words, of_words, share``.
    """
    turns = of_meeting(corpus, "turns", meeting)
    counted = corpus["sentences"].groupby("turn").size()
    turns["sentences"] = turns["id"].map(counted).fillna(0).astype("int64")
    keys = ["transcript", "side", "speaker", "role"]
    grouped = turns.groupby(keys, sort=False)
    table = grouped.agg(turns=("id", "size"), sentences=("sentences", "sum"), words=("words", "sum"))
    table = table.reset_index()
    table["of_words"] = table.groupby("transcript")["words"].transform("sum")
    table["share"] = table["words"] / table["of_words"].where(table["of_words"] > 0)
    return table


def exchange(corpus: Corpus, meeting: str) -> pd.DataFrame:
    """Return the course of each account of a meeting, turn by turn.

    Returns:
        ``transcript, side, number, turn, speaker, role, addressees, answers, start, words``;
        ``start`` counts the words of the transcript said before the turn.
    """
    turns = of_meeting(corpus, "turns", meeting).rename(columns={"id": "turn"})
    before = turns.groupby("transcript")["words"].cumsum() - turns["words"]
    turns = turns.assign(start=before)
    columns = "transcript side number turn speaker role addressees answers start words".split()
    return turns[columns].reset_index(drop=True)


def replies(corpus: Corpus, meeting: str = "") -> pd.DataFrame:
    """Return each question with the turn that answers it, as the page pairs them.

    Returns:
        ``transcript, side, question, asked, question_words, answer, speaker, answer_words``;
        ``asked`` is what ends in a question mark; where nothing does, the whole turn.
    """
    pairs = of_meeting(corpus, "replies", meeting)
    turns = corpus["turns"].set_index("id")
    sentences = corpus["sentences"]
    asking = sentences[sentences["text"].str.rstrip().str.endswith("?")]
    asked = asking.groupby("turn")["text"].agg(" … ".join)
    pairs["asked"] = pairs["question"].map(asked).fillna(pairs["question"].map(turns["text"]))
    pairs["speaker"] = pairs["answer"].map(turns["speaker"])
    columns = "transcript side question asked question_words answer speaker answer_words".split()
    return pairs[columns].reset_index(drop=True)


def agenda(corpus: Corpus, meeting: str) -> pd.DataFrame | Missing:
    """Return which items of the agenda each account of a meeting treats, as coded by reading.

    Returns:
        One row for each item that at least one account treats or is asked about: ``track, name``
        and a column of coverage for each transcript; or what is missing.
    """
    if missing := corpus.missing("the items of the agenda", "tracks", "track_coverage"):
        return missing
    coverage = of_meeting(corpus, "track_coverage", meeting)
    wide = coverage.pivot_table(
        index="track", columns="transcript", values="coverage", aggfunc="first", sort=False
    )
    touched = wide[(wide != "absent").any(axis=1)]
    names = corpus["tracks"].set_index("id")["name"]
    return touched.reset_index().assign(name=lambda rows: rows["track"].map(names))


def concordance(corpus: Corpus, queries: Iterable[str], meeting: str = "") -> pd.DataFrame:
    """Return every place where one of ``queries`` is said: keyword in context.

    Returns:
        One row for each hit, in the order of the transcripts; a place found by several queries
        stands once, under the longest hit: ``query, transcript, meeting, side, turn, speaker,
        role, sentence, start, end, left, match, right``. Offsets are of the canonical text.

    Raises:
        QueryError: a query has no letter and no digit.
    """
    wanted = tuple(queries)
    paragraphs = of_meeting(corpus, "paragraphs", meeting)
    hits = [
        {**hit, "transcript": row.transcript, "meeting": row.meeting, "side": row.side, "turn": row.turn}
        for row in paragraphs.itertuples()
        for hit in _hits(wanted, str(row.text), int(row.start))
    ]
    columns = (
        "query transcript meeting side turn speaker role sentence start end left match right".split()
    )
    found = pd.DataFrame(hits).reindex(columns=[*columns])
    return _placed(corpus, found)


def _hits(queries: tuple[str, ...], text: str, offset: int) -> list[dict[str, object]]:
    spans = [(span, query) for query in queries for span in find(query, text)]
    spans.sort(key=lambda hit: (hit[0].start, -hit[0].end))
    return [_hit(text, span, query, offset) for span, query in reduce(_without_overlap, spans, [])]


def _without_overlap(kept: list[tuple[Span, str]], hit: tuple[Span, str]) -> list[tuple[Span, str]]:
    return kept if kept and hit[0].start < kept[-1][0].end else [*kept, hit]


def _hit(text: str, span: Span, query: str, offset: int) -> dict[str, object]:
    left, right = context(text, span, CONTEXT)
    return {
        "query": query, "start": span.start + offset, "end": span.end + offset,
        "left": left, "match": span.of(text), "right": right,
    }  # fmt: skip


def _placed(corpus: Corpus, found: pd.DataFrame) -> pd.DataFrame:
    """Add to each hit the sentence it starts in, and who said it."""
    if found.empty:
        return found
    turns = corpus["turns"].set_index("id")
    found["speaker"], found["role"] = found["turn"].map(turns["speaker"]), found["turn"].map(turns["role"])
    starts = corpus["sentences"][["transcript", "start", "id"]].rename(columns={"id": "at"})
    order = found.assign(row=range(len(found))).sort_values("start")
    placed = pd.merge_asof(order, starts.sort_values("start"), on="start", by="transcript")
    found["sentence"] = placed.sort_values("row")["at"].to_list()
    return found


def theme_terms(corpus: Corpus, theme: str) -> pd.DataFrame:
    """Return the literal terms listed for a theme: ``term, use, note``.

    A term is there to ``find`` the theme, or to ``skip`` a longer phrase that is another matter.
    """
    frame = corpus["theme_terms"].reindex(columns=["theme", "term", "use", "note"])
    return frame.loc[frame["theme"] == theme, ["term", "use", "note"]].reset_index(drop=True)


def theme_hits(corpus: Corpus, theme: str, meeting: str = "") -> pd.DataFrame:
    """Return the concordance of a theme's literal terms; see :func:`concordance`."""
    terms = theme_terms(corpus, theme)
    hits = concordance(corpus, terms["term"], meeting)
    return hits[~hits["query"].isin(terms.loc[terms["use"] == "skip", "term"])]


def theme_table(corpus: Corpus, theme: str) -> pd.DataFrame:
    """Return how many sentences of each side's accounts hold a literal term of the theme.

    Literal terms find mentions and miss what is said in other words: they index, they do not
    code. The interval is Wilson's score interval at 95 %, from :mod:`scipy.stats`; it treats
    sentences as independent, which sentences of one speech are not, so read it as the least
    doubt there is.

    Returns:
        One row for each side of each meeting: ``theme, meeting, date, place, side, account,
        hits, found, sentences, share, low, high``; the counts are empty where a side has no
        account.
    """
    table = accounts(corpus).groupby(["meeting", "date", "place", "side", "account"], sort=False)
    table = table["words"].sum().reset_index().drop(columns="words")
    hits, total = theme_hits(corpus, theme), of_meeting(corpus, "sentences", "")
    keys = ["meeting", "side"]
    table = _counted(table, keys, hits=hits.groupby(keys).size(),
                     found=hits.groupby(keys)["sentence"].nunique(),
                     sentences=total.groupby(keys).size())  # fmt: skip
    shares = [_share(row.found, row.sentences) for row in table.itertuples()]
    return table.assign(theme=theme, **pd.DataFrame(shares, columns=["share", "low", "high"]))


def terms_by_side(corpus: Corpus, theme: str) -> pd.DataFrame:
    """Return how often each literal term of a theme is found, by side.

    Returns:
        One row for each term, ``term`` and a column of counts for each side of the corpus.
    """
    hits = theme_hits(corpus, theme)
    terms = where(theme_terms(corpus, theme), use="find")[["term"]]
    for side in sides(corpus):
        found = where(hits, side=side).groupby("query").size()
        terms[side] = terms["term"].map(found).fillna(0).astype("int64")
    return terms


def _counted(table: pd.DataFrame, keys: list[str], **counts: pd.Series[int]) -> pd.DataFrame:
    """Add counts by key; 0 where an account has none, empty where there is no account."""
    for name, count in counts.items():
        known = pd.Series([count.get(tuple(key), 0) for key in table[keys].to_numpy()], dtype="Int64")
        table[name] = known.where(table["account"] == TOLD)
    return table


def _share(found: object, n: object) -> tuple[object, object, object]:
    if n is pd.NA or not n:
        return pd.NA, pd.NA, pd.NA
    interval = binomtest(int(str(found)), int(str(n))).proportion_ci(0.95, method="wilson")
    return int(str(found)) / int(str(n)), interval.low, interval.high


def themes_of_meeting(corpus: Corpus, meeting: str) -> pd.DataFrame | Missing:
    """Return for every theme how often each side's account of a meeting mentions it.

    Returns:
        One row for each theme and side: ``theme, name, side, account, found, sentences, share,
        low, high``; see :func:`theme_table`; or what is missing.
    """
    if missing := corpus.missing("themes", "themes", "theme_terms"):
        return missing
    tables = [
        where(theme_table(corpus, row.id), meeting=meeting).assign(name=row.name_)
        for row in corpus["themes"].rename(columns={"name": "name_"}).itertuples()
    ]
    columns = "theme name side account found sentences share low high".split()
    return pd.concat(tables, ignore_index=True)[columns]
