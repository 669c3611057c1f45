"""Words and their count: the one definition that every table and measure uses."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:[’'`\-./][^\W_]+)*")
"""Letters and digits; an apostrophe, hyphen, dot or slash inside joins (``Japan’s``, ``U.S``)."""


def count_words(text: str) -> int:
    """Return how many words ``text`` holds."""
    return sum(1 for _ in WORD.finditer(text))
