"""What holds for every page, generated ones too."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from podium import sentences
from podium.model import Transcript
from tests.layout.helpers import assert_holds, read, shown

WORDS = st.sampled_from(
    "the talks were long and we agreed on fish, rivers and trade; Minister Bell said so. I do not "
    "know? Mr. Orlov came at 3 p.m. to Geneva (laughter) “quoted words” — U.S. ships etc.".split()
)
PROSE = st.lists(WORDS, min_size=6, max_size=25).map(
    lambda words: " ".join(words).capitalize() + "."
)
LABELS = st.sampled_from(
    [
        "Question:",
        "Reporter:",
        "Minister Bell:",
        "MR. ORLOV:",
        "Q   ",
        "MODERATOR:",
        "Anna Bell:",
        "",
    ]
)
HEADINGS = st.sampled_from(["Opening Remarks", "(1) Fish", "Q&A", "[Laughter]", "END", "* * *"])
DATES = st.sampled_from(["May 5, 2016", "Tuesday, May 5, 2016, 3:10 p.m. Geneva", "12/10/2019"])
TITLES = st.sampled_from(
    ["Press Conference by Foreign Minister Anna Bell", "Remarks by Minister Bell in Geneva", "News"]
)
FURNITURE = st.sampled_from(
    ["Share", "Print", "Back to top", "© 2019 Ministry", "Home > News > Speeches", "Tags: fish"]
)
ODD = st.text(
    alphabet=st.sampled_from(
        "aB 1.:;,!?()[]<>\"'“”’\u00a0\u200b\u202e\ufeff\x00\t-–—*•#/\\&\ud800"
    ),
    max_size=40,
)
SPEECH = st.builds(lambda label, words: f"{label} {words}".strip(), LABELS, PROSE)
LINES = st.one_of(SPEECH, SPEECH, PROSE, HEADINGS, DATES, TITLES, FURNITURE, ODD)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\n \n", "\u2028"])
PAGES = st.lists(st.tuples(LINES, BREAKS), max_size=25).map(
    lambda parts: "".join(line + stop for line, stop in parts)
)
SAID = PROSE.map(lambda words: words.replace("(laughter)", "indeed"))
"""Prose without stage directions: those are notes, and may stand beside a turn's words."""
EXCHANGE = st.lists(st.tuples(SAID, SAID), min_size=2, max_size=5)


def page_of(exchange: list[tuple[str, str]]) -> str:
    """Return a well-made page with these questions and answers."""
    head = (
        "Press Conference by Foreign Minister Anna Bell\nTuesday, May 5, 2015, 3:10 p.m. Geneva\n"
    )
    return head + "".join(
        f"\nReporter: {asked}\n\nMinister Bell: {answered}\n" for asked, answered in exchange
    )


def outside(transcript: Transcript, number: int) -> list[object]:
    """Return what the transcript holds beside one turn, in words and not in offsets."""
    text = transcript.text
    turns = [turn for i, turn in enumerate(shown(transcript)) if i != number]
    inside = transcript.turns[number].span
    notes = [(n.kind, n.span.of(text)) for n in transcript.notes if n.span not in inside]
    return [transcript.header, turns, notes]


class TestEveryPage:
    """parse, on anything."""

    @given(PAGES)
    @settings(max_examples=max(300, settings().max_examples))
    def test_nothing_is_lost(self, page: str) -> None:
        """Paragraphs and notes cover every non-blank character once, and all is in order."""
        assert_holds(read(page))

    @given(st.text(max_size=300))
    @settings(max_examples=max(200, settings().max_examples))
    def test_never_raises(self, text: str) -> None:
        """Any text at all is read, whatever is in it."""
        assert_holds(read(text))

    @given(PAGES)
    def test_same_page_same_transcript(self, page: str) -> None:
        """A page read twice gives the same transcript."""
        assert read(page) == read(page)


class TestExchange:
    """parse, on a well-made page."""

    @given(EXCHANGE)
    def test_every_question_has_its_answer(self, exchange: list[tuple[str, str]]) -> None:
        """Each question is one turn and each answer answers the question before it."""
        turns = read(page_of(exchange)).turns
        assert [turn.role for turn in turns] == ["journalist", "minister"] * len(exchange)
        assert [turn.answers for turn in turns[1::2]] == [turn.id for turn in turns[::2]]

    @given(EXCHANGE, st.lists(FURNITURE, max_size=4), st.lists(FURNITURE, max_size=4))
    def test_furniture_changes_no_turn(
        self, exchange: list[tuple[str, str]], above: list[str], below: list[str]
    ) -> None:
        """Furniture added before the title or after the last word changes no turn."""
        page = page_of(exchange)
        framed = "".join(f"{line}\n" for line in above) + page + "\n" + "\n".join(below)
        assert shown(read(framed)) == shown(read(page))

    @given(EXCHANGE, SAID, st.data())
    def test_words_of_a_turn_change_nothing_outside(
        self, exchange: list[tuple[str, str]], other: str, data: st.DataObject
    ) -> None:
        """Other words in one turn leave header, other turns and notes as they were."""
        number = data.draw(st.integers(0, 2 * len(exchange) - 1))
        changed = [list(pair) for pair in exchange]
        changed[number // 2][number % 2] = other
        before = read(page_of(exchange))
        after = read(page_of([(asked, answered) for asked, answered in changed]))
        assert outside(after, number) == outside(before, number)

    @given(EXCHANGE)
    def test_a_slice_reads_as_it_did_in_the_page(self, exchange: list[tuple[str, str]]) -> None:
        """The slice of a paragraph alone has the same sentences as in its page."""
        transcript = read(page_of(exchange))
        for paragraph in transcript.paragraphs():
            alone = sentences.split(paragraph.span.of(transcript.text), paragraph.span.start)
            assert alone == [sentence.span for sentence in paragraph.sentences]
