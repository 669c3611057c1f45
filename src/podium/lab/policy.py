"""The lab's content security policy: nothing is asked of another machine, nothing odd is run.

The policy stands in the page. The worker that runs Python is started from an address of the page
itself (``blob:``), so that the policy holds for it as well. What the theme writes into the page as
inline scripts is allowed by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx

_MARK = 'id="lab-brought"'
_INLINE = re.compile(
    r"<script(?P<attributes>(?![^>]*\ssrc=)[^>]*)>(?P<code>.*?)</script>", re.DOTALL
)
_HANDLER = re.compile(r'\son[a-z]+="([^"]*)"')
_HEAD = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)
_POLICY = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval' 'unsafe-hashes' {hashes}",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def guarded(page: str) -> str:
    """Return a page with the policy for what it holds; a page that has one comes back as it was."""
    if "Content-Security-Policy" in page:
        return page
    inline = (
        found["code"]
        for found in _INLINE.finditer(page)
        if "application/json" not in found["attributes"]
    )
    handlers = (html.unescape(code) for code in _HANDLER.findall(page))
    policy = "; ".join(_POLICY).format(hashes=" ".join(_hashes([*inline, *handlers])))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _HEAD.sub(lambda head: f"{head[0]}\n    {meta}", page, count=1)


def _hashes(codes: Iterable[str]) -> list[str]:
    digests = (hashlib.sha256(code.encode()).digest() for code in codes)
    return sorted({f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests})


def guard(app: Sphinx, failed: Exception | None) -> None:
    """Write the policy into each page of the book that holds the lab."""
    if failed or app.builder.format != "html":
        return
    for path in Path(app.outdir).glob("*.html"):
        page = path.read_text(encoding="utf-8")
        if _MARK in page:
            path.write_text(guarded(page), encoding="utf-8", newline="")
