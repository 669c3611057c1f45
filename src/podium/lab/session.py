"""What the lab's page asks of Python, and the answers: JSON in, JSON out, one transcript open.

The page's script starts this module under Pyodide, in a worker. Everything it imports needs the
standard library only.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from podium.draft.lists import Formula, Lists
from podium.encoding import decode
from podium.html import is_page, page_text, tree_text
from podium.iso import iso_day
from podium.lab import groups
from podium.lab.shown import numbers_of, shown, where
from podium.lab.tree import BrowserTree
from podium.model import PodiumError, Source, Transcript
from podium.sources import canonical_text
from podium.transcripts import parse_text

OWN_NAMES = "yours"
"""The set that names the reader gives belong to."""
Answer = dict[str, Any]


class LabError(PodiumError):
    """Something asked for that the lab cannot do; says what to do instead."""


class Session:
    """One reader's session: the lists of the book, and the transcript that is open."""

    def __init__(self) -> None:
        """Start with no list and nothing open."""
        self._lists = Lists()
        self._open: Transcript | None = None
        self._verbs: dict[str, Callable[[Mapping[str, Any], bytes], Answer]] = {
            "lists": self._take_lists,
            "page": self._page,
            "read": self._read,
            "book": self._book,
            "keyness": self._keyness,
            "terms": self._terms,
        }

    def ask(self, verb: str, given: str, raw: bytes = b"") -> str:
        """Return the answer to a verb as JSON: ``{"answer": …}``, or ``{"error": …}`` in words."""
        try:
            answer = self._verbs[verb](json.loads(given), raw)
        except PodiumError as error:
            return json.dumps({"error": str(error)}, ensure_ascii=False)
        return json.dumps({"answer": answer}, ensure_ascii=False)

    def _take_lists(self, given: Mapping[str, Any], _raw: bytes) -> Answer:
        """Keep the formulas, names and people that the book looks for."""
        self._lists = Lists(
            formulas=tuple(
                Formula(key, kind, re.compile(pattern, re.IGNORECASE))
                for key, kind, pattern in given["formulas"]
            ),
            names=tuple((name, form) for name, form in given["names"]),
            people=given["people"],
        )
        return {}

    def _page(self, given: Mapping[str, Any], raw: bytes) -> Answer:
        """Return the page in a file, for the browser to make its tree; null for a text file."""
        text = decode(raw, given["name"], given.get("encoding") or None).text
        return {"page": text if is_page(text, given["name"]) else None}

    def _read(self, given: Mapping[str, Any], raw: bytes) -> Answer:
        """Read a file's bytes as ``podium parse`` does."""
        name, tree = str(given["name"]), given.get("tree")

        def extract(page: str) -> str:
            return tree_text(BrowserTree(tree)) if tree else page_text(page)

        text, source = canonical_text(
            raw, name, given.get("encoding") or None, path=name, extract=extract
        )
        return self._show(parse_text(text, source, PurePosixPath(name).stem), given)

    def _book(self, given: Mapping[str, Any], _raw: bytes) -> Answer:
        """Read a transcript of the book, whose canonical text and source are known."""
        warnings = tuple(given["source"]["warnings"])
        source = Source(**{**given["source"], "warnings": warnings})
        return self._show(parse_text(given["text"], source, given["id"]), given)

    def _show(self, transcript: Transcript, given: Mapping[str, Any]) -> Answer:
        self._open = transcript
        names = [(OWN_NAMES, name) for name in _lines(given.get("names", ""))]
        lists = replace(self._lists, names=(*self._lists.names, *names))
        known = groups.choices(transcript)
        return {
            **shown(transcript, lists, _day(given.get("day", ""))),
            "speakers": groups.speakers(transcript),
            "groups": [*known, *([groups.REST] if len(known) > 1 else [])],
        }

    def _transcript(self) -> Transcript:
        if self._open is None:
            raise LabError("no transcript is open; paste one, drop a file or choose one first")
        return self._open

    def _keyness(self, given: Mapping[str, Any], _raw: bytes) -> Answer:
        return groups.keyness(self._transcript(), given)

    def _terms(self, given: Mapping[str, Any], _raw: bytes) -> Answer:
        """Find terms, one a line; a line that begins with a minus is a phrase to skip."""
        transcript, lines = self._transcript(), _lines(given["terms"])
        skip = [line.removeprefix("-").strip() for line in lines if line.startswith("-")]
        found = groups.terms(transcript, [line for line in lines if not line.startswith("-")], skip)
        numbers = numbers_of(transcript)
        hits = [
            {"query": query, **where(transcript.text, span, turn, numbers)}
            for query, turn, span in found["hits"]
        ]
        return {"rows": found["rows"], "hits": hits}


def _lines(text: str) -> Sequence[str]:
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _day(iso: str) -> dt.date | None:
    day = iso_day(iso)
    if iso and not day:
        raise LabError(f"'{iso}' is no day; write it as 2019-01-14")
    return day
