"""dsr: take back your data."""

__version__ = "0.1.0"
