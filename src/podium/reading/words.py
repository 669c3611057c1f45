"""Turns of phrase that several pages share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape

from podium.names import day, in_words, listed, plain
from podium.show import Html


def tally(values: Iterable[str], phrases: Mapping[str, str]) -> str:
    """Return how often each value occurs as a list in a sentence; see :func:`tallies`.

    >>> tally(["a", "b", "a"], {"a": "{n} differ{s}", "b": "{n} {be} open"})
    'two differ and one is open'
    """
    return listed(tallies(values, phrases))


def tallies(values: Iterable[str], phrases: Mapping[str, str]) -> list[str]:
    """Return how often each value occurs, each as a phrase, in the order of ``phrases``.

    A phrase holds ``{n}`` for the count, and may hold ``{be}`` for is or are, ``{s}`` for the
    ending of a verb; a value without a phrase is named as its code.
    """
    given = [str(value) for value in values]
    order = [*phrases, *dict.fromkeys(value for value in given if value not in phrases)]
    found = {value: given.count(value) for value in order if value in given}
    return [_phrase(phrases.get(value, f"{{n}} {plain(value)}"), n) for value, n in found.items()]


def _phrase(phrase: str, number: int) -> str:
    ending = {"be": "is", "s": "s"} if number == 1 else {"be": "are", "s": ""}
    return phrase.format(n=in_words(number), **ending)


def bullets(entries: Iterable[str | Html], words: str) -> Html:
    """Return a bulleted list; ``words`` say in a line what it lists."""
    inner = "".join(
        f"<li>{entry.markup if isinstance(entry, Html) else escape(entry)}</li>\n"
        for entry in entries
    )
    return Html(f"<ul>\n{inner}</ul>", words) if inner else Html("", words)


def date_words(iso: str) -> str:
    """Return a day, month or year in words; what is none of these stays as it is.

    >>> date_words("2019-05-10"), date_words("2019-05"), date_words("2019")
    ('10 May 2019', 'May 2019', '2019')
    """
    try:
        return f"{date.fromisoformat(f'{iso}-01'):%B %Y}"
    except ValueError:
        return day(iso)
