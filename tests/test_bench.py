"""The benchmark runs, on texts named and on its own; how fast is not tested."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from bench.copies import copies
from podium.sources import data_folder


@pytest.fixture(scope="module")
def throughput() -> ModuleType:
    """Return bench/throughput.py as a module."""
    path = Path(__file__).parents[1] / "bench" / "throughput.py"
    spec = importlib.util.spec_from_file_location("throughput", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class TestThroughput:
    """bench/throughput.py."""

    def test_prints_speed_and_ratio_of_every_tool(
        self, throughput: ModuleType, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Each tool has a row with megabytes a second and a ratio; the first is the measure."""
        throughput.main([str(data_folder() / "raw" / "mofa"), "--rounds", "1"])
        lines = capsys.readouterr().out.splitlines()
        rows = {
            line[:46].strip(): [float(cell) for cell in line[46:].split()] for line in lines[4:]
        }
        assert [name.split()[0] for name in rows] == ["podium:", "podium:", "NLTK", "spaCy"]
        assert all(speed > 0 for speed, _ in rows.values())
        assert next(iter(rows.values()))[1] == 1
        assert lines[0].startswith("2 texts, 0.01 MB")

    def test_makes_its_own_texts(self) -> None:
        """Without a folder it takes copies of the documents, the same every time, no two alike."""
        texts = list(copies(200))
        assert texts == list(copies(200))
        assert len(texts) == 200
        assert len(set(texts)) > 150

    def test_a_folder_without_texts_is_an_error(
        self, throughput: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Nothing to measure is said, not measured."""
        with pytest.raises(SystemExit):
            throughput.main([str(tmp_path)])
        assert "no .txt file in" in capsys.readouterr().err
