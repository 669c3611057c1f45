"""Which values a parameter may have, checked before anything runs."""

from pathlib import Path

import pytest

from podium.choices import allowed, resolve
from podium.frames import Corpus
from podium.model import PodiumError
from podium.parameters import Parameter, Value, read_parameters
from podium.shipped import shipped
from podium.sources import data_folder
from tests.invented import invented

KNOWN = [
    Parameter("meeting", "", "which"),
    Parameter("width", 70, ""),
    Parameter("deep", default=False, about=""),
    Parameter("level", 0.95, ""),
    Parameter("names", ["a"], ""),
    Parameter("since", "", "only since this day, month or year, such as 2019"),
    Parameter("unit", "turn", "what counts: subquestion or turn"),
    Parameter("merge", "", "themes to count as one, as in themes.csv, joined by plus; empty: none"),
    Parameter("group", "", "a selection, such as side: japan; empty: all"),
    Parameter("coder", "none", "a folder of codings"),
]
DEFAULTS = {parameter.name: parameter.default for parameter in KNOWN}


class TestResolve:
    """resolve."""

    def test_what_is_not_given_keeps_its_default(self, tmp_path: Path) -> None:
        """Every parameter has a value."""
        assert resolve(KNOWN, {}, invented(tmp_path)) == DEFAULTS

    @pytest.mark.parametrize(
        ("name", "given", "value"),
        [
            ("meeting", "2021-03-03-lund", "2021-03-03-lund"),
            ("width", "40", 40),
            ("width", 40, 40),
            ("deep", "true", True),
            ("level", "0.9", 0.9),
            ("level", 1, 1.0),
            ("names", "['b', 'c']", ["b", "c"]),
        ],
    )
    def test_text_is_read_as_the_type_asked_for(
        self, tmp_path: Path, name: str, given: Value, value: Value
    ) -> None:
        """What a command line gives as text becomes what the parameter is."""
        resolved = resolve(KNOWN, {name: given}, invented(tmp_path))[name]
        assert resolved == value
        assert type(resolved) is type(value)

    def test_an_id_stays_text(self, tmp_path: Path) -> None:
        """Digits given for a text are no number."""
        known = [Parameter("coder", "", "")]
        assert resolve(known, {"coder": "001"}, invented(tmp_path)) == {"coder": "001"}

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"meting": "x"}, "no parameter 'meting'; did you mean 'meeting'"),
            ({"meeting": "2021-03-03-lond"}, "did you mean '2021-03-03-lund'"),
            ({"meeting": "zzz"}, "There are: 2021-03-03-lund, 2021-09-09-port"),
            ({"width": "wide"}, "'width' is int, such as 70; 'wide' is not"),
            ({"width": True}, "'width' is int"),
            ({"deep": "perhaps"}, "'deep' is bool"),
            ({"names": "a"}, "'names' is list"),
            ({"names": "(1,)"}, "'names' is list"),
            ({"since": "2021-13"}, "since is '2021-13', no date: write 2019"),
            ({"unit": "turns"}, "no unit 'turns'; did you mean 'turn'"),
            ({"merge": "fish+rivers"}, "no merge 'rivers'; did you mean 'river'"),
            ({"group": "side: norlund"}, "did you mean 'norland'"),
            ({"group": "sides: norland"}, "is no condition"),
            ({"coder": "one"}, "no coder 'one'. There are: none"),
        ],
    )
    def test_what_does_not_fit_is_refused(
        self, tmp_path: Path, given: dict[str, Value], message: str
    ) -> None:
        """The error names the nearest right one, or what would fit."""
        with pytest.raises(PodiumError, match=message):
            resolve(KNOWN, given, invented(tmp_path))

    def test_the_default_may_be_given_by_name(self, tmp_path: Path) -> None:
        """An empty text asks the notebook to choose, whether left out or written."""
        assert resolve(KNOWN, {"meeting": ""}, invented(tmp_path)) == DEFAULTS

    @pytest.mark.parametrize("given", [{"since": "2021-03"}, {"merge": "fish+river"}])
    def test_what_fits_is_kept(self, tmp_path: Path, given: dict[str, Value]) -> None:
        """A month is a date; themes may be joined."""
        assert resolve(KNOWN, given, invented(tmp_path)) == {**DEFAULTS, **given}


class TestAllowed:
    """allowed."""

    def test_values_come_from_the_corpus(self, tmp_path: Path) -> None:
        """Meetings, themes, transcripts and sides are those there are; else anything goes."""
        corpus = invented(tmp_path)
        assert allowed(Parameter("theme", "", ""), corpus) == ["river", "fish"]
        assert allowed(Parameter("side", "", ""), corpus) == ["norland", "vesk"]
        assert allowed(Parameter("width", 7, ""), corpus) is None

    def test_a_table_named_beside_it_gives_them(self, tmp_path: Path) -> None:
        """The dictionary's list of values, else the column itself, and what else is offered."""
        corpus = invented(tmp_path)
        about = "only this kind, as in refusals.csv; empty: every kind"
        assert allowed(Parameter("kind", "", about), corpus) == [
            "refusal", "deferral", "pointer", "denial", "control",
        ]  # fmt: skip
        about = "places, as in meetings.csv, joined by semicolons; or all"
        assert allowed(Parameter("place", "", about), corpus) == ["Lund", "Port", "all"]

    @pytest.mark.parametrize("notebook", sorted(shipped("notebooks").glob("*.ipynb")), ids=str)
    def test_our_own_notebooks_leave_no_choice_unlisted(self, notebook: Path) -> None:
        """Only folders, dates, selections and words may be anything; the rest is a list."""
        corpus = Corpus(data_folder(Path(__file__).parent))
        free = {"sheets", "since", "until", "group_a", "group_b", "leave_out"}
        for parameter in read_parameters(notebook):
            if parameter.type == "str" and parameter.name not in free:
                assert allowed(parameter, corpus), parameter
