"""The bar of a web archive above a page."""

from __future__ import annotations

import pytest

from podium.layout.archive import archive_bar
from podium.layout.page import Page
from tests.layout.helpers import read

BAR = "4 captures\n02 Sep 2003 - 11 Mar 2003\nFeb MAR Apr\n11\n2002 2003 2004\nAbout this capture\n"
PAGE = """Joint Press Availability With Foreign Minister Ann Example
Secretary John Sample
New York, New York
September 24, 2003
SECRETARY SAMPLE: Good morning. We have had a very good meeting.
QUESTION: Mr. Secretary, has a date been fixed?
SECRETARY SAMPLE: Not yet. Thank you.
"""


def test_lines_of_the_bar() -> None:
    """The bar goes from the count of captures to the first line that is no part of it."""
    assert archive_bar(Page(BAR + PAGE).lines) == frozenset(range(1, 7))


def test_no_bar_without_a_count() -> None:
    """Dates and years that no count of captures stands above are the page's own."""
    assert not archive_bar(Page("02 Sep 2003 - 11 Mar 2005\n" + PAGE).lines)


@pytest.mark.parametrize("bar", [BAR, BAR.replace(" - 11 Mar 2003", "")])
def test_bar_tells_nothing_of_the_event(bar: str) -> None:
    """A page reads the same with the bar of an archive above it."""
    assert read(bar + PAGE).header == read(PAGE).header
