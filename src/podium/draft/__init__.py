"""Propose rows for a transcript: numbers and dates, refusals, names; each marked ``draft``.

Rules propose, a coder decides (docs/decisions/0021-what-rules-may-draft.md). A drafted row has the
columns of the curated table it is a proposal for, an anchor, the rule it comes from and the coder
``draft``; what takes reading is left empty. :mod:`podium.draft.measured` says how far to trust
them.
"""

from podium.draft.lists import Formula, Lists, read_formulas, read_lists
from podium.draft.rows import CODER, COLUMNS, DraftError, draft, write
from podium.draft.which import find_transcript

__all__ = [
    "CODER",
    "COLUMNS",
    "DraftError",
    "Formula",
    "Lists",
    "draft",
    "find_transcript",
    "read_formulas",
    "read_lists",
    "write",
]
