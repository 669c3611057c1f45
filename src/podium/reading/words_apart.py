"""Sentences and tables of the notebook on which words divide two groups."""

from __future__ import annotations

from typing import TypeAlias

import pandas as pd

from podium import anchored, keyness, selection
from podium.canvas import side_look
from podium.frames import Corpus, Missing
from podium.keyness import PRIOR, KeynessError
from podium.names import counted, listed, none_or, sentence_case, speaker_name
from podium.picture import PALETTE
from podium.quoting import briefly, joined, table
from podium.selection import SelectionError
from podium.show import Html, folded, lines, paragraph

_FEW = 3


class Contrast:
    """Two groups of sentences and the words that divide them; what the page is about."""

    def __init__(
        self, corpus: Corpus, groups: tuple[str, str], prior: float, leave_out: str
    ) -> None:
        self.names = tuple(sentence_case(selection.words(text)) for text in groups)
        self.facts, self.sentences = selection.apart(corpus, groups)
        background = anchored.rows(corpus, "sentences", "text")["text"]
        self.found = keyness.of_groups(self.sentences, background, prior, leave_out)
        self.prior, self.leave_out = prior, leave_out
        self.colors = tuple(_color(corpus, *one) for one in zip(groups, (2, 3), strict=True))
        self.documents = len(anchored.documents(corpus))

    def __repr__(self) -> str:
        """Say what is contrasted."""
        return f"{self.names[0]} against {self.names[1]}: {len(self.found)} words"


def _color(corpus: Corpus, text: str, place: int) -> str:
    """Return the colour of a group: a side's own, where the group is of one side."""
    side = selection.side_of(text)
    return side_look(corpus, side).color if side else PALETTE[place]


Shown: TypeAlias = Contrast | Missing | Html
"""A contrast, or what stands in its place."""


def contrast(
    corpus: Corpus, group_a: str, group_b: str, *, prior: float = PRIOR, leave_out: str = ""
) -> Shown:
    """Return two groups and the words that divide them; see :mod:`podium.keyness`.

    Where no groups are named and the corpus has no two of itself, a sentence says so.

    Raises:
        SelectionError: a group cannot be read, or names what is not there.
        KeynessError: a group is empty, or the prior has no weight.
    """
    groups = selection.chosen(corpus, group_a, group_b)
    if isinstance(groups, Missing):
        return groups
    try:
        return Contrast(corpus, groups, prior, leave_out)
    except (SelectionError, KeynessError):
        if group_a.strip():
            raise
        return paragraph(
            "This corpus has no two groups of words to contrast by itself. Name them by the "
            "parameters group_a and group_b."
        )


def instead(apart: Missing | Html) -> Html:
    """Return what stands in the place of a part without a contrast."""
    return briefly(apart) if isinstance(apart, Missing) else Html("", "")


def opening(apart: Shown, top: int) -> Html | Missing:
    """Return the answer of the page: which words each group prefers most."""
    if not isinstance(apart, Contrast):
        return apart
    lead = keyness.leading(apart.found, top)
    clear = apart.found[(apart.found["low"] > 0) | (apart.found["high"] < 0)]
    return paragraph(
        *(_preferred(lead, group, name) for group, name in zip("ab", apart.names, strict=True)),
        f"Of {counted(len(apart.found), 'word')} compared, {none_or(len(clear))} "
        f"{'differs' if len(clear) == 1 else 'differ'} clearly; the interval of every other "
        "includes no difference.",
    )


def _preferred(lead: pd.DataFrame, group: str, name: str) -> str:
    own = lead[(lead["group"] == group) & lead["clear"]]
    said = [f"“{row['word']}”" for row in anchored.records(own.head(_FEW))]
    if not said:
        return f"{name}: no word is preferred clearly."
    return f"{name}: most clearly preferred {'is' if len(said) == 1 else 'are'} {listed(said)}."


def method() -> Html:
    """Return whose measure it is, and how words are counted."""
    return paragraph(
        "The measure is the log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi "
        "and Quinn (2008); z is the ratio by its standard error.",
        "Case and a final ’s do not count. No word is left out beforehand: function words that "
        "both groups use alike end near no difference by themselves, and those that they use "
        "differently, such as “we” and “our”, tell of the kind of document as much as of the side.",
    )


def groups(apart: Shown) -> Html:
    """Return the sizes of the groups, the prior, and what was left out."""
    if not isinstance(apart, Contrast):
        return instead(apart)
    sizes = [int(apart.found[column].iloc[0]) for column in ("of_a", "of_b")]
    named = [
        f"{name} ({counted(size, 'word')} in {counted(apart.facts[key], 'sentence')})"
        for name, size, key in zip(apart.names, sizes, "ab", strict=True)
    ]
    both, unwanted = apart.facts["both"], apart.leave_out.split()
    return paragraph(
        f"The groups are {listed(named)}.",
        f"The prior weighs {apart.prior:g} words and has the shape of the word frequencies in the "
        f"whole corpus of {counted(apart.documents, 'document')}.",
        f"{counted(both, 'sentence fits', 'sentences fit')} both groups and is counted in neither."
        if both
        else "",
        f"Not shown: {listed(unwanted)}." if unwanted else "",
    )


def warning(apart: Shown) -> Html:
    """Return how few the texts are, and how much of each group one speaker makes up."""
    if not isinstance(apart, Contrast):
        return instead(apart)
    texts = apart.sentences["transcript"].nunique()
    parts = [
        f"{name}: {_most(apart.sentences[apart.sentences['group'] == key])}."
        for key, name in zip("ab", apart.names, strict=True)
    ]
    few = sentence_case(counted(texts, "text"))
    return paragraph(f"{few} can carry no general statement on how a side speaks.", *parts)


def _most(sentences: pd.DataFrame) -> str:
    """Return which speaker says most of some sentences."""
    named = [
        speaker_name(row["name"], row["role"]).replace(
            "The text itself", "a text that names nobody"
        )
        for row in anchored.records(sentences)
    ]
    first = max(dict.fromkeys(named), key=named.count)
    return f"{named.count(first)} of {len(named)} sentences are by {first}"


def words(apart: Shown, top: int) -> Html:
    """Return the words of the figure as a table, with counts, interval and z."""
    if not isinstance(apart, Contrast):
        return instead(apart)
    lead = keyness.leading(apart.found, top)
    whose = dict(zip("ab", apart.names, strict=True))
    shown = lead.assign(
        group=lead["group"].map(whose),
        times=[keyness.times(value) for value in lead["log_odds"]],
        interval=[f"{row['low']:.2f} to {row['high']:.2f}" for row in anchored.records(lead)],
    )
    columns = ["group", "word", "a", "b", "times", "log_odds", "interval", "z"]
    sizes = [f"{int(lead[column].iloc[0]):,}" for column in ("of_a", "of_b")]
    heads = {
        "group": "Preferred by", "times": "Times the odds", "log_odds": "Log-odds ratio",
        "interval": "Interval (95 %)", "z": "z",
        **{key: f"In {size} words of: {whose[key]}" for key, size in zip("ab", sizes, strict=True)},
    }  # fmt: skip
    caption = "Words that divide the groups"
    return folded(table(shown[columns], caption, **heads), "The figure as a table")


def concordance(apart: Shown, top: int) -> Html:
    """Return every place of each clearly preferred word, in both groups, folded by word."""
    if not isinstance(apart, Contrast):
        return instead(apart)
    lead = keyness.leading(apart.found, top)
    lead = lead[lead["clear"]]
    if lead.empty:
        return paragraph("No word divides these groups clearly enough to be followed up.")
    return joined(*(_of_word(apart, row) for row in anchored.records(lead)))


def _of_word(apart: Contrast, row: dict[str, object]) -> Html:
    word, hits = str(row["word"]), keyness.lines(apart.sentences, str(row["word"]))
    inner = lines(hits, f"Every place of “{word}” in both groups")
    return folded(inner, f"“{word}”: {row['a']} against {row['b']}")
