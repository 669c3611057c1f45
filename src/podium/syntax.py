"""Python's own parser, one thread at a time."""

from __future__ import annotations

import ast
import threading

_ALONE = threading.Lock()


def parse(source: str, mode: str = "exec") -> ast.AST:
    """Return the syntax tree of a piece of code, as :func:`ast.parse` does.

    Until Python 3.13 two threads that parse at once can make each other fail with a
    ``SystemError`` (python/cpython issue 106905); notebooks are run side by side by threads.

    Raises:
        SyntaxError: it is no Python.
    """
    with _ALONE:
        tree: ast.AST = ast.parse(source, mode=mode)
    return tree
