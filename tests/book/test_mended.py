"""What the tools bring to a page, mended."""

from podium.book.mended import mended

STYLE = '<link rel="stylesheet" href="_static/sphinx-design.min.css?v=1" />'


class TestMended:
    """mended."""

    def test_the_style_of_cards_is_loaded_where_there_are_cards(self) -> None:
        """A page without them does without it, and is the same when mended again."""
        bare = f"<head>{STYLE}</head><p>sd-card is a class.</p>"
        cards = f'<head>{STYLE}</head><div class="box sd-card"></div>'
        assert mended(bare, {}) == "<head></head><p>sd-card is a class.</p>"
        assert mended(mended(bare, {}), {}) == mended(bare, {})
        assert mended(cards, {}) == cards

    def test_the_script_for_folds_comes_with_folds(self) -> None:
        """A box that folds needs it; the menu of the theme does not."""
        script = '<script src="_static/togglebutton.js?v=1"></script>'
        assert "togglebutton" not in mended(f'{script}<div class="dropdown menu"></div>', {})
        assert "togglebutton" in mended(f'{script}<div class="note admonition dropdown"></div>', {})
