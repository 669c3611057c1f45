"""Ministry of Foreign Affairs of Japan."""

from __future__ import annotations

from podium.layout.family import Family

JAPAN = Family(
    name="japan",
    about="Ministry of Foreign Affairs of Japan: press conferences and readouts.",
    cues=(
        (r"^press conferences?$", 2),
        (
            (
                r"press conference by (?:the )?(?:foreign minister|minister for foreign|"
                r"(?:\w{1,20} ){0,2}press secretary|state minister)"
            ),
            3,
        ),
        (r"^japanese$", 2),
        (r"minister for foreign affairs of japan", 2),
        (r"^\w{3,6}day, \w{3,9} \d{1,2}, \d{4},? (?:at )?\d{1,2}:\d{2} [ap]\.m\.", 2),
        (r"provisional translation", 1),
        (r"外務(?:大臣|副大臣|報道官)(?:臨時)?(?:記者)?会見(?:記録|概要)?", 3),
        (
            (
                r"^japan-[\w. ]{2,40} (?:relations|foreign ministers.{0,3} (?:meeting|telephone|"
                r"working))"
            ),
            3,
        ),
    ),
    anywhere=(
        (r"^mr\. [\w ]{3,40}, (?:minister for foreign affairs|press secretary)\s?:", 3),
        (r"^back to (?:press conferences|japan-)", 3),
        (r"minister for foreign affairs of japan", 2),
    ),
    publishers=(
        (
            (
                r"foreign minister|minister for foreign affairs|japan-.{3,30} relations|"
                r"press secretary"
            ),
            "Ministry of Foreign Affairs of Japan",
        ),
    ),
    lone_date_is_event=True,
)
"""Known by ``Press Conferences``, the date line with clock and place, the readouts' form."""
