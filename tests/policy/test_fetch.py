"""Fetching a page: only over http, within bounds, never into a private network, and not a shell that needs JavaScript."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dsr.errors import BrokenFile, NotFound, WrongInput
from dsr.policy import fetch
from dsr.policy.fetch import Page, fetch_policy, read_page

POLICY = (
    "<html><body><h1>Privacy</h1><p>"
    + "You have the right to access your data. " * 20
    + "Write to privacy@acme-corp.com.</p></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body, status, headers = POLICY.encode(), 200, {"Content-Type": "text/html; charset=utf-8"}
        if self.path == "/moved":
            status, headers = 302, {"Location": "/policy"}
        elif self.path == "/loop":
            status, headers = 302, {"Location": "/loop"}
        elif self.path == "/private":
            status, headers = 302, {"Location": "http://intranet.example/secret"}
        elif self.path == "/file":
            status, headers = 302, {"Location": "file:///etc/passwd"}
        elif self.path == "/missing":
            status = 404
        elif self.path == "/packed":
            body, headers = gzip.compress(body), headers | {"Content-Encoding": "gzip"}
        elif self.path == "/bomb":
            body, headers = gzip.compress(b"x" * 3_000_000), headers | {"Content-Encoding": "gzip"}
        elif self.path == "/big":
            body = b"x" * 3_000_000
        elif self.path == "/shell":
            body = b'<html><body><div id="root"></div><script src="app.js"></script></body></html>'
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()
    httpd.server_close()


@pytest.mark.parametrize("path", ["/policy", "/moved", "/packed"])
def test_a_page_is_fetched_and_read(server: str, path: str) -> None:
    document, url = fetch_policy(server + path, allow_private=True)
    assert "privacy@acme-corp.com" in document.text
    assert url == server + ("/policy" if path == "/moved" else path)


def test_a_private_address_is_refused_unless_allowed(server: str) -> None:
    with pytest.raises(WrongInput, match="private network"):
        fetch.fetch(server + "/policy")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.9",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "224.0.0.1",
        "100.64.0.1",
    ],
)
def test_no_name_leads_into_the_users_network(address: str) -> None:
    with pytest.raises(WrongInput, match="private network"):
        fetch.fetch("https://innocent.example/", resolve=lambda host, port: ["93.184.216.34", address])


def test_a_redirect_into_the_users_network_is_refused(server: str) -> None:
    port = int(server.rpartition(":")[2])
    asked = []

    def resolve(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["10.0.0.1"] if host == "intranet.example" else ["127.0.0.1"]

    real = fetch._public
    try:
        fetch._public = lambda text: text == "127.0.0.1" or real(text)
        with pytest.raises(WrongInput, match=r"intranet\.example"):
            fetch.fetch(f"http://policy.example:{port}/private", resolve=resolve)
    finally:
        fetch._public = real
    assert asked == ["policy.example", "intranet.example"]


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("/missing", NotFound, "404"),
        ("/loop", NotFound, "too often"),
        ("/file", WrongInput, "no web address"),
        ("/shell", BrokenFile, "JavaScript"),
    ],
)
def test_what_cannot_be_read_says_why(server: str, path: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        fetch_policy(server + path, allow_private=True)


@pytest.mark.parametrize("path", ["/big", "/bomb"])
def test_large_pages_are_cut_off(server: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST", 1_000_000)
    with pytest.raises(BrokenFile, match="larger than"):
        fetch.fetch(server + path, allow_private=True)


def test_time_is_bounded_over_all(server: str) -> None:
    ticks = iter(range(0, 1000, 15))
    with pytest.raises(NotFound, match="in time"):
        fetch.fetch(server + "/moved", allow_private=True, clock=lambda: float(next(ticks)))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "policy.html",
        "https://",
        "http://user:pw@a.example/",
        "https://a b/",
        "http://a.example:99999/",
    ],
)
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(WrongInput):
        fetch.fetch(url)


def test_a_host_that_does_not_exist() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise OSError

    with pytest.raises(NotFound, match="no server"):
        fetch.fetch("https://nowhere.example/", resolve=nobody)


def test_a_plain_page_without_scripts_may_be_short() -> None:
    page = Page("https://a.example/", b"<html><body><p>Write to us.</p></body></html>", "text/html")
    assert read_page(page).text == "Write to us."


TEXT = b"<html><body><p>" + b"You have the right to access your data. " * 30 + b"Write to privacy@acme-corp.com.</p></body></html>"


@contextmanager
def answering(*pieces: bytes, pause: float = 0.0, again: bool = False) -> Iterator[str]:
    """A server that answers every connection with these bytes, piece by piece, `again` for ever, and then closes it."""
    listener = socket.create_server(("127.0.0.1", 0))
    stopped = threading.Event()

    def serve() -> None:
        while not stopped.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with suppress(OSError), connection:
                connection.recv(65_536)
                while True:
                    for piece in pieces:
                        connection.sendall(piece)
                        if stopped.wait(pause):
                            return
                    if not again:
                        break

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/policy"
    finally:
        stopped.set()
        listener.close()
        thread.join(2)


DRIPPED = {
    "the status line": ((), [bytes([letter]) for letter in b"HTTP/1.1 200 " + b"O" * 500]),
    "a header": ((b"HTTP/1.1 200 OK\r\nX-Slow: ",), [b"x"] * 500),
    "headers": ((b"HTTP/1.1 200 OK\r\n",), [b"X-Slow: x\r\n"] * 90),
    "Continue without end": ((b"HTTP/1.1 100 Continue\r\n\r\n",), []),
    "the size of a chunk": ((b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",), [b"0"] * 500),
    "an extension of a chunk": ((b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;",), [b"x"] * 500),
    "chunks": ((b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",), [b"1\r\nx\r\n"] * 500),
    "the trailer": ((b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",), [b"X: y\r\n"] * 500),
    "the body": ((b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n",), [b"x"] * 500),
    "a body without a length": ((b"HTTP/1.1 200 OK\r\n\r\n",), [b"x"] * 500),
}


@pytest.mark.parametrize("what", DRIPPED)
def test_however_slowly_the_answer_drips_the_time_is_kept(what: str) -> None:
    first, rest = DRIPPED[what]
    begun = time.monotonic()
    with answering(*first, *rest, pause=0.02, again=not rest) as url, pytest.raises(NotFound, match="did not come in time"):
        fetch.fetch(url, allow_private=True, timeout=0.4)
    assert time.monotonic() - begun < 3


def test_continue_at_full_speed_ends_in_time() -> None:
    with answering(b"HTTP/1.1 100 Continue\r\nX: y\r\n\r\n" * 500, again=True) as url, pytest.raises(BrokenFile, match="no web page"):
        fetch.fetch(url, allow_private=True, timeout=20)


NONSENSE = {
    "HTTP/0.9": TEXT,
    "another protocol": b"SSH-2.0-OpenSSH_9.6\r\n",
    "garbage": bytes(range(256)) * 40,
    "no status": b"HTTP/1.1 abc OK\r\n\r\n",
    "a long status": b"HTTP/1.1 200 " + b"x" * 100_000 + b"\r\n\r\n",
    "many headers": b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: y\r\n" % number for number in range(5000)) + b"\r\n" + TEXT,
    "a long header": b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n" + TEXT,
    "Continue and nothing": b"HTTP/1.1 100 Continue\r\n\r\n",
}


@pytest.mark.parametrize("what", NONSENSE)
def test_what_is_no_web_page_is_not_told_as_a_host_that_cannot_be_reached(what: str) -> None:
    with answering(NONSENSE[what]) as url, pytest.raises(BrokenFile) as error:
        fetch.fetch(url, allow_private=True, timeout=10)
    assert error.value.message == "127.0.0.1 answered with something that is no web page."


def test_a_server_that_says_nothing_or_is_not_there_is_told_apart() -> None:
    with answering(b"") as url, pytest.raises(NotFound, match=r"127\.0\.0\.1 closed the connection"):
        fetch.fetch(url, allow_private=True, timeout=10)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # a port that is taken and on which nobody listens
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}/policy"
        with pytest.raises(NotFound, match=r"127\.0\.0\.1 cannot be reached"):
            fetch.fetch(url, allow_private=True, timeout=10)


@pytest.mark.parametrize("target", ["http://[::bad/", "http://[nonsense]/", "http://e.example:99999/", "https://a..b.example/"])
def test_a_redirect_to_an_impossible_host_names_that_host(target: str) -> None:
    answer = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
    with answering(answer) as url, pytest.raises((NotFound, WrongInput), match="is no web address") as error:
        fetch.fetch(url, allow_private=True, timeout=10)
    assert f"“{target}”" in error.value.message


def test_redirects_share_the_time() -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: /policy\r\nContent-Length: 0\r\n\r\n"
    with answering(b"", moved, pause=0.15) as url, pytest.raises(NotFound, match="in time"):
        fetch.fetch(url, allow_private=True, timeout=0.4)


def test_a_tls_handshake_that_never_ends_is_cut_off() -> None:
    with answering(b"\x16", pause=0.02, again=True) as url, pytest.raises(NotFound):
        fetch.fetch(url.replace("http:", "https:"), allow_private=True, timeout=0.4)
    silent = socket.create_server(("127.0.0.1", 0))
    begun = time.monotonic()
    with silent, pytest.raises(NotFound, match="in time"):
        fetch.fetch(f"https://127.0.0.1:{silent.getsockname()[1]}/", allow_private=True, timeout=0.4)
    assert time.monotonic() - begun < 3


def test_a_name_that_is_looked_up_for_ever_is_given_up() -> None:
    never = threading.Event()

    def resolve(host: str, port: int) -> list[str]:
        never.wait(5)
        return ["127.0.0.1"]

    begun = time.monotonic()
    with pytest.raises(NotFound, match="in time"):
        fetch.fetch("http://slow.example/", resolve=resolve, timeout=0.3)
    never.set()
    assert time.monotonic() - begun < 3


CUT_OFF = {
    "shorter than its length": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n" + TEXT,
    "in a chunk": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n" + TEXT,
    "between chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (len(TEXT), TEXT),
    "in the size of a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n1" % (len(TEXT), TEXT),
    "packed": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(TEXT, mtime=0)[:-12],
}


@pytest.mark.parametrize("what", CUT_OFF)
def test_a_page_that_breaks_off_is_not_read_as_the_whole_policy(what: str) -> None:
    with answering(CUT_OFF[what]) as url, pytest.raises(BrokenFile, match="broke off before its end"):
        fetch_policy(url, allow_private=True, timeout=5)


@pytest.mark.parametrize("lengths", [["5", "%d"], ["%d", "5"], ["-1"], ["-%d"], ["+%d"], ["abc"], ["1_0"], ["%d, 5"], ["0x10"], [""]])
def test_a_page_that_contradicts_itself_about_its_length_is_not_read(lengths: list[str]) -> None:
    headers = "".join(f"Content-Length: {length.replace('%d', str(len(TEXT)))}\r\n" for length in lengths)
    with answering(f"HTTP/1.1 200 OK\r\n{headers}\r\n".encode() + TEXT) as url, pytest.raises(BrokenFile, match="its length") as error:
        fetch_policy(url, allow_private=True, timeout=5)
    assert error.value.exit_code == 4


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nContent-Length: %d\r\n\r\n%s" % (len(TEXT), len(TEXT), TEXT),
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(TEXT), TEXT),
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(TEXT), TEXT),
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + TEXT,
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + TEXT,
    ],
)
def test_a_whole_page_is_read_however_its_end_is_told(answer: bytes) -> None:
    with answering(answer) as url:
        assert fetch.fetch(url, allow_private=True, timeout=5).data == TEXT


@pytest.mark.parametrize(
    "status", [b"404 \x1b]2;PWNED\x1b\\", b"500 \x9b31m\x07 \xe2\x80\xae", b"302 x\r\nLocation: http://e.example/\x1b[31m"]
)
def test_what_a_server_says_reaches_the_user_as_plain_text(status: bytes) -> None:
    answer = b"HTTP/1.1 " + status + b"\r\nX-Evil: \x1b]2;PWNED\x07\r\nContent-Length: 0\r\n\r\n"
    with answering(answer) as url, pytest.raises((NotFound, WrongInput)) as error:
        fetch.fetch(url, allow_private=True, timeout=5)
    assert str(error.value).isprintable()
