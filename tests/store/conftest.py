"""The store's tests may type commands, too."""

from tests.cli.conftest import dsr, stranger

__all__ = ["dsr", "stranger"]
