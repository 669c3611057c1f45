"""Tables of evidence to pictures: a :class:`~podium.picture.Picture` each, or what lacks.

Nothing known is drawn as nothing known: an empty dashed outline, named in words.
"""

from podium.evidence_figures.agenda import agenda
from podium.evidence_figures.answers import replies
from podium.evidence_figures.contrast import words
from podium.evidence_figures.counts import horizons, kinds
from podium.evidence_figures.numbered import numbered
from podium.evidence_figures.omission import omissions
from podium.evidence_figures.otherwise import definitions
from podium.evidence_figures.polarity import tone
from podium.evidence_figures.promises import statuses, timeline
from podium.evidence_figures.trust import coders, rules
from podium.evidence_figures.voices import voices

__all__ = [
    "agenda",
    "coders",
    "definitions",
    "horizons",
    "kinds",
    "numbered",
    "omissions",
    "replies",
    "rules",
    "statuses",
    "timeline",
    "tone",
    "voices",
    "words",
]
