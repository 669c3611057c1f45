"""What rules propose where nobody has read yet, as a section of a page; marked ``draft``."""

from __future__ import annotations

from podium import anchored, drafted
from podium.frames import Corpus
from podium.names import counted, day, plain, sentence_case, side_name
from podium.quoting import joined, table
from podium.show import Html, paragraph

_SHOWN = {
    "claims": {"kind": "Kind", "value": "Value", "unit": "Unit", "date_start": "Date"},
    "refusals": {"kind": "Kind", "speaker": "Who"},
    "namings": {"set": "Set", "voice": "Voice", "speaker": "Who"},
    "people_forms": {"person": "Who"},
}


def drafts(corpus: Corpus, name: str) -> Html:
    """Return what rules propose for documents of which the table ``name`` holds nothing."""
    waiting = drafted.unread(corpus, name)
    if not waiting:
        return paragraph(
            "Every document of this corpus has been read for this; nothing is drafted."
        )
    sources = anchored.documents(corpus)
    sources = sources[sources["transcript"].isin(waiting)]
    unread = [
        f"{side_name(row['podium']) or 'unknown side'}, {day(row['date'])}"
        for row in anchored.records(sources)
    ]
    found = drafted.proposals(corpus, name)
    found["coder"] = "draft"
    heads = {"date": "Day", "podium": "Whose document", "said": "The words", **_SHOWN[name]}
    shown = found[[*heads, "rule", "coder"]].map(_words)
    caption = f"Draft: {plain(name)} proposed by rules"
    return joined(
        paragraph(
            f"Nobody has read {counted(len(waiting), 'document')} for this: {'; '.join(unread)}.",
            "What follows is a draft by rules. It is no evidence until somebody has read it.",
        ),
        table(shown, caption, rule="Rule", coder="Coder", **heads),
    )


def _words(cell: object) -> object:
    return sentence_case(plain(cell)) if isinstance(cell, str) and "_" in cell else cell
