"""An executed notebook as a page for the browser."""

import webbrowser
from pathlib import Path

import pytest
from lxml import html as parsed
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from podium import opened
from podium.cli import main
from tests.invented import write_corpus


def page(*outputs: object) -> str:
    """A notebook of title, given parameters and a cell with these outputs, as a page."""
    given = new_code_cell('theme = "fish"', metadata={"tags": ["injected-parameters"]})  # type: ignore[no-untyped-call]
    shown = new_code_cell("show()", outputs=list(outputs))  # type: ignore[no-untyped-call]
    title = new_markdown_cell("# On <b>fish</b>\n\nProse.")  # type: ignore[no-untyped-call]
    return opened.html(new_notebook(cells=[title, given, shown]))  # type: ignore[no-untyped-call]


class TestHtml:
    """html."""

    def test_prose_results_and_folded_code(self) -> None:
        """The parameters of the run are open, other code is folded, results stand."""
        output = new_output("display_data", {"text/html": "<i>rich</i>", "text/plain": "poor"})  # type: ignore[no-untyped-call]
        tree = parsed.fromstring(page(output))
        assert tree.findtext(".//title") == "On <b>fish</b>"
        assert [each.get("open") is not None for each in tree.iter("details")] == [True, False]
        assert tree.findtext(".//i") == "rich"
        assert "poor" not in tree.text_content()

    def test_plain_text_stays_text(self) -> None:
        """Prose, streams and errors bring no markup of their own."""
        outputs = [
            new_output("stream", text="<script>1</script>"),  # type: ignore[no-untyped-call]
            new_output("error", ename="E", evalue="<script>2</script>", traceback=[]),  # type: ignore[no-untyped-call]
            new_output("display_data", {"text/plain": "<script>3</script>"}),  # type: ignore[no-untyped-call]
        ]
        assert "<script" not in page(*outputs)

    def test_pictures_are_inside_the_page(self) -> None:
        """A picture needs no other file."""
        output = new_output("display_data", {"image/png": "AAAA\nBBBB"})  # type: ignore[no-untyped-call]
        (picture,) = parsed.fromstring(page(output)).iter("img")
        assert picture.get("src") == "data:image/png;base64,AAAABBBB"


class TestRunOpen:
    """podium run --open."""

    def test_the_browser_is_shown_the_run(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The page lies beside the executed copy, and asks nothing of other machines."""
        asked: list[str] = []
        monkeypatch.setattr(webbrowser, "open", asked.append)
        data, out = write_corpus(tmp_path / "data"), tmp_path / "fish.ipynb"
        given = ["-p", "theme=fish", "--data", str(data), "--out", str(out), "--open"]
        assert main(["run", "theme", *given, "--explain"]) == 0
        written = out.with_suffix(".html")
        assert asked == [written.as_uri()]
        assert "  run  fish: never run" in capsys.readouterr().out
        text = written.read_text(encoding="utf-8")
        assert "theme = &quot;fish&quot;" in text
        assert "http://www.w3.org" in text
        assert "https://" not in text
