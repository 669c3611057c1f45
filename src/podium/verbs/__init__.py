"""The verbs of the command ``podium``, by what they serve; each shows an example in its help."""
