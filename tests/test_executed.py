"""Executed notebooks without a trace of the run."""

from pathlib import Path

from nbformat import NotebookNode, from_dict

from podium.executed import asking_for_tables, normalise, take_answer
from podium.ipynb import notebook_text, read_notebook


def executed() -> NotebookNode:
    """A notebook as papermill leaves it, with every trace there is."""
    stream = {"output_type": "stream", "name": "stdout"}
    shown = {"text/plain": "<Thing at 0x7f00aa>", "text/html": "<p>&lt;Thing at 0x7f00aa></p>"}
    cell = {
        "cell_type": "code", "id": "91d2f0", "execution_count": 1, "source": "x",
        "metadata": {
            "tags": ["a"], "papermill": {"duration": 0.1}, "execution": {"iopub.status": "2026"},
        },
        "outputs": [
            {**stream, "text": "a"}, {**stream, "text": "b"},
            {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": shown},
        ],
    }  # fmt: skip
    known: NotebookNode = from_dict(  # type: ignore[no-untyped-call]
        {
            "cells": [cell], "nbformat": 4, "nbformat_minor": 5,
            "metadata": {
                "papermill": {"input_path": "/srv/someone/t.ipynb"},
                "language_info": {"name": "python", "version": "3.11.7"},
            },
        }
    )  # fmt: skip
    return known


class TestNormalise:
    """normalise."""

    def test_times_paths_ids_and_addresses_are_gone(self) -> None:
        """Nothing of when, where and in which memory it ran is left."""
        text = notebook_text(normalise(executed()))
        for trace in ("91d2f0", "papermill", "/srv/", "2026", "0x7f00aa", "3.11.7"):
            assert trace not in text

    def test_what_was_meant_stays(self) -> None:
        """Tags, sources and outputs are kept."""
        cell = normalise(executed()).cells[0]
        assert cell.metadata.tags == ["a"]
        assert cell.outputs[1].data["text/plain"] == "<Thing>"

    def test_printed_pieces_are_joined(self) -> None:
        """In how many pieces text was printed depends on the machine."""
        assert [output.get("text") for output in normalise(executed()).cells[0].outputs] == [
            "ab",
            None,
        ]

    def test_a_second_time_changes_nothing(self) -> None:
        """What is normal stays as it is."""
        once = normalise(executed())
        assert notebook_text(normalise(once)) == notebook_text(once)


class TestTakeAnswer:
    """asking_for_tables, take_answer."""

    def test_the_cell_that_asks_is_taken_away_again(self, tmp_path: Path) -> None:
        """What it answered is returned; the notebook is as it was."""
        path = tmp_path / "t.ipynb"
        path.write_text(notebook_text(executed()))
        asking = asking_for_tables(path)
        answer = {"text/plain": "(['themes', 'turns'], 'podium.engine.kernel')"}
        result = {
            "output_type": "execute_result",
            "execution_count": 2,
            "metadata": {},
            "data": answer,
        }
        asking.cells[-1]["outputs"] = [from_dict(result)]  # type: ignore[no-untyped-call]
        assert take_answer(asking) == (["themes", "turns"], "podium")
        assert notebook_text(asking) == notebook_text(read_notebook(path))
