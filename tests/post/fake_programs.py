"""Small shell programs that stand in for a desktop's own."""

from pathlib import Path


def install(folder: Path, name: str, script: str) -> dict[str, str]:
    """Put a program into a folder and return an environment in which only it is found, on a desktop."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return {"PATH": str(folder), "DISPLAY": ":7", "OUT": str(folder / "out")}
