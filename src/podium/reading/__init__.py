"""What a page says of its tables: sentences worked out from them, tables with linked quotations.

One module for each notebook. Each function takes a :class:`~podium.frames.Corpus` and returns a
piece of a page, or what is missing; no number in a sentence is typed.
"""
