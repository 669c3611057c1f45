"""A transcript is shown before it is added, and added whole or not at all."""

import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from podium import corpus
from podium.add import AddError, Wish, propose, shown, write
from podium.check import check
from podium.cli import main
from podium.html import page_text
from podium.sources import REGISTER, data_folder, read_register, read_source
from podium.tables import TableError, csv_text, read_table

FIXTURES = Path(__file__).parent / "fixtures"
PAGE = FIXTURES / "html" / "japan-press-conference.html"
TALK = """Joint press conference by Foreign Minister Lidia Moreau, Lausanne, June 3, 1998

Foreign Minister Moreau: Ladies and gentlemen, our talks went on for three hours.

Question: What was agreed?

Foreign Minister Moreau: A text of nine points.
"""
WISH = Wish(side="vesterra", new_meeting=True, publisher="Ministère de Vesterra", language="en")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the record to add to."""
    return Path(shutil.copytree(data_folder(), tmp_path / "data"))


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Return a transcript that is not in the record."""
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


def snapshot(data: Path) -> dict[str, bytes | None]:
    """Return every file and folder below the data folder and what it holds."""
    return {
        str(path.relative_to(data)): path.read_bytes() if path.is_file() else None
        for path in data.rglob("*")
    }


def problems(data: Path) -> list[str]:
    """Return what `podium check` finds wrong."""
    return [problem for finding in check(data) for problem in finding.problems]


class TestPropose:
    """propose."""

    def test_writes_nothing(self, data: Path, talk: Path) -> None:
        """A proposal leaves the data folder as it is."""
        before = snapshot(data)
        propose(data, [talk], WISH)
        assert snapshot(data) == before

    def test_fills_the_rows_from_the_page_and_the_wish(self, data: Path, talk: Path) -> None:
        """Date, place and genre are the page's; the rest is what the user says, or empty."""
        (proposal,) = propose(data, [talk], WISH)
        assert proposal.meeting == {
            "id": "1998-06-03-lausanne", "date": "1998-06-03", "place": "Lausanne",
        }  # fmt: skip
        filled = {name: cell for name, cell in proposal.row.items() if cell}
        del filled["sha256"]
        assert filled == {
            "id": "1998-06-03-ministere-de-vesterra-joint-press-conference",
            "file": "raw/ministere-de-vesterra/"
            "1998-06-03-ministere-de-vesterra-joint-press-conference.txt",
            "publisher": "Ministère de Vesterra",
            "side": "vesterra",
            "meeting": "1998-06-03-lausanne",
            "genre": "joint_press_conference",
            "language": "en",
        }

    def test_keeps_a_publisher_in_its_folder(self, data: Path) -> None:
        """A publisher of the register keeps its folder, whether named in full or by the folder."""
        wish = Wish(side="japan", meeting="2024-03-08-tokyo")
        for publisher in (None, "mofa", "ministry of foreign affairs of japan"):
            named = replace(wish, publisher=publisher)
            (proposal,) = propose(data, [PAGE], named)
            assert proposal.row["publisher"] == "Ministry of Foreign Affairs of Japan"
            assert proposal.row["id"] == "2024-03-08-mofa-press-conference"

    def test_an_unknown_publisher_is_left_empty_and_doubted(self, data: Path, talk: Path) -> None:
        """Where neither page nor user names the publisher, the side names the folder."""
        talk.write_text("MINISTER HOLM: We met.\n\nQUESTION: And?\n", "utf-8")
        wish = Wish(side="norland", meeting="2021-05-04-oslo")
        (proposal,) = propose(data, [talk], wish)
        assert proposal.row["publisher"] == ""
        assert proposal.row["file"].startswith("raw/norland/2021-05-04-norland-")
        assert any("publisher is not known" in doubt for doubt in proposal.doubts)

    def test_the_same_bytes_are_refused_with_their_row(self, data: Path, tmp_path: Path) -> None:
        """A registered file under another name is refused; the message names its row."""
        again = tmp_path / "again.txt"
        again.write_bytes((data / read_register(data)[1].file).read_bytes())
        with pytest.raises(AddError, match=r"row 3 of the register, 2019-01-14-mid-news-conf"):
            propose(data, [again], Wish(side="russia", meeting="2019-01-14-moscow"))

    def test_the_same_file_given_twice_is_refused(self, data: Path, talk: Path) -> None:
        """Of two equal files in one command the second is refused."""
        with pytest.raises(AddError, match="registered already: row 7"):
            propose(data, [talk, talk], WISH)

    def test_a_taken_id_is_refused_with_its_row(self, data: Path, talk: Path) -> None:
        """An id that differs in case only is taken too, for file systems that see no case."""
        wish = replace(WISH, id="2019-05-31-MID-statement")
        with pytest.raises(AddError, match=r"taken: row 6 .* Name another with --id"):
            propose(data, [talk], wish)

    @pytest.mark.parametrize(
        ("option", "value", "message"),
        [
            ("side", "../up", "may hold letters"),
            ("side", "New Norland", "say --side new-norland"),
            ("id", "../../x", "may hold letters"),
            ("meeting", "a/b", "may hold letters"),
            ("genre", "chat", "is none of: press_conference"),
            ("copy", "second_hand", "is none of: first_hand"),
            ("date", "3 June", "write it YYYY-MM-DD"),
            ("date", "19980603", "write it YYYY-MM-DD"),
        ],
    )
    def test_a_value_that_cannot_stand_is_refused(
        self, data: Path, talk: Path, option: str, value: str, message: str
    ) -> None:
        """What is wrong is named, with what is allowed."""
        changed: dict[str, Any] = {option: value}
        with pytest.raises(AddError, match=message):
            propose(data, [talk], replace(WISH, **changed))

    def test_a_file_in_the_data_folder_is_to_be_removed(self, data: Path, talk: Path) -> None:
        """A file dropped under raw/ would stay there unregistered beside its copy; this is said."""
        dropped = talk.rename(data / "raw" / "mofa" / "talk.txt")
        (proposal,) = propose(data, [dropped], WISH)
        assert any("remove it there once it is copied" in doubt for doubt in proposal.doubts)

    def test_one_id_does_for_one_file(self, data: Path, talk: Path) -> None:
        """--id with two files is refused before anything is read."""
        with pytest.raises(AddError, match="2 files"):
            propose(data, [talk, PAGE], Wish(side="japan", id="one"))

    def test_a_folder_that_is_a_link_out_is_refused(self, data: Path, talk: Path) -> None:
        """A publisher's folder that leads out of the data folder is not written to."""
        (data / "raw" / "ministere-de-vesterra").symlink_to(talk.parent)
        with pytest.raises(AddError, match="leads out of the data folder"):
            propose(data, [talk], WISH)

    def test_a_file_in_the_way_is_not_written_over(self, data: Path, talk: Path) -> None:
        """An unregistered file where the copy would go is refused."""
        target = data / propose(data, [talk], WISH)[0].row["file"]
        target.parent.mkdir()
        target.write_text("mine")
        with pytest.raises(AddError, match="is there already and not registered"):
            propose(data, [talk], WISH)


class TestMeeting:
    """propose, for the meeting."""

    def test_a_known_meeting_needs_no_row(self, data: Path, talk: Path) -> None:
        """A meeting of the table is used as it is; another day on the page is doubted."""
        (proposal,) = propose(data, [talk], Wish(side="russia", meeting="2019-05-31-tokyo"))
        assert proposal.meeting is None
        assert "the page is of 1998-06-03, the meeting of 2019-05-31" in proposal.doubts

    @pytest.mark.parametrize("option", ["date", "place"])
    def test_what_a_known_meeting_has_is_not_said_otherwise(
        self, option: str, data: Path, talk: Path
    ) -> None:
        """A date or place that is not the known meeting's is refused, not passed over."""
        said: dict[str, Any] = {option: "1999-01-01"}
        wish = Wish(side="japan", meeting="2019-01-14-moscow", **said)
        with pytest.raises(AddError, match=f"--{option} '1999-01-01', but"):
            propose(data, [talk], wish)

    def test_an_unknown_meeting_is_a_new_one(self, data: Path, talk: Path) -> None:
        """A meeting with a name of its own gets a row; its date is the one in its name."""
        (proposal,) = propose(data, [talk], Wish(side="vesterra", meeting="1998-06-02-geneva"))
        assert proposal.meeting
        assert proposal.meeting["date"] == "1998-06-02"
        assert any("the page is of 1998-06-03" in doubt for doubt in proposal.doubts)

    def test_a_slip_of_the_pen_makes_no_meeting(self, data: Path, talk: Path) -> None:
        """Nearly the name of a meeting on that day is refused, unless it is said to be new."""
        slip = Wish(side="russia", meeting="2019-01-14-moskow")
        with pytest.raises(AddError, match=r"Is it 2019-01-14-moscow\?"):
            propose(data, [talk], slip)
        (proposal,) = propose(data, [talk], replace(slip, new_meeting=True))
        assert proposal.meeting

    @pytest.mark.parametrize(
        ("text", "wish", "message"),
        [
            (TALK, Wish(side="x"), "which meeting"),
            (TALK, Wish(side="x", meeting="2019-05-31-tokyo", new_meeting=True), "there is a"),
            ("Q: Why?\n\nA: So.\n", Wish(side="x", new_meeting=True), "say --date"),
            ("Q: Why?\n\nA: So.\n", Wish(side="x", meeting="talks"), "say --date"),
            (
                "Q: Why?\n\nA: So.\n",
                Wish(side="x", new_meeting=True, date="2020-01-01"),
                "say --place",
            ),
        ],
    )
    def test_what_is_not_clear_is_asked_for(
        self, data: Path, talk: Path, text: str, wish: Wish, message: str
    ) -> None:
        """No meeting, date or place is made up."""
        talk.write_text(text, "utf-8")
        with pytest.raises(AddError, match=message):
            propose(data, [talk], wish)

    def test_two_files_bring_one_new_meeting(self, data: Path, talk: Path) -> None:
        """Files of one command share the meeting that the first of them brings."""
        wish = Wish(side="vesterra", meeting="2024-03-08-lausanne")
        proposals = propose(data, [talk, PAGE], wish)
        assert [proposal.meeting is None for proposal in proposals] == [False, True]
        write(data, proposals)
        assert problems(data) == []


class TestWrite:
    """write."""

    def test_copies_byte_for_byte_and_passes_the_check(self, data: Path, talk: Path) -> None:
        """After adding, the record is whole and the corpus holds the new turns."""
        talk.write_bytes(b"\xef\xbb\xbf" + TALK.replace("\n", "\r\n").encode())
        (proposal,) = propose(data, [talk], WISH)
        written = write(data, [proposal])
        assert (data / proposal.row["file"]).read_bytes() == talk.read_bytes()
        assert data / proposal.row["file"] in written
        assert problems(data) == []
        rows = read_table(data / "corpus" / "turns.csv")
        assert sum(row["transcript"] == proposal.row["id"] for row in rows) == 3

    def test_touches_no_row_that_stands(self, data: Path, talk: Path) -> None:
        """The register and the table of meetings keep their bytes and grow at the end."""
        before = {name: (data / name).read_bytes() for name in (REGISTER, "curated/meetings.csv")}
        write(data, propose(data, [talk], WISH))
        for name, raw in before.items():
            now = (data / name).read_bytes()
            assert now.startswith(raw)
            assert now.count(b"\n") == raw.count(b"\n") + 1

    def test_keeps_the_line_ends_of_a_spreadsheet(self, data: Path, talk: Path) -> None:
        """A register saved with CR LF and without a last line end stays readable."""
        path = data / REGISTER
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").removesuffix(b"\r\n"))
        write(data, propose(data, [talk], WISH))
        assert len(read_register(data)) == 6
        assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n") == 7

    def test_stores_the_text_of_a_page(self, data: Path) -> None:
        """A page is kept as it is and its text beside it, both with their hash."""
        (proposal,) = propose(data, [PAGE], Wish(side="japan", meeting="2024-03-08-tokyo"))
        write(data, [proposal])
        entry = read_register(data)[-1]
        assert (data / entry.file).read_bytes() == PAGE.read_bytes()
        assert entry.canonical == "canonical/mofa/2024-03-08-mofa-press-conference.txt"
        assert read_source(data, entry)[0] == page_text(PAGE.read_text("utf-8"))
        assert problems(data) == []

    def test_gives_an_older_register_the_columns_it_lacks(self, data: Path) -> None:
        """A register from before pages and encodings gets their columns, and keeps its rows."""
        path = data / REGISTER
        rows = read_table(path)
        path.write_text(csv_text(rows, list(rows[0])[:11]), "utf-8")
        write(data, propose(data, [PAGE], Wish(side="japan", meeting="2024-03-08-tokyo")))
        assert read_table(path)[:5] == rows
        assert read_register(data)[-1].canonical
        assert problems(data) == []

    def test_starts_a_record_of_ones_own(self, tmp_path: Path, talk: Path) -> None:
        """A register without a row, and nothing else, is enough to begin with."""
        (tmp_path / "own" / "curated").mkdir(parents=True)
        (tmp_path / "own" / REGISTER).write_text("id,file,sha256,publisher,side,meeting,genre,"
                                                 "language,copy,copy_note,terms\n")  # fmt: skip
        write(tmp_path / "own", propose(tmp_path / "own", [talk], WISH))
        assert problems(tmp_path / "own") == []
        assert [row["id"] for row in read_table(tmp_path / "own" / "curated" / "meetings.csv")] == [
            "1998-06-03-lausanne"
        ]

    def test_remembers_a_detected_encoding(self, data: Path, talk: Path) -> None:
        """The encoding that was confirmed is registered, so that no later guess moves the text."""
        raw = f"{TALK}\nQuestion: Ваш коллега согласен с этим?\n".encode("cp1251")
        talk.write_bytes(raw)
        write(data, propose(data, [talk], WISH))
        entry = read_register(data)[-1]
        assert entry.encoding == "windows-1251"
        assert read_source(data, entry)[0] == raw.decode("cp1251")
        assert problems(data) == []

    @pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
    @pytest.mark.parametrize("step", ["build_tables", "write_tables"])
    def test_leaves_everything_as_it_was_when_it_fails(
        self,
        data: Path,
        talk: Path,
        monkeypatch: pytest.MonkeyPatch,
        step: str,
        error: BaseException,
    ) -> None:
        """A full disk or an interruption half way leaves not a byte behind."""
        before = snapshot(data)
        proposals = propose(data, [talk, PAGE], Wish(side="x", meeting="1998-06-03-lausanne"))

        def fails(*_: object) -> None:
            raise error

        monkeypatch.setattr(corpus, step, fails)
        with pytest.raises(type(error)):
            write(data, proposals)
        assert snapshot(data) == before

    def test_a_record_that_is_not_whole_is_not_added_to(self, data: Path, talk: Path) -> None:
        """A changed source elsewhere stops the writing, and nothing is written."""
        proposals = propose(data, [talk], WISH)
        (data / read_register(data)[0].file).write_text("changed")
        before = snapshot(data)
        with pytest.raises(Exception, match="is not the file that was registered"):
            write(data, proposals)
        assert snapshot(data) == before

    def test_a_malformed_register_is_not_added_to(self, data: Path, talk: Path) -> None:
        """A register that cannot be read is an error that names the row."""
        path = data / REGISTER
        path.write_text(path.read_text("utf-8") + "only,three,cells\n", "utf-8")
        with pytest.raises(TableError, match="row 7"):
            propose(data, [talk], WISH)


class TestShown:
    """shown."""

    def test_shows_header_speakers_residue_and_rows(self, data: Path) -> None:
        """A person sees what was found, what was set aside and what would be written."""
        (proposal,) = propose(data, [PAGE], Wish(side="japan", meeting="2024-03-08-tokyo"))
        text = "\n".join(shown(proposal))
        for line in (
            "  date               2024-03-08",
            "  Haruo Kanzaki (minister), turns: 3, words: 35, first:",
            "      I have two announcements.",
            "  residue    Back to Top  [below_the_last_word]",
            "a new row of curated/meetings.csv",
            "  id                 2024-03-08-mofa-press-conference",
            "  canonical/mofa/2024-03-08-mofa-press-conference.txt",
            "  the language is not known; name it with --language",
        ):
            assert line in text


class Terminal(io.StringIO):
    """A terminal at which somebody types."""

    def isatty(self) -> bool:
        """Say that somebody is there."""
        return True


class TestVerb:
    """podium add."""

    @pytest.fixture
    def added(self, data: Path, talk: Path) -> Callable[..., int]:
        """Return a way to call the verb with more options."""
        command = ["add", str(talk), "--side", "vesterra", "--new-meeting", "--data", str(data)]
        return lambda *more: main([*command, *more])

    @pytest.mark.parametrize("typed", ["y", "Yes", "", "no"])
    def test_writes_what_is_confirmed(
        self, added: Callable[..., int], data: Path, monkeypatch: pytest.MonkeyPatch, typed: str
    ) -> None:
        """At a terminal it asks, and takes everything but yes for a no."""
        monkeypatch.setattr(sys, "stdin", Terminal(f"{typed}\n"))
        yes = typed in {"y", "Yes"}
        assert added() == (0 if yes else 1)
        assert len(read_register(data)) == (6 if yes else 5)

    def test_asks_nobody_without_a_terminal(
        self,
        added: Callable[..., int],
        data: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """Without a terminal and without --yes it shows, writes nothing and says so."""
        monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
        before = snapshot(data)
        assert added() == 2
        assert snapshot(data) == before
        output = capsys.readouterr()
        assert "a new row of curated/transcripts.csv" in output.out
        assert "say --yes" in output.err

    def test_twice_is_refused(
        self, added: Callable[..., int], data: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """--yes writes; the same again is refused with 2 and the row's number."""
        assert added("--yes") == 0
        before = snapshot(data)
        assert added("--yes") == 2
        assert "row 7 of the register" in capsys.readouterr().err
        assert snapshot(data) == before
