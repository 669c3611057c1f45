"""Machine checks across documents: counts, dates, plans, lengths, amounts.

Each check holds two places against each other and says what it compared and whether the two fit
by arithmetic. It proposes; what a difference means is for a reader, who writes it into the table
of discrepancies. Silence proves nothing: a check sees only what rules can read.
"""

from podium.consistency.checks import CHECKS, compare
from podium.consistency.corpus import compare_corpus, met
from podium.consistency.model import RELATIONS, Comparison, Place, differing

__all__ = [
    "CHECKS",
    "RELATIONS",
    "Comparison",
    "Place",
    "compare",
    "compare_corpus",
    "differing",
    "met",
]
