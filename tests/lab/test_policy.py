"""The lab's content security policy."""

import base64
import hashlib

from podium.lab.policy import guarded

PAGE = """<html><head>
<meta charset="utf-8"><title>T</title></head><body onload="start()">
<script>let a = "<b>";</script><script src="x.js"></script>
<script type="application/json" id="lab-brought">{"script": 1}</script></body></html>"""


def hash_of(code: str) -> str:
    """A script's hash as a policy names it."""
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


class TestGuarded:
    """guarded."""

    def test_inline_scripts_are_allowed_by_their_hash(self) -> None:
        """Scripts and handlers of the page itself, not data and not what has an address."""
        page = guarded(PAGE)
        policy = page.partition('content="')[2].partition('">')[0]
        assert hash_of('let a = "<b>";') in policy
        assert hash_of("start()") in policy
        assert policy.count("sha256-") == 2
        assert "'unsafe-eval'" not in policy
        assert "connect-src 'self';" in policy

    def test_it_stands_before_every_script(self) -> None:
        """Right after the encoding."""
        page = guarded(PAGE)
        assert page.index("Content-Security-Policy") < page.index("<title>")

    def test_a_page_that_has_it_stays_as_it_is(self) -> None:
        """A second build changes nothing."""
        assert guarded(guarded(PAGE)) == guarded(PAGE)
