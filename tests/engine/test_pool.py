"""Several notebooks at once."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from podium.engine import Job, close, parent, run_many
from podium.ipynb import read_notebook
from tests.engine.running import code, jobs, notebook, values

MEET = """
import pathlib, time
pathlib.Path('{}').touch()
while not pathlib.Path('{}').exists():
    time.sleep(0.01)
"""


def test_two_at_a_time(tmp_path: Path) -> None:
    """Notebooks run side by side: each of two waits for what the other does."""
    met = run_many(jobs(tmp_path, a=MEET.format("x", "y"), b=MEET.format("y", "x")), 2)
    assert [outcome.error for outcome in met] == [None, None]


def test_tells_each_as_it_ends(tmp_path: Path) -> None:
    """Outcomes come in the order of their ends, with the notebook and the time it took."""
    sources = jobs(tmp_path, slow="import time; time.sleep(3)", quick="pass")
    outcomes = list(run_many(sources, 2))
    assert [outcome.job.source.stem for outcome in outcomes] == ["quick", "slow"]
    assert outcomes[1].seconds > 3
    assert outcomes[1].notebook is not None
    assert outcomes[1].notebook.cells[0].execution_count == 1


def test_parameters_reach_the_notebook(tmp_path: Path) -> None:
    """Parameters and options go to papermill, and the executed notebook where it is told."""
    source = notebook(tmp_path / "a.ipynb", code("a = 1", "parameters"), "a")
    job = Job(source, tmp_path / "o.ipynb", {"a": "001"}, options={"report_mode": True})
    assert [outcome.error for outcome in run_many([job])] == [None]
    assert values(tmp_path / "o.ipynb") == ["'001'"]
    assert read_notebook(tmp_path / "o.ipynb").cells[0].metadata.jupyter.source_hidden


def test_a_notebook_that_is_not_there(tmp_path: Path) -> None:
    """What papermill cannot read is an outcome like another."""
    (outcome,) = run_many([Job(tmp_path / "gone.ipynb", None)])
    assert isinstance(outcome.error, FileNotFoundError)


def test_may_be_left_early(tmp_path: Path) -> None:
    """Leaving the run ends the kernels at once, instead of waiting for them."""
    start = time.monotonic()
    outcomes = run_many(jobs(tmp_path, slow="import time; time.sleep(60)", quick="pass"), 2)
    assert next(outcomes).job.source.stem == "quick"
    outcomes.close()
    assert time.monotonic() - start < 40


def test_nothing_starts_after_it_was_left(tmp_path: Path) -> None:
    """A notebook that still waited for the warm parent is not run after all."""
    close()
    with ThreadPoolExecutor(1) as pool:
        late = pool.submit(list, run_many(jobs(tmp_path, late="open('ran', 'w');")))
        while not any(held._turn.locked() for held in parent._held.values()):  # noqa: SLF001
            time.sleep(0.01)  # it has yet to wait for its turn
        close()
        (outcome,) = late.result()
    assert isinstance(outcome.error, parent.UnwantedError)
    assert not (tmp_path / "ran").exists()
