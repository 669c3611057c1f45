"""The White House."""

from __future__ import annotations

from podium.layout.family import Family

WHITE_HOUSE = Family(
    name="whitehouse",
    about="The White House: briefings, gaggles, remarks.",
    cues=(
        (r"the white house", 3),
        (r"office of the press secretary", 3),
        (r"james s\. brady|air force one|rose garden|east room|oval office|south lawn", 3),
        (r"press (?:briefing|gaggle) by|remarks by (?:the president|president|vice president)", 2),
        (r"\d{1,2}:\d{2,3} [AP]\.M\. (?:[A-Z]{3,4}|local|\(local\)|CEST|BST)", 2),
        (r"^for immediate release", 1),
    ),
    anywhere=((r"^Q(?:[ \t\u00a0]{2,4}|\u00a0)\S", 3), (r"^END\b", 1)),
    publishers=(
        (
            (
                r"white house|office of the press secretary|press briefing by|air force one|"
                r"remarks by the president|brady|press gaggle"
            ),
            "The White House",
        ),
    ),
    month_first=True,
    home=r"^(?:the )?president\b",
    briefer=r"^press (?:briefing|gaggle) (?:by|with)\b",
    stamp=r"^\w{3,9} \d{1,2}, \d{4}\s?•|^\W{0,3}issued on\b",
    stamp_dates_event=True,
    lone_date_is_event=True,
)
"""Known by ``Q`` without a colon, the clock time with its zone, the venue line and ``END``."""
