"""Tables to pictures: who is heard, where a theme comes up.

Every function returns a :class:`~podium.picture.Picture`: the drawing and the words that say what
it shows. Where a side has no account, the figure says so in the place where its data would stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from podium import measures
from podium.canvas import (
    EMPTY,
    LINE,
    SMALL,
    box,
    fitted,
    lines,
    side_look,
    text_width,
    wrapped,
    write,
)
from podium.frames import Corpus, Missing, rows_with_none
from podium.measures import NO_ACCOUNT, TOLD, UNTOLD
from podium.names import counted, day, in_words, listed, sentence_case, side_name
from podium.picture import INK, WIDE, Picture
from podium.strips import account_words, strip

__all__ = ["accounts", "strip", "theme", "themes"]
Row: TypeAlias = dict[str, Any]
_INCHES = 0.34
"""Height of a row of a figure."""


def _axes(width: float, rows: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, 0.75 + _INCHES * rows), layout="constrained")
    axes = figure.subplots()
    axes.spines[["left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    return figure, axes


def accounts(corpus: Corpus) -> Picture:
    """Return which side gave an account of which meeting, and how long it is in words."""
    told = rows_with_none(measures.accounts(corpus))
    meetings = {row["meeting"]: f"{day(row['date'])}, {row['place']}" for row in told}
    groups = [
        (name, [row for row in told if row["meeting"] == key]) for key, name in meetings.items()
    ]

    def draw(width: float) -> Figure:
        return fitted(width, lambda axes: _draw_accounts(axes, corpus, groups))

    whole = sum(all(row["account"] == TOLD for row in rows) for _, rows in groups)
    are = "is" if whole == 1 else "are"
    lead = f"Of {counted(len(groups), 'meeting')}, {in_words(whole)} {are} told by every side."
    words = " ".join(_meeting_alt(rows) for _, rows in groups)
    return Picture("accounts", f"{lead} {words}", draw)


def _draw_accounts(axes: Axes, corpus: Corpus, groups: Sequence[tuple[str, list[Row]]]) -> float:
    """Draw a bar for each account, as long as it has words; return the height."""
    width = axes.get_xlim()[1]
    told = [row for _, rows in groups for row in rows]
    most = max([1, *(row["words"] for row in told if row["words"])])
    names = 0.25 + max([0.4, *(text_width(side_name(row["side"])) for row in told)])
    said = 0.1 + max([0.4, *(text_width(account_words(row), SMALL) for row in told)])
    beside = width >= WIDE and names + said < width / 2
    left, room = (names, width - names - said) if beside else (0.1, width - 0.2)
    y = 0.0
    for name, rows in groups:
        y = lines(axes, 0.02, y, wrapped(name, width - 0.05, bold=True), bold=True) + LINE * 0.1
        for row in rows:
            known = row["account"] == TOLD
            long = room * row["words"] / most if known else 0.3
            if beside:
                write(axes, 0.1, y, side_name(row["side"]))
                write(axes, left + long + 0.08, y, account_words(row), size=SMALL)
            else:
                words = f"{side_name(row['side'])}: {account_words(row)}"
                y = lines(axes, 0.1, y, wrapped(words, width - 0.15)) + 0.02
            look = side_look(corpus, row["side"]) if known else EMPTY
            box(axes, left, y - 0.005, width=max(long, 0.02), height=LINE * 0.85, look=look)
            y += LINE * (1.2 if beside else 1.35)
        y += LINE * 0.45
    return y


def _meeting_alt(rows: Sequence[Row]) -> str:
    heard = [
        f"{side_name(row['side'])} ({account_words(row)})" for row in rows if row["account"] == TOLD
    ]
    silent = [side_name(row["side"]) for row in rows if row["account"] == NO_ACCOUNT]
    end = f"; {UNTOLD} from {listed(silent)}" if silent else ""
    return f"{day(rows[0]['date'])}, {rows[0]['place']}: told by {listed(heard) or 'nobody'}{end}."


def theme(corpus: Corpus, key: str) -> Picture:
    """Return where a theme's terms come up: share of the sentences of each account."""
    rows = rows_with_none(measures.theme_table(corpus, key))
    name = corpus.row("themes", key)["name"]

    def draw(width: float) -> Figure:
        figure, axes = _axes(width, 1.5 * len(rows))
        for place, row in enumerate(rows):
            axes.text(0, place - 0.2, _share_words(row), va="bottom", fontsize=9)
            _share_bar(axes, corpus, row, place + 0.08, 0.36)
        _share_axis(axes, len(rows), rows)
        return figure

    found = [row for row in rows if row["found"]]
    most = _share_words(max(found, key=lambda row: float(row["share"]))) if found else "none"
    words = "; ".join(map(_share_words, rows))
    lead = f"Sentences with a term of the theme {name}. Most often: {most}."
    return Picture(f"theme-{key}", f"{lead} Account by account: {words}.", draw)


def _share_words(row: Row) -> str:
    told = row["account"] == TOLD
    ending = f"{row['found']} of {row['sentences']} sentences" if told else UNTOLD
    return f"{day(row['date'])}, {side_name(row['side'])}: {ending}"


def _share_bar(axes: Axes, corpus: Corpus, row: Row, place: float, height: float) -> None:
    """Draw a bar for the share, a whisker for its interval; dots where there is no account."""
    if row["share"] is None:
        axes.plot([0, 1], [place] * 2, color=INK, linewidth=0.7, linestyle=(0, (2, 4)))
        return
    look = side_look(corpus, row["side"])
    axes.barh(
        place, row["share"], height=height, linewidth=0, facecolor=look.color, hatch=look.hatch
    )
    axes.plot([row["low"], row["high"]], [place] * 2, color=INK, linewidth=1)
    axes.plot([row["low"], row["high"]], [place] * 2, "|", color=INK, markersize=14 * height)


def _share_axis(axes: Axes, height: int, rows: Sequence[Row], room: float = 1.04) -> None:
    top = max([0.1, *(row["high"] for row in rows if row["high"] is not None)])
    axes.set(xlim=(0, top * room), ylim=(height - 0.5, -0.7), yticks=[])
    axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10], min_n_ticks=3))
    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0, symbol=" %"))
    axes.set_xlabel("share of sentences, with 95 % interval")


def themes(corpus: Corpus, meeting: str) -> Picture | Missing:
    """Return which themes each account of a meeting mentions: share of its sentences."""
    table = measures.themes_of_meeting(corpus, meeting)
    if isinstance(table, Missing):
        return table
    rows = rows_with_none(measures.where(table, account=TOLD))
    names, heard = _each(rows, "name"), _each(rows, "side")

    def draw(width: float) -> Figure:
        figure, axes = _axes(width, (0.55 + 0.55 * len(heard)) * len(names))
        for number, name in enumerate(names):
            axes.text(0, number - 0.04, sentence_case(name), va="bottom", fontsize=9)
        for row in rows:
            lane = (heard.index(row["side"]) + 0.5) / len(heard) * 0.5
            place = names.index(row["name"]) + lane
            _share_bar(axes, corpus, row, place, 0.42 / len(heard))
            words = f"{side_name(row['side'])} {row['found']}/{row['sentences']}"
            axes.annotate(
                words, (row["high"] or 0, place), xytext=(5, 0), textcoords="offset points",
                va="center", fontsize=8,
            )  # fmt: skip
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
