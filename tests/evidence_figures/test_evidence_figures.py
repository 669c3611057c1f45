"""Every figure of evidence, on the invented corpus."""

from collections.abc import Callable

import pytest

from podium import (
    claims,
    definitions,
    evidence_figures,
    ledger,
    naming,
    quoting,
    readings_compared,
    reliability,
    replying,
    tone,
)
from podium.agreement import Bootstrap
from podium.evidence_figures import voice_bars
from podium.frames import Corpus, Missing
from podium.picture import NARROW, Picture
from podium.reading import words_apart
from podium.show import Html
from tests.evidence_tables import LUND, PORT, with_evidence
from tests.invented import invented

Shown = Picture | Html


def set_bars(corpus: Corpus) -> Shown:
    """What is drawn of many sets of names."""
    found = naming.namings(corpus)
    return quoting.briefly(found) if isinstance(found, Missing) else voice_bars.bars(corpus, found)


FIGURES: dict[str, Callable[[Corpus], Shown]] = {
    "agenda": evidence_figures.agenda,
    "omissions": lambda corpus: evidence_figures.omissions(corpus, LUND),
    "one side": lambda corpus: evidence_figures.omissions(corpus, PORT),
    "statuses": lambda corpus: evidence_figures.statuses(ledger.entries(corpus)),
    "timeline": lambda corpus: evidence_figures.timeline(corpus, ledger.entries(corpus)),
    "voices": lambda corpus: evidence_figures.voices(corpus, naming.namings(corpus)),
    "all voices": lambda corpus: evidence_figures.voices(corpus, naming.namings(corpus, "all")),
    "sets": set_bars,
    "replies": lambda corpus: evidence_figures.replies(corpus, replying.subquestions(corpus)),
    "tone": lambda corpus: evidence_figures.tone(corpus, tone.by_account(corpus)),
    "kinds": lambda corpus: evidence_figures.kinds(corpus, claims.claims(corpus)),
    "horizons": lambda corpus: evidence_figures.horizons(claims.claims(corpus)),
    "words": lambda corpus: evidence_figures.words(words_apart.contrast(corpus, "", ""), 3),
    "coders": lambda corpus: evidence_figures.coders(
        reliability.measured(corpus, "one", "two", Bootstrap(20, 1))
    ),
    "rules": lambda corpus: evidence_figures.rules(
        readings_compared.rules_found(readings_compared.rules(corpus))
    ),
    "definitions": lambda corpus: evidence_figures.definitions(
        definitions.without(corpus), "without", "Shares."
    ),
}
SAID = {
    "agenda": [
        "Items treated: Norland, 3 March 2021: 2; Vesk, 3 March 2021: 2",
        "In two documents or more, by theme. The river: River and Treaty.",
    ],
    "omissions": ["In both accounts, 1: River", "Only in Vesk’s account, 1: Fish"],
    "one side": [
        "Vesk: no account in this corpus.",
        "In the only account in this corpus, 1: Trade",
    ],
    "statuses": [
        "1 no later evidence in these documents",
        "1 fulfilled, as a later document shows",
    ],
    "timeline": ["A treaty, promised 3 March 2021, due April 2021."],
    "voices": ["Norland, in own words: the river 1", "Norland, quoting: treaty 1."],
    "sets": ["The river: Norland 1 in its own words and 1 quoted; Vesk 1 in its own words"],
    "replies": [
        "Vesk’s podium 0, 0 and 1 of 1",
        "Gives what was asked: 1 of 1",
        "1 more: no reply in this document",
    ],
    "tone": [
        "negative 1 of 4 (25 %, interval 5 to 70 %)",
        "9 September 2021, Vesk: no account in this corpus.",
    ],
    "kinds": ["relative date: 1: 1 Norland’s own words", "date: 1: 1 printed by the page"],
    "horizons": ["1 that day, or a time around it"],
    "coders": ["published, other texts: Fleiss’ kappa 0.64"],
    "rules": ["recall: 1.00", "n = 2 curated"],
    "definitions": ["all documents: 1 of 2 (50 %, interval 9 to 91 %)"],
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The invented corpus with curated tables; nothing here changes it."""
    return with_evidence(tmp_path_factory.mktemp("data"))


class TestFigures:
    """Every figure."""

    @pytest.mark.parametrize("name", FIGURES)
    def test_it_is_drawn_wide_and_narrow_and_says_what_it_shows(
        self, corpus: Corpus, name: str
    ) -> None:
        """Each word of its text fits the sheet; its alternative text names what is drawn."""
        picture = FIGURES[name](corpus)
        assert isinstance(picture, Picture)
        for words in SAID.get(name, []):
            assert words in picture.alt
        for width in (7.2, NARROW):
            figure = picture.figure(width)
            figure.canvas.draw()
            for text in figure.axes[0].texts:
                box = text.get_window_extent()
                assert box.x0 > -2
                assert box.x1 < figure.bbox.width + 2
                assert box.y1 < figure.bbox.height + 2
                assert box.y0 > -2

    @pytest.mark.parametrize("name", FIGURES)
    def test_the_same_table_gives_the_same_bytes(self, corpus: Corpus, name: str) -> None:
        """Drawn twice, whatever was drawn between."""
        one, two = FIGURES[name](corpus), FIGURES[name](corpus)
        assert isinstance(one, Picture)
        assert isinstance(two, Picture)
        assert one.svg() == two.svg()

    @pytest.mark.parametrize("name", [name for name in FIGURES if name != "words"])
    def test_without_its_tables_it_says_so(
        self, tmp_path_factory: pytest.TempPathFactory, name: str
    ) -> None:
        """A sentence stands in the place of the figure."""
        shown = FIGURES[name](invented(tmp_path_factory.mktemp("bare")))
        assert isinstance(shown, Html)
        assert "othing to" in repr(shown)
