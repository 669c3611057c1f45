"""One notebook with every combination of several parameters' values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from podium.choices import allowed, resolve
from podium.frames import Corpus
from podium.notebooks import How, Result, Run, default_target, try_all
from podium.parameters import Parameter, ParameterError, Value, read_parameters
from podium.templates import find_template

ALL = "all"


def matrix(
    name: str,
    given: Mapping[str, str],
    *,
    data: Path,
    out: Path | None = None,
    how: How | None = None,
) -> list[tuple[Run, Result]]:
    """Run a notebook with every combination of the values given; return each with its result.

    A value may be several, ``japan,russia``, or ``all`` that the corpus has. Every combination is
    checked before any runs; one that fails while it runs leaves the others standing. Copies go to
    the folder ``out``, by default ``build/runs``, with the values in their names.

    Raises:
        TemplateError: there is no such notebook.
        ParameterError: a parameter is unknown, of the wrong type or has no such value; ``all`` is
            asked of one without a list of values; or two combinations would have one name.
    """
    template, corpus = find_template(name), Corpus(data)
    known = read_parameters(template)
    resolve(known, dict.fromkeys(set(given) - {each.name for each in known}), corpus)
    lists = {
        each.name: _values(each, given[each.name], corpus) for each in known if each.name in given
    }
    runs = [
        _run(template, known, dict(zip(lists, values, strict=True)), corpus, out)
        for values in product(*lists.values())
    ]
    _refuse_same_names(runs)
    return list(zip(runs, try_all(runs, data, how=how), strict=True))


def _values(parameter: Parameter, text: str, corpus: Corpus) -> list[str]:
    choices = allowed(parameter, corpus)
    if text == ALL and ALL not in (choices or ()):
        if not choices:
            raise ParameterError(f"there is no list of values of '{parameter.name}' to take all of")
        return choices
    if parameter.type in ("list", "dict", "tuple"):
        return [text]
    return list(dict.fromkeys(part.strip() for part in text.split(",")))


def _run(
    template: Path,
    known: Sequence[Parameter],
    chosen: Mapping[str, Value],
    corpus: Corpus,
    out: Path | None,
) -> Run:
    values = resolve(known, chosen, corpus)
    target = default_target(template, {name: values[name] for name in chosen})
    return Run(template, values, out / target.name if out else target)


def _refuse_same_names(runs: Sequence[Run]) -> None:
    named: dict[Path, Run] = {}
    for run in runs:
        other = named.setdefault(run.out, run)
        if other is not run:
            raise ParameterError(
                f"{dict(other.parameters)} and {dict(run.parameters)} would both be written to "
                f"{run.out}; run one of them with `podium run --out`"
            )
