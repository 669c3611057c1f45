"""What the engine's tests share: an environment as outside pytest, and no parent left behind."""

from collections.abc import Iterator

import pytest

from podium.engine import close
from tests.engine.running import as_outside_pytest


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    as_outside_pytest(monkeypatch)


@pytest.fixture(scope="module", autouse=True)
def _let_go() -> Iterator[None]:
    yield
    close()
