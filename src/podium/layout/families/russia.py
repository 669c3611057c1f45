"""Ministry of Foreign Affairs of the Russian Federation, and re-posts of its texts."""

from __future__ import annotations

from podium.layout.family import Family

RUSSIA = Family(
    name="russia",
    about="Ministry of Foreign Affairs of the Russian Federation and re-posts of its texts.",
    cues=(
        (r"^\d{1,2} \w{3,9} \d{4} ?\d{1,2}:\d{2}$", 3),
        (r"\b[a-z]{2}-[A-Z]{2}\d", 3),
        (r"^\d{1,4}-\d{2}-\d{2}-\d{4}$", 3),
        (r"foreign minister sergey (?:v\. ?)?lavrov.s ", 2),
        (r"(?:answers?|replies|answered) (?:to )?(?:media )?questions?", 1),
        (r"foreign ministry|ministry of foreign affairs of (?:the russian federation|russia)", 2),
        (
            (
                r"(?:acting )?foreign minister [\w.]{1,20} \w{1,20}.s (?:remarks|statement|answers|"
                r"opening|interview|comment|speech|reply|address)"
            ),
            1,
        ),
        (r"^(?:the )?(?:embassy|permanent mission) of the russian federation", 3),
    ),
    anywhere=(
        (r"^(?:sergey lavrov|s\. ?lavrov|maria zakharova)\b.{0,40}:", 3),
        (r"^showing \d+ results?", 2),
        (r"^documents? with photos", 1),
    ),
    publishers=(
        (
            r"lavrov|zakharova|russian federation|russian foreign ministry|\b[a-z]{2}-[A-Z]{2}\d",
            "Ministry of Foreign Affairs of the Russian Federation",
        ),
    ),
    month_first=False,
    stamp=r"^\W{0,3}\d{1,2} \w{3,9} (?:19|20)\d{2}\s?-?\s?\d{1,2}:\d{2}\W{0,3}$",
)
"""Known by the stamp of date and clock glued together, the language line and the counter."""
