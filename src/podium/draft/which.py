"""Which transcript a draft is made for: a registered one, or any file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from podium import layout
from podium.inputs import note
from podium.iso import iso_day
from podium.model import Transcript
from podium.sources import SourceError, read_register, read_source
from podium.tables import TableError, read_lines
from podium.transcripts import parse_file


def find_transcript(data: Path, name: str) -> tuple[Transcript, dt.date | None]:
    """Return the transcript of a registered id or of a file, and the day of its event.

    The day is the one the page gives; a registered page without one has that of its meeting.

    Raises:
        SourceError: it is neither, or the source cannot be read.
        TableError: the register or the table of meetings is malformed.
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
    rows = read_lines(path).rows if path.exists() else []
    for number, row in rows:
        if row["id"] == meeting:
            if row["date"] and not iso_day(row["date"]):
                told = f"date is '{row['date']}', not a day such as 2019-01-14"
                raise TableError(path, told, number)
            return row["date"]
    return None


def _day(iso: str | None) -> dt.date | None:
    return iso_day(iso or "")
