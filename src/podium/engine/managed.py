"""papermill's engine contract: run one notebook under papermill's execution manager."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nbformat import NotebookNode
from papermill.engines import NBClientEngine
from papermill.log import logger
from papermill.utils import remove_args

from podium.engine.client import NotebookClient
from podium.engine.command import Command, kernel_command
from podium.engine.held import held_parent
from podium.engine.parent import Parent, ParentError
from podium.engine.preload import modules_for

if TYPE_CHECKING:
    from papermill.engines import NotebookExecutionManager


class ForkingEngine(NBClientEngine):  # type: ignore[misc]  # papermill has no types
    """papermill's default engine, with a forked child for its kernel wherever that can be."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        preload: Sequence[str] | None = None,
        **options: Any,  # noqa: ANN401  papermill's and nbclient's
    ) -> NotebookNode:
        """Run the notebook of ``nb_man``.

        ``preload`` names the modules that a new warm parent imports; by default those
        that the notebook will need of the known packages and of this one.

        Raises:
            DeadKernelError: the kernel died; the message holds the cell.
            CellTimeoutError: a cell took longer than ``execution_timeout`` seconds.
        """
        command = kernel_command(kernel_name)
        if command is not None and "kernel_manager_class" not in options:
            modules = modules_for([nb_man.nb]) if preload is None else preload
            try:
                return _run(nb_man, command, modules, kernel_name=kernel_name, **options)
            except ParentError as error:
                logger.warning(f"Running with papermill's default engine: {error}")
        executed: NotebookNode
        executed = super().execute_managed_notebook(nb_man, kernel_name, **options)
        return executed


def _run(
    nb_man: NotebookExecutionManager,
    command: Command,
    preload: Sequence[str],
    **options: Any,  # noqa: ANN401  papermill's and nbclient's
) -> NotebookNode:
    """Run the notebook in a child of the warm parent.

    Raises:
        ParentError: there is none; nothing of the notebook has run.
    """

    def get_parent(extra: Sequence[str]) -> Parent:
        return held_parent(command.with_arguments(extra), preload)

    executed: NotebookNode
    executed = NotebookClient(nb_man, get_parent, **_for_nbclient(**options)).execute()
    return executed


def _for_nbclient(
    start_timeout: float = 60,
    execution_timeout: float | None = None,
    **options: Any,  # noqa: ANN401  nbclient's
) -> dict[str, Any]:
    """Return nbclient's options for the engine's, as papermill's default engine does."""
    return {
        **remove_args(["input_path", "startup_timeout"], **options),
        "timeout": execution_timeout or options.get("timeout"),
        "startup_timeout": start_timeout,
        "log": logger,
    }
