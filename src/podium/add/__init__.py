"""Bring a transcript: propose the rows of the register, show them, write what is confirmed.

``propose`` reads and writes nothing; ``write`` writes all of what was proposed, or nothing.
"""

from podium.add.meeting import AddError, Wish
from podium.add.propose import Proposal, propose
from podium.add.shown import shown
from podium.add.write import write

__all__ = ["AddError", "Proposal", "Wish", "propose", "shown", "write"]
