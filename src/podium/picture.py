"""A picture for the book: matplotlib drawn twice, wide and narrow, as SVG that fits its page.

The SVG stands in the page itself, so that its text takes the page's ink (light or dark), can be
read aloud, searched and zoomed; a telephone gets the narrow drawing. Same inputs, same bytes.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

WIDE, NARROW = 7.2, 3.6
"""Widths in inches; a point of the drawing is about a pixel and a third of the page."""
INK = "#010203"
"""Stands for the page's own ink until the SVG is written."""
PALETTE = ("#3b7fc4", "#c46a1b", "#4f9a6a", "#a866a8", "#8c8c3a", "#7f7f7f")
"""One for each side: told apart by colour-blind eyes, 3 to 1 or more on white and near black."""
HATCHES = ("", "////", "....", "xxxx", "----", "++++")
"""With each colour its hatching, for grey print."""
NOBODY = "#858585"
STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "axes.titlesize": 10,
    "axes.labelsize": 9.5,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.color": "#ffffff",
    "hatch.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "legend.frameon": False,
}
_NAMES = re.compile(r'(\bid="|url\(#|href="#)')
_SANS = "font-family:system-ui,'Segoe UI','DejaVu Sans',sans-serif"


@dataclass(frozen=True)
class Picture:
    """A figure with words that say what it shows."""

    name: str
    """Unlike any other on the page; ids inside the SVG start with it."""
    alt: str
    """What the figure shows, for those who do not see it."""
    draw: Callable[[float], Figure] = field(repr=False)
    """Draws the figure at a width in inches."""

    def __repr__(self) -> str:
        """Say what it shows."""
        return f"Figure: {self.alt}"

    def figure(self, width: float = WIDE) -> Figure:
        """Return it as a matplotlib figure, ``width`` inches wide."""
        with mpl.rc_context({**STYLE, "svg.hashsalt": self.name}):
            return self.draw(width)

    def svg(self, width: float = WIDE) -> str:
        """Return it as an ``<svg>`` element that takes the colour of the text around it."""
        shape = "narrow" if width < WIDE else "wide"
        out = io.StringIO()
        with mpl.rc_context({**STYLE, "svg.hashsalt": f"{self.name}-{shape}"}):
            nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
            self.draw(width).savefig(out, format="svg", metadata=nothing)
        return _in_page(out.getvalue(), f"{self.name}-{shape}", self.alt, shape)

    def _repr_html_(self) -> str:
        """Return both drawings; the page shows the one that fits."""
        return f'<div class="podium-picture">{self.svg()}{self.svg(NARROW)}</div>'


def _in_page(svg: str, name: str, alt: str, shape: str) -> str:
    """Return the bare element: names of its own, the page's ink and font, described."""
    body = svg[svg.index("<svg") :]
    body = re.sub(r"<metadata>.*?</metadata>\s*", "", body, flags=re.DOTALL)
    body = _NAMES.sub(rf"\g<1>{name}-", body)
    body = body.replace(INK, "currentColor")
    body = re.sub(r"font: ([\d.]+)px 'DejaVu Sans'", rf"font-size:\1px;{_SANS}", body)
    body = re.sub(r'<svg\b[^>]*?viewBox="([^"]+)"[^>]*>', _opening(alt, shape), body, count=1)
    return body.strip()


def _opening(alt: str, shape: str) -> str:
    hidden = "min-width:40.01rem" if shape == "narrow" else "max-width:40rem"
    words = html.escape(alt, quote=True).replace("\\", "\\\\")
    return (
        f'<svg class="podium-{shape}" role="img" aria-label="{words}" viewBox="\\1" '
        'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<style>.podium-{shape}{{width:100%;height:auto}}"
        f"@media ({hidden}){{.podium-{shape}{{display:none}}}}</style>"
    )
