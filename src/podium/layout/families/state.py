"""The Department of State of the United States."""

from __future__ import annotations

from podium.layout.family import Family

STATE = Family(
    name="state",
    about="United States Department of State: remarks, availabilities, briefings.",
    cues=(
        (r"u\.s\. department of state|department of state", 3),
        (r"^secretary of state$|, secretary of state$", 3),
        (r"^diplomacy in action$", 3),
        (
            (
                r"^(?:department|daily|telephonic|special|background) press briefing|"
                r"briefing (?:with|on)"
            ),
            1,
        ),
        (r"^(?:spokesperson|department spokesperson|deputy spokesperson)$", 2),
        (
            (
                r"^remarks$|^press availability$|^special briefing$|^readout$|"
                r"^office of the spokesperson"
            ),
            1,
        ),
        (r"^washington, d\.?c\.?$", 1),
    ),
    anywhere=(
        (r"^(?-i:SECRETARY [A-Z]{3,20}\s?:)", 3),
        (r"state department official\s?:", 3),
        (r"^prn: \d{4}/", 3),
        (r"^(?-i:QUESTION|MODERATOR)\s?:", 1),
    ),
    publishers=(
        (
            (
                r"department of state|secretary of state|diplomacy in action|"
                r"^secretary [A-Z]{3,20}:|"
                r"state department"
            ),
            "United States Department of State",
        ),
    ),
    month_first=True,
    lone_date_is_event=True,
)
"""Known by its letterhead, labels in capitals and name, office, place and date on single lines."""
