"""A process that stays, so that the next command need not import anything: ``podium warm``.

It has imported papermill, Sphinx and what notebooks need. A command connects, hands over its
arguments, folder, environment and standard streams, and a fork of the resident runs it as if it
had been started there. Where none is, or it may not stand in, the command runs by itself.
docs/decisions/0014-a-resident-process-on-request.md.
"""
