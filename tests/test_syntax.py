"""Python's own parser, one thread at a time."""

import ast
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from podium import syntax


class TestParse:
    """parse."""

    def test_threads_do_not_make_each_other_fail(self) -> None:
        """The same tree comes out of every thread, however many parse at once."""
        source = Path(syntax.__file__).read_text(encoding="utf-8")
        whole = ast.dump(ast.parse(source))
        with ThreadPoolExecutor(8) as pool:
            trees = list(pool.map(syntax.parse, [source] * 200))
        assert {ast.dump(tree) for tree in trees} == {whole}

    def test_what_is_no_python_is_refused(self) -> None:
        """As by the parser itself, and the next piece is parsed all the same."""
        with pytest.raises(SyntaxError):
            syntax.parse("a = ")
        assert ast.literal_eval(syntax.parse("[1]", "eval")) == [1]
