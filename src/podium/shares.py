"""Shares with their interval, for tables and sentences; see :func:`podium.intervals.wilson`."""

from __future__ import annotations

import pandas as pd

from podium.measures import wilson


def with_shares(frame: pd.DataFrame, found: str = "found", n: str = "n") -> pd.DataFrame:
    """Add ``share, low, high`` of ``found`` out of ``n``; not known (NA) where ``n`` is 0."""
    pairs = zip(frame[found], frame[n], strict=True)
    shares = [share(int(k), int(of)) or (pd.NA, pd.NA, pd.NA) for k, of in pairs]
    columns = ["share", "low", "high"]
    return frame.assign(**pd.DataFrame(shares, columns=columns, index=frame.index))


def share(found: int, n: int) -> tuple[float, float, float] | None:
    """Return a share and the ends of its 95 % interval; None where ``n`` is 0."""
    return (found / n, *wilson(found, n)) if n else None


def share_in_words(found: int, n: int) -> str:
    """Return a share as words: ``5 of 26 (19 %, interval 9 to 38 %)``; bare where ``n`` is 0."""
    known = share(found, n)
    if known is None:
        return f"{found} of {n}"
    middle, low, high = (f"{100 * part:.0f}" for part in known)
    return f"{found} of {n} ({middle} %, interval {low} to {high} %)"
