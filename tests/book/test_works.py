"""Works by author and year."""

from pybtex.database import Entry, Person

from podium.book.works import AuthorYearLabels, label


def work(year: str, *names: str) -> Entry:
    """A work by these authors."""
    return Entry("book", {"year": year, "title": "T"}, {"author": [Person(name) for name in names]})


class TestLabel:
    """label."""

    def test_authors_and_year(self) -> None:
        """One, two, several, and those whom the entry itself calls others."""
        assert label(work("1993", "Bull, Peter", "Mayer, Kate")) == "Bull and Mayer, 1993"
        assert label(work("2001", "von Ess, A.")) == "von Ess, 2001"
        assert label(work("2020", "A, A", "B, B", "C, C")) == "A and others, 2020"
        assert label(work("2012", r"D{\"a}ubler, T.")) == "Däubler, 2012"
        assert label(work("2020", "A, A", "others")) == "A and others, 2020"
        assert label(Entry("misc", {"title": "T"})) == "T, no date"


class TestAuthorYearLabels:
    """AuthorYearLabels."""

    def test_no_two_works_share_a_label(self) -> None:
        """A letter tells them apart."""
        labels = AuthorYearLabels().format_labels([work("2000", "A, A"), work("2000", "A, B")])
        assert list(labels) == ["A, 2000a", "A, 2000b"]
