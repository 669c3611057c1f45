"""Notebooks run by children forked from one warm parent, behind papermill's own door.

`papermill.execute_notebook(…, engine_name="podium")` runs one; several threads may run some each.
`warm` starts the parent early, for all notebooks that are to come; `close` lets it go before the
end of the process, and with it the kernels that still run.
"""

from __future__ import annotations

from podium.engine.door import PodiumEngine, stay_warm, warm
from podium.engine.held import close
from podium.engine.parent import ParentError

__all__ = ["ParentError", "PodiumEngine", "close", "stay_warm", "warm"]
