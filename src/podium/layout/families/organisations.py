"""NATO, the European Union, the United Nations, the OSCE."""

from __future__ import annotations

from podium.layout.family import Family

ORGANISATIONS = Family(
    name="organisations",
    about="NATO, the European Union, the United Nations, OSCE.",
    cues=(
        (r"\bnato\b", 2),
        (r"nato secretary general", 2),
        (r"united nations|secretary-general|\bun headquarters\b|press encounter", 2),
        (r"noon briefing|office of the spokesperson for the secretary-general", 2),
        (
            (
                r"european (?:union|commission|council|external action service)|\beeas\b|\bhr/vp\b|"
                r"high representative"
            ),
            3,
        ),
        (r"\bosce\b", 3),
        (r"check against delivery", 1),
    ),
    anywhere=(
        (r"^.{3,40}\[.{3,60}\]\s?:", 3),
        (r"^(?:SG|Secretary-General|HR/VP)\s?:", 3),
        (r"^correspondent\s?:", 1),
    ),
    publishers=(
        (r"\bnato\b", "NATO"),
        (r"united nations|secretary-general", "United Nations"),
        (r"\bosce\b", "OSCE"),
        (r"european|eeas|high representative", "European Union"),
    ),
    month_first=False,
    presided=r"european (?:council|commission|parliament)",
    home=r"\bnato secretary general|^(?:the )?secretary-general|^sg$|high representative|\bhr/vp\b",
)
"""Known by their letterheads, ``SG:`` and offices in square brackets."""
