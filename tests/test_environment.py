"""pyproject.toml, the locks and environment.yml say the same, and nothing of any machine."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import podium

ROOT = Path(__file__).resolve().parents[1]
LOCK = "requirements.lock"
CONVOKIT_LOCK = "requirements-convokit.lock"
LAB_LOCK = "requirements-lab.lock"
LOCKS = (LOCK, CONVOKIT_LOCK, LAB_LOCK)
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = ("linux", "darwin")

PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ENVIRONMENT: dict[str, Any] = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))


def _direct() -> dict[str, list[str]]:
    """The requirements written in pyproject.toml, by the lock that has to hold them."""
    project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]
    extras = [text for extra in project["optional-dependencies"].values() for text in extra]
    main = [*project["dependencies"], *extras, *PYPROJECT["build-system"]["requires"]]
    return {LOCK: main, CONVOKIT_LOCK: groups["convokit"], LAB_LOCK: groups["lab"]}


def _entries(lock: str) -> Iterator[tuple[Requirement, list[str]]]:
    """Each pin of a lock with its hashes."""
    joined = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    for line in joined.splitlines():
        if line and not line.startswith("#"):
            pin, *hashes = line.split("--hash=")
            yield Requirement(pin), [digest.strip() for digest in hashes]


def _pins(lock: str) -> dict[str, Requirement]:
    return {canonicalize_name(pin.name): pin for pin, _ in _entries(lock)}


def _version(pin: Requirement) -> Version:
    (specifier,) = pin.specifier
    assert specifier.operator == "==", pin
    return Version(specifier.version)


def _holds(pin: Requirement, python: str, platform: str) -> bool:
    """Whether the pin is installed there."""
    place = {
        "python_version": python,
        "python_full_version": f"{python}.9",
        "sys_platform": platform,
        "platform_system": {"linux": "Linux", "darwin": "Darwin"}[platform],
        "os_name": "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    return pin.marker is None or pin.marker.evaluate(place)


def _output(*command: str) -> list[str]:
    """What a command prints, line by line, whether or not it ends well."""
    run = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, text=True)  # noqa: S603  written here
    return run.stdout.splitlines()


class TestLock:
    """requirements.lock and the two beside it."""

    @pytest.mark.parametrize(
        ("lock", "text"), [(lock, text) for lock, texts in _direct().items() for text in texts]
    )
    def test_holds_every_direct_dependency_within_its_range(self, lock: str, text: str) -> None:
        """What pyproject.toml asks for is pinned, at a version that it allows."""
        wanted = Requirement(text)
        pin = _pins(lock)[canonicalize_name(wanted.name)]
        assert wanted.specifier.contains(_version(pin), prereleases=True)

    @pytest.mark.parametrize("python", PYTHONS)
    @pytest.mark.parametrize("platform", PLATFORMS)
    def test_gives_direct_dependencies_everywhere(self, python: str, platform: str) -> None:
        """No marker leaves a direct dependency out on a supported Python or system."""
        pins = _pins(LOCK)
        names = {canonicalize_name(Requirement(text).name) for text in _direct()[LOCK]}
        missing = {name for name in names if not _holds(pins[name], python, platform)}
        assert missing == set()

    @pytest.mark.parametrize("lock", LOCKS)
    def test_pins_one_version_of_each_package(self, lock: str) -> None:
        """One version for every Python and system, so that results can be compared."""
        names = [canonicalize_name(pin.name) for pin, _ in _entries(lock)]
        assert sorted(names) == sorted(set(names))

    @pytest.mark.parametrize("lock", LOCKS)
    def test_gives_every_pin_a_sha256(self, lock: str) -> None:
        """No package is installed that the lock has not a hash for."""
        entries = list(_entries(lock))
        bare = [
            pin.name
            for pin, hashes in entries
            if not hashes or not all(re.fullmatch("sha256:[0-9a-f]{64}", h) for h in hashes)
        ]
        assert entries
        assert bare == []

    def test_keeps_the_other_locks_from_moving_its_pins(self) -> None:
        """A package in two locks has one version in both."""
        main = _pins(LOCK)
        for lock in (CONVOKIT_LOCK, LAB_LOCK):
            for name, pin in _pins(lock).items():
                assert name not in main or _version(main[name]) == _version(pin), (lock, name)

    @pytest.mark.parametrize("lock", LOCKS)
    def test_pulls_in_no_deep_learning(self, lock: str) -> None:
        """Neither PyTorch nor the gigabytes of drivers that come with it are installed."""
        heavy = re.compile("torch|nvidia-|triton|tensorflow|transformers|sentence-transformers")
        assert [name for name in _pins(lock) if heavy.match(name)] == []

    def test_leaves_no_requirement_unmet(self) -> None:
        """Everything installed finds what it asks for, save ConvoKit (see docs/decisions)."""
        complaints = _output(sys.executable, "-m", "pip", "check")
        assert [line for line in complaints if not line.startswith("convokit ")] in (
            [],
            ["No broken requirements found."],
        )

    def test_is_what_is_installed(self) -> None:
        """The versions these tests run with are those of the lock."""
        pins = _pins(LOCK)
        names = sorted({canonicalize_name(Requirement(text).name) for text in _direct()[LOCK]})
        installed = {name: Version(metadata.version(name)) for name in names}
        assert installed == {name: _version(pins[name]) for name in names}


class TestEnvironmentYml:
    """The conda and Binder environment."""

    def test_pins_equal_the_lock(self) -> None:
        """environment.yml holds the lock's pins, no more and no fewer, with the same markers."""
        (section,) = (part for part in ENVIRONMENT["dependencies"] if isinstance(part, dict))
        editable, *pins = section["pip"]
        assert editable == "--editable ."
        assert [str(Requirement(pin)) for pin in pins] == [str(pin) for pin, _ in _entries(LOCK)]

    def test_python_is_the_packages(self) -> None:
        """Conda's Python is within what pyproject.toml asks for and the lock was tested with."""
        python = Requirement(ENVIRONMENT["dependencies"][0])
        asked = Requirement("python" + PYPROJECT["project"]["requires-python"])
        assert [p for p in (*PYTHONS, "3.10", "3.14") if python.specifier.contains(p)] == [*PYTHONS]
        assert all(asked.specifier.contains(p) for p in PYTHONS)


class TestRecord:
    """What the repository says about itself."""

    def test_version_is_one(self) -> None:
        """The package, what is installed, the citation and the change log name one version."""
        citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
        changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
        newest = re.search(r"^## (\d\S*)", changes, flags=re.MULTILINE)
        assert newest
        said = {podium.__version__, metadata.version("podium"), str(citation["version"])}
        assert said == {newest[1]}

    def test_names_no_registry_and_no_machine(self) -> None:
        """No tracked file holds a package registry's address or a path of somebody's machine."""
        registry = r"pypi\.org|pythonhosted|registry\.npmjs|conda\.anaconda|(?:extra-)?index-url"
        machine = r"(?<![\w.~/])/(?:home|Users|root|work|tmp)/\w"
        forbidden = re.compile(f"(?:{registry}|{machine})".encode())
        here = str(Path(__file__).relative_to(ROOT))
        names = _output("git", "-c", "core.quotepath=off", "ls-files")
        if not names:
            pytest.skip("not a git checkout, so there is no telling what is tracked")
        found = [
            f"{name}: {hit[0].decode()}"
            for name in names
            if name != here and (ROOT / name).is_file()
            for hit in forbidden.finditer((ROOT / name).read_bytes())
        ]
        assert found == []


class TestMake:
    """The verbs."""

    def test_help_lists_every_verb(self) -> None:
        """`make` alone names each phony target, so that none is hidden."""
        makefile = (ROOT / "Makefile").read_text("utf-8")
        phony = re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)
        assert phony
        described = re.findall(r"^([a-z-]+):.*## \S", makefile, flags=re.MULTILINE)
        assert sorted(phony[1].split()) == sorted(described)


class TestConvokit:
    """ConvoKit, installed beside the lock without most of what it asks for."""

    def test_writes_and_loads_a_corpus(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Its data model works with what is installed, and calls for no deep learning."""
        monkeypatch.setenv("HOME", str(tmp_path))  # it writes a settings file there
        convokit = pytest.importorskip("convokit", reason="conda users do without; `make` has it")
        speaker = convokit.Speaker(id="minister", meta={"side": "japan"})
        said = convokit.Utterance(
            id="t01", speaker=speaker, conversation_id="t01", text="Да. はい。"
        )
        convokit.Corpus(utterances=[said]).dump("corpus", base_path=str(tmp_path))
        loaded = convokit.Corpus(filename=str(tmp_path / "corpus"))
        assert loaded.get_utterance("t01").text == "Да. はい。"
        assert loaded.get_speaker("minister").meta["side"] == "japan"
        assert "torch" not in sys.modules
