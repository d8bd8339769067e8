"""`make bench`: one run, one table. Every figure is measured here and now; the bare Python beside it says how fast the machine is."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
DSR = [sys.executable, "-m", "dsr"]


def whole_process(command: Sequence[str], home: str, runs: int = 9) -> float:
    """Median milliseconds from start to end of a process."""
    environment = {"DSR_HOME": home, "HOME": home, "PATH": "/usr/bin:/bin"}
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, env=environment)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def line(what: str, value: str, beside: str = "") -> None:
    print(f"{what:52} {value:>14}   {beside}", flush=True)


def start_up(home: str) -> None:
    script = str(Path(sys.executable).parent / "dsr")
    bare = whole_process([sys.executable, "-c", "pass"], home)
    line("bare Python, whole process", f"{bare:.0f} ms")
    for arguments in (["--version"], ["--help"], ["due"]):
        line(f"dsr {arguments[0]}, whole process", f"{whole_process([script, *arguments], home):.0f} ms")


def script(name: str, *arguments: str) -> None:
    """Run one of the benchmarks beside this file; it prints its own lines."""
    subprocess.run([sys.executable, str(HERE / name), *arguments], check=True)


def main() -> None:
    parts: dict[str, Callable[[str], None]] = {
        "start-up": start_up,
        "screen": lambda _home: script("bench_screen.py"),
        "letters": lambda _home: script("bench_letters.py"),
        "PDF": lambda _home: script("bench_pdf.py"),
        "board": lambda _home: script("bench_board.py"),
        "policy reader": lambda _home: script("bench_policy.py", *policies()),
    }
    with tempfile.TemporaryDirectory() as home:
        for name, part in parts.items():
            print(f"\n{name}")
            part(home)


def policies() -> list[str]:
    folder = HERE / ".." / ".." / "shared" / "policies" / "dev"
    return [str(folder)] if folder.is_dir() else []


if __name__ == "__main__":
    main()
