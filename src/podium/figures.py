"""Tables to pictures: the course of an exchange, who is heard, where a theme comes up.

Every function returns a :class:`~podium.picture.Picture`: the drawing and the words that say what
it shows. Where a side has no account, the figure says so in the place where its data would stand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any, TypeAlias

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter

from podium import measures
from podium.frames import Corpus, Missing, records
from podium.measures import NO_ACCOUNT, TOLD
from podium.names import day, listed, sentence_case, side_name
from podium.picture import HATCHES, INK, PALETTE, WIDE, Picture
from podium.strips import account_words, strip

__all__ = ["accounts", "strip", "theme", "themes"]
Row: TypeAlias = dict[str, Any]
_NONE = "no account in this corpus"
_INCHES = 0.34
"""Height of a row of a figure."""


def _look(corpus: Corpus, side: str) -> Row:
    """Return colour and hatching of a side: the same in every figure of a corpus."""
    place = measures.sides(corpus).index(side)
    return {"facecolor": PALETTE[place % len(PALETTE)], "hatch": HATCHES[place % len(HATCHES)]}


def _axes(width: float, rows: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, 0.75 + _INCHES * rows), layout="constrained")
    axes = figure.subplots()
    axes.spines[["left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    return figure, axes


def _wrapped(text: str, width: float, letters: int) -> str:
    """Return ``text`` on lines of so many letters where the figure is narrow."""
    return text if width >= WIDE else textwrap.fill(text, letters)


def accounts(corpus: Corpus) -> Picture:
    """Return which side gave an account of which meeting, and how long it is."""
    told, heard = records(measures.accounts(corpus)), measures.sides(corpus)
    meetings = {row["meeting"]: f"{day(row['date'])}\n{row['place']}" for row in told}

    def draw(width: float) -> Figure:
        figure, axes = _axes(width, (1.25 if width >= WIDE else 1.9) * len(meetings))
        for row in told:
            if row["side"] in heard:
                place = heard.index(row["side"]), list(meetings).index(row["meeting"])
                words = _wrapped(account_words(row), width, 17)
                _account_cell(axes, corpus, row, place, words)
        axes.set_yticks(range(len(meetings)), list(meetings.values()))
        axes.set_xticks(range(len(heard)), [side_name(side) for side in heard])
        axes.xaxis.tick_top()
        axes.tick_params(axis="x", length=0)
        axes.set(xlim=(-0.5, len(heard) - 0.5), ylim=(len(meetings) - 0.6, -0.7))
        axes.spines[["top", "bottom"]].set_visible(False)
        return figure

    words = " ".join(
        _meeting_alt([row for row in told if row["meeting"] == key]) for key in meetings
    )
    return Picture("accounts", f"Who gives an account of which meeting. {words}", draw)


def _account_cell(axes: Axes, corpus: Corpus, row: Row, place: tuple[int, int], words: str) -> None:
    """Draw one field: filled in the side's look, or an empty dashed outline."""
    told = row["account"] == TOLD
    look = _look(corpus, row["side"]) if told else {"facecolor": "none"}
    line: Row = {"edgecolor": "none"} if told else {"edgecolor": INK, "linestyle": (0, (3, 3))}
    x, y = place
    axes.add_patch(Rectangle((x - 0.46, y - 0.12), 0.92, 0.42, linewidth=0.7, **look, **line))
    axes.text(x - 0.46, y - 0.16, words, ha="left", va="bottom", fontsize=8.5)


def _meeting_alt(rows: Sequence[Row]) -> str:
    heard = [side_name(row["side"]) for row in rows if row["account"] == TOLD]
    silent = [side_name(row["side"]) for row in rows if row["account"] == NO_ACCOUNT]
    end = f"; {_NONE} from {listed(silent)}" if silent else ""
    return f"{day(rows[0]['date'])}, {rows[0]['place']}: told by {listed(heard) or 'nobody'}{end}."


def theme(corpus: Corpus, key: str) -> Picture:
    """Return where a theme's terms come up: share of the sentences of each account."""
    rows = records(measures.theme_table(corpus, key))
    name = corpus.row("themes", key)["name"]

    def draw(width: float) -> Figure:
        figure, axes = _axes(width, 1.5 * len(rows))
        for place, row in enumerate(rows):
            axes.text(0, place - 0.2, _share_words(row), va="bottom", fontsize=9)
            _share_bar(axes, corpus, row, place + 0.08, 0.36)
        _share_axis(axes, len(rows), rows)
        return figure

    words = "; ".join(map(_share_words, rows))
    return Picture(f"theme-{key}", f"Sentences with a term of the theme {name}. {words}.", draw)


def _share_words(row: Row) -> str:
    told = row["account"] == TOLD
    ending = f"{row['found']} of {row['sentences']} sentences" if told else _NONE
    return f"{day(row['date'])}, {side_name(row['side'])}: {ending}"


def _share_bar(axes: Axes, corpus: Corpus, row: Row, place: float, height: float) -> None:
    """Draw a bar for the share, a whisker for its interval; dots where there is no account."""
    if row["share"] is None:
        axes.plot([0, 1], [place] * 2, color=INK, linewidth=0.7, linestyle=(0, (2, 4)))
        return
    axes.barh(place, row["share"], height=height, linewidth=0, **_look(corpus, row["side"]))
    axes.plot([row["low"], row["high"]], [place] * 2, color=INK, linewidth=1)
    axes.plot([row["low"], row["high"]], [place] * 2, "|", color=INK, markersize=14 * height)


def _share_axis(axes: Axes, height: int, rows: Sequence[Row], room: float = 1.04) -> None:
    top = max([0.1, *(row["high"] for row in rows if row["high"] is not None)])
    axes.set(xlim=(0, top * room), ylim=(height - 0.5, -0.7), yticks=[])
    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.set_xlabel("share of sentences, with 95 % interval")


def themes(corpus: Corpus, meeting: str) -> Picture | Missing:
    """Return which themes each account of a meeting mentions: share of its sentences."""
    table = measures.themes_of_meeting(corpus, meeting)
    if isinstance(table, Missing):
        return table
    rows = records(measures.where(table, account=TOLD))
    names, heard = _each(rows, "name"), _each(rows, "side")

    def draw(width: float) -> Figure:
        figure, axes = _axes(width, (0.55 + 0.55 * len(heard)) * len(names))
        for number, name in enumerate(names):
            axes.text(0, number - 0.04, sentence_case(name), va="bottom", fontsize=9)
        for row in rows:
            lane = (heard.index(row["side"]) + 0.5) / len(heard) * 0.5
            place = names.index(row["name"]) + lane
            _share_bar(axes, corpus, row, place, 0.42 / len(heard))
            words = f"  {side_name(row['side'])} {row['found']}/{row['sentences']}"
            axes.text(row["high"] or 0, place, words, va="center", fontsize=8)
        _share_axis(axes, len(names), rows, 1.15 if width >= WIDE else 1.45)
        axes.set_ylim(len(names) - 0.35, -0.4)
        return figure

    words = " ".join(_most_alt(side, rows) for side in heard)
    alt = f"Sentences of each account that hold a theme's terms. {words}"
    return Picture(f"themes-{meeting}", alt, draw)


def _each(rows: Sequence[Row], name: str) -> list[str]:
    return list(dict.fromkeys(row[name] for row in rows))


def _most_alt(side: str, rows: Sequence[Row]) -> str:
    own = [row for row in rows if row["side"] == side and row["found"]]
    most = sorted(own, key=lambda row: -float(row["share"]))[:3]
    named = [f"{row['name']} ({row['found']} of {row['sentences']})" for row in most]
    return f"{side_name(side)}: most often {listed(named) or 'none of them'}."
