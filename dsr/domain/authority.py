"""Whom to complain to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A supervisory authority or another body that takes complaints."""

    id: str
    name: str
    country: str
    """ISO 3166-1 alpha-2."""
    subdivision: str | None = None
    """ISO 3166-2 code of the part of the country for which it is competent, None for all of it."""
    sector: str = "both"
    """Against which controllers: `private`, `public` or `both`; German federal bodies, churches and broadcasters have their own."""
    english: str = ""
    """The name in English, where it has another."""
    laws: tuple[str, ...] = ()
    """Ids of the laws that it enforces."""
    address: tuple[str, ...] = ()
    email: str | None = None
    web: str | None = None
    webform: str | None = None
    languages: tuple[str, ...] = ()
    """Languages in which it takes complaints."""
    source: str = ""
    opened: bool = False
    """Whether somebody opened its links; false is said to the user."""
