"""Ministries of the Republic of Korea, of India, of Singapore."""

from __future__ import annotations

from podium.layout.family import Family

ASIA = Family(
    name="asia",
    about="Ministries of the Republic of Korea, of India, of Singapore.",
    cues=(
        (r"\bhit\s?:?\s?\d{1,6}", 3),
        (r"[가-힣]{3}", 2),
        (r"mofa briefing room|republic of korea$", 2),
        (r"transcript of (?:weekly |special |the )?media briefing|official spokesperson", 4),
        (r"transcript of (?:the )?special briefing by (?:the )?foreign secretary", 2),
        (r"media cent(?:er|re)\W{1,5}media briefings|mea\.gov\.in", 3),
        (r"ministry of external affairs|\bmea\b|[\u0900-\u097f]{3}|external affairs minister", 3),
    ),
    anywhere=(
        (r"^official spokesperson\b.{0,60}:", 3),
        (
            (
                r"^(?:shri|smt\.?|sushri) [^:\n]{3,60}, (?:official spokesperson|"
                r"(?:foreign |joint |additional )?secretary|spokesperson)\b[^:\n]{0,40}:"
            ),
            3,
        ),
        (r"^(?:foreign secretary|(?:joint |additional )?secretary \(.{2,30}\)),? shri .{3,40}:", 3),
        (r"^question ?(?:\d{1,2}|\(contd\.?\))", 2),
        (r"^ministry of foreign affairs\nsingapore$", 3),
    ),
    publishers=(
        (r"singapore", "Ministry of Foreign Affairs of Singapore"),
        (
            r"[가-힣]|republic of korea|mofa briefing",
            "Ministry of Foreign Affairs of the Republic of Korea",
        ),
        (
            r"external affairs|\bmea\b|\bindia\b",
            "Ministry of External Affairs of India",
        ),
    ),
    month_first=False,
    officials=r"\bforeign secretary\b|\bsecretary\s?\(",
    stamp=r"^(?:date\s?:?\s?)\d{4}[-.]\d{1,2}[-.]\d{1,2}\b|\bhits?\s?:?\s?\d",
    stamp_dates_event=True,
)
"""Known by the counter of hits, the official spokesperson and lines in other scripts."""
