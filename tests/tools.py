"""Programs that a test needs beside Python."""

import os
import shutil

import pytest


def require(tool: str) -> str:
    """The program's path. Without it the test is skipped; where everything must run (CI=true) it fails."""
    found = shutil.which(tool)
    if found:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(f"{tool} is missing, and under CI nothing is skipped")
    pytest.skip(f"{tool} is not installed")
