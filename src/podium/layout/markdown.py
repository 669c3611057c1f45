"""Pages copied as Markdown: the words of a line without the marks that a reader does not see."""

from __future__ import annotations

import re

_HEADING = re.compile(r"\A(?:#{1,6}|>)\s+(?=\S)")
_CLOSING = re.compile(r"\s+#{1,6}\Z")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,200})\]\([^()\s]{0,300}\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{2})(?=[^\s*_])(.{1,400}?)(?<=[^\s*_])\1(?![\w*])")
_ESCAPED = re.compile(r"\\(?=[-\\`*_{}\[\]()#+.!|>])")
_ITEM = re.compile(r"\A[*+-]\s+(?=\[)")


def unmarked(text: str) -> str:
    """Return ``text`` without marks of heading, link, emphasis: ``# Remarks``, ``[A](/b)``."""
    if not any(mark in text for mark in ("#", "*", "_", "](", "\\", "> ")):
        return text
    bare = _LINK.sub(r"\1", _ITEM.sub("", _HEADING.sub("", text)))
    bare = _EMPHASIS.sub(r"\2", _CLOSING.sub("", bare))
    return _ESCAPED.sub("", bare).strip() or text
