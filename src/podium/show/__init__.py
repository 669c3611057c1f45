"""What a notebook shows: tables that read aloud, links to exact places, sentences from the data."""

from podium.show.markup import SOURCES, Html, anchor, folded, link, paragraph
from podium.show.readings import (
    agenda,
    copies,
    coverage,
    heard,
    meeting,
    reach,
    sources,
    terms,
    theme,
    warnings,
)
from podium.show.tables import by_meeting, lines, table

__all__ = [
    "SOURCES",
    "Html",
    "agenda",
    "anchor",
    "by_meeting",
    "copies",
    "coverage",
    "folded",
    "heard",
    "lines",
    "link",
    "meeting",
    "paragraph",
    "reach",
    "sources",
    "table",
    "terms",
    "theme",
    "warnings",
]
