"""Which transcript a draft is made for: a registered one, or any file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from podium import layout
from podium.inputs import note
from podium.model import Transcript
from podium.sources import SourceError, read_register, read_source
from podium.tables import read_table
from podium.transcripts import parse_file


def find_transcript(data: Path, name: str) -> tuple[Transcript, dt.date | None]:
    """Return the transcript of a registered id or of a file, and the day of its event.

    The day is the one the page gives; a registered page without one has that of its meeting.

    Raises:
        SourceError: it is neither, or the source cannot be read.
    """
    known = {entry.id: entry for entry in read_register(data)}
    if name in known:
        entry = known[name]
        transcript = layout.parse(*read_source(data, entry), entry.id)
        return transcript, _day(transcript.header.date or _meeting_day(data, entry.meeting))
    if not Path(name).is_file():
        raise SourceError(
            f"'{name}' is no file and no registered transcript; there are: {', '.join(known)}"
        )
    transcript = parse_file(Path(name))
    return transcript, _day(transcript.header.date)


def _meeting_day(data: Path, meeting: str | None) -> str | None:
    path = note(data / "curated" / "meetings.csv")
    rows = read_table(path) if path.is_file() else []
    return next((row["date"] for row in rows if row["id"] == meeting), None)


def _day(iso: str | None) -> dt.date | None:
    return dt.date.fromisoformat(iso) if iso else None
