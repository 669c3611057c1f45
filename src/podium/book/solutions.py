"""Solutions of the course: files of their own, set in place in a build for instructors alone.

The solutions to the exercises of ``teaching/replies.md`` are in ``teaching/solutions/replies.md``,
as ``{solution}`` directives with the label of the exercise. No page is made of that folder.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

from podium.book.chapters import Book, Page
from podium.model import PodiumError

SOLUTIONS = "solutions"
"""Folder of the solutions, beside the pages whose exercises they solve."""
FOR_INSTRUCTORS = ", for instructors"
"""What the title of a book with solutions ends with, so that nobody takes it for the other."""
_EXERCISE = re.compile(
    r"^(?P<fence>`{3,})\{exercise\}[^\n]*\n:label:[ ]*(?P<label>\S+)[ ]*\n.*?^(?P=fence)[ ]*$",
    re.DOTALL | re.MULTILINE,
)
_SOLUTION = re.compile(
    r"^(?P<fence>`{3,})\{solution\}[ ]*(?P<label>\S+)[ ]*\n.*?^(?P=fence)[ ]*$",
    re.DOTALL | re.MULTILINE,
)


class SolutionError(PodiumError):
    """A solution without its exercise, or an exercise without its solution; says which."""


def with_solutions(book: Book) -> Book:
    """Return the book for instructors: each page of exercises with its solutions, and a title.

    Raises:
        SolutionError: no page of the book has solutions.
    """
    parts = tuple((title, tuple(_solved(page) for page in pages)) for title, pages in book.parts)
    found = replace(book, parts=parts, title=book.title + FOR_INSTRUCTORS)
    if not any(page.solutions for page in found.pages()):
        raise SolutionError(
            f"{book.folder} has no solutions, and so no build for instructors: a page such as "
            f"teaching/replies.md has them in teaching/{SOLUTIONS}/replies.md"
        )
    return found


def _solved(page: Page) -> Page:
    sections = tuple(_solved(section) for section in page.sections)
    path = page.prose and page.prose.parent / SOLUTIONS / page.prose.name
    return replace(page, sections=sections, solutions=path if path and path.is_file() else None)


def in_place(page: str, solutions: str, name: str) -> str:
    """Return the text of a page with each solution below its exercise; ``name`` is for errors.

    Raises:
        SolutionError: a solution and an exercise do not belong together one to one.
    """
    known = {found["label"]: found[0] for found in _SOLUTION.finditer(solutions)}
    asked = [found["label"] for found in _EXERCISE.finditer(page)]
    alone = sorted(set(known) ^ set(asked))
    if alone:
        raise SolutionError(f"{name}: exercise or solution without the other: {', '.join(alone)}")
    return _EXERCISE.sub(lambda found: f"{found[0]}\n\n{known[found['label']]}", page)


def is_solution(path: str) -> bool:
    """Whether a path below the folder of a book lies in a folder of solutions."""
    return SOLUTIONS in PurePosixPath(path).parts[:-1]
