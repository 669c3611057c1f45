"""The tree that the reader's browser makes of a saved page, as :mod:`podium.html` walks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_TEXT = "-text"


@dataclass(slots=True)
class Branch:
    """An element with its attributes, or a text."""

    tag: str
    attributes: Mapping[str, str]
    text_content: str = ""
    prev: Branch | None = None
    """What stands before it in the same element."""
    below: list[Branch] = field(default_factory=list)

    @property
    def is_text_node(self) -> bool:
        """Whether it is a text."""
        return self.tag == _TEXT

    @property
    def is_element_node(self) -> bool:
        """Whether it is an element."""
        return self.tag != _TEXT

    def iter(self, *, include_text: bool = False) -> Iterator[Branch]:
        """Yield what stands in it, one level down."""
        yield from (one for one in self.below if include_text or one.is_element_node)

    def text(self) -> str:
        """Return all words in it."""
        words, waiting = [], [self]
        while waiting:
            one = waiting.pop()
            words.append(one.text_content)
            waiting += reversed(one.below)
        return "".join(words)


class BrowserTree:
    """A page's tree, and the few elements that are asked for by a selector."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        """Build it from what the page's script tells.

        Args:
            given: ``nodes``, in the order of the page, each ``[parent, words]`` for a text or
                ``[parent, name, attributes]`` for an element, the first without a parent (-1);
                ``named``, the number of the node that each selector names.
        """
        self._nodes = _branches(given["nodes"])
        self._named: Mapping[str, int] = given["named"]

    @property
    def root(self) -> Branch | None:
        """The ``html`` element."""
        return self._nodes[0] if self._nodes else None

    def css_first(self, query: str) -> Branch | None:
        """Return the element that a selector names, as the browser found it."""
        number = self._named.get(query, -1)
        return self._nodes[number] if number >= 0 else None


def _branches(given: Sequence[Sequence[Any]]) -> list[Branch]:
    made: list[Branch] = []
    for parent, *rest in given:
        one = Branch(_TEXT, {}, rest[0]) if len(rest) == 1 else Branch(rest[0], rest[1])
        if parent >= 0:
            siblings = made[parent].below
            one.prev = siblings[-1] if siblings else None
            siblings.append(one)
        made.append(one)
    return made
