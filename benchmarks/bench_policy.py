"""How long it takes to read the policies of a folder: `python bench_policy.py FOLDER`. In one process, after a warm-up."""

import statistics
import sys
import time
from pathlib import Path

from dsr.policy import read_bytes, read_policy

SUFFIXES = {".md", ".txt", ".html", ".htm", ".pdf", ".eml"}
RUNS = 5


def milliseconds(data: bytes, name: str) -> float:
    """The best of several runs, from the file's bytes to the profile."""
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        read_policy(read_bytes(data, name)).company("bench")
        times.append((time.process_time() - began) * 1000)
    return min(times)


def main() -> None:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("Name a folder with policies.")
    files = sorted(path for path in Path(sys.argv[1]).iterdir() if path.suffix.lower() in SUFFIXES)
    if not files:
        sys.exit("The folder holds no policies.")
    policies = [(path.read_bytes(), path.name) for path in files]
    milliseconds(*policies[0])
    took = [milliseconds(*policy) for policy in policies]
    size = statistics.median(len(data) for data, _ in policies) / 1000
    per_30 = statistics.median(time_ * 30_000 / len(data) for time_, (data, _) in zip(took, policies, strict=True))
    print(f"{len(policies)} policies, median {size:.0f} kB".ljust(52), f"{statistics.median(took):11.1f} ms   slowest {max(took):.1f} ms")
    print("for each 30 kB of policy, median".ljust(52), f"{per_30:11.1f} ms")
    big = b"\n\n".join(data for data, name in policies if name.endswith((".md", ".txt")))
    if big:
        big = (big * (5_000_000 // len(big) + 1))[:5_000_000]
        began = time.process_time()
        read_policy(read_bytes(big, "big.md"))
        print("one policy of 5 MB".ljust(52), f"{time.process_time() - began:11.1f} s")


if __name__ == "__main__":
    main()
