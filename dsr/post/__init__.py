"""Ways out: e-mail file, mailto link, clipboard, the user's own programs, files and calendar."""
