"""The families of layouts served, one small module of data each; the order breaks ties."""

from __future__ import annotations

from podium.layout.families.asia import ASIA
from podium.layout.families.china import CHINA
from podium.layout.families.japan import JAPAN
from podium.layout.families.kremlin import KREMLIN
from podium.layout.families.organisations import ORGANISATIONS
from podium.layout.families.russia import RUSSIA
from podium.layout.families.state import STATE
from podium.layout.families.westminster import WESTMINSTER
from podium.layout.families.whitehouse import WHITE_HOUSE

FAMILIES = (
    JAPAN, RUSSIA, KREMLIN, STATE, WHITE_HOUSE, WESTMINSTER, CHINA, ASIA, ORGANISATIONS,
)  # fmt: skip
"""Every family but the generic one."""
