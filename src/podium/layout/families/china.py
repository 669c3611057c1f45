"""Ministry of Foreign Affairs of the People's Republic of China."""

from __future__ import annotations

from podium.layout.family import Family

CHINA = Family(
    name="china",
    about="Ministry of Foreign Affairs of the People's Republic of China.",
    cues=(
        (r"foreign ministry spokesperson .{2,40} (?:regular )?press conference", 4),
        (r"regular press conference", 2),
        (r"people.s republic of china|spokesperson.s remarks", 3),
        (r"^\d{4}[/-]\d{1,2}[/-]\d{1,2}$", 1),
        (r"state councilor", 3),
        (r"meets? (?:with )?the press$", 2),
    ),
    anywhere=((r"^\[?suggest to a friend", 3), (r"^(?:Q|A)\s?:", 1), (r"^china daily\s?:", 2)),
    publishers=(
        (
            r"foreign ministry spokesperson|china|state councilor",
            "Ministry of Foreign Affairs of China",
        ),
    ),
    stamp=r"^(?:updated:?\s)?\d{4}[/-]\d{1,2}[/-]\d{1,2}(?:\s+\d{1,2}:\d{2})?$",
    stamp_dates_event=True,
)
"""Known by its spokesperson's regular conference and the date in figures under the title."""
