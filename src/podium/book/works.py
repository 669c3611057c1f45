"""Works as they are cited: by their authors and the year, in the text and in the bibliography."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pybtex.backends import plaintext
from pybtex.database import Entry
from pybtex.plugin import register_plugin
from pybtex.richtext import Text
from pybtex.style.formatting.plain import Style as PlainStyle
from pybtex.style.labels import BaseLabelStyle

_SEVERAL = 3


class AuthorYearLabels(BaseLabelStyle):  # type: ignore[misc]  # pybtex ships no types
    """Labels such as ``Bull and Mayer, 1993``; works that would share one get a letter."""

    def format_labels(self, entries: Iterable[Entry]) -> Iterator[str]:
        """Yield a label for each entry, in their order."""
        labels = [label(entry) for entry in entries]
        for place, own in enumerate(labels):
            twin = labels[:place].count(own)
            yield f"{own}{chr(ord('a') + twin)}" if labels.count(own) > 1 else own


def label(entry: Entry) -> str:
    """Return who wrote or edited a work, and when."""
    persons = entry.persons.get("author") or entry.persons.get("editor") or []
    names = [
        str(Text.from_latex(" ".join([*each.prelast_names, *each.last_names]))) for each in persons
    ]
    year = str(entry.fields.get("year", "no date"))
    if not names:
        return f"{entry.fields.get('title', entry.key)}, {year}"
    others = len(names) >= _SEVERAL or "others" in names
    who = f"{names[0]} and others" if others else " and ".join(names)
    return f"{who}, {year}"


class AuthorYearStyle(PlainStyle):  # type: ignore[misc]  # pybtex ships no types
    """The plain style, with such labels."""

    default_label_style = AuthorYearLabels


def setup_works() -> None:
    """Make the style known by the name ``podium``, and what every citation asks for at hand.

    pybtex would look for that among all packages installed, each time.
    """
    register_plugin("pybtex.style.formatting", "podium", AuthorYearStyle)
    register_plugin("pybtex.backends", "plaintext", plaintext.Backend, force=True)
