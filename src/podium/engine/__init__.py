"""Notebooks run by children forked from one warm parent, behind papermill's own door.

`papermill.execute_notebook(…, engine_name="podium")` runs one, `run_many` several at once. `warm`
starts the parent early, for all notebooks that are to come; `close` lets it go before the end of
the process.
"""

from __future__ import annotations

from podium.engine.door import PodiumEngine, warm
from podium.engine.parent import ParentError, close
from podium.engine.pool import Job, Outcome, run_many

__all__ = ["Job", "Outcome", "ParentError", "PodiumEngine", "close", "run_many", "warm"]
