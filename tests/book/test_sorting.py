"""The library for tables, as a browser loads it from the disk."""

import pytest

from podium.book.sorting import LibraryError, classic


class TestClassic:
    """classic."""

    def test_the_default_export_becomes_a_name(self) -> None:
        """And no export is left, which a plain script may not have."""
        script = classic("var a=1;export{b as B,a as default};\n// MIT")
        assert "window.podiumTables = a;" in script
        assert "export{" not in script
        assert "MIT" in script

    @pytest.mark.parametrize("module", ["", "export{a as A};", "export{a as default};" * 2])
    def test_another_form_stops_the_build(self, module: str) -> None:
        """Rather than leaving a script that does nothing."""
        with pytest.raises(LibraryError, match="itables"):
            classic(module)
