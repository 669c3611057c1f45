"""How sure a share is; standard library only, so that it runs in a reader's browser as well."""

from __future__ import annotations

from statistics import NormalDist


def wilson(found: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Return Wilson's score interval of a share, as two shares between 0 and 1.

    It holds for small *n* and for shares of 0 and 1, where the usual interval does not. It treats
    the cases as independent, which sentences of one speech are not: read it as the least doubt.

    Raises:
        ValueError: there are no cases, or more found than there are.
    """
    if not 0 <= found <= n or not n:
        message = f"no share: {found} of {n}"
        raise ValueError(message)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share, weight = found / n, z * z / n
    middle = (share + weight / 2) / (1 + weight)
    half = z / (1 + weight) * (share * (1 - share) / n + weight / (4 * n)) ** 0.5
    low = 0.0 if found == 0 else middle - half
    return low, 1.0 if found == n else middle + half
