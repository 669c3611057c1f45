"""How far coders agree: percent agreement, Cohen's kappa, Krippendorff's alpha, with intervals.

Cohen (1960); Krippendorff (2018); on choosing and reading them, Artstein & Poesio (2008).
Join the coders' tables with :func:`long_table`, read the result with :func:`read_ratings` (one
value a unit) or :func:`read_sets` (several), ask for :func:`figures` or :func:`set_figures`, and
read them beside :func:`cautions`, :func:`confusion` and :func:`disagreements`.
"""

from podium.agreement.figures import Bootstrap, Figure, alpha, figures, kappa, percent
from podium.agreement.ratings import (
    AgreementError,
    Ratings,
    cautions,
    confusion,
    disagreements,
    long_table,
    pair,
    read_ratings,
)
from podium.agreement.sets import SetRatings, alpha_sets, masi, read_sets, set_figures

__all__ = [
    "AgreementError",
    "Bootstrap",
    "Figure",
    "Ratings",
    "SetRatings",
    "alpha",
    "alpha_sets",
    "cautions",
    "confusion",
    "disagreements",
    "figures",
    "kappa",
    "long_table",
    "masi",
    "pair",
    "percent",
    "read_ratings",
    "read_sets",
    "set_figures",
]
