"""The narrative: words from sources, numbers that are known, claims that hold."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import jinja2
import pytest

from podium.book import library
from podium.facts import facts
from podium.frames import Corpus
from podium.measures import wilson
from podium.prose import bare, dates_named, number_words, typed_numbers
from podium.sources import data_folder
from podium.tallies import sentences
from podium.word_facts import said_by

BOOK = Path(__file__).parents[1] / "book"
# The course sets tasks and quotes what students may say; tests/test_teaching.py holds it.
PAGES = sorted(page for page in BOOK.rglob("*.md") if "teaching" not in page.parts)
CHAPTERS = [
    page for page in PAGES if re.search(r"^# .+\n\n\*\*", page.read_text("utf-8"), re.MULTILINE)
]
SAID = re.compile(r"\{said\}(?P<ticks>`+)(?P<inner>.+?)(?P=ticks)(?!`)", re.DOTALL)
QUOTED = re.compile(r'(?P<within>\S+)\s+"(?P<words>.+)"', re.DOTALL)
FACT = re.compile(r"\{\{.+?\}\}", re.DOTALL)
CITED = re.compile(r"\{cite:[tp]\}`([^`]+)`")
NAMES_WITH_NUMBER_WORDS = {"Eight-point Cooperation Plan": "the plan's name, as printed"}


def named(page: Path) -> str:
    """Name a page in the report of the tests."""
    return page.relative_to(BOOK).as_posix()


def quotations(text: str) -> Iterator[tuple[str, str]]:
    """Yield where each quotation of a page is said to stand, and its words."""
    for role in SAID.finditer(text):
        match = QUOTED.fullmatch(role["inner"].strip())
        assert match, f"not a quotation: {role[0]}"
        yield match["within"], match["words"]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Our own record."""
    return Corpus(data_folder())


class TestNumberWords:
    """number_words."""

    def test_words_are_found_from_three_up(self) -> None:
        """One and two are words like others; inside a word there is no number."""
        found = number_words("One or two of **three**, a dozen, often a tent, seventy.", "a.md")
        assert [each.number for each in found] == ["three", "dozen", "seventy"]

    def test_names_are_left_alone(self) -> None:
        """A name that holds a number may stand."""
        assert number_words("The Eight-point Plan.", "a.md", ["Eight-point Plan"]) == []


@pytest.mark.parametrize("page", PAGES, ids=named)
class TestPages:
    """Every page of prose."""

    def test_no_number_is_spelled_out(self, page: Path) -> None:
        """Small numbers are computed too, from three up."""
        found = number_words(page.read_text("utf-8"), named(page), NAMES_WITH_NUMBER_WORDS)
        assert [(number.line, number.number, number.around) for number in found] == []

    def test_every_quotation_stands_in_its_source(self, page: Path) -> None:
        """The words are there exactly, and once at the place named."""
        for within, words in quotations(page.read_text("utf-8")):
            assert library.quotation(within, words)

    def test_quotation_marks_are_for_sources(self, page: Path) -> None:
        """Nothing else stands in quotation marks, so that what does is a source's."""
        words = bare(page.read_text("utf-8"))
        assert re.findall(r'["“”„«»].*', words) == []

    def test_every_fact_is_known(self, page: Path, corpus: Corpus) -> None:
        """A name that no table gives fails here, and in the build."""
        given = facts(corpus)
        strict = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True)
        for fact in FACT.findall(page.read_text("utf-8")):
            assert strict.from_string(fact).render(given)


class TestChapters:
    """The chapters that open with a question."""

    @pytest.mark.parametrize("page", CHAPTERS, ids=named)
    def test_a_chapter_opens_with_its_question_and_answer(self, page: Path) -> None:
        """A question in bold, then an answer before the first heading."""
        text = page.read_text("utf-8")
        opening = re.match(r"# .+\n\n\*\*.+\?\*\*\n(?P<answer>(?:.+\n)+)\n", text)
        assert opening
        assert len(opening["answer"].splitlines()) <= 5


class TestBibliography:
    """references.bib."""

    def test_what_is_listed_is_cited_and_what_is_cited_is_listed(self) -> None:
        """No work without a page that cites it, no citation without a work."""
        listed = set(
            re.findall(r"^@\w+\{(\w+),", (BOOK / "references.bib").read_text("utf-8"), re.MULTILINE)
        )
        texts = [page.read_text("utf-8") for page in PAGES]
        cited = {key for text in texts for keys in CITED.findall(text) for key in keys.split(",")}
        assert cited == listed


class TestClaims:
    """What the prose says in words, without a number, and the tables must bear out."""

    def test_each_side_names_itself_first(self, corpus: Corpus) -> None:
        """What things are called: without exception, and so do reporters and pages."""
        first = {"russia": ("Russia", "the Russian"), "japan": ("Japan",)}
        podium = {row["id"]: row["side"] for row in corpus.rows("transcripts")}
        rows = [row for row in corpus.rows("namings") if row["set"] == "country_order"]
        assert {row["voice"] for row in rows} == {"own", "reporter", "page", "attributed"}
        assert all(row["quote"].startswith(first[podium[row["transcript"]]]) for row in rows)
        printed = {row["transcript"] for row in rows if row["voice"] == "page"}
        assert printed == {"2019-01-14-mofa-readout"}

    def test_only_lavrov_names_the_islands_in_his_own_voice(self, corpus: Corpus) -> None:
        """No Japanese official calls them by a name; without one, both ministers speak of them."""
        rows = [row for row in corpus.rows("namings") if row["set"] == "islands"]
        own = [row for row in rows if row["voice"] == "own"]
        assert {row["speaker"] for row in own} == {"lavrov"}
        assert all("Kuril" in row["quote"] for row in own)
        assert "japan" not in {row["side"] for row in rows}
        plain = [row for row in corpus.rows("namings") if row["set"] == "islands_plain"]
        assert {row["speaker"] for row in plain if row["voice"] == "own"} == {"lavrov", "kono"}

    def test_no_phrase_is_counted_twice_as_a_name_of_the_islands(self, corpus: Corpus) -> None:
        """Names and plain nouns for them do not overlap."""
        sets = ("islands", "islands_plain")
        rows = [row for row in corpus.rows("namings") if row["set"] in sets]
        spans = sorted((row["transcript"], int(row["start"]), int(row["end"])) for row in rows)
        assert all(one[2] <= two[1] for one, two in pairwise(spans) if one[0] == two[0])

    def test_northern_territories_stands_twice(self, corpus: Corpus) -> None:
        """Once quoted by Lavrov, once in a reporter's words."""
        rows = [row for row in corpus.rows("namings") if row["set"] == "islands"]
        rows = [row for row in rows if "northern territories" in row["quote"].lower()]
        assert {(row["voice"], row["speaker"]) for row in rows} == {
            ("quoted", "lavrov"),
            ("reporter", "reporter"),
        }
        texts = [library.volume(key).transcript.text for key in library.volumes()]
        assert sum(text.lower().count("northern territories") for text in texts) == len(rows) == 2

    def test_only_lavrov_names_the_declaration(self, corpus: Corpus) -> None:
        """The Japanese documents do not."""
        rows = [row for row in corpus.rows("namings") if row["set"] == "declaration_1956"]
        assert {(row["speaker"], row["voice"]) for row in rows} == {("lavrov", "own")}

    def test_the_japanese_account_omits_what_is_said(self, corpus: Corpus) -> None:
        """Left out: the items named there stand in one account alone."""
        rows = corpus.rows("track_coverage")
        cover = {(row["track"], row["transcript"]): row["coverage"] for row in rows}
        russian, japanese = "2019-01-14-mid-news-conference", "2019-01-14-mofa-readout"
        for track in (
            *("war-outcomes", "declaration-1956", "joint-economic-activities", "visa-free-travel"),
            *("us-alliance", "missile-defence", "domestic-legislation", "kawai-remarks"),
        ):
            assert (cover[track, russian], cover[track, japanese]) == ("treated", "absent")
        for track in ("eight-point-plan", "intergovernmental-commission", "next-ministers-meeting"):
            assert (cover[track, russian], cover[track, japanese]) == ("absent", "treated")

    def test_all_that_is_fulfilled_are_meetings(self, corpus: Corpus) -> None:
        """What was promised: a visit, and meetings of ministers."""
        rows = corpus.rows("commitments")
        done = {row["id"] for row in rows if row["status"] == "fulfilled"}
        assert done == {
            "2019-01-munich-meeting",
            "2019-05-10-lavrov-visit",
            "2019-05-10-two-plus-two",
            "2019-05-10-ministers-meeting-tokyo",
        }
        assert "contradicted" not in {row["status"] for row in rows}

    def test_only_what_is_agreed_or_undertaken_has_a_scope(self, corpus: Corpus) -> None:
        """What was promised: a step that lay ahead, or what it is instead."""
        for row in corpus.rows("commitments"):
            assert bool(row["scope"]) == (row["kind"] in {"agreed", "undertaken"})

    def test_the_tone_has_three_points(self, corpus: Corpus) -> None:
        """Themes: January has most of the negative sentences, 31 May most of the positive."""
        found = {
            key: {"-1": 0, "1": 0, "n": 0}
            for key in ("2016-04-15-mid-news-conference", "2019-01-14-mid-news-conference",
                        "2019-05-31-mid-statement")
        }  # fmt: skip
        for row in sentences(corpus):
            if row["transcript"] in found and row["said"] == "told":
                counted = found[row["transcript"]]
                counted["n"] += 1
                if row["polarity"] in counted:
                    counted[row["polarity"]] += 1
        negative, positive = (
            [counted[polarity] / counted["n"] for counted in found.values()]
            for polarity in ("-1", "1")
        )
        assert negative[0] == 0
        assert max(negative) == negative[1]
        assert max(positive) == positive[2]

    def test_two_sentences_decline_and_one_call_is_close(self, corpus: Corpus) -> None:
        """How questions were answered: what refusals rest on, and the count without the call."""
        replies = corpus.rows("curated/codings/adjudicated/subquestions")
        declined = {row["reply_start"] for row in replies if row["tactic"] == "declines_to_answer"}
        full = [row["addressee"] for row in replies if row["reply_level2"] == "explicit"]
        assert len(declined) == 2
        assert full.count("lavrov") == full.count("kono") + 1
        nothing = [row["addressee"] for row in replies if row["bull_mayer"] == "non_reply"]
        kono, lavrov = (
            wilson(nothing.count(name), sum(row["addressee"] == name for row in replies))
            for name in ("kono", "lavrov")
        )
        assert max(kono[0], lavrov[0]) < min(kono[1], lavrov[1])

    def test_both_names_change_their_order_by_the_rule(self) -> None:
        """Methods: Japan's name first on the pages of Japan's documents, Russia's on Russia's."""
        japan = "Northern Territories / southern Kurils"
        russia = "southern Kurils / Northern Territories"
        texts = {page.stem: page.read_text("utf-8") for page in PAGES}
        assert japan in texts["2019-05-10"]
        assert russia not in texts["2019-05-10"]
        assert russia in texts["2019-05-31"]
        assert japan not in texts["2019-05-31"]
        assert {name: name in texts["themes"] + texts["called"] for name in (japan, russia)} == {
            japan: True, russia: True,
        }  # fmt: skip

    def test_what_is_treated_everywhere(self, corpus: Corpus) -> None:
        """Themes: the items that run through all documents."""
        rows = [row for row in corpus.rows("track_coverage") if row["coverage"] == "treated"]
        counted: dict[str, int] = {}
        for row in rows:
            counted[row["track"]] = counted.get(row["track"], 0) + 1
        assert {track for track, number in counted.items() if number == len(library.volumes())} == {
            *("peace-treaty", "leaders-instructions", "summit-preparation", "deputies-channel")
        }

    def test_words_that_a_count_cannot_weigh(self, corpus: Corpus) -> None:
        """Words: these stand on Russia's side alone; negotiations there are not the treaty's."""
        said = said_by(corpus)
        for word in ("islands", "war", "declaration", "colleagues"):
            assert (said[f"{word} russia"] != "no", said[f"{word} japan"]) == (True, "no")
        russian = [row for row in corpus.rows("sentences") if "-mid-" in row["transcript"]]
        found = [row["paragraph"] for row in russian if "negotiations" in row["text"].lower()]
        paragraphs = {row["id"]: row["text"] for row in corpus.rows("paragraphs")}
        assert found
        assert all("agreement on" in paragraphs[key] for key in found)
        assert all("services" in paragraphs[key] for key in found)

    def test_the_longest_answer_and_the_most_questions(self, corpus: Corpus) -> None:
        """The longest answer is on Syria; most questions were put on 10 May 2019."""
        replies, turns = corpus.rows("replies"), corpus.rows("turns")
        assert max(replies, key=lambda row: int(row["answer_words"]))["answer"] == (
            "2016-04-15-mid-news-conference/t07"
        )
        asked = [row["transcript"] for row in turns if row["role"] == "journalist"]
        assert max(asked, key=asked.count) == "2019-05-10-mofa-press-conference"


class TestThemes:
    """The leads of the pages of themes, and the sentences chosen for them."""

    def test_each_theme_has_a_lead_without_a_number(self, corpus: Corpus) -> None:
        """Two to four sentences after a question, and dates are the only numbers in them."""
        leads = corpus.rows("theme_leads")
        assert [row["theme"] for row in leads] == [row["id"] for row in corpus.rows("themes")]
        known = dates_named(corpus)
        for row in leads:
            assert row["question"].endswith("?")
            assert 2 <= len(re.findall(r"\.(?: |$)", row["lead"])) <= 4
            assert typed_numbers(row["lead"], row["theme"], known) == []
            assert number_words(row["lead"], row["theme"], NAMES_WITH_NUMBER_WORDS) == []

    def test_each_chosen_sentence_was_read_as_on_its_theme(self, corpus: Corpus) -> None:
        """For each document that speaks of a theme one, a reporter's only if nobody else does."""
        roles = {row["id"]: row["role"] for row in corpus.rows("turns")}
        places = {(row["transcript"], row["start"]): row["id"] for row in corpus.rows("sentences")}
        speaking: dict[tuple[str, str], set[str]] = {}
        for row in corpus.rows("curated/codings/adjudicated/sentences"):
            turn = row["sentence"].rsplit("/", 2)[0]
            for theme in filter(None, row["theme"].split(";")):
                speaking.setdefault((theme, turn.partition("/")[0]), set()).add(roles[turn])
        chosen = [
            (row["theme"], places[row["transcript"], int(row["start"])])
            for row in corpus.rows("theme_sentences")
        ]
        themes = {
            row["sentence"]: row["theme"].split(";")
            for row in corpus.rows("curated/codings/adjudicated/sentences")
        }
        assert all(theme in themes[sentence] for theme, sentence in chosen)
        assert sorted((theme, key.partition("/")[0]) for theme, key in chosen) == sorted(speaking)
        for theme, key in chosen:
            asked = roles[key.rsplit("/", 2)[0]] == "journalist"
            assert asked == (speaking[theme, key.partition("/")[0]] == {"journalist"})

    def test_what_the_leads_say_of_silence(self, corpus: Corpus) -> None:
        """Where a lead says that a document does not speak of a theme, none was coded."""
        readout, kono = "2019-01-14-mofa-readout", "2019-05-10-mofa-press-conference"
        may = "2019-05-31-mid-statement"
        told = {
            (theme, row["sentence"].partition("/")[0])
            for row in corpus.rows("curated/codings/adjudicated/sentences")
            for theme in row["theme"].split(";")
        }
        silent = {
            "territory": [may], "war_outcomes": [readout, may], "people": [readout],
            "joint_economic_activities": [readout], "economy": [kono], "security": [readout],
            "korea": [readout, may], "relationship": [readout],
        }  # fmt: skip
        assert not {(theme, key) for theme, keys in silent.items() for key in keys} & told
