"""How well proposed rows meet curated ones: precision, recall and F1, with n and intervals.

A proposed and a curated row are a pair when their stretches share a character; each row is in one
pair at most, the best fitting first. What the pairs then say of values and dates is told apart
from what was found. The curated table is taken for the truth; it is a reading, made by people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from podium.measures import wilson

Row: TypeAlias = Mapping[str, object]
Pair: TypeAlias = tuple[int, int]

ALL = "all"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Proposed and curated rows, and which of them meet."""

    proposed: tuple[Row, ...]
    curated: tuple[Row, ...]
    pairs: tuple[Pair, ...]
    """Places in ``proposed`` and ``curated``."""

    def missed(self) -> list[Row]:
        """Return the curated rows that nothing proposed meets."""
        met = {place for _, place in self.pairs}
        return [row for place, row in enumerate(self.curated) if place not in met]

    def false(self) -> list[Row]:
        """Return the proposed rows that meet no curated one."""
        met = {place for place, _ in self.pairs}
        return [row for place, row in enumerate(self.proposed) if place not in met]


def compare(
    proposed: Iterable[Row], curated: Iterable[Row], same: Sequence[str] = ("transcript",)
) -> Comparison:
    """Pair proposed and curated rows by their anchors.

    Args:
        proposed: rows with ``start`` and ``end``.
        curated: rows with ``start`` and ``end``.
        same: columns that must be equal for two rows to be paired.
    """
    ours, theirs = tuple(proposed), tuple(curated)
    fits = sorted(
        (-_fit(ours[a], theirs[b]), a, b) for a, b in _meetings(ours, theirs, tuple(same))
    )
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, a, b in fits:
        if a not in used[0] and b not in used[1]:
            used[0].add(a)
            used[1].add(b)
            pairs.append((a, b))
    return Comparison(ours, theirs, tuple(sorted(pairs)))


def _meetings(ours: Sequence[Row], theirs: Sequence[Row], same: tuple[str, ...]) -> Iterator[Pair]:
    """Yield every two rows that share a character, in time that grows with their number."""
    groups: dict[tuple[object, ...], tuple[list[int], list[int]]] = {}
    for side, rows in enumerate((ours, theirs)):
        for place in sorted(range(len(rows)), key=lambda place: _span(rows[place])):
            key = tuple(rows[place][name] for name in same)
            groups.setdefault(key, ([], []))[side].append(place)
    for mine, others in groups.values():
        first = 0
        for a in mine:
            start, end = _span(ours[a])
            while first < len(others) and _span(theirs[others[first]])[1] <= start:
                first += 1
            for b in others[first:]:
                if _span(theirs[b])[0] >= end:
                    break
                if _span(theirs[b])[1] > start:
                    yield a, b


def _span(row: Row) -> tuple[int, int]:
    return int(str(row["start"])), int(str(row["end"]))


def _fit(one: Row, other: Row) -> float:
    """Return the part of the characters of either that both have."""
    (a, b), (c, d) = _span(one), _span(other)
    return (min(b, d) - max(a, c)) / (max(b, d) - min(a, c))


def found(comparison: Comparison, by: Sequence[str] = ()) -> list[dict[str, object]]:
    """Return what was found: one row for all, and one for each value of each column ``by``.

    Columns: ``scope, name, level, curated, proposed, paired, recall, recall_low, recall_high,
    precision, precision_low, precision_high, f1``. ``level`` is ``overlap`` (any shared
    character) or ``exact`` (the same stretch). Intervals are Wilson's, 95 %. For a column that
    both tables have, recall is over the curated rows of that value and precision over the
    proposed ones.
    """
    scopes = [(ALL, ALL)]
    rows = (*comparison.curated, *comparison.proposed)
    scopes += [(name, value) for name in by for value in sorted({str(row[name]) for row in rows})]
    return [
        _figures(comparison, scope, name, level)
        for scope, name in scopes
        for level in ("overlap", "exact")
    ]


def _figures(comparison: Comparison, scope: str, name: str, level: str) -> dict[str, object]:
    def counts(row: Row) -> bool:
        return scope == ALL or str(row[scope]) == name

    ours, theirs = comparison.proposed, comparison.curated
    good = [
        (ours[a], theirs[b])
        for a, b in comparison.pairs
        if level == "overlap" or _span(ours[a]) == _span(theirs[b])
    ]
    n_curated, n_proposed = sum(map(counts, theirs)), sum(map(counts, ours))
    recall = _share("recall", sum(counts(b) for _, b in good), n_curated)
    precision = _share("precision", sum(counts(a) for a, _ in good), n_proposed)
    return {
        "scope": scope,
        "name": name,
        "level": level,
        "curated": n_curated,
        "proposed": n_proposed,
        "paired": sum(counts(b) for _, b in good),
        **recall,
        **precision,
        "f1": _f1(recall["recall"], precision["precision"]),
    }


def _share(name: str, met: int, n: int) -> dict[str, float | None]:
    low, high = wilson(met, n) if n else (None, None)
    return {name: met / n if n else None, f"{name}_low": low, f"{name}_high": high}


def _f1(recall: float | None, precision: float | None) -> float | None:
    if recall is None or precision is None or not recall + precision:
        return None
    return 2 * recall * precision / (recall + precision)


def read(comparison: Comparison, aspects: Mapping[str, Sequence[str]]) -> list[dict[str, object]]:
    """Return how often paired rows say the same: ``aspect, n, equal, share, low, high``.

    Args:
        comparison: the pairs.
        aspects: names, each with the columns that must be equal as text; None is empty.
    """
    pairs = [(comparison.proposed[a], comparison.curated[b]) for a, b in comparison.pairs]
    rows: list[dict[str, object]] = []
    for aspect, columns in aspects.items():
        equal = sum(all(_text(a[name]) == _text(b[name]) for name in columns) for a, b in pairs)
        low, high = wilson(equal, len(pairs)) if pairs else (None, None)
        share = equal / len(pairs) if pairs else None
        rows.append(
            {
                "aspect": aspect,
                "n": len(pairs),
                "equal": equal,
                "share": share,
                "low": low,
                "high": high,
            }
        )
    return rows


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
