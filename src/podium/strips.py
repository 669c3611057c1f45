"""The course of an exchange as a strip: who speaks, about what, and what each sentence does.

Lanes lie one below the other over the words as they were said. The speakers are those of the
page; themes and acts are those that readers gave to sentences, in the order in which they come up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from podium import measures
from podium.canvas import (
    EMPTY,
    LINE,
    REPORTER,
    SMALL,
    Look,
    box,
    fitted,
    lines,
    rule,
    side_look,
    text_width,
    wrapped,
    write,
)
from podium.dictionary import CODED_SENTENCES
from podium.frames import Corpus, rows_with_none
from podium.measures import NO_ACCOUNT, UNTOLD
from podium.names import counted, plain, sentence_case, side_name, speaker_name
from podium.picture import INK, WIDE, Picture

_BAR, _SIZE, _TURNS = LINE * 0.72, 8.2, 16
_ASKED = 0.5
"""How high reporters' bars are beside others: told apart in grey print too."""
_HEADS = ("Who speaks", "About what", "What the sentence does")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of words in a lane."""

    lane: str
    start: int
    words: int
    look: Look


@dataclass(frozen=True, slots=True)
class Account:
    """One side's account of a meeting, as lanes; without any where it gave none."""

    title: str
    turns: tuple[Row, ...]
    blocks: tuple[tuple[str, tuple[Bar, ...]], ...]
    """Speakers, themes, acts, each with its heading; the last two where sentences are coded."""

    @property
    def end(self) -> int:
        """How many words it has."""
        return max([0, *(bar.start + bar.words for bar in self.blocks[0][1])])

    def words(self) -> str:
        """Return the account in words: the turns in their order, themes and acts as they come."""
        if not self.turns:
            return f"{self.title}."
        questions = sum(turn["role"] == "journalist" for turn in self.turns)
        asked = counted(questions, "question")
        turns = f"{counted(len(self.turns), 'turn')}, {asked} from reporters"
        said = [f"{_name(turn)} {turn['words']:,}" for turn in self.turns[:_TURNS]]
        more = len(self.turns) - _TURNS
        rest = [f"and {counted(more, 'more turn')}"] if more > 0 else []
        parts = [
            f"{self.title}: {turns}",
            f"Words by turn, in order: {', '.join([*said, *rest])}",
        ]
        for head, block in self.blocks[1:]:
            found = Counter(bar.lane for bar in block)
            named = [f"{lane} {number}" for lane, number in found.items()]
            parts.append(f"{head}, in sentences, as it comes up: {', '.join(named)}")
        return ". ".join(parts) + "."


def strip(corpus: Corpus, meeting: str) -> Picture:
    """Return the course of a meeting's accounts: turns by speaker, sentences by theme and act.

    A sentence stands in the lane of its first theme. Lanes are as long as the account has words.
    """
    told = rows_with_none(measures.where(measures.accounts(corpus), meeting=meeting))
    turns = rows_with_none(measures.exchange(corpus, meeting))
    accounts = [
        _account(corpus, row, [turn for turn in turns if turn["transcript"] == row["transcript"]])
        for row in told
    ]

    def draw(width: float) -> Figure:
        return fitted(width, lambda axes: _draw(axes, accounts, width))

    words = " ".join(account.words() for account in accounts)
    return Picture(f"strip-{meeting}", f"{_lead(accounts)} {words}", draw)


def _lead(accounts: Sequence[Account]) -> str:
    heard = [turn for account in accounts for turn in account.turns]
    if not heard:
        return "No account of this meeting."
    longest = max(heard, key=lambda turn: int(turn["words"]))
    total = sum(int(turn["words"]) for turn in heard)
    return (
        f"The course of the exchange: the longest turn is {longest['words']:,} of {total:,} "
        f"words long; the speaker: {_name(longest)}."
    )


def _account(corpus: Corpus, row: Row, turns: list[Row]) -> Account:
    speakers = [
        Bar(_name(turn), turn["start"], turn["words"], _look(corpus, turn)) for turn in turns
    ]
    codes = {code["sentence"]: code for code in corpus.rows(CODED_SENTENCES)}
    coded = [
        (codes[sentence["id"]], start, sentence["words"], _look(corpus, turn))
        for turn, sentence, start in _sentences(corpus, turns)
        if sentence["id"] in codes
    ]
    names = {theme["id"]: theme["name"] for theme in corpus.rows("themes")}

    def lane(name: Callable[[Row], str]) -> tuple[Bar, ...]:
        bars = [Bar(name(code), *place) for code, *place in coded]
        return tuple(bar for bar in bars if bar.lane)

    def theme(code: Row) -> str:
        first = str(code.get("theme", "")).split(";")[0]
        return str(names.get(first, sentence_case(plain(first))))

    acts = lane(lambda code: sentence_case(plain(str(code.get("act", "")))))
    known = zip(_HEADS, (tuple(speakers), lane(theme), acts), strict=True)
    blocks = tuple((head, bars) for head, bars in known if bars or head == _HEADS[0])
    return Account(f"{side_name(row['side'])}: {account_words(row)}", tuple(turns), blocks)


def _sentences(corpus: Corpus, turns: Iterable[Row]) -> Iterable[tuple[Row, Row, int]]:
    """Yield each sentence with its turn and the number of words said before it."""
    known: dict[str, list[Row]] = {}
    for sentence in corpus.rows("sentences"):
        known.setdefault(sentence["turn"], []).append(sentence)
    for turn in turns:
        start = turn["start"]
        for sentence in known.get(turn["turn"], []):
            yield turn, sentence, start
            start += sentence["words"]


def account_words(account: Row) -> str:
    """Return what kind of account it is, and how long; or that there is none."""
    if account["account"] == NO_ACCOUNT:
        return UNTOLD
    return f"{plain(account['genre']) or 'document'}, {account['words']:,} words"


def _name(turn: Row) -> str:
    return speaker_name(turn["speaker"], turn["role"])


def _look(corpus: Corpus, turn: Row) -> Look:
    look = REPORTER if turn["role"] == "journalist" else side_look(corpus, turn["side"])
    return Look(look.color)


def _draw(axes: Axes, accounts: Sequence[Account], width: float) -> float:
    """Draw every account over one scale of words; return the height."""
    lanes = {bar.lane for account in accounts for _, block in account.blocks for bar in block}
    longest = max([0.8, *(text_width(lane, _SIZE) for lane in lanes)])
    left = min(longest + 0.2, width * (0.36 if width >= WIDE else 0.42))
    scale = (left, (width - left - 0.2) / max([1, *(account.end for account in accounts)]))
    y = 0.0
    for account in accounts:
        y = lines(axes, 0.02, y, wrapped(account.title, width - 0.05, bold=True), bold=True)
        for head, block in account.blocks:
            if block and len(account.blocks) > 1:
                write(axes, 0.02, y + LINE * 0.25, head, size=SMALL)
                y += LINE * 1.3
            y = _block(axes, y, block, scale, account.end)
        if not account.turns:
            box(axes, left, y + 0.02, width=width - left - 0.2, height=LINE * 0.9, look=EMPTY)
            y += LINE
        y += LINE * 0.7
    return _axis(axes, y - LINE * 0.2, scale, max([1, *(account.end for account in accounts)]))


def _block(
    axes: Axes, y: float, block: Sequence[Bar], scale: tuple[float, float], end: int
) -> float:
    left, unit = scale
    for lane in dict.fromkeys(bar.lane for bar in block):
        label = wrapped(lane, left - 0.14, _SIZE)
        middle = y + (len(label) - 1) * LINE / 2 + 0.062
        axes.plot([left, left + end * unit], [middle] * 2, color=INK, linewidth=0.25, zorder=0)
        for bar in block:
            if bar.lane == lane:
                high = _BAR * (_ASKED if bar.look == Look(REPORTER.color) else 1)
                place = (left + bar.start * unit, middle - high / 2)
                box(axes, *place, width=max(bar.words * unit - 0.01, 0.015), height=high,
                    look=bar.look)  # fmt: skip
        y = lines(axes, 0.08, y, label, size=_SIZE)
    return y + LINE * 0.1


def _axis(axes: Axes, y: float, scale: tuple[float, float], end: int) -> float:
    left, unit = scale
    rule(axes, y, left, left + end * unit)
    for tick in MaxNLocator(4, integer=True).tick_values(0, end):
        if tick <= end:
            x = left + tick * unit
            axes.plot([x, x], [y, y + 0.05], color=INK, linewidth=0.6)
            write(axes, x, y + 0.07, f"{tick:,.0f}", size=SMALL, align="center")
    words = "words said so far"
    write(axes, left + end * unit, y + 0.09 + LINE, words, size=SMALL, align="right")
    return y + 0.1 + LINE * 2.1
