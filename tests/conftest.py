"""What every test shares: how hypothesis looks for examples, and a backend that draws no window."""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("MPLBACKEND", "Agg")

# The same examples every time, so that a test which passed does not fail tomorrow; no deadline,
# because a shared machine is slow at times. `make fuzz` is where new examples are looked for.
settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.register_profile(
    "fuzz", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")
