"""Names of people as the genre prints them: a title, then capitalised words."""

from __future__ import annotations

import re

TITLED_NAME = re.compile(
    r"(?:(?:Deputy|Vice|Acting|Former|Foreign|Prime|Defen[cs]e|Finance) )*"
    r"(?:President|Minister|Chancellor|Premier|Secretary(?:[- ]General| of State)?|Ambassador|"
    r"Commissioner|Representative|Envoy|King|Queen|Emperor|Sheikh|Senator|General|Mr|Mrs|Ms|Dr)\.? "
    r"(?:of [A-Z][\w-]+(?: [A-Z][\w-]+)? )?"
    r"[A-Z][\w-]+(?: (?:al-|bin |van |von |de )?[A-Z][\w-]+){0,2}".replace(" ", r"\s")
)
"""A title and the name after it, as far as capitals go."""


def surnames(text: str) -> frozenset[str]:
    """Return the last word of every titled name of ``text``, in small letters."""
    return frozenset(match.group().split()[-1].lower() for match in TITLED_NAME.finditer(text))
