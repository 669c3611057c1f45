"""Two Podiums: how each side of a meeting reported it, every statement anchored in its source."""

__version__ = "0.1.0"
