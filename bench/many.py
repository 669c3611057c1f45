"""Whether many transcripts are read in bounded memory, and in time that grows in step with them."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.copies import write_copies
from podium import many

_SIZES = [1_000, 10_000]


def measure(sources: Path, jobs: int | None, scheduler: str | None) -> tuple[float, float]:
    """Return seconds, and the largest process's memory in megabytes, of reading a folder."""
    command = [sys.executable, "-m", "bench.many", "--read", str(sources)]
    command += ["--jobs", str(jobs)] if jobs else []
    command += ["--scheduler", scheduler] if scheduler else []
    begun = time.perf_counter()
    said = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    return time.perf_counter() - begun, float(said.stdout)


def read(sources: Path, jobs: int | None, scheduler: str | None) -> float:
    """Read a folder of texts; return the largest process's memory in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        chunks = many.chunks_of(Path(folder) / "tables", [sources])
        many.write_parts(chunks, scheduler=scheduler, jobs=jobs)
    of = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return max(resource.getrusage(who).ru_maxrss for who in of) / unit


def main() -> None:
    """Measure and print, or read one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=_SIZES, help=f"default: {_SIZES}")
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--scheduler", help="a Dask cluster on this machine")
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        print(read(options.read, options.jobs, options.scheduler))
        return
    print(
        f"{'transcripts':>12} {'MB':>8} {'seconds':>9} {'ms each':>9} {'largest process, MB':>20}"
    )
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_copies(Path(folder), size)
            megabytes = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
            taken, memory = measure(Path(folder), options.jobs, options.scheduler)
        print(f"{size:11} {megabytes:8.1f} {taken:9.1f} {taken / size * 1e3:9.2f} {memory:20.0f}")


if __name__ == "__main__":
    main()
