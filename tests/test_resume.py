"""Work that was interrupted goes on where it stopped."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from podium.manifest import manifest_path
from podium.notebooks import How, Run, run_all
from tests.invented import write_corpus
from tests.test_notebooks import template

ROOT = Path(__file__).parents[1]
_WAIT = "import time, pathlib\nwhile theme == 'fish' and not pathlib.Path({flag!r}).exists():\n"
_WAIT += "    time.sleep(0.1)"
_BUILD = """
import sys
from pathlib import Path
from podium.notebooks import How, Run, run_all
template, data, *outs = map(Path, sys.argv[1:])
runs = [Run(template, {"theme": out.stem}, out) for out in outs]
run_all(runs, data, how=How(jobs=1, progress=False))
"""


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGINT])
def test_only_the_rest_is_run(way: signal.Signals, tmp_path: Path) -> None:
    """A build that was killed, or stopped by hand, keeps what it had finished."""
    data, flag = write_corpus(tmp_path / "data"), tmp_path / "go on"
    path = template(tmp_path, _WAIT.format(flag=str(flag)))
    outs = [tmp_path / f"{name}.ipynb" for name in ("river", "fish", "last")]
    begun = subprocess.Popen(  # noqa: S603 - our own Python
        [sys.executable, "-c", _BUILD, str(path), str(data), *map(str, outs)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    until = time.monotonic() + 120
    while not manifest_path(outs[0]).is_file() and time.monotonic() < until:
        time.sleep(0.1)
    begun.send_signal(way)
    assert begun.wait(60) != 0
    assert not outs[1].exists()
    flag.touch()
    told: dict[str, str] = {}
    how = How(progress=False, explain=lambda run, why: told.update({run.out.stem: why}))
    run_all([Run(path, {"theme": out.stem}, out) for out in outs], data, how=how)
    assert told == {"river": "", "fish": "never run", "last": "never run"}
    assert all(out.is_file() for out in outs)
