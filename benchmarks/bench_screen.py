"""From the start of a process to its first painted screen: dsr on an empty home beside an empty Textual app.

Run it: `python benchmarks/bench_screen.py`. Both run in a terminal of 120 by 40 (a pty); the clock stops with the first frame that
shows the word waited for. Needs a system with ptys.
"""

import os
import re
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

DSR = [sys.executable, "-m", "dsr"]
AN_APP = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("painted")
Empty().run()
"""
EMPTY = [sys.executable, "-c", AN_APP]
RUNS = 7
PATIENCE = 10.0
"""Seconds after which a screen that did not come is a failure."""
_ESCAPES = re.compile(rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[=>78()][0B]?")


def paint_seconds(command: Sequence[str], word: str, environment: Mapping[str, str]) -> float:
    """Seconds from the start of the command until its screen shows the word; the program is ended then."""
    import fcntl
    import pty
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=dict(environment), start_new_session=True)
    os.close(slave)
    try:
        seen = b""
        while word.encode() not in _ESCAPES.sub(b"", seen):
            ready, _, _ = select.select([master], [], [], began + PATIENCE - time.perf_counter())
            if not ready:
                raise TimeoutError(f"no “{word}” after {PATIENCE:.0f} s: {_ESCAPES.sub(b'', seen)[-500:]!r}")
            seen += os.read(master, 65536)
        return time.perf_counter() - began
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(master)


def environment(home: Path) -> dict[str, str]:
    """The environment of a program that keeps its data in that folder."""
    return {**os.environ, "DSR_HOME": str(home), "DSR_TODAY": "2026-11-22", "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def median_paint(command: Sequence[str], word: str, home: Path, runs: int = RUNS) -> float:
    """Median seconds to the first paint, after one run that fills the caches of the disk."""
    paint_seconds(command, word, environment(home))
    return statistics.median(paint_seconds(command, word, environment(home)) for _ in range(runs))


def main() -> None:
    """Print both times."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        empty = median_paint(EMPTY, "painted", home)
        dsr = median_paint(DSR, "dsr", home)
        print(f"{'empty Textual app, start to first paint':52} {empty * 1000:11.0f} ms")
        print(f"{'dsr on an empty home, start to first paint':52} {dsr * 1000:11.0f} ms   {(dsr - empty) * 1000:+.0f} ms")


if __name__ == "__main__":
    main()
