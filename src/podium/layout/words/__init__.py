"""The words by which pages of the genre name people, places, the press and themselves."""
