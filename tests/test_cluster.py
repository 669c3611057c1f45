"""A Dask cluster, as its own processes on this machine, gives what this machine alone gives."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.copies import write_copies
from podium import many
from podium.cluster import ClusterError, workers
from podium.manifest import read_manifest
from podium.notebooks import How, NotebookError, Run, run_all
from tests.engine.running import notebook
from tests.invented import write_corpus
from tests.test_many import files

DASK = str(Path(sys.executable).with_name("dask"))
LOCAL = How(2, progress=False)


class Cluster:
    """A scheduler and two workers; a lost worker may be replaced."""

    def __init__(self, folder: Path) -> None:
        self._known = folder / "scheduler.json"
        self._folder = folder
        self.processes = [
            self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        ]
        self._wait(self._known.is_file)
        self.address = json.loads(self._known.read_text(encoding="utf-8"))["address"]

    def add_worker(self) -> subprocess.Popen[bytes]:
        """Start one more worker and return its process."""
        self.processes.append(
            self._start("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard",
                        "--host", "127.0.0.1", "--local-directory", str(self._folder))
        )  # fmt: skip
        return self.processes[-1]

    def stop(self) -> None:
        """End every process that was started."""
        for process in reversed(self.processes):
            process.terminate()
            process.wait(30)

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [DASK, what, "--scheduler-file", str(self._known), *options]
        with (self._folder / f"{what}.log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log)  # noqa: S603

    def _wait(self, until: object) -> None:
        for _ in range(600):
            if callable(until) and until():
                return
            time.sleep(0.1)
        raise TimeoutError((self._folder / "scheduler.log").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster of two workers."""
    started = Cluster(tmp_path_factory.mktemp("cluster"))
    started.add_worker()
    started.add_worker()
    yield started
    started.stop()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The invented corpus."""
    return write_corpus(tmp_path / "data")


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of 120 transcripts."""
    folder = tmp_path_factory.mktemp("copies")
    write_copies(folder, 120)
    return folder


def runs(folder: Path, out: Path, source: str) -> list[Run]:
    """Write four notebooks of one source; return how they are run."""
    paths = [notebook(folder / f"{name}.ipynb", f"name = '{name}'\n{source}") for name in "abcd"]
    return [Run(path, {}, out / path.name) for path in paths]


def wait_for_two_workers(cluster: Cluster, seen: Path) -> None:
    """Return once two workers are there."""
    for _ in range(600):
        try:
            with workers(cluster.address, [seen]) as pool:
                if len(pool._client.scheduler_info()["workers"]) == 2:  # type: ignore[attr-defined]  # noqa: SLF001
                    return
        except ClusterError:
            pass
        time.sleep(0.1)
    pytest.fail("the cluster has not got two workers")


class TestParsing:
    """write_parts on a cluster."""

    def test_bytes_are_the_same(self, tmp_path: Path, copies: Path, cluster: Cluster) -> None:
        """Every part is what a local process writes."""
        for name, scheduler in {"here": None, "there": cluster.address}.items():
            chunks = many.chunks_of(tmp_path / name, [copies])
            rows = many.write_parts(chunks, scheduler=scheduler, jobs=1)
            assert rows["transcripts"] == 120
        assert files(tmp_path / "here") == files(tmp_path / "there")

    def test_a_lost_worker_loses_nothing(
        self, tmp_path: Path, copies: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A worker killed while parts are written leaves no part out, and none half written."""
        monkeypatch.setattr(many, "CHUNK", 2)
        wait_for_two_workers(cluster, tmp_path)
        out, victim = tmp_path / "there", cluster.processes.pop()
        killer = threading.Thread(target=_kill_when, args=(victim, out / "notes", "part-*", 3))
        killer.start()
        many.write_parts(many.chunks_of(out, [copies]), scheduler=cluster.address)
        killer.join()
        assert victim.wait() == -signal.SIGKILL
        cluster.add_worker()
        many.write_parts(many.chunks_of(tmp_path / "here", [copies]), jobs=1)
        left = {name: raw for name, raw in files(out).items() if "/." not in name}
        assert left == files(tmp_path / "here")


class TestNotebooks:
    """run_all on a cluster."""

    def test_bytes_are_the_same(self, tmp_path: Path, data: Path, cluster: Cluster) -> None:
        """Executed copies are the local ones; the manifest names tables and engine alike."""
        source = "from podium import frames\nprint(frames.open_corpus()['turns'])"
        here, there = (runs(tmp_path, tmp_path / name, source) for name in ("here", "there"))
        run_all(here, data, how=LOCAL)
        run_all(there, data, how=How(progress=False, scheduler=cluster.address))
        for one, other in zip(here, there, strict=True):
            assert one.out.read_bytes() == other.out.read_bytes()
            known = [dict(read_manifest(run.out) or {}) for run in (one, other)]
            assert [each.pop("duration_seconds") > 0 for each in known] == [True, True]
            assert known[0] == known[1]
            assert known[0]["engine"] == "podium"

    def test_a_lost_worker_loses_nothing(
        self, tmp_path: Path, data: Path, cluster: Cluster
    ) -> None:
        """What a killed worker was running is run by another; its kernels die with it."""
        wait_for_two_workers(cluster, tmp_path)
        begun = f"Path('{tmp_path}', f'begun-{{os.getpid()}}').touch()"
        sleeps = f"import os, time\nfrom pathlib import Path\n{begun}\ntime.sleep(2); name"
        planned = runs(tmp_path, tmp_path / "out", sleeps)
        victim = cluster.processes.pop()
        killer = threading.Thread(target=_kill_when, args=(victim, tmp_path, "begun-*", 2))
        killer.start()
        run_all(planned, data, how=How(progress=False, scheduler=cluster.address))
        killer.join()
        assert victim.wait() == -signal.SIGKILL
        cluster.add_worker()
        assert len([*tmp_path.glob("begun-*")]) == 5
        assert [f"'{run.out.stem}'" in run.out.read_text() for run in planned] == [True] * 4

    def test_a_failure_is_told(self, tmp_path: Path, data: Path, cluster: Cluster) -> None:
        """A cell that fails on a worker gives the error that it gives here."""
        planned = runs(tmp_path, tmp_path / "out", "1 / 0")[:1]
        with pytest.raises(NotebookError, match=r"a\.ipynb.*ZeroDivisionError"):
            run_all(planned, data, how=How(progress=False, scheduler=cluster.address))


class TestRefusals:
    """workers."""

    def test_nobody_answers(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An address without a scheduler is named, with what to do."""
        monkeypatch.setattr("podium.cluster._SECONDS", 1)
        with (
            pytest.raises(ClusterError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"),
            workers("tcp://127.0.0.1:9"),
        ):
            pass

    def test_workers_must_see_the_same_files(
        self, tmp_path: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A worker that finds another file under the path, or none, is refused."""
        monkeypatch.setattr("podium.cluster._state", lambda _: "a folder of another machine")
        with (
            pytest.raises(ClusterError, match="under the same paths"),
            workers(cluster.address, [tmp_path]),
        ):
            pass

    def test_dask_is_an_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without it the error says how to install it."""
        monkeypatch.setitem(sys.modules, "distributed", None)
        with pytest.raises(ClusterError, match=r"podium\[cluster\]"), workers("tcp://x:1"):
            pass


def _kill_when(victim: subprocess.Popen[bytes], folder: Path, pattern: str, count: int) -> None:
    while len([*folder.glob(pattern)]) < count:
        time.sleep(0.01)
    os.kill(victim.pid, signal.SIGKILL)
