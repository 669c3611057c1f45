"""Tables of evidence to pictures: a :class:`~podium.picture.Picture` each, or what is missing.

Nothing known is drawn as nothing known: an empty dashed outline, named in words.
"""

from podium.evidence_figures.answers import replies
from podium.evidence_figures.contrast import words
from podium.evidence_figures.counts import horizons, kinds
from podium.evidence_figures.omission import omissions
from podium.evidence_figures.promises import statuses, timeline
from podium.evidence_figures.voices import voices

__all__ = ["horizons", "kinds", "omissions", "replies", "statuses", "timeline", "voices", "words"]
