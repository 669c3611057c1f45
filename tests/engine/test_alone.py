"""A notebook leaves no trace in the next."""

import os
import time
from pathlib import Path

import pytest

from podium.engine import close
from tests.engine.running import notebook, run, value, values

IMPORTS = """
import builtins, json, math, os, random, sys, warnings
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import podium.words
"""
PATCHES = (
    "pd.options.display.max_rows = 2; pd.DataFrame.head = None; plt.rcParams['axes.grid'] = True",
    "math.pi = 3; json.tool = 'patched'; podium.words.__doc__ = ''; del sys.modules['podium']",
    "os.environ['LEAK'] = '1'; os.environ['TZ'] = 'Asia/Tokyo'; os.chdir('/'); os.umask(0)",
    "sys.path.insert(0, '/leak'); sys.argv.append('leak'); sys.setrecursionlimit(5000)",
    "random.seed(0); np.random.seed(0); np.seterr(all='raise'); warnings.simplefilter('error')",
    "plt.figure(); plt.ioff(); get_ipython().display_formatter.active_types = ['text/plain']",
    "builtins.oct = builtins.print; builtins.leak = 1; open('/dev/null', 'w');",
)
REPORTS = (
    "pd.options.display.max_rows, pd.DataFrame.head.__name__, plt.rcParams['axes.grid']",
    "math.pi, hasattr(json, 'tool'), podium.words.__doc__, 'podium' in sys.modules",
    "os.environ, os.getcwd(), os.umask(0)",
    "sys.path, sys.argv[1:], sys.getrecursionlimit()",
    "np.geterr(), warnings.filters, plt.get_fignums(), plt.isinteractive()",
    "get_ipython().display_formatter.active_types, get_ipython().execution_count",
    "oct(8), hasattr(builtins, 'leak'), sorted(globals()), len(os.listdir('/dev/fd'))",
)
DRAWS = """
import random, secrets
import numpy as np
print(random.random(), np.random.rand(), np.random.default_rng().random(), secrets.token_hex())
"""


def test_what_was_patched_is_whole_again(tmp_path: Path) -> None:
    """What a notebook changes in its process is not seen by the one after it."""
    report = notebook(tmp_path / "report.ipynb", IMPORTS, *REPORTS)
    before = values(run(report))
    assert len(before) == len(REPORTS)
    run(notebook(tmp_path / "patch.ipynb", IMPORTS, *PATCHES))
    assert values(run(report)) == before


def test_random_numbers_differ(tmp_path: Path) -> None:
    """Python's and NumPy's random numbers are drawn anew for each notebook."""
    draws = value(tmp_path, DRAWS).split() + value(tmp_path, DRAWS).split()
    assert len(draws) == len(set(draws)) == 8


def test_a_seed_gives_the_default_engines_numbers(tmp_path: Path) -> None:
    """A seeded generator gives what it gives in a kernel of its own."""
    source = "import random, numpy as np\nrandom.seed(1); np.random.seed(1)\nnp.random.rand(3)"
    assert value(tmp_path, source) == value(tmp_path, source, None)


def test_a_fixed_hash_seed_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With PYTHONHASHSEED, hashes and the order of sets are the default engine's."""
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    source = "hash('a'), list({'x', 'y', 'z'})"
    assert value(tmp_path, source) == value(tmp_path, source, None)


def test_each_parent_draws_a_hash_seed(tmp_path: Path) -> None:
    """Without PYTHONHASHSEED, hashes differ from one warm parent to the next."""
    first = value(tmp_path, "hash('a')")
    close()
    assert value(tmp_path, "hash('a')") != first


def test_what_was_left_running_is_ended(tmp_path: Path) -> None:
    """A process that a notebook started and did not wait for ends with it."""
    left = int(value(tmp_path, "import subprocess\nsubprocess.Popen(['sleep', '600']).pid"))
    with pytest.raises(ProcessLookupError):  # noqa: PT012  it may take the system a moment
        for _ in range(100):
            os.kill(left, 0)
            time.sleep(0.05)
