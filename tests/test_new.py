"""An empty corpus, filled with transcripts of two other governments, becomes a book."""

import ast
from pathlib import Path

import pytest
from lxml import html

from podium import book
from podium.cli import main
from podium.new import NewError, new
from podium.notebooks import How
from podium.tables import read_table
from podium.worksheet.codebook import read_codebook
from tests.invented import TEXTS

ROOT = Path(__file__).parents[1]
QUIET = How(progress=False, engine="podium")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new corpus with the invented transcripts added, by verbs alone."""
    folder = tmp_path_factory.mktemp("new") / "talks"
    assert main(["new", str(folder), "--title", 'Talks: "on" a river']) == 0
    for key, text in TEXTS.items():
        page = folder / f"{key}.txt"
        page.write_text(text, encoding="utf-8")
        day, _, side = key.rpartition("-")
        place = {"2021-03-03": "lund", "2021-09-09": "port"}[day]
        known = (folder / "data" / "curated" / "meetings.csv").read_text()
        meeting = ["--meeting", f"{day}-{place}", "--place", place.title()]
        fresh = [] if f"{day}-{place}" in known else ["--new-meeting"]
        given = ["--side", side, "--id", key, *meeting, *fresh, "--data", str(folder), "--yes"]
        assert main(["add", str(page), *given]) == 0
        page.unlink()
    return folder


@pytest.fixture(scope="module")
def built(filled: Path) -> Path:
    """The pages of its book."""
    return book.build(filled / "data", out=filled / "build", how=QUIET).parent


def text_of(page: Path) -> str:
    """The words of a page."""
    tree = html.parse(str(page)).getroot()
    return " ".join(tree.xpath("//article")[0].text_content().split())


class TestNew:
    """new."""

    def test_it_is_whole_from_the_start(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Every check passes over an empty corpus, and every table says which columns it has."""
        new(tmp_path / "empty")
        assert main(["check", "--data", str(tmp_path / "empty")]) == 0
        assert "wrong" not in capsys.readouterr().out
        head = (tmp_path / "empty" / "data" / "curated" / "commitments.csv").read_text()
        assert head.startswith("id,meeting,")
        assert "_minister" not in (tmp_path / "empty/data/curated/meetings.csv").read_text()

    def test_what_is_there_is_not_touched(self, tmp_path: Path) -> None:
        """A folder that holds anything is refused."""
        (tmp_path / "mine.txt").write_text("mine")
        with pytest.raises(NewError, match="is not empty"):
            new(tmp_path)

    def test_its_codebook_can_be_coded_by(self, tmp_path: Path) -> None:
        """Every variable but the themes has its codes; no example of other documents is left."""
        new(tmp_path / "c")
        codebook = read_codebook(tmp_path / "c" / "data")
        names = {variable.name for variable in codebook.variables}
        assert {"theme", "act", "hedged", "reply_level2"} <= names
        (themes,) = (each for each in codebook.variables if each.name == "theme")
        assert [code.name for code in themes.codes] == ["none"]
        assert "2019" not in (tmp_path / "c/data/curated/codebook.yml").read_text()

    def test_a_book_over_nothing_says_what_to_do(self, tmp_path: Path) -> None:
        """Before the first transcript there is a book already, and it does not fail."""
        new(tmp_path / "c", "Nothing yet")
        front = book.build(tmp_path / "c" / "data", out=tmp_path / "b", how=QUIET)
        assert "Nothing yet" in text_of(front)


class TestItsBook:
    """The book over a corpus that was laid out, added to and built by verbs alone."""

    def test_the_record_is_whole(self, filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Podium check finds nothing wrong."""
        assert main(["check", "--data", str(filled)]) == 0
        assert "wrong" not in capsys.readouterr().out

    def test_every_kind_of_page_is_there(self, built: Path) -> None:
        """Meetings, evidence, sources in full, concordance, status, and its own title."""
        pages = "meetings/2021-03-03-lund two_sides/2021-09-09-port commitments claims naming"
        pages += " replies words record agreement readings definitions concordance status classroom"
        for name in [*pages.split(), *(f"sources/{key}" for key in TEXTS)]:
            assert (built / f"{name}.html").is_file(), name
        assert 'Talks: "on" a river' in text_of(built / "index.html")
        assert "fish" in text_of(built / "sources" / "2021-03-03-vesk.html")

    def test_a_class_finds_what_it_fills_in(self, built: Path) -> None:
        """The annotation page and a worksheet of each document are linked and there."""
        page = html.parse(str(built / "classroom.html")).getroot()
        links = [each for each in page.xpath("//article//a/@href") if "_static" in each]
        assert "_static/annotate.html" in links
        assert "_static/worksheets/2021-03-03-vesk-act.xlsx" in links
        assert [each for each in links if not (built / each).is_file()] == []

    @pytest.mark.parametrize(
        ("page", "words"),
        [
            ("commitments", "nothing in curated/commitments.csv"),
            ("claims", "nothing in curated/claims.csv. It is made by reading (`podium draft`"),
            ("replies", "`podium worksheet` writes sheets to code"),
            ("two_sides/2021-03-03-lund", "nothing in curated/tracks.csv"),
        ],
    )
    def test_what_is_made_by_reading_says_how(self, built: Path, page: str, words: str) -> None:
        """A page without its tables names them, and the verb that helps to make them."""
        assert words in text_of(built / f"{page}.html")

    def test_themes_are_added_by_naming_them(self, filled: Path, built: Path) -> None:
        """A theme and its words in two tables are a page of the next build."""
        curated = filled / "data" / "curated"
        with (curated / "themes.csv").open("a") as table:
            table.write("fish,Fish,Fish and fishing.\n")
        with (curated / "theme_terms.csv").open("a") as table:
            table.write("fish,fish*,find,\n")
        book.build(filled / "data", out=filled / "build", how=QUIET)
        assert "We talked about fish" in text_of(built / "themes" / "fish.html")


def code_of(path: Path) -> str:
    """The code of a module without its docstrings and comments."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
    return ast.unparse(tree)


def test_no_document_of_ours_is_named_in_the_code() -> None:
    """Explanations and the help of verbs have examples; nothing else knows what we hold."""
    rows = [*read_table(ROOT / "data/curated/transcripts.csv"),
            *read_table(ROOT / "data/curated/meetings.csv")]  # fmt: skip
    package = ROOT / "src" / "podium"
    found = [
        f"{path.relative_to(package)}: {row['id']}"
        for path in package.rglob("*.py")
        if path.parent.name != "verbs"
        for row in rows
        if row["id"] in code_of(path)
    ]
    assert found == []
