"""A policy from the web: one GET over http or https, with bounds, and never into the user's own network unless he allows it."""

import http.client
import io
import ipaddress
import queue
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from dsr.domain.addresses import fault_of_link
from dsr.errors import BrokenFile, NotFound, WrongInput
from dsr.policy.document import Document
from dsr.policy.formats import read_bytes

LARGEST = 10 * 1024 * 1024
"""Bytes of the largest page, packed or unpacked."""
LONGEST = 20.0
"""Seconds for the whole of it: names looked up, connections, headers, bodies, redirects."""
MOST_REDIRECTS = 5
LARGEST_HEAD = 256 * 1024
"""Bytes before the page itself: status lines, also preliminary ones, and headers."""
SHORTEST = 400
"""Characters; a page with scripts that shows less text than that is taken for an empty shell."""

_AGENT = "dsr policy reader (reads one page at its user's request)"
_SCRIPTS = re.compile(rb"<script\b", re.IGNORECASE)

Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent in the end."""

    url: str
    """The address after all redirects."""
    data: bytes
    media_type: str


def fetch_policy(
    url: str,
    *,
    allow_private: bool = False,
    timeout: float = LONGEST,
    clock: Callable[[], float] = time.monotonic,
    resolve: Resolve | None = None,
) -> tuple[Document, str]:
    """Fetch a policy and read it; the document and the address it came from in the end.

    Raises WrongInput for an address that may not be fetched, NotFound where no page comes, BrokenFile for a page without a policy:
    too large, or an empty shell that a browser must fill by JavaScript.
    """
    page = fetch(url, allow_private=allow_private, timeout=timeout, clock=clock, resolve=resolve)
    document = read_page(page)
    return document, page.url


def read_page(page: Page) -> Document:
    """The document of a fetched page. BrokenFile where the page is only a shell that needs JavaScript."""
    shell = BrokenFile(
        "The page shows its text only with JavaScript, which dsr does not run.",
        "Open it in a browser, save the page (as HTML or PDF), and read the saved file.",
    )
    scripted = "html" in page.media_type and _SCRIPTS.search(page.data) is not None
    try:
        document = read_bytes(page.data, urlsplit(page.url).path, page.media_type)
    except BrokenFile as error:
        if scripted and "no text" in error.message:
            raise shell from None
        raise
    words = sum(len(block.text) for block in document.blocks if block.region not in ("nav", "footer"))
    if scripted and words < SHORTEST:
        raise shell
    return document


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    timeout: float = LONGEST,
    clock: Callable[[], float] = time.monotonic,
    resolve: Resolve | None = None,
) -> Page:
    """Fetch one page.

    Args:
        url: an http or https address.
        allow_private: whether private, loopback and link-local addresses may be asked.
        timeout: seconds for everything together, however slowly a server drips its answer.
        clock: seconds that only grow; for tests.
        resolve: from host and port to IP addresses; for tests.

    Each address, also after a redirect, is resolved once, checked, and the connection goes to the very address that was checked.
    """
    end = clock() + timeout
    for _ in range(MOST_REDIRECTS + 1):
        try:
            answer = _get(url, end, allow_private=allow_private, clock=clock, resolve=resolve or _resolve)
        except TimeoutError:
            raise NotFound("The page did not come in time.", "Try again, or save the page in a browser and read the file.") from None
        if isinstance(answer, Page):
            return answer
        url = answer
    raise NotFound("The address redirects too often.", "Open it in a browser and give the address that it ends at.")


def _get(url: str, end: float, *, allow_private: bool, clock: Callable[[], float], resolve: Resolve) -> "Page | str":
    """The page, or the address that it redirects to."""
    scheme, host, port, path = _parts(url)
    address = _checked(host, port, resolve, end, clock, allow_private=allow_private)
    connection = _Connection(host, address, port, secure=scheme == "https", end=end, clock=clock)
    opened = ExitStack()
    opened.callback(connection.close)
    try:
        connection.request(
            "GET", path, headers={"User-Agent": _AGENT, "Accept": "text/html,application/pdf,text/*;q=0.9", "Accept-Encoding": "gzip"}
        )
        response = connection.getresponse()
        opened.callback(response.close)
        connection.head_is_read()
        if response.status in (301, 302, 303, 307, 308):
            target = response.getheader("Location")
            if not target:
                raise NotFound("The server redirects to nowhere.", "Open the address in a browser and save the page.")
            return _moved(url, target, host)
        if response.status != 200:
            raise NotFound(
                f"The server answered “{response.status} {response.reason}”.",
                "Check the address in a browser; save the page and read the file.",
            )
        _check_length(response)
        data = _body(response)
        return Page(url, data, response.getheader("Content-Type") or "")
    except TimeoutError:
        raise
    except http.client.IncompleteRead:
        raise _incomplete() from None
    except ssl.SSLError:
        raise NotFound(f"The connection to {host} is not secure.", "Open the address in a browser and save the page.") from None
    except http.client.InvalidURL:
        raise _no_address(url) from None
    except http.client.RemoteDisconnected:
        if connection.received:
            raise _no_page(host) from None
        raise NotFound(f"{host} closed the connection without an answer.", "Try again, or save the page in a browser.") from None
    except (http.client.HTTPException, ValueError):
        raise _no_page(host) from None
    except OSError:
        raise NotFound(f"{host} cannot be reached.", "Check the address and your connection, or save the page in a browser.") from None
    finally:
        opened.close()


def _no_page(host: str) -> BrokenFile:
    return BrokenFile(f"{host} answered with something that is no web page.", "Open the address in a browser and save the page.")


def _no_address(url: str) -> WrongInput:
    return WrongInput(f"“{url[:200]}” is no web address that can be read.", "Give an address that begins with https:// or http://.")


def _moved(url: str, target: str, host: str) -> str:
    """The address to which a page moved. NotFound where it can be none."""
    try:
        moved = urljoin(url, target)
        _ = urlsplit(moved).port
    except ValueError:
        message = f"{host} redirects to “{target[:200]}”, which is no web address."
        raise NotFound(message, "Open the address in a browser and save the page.") from None
    return moved


def _check_length(response: http.client.HTTPResponse) -> None:
    """BrokenFile where the server tells no length that a page can have, or two: then nobody knows where it ends (RFC 9112, 6.3)."""
    told = {length.strip() for length in response.headers.get_all("Content-Length", [])}
    if len(told) > 1 or not all(length.isascii() and length.isdigit() for length in told):
        raise BrokenFile(
            "The page contradicts itself about its length, so it may not be whole.", "Save the page in a browser and read the file."
        )


def _parts(url: str) -> tuple[str, str, int, str]:
    wrong = _no_address(url)
    if any(ord(letter) < 33 for letter in url):
        raise wrong
    try:
        split = urlsplit(url)
        host, port = split.hostname, split.port
        ascii_host = (host or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise wrong from None
    if split.scheme not in ("http", "https") or not host or split.username is not None:
        raise wrong
    if fault := fault_of_link(url):
        raise WrongInput(f"{fault[:1].upper()}{fault[1:]}.", "Open the company's site in a browser and take the address from there.")
    path = (split.path or "/") + (f"?{split.query}" if split.query else "")
    safe = "".join(letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode("utf-8")) for letter in path)
    return split.scheme, ascii_host, port or (443 if split.scheme == "https" else 80), safe


def _resolve(host: str, port: int) -> list[str]:
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _in_time(resolve: Resolve, host: str, port: int, left: float) -> list[str]:
    """What the resolver finds; TimeoutError where it takes longer. The system's resolver takes no limit, so it runs beside."""
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except Exception as problem:  # noqa: BLE001 - handed over to who waits, and raised there
            answers.put(problem)

    threading.Thread(target=ask, daemon=True, name="dsr-resolver").start()
    try:
        answer = answers.get(timeout=left)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _checked(host: str, port: int, resolve: Resolve, end: float, clock: Callable[[], float], *, allow_private: bool) -> str:
    """The first address of a host; WrongInput if any of them lies in a private network."""
    try:
        found = _in_time(resolve, host, port, _left(end, clock))
    except TimeoutError:
        raise
    except (OSError, UnicodeError):
        raise NotFound(f"There is no server “{host}”.", "Check the address and your connection.") from None
    if not found:
        raise NotFound(f"There is no server “{host}”.", "Check the address and your connection.")
    if not allow_private and not all(_public(address) for address in found):
        raise WrongInput(
            f"“{host}” lies in a private network.",
            "Save the page and read the file, or allow private addresses if you mean it.",
        )
    return found[0]


def _public(text: str) -> bool:
    """Whether an IP address is one of the public internet."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _public(str(inner))
    return address.is_global and not address.is_multicast and not address.is_reserved


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name of its host."""

    def __init__(self, host: str, address: str, port: int, *, secure: bool, end: float, clock: Callable[[], float]) -> None:
        default = 443 if secure else 80
        super().__init__(host, port)
        self._end, self._clock = end, clock
        self._timed: _Timed | None = None
        self._address = address
        self._secure = secure
        self._named = host if port == default else f"{host}:{port}"
        self.default_port = default

    def connect(self) -> None:
        """Connect to the checked address; over TLS the certificate must be the host's."""
        sock = socket.create_connection((self._address, self.port), _left(self._end, self._clock))
        try:
            if self._secure:
                context = ssl.create_default_context()
                sock.settimeout(_left(self._end, self._clock))
                sock = context.wrap_socket(sock, server_hostname=self.host)
        except BaseException:
            sock.close()
            raise
        self.sock = self._timed = _Timed(sock, self._end, self._clock)

    @property
    def received(self) -> int:
        """Bytes that came in so far."""
        return self._timed.received if self._timed else 0

    def head_is_read(self) -> None:
        """From now on what comes in is the page, whose size is bounded elsewhere."""
        if self._timed:
            self._timed.largest = None


class _Timed:
    """A connected socket whose every wait ends at one moment; what `http.client` needs of a socket, no more."""

    def __init__(self, sock: socket.socket, end: float, clock: Callable[[], float]) -> None:
        self._sock, self._end, self._clock = sock, end, clock
        self.received = 0
        """Bytes that came in so far."""
        self.largest: int | None = LARGEST_HEAD
        """Bytes that may come in, None for any number."""

    def count(self, size: int) -> None:
        """Bytes came in. HTTPException where they are more than may."""
        self.received += size
        if self.largest is not None and self.received > self.largest:
            raise http.client.HTTPException

    def sendall(self, data: bytes) -> None:
        """Send the request."""
        self.wait_no_longer()
        self._sock.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:  # noqa: ARG002 - the signature of a socket; it is always "rb"
        """The answer as a file, which keeps the connection open until it is closed itself."""
        return io.BufferedReader(_TimedFile(self, self._sock.makefile("rb", buffering=0)))

    def wait_no_longer(self) -> None:
        """Let the next wait end in time. TimeoutError where the time is over."""
        self._sock.settimeout(_left(self._end, self._clock))

    def close(self) -> None:
        """Close the socket, once its file is closed, too."""
        self._sock.close()


class _TimedFile(io.RawIOBase):
    """What comes in on such a socket."""

    def __init__(self, sock: _Timed, raw: io.RawIOBase) -> None:
        self._sock, self._raw = sock, raw

    def readable(self) -> bool:
        """It is read from."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int | None:  # type: ignore[override]  # io's own type is private
        """Some bytes of the answer; TimeoutError once the time for all of it is over."""
        self._sock.wait_no_longer()
        size = self._raw.readinto(buffer)
        self._sock.count(size or 0)
        return size

    def close(self) -> None:
        """Let go of the socket."""
        self._raw.close()
        super().close()


def _body(response: http.client.HTTPResponse) -> bytes:
    """The whole body, unpacked. BrokenFile where it is too large, damaged, or ends before its end."""
    large = BrokenFile(f"The page is larger than {LARGEST // 1_048_576} MB.", "Save the part with the policy, and read that.")
    damaged = BrokenFile("The page came damaged.", "Try again, or save the page in a browser and read the file.")
    packed = (response.getheader("Content-Encoding") or "").lower() in ("gzip", "x-gzip")
    unpack = zlib.decompressobj(31) if packed else None
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(65_536):
        try:
            plain = unpack.decompress(chunk, LARGEST + 1 - size) if unpack else chunk
        except zlib.error:
            raise damaged from None
        size += len(plain)
        chunks.append(plain)
        if size > LARGEST or (unpack is not None and unpack.unconsumed_tail):
            raise large
        if unpack is not None and unpack.unused_data.strip(b"\0"):
            raise damaged
    if response.length or (unpack is not None and not unpack.eof):
        raise _incomplete()
    return b"".join(chunks)


def _incomplete() -> BrokenFile:
    return BrokenFile("The page broke off before its end.", "Try again, or save the page in a browser and read the file.")


def _left(end: float, clock: Callable[[], float]) -> float:
    left = end - clock()
    if left <= 0:
        raise TimeoutError
    return left
