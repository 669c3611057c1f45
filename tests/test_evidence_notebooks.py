"""The notebooks of evidence run: on our data, on another corpus, and where tables are missing."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from podium.agreement import Bootstrap
from podium.ipynb import read_notebook, tags
from podium.tables import read_table, write_table
from tests.evidence_tables import PORT, with_evidence
from tests.invented import write_corpus

ROOT = Path(__file__).parents[1]
NAMES = (
    "two_sides commitments claims naming replies words agreement readings definitions record "
    "comparisons"
).split()
OTHERWISE: dict[str, list[dict[str, object]]] = {
    "two_sides": [{"meeting": PORT}],
    "commitments": [{"status": "no_evidence"}, {"side": "vesk", "since": "2021-04"}],
    "claims": [{"kind": "date"}, {"kind": "money"}],
    "naming": [{"names": "fish"}, {"names": "all"}],
    "replies": [{"side": "vesk"}],
    "words": [{"group_a": "theme: river", "group_b": "act: withholding", "top": 3}],
    "agreement": [{"coder_a": "adjudicated", "coder_b": "two"}, {"coder_a": "nobody"}],
    "readings": [],
    "record": [{"kind": "summit"}],
    "comparisons": [{"kind": "between_sides"}, {"meeting": PORT}],
    "definitions": [{"unit": "turn", "merge": "river+fish"}, {"transcript": "2021-09-09-norland"}],
}
SHORT = {"record": 4, "comparisons": 2, "readings": 5}
"""Notebooks that show less than six outputs."""
COMPANIONS = {
    "commitment_anchors": ["commitments", "definitions"],
    "track_comparisons": ["two_sides"],
    "discrepancies": ["two_sides", "claims"],
    "people": ["commitments", "naming", "replies"],
    "refusals": ["replies"],
    "codings/adjudicated/subquestions": ["replies", "definitions", "agreement"],
    "codings/printed_units": ["agreement"],
    "readings/agreement": ["readings"],
}
"""Tables that pages use beside their own."""


@pytest.fixture(autouse=True)
def few_resamples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Intervals are not what is tested here."""
    monkeypatch.setattr("podium.reliability.Bootstrap", lambda: Bootstrap(20, 1))


def shown(name: str, parameters: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Run a notebook as a kernel would; yield what each cell shows, in words and as HTML."""
    space: dict[str, Any] = {}
    for cell in read_notebook(ROOT / "notebooks" / f"{name}.ipynb").cells:
        if cell.cell_type == "code":
            tree = ast.parse(cell.source)
            last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, name, "exec"), space)  # noqa: S102 - what a kernel does
            if "parameters" in tags(cell):
                space.update(parameters)
            if isinstance(last, ast.Expr):
                value = eval(compile(ast.Expression(last.value), name, "eval"), space)  # noqa: S307 - the same
                yield repr(value), value._repr_html_()


def run(
    name: str, data: Path, monkeypatch: pytest.MonkeyPatch, **parameters: object
) -> list[tuple[str, str]]:
    """Run a notebook over a data folder."""
    monkeypatch.setenv("PODIUM_DATA", str(data))
    return list(shown(name, parameters))


class TestEveryNotebook:
    """Each notebook of evidence."""

    @pytest.mark.parametrize("name", NAMES)
    def test_it_runs_on_our_data_from_any_folder(
        self, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Without a word about where the data are; every output can be shown and read aloud."""
        monkeypatch.delenv("PODIUM_DATA", raising=False)
        monkeypatch.chdir(tmp_path)
        outputs = list(shown(name, {}))
        assert len(outputs) >= SHORT.get(name, 6)
        assert not [words for words, _ in outputs if "Nothing to show here" in words]

    @pytest.mark.parametrize(
        ("name", "parameters"),
        [(name, each) for name in NAMES for each in ({}, *OTHERWISE[name])],
        ids=str,
    )
    def test_it_runs_on_another_corpus(
        self,
        name: str,
        parameters: dict[str, object],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """Other sides, other meetings, hostile words; with any of its parameters."""
        outputs = run(name, with_evidence(tmp_path).data, monkeypatch, **parameters)
        markup = "".join(markup for _, markup in outputs)
        assert "<script>" not in markup
        assert "<b>bold" not in markup

    @pytest.mark.parametrize("name", NAMES)
    def test_it_says_what_is_missing(
        self, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Over a corpus without any evidence it does not fail, and says how to make the tables."""
        outputs = run(name, write_corpus(tmp_path), monkeypatch)
        if name != "words":
            assert [words for words, _ in outputs if "It is made by reading" in words]

    @pytest.mark.parametrize("name", NAMES)
    def test_it_runs_on_tables_without_rows(
        self, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A table that was begun and holds nothing yet is no error."""
        data = with_evidence(tmp_path).data
        for path in (data / "curated").rglob("*.csv"):
            if path.name not in ("transcripts.csv", "meetings.csv"):
                write_table(path, [], list(read_table(path)[0]))
        assert run(name, data, monkeypatch)

    @pytest.mark.parametrize("table", COMPANIONS)
    def test_one_missing_table_leaves_the_rest_standing(
        self, table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Every other part of every page is shown."""
        data = with_evidence(tmp_path, without=[table]).data
        assert all(run(name, data, monkeypatch) for name in COMPANIONS[table])
