"""Two Podiums: read how each side of a meeting reported it, with every statement anchored in its source."""

__version__ = "0.1.0"
