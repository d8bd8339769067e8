"""Files that the user asked for."""

from pathlib import Path

from dsr.errors import DeliveryError
from dsr.store.files import write_atomically


def write_file(path: Path, data: bytes, *, overwrite: bool = False) -> Path:
    """Write a file whole or not at all, readable by the user alone.

    Args:
        path: where to; its folder must exist.
        data: what it holds.
        overwrite: whether one that is there may be replaced.

    Returns:
        The path, for the front end to tell.

    Raises:
        DeliveryError: the file is there already, the folder is missing or read-only, or the disk is full.
    """
    write_atomically(path, data, overwrite=overwrite, error=DeliveryError)
    return path
