"""The corpus in the field's forms: read back by their own tools, with nothing lost."""

import json
import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet as pq
import pytest
from lxml import etree

from podium import corpus, datapackage
from podium.cli import main
from podium.dictionary import named_columns
from podium.export import FORMS, ExportError, export
from podium.model import Transcript
from podium.sources import REGISTER, Entry, data_folder, sha256_of
from podium.tables import TableError, csv_text, read_table
from podium.transcripts import parse_corpus

FIXTURES = Path(__file__).parent / "fixtures"
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
ODD = (
    "Remarks by Minister Lidia Moreau, Lausanne, June 3, 1998\r\n\r\n"
    "MINISTER MOREAU: 5 < 9 & “so on”.\x0c We met. (Laughter.) We part\x00.\r\n"
    "(Applause.)\r\nQUESTION: <b>Why</b> ]]>?  (Inaudible.)\r\n"
    "MINISTER MOREAU: I\x1b said: \ufffe no.\r\n"
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a record of every layout fixture, and of one text with all that XML cannot hold."""
    folder = tmp_path_factory.mktemp("record")
    texts = {path.stem: path.read_bytes() for path in sorted(FIXTURES.glob("layout/*/*.txt"))}
    texts |= {"odd": ODD.encode()}
    rows = []
    for name, raw in texts.items():
        path = folder / "raw" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw)
        rows.append(
            {"id": name, "file": f"raw/{name}.txt", "sha256": sha256_of(raw), "side": "norland",
             "meeting": "1998-06-03-lausanne", "publisher": 'Ministry, "quoted"\nand so on'}
        )  # fmt: skip
    (folder / "curated").mkdir()
    (folder / REGISTER).write_text(csv_text(rows, list(Entry.__dataclass_fields__)), "utf-8")
    (folder / "curated" / "meetings.csv").write_text(meetings("1998-06-03"))
    corpus.write_tables(folder, corpus.build_tables(folder))
    return folder


@pytest.fixture(scope="module")
def transcripts(data: Path) -> list[Transcript]:
    """Return the transcripts of the record."""
    return parse_corpus(data)


def meetings(date: str) -> str:
    """Return a table of one meeting."""
    columns = named_columns("curated/meetings")
    return csv_text([{"id": "1998-06-03-lausanne", "date": date, "place": "Lausanne"}], columns)


class TestExport:
    """export."""

    @pytest.mark.parametrize("form", FORMS)
    def test_the_same_inputs_give_the_same_bytes(self, form: str, tmp_path: Path) -> None:
        """Written twice, every file of every form is the same."""
        for folder in ("one", "two"):
            arguments = ["export", "--to", form, "--out", str(tmp_path / folder)]
            assert main([*arguments, "--data", str(data_folder())]) == 0
        one, two = ({p.relative_to(tmp_path / f): p.read_bytes() for p in _below(tmp_path / f)}
                    for f in ("one", "two"))  # fmt: skip
        assert one == two
        assert one

    def test_an_unknown_form_is_refused(self, tmp_path: Path) -> None:
        """The error names the forms that there are."""
        with pytest.raises(ExportError, match="tei, convokit, parquet"):
            export(data_folder(), "docx", tmp_path)

    def test_what_is_no_part_of_it_is_not_left_beside(self, data: Path, tmp_path: Path) -> None:
        """A folder with other files is refused; the same export again is not."""
        export(data, "tei", tmp_path)
        export(data, "tei", tmp_path)
        (tmp_path / "older.xml").write_text("x", encoding="utf-8")
        with pytest.raises(ExportError, match=r"older\.xml"):
            export(data, "tei", tmp_path)

    def test_a_file_in_the_way_is_named(self, tmp_path: Path) -> None:
        """What cannot be written says where."""
        (tmp_path / "out").write_text("mine")
        with pytest.raises(ExportError, match=r"cannot write .*out"):
            export(data_folder(), "tei", tmp_path / "out")


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.fixture(scope="module")
def tei(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the TEI export."""
    out = tmp_path_factory.mktemp("tei")
    export(data, "tei", out)
    return out


@pytest.fixture(scope="module")
def whole(tei: Path) -> etree._Element:
    """Return the corpus with its documents included."""
    tree = etree.parse(tei / "corpus.tei.xml")
    tree.xinclude()
    return tree.getroot()


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    """Return the rules of TEI and ParlaMint that the export relies on."""
    return etree.RelaxNG(etree.parse(FIXTURES / "tei" / "parlamint.rng"))


def words(element: etree._Element) -> str:
    """Return the text of an element, with the characters that XML cannot hold back in place."""
    text = element.text or ""
    for child in element:
        if child.tag == f"{TEI}g":
            text += chr(int(child.attrib["ref"].rpartition("-")[2], 16))
        else:
            text += words(child)
        text += child.tail or ""
    return text


class TestTei:
    """The TEI form."""

    def test_is_valid(self, whole: etree._Element, schema: etree.RelaxNG) -> None:
        """The corpus with all its documents is well-formed and keeps the rules."""
        schema.assertValid(etree.ElementTree(whole))
        assert len(whole.findall(f"{TEI}TEI")) == len(list(FIXTURES.glob("layout/*/*.txt"))) + 1

    @pytest.mark.parametrize(
        ("good", "bad"),
        [
            (' who="#', ' who="'),
            ("<seg ", "loose words <seg "),
            ("</div>", "<head xml:id='h'>late</head></div>"),
            (' type="date"', ""),
            ("<body>", "<body><u/>"),
        ],
    )
    def test_the_rules_can_fail(
        self, tei: Path, schema: etree.RelaxNG, good: str, bad: str
    ) -> None:
        """A document that breaks a rule is found out."""
        text = (tei / "joint-availability-2016.xml").read_text("utf-8")
        assert schema.validate(etree.fromstring(text.encode()))
        assert not schema.validate(etree.fromstring(text.replace(good, bad, 1).encode()))

    def test_loses_no_character(self, tei: Path, transcripts: list[Transcript]) -> None:
        """Body text in document order is the canonical text, but for blanks between its parts."""
        for transcript in transcripts:
            body = etree.parse(tei / f"{transcript.id}.xml").find(f".//{TEI}body")
            assert body is not None
            assert "".join(words(body).split()) == "".join(transcript.text.split())

    def test_units_are_exact_slices(self, tei: Path, transcripts: list[Transcript]) -> None:
        """Every paragraph, sentence and note holds its slice, blanks and all, under its own id."""
        for transcript in transcripts:
            tree = etree.parse(tei / f"{transcript.id}.xml")
            found = {each.get(XML_ID): words(each) for each in tree.iter() if each.get(XML_ID)}
            expected = {each.id: each.span.of(transcript.text) for each in transcript.paragraphs()}
            expected |= {each.id: each.span.of(transcript.text) for each in transcript.sentences()}
            for number, note in enumerate(transcript.notes, 1):
                expected[f"{transcript.id}/n{number:02d}"] = note.span.of(transcript.text)
            for name, text in expected.items():
                assert found["_" + name.replace("/", ".")] == text

    def test_every_pointer_leads_to_one_element(self, whole: etree._Element) -> None:
        """Ids are unique in the corpus, and whatever points, points to one of them."""
        ids = [each.get(XML_ID) for each in whole.iter() if each.get(XML_ID)]
        assert len(ids) == len(set(ids))
        pointers = {
            value
            for each in whole.iter(etree.Element)
            for name, value in each.attrib.items()
            if name in {"who", "ana", "corresp", "scheme", "target", "ref"}
        }
        assert {pointer.removeprefix("#") for pointer in pointers} <= set(ids)

    def test_says_who_only_where_the_page_does(
        self, whole: etree._Element, transcripts: list[Transcript]
    ) -> None:
        """A named speaker is pointed to, an unknown one is left out, an answer to its question."""
        people = {each.get(XML_ID): words(each).strip() for each in whole.iter(f"{TEI}person")}
        found = {
            each.get(XML_ID): (people.get(each.get("who", "")[1:]), each.get("corresp"))
            for each in whole.iter(f"{TEI}u")
        }
        to_id = partial(re.sub, "[^\\w-]", ".")
        assert found == {
            f"_{to_id(turn.id)}": (
                turn.speaker,
                f"#_{to_id(turn.answers)}" if turn.answers else None,
            )
            for transcript in transcripts
            for turn in transcript.turns
        }
        assert {who is None for who, _ in found.values()} == {True, False}

    def test_needs_no_table_of_meetings(self, data: Path, tmp_path: Path) -> None:
        """A record whose meetings are not described is exported without them."""
        own = Path(shutil.copytree(data, tmp_path / "own"))
        (own / "curated" / "meetings.csv").unlink()
        export(own, "tei", tmp_path / "out")
        assert "<meeting" not in (tmp_path / "out" / "odd.xml").read_text("utf-8")

    def test_stage_directions_are_what_they_are(self, tei: Path) -> None:
        """Laughter is vocal, applause kinesic, what could not be heard a gap."""
        tree = etree.parse(tei / "odd.xml")
        found = {
            etree.QName(each).localname: words(each)
            for tag in ("vocal", "kinesic", "gap")
            for each in tree.iter(f"{TEI}{tag}")
        }
        assert found == {"vocal": "(Laughter.)", "kinesic": "(Applause.)", "gap": "(Inaudible.)"}


class TestConvokit:
    """The ConvoKit form, loaded by ConvoKit."""

    @pytest.fixture
    def loaded(self, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - ConvoKit ships no types
        """Return the export as ConvoKit reads it."""
        monkeypatch.setenv("HOME", str(tmp_path))  # it writes a settings file there
        convokit = pytest.importorskip("convokit", reason="conda users do without; `make` has it")
        export(data, "convokit", tmp_path / "corpus")
        return convokit.Corpus(filename=str(tmp_path / "corpus"))

    def test_loads_every_turn(self, loaded: Any, transcripts: list[Transcript]) -> None:  # noqa: ANN401 - ConvoKit ships no types
        """Text, conversation, order and the question answered are those of the turns."""
        found = {
            each.id: (each.text, each.conversation_id, each.reply_to, each.timestamp)
            for each in loaded.iter_utterances()
        }
        assert found == {
            turn.id: (turn.span.of(transcript.text), transcript.id, turn.answers, number)
            for transcript in transcripts
            for number, turn in enumerate(transcript.turns, 1)
        }
        assert any(reply_to for *_, reply_to, _ in found.values())

    def test_loads_spans_that_slice_the_text(
        self,
        loaded: Any,  # noqa: ANN401 - ConvoKit ships no types
        transcripts: list[Transcript],
    ) -> None:
        """Start and end of turns, paragraphs, sentences and notes count in the canonical text."""
        texts = {transcript.id: transcript.text for transcript in transcripts}
        for each in loaded.iter_utterances():
            text, meta = texts[each.conversation_id], each.meta
            assert text[meta["start"] : meta["end"]] == each.text
            for start, end in meta["sentences"]:
                assert any(a <= start < end <= b for a, b in meta["paragraphs"])
        for conversation in loaded.iter_conversations():
            for note in conversation.meta["notes"]:
                start, end = note["span"]
                assert texts[conversation.id][start:end] == note["text"]

    def test_loads_speakers(self, loaded: Any, transcripts: list[Transcript]) -> None:  # noqa: ANN401 - ConvoKit ships no types
        """A named speaker is one person in all transcripts; a label stands for itself in one."""
        named = {each.id for each in loaded.iter_speakers() if each.meta["named"]}
        turns = [(t.id, turn) for t in transcripts for turn in t.turns]
        assert named == {turn.speaker for _, turn in turns if turn.speaker}
        unnamed = {each.id for each in loaded.iter_speakers()} - named
        assert unnamed == {
            f"{transcript}/{turn.label or 'no label'}"
            for transcript, turn in turns
            if not turn.speaker
        }

    def test_loads_what_is_known_of_each_transcript(self, loaded: Any, data: Path) -> None:  # noqa: ANN401 - ConvoKit ships no types
        """Meeting, side and hash of the source stand on the conversation."""
        meta = loaded.get_conversation("odd").meta
        assert (meta["meeting"], meta["side"]) == ("1998-06-03-lausanne", "norland")
        assert meta["sha256"] == sha256_of((data / "raw" / "odd.txt").read_bytes())

    def test_is_written_as_convokit_writes_it(self, loaded: Any, tmp_path: Path) -> None:  # noqa: ANN401 - ConvoKit ships no types
        """ConvoKit writes the loaded corpus with the same utterances and index."""
        loaded.dump("again", base_path=str(tmp_path))
        ours, theirs = tmp_path / "corpus", tmp_path / "again"
        lines = [(folder / "utterances.jsonl").read_text() for folder in (ours, theirs)]
        assert [json.loads(line) for line in lines[0].splitlines()] == [
            json.loads(line) for line in lines[1].splitlines()
        ]
        index, again = (json.loads((f / "index.json").read_text()) for f in (ours, theirs))
        del index["version"], again["version"]
        assert index == again


def plain(row: dict[str, str]) -> dict[str, str]:
    """Return a row with 0.50 as 0.5 and 7.0 as 7: a column of numbers does not tell them apart."""
    number = re.compile(r"-?\d+\.\d+")
    return {k: v.rstrip("0").rstrip(".") if number.fullmatch(v) else v for k, v in row.items()}


class TestParquet:
    """The Parquet form."""

    @pytest.mark.parametrize("folder", ["record", "book"])
    def test_reads_back_the_same_tables(self, folder: str, data: Path, tmp_path: Path) -> None:
        """Every table of the data package comes back cell for cell."""
        source = data if folder == "record" else data_folder()
        export(source, "parquet", tmp_path)
        package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
        described = datapackage.describe(source)["resources"]
        assert len(package["resources"]) == len(described)
        for resource, known in zip(package["resources"], described, strict=True):
            rows = pq.read_table(tmp_path / resource["path"]).to_pylist()
            columns = [field["name"] for field in resource["schema"]["fields"]]
            text = csv_text(rows, columns).encode()
            (tmp_path / "again.csv").write_bytes(text)
            again, before = read_table(tmp_path / "again.csv"), read_table(source / known["path"])
            assert [plain(row) for row in again] == [plain(row) for row in before]

    def test_has_the_types_and_words_of_the_dictionary(self, data: Path, tmp_path: Path) -> None:
        """Counts are integers, dates are dates, and each column says what it means."""
        export(data, "parquet", tmp_path)
        schema = pq.read_schema(tmp_path / "corpus" / "transcripts.parquet")
        assert [str(schema.field(name).type) for name in ("title", "date", "words")] == [
            "string", "date32[day]", "int64",
        ]  # fmt: skip
        assert schema.field("words").metadata[b"unit"] == b"words"
        assert schema.field("title").metadata[b"description"]

    def test_the_descriptor_is_a_data_package(self, data: Path, tmp_path: Path) -> None:
        """The descriptor names the Parquet files, and frictionless reads it."""
        export(data, "parquet", tmp_path)
        package = frictionless.Package.from_descriptor(str(tmp_path / "datapackage.json"))
        assert {resource.format for resource in package.resources} == {"parquet"}
        assert all((tmp_path / str(resource.path)).is_file() for resource in package.resources)

    def test_a_cell_that_does_not_fit_is_named(self, data: Path, tmp_path: Path) -> None:
        """The error names table, row, column, cell and the type wanted."""
        (tmp_path / "curated").mkdir()
        (tmp_path / REGISTER).write_bytes((data / REGISTER).read_bytes())
        (tmp_path / "curated" / "meetings.csv").write_text(meetings("3 June"))
        with pytest.raises(
            TableError, match=r"row 2: column date holds '3 June', which is no date"
        ):
            export(tmp_path, "parquet", tmp_path / "out")
