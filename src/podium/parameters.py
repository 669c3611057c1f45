"""A notebook's parameters, read from its parameters cell; those given on a command line."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from podium.ipynb import read_notebook, tags
from podium.model import PodiumError

Value: TypeAlias = str | int | float | bool | list[object] | dict[str, object] | None
TAG = "parameters"


class ParameterError(PodiumError):
    """A parameter that is unknown, of the wrong type, or has no such value."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a notebook, as its parameters cell gives it."""

    name: str
    default: Value
    about: str
    """The comment beside it."""

    @property
    def type(self) -> str:
        """Return the name of its type, which is the default's."""
        return type(self.default).__name__


def read_parameters(template: Path) -> list[Parameter]:
    """Return the parameters of a notebook; none if it has no cell tagged ``parameters``.

    Raises:
        ParameterError: the cell holds more than ``name = value`` with plain values.
    """
    notebook = read_notebook(template)
    tagged = [cell for cell in notebook.cells if TAG in tags(cell)]
    return [parameter for cell in tagged for parameter in _read_cell(cell.source, template)]


def _read_cell(source: str, template: Path) -> Iterator[Parameter]:
    comments = _comments(source)
    for statement in ast.parse(source).body:
        lines = range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
        about = " ".join(comments[line] for line in lines if line in comments)
        match statement:
            case ast.Assign(targets=[ast.Name(name)], value=value):
                yield Parameter(name, _plain(value, template), about)
            case ast.AnnAssign(target=ast.Name(name), value=ast.expr() as value):
                yield Parameter(name, _plain(value, template), about)
            case _:
                raise ParameterError(
                    f"{template.name}: line {statement.lineno} of the parameters cell is not "
                    "'name = value'"
                )


def _plain(value: ast.expr, template: Path) -> Value:
    try:
        plain: Value = ast.literal_eval(value)
    except ValueError:
        raise ParameterError(
            f"{template.name}: {ast.unparse(value)} in the parameters cell is no plain value"
        ) from None
    return plain


def _comments(source: str) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]: token.string.lstrip("# ")
        for token in tokens
        if token.type == tokenize.COMMENT
    }


def parse_parameters(pairs: Iterable[str]) -> dict[str, str]:
    """Return ``name=value`` pairs, as given on a command line, as text by name.

    Raises:
        ParameterError: a pair has no name or no equals sign, or a name is given twice.
    """
    parsed: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not (sign and name.strip().isidentifier()):
            raise ParameterError(f"'{pair}' is no parameter: write name=value")
        if name.strip() in parsed:
            raise ParameterError(f"parameter '{name.strip()}' is given twice")
        parsed[name.strip()] = value
    return parsed
