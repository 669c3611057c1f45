"""The data dictionary and what a corpus adds to it."""

from pathlib import Path

from podium.dictionary import columns_of, dictionary, table_of


class TestDictionary:
    """dictionary."""

    def test_an_anchor_is_four_columns(self) -> None:
        """The shorthand stands for them, offsets as whole numbers."""
        columns = dictionary()["curated/refusals"]["columns"]
        assert list(columns)[1:5] == ["transcript", "start", "end", "quote"]
        assert columns["start"]["type"] == "integer"


class TestTableOf:
    """table_of."""

    def test_coders_have_tables_of_one_kind(self) -> None:
        """Whatever they are called; a table that nobody knows has no columns."""
        known = table_of("curated/codings/one/sentences")
        assert table_of("curated/codings/ana/sentences") == known
        assert table_of("curated/codings/ana/notes") == {"columns": {}}


class TestColumnsOf:
    """columns_of."""

    def test_codes_are_those_of_the_codebook(self, tmp_path: Path) -> None:
        """A variable that it does not have is not needed."""
        (tmp_path / "curated").mkdir()
        (tmp_path / "curated" / "codebook.yml").write_text(
            "sentence_variables: {act: {codes: [{code: tells}]}}\nreply_variables: {}\n"
        )
        columns = columns_of(tmp_path, "curated/codings/ana/sentences", [])
        assert columns["act"]["values"] == ["tells"]
        assert not columns["hedged"]["needed"]
        assert columns["sentence"]["needed"]

    def test_a_column_of_each_side_is_as_the_file_has_it(self, tmp_path: Path) -> None:
        """The dictionary gives its ending."""
        columns = columns_of(tmp_path, "curated/meetings", ["id", "norland_minister"])
        assert "norland_minister" in columns
        assert "*_minister" not in columns
