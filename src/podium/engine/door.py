"""The engine at papermill's own door: ``papermill --engine podium``.

papermill loads this module while it is itself being imported, and a process may import this one
first; so it imports papermill only when a notebook is run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nbformat import NotebookNode


class PodiumEngine:
    """Runs each notebook in a child forked from a parent that has imported what notebooks need.

    It takes the options of papermill's default engine, and ``preload``: the names of the modules
    that a new parent imports. It gives the same executed notebook, and hands over to the default
    engine where it cannot: without a safe fork, or for a kernel that is not this Python's.
    """

    @classmethod
    def execute_notebook(
        cls,
        nb: NotebookNode,
        kernel_name: str,
        **options: Any,  # noqa: ANN401  papermill's and nbclient's
    ) -> NotebookNode:
        """Run a notebook and return it, as `papermill.engines.Engine.execute_notebook` does."""
        from podium.engine.managed import ForkingEngine  # noqa: PLC0415

        executed: NotebookNode = ForkingEngine.execute_notebook(nb, kernel_name, **options)
        return executed

    @classmethod
    def nb_kernel_name(cls, nb: NotebookNode, name: str | None = None) -> str:
        """Return the kernel's name, from the notebook unless given."""
        from papermill.utils import nb_kernel_name  # noqa: PLC0415

        return str(nb_kernel_name(nb, name))

    @classmethod
    def nb_language(cls, nb: NotebookNode, language: str | None = None) -> str:
        """Return the notebook's language, from the notebook unless given."""
        from papermill.utils import nb_language  # noqa: PLC0415

        return str(nb_language(nb, language))


def warm(
    notebooks: Iterable[NotebookNode],
    extra_arguments: Sequence[str] = (),
    kernel_name: str = "python3",
) -> bool:
    """Start a parent that imports what these notebooks import, so that it is ready the sooner.

    ``extra_arguments`` are the kernel's, as papermill will be given them. Does not wait. Returns
    False where no parent can be had: then papermill's default engine will run the notebooks.
    """
    from podium.engine.command import kernel_command  # noqa: PLC0415  only when needed
    from podium.engine.held import held_parent  # noqa: PLC0415  the same
    from podium.engine.preload import modules_for  # noqa: PLC0415  the same

    command = kernel_command(kernel_name)
    if command is not None:
        held_parent(command.with_arguments(extra_arguments), modules_for(notebooks))
    return command is not None


def stay_warm(
    notebooks: Iterable[NotebookNode],
    extra_arguments: Sequence[str] = (),
    kernel_name: str = "python3",
    also: Sequence[str] = (),
) -> None:
    """Have parents for these notebooks ready at once, in this process and in forked copies of it.

    ``also`` names modules that they import beside what the notebooks do.

    Raises:
        ParentError: none can be had; the message says why.
    """
    from podium.engine.command import kernel_command  # noqa: PLC0415  only when needed
    from podium.engine.held import open_nursery  # noqa: PLC0415  the same
    from podium.engine.parent import ParentError  # noqa: PLC0415  the same
    from podium.engine.preload import modules_for  # noqa: PLC0415  the same

    command = kernel_command(kernel_name)
    if command is None:
        raise ParentError("no kernel can be forked here")
    open_nursery(command.with_arguments(extra_arguments), [*modules_for(notebooks), *also])
