"""A meeting is added that nobody has read yet: no page says anything of it that takes a reading."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from podium import definitions, measures, naming
from podium.cli import main
from podium.draft import measured
from podium.frames import Corpus
from podium.reading import naming as naming_words
from tests.invented import TEXTS

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Our corpus, and a statement of another side with a theme's term and a denial in it."""
    folder = tmp_path_factory.mktemp("added")
    data = Path(shutil.copytree(DATA, folder / "data"))
    page = folder / "norland.txt"
    words = "We spoke of trade only. We did not discuss the islands."
    text = TEXTS["2021-09-09-norland"].replace("We spoke of trade only.", words)
    page.write_text(text, encoding="utf-8")
    asked = "--side norland --new-meeting --place Port --language en --yes".split()
    assert main(["add", str(page), *asked, "--data", str(data)]) == 0
    return Corpus(data)


def test_no_share_of_its_sentences_is_given(added: Corpus) -> None:
    """Nor is that of all others given under its name."""
    found = definitions.without(added)
    assert isinstance(found, pd.DataFrame)
    assert any("Russia: " in each for each in found["finding"])
    assert [each for each in found["finding"] if "Norland" in each] == []


def test_its_sentences_are_on_no_theme_and_on_no_other(added: Corpus) -> None:
    """A term in it is neither right nor wrong by a reading that there is not."""
    found, ours = measures.reach(added, "economy"), measures.reach(Corpus(DATA), "economy")
    assert isinstance(found, pd.DataFrame)
    assert isinstance(ours, pd.DataFrame)
    assert list(found["sentence"]) == list(ours["sentence"])
    assert any(measures.theme_hits(added, "economy")["transcript"].str.contains("norland"))


def test_what_rules_propose_in_it_is_no_mistake(added: Corpus) -> None:
    """Rules are measured on what was read."""
    found, ours = measured.measured(added.data), measured.measured(DATA)
    assert [len(each.proposed) for each in found.values()] == [
        len(each.proposed) for each in ours.values()
    ]


def test_its_names_were_not_looked_for(added: Corpus) -> None:
    """It is said that nobody has read it, and not that it never uses a name."""
    frame = naming.namings(added)
    told = repr(naming_words.opening(added, frame))
    assert "Norland’s documents: nobody has read them for this." in told
    assert "never" not in told
    assert naming.sides(added) == ["japan", "russia"]
