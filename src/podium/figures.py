"""Tables to pictures: the course of an exchange, who is heard, where a theme comes up.

Every function returns a :class:`~podium.picture.Picture`: the drawing and the words that say what
it shows. Where a side has no account, the figure says so in the place where its data would stand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter

from podium import measures
from podium.frames import Corpus, Missing
from podium.measures import NO_ACCOUNT, TOLD
from podium.names import counted, day, listed, plain, sentence_case, side_name, speaker_name
from podium.picture import HATCHES, INK, NOBODY, PALETTE, WIDE, Picture

__all__ = ["accounts", "strip", "theme", "themes"]
_NONE = "no account in this corpus"
_ROW = 0.34
"""Height of one row of a figure, in inches."""


def _look(corpus: Corpus, side: str) -> dict[str, Any]:
    """Return colour and hatching of a side: the same in every figure of a corpus."""
    place = measures.sides(corpus).index(side) if side in measures.sides(corpus) else -1
    return {"facecolor": PALETTE[place % len(PALETTE)], "hatch": HATCHES[place % len(HATCHES)]}


def _axes(width: float, rows: float, **options: Any) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, 0.75 + _ROW * rows), layout="constrained")
    axes = figure.subplots(**options)
    axes.spines[["left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    return figure, axes


def _wrapped(axes: Axes, text: str, narrow: int) -> str:
    """Return ``text`` on several lines of ``narrow`` characters where the figure is narrow."""
    figure = axes.get_figure()
    return text if figure and figure.get_figwidth() >= WIDE else textwrap.fill(text, narrow)


def strip(corpus: Corpus, meeting: str) -> Picture:
    """Return the course of a meeting's accounts: each turn by speaker and length in words."""
    turns = measures.exchange(corpus, meeting)
    told = measures.where(measures.accounts(corpus), meeting=meeting)

    def draw(width: float) -> Figure:
        lanes = [_lanes(turns, row.transcript) for row in told.itertuples()]
        heights = [(1 if width >= WIDE else 1.6) + len(names) for names in lanes]
        figure = Figure(figsize=(width, 0.6 + 0.3 * sum(heights)), layout="constrained")
        panels = figure.subplots(len(told), 1, squeeze=False, height_ratios=heights, sharex=True)
        for axes, account, names in zip(panels[:, 0], told.itertuples(), lanes, strict=True):
            _strip_panel(axes, corpus, account, turns, names)
        panels[-1, 0].set_xlabel("words said so far")
        panels[-1, 0].spines["bottom"].set_visible(True)
        panels[-1, 0].tick_params(axis="x", bottom=True)
        return figure

    return Picture(f"strip-{meeting}", _strip_alt(told, turns), draw)


def _lanes(turns: pd.DataFrame, transcript: object) -> list[str]:
    own = turns[turns["transcript"] == transcript]
    return list(dict.fromkeys(map(speaker_name, own["speaker"], own["role"])))


def _strip_panel(
    axes: Axes, corpus: Corpus, account: Any, turns: pd.DataFrame, names: Sequence[str]
) -> None:
    title = f"{side_name(account.side)}: {_account_words(account)}"
    axes.set_title(_wrapped(axes, title, 34), loc="left")
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(left=False, bottom=False)
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    if account.account == NO_ACCOUNT:
        axes.set_ylim(1, 0)
        return
    for turn in turns[turns["transcript"] == account.transcript].itertuples():
        name = speaker_name(str(turn.speaker), str(turn.role))
        asks = turn.role == "journalist"
        look = {"facecolor": NOBODY} if asks else _look(corpus, account.side)
        bar = (turn.start, max(turn.words - 2, 1))
        axes.broken_barh([bar], (names.index(name) - 0.36, 0.72), linewidth=0, **look)


def _account_words(account: Any) -> str:
    if account.account == NO_ACCOUNT:
        return _NONE
    return f"{plain(account.genre)}, {account.words:,} words"


def _strip_alt(told: pd.DataFrame, turns: pd.DataFrame) -> str:
    return "The course of the exchange. " + " ".join(
        _account_alt(account, turns[turns["transcript"] == account.transcript])
        for account in told.itertuples()
    )


def _account_alt(account: Any, turns: pd.DataFrame) -> str:
    start = f"{side_name(account.side)}, {_account_words(account)}"
    if turns.empty:
        return f"{start}."
    asked = int((turns["role"] == "journalist").sum())
    longest = turns.loc[turns["words"].idxmax()]
    who = speaker_name(longest["speaker"], longest["role"])
    return (
        f"{start}: {counted(len(turns), 'turn')}, {counted(asked, 'question')} from reporters; "
        f"the longest turn is number {longest['number']}, {who}, {longest['words']:,} words."
    )


def accounts(corpus: Corpus) -> Picture:
    """Return which side gave an account of which meeting, and how long it is."""
    told = measures.accounts(corpus)
    meetings, heard = list(dict.fromkeys(told["meeting"])), measures.sides(corpus)

    def draw(width: float) -> Figure:
        figure, axes = _axes(width, (1.25 if width >= WIDE else 1.9) * len(meetings))
        for row in told.itertuples():
            _account_cell(axes, corpus, row, heard.index(row.side), meetings.index(row.meeting))
        first = told.drop_duplicates("meeting")
        axes.set_yticks(
            range(len(meetings)), map("{}\n{}".format, map(day, first["date"]), first["place"])
        )
        axes.set_xticks(range(len(heard)), map(side_name, heard))
        axes.xaxis.tick_top()
        axes.tick_params(axis="x", length=0)
        axes.set(xlim=(-0.5, len(heard) - 0.5), ylim=(len(meetings) - 0.6, -0.7))
        axes.spines[["top", "bottom"]].set_visible(False)
        return figure

    return Picture("accounts", _accounts_alt(told), draw)


def _account_cell(axes: Axes, corpus: Corpus, row: Any, x: int, y: int) -> None:
    told = row.account == TOLD
    look = _look(corpus, row.side) if told else {"facecolor": "none"}
    line = {"edgecolor": "none"} if told else {"edgecolor": INK, "linestyle": (0, (3, 3))}
    axes.add_patch(Rectangle((x - 0.46, y - 0.12), 0.92, 0.42, linewidth=0.7, **look, **line))
    words = f"{plain(row.genre)}, {row.words:,} words" if told else _NONE
    words = _wrapped(axes, words, 17)
    axes.text(x - 0.46, y - 0.16, words, ha="left", va="bottom", fontsize=8.5)


def _accounts_alt(told: pd.DataFrame) -> str:
    parts = []
    for _, rows in told.groupby("meeting", sort=False):
        first = rows.iloc[0]
        heard = [side_name(row.side) for row in rows.itertuples() if row.account == TOLD]
        silent = [side_name(row.side) for row in rows.itertuples() if row.account == NO_ACCOUNT]
        end = f"; {_NONE} from {listed(silent)}" if silent else ""
        parts.append(
            f"{day(first['date'])}, {first['place']}: told by {listed(heard) or 'nobody'}{end}."
        )
    return "Who gives an account of which meeting. " + " ".join(parts)


def theme(corpus: Corpus, key: str) -> Picture:
    """Return where a theme's terms come up: share of the sentences of each account."""
    table = measures.theme_table(corpus, key)
    name = corpus.row("themes", key)["name"]

    def draw(width: float) -> Figure:
        figure, axes = _axes(width, 1.5 * len(table))
        for place, row in enumerate(table.itertuples()):
            _share_row(
                axes, corpus, row, place, f"{day(str(row.date))}, {side_name(str(row.side))}"
            )
        _share_axis(axes, len(table), table["high"])
        return figure

    return Picture(f"theme-{key}", _theme_alt(name, table), draw)


def _share_row(axes: Axes, corpus: Corpus, row: Any, place: int, label: str) -> None:
    """Draw one account: its label above, a bar for the share, a whisker for the interval."""
    told = row.account == TOLD
    ending = f"{row.found} of {row.sentences} sentences" if told else _NONE
    axes.text(0, place - 0.2, f"{label}: {ending}", va="bottom", fontsize=9)
    if not told:
        axes.plot([0, 1], [place + 0.08] * 2, color=INK, linewidth=0.7, linestyle=(0, (2, 4)))
        return
    axes.barh(place + 0.08, row.share, height=0.36, linewidth=0, **_look(corpus, row.side))
    axes.plot([row.low, row.high], [place + 0.08] * 2, color=INK, linewidth=1.1)
    axes.plot([row.low, row.high], [place + 0.08] * 2, "|", color=INK, markersize=6)


def _share_axis(axes: Axes, rows: int, high: pd.Series[float]) -> None:
    top = max([0.1, *(float(value) for value in high.dropna())])
    axes.set(xlim=(0, min(1.0, top * 1.04)), ylim=(rows - 0.5, -0.7), yticks=[])
    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.set_xlabel("share of sentences, with 95 % interval")


def _theme_alt(name: str, table: pd.DataFrame) -> str:
    parts = [
        f"{day(str(row.date))}, {side_name(str(row.side))}: "
        + (f"{row.found} of {row.sentences}" if row.account == TOLD else _NONE)
        for row in table.itertuples()
    ]
    return f"Sentences with a term of the theme {name}. {'; '.join(parts)}."


def themes(corpus: Corpus, meeting: str) -> Picture | Missing:
    """Return which themes each account of a meeting mentions: share of its sentences."""
    table = measures.themes_of_meeting(corpus, meeting)
    if isinstance(table, Missing):
        return table
    told = table[table["account"] == TOLD]
    order = list(dict.fromkeys(told["name"]))

    def draw(width: float) -> Figure:
        heard = sorted(set(told["side"]))
        figure, axes = _axes(width, (0.55 + 0.55 * len(heard)) * len(order))
        for row in told.itertuples():
            place = (
                order.index(str(row.name)) + (heard.index(str(row.side)) + 0.5) / len(heard) * 0.5
            )
            axes.barh(
                place,
                row.share,
                height=0.42 / len(heard),
                linewidth=0,
                **_look(corpus, str(row.side)),
            )
            axes.plot([row.low, row.high], [place] * 2, color=INK, linewidth=0.8)
            axes.text(
                row.high,
                place,
                f"  {side_name(str(row.side))} {row.found}/{row.sentences}",
                va="center",
                fontsize=8,
            )
        for place, name in enumerate(order):
            axes.text(0, place - 0.04, sentence_case(name), va="bottom", fontsize=9)
        _share_axis(axes, len(order), told["high"] * (1.3 if width < WIDE else 1.15))
        axes.set_ylim(len(order) - 0.35, -0.4)
        return figure

    return Picture(f"themes-{meeting}", _themes_alt(told), draw)


def _themes_alt(told: pd.DataFrame) -> str:
    parts = []
    for side, rows in told.groupby("side"):
        most = rows[rows["found"] > 0].sort_values("share", ascending=False, kind="stable").head(3)
        named = [f"{row.name} ({row.found} of {row.sentences})" for row in most.itertuples()]
        parts.append(f"{side_name(str(side))}: most often {listed(named) or 'none of them'}.")
    return "Sentences of each account that hold a theme's terms. " + " ".join(parts)
