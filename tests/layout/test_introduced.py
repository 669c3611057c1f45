"""Labels that introduce short forms of themselves, and people named beside the label."""

from __future__ import annotations

import pytest

from podium.layout.introduced import short_forms
from podium.layout.reporters import asker_name
from tests.layout.helpers import read, shown

INTERVIEW = """Interview with the Foreign Secretary (4 July 2009)

{asker}: Foreign Secretary, is there any news from Tehran?

{host}: There is some. We have had a call this morning.

{a}: What was said?

{h}: That the two will be home on Friday.
"""
BRIEFING = """Background Briefing on the Fund
Geneva, 4 May 2011

MODERATOR: Good morning. We are glad to have the Director with us today.

{label}: {first}

DIRECTOR WELLS: The fund is full and we are glad of that.

{label}: And next year?

DIRECTOR WELLS: We do not know.
"""
SPACED = """Minister for Foreign Affairs
Doorstop, Honiara
22 May 2014

JULIE BISHOP\u00a0\u00a0Thanks for coming. It has been a good day.
JOURNALIST\u00a0\u00a0Is the wharf open?
JULIE BISHOP\u00a0\u00a0It is open.
{label}: When will it be paid for?
JULIE BISHOP\u00a0\u00a0It is paid for already.
JOURNALIST\u00a0\u00a0And the road?
JULIE BISHOP\u00a0\u00a0The road comes next.
"""


@pytest.mark.parametrize(
    ("asker", "host", "a", "h", "names"),
    [
        ("Ann Marr (AM)", "John Dale (JD)", "AM", "JD", ["Ann Marr", "John Dale"]),
        ("ANN MARR [AM]", "JOHN DALE [JD]", "AM", "JD", ["Ann Marr", "John Dale"]),
        ("Ann Marr (Marr)", "Foreign Secretary (FS)", "Marr", "FS", ["Ann Marr", None]),
    ],
)
def test_introduced(asker: str, host: str, a: str, h: str, names: list[str | None]) -> None:
    """A short label is whoever the longer one before it says."""
    turns = shown(read(INTERVIEW.format(asker=asker, host=host, a=a, h=h)))
    assert [turn[0] for turn in turns] == [asker, host, a, h]
    assert [turn[1] for turn in turns] == [*names, *names]
    assert [turn[2] for turn in turns] == ["journalist", turns[1][2]] * 2


def test_not_introduced() -> None:
    """Brackets that no label repeats introduce nothing, and what two introduce is neither's."""
    assert short_forms(["World Health Organization (WHO)", "Q"]) == {}
    assert short_forms(["Ann Marr (AM)", "Al Mann (AM)", "AM"]) == {}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Question (Manish Jha, TV9)", "Manish Jha"),
        ("(Kim Hyo-jeong, Yonhap News Agency)", "Kim Hyo-jeong"),
        ("[Yonhap, Park Ji-won]", "Park Ji-won"),
        ("Question (Lee Min-ho, Daehan Ilbo)", "Lee Min-ho"),
        ("Question (Paris, France)", None),
        ("Question (to Minister Bell, London)", None),
        ("Question (Reuters)", None),
    ],
)
def test_askers_in_brackets(printed: str, name: str | None) -> None:
    """Brackets of two parts name who asks; an outlet or a place alone does not."""
    assert asker_name(printed) == name


def test_asker_after_the_label() -> None:
    """Who asks in brackets behind the label gives the turn its name and is no speech."""
    page = "Press Briefing\n\nQ: (Kim Hyo-jeong, Yonhap) Will he go?\n\nA: He will.\n"
    assert shown(read(page))[0] == ("Q", "Kim Hyo-jeong", "journalist", "Will he go?")


@pytest.mark.parametrize(
    ("label", "first", "role"),
    [
        ("UNIDENTIFIED MALE", "How full is it? Can you say?", "journalist"),
        ("Speaker 1", "Is it full?", "journalist"),
        ("STUDENT", "Is it full?", "unknown"),
        ("Speaker 1", "Come in, please.", "unknown"),
    ],
)
def test_voices(label: str, first: str, role: str) -> None:
    """A voice without a name is a reporter's where it asks and no label says who asks."""
    turns = shown(read(BRIEFING.format(label=label, first=first)))
    assert [turn[2] for turn in turns if turn[0] == label] == [role, role]


@pytest.mark.parametrize("label", ["JOURNALIST", "QUESTION"])
def test_one_stray_colon(label: str) -> None:
    """One colon does not undo labels in capitals that gaps set off."""
    turns = shown(read(SPACED.format(label=label)))
    asking = ["JOURNALIST", label, "JOURNALIST"]
    assert [turn[0] for turn in turns[1::2]] == asking
    assert {turn[0] for turn in turns[::2]} == {"JULIE BISHOP"}
