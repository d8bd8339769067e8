"""Companies outside: profiles as YAML, the shipped set and the user's own, and the search over both."""
