"""The presidency of Russia."""

from __future__ import annotations

from podium.layout.family import Family

KREMLIN = Family(
    name="kremlin",
    about="President of Russia: transcripts of the presidency.",
    cues=(
        (r"^president of russia$", 3),
        (r"^(?:the )?kremlin|^novo-ogaryovo", 3),
        (r"^events$", 1),
        (r"press statements|vladimir putin|dmitry medvedev", 1),
    ),
    anywhere=(
        (r"^president of russia \w{3,20} \w{3,20}.{0,30}:", 4),
        (r"^(?:president|prime minister|federal chancellor) .{3,60}\(?retranslated\)?\s?:", 3),
        (r"^published in sections?", 3),
        (r"^publication status", 2),
        (r"^text version$", 2),
        (r"^(?:vladimir putin|dmitry medvedev)\s?:", 2),
    ),
    publishers=(
        (r"president of russia|kremlin|vladimir putin", "Presidential Executive Office of Russia"),
    ),
    month_first=False,
    home=r"\bof russia\b",
    lone_date_is_event=True,
)
"""Known by date, clock and place on lines of their own and by labels with the whole office."""
