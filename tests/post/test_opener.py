"""Opening links and files: the system's way and its twins behave alike."""

from pathlib import Path

import pytest

from dsr.errors import DeliveryError, ExitCode
from dsr.post import opener as module
from dsr.post.opener import FailingOpener, NullOpener, Opener, SystemOpener
from tests.post.fake_programs import install

LINK = "https://acme.example/privacy?form=1&x=%20y"


def system(tmp_path: Path, script: str = 'printf %s "$1" > "$OUT"', name: str = "xdg-open") -> SystemOpener:
    return SystemOpener(install(tmp_path / "bin", name, script), platform="darwin" if name == "open" else "linux")


@pytest.fixture(params=["system", "null", "failing"])
def any_opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    return {"system": lambda: system(tmp_path), "null": NullOpener, "failing": FailingOpener}[request.param]()


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "javascript:alert(1)", "--help", "ftp://x.example", "", "acme.example", "http://[", "https://a.example\n-x"],
)
def test_every_opener_refuses_what_is_no_web_or_mail_link(any_opener: Opener, target: str) -> None:
    with pytest.raises(DeliveryError) as caught:
        any_opener.open(target)
    assert "no link" in caught.value.message


def test_every_opener_names_a_missing_file(any_opener: Opener, tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match=r"absent\.pdf"):
        any_opener.open(tmp_path / "absent.pdf")


@pytest.mark.parametrize("kind", [SystemOpener, NullOpener])
@pytest.mark.parametrize("target", [LINK, "mailto:dpo@acme.example?subject=x"])
def test_a_link_arrives_as_it_is(tmp_path: Path, kind: type, target: str) -> None:
    if kind is NullOpener:
        null = NullOpener()
        null.open(target)
        assert null.opened == [target]
    else:
        system(tmp_path).open(target)
        assert (tmp_path / "bin" / "out").read_text() == target


def test_a_file_is_opened_by_its_full_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "-letter.pdf").touch()
    monkeypatch.chdir(tmp_path)
    system(tmp_path, name="open").open(Path("-letter.pdf"))
    assert (tmp_path / "bin" / "out").read_text() == str(tmp_path / "-letter.pdf")


def refused(opener: Opener) -> None:
    with pytest.raises(DeliveryError) as caught:
        opener.open(LINK)
    assert caught.value.exit_code is ExitCode.DELIVERY
    assert ".eml" in caught.value.hint


def test_a_program_that_fails(tmp_path: Path) -> None:
    refused(system(tmp_path, "echo trouble; echo more >&2; exit 3"))


def test_no_program(tmp_path: Path) -> None:
    refused(SystemOpener({"PATH": str(tmp_path), "DISPLAY": ":7"}, platform="linux"))
    refused(FailingOpener())


def test_no_desktop(tmp_path: Path) -> None:
    opener = system(tmp_path)
    environ = {name: value for name, value in opener.environ.items() if name != "DISPLAY"}
    refused(SystemOpener(environ, platform="linux"))
    assert not (tmp_path / "bin" / "out").exists()


def test_a_file_that_is_no_program(tmp_path: Path) -> None:
    opener = system(tmp_path)
    (tmp_path / "bin" / "xdg-open").write_bytes(b"\x7fELF nonsense")
    refused(opener)


def test_windows_without_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(target: str) -> None:
        raise OSError(1155, "No application is associated")

    monkeypatch.setattr(module.os, "startfile", start, raising=False)
    refused(SystemOpener({}, platform="win32"))
    seen: list[str] = []
    monkeypatch.setattr(module.os, "startfile", seen.append, raising=False)
    SystemOpener({}, platform="win32").open(LINK)
    assert seen == [LINK]


def test_nothing_is_printed_into_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    system(tmp_path, "echo hello; echo world >&2").open(LINK)
    assert capfd.readouterr() == ("", "")


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_program_that_stays_open_has_opened_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    (tmp_path / "hold").touch()
    system(tmp_path, f'printf %s "$1" > "$OUT"; while [ -e {tmp_path}/hold ]; do :; done').open(LINK)
    (tmp_path / "hold").unlink()
