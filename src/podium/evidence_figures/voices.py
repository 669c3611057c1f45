"""Names by voice: a mark for every occurrence, beside the words that are used."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from podium import anchored, naming
from podium.canvas import EMPTY, LINE, SMALL, Look, box, fitted, lines, side_look, text_width
from podium.canvas import wrapped as broken
from podium.evidence_figures.voice_bars import QUOTED, REPORTERS, bars
from podium.frames import Corpus, Missing
from podium.names import side_name, tallied
from podium.picture import WIDE, Picture
from podium.quoting import NOTHING, briefly
from podium.show import Html

SETS, FORMS, _MARKS = 3, 14, 24
"""How many sets are drawn word by word, how many forms of a line, how many marks of a form."""
_SIDE, _GAP, _ROOM = 0.13, 0.16, 0.9


@dataclass(frozen=True, slots=True)
class Voice:
    """One line of the figure: who says it, in which voice, and how often each form."""

    label: str
    look: Look
    forms: Counter[str]

    def words(self) -> str:
        """Return the line in words."""
        found = [f"{form} {number}" for form, number in self.forms.most_common()]
        return f"{self.label}: {', '.join(found) or 'never'}"


def voices(corpus: Corpus, frame: pd.DataFrame | Missing) -> Picture | Html:
    """Return how often each name is used at each podium, and in whose voice.

    Few sets are drawn occurrence by occurrence, many as bars, set by set.
    """
    if isinstance(frame, Missing):
        return briefly(frame)
    if frame.empty:
        return NOTHING
    names = dict.fromkeys(frame["name"])
    if len(names) > SETS:
        return bars(corpus, frame)
    groups = [
        (f"{name}: {tallied(int((frame['name'] == name).sum()), 'place')}",
         _voices(corpus, frame[frame["name"] == name]))
        for name in names
    ]  # fmt: skip

    def draw(width: float) -> Figure:
        return fitted(width, lambda axes: _draw(axes, groups, width))

    said = [f"{title}. {'. '.join(line.words() for line in own)}." for title, own in groups]
    sets = "-".join(dict.fromkeys(frame["set"]))
    return Picture(f"voices-{sets}", f"Who says it, in whose voice. {' '.join(said)}", draw)


def _voices(corpus: Corpus, frame: pd.DataFrame) -> list[Voice]:
    """Return the lines: each side's own words, used or not, then what else occurs."""
    sides = naming.sides(corpus)
    kinds = [
        ("own", "{}, in own words", None),
        ("quoted", "{}, quoting", QUOTED),
        ("attributed", "{}, attributed to others", QUOTED),
        ("reporter", "Reporters, on {}’s page", REPORTERS),
        ("page", "Printed on {}’s page", EMPTY),
    ]
    found = []
    for voice, label, look in kinds:
        for side in sides:
            here = frame[(frame["podium"] == side) & (frame["voice"] == voice)]
            own = anchored.records(naming.spelled(here))
            if own or voice == "own":
                forms = Counter(row["form"] for row in own)
                shown = side_look(corpus, side) if look is None else look
                found.append(Voice(label.format(side_name(side)), shown, forms))
    return found


def _draw(axes: Axes, groups: list[tuple[str, list[Voice]]], width: float) -> float:
    """Draw every line; return the height."""
    labels = [line.label for _, own in groups for line in own]
    beside = width >= WIDE
    longest = max([0.5, *map(text_width, labels)])
    left = min(0.2 + longest, width * 0.45) if beside else 0.15
    y = 0.0
    for title, own in groups:
        y = lines(axes, 0.02, y, broken(title, width - 0.05, bold=True), bold=True) + LINE * 0.2
        for line in own:
            start = y
            y = lines(axes, 0.08, y, broken(line.label, (left if beside else width) - 0.1))
            y = max(y, _forms(axes, start if beside else y, line, (left, width))) + LINE * 0.25
        y += LINE * 0.5
    return y


def _forms(axes: Axes, y: float, line: Voice, room: tuple[float, float]) -> float:
    left, width = room
    if not line.forms:
        return lines(axes, left, y, ["never"])
    x = left
    for form, number in line.forms.most_common(FORMS):
        marks = min(number, _MARKS)
        words = form if number <= _MARKS else f"× {number}: {form}"
        fits = max(1, int((width - left) / (_SIDE + 0.02)))
        takes = min(marks, fits) * (_SIDE + 0.02) + 0.04
        if x > left and x + takes + text_width(words, SMALL) > width:
            x, y = left, y + LINE * 1.15
        for place in range(marks):
            if place and place % fits == 0:
                y += LINE
            at = x + place % fits * (_SIDE + 0.02)
            box(axes, at, y + 0.01, width=_SIDE, height=_SIDE, look=line.look)
        x += takes
        if width - x < min(text_width(words, SMALL), _ROOM):
            x, y = left, y + LINE
        said = broken(words, width - x, SMALL)
        y = lines(axes, x, y + 0.02, said, size=SMALL) - LINE - 0.02
        x += text_width(max(said, key=len), SMALL) + _GAP
    if len(line.forms) > FORMS:
        rest = f"and {tallied(len(line.forms) - FORMS, 'rarer form')}"
        return lines(axes, left, y + LINE * 1.1, [rest], size=SMALL)
    return y + LINE
