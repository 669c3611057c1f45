"""Why a page was read as it was."""

from __future__ import annotations

from podium.layout import explain
from tests.layout.helpers import FIXTURES, read_file

PATH = FIXTURES / "japan" / "extraordinary-geneva-2019.txt"


class TestExplain:
    """explain."""

    def test_the_family_and_its_evidence(self) -> None:
        """The family is named with the patterns that spoke for it and their weights."""
        found = explain(read_file(PATH).text)
        assert found.family == "japan"
        assert any("press conferences" in pattern for pattern, _ in found.evidence)
        assert all(weight > 0 for _, weight in found.evidence)

    def test_every_turn_and_note_names_its_rule(self) -> None:
        """Each turn and each note is one decision, in the order of the page."""
        transcript = read_file(PATH)
        found = explain(transcript.text).decisions
        assert len(found) == len(transcript.turns) + len(transcript.notes)
        assert all(decision.rule for decision in found)
        assert [decision.line for decision in found] == sorted(d.line for d in found)

    def test_the_line_is_the_one_of_the_page(self) -> None:
        """A decision shows the line it stands on and what is printed there."""
        text = read_file(PATH).text
        lines = text.splitlines()
        for decision in explain(text).decisions:
            assert decision.fragment[:20] in " ".join(lines[decision.line - 1].split())

    def test_no_evidence_is_the_generic_family(self) -> None:
        """A page of which nothing is known is read by the rules all families share."""
        assert explain("Words about fish.").family == "generic"
        assert explain("Words about fish.").evidence == ()
