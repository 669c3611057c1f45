"""Pages of the genre to transcripts: one contract for every family of layouts.

``parse`` chooses a family by evidence, reads header and labels, marks each line and builds the
layers; ``explain`` says which family and which rule decided what.
"""

from __future__ import annotations

from podium.layout.explain import Decision, Explanation, decisions_of
from podium.layout.families import FAMILIES
from podium.layout.family import GENERIC, Family, choose
from podium.layout.page import Page
from podium.layout.reading import read
from podium.layout.transcribe import transcribe
from podium.model import Source, Transcript

__all__ = [
    "FAMILIES",
    "GENERIC",
    "Decision",
    "Explanation",
    "Family",
    "choose",
    "explain",
    "parse",
]


def parse(text: str, source: Source, doc: str = "document") -> Transcript:
    """Return the transcript of a page; ``text`` is the canonical text, ``doc`` begins every id.

    Never raises for a page it cannot read: what is unknown is null, and a warning says so.
    """
    return transcribe(read(Page(text)), source, doc)


def explain(text: str) -> Explanation:
    """Return the family, its evidence and the rule that decided each line of a page."""
    transcript = parse(text, Source(path="", sha256="", encoding="", chars=len(text)))
    family = choose(Page(text), FAMILIES)
    return Explanation(
        family=family.name,
        evidence=tuple(family.evidence(Page(text))),
        decisions=decisions_of(transcript),
    )
