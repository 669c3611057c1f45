"""Which meeting a transcript reports: one that is known, or a new one with a date and a place."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from slugify import slugify

from podium.iso import iso_day
from podium.model import Header, PodiumError
from podium.tables import read_table

MEETINGS = Path("curated") / "meetings.csv"
_ALIKE = 0.8


class AddError(PodiumError):
    """A transcript that cannot be added as asked: what is in the way, and what to say instead."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user says of the files; None is left to the page."""

    side: str
    meeting: str | None = None
    new_meeting: bool = False
    date: str | None = None
    place: str | None = None
    id: str | None = None
    publisher: str | None = None
    genre: str | None = None
    language: str | None = None
    copy: str | None = None
    encoding: str | None = None


Row = dict[str, str]


def find_meeting(data: Path, header: Header, wish: Wish) -> tuple[Row, bool, tuple[str, ...]]:
    """Return the meeting's row, whether it is a new one, and what is doubtful about it.

    Raises:
        TableError: the table of meetings is malformed.
        AddError: no meeting is named and none is to be made, the name is nearly that of another,
            or a new one has no date.
    """
    known = {row["id"]: row for row in _meetings(data)}
    if wish.meeting in known:
        return _known_meeting(known[wish.meeting], header, wish)
    if wish.meeting is None and not wish.new_meeting:
        raise AddError(
            f"which meeting? --meeting {' | '.join(known) or 'ID'}, or --new-meeting, which takes "
            "date and place from the page, from --date and from --place"
        )
    if wish.meeting and not wish.new_meeting:
        _refuse_near_miss(wish.meeting, list(known))
    row = _new_meeting(header, wish)
    if row["id"] in known:
        raise AddError(f"there is a meeting {row['id']} already; say --meeting {row['id']}")
    doubts = _doubts(row, header, "the new meeting")
    if row["place"] and not wish.place:
        doubts += ("the new meeting's place is as the page prints it; name the city with --place",)
    return row, True, doubts


def _meetings(data: Path) -> list[Row]:
    return read_table(data / MEETINGS, ("id", "date")) if (data / MEETINGS).is_file() else []


def _known_meeting(row: Row, header: Header, wish: Wish) -> tuple[Row, bool, tuple[str, ...]]:
    if wish.new_meeting:
        raise AddError(f"--new-meeting, but there is a meeting {row['id']} already")
    for option, said in (("date", wish.date), ("place", wish.place)):
        if said is not None and said != row.get(option, ""):
            raise AddError(
                f"--{option} '{said}', but the meeting {row['id']} is known, with "
                f"'{row.get(option, '')}': leave --{option} out, or change "
                f"{MEETINGS.as_posix()}, or say --new-meeting with another id"
            )
    return row, False, _doubts(row, header, "the meeting")


def _doubts(row: Row, header: Header, whose: str) -> tuple[str, ...]:
    if header.date and header.date != row["date"]:
        return (f"the page is of {header.date}, {whose} of {row['date']}",)
    return ()


def _refuse_near_miss(name: str, known: list[str]) -> None:
    for other in known:
        same_day = other[:10] == name[:10]
        if same_day and SequenceMatcher(None, other[10:], name[10:]).ratio() >= _ALIKE:
            raise AddError(
                f"there is no meeting '{name}'. Is it {other}? If it is another, add --new-meeting"
            )


def _new_meeting(header: Header, wish: Wish) -> Row:
    place = wish.place or header.place or ""
    day = wish.date or _date_in(wish.meeting) or header.date
    if day is None:
        raise AddError("the page gives no date with a year for the new meeting: say --date")
    if not iso_day(day):
        raise AddError(f"--date '{day}' is no date; write it YYYY-MM-DD")
    if wish.meeting is None and not place:
        raise AddError("the page gives no place for the new meeting: say --place, or --meeting ID")
    return {"id": wish.meeting or f"{day}-{slugify(place)}", "date": day, "place": place}


def _date_in(name: str | None) -> str | None:
    day = (name or "")[: len("2019-01-14")]
    return day if iso_day(day) else None
