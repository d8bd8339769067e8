"""What lies on the clipboard, read by the desktop's own program."""

from pathlib import Path

import pyperclip
import pytest

from dsr.errors import DeliveryError
from dsr.post.clipboard import FailingClipboard, NullClipboard, SystemClipboard
from tests.post.fake_programs import install

TEXT = "Privacy policy\n\nΖωή {{7*7}} $(touch x) `x` 漢\n"


@pytest.mark.parametrize("tool", ["xclip", "xsel"])
def test_a_text_is_read_as_it_is(tmp_path: Path, tool: str) -> None:
    environ = install(tmp_path / "bin", tool, f"/bin/cat <<'END'\n{TEXT}END")
    assert SystemClipboard(environ, "linux").paste() == TEXT


def test_the_next_program_is_tried_when_one_fails(tmp_path: Path) -> None:
    install(tmp_path / "bin", "xclip", "exit 1")
    environ = install(tmp_path / "bin", "xsel", "echo later")
    assert SystemClipboard(environ, "linux").paste() == "later\n"


def test_bytes_that_are_no_text_are_no_error(tmp_path: Path) -> None:
    environ = install(tmp_path / "bin", "xclip", r"printf 'a\377b'")
    assert SystemClipboard(environ, "linux").paste() == "a\ufffdb"


def test_without_a_clipboard_the_terminals_key_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = install(tmp_path / "bin", "xclip", "exit 1")
    with pytest.raises(DeliveryError, match="Ctrl\\+Shift\\+V"):
        SystemClipboard(environ, "linux").paste()

    def unavailable() -> str:
        raise pyperclip.PyperclipException("could not find a copy/paste mechanism")

    monkeypatch.setattr(pyperclip, "paste", unavailable)
    for clipboard in (SystemClipboard({"PATH": ""}, "linux"), SystemClipboard({}, "darwin"), FailingClipboard()):
        with pytest.raises(DeliveryError, match="cannot read the clipboard"):
            clipboard.paste()


def test_what_was_copied_is_pasted() -> None:
    clipboard = NullClipboard()
    assert clipboard.paste() == ""
    clipboard.copy(TEXT)
    assert clipboard.paste() == TEXT
