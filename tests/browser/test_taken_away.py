"""What a reader can take away: citations, notebooks and tables; parsed, no browser is needed."""

import json
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from podium.book.rests import Row, rows_of
from podium.tables import read_table
from tests.browser.watched import ROOT, pages

LEDGERS = {
    "claims": "claim", "commitments": "promise", "refusals": "refusal", "events": "event",
    "discrepancies": "comparison",
}  # fmt: skip


@cache
def rows(folder: Path) -> list[tuple[str, Row]]:
    """Every row with an address, with a place that it leads to."""
    return [
        found
        for path in pages(folder)
        for found in rows_of(path.read_text(), path.relative_to(folder).as_posix())
    ]


class TestAddresses:
    """Addresses of rows."""

    @pytest.mark.parametrize(("table", "kind"), LEDGERS.items())
    def test_every_row_of_a_ledger_has_one(self, built: Path, table: str, kind: str) -> None:
        """It is the name of the row in the data, and leads to the words it rests on."""
        known = {row.id for _, row in rows(built)}
        keys = {f"{kind}-{row['id']}" for row in read_table(ROOT / f"data/curated/{table}.csv")}
        assert keys - known == set()

    def test_every_naming_shown_has_one(self, built: Path) -> None:
        """Made of its set, its document and its place there."""
        keys = {
            f"naming-{row['set']}-{row['transcript']}-{row['start']}"
            for row in read_table(ROOT / "data/curated/namings.csv")
        }
        shown = html.parse(str(built / "naming.html")).xpath("//tr[.//mark]/@id")
        assert len(shown) > 50
        assert set(shown) <= keys

    def test_the_source_leads_back_to_every_row(self, built: Path) -> None:
        """Beside each sentence stands every row that rests on it."""
        assert len(rows(built)) > 1000
        backs = {
            path.stem: set(html.parse(str(path)).xpath("//li[@data-of]//a/@href"))
            for path in pages(built / "sources")
        }
        lost = {
            row.id
            for place, row in rows(built)
            if f"../{row.page}#{row.id}" not in backs[place.partition("#")[0]]
        }
        assert lost == set()

    def test_the_page_on_citing_shows_each_kind(self, built: Path) -> None:
        """With a link to the first of it, the version, and how to cite the book."""
        article = html.parse(str(built / "cite.html")).xpath("//article")[0]
        links = {link.partition("#")[2].partition("-")[0] for link in article.xpath(".//a/@href")}
        assert {*LEDGERS.values(), "naming", "question", "name"} <= links
        assert "Two Podiums authors. Two Podiums" in article.text_content()
        assert "@misc{twopodiums" in article.text_content()


def offered(path: Path) -> list[Path]:
    """The files that a page offers."""
    links = html.parse(str(path)).xpath("//a[@download]/@href")
    return [(path.parent / link).resolve() for link in links if "_sources" not in link]


class TestDownloads:
    """What made a page."""

    def test_every_notebook_offers_itself_and_its_tables(self, built: Path) -> None:
        """The notebook with what it showed, each table or text it read, and the data dictionary."""
        made = [path for path in pages(built) if 'class="podium-made"' in path.read_text()]
        assert len(made) > 20
        for path in made:
            files = offered(path)
            kinds = {file.suffix for file in files}
            assert kinds - {".yml", ".txt"} == {".ipynb", ".csv", ".json"}, path.name
            assert all(file.is_file() for file in files), path.name

    def test_a_notebook_taken_away_has_its_results(self, built: Path) -> None:
        """And nothing that only the page needs."""
        notebook = json.loads((built / "notebooks/commitments.ipynb").read_text())
        assert any(cell.get("outputs") for cell in notebook["cells"])
        assert "{made}" not in json.dumps(notebook)

    def test_a_table_taken_away_is_that_of_the_data(self, built: Path) -> None:
        """Byte for byte."""
        own = ROOT / "data" / "curated" / "claims.csv"
        assert (built / "data" / "curated" / "claims.csv").read_bytes() == own.read_bytes()

    def test_other_corpora_offer_theirs(self, invented: Path) -> None:
        """Without a repository the page gives the command instead of a link to Binder."""
        path = invented / "build" / "html" / "meetings" / "2021-03-03-lund.html"
        assert all(file.is_file() for file in offered(path))
        words = " ".join(html.parse(str(path)).getroot().text_content().split())
        assert "podium run meeting -p meeting=2021-03-03-lund" in words
        assert "Binder" not in words
