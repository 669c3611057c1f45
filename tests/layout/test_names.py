"""People as labels and titles print them."""

from __future__ import annotations

import pytest

from podium.layout.cast import Cast, one_slip
from podium.layout.names import Person, fold, read_label, read_person, read_role
from podium.layout.sameness import same_person

PEOPLE = {
    "Mr. Taro Kono, Minister for Foreign Affairs": ("Taro Kono", "minister"),
    "CEO and Chairman of the Board of Sberbank German Gref": ("German Gref", "official"),
    "Minister of Foreign Affairs Israel Katz": ("Israel Katz", "minister"),
    "German Foreign Minister Heiko Maas": ("Heiko Maas", "minister"),
    "Kremlin.ru President of Russia": (None, "head_of_state"),
    "President of Russia Vladimir Putin": ("Vladimir Putin", "head_of_state"),
    "Minister Kono": ("Kono", "minister"),
    "SECRETARY KERRY": ("Kerry", "minister"),
    "KONO Taro": ("Taro Kono", "unknown"),
    "Minister of Foreign Affairs SEO Min-jae": ("Min-jae Seo", "minister"),
    "S.Lavrov": ("S. Lavrov", "unknown"),
    "URSULA VON DER LEYEN": ("Ursula von der Leyen", "unknown"),
    "BAN KI-MOON": ("Ban Ki-moon", "unknown"),
    "PRESIDENT TSAI ING-WEN": ("Tsai Ing-wen", "head_of_state"),
    "JEAN-YVES LE DRIAN": ("Jean-Yves Le Drian", "unknown"),
    "ANNE SMITH-KING": ("Anne Smith-King", "unknown"),
    "MR. O'BRIEN": ("O'Brien", "unknown"),
    "JULIE BISHOP": ("Julie Bishop", "unknown"),
    "Prime Minister of Norway Kari Holm (retranslated)": ("Kari Holm", "head_of_government"),
    "Deputy Foreign Minister Igor Belov": ("Igor Belov", "official"),
    "Foreign Ministry Spokesperson Maria Zakharova": ("Maria Zakharova", "spokesperson"),
    "Official Spokesperson": (None, "spokesperson"),
    "Official Spokesperson (Contd.)": (None, "spokesperson"),
    "Governor of Arkhangelsk Region Igor Orlov": ("Igor Orlov", "official"),
    "Head of the Republic of Tatarstan Rustam Minnikhanov": ("Rustam Minnikhanov", "official"),
    "CEO of Norilsk Nickel Vladimir Potanin": ("Vladimir Potanin", "official"),
    "President of the Academy of Sciences Alexander Belov": ("Alexander Belov", "official"),
    "UN Special Envoy for Syria Staffan de Mistura": ("Staffan de Mistura", "official"),
    "MODERATOR": (None, "moderator"),
}
ROLES = {
    "Secretary of State": "minister",
    "Under Secretary of State": "official",
    "Secretary General of NATO": "official",
    "High Representative": "official",
    "Federal Chancellor": "head_of_government",
    "Press Secretary": "spokesperson",
    "Interpreter": "interpreter",
    "the fish": "unknown",
}


class TestReadPerson:
    """read_person and read_role."""

    @pytest.mark.parametrize("printed", PEOPLE)
    def test_name_and_role(self, printed: str) -> None:
        """Name and role are read apart, the given name first and in normal case."""
        person = read_person(printed)
        assert (person.name, person.role) == PEOPLE[printed]

    @pytest.mark.parametrize(("printed", "role"), ROLES.items())
    def test_role(self, printed: str, role: str) -> None:
        """An office gives its role, and words that are no office give none."""
        assert read_role(printed) == role

    def test_brackets_of_a_label(self) -> None:
        """A label's brackets can hold the office or the name."""
        assert read_label("Henrik Dahl [NATO Secretary General]").role == "official"
        assert read_label("Official Spokesperson (Shri Arvind Menon)").name == "Arvind Menon"


class TestSamePerson:
    """same_person and fold."""

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("Lavrov", "Sergey Lavrov", True),
            ("S. Lavrov", "Sergey Lavrov", True),
            ("Sergey Viktorovich Lavrov", "Sergey Lavrov", True),
            ("Kemal Arikan", "Kemal Arıkan", True),
            ("Hillary Clinton", "Bill Clinton", False),
            ("Kono", "Kishida", False),
        ],
    )
    def test_forms(self, one: str, other: str, *, same: bool) -> None:
        """Initials, short forms and diacritics are one person; other given names are not."""
        assert same_person(Person(one, "unknown"), Person(other, "unknown")) is same

    def test_fold(self) -> None:
        """Case and diacritics do not matter for comparison."""
        assert fold("ARIKAN") == fold("Arıkan")
        assert fold("Niinistö") == "niinisto"


class TestCast:
    """Cast."""

    def test_a_full_name_stands_for_its_short_forms(self) -> None:
        """A surname is found as the one full name learned, with its role."""
        cast = Cast()
        cast.learn(Person("Taro Kono", "minister"))
        found = cast.find(Person("Kono", "unknown"))
        assert (found.name, found.role) == ("Taro Kono", "minister")

    def test_two_of_a_name_are_not_told_apart(self) -> None:
        """A surname that two people bear is given to neither."""
        cast = Cast()
        cast.learn(Person("Hillary Clinton", "minister"))
        cast.learn(Person("Bill Clinton", "head_of_state"))
        assert cast.find(Person("Clinton", "unknown")).name == "Clinton"

    def test_given_name_from_the_text(self) -> None:
        """A given name is learned where the text gives one, and not where it gives two."""
        cast = Cast()
        cast.introduce(Person("Rhodes", "unknown"), "With us is Ben Rhodes. Ben Rhodes will begin.")
        cast.introduce(Person("Bell", "unknown"), "Anna Bell met Mary Bell.")
        assert cast.find(Person("Rhodes", "unknown")).name == "Ben Rhodes"
        assert cast.find(Person("Bell", "unknown")).name == "Bell"

    @pytest.mark.parametrize(
        ("one", "other", "slip"),
        [("gibs", "gibbs", True), ("dunacn", "duncan", True), ("gibbs", "gibbs", False),
         ("bell", "belov", False)],
    )  # fmt: skip
    def test_one_slip(self, one: str, other: str, *, slip: bool) -> None:
        """A letter missing, extra, wrong or swapped is a slip; two are not."""
        assert one_slip(one, other) is slip


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Prime Minister Ana Brnabić", "Ana Brnabić"),
        ("Minister Fernanda França", "Fernanda França"),
        ("President Emilio Durante", "Emilio Durante"),
        ("Foreign Minister Pak Ui-chun", "Pak Ui-chun"),
        ("Министром иностранных дел Андреем Ремезовым", "Андреем Ремезовым"),
        ("Rueda de prensa", None),
        ("外務大臣会見記録", None),
    ],
)
def test_words_of_other_languages(printed: str, name: str | None) -> None:
    """Genre words of other languages are no names, and names that sound like them stay names."""
    assert read_person(printed).name == name
