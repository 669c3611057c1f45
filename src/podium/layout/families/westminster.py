"""Ministries of the United Kingdom, Australia, Canada and New Zealand."""

from __future__ import annotations

from podium.layout.family import Family

WESTMINSTER = Family(
    name="westminster",
    about="United Kingdom, Australia, Canada, New Zealand: speeches, doorstops, transcripts.",
    cues=(
        (r"\be\s?&\s?o\s?e\b", 3),
        (r"\bthe (?:rt )?hon\.? ", 2),
        (r"foreign (?:&|and) commonwealth office|foreign, commonwealth", 3),
        (r"^doorstop|doorstop interview|press conference", 1),
        (r"^(?:delivered on|published|from):?", 2),
        (r"gov\.uk|foreignminister\.gov\.au|minister for foreign affairs", 1),
        (r"^(?:subjects?|topics?)\s?:", 2),
    ),
    anywhere=(
        (r"^(?-i:JOURNALIST|FOREIGN SECRETARY|PRESENTER)\b\s?:?", 2),
        (r"^media enquiries|minister.s office", 1),
    ),
    publishers=(
        (
            (
                r"foreign (?:&|and) commonwealth office|foreign, commonwealth|foreign secretary|"
                r"gov\.uk"
            ),
            "United Kingdom Foreign Office",
        ),
        (r"\bMP\b|australia|canberra|parliament house", "Australian Minister for Foreign Affairs"),
    ),
    month_first=False,
    home=r"^(?:the )?foreign secretary$",
)
"""Known by ``E&OE``, ``Subjects:``, ``Delivered on:`` and capitals without a colon."""
