"""Fetching a page: only over http, within bounds, never into a private network, and not a shell that needs JavaScript."""

import gzip
import threading
from collections.abc import Iterator
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
