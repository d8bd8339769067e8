"""Files that the user asked for."""

import stat
from pathlib import Path

import pytest

from dsr.errors import DeliveryError, ExitCode
from dsr.post.files import write_file


def test_a_file_is_written_for_the_user_alone(tmp_path: Path) -> None:
    path = write_file(tmp_path / "letter.txt", "Ζωή".encode())
    assert path.read_text() == "Ζωή"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_goes_wrong_is_a_delivery_error(tmp_path: Path) -> None:
    write_file(tmp_path / "letter.txt", b"one")
    for path, said in ((tmp_path / "letter.txt", "there already"), (tmp_path / "absent" / "x", "no folder"), (tmp_path, "is a folder")):
        with pytest.raises(DeliveryError, match=said) as caught:
            write_file(path, b"two")
        assert caught.value.exit_code is ExitCode.DELIVERY
        assert caught.value.hint
    assert (tmp_path / "letter.txt").read_bytes() == b"one"
    write_file(tmp_path / "letter.txt", b"two", overwrite=True)
    assert (tmp_path / "letter.txt").read_bytes() == b"two"
