"""The lab: the library itself, run in the reader's own browser by Pyodide.

:mod:`~podium.lab.session` answers the page and imports the standard library only;
:mod:`~podium.lab.directive` writes the page; ``python -m podium.lab BOOK`` puts Python beside it.
"""
