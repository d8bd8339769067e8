"""What the user keeps: the record (SQLite, events only ever added), settings, drafts, backups, and where all of it lies."""
