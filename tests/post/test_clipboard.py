"""The clipboard: the system's and its twins."""

from pathlib import Path

import pyperclip
import pytest

from dsr.errors import DeliveryError, ExitCode
from dsr.post.clipboard import Clipboard, FailingClipboard, NullClipboard, SystemClipboard
from tests.post.fake_programs import install

TEXT = "Madame, Monsieur,\n\nΖωή {{7*7}} $(touch x) `x` 漢\n"


def copied(clipboard: Clipboard, out: Path | None = None) -> str:
    clipboard.copy("an earlier text")
    clipboard.copy(TEXT)
    if isinstance(clipboard, NullClipboard):
        return clipboard.copied[-1]
    assert out is not None
    return out.read_text()


@pytest.mark.parametrize("tool", ["xclip", "xsel"])
def test_a_text_arrives_as_it_is(tmp_path: Path, tool: str) -> None:
    environ = install(tmp_path / "bin", tool, '/bin/cat > "$OUT"')
    assert copied(SystemClipboard(environ, "linux"), tmp_path / "bin" / "out") == TEXT
    assert copied(NullClipboard()) == TEXT


def test_wayland_comes_first(tmp_path: Path) -> None:
    install(tmp_path / "bin", "xclip", "exit 1")
    environ = install(tmp_path / "bin", "wl-copy", '/bin/cat > "$OUT"') | {"WAYLAND_DISPLAY": "wayland-0"}
    assert copied(SystemClipboard(environ, "linux"), tmp_path / "bin" / "out") == TEXT


def test_the_next_program_is_tried_when_one_fails(tmp_path: Path) -> None:
    install(tmp_path / "bin", "xclip", "exit 1")
    environ = install(tmp_path / "bin", "xsel", '/bin/cat > "$OUT"')
    assert copied(SystemClipboard(environ, "linux"), tmp_path / "bin" / "out") == TEXT


def refused(clipboard: Clipboard) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        clipboard.copy(TEXT)
    assert caught.value.exit_code is ExitCode.DELIVERY
    assert caught.value.hint
    return caught.value


def test_every_failing_clipboard_says_what_to_do(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    environ = install(tmp_path / "bin", "xclip", "echo Cannot open display >&2; exit 1")
    assert "xclip" in refused(SystemClipboard(environ, "linux")).hint
    refused(FailingClipboard())
    assert capfd.readouterr() == ("", ""), "nothing is printed into the terminal"


def test_no_program_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unavailable(text: str) -> None:
        raise pyperclip.PyperclipException("could not find a copy/paste mechanism")

    monkeypatch.setattr(pyperclip, "copy", unavailable)
    assert "wl-clipboard" in refused(SystemClipboard({"PATH": str(tmp_path)}, "linux")).hint
    assert "xclip" not in refused(SystemClipboard({}, "win32")).hint


def test_elsewhere_pyperclip_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", seen.append)
    SystemClipboard({}, "darwin").copy(TEXT)
    assert seen == [TEXT]


def test_a_helper_that_stays_behind_does_not_hold_our_output(tmp_path: Path) -> None:
    """As xclip does, which keeps the text until something else is copied."""
    (tmp_path / "hold").touch()
    script = f'/bin/cat > "$OUT"; (while [ -e {tmp_path}/hold ]; do :; done) &'
    environ = install(tmp_path / "bin", "xclip", script)
    SystemClipboard(environ, "linux").copy(TEXT)
    (tmp_path / "hold").unlink()
    assert (tmp_path / "bin" / "out").read_text() == TEXT
