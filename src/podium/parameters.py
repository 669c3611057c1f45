"""A notebook's parameters: read from its parameters cell, checked before anything runs."""

from __future__ import annotations

import ast
import difflib
import io
import tokenize
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from podium.frames import Corpus
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


def allowed(name: str, corpus: Corpus) -> list[str] | None:
    """Return the values a parameter of this name may have in a corpus; None if any will do."""
    if name in ("meeting", "theme", "transcript"):
        frame = corpus[f"{name}s"]
        return list(frame["id"]) if len(frame) else []
    if name == "side":
        frame = corpus["transcripts"]
        return sorted(set(frame["side"]) - {""}) if len(frame) else []
    return None


def resolve(
    known: Sequence[Parameter], given: Mapping[str, Value], corpus: Corpus
) -> dict[str, Value]:
    """Return the value of every parameter: as given, else the default.

    Text given for a parameter that is a number or a truth value is read as one; where the
    parameter is text, it stays text (``001`` is an id). An empty default asks the notebook to
    choose.

    Raises:
        ParameterError: a name, a type or a value does not fit; the message names the nearest.
    """
    names = {parameter.name for parameter in known}
    for name in given:
        if name not in names:
            raise ParameterError(f"no parameter '{name}'{_nearest(name, sorted(names))}")
    values = {
        parameter.name: _typed(parameter, given[parameter.name])
        if parameter.name in given
        else parameter.default
        for parameter in known
    }
    for name in given:
        _check_value(name, values[name], corpus)
    return values


def _check_value(name: str, value: Value, corpus: Corpus) -> None:
    choices = allowed(name, corpus)
    if choices is not None and value not in choices:
        raise ParameterError(f"no {name} '{value}'{_nearest(str(value), choices)}")


def _nearest(wrong: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(wrong, known, n=1, cutoff=0.4)
    hint = f"; did you mean '{close[0]}'?" if close else "."
    return f"{hint} There are: {', '.join(known) or 'none'}"


_READ: dict[str, Callable[[str], Value]] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": lambda text: {"true": True, "false": False}[text.lower()],
}


def _typed(parameter: Parameter, value: Value) -> Value:
    wanted = parameter.type
    if type(value).__name__ == wanted or wanted == "NoneType":
        return value
    if wanted == "float" and type(value) is int:
        return float(value)
    if isinstance(value, str):
        try:
            return _READ[wanted](value) if wanted in _READ else _literal(value, wanted)
        except (ValueError, KeyError, SyntaxError):
            pass
    raise ParameterError(
        f"parameter '{parameter.name}' is {wanted}, such as {parameter.default!r}; {value!r} is not"
    )


def _literal(text: str, wanted: str) -> Value:
    value: Value = ast.literal_eval(text)
    if type(value).__name__ != wanted:
        raise ValueError(text)
    return value
