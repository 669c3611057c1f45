"""Tables to tables: who is heard, who speaks and how much, what comes up where.

Every measure takes a :class:`~podium.frames.Corpus` and returns a frame. A side without an account
of a meeting has its own rows, marked ``account = "none"``: that nothing was found there says
nothing. A share always stands beside its *n*; shares meant for comparison carry an interval.
"""

from podium.intervals import wilson
from podium.measures.accounts import (
    NO_ACCOUNT,
    TOLD,
    UNTOLD,
    accounts,
    default_meeting,
    document_name,
    meeting_sides,
    notes,
    sides,
    where,
)
from podium.measures.coded import on_theme, reach
from podium.measures.exchange import agenda, exchange, replies, speaking
from podium.measures.occurrences import concordance
from podium.measures.themes import (
    default_theme,
    terms_by_side,
    theme_hits,
    theme_table,
    theme_terms,
    themes_of_meeting,
)

__all__ = [
    "NO_ACCOUNT",
    "TOLD",
    "UNTOLD",
    "accounts",
    "agenda",
    "concordance",
    "default_meeting",
    "default_theme",
    "document_name",
    "exchange",
    "meeting_sides",
    "notes",
    "on_theme",
    "reach",
    "replies",
    "sides",
    "speaking",
    "terms_by_side",
    "theme_hits",
    "theme_table",
    "theme_terms",
    "themes_of_meeting",
    "where",
    "wilson",
]
