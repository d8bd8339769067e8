"""Whom to complain to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dsr.domain.request import Channel


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
    names: Mapping[str, str] = field(default_factory=dict)
    """By language: the name with its article as it stands in a sentence: "the Irish Data Protection Commission", "la CNIL"."""
    laws: tuple[str, ...] = ()
    """Ids of the laws that it enforces."""
    address: tuple[str, ...] = ()
    address_doubt: str = ""
    """Why the postal address may be wrong, in plain sentences; said to the user, who then better takes another way."""
    email: str | None = None
    web: str | None = None
    webform: str | None = None
    languages: tuple[str, ...] = ()
    """Languages in which it takes complaints."""
    source: str = ""
    opened: bool = False
    """Whether somebody opened its links; false is said to the user."""

    @property
    def page(self) -> str:
        """Its form for complaints, or else its site; "" where no page of it is known."""
        return self.webform or self.web or ""

    @property
    def channel(self) -> Channel | None:
        """How a complaint reaches it: its mailbox, else its postal address, else its page; None where no way is known.

        A postal address in doubt is no way: its page stands for it.
        """
        if self.email:
            return Channel.EMAIL
        if self.address and not self.address_doubt:
            return Channel.LETTER
        return Channel.WEBFORM if self.page else None

    @property
    def filing(self) -> str:
        """How to file a complaint that goes neither into a mailbox nor into an envelope, in plain sentences; "" for one that does."""
        match self.channel:
            case Channel.WEBFORM:
                return f"File it on its page{'' if self.opened else ' (link not opened by dsr)'}: {self.page}"
            case None:
                return f"dsr knows no address, mailbox or page of it. {self.address_doubt}".strip()
        return ""

    @property
    def address_warning(self) -> str:
        """That the postal address may be wrong, and the better way, in plain sentences; "" where nothing is in doubt."""
        form = f" Its form: {self.webform}" if self.address_doubt and self.webform else ""
        return f"{self.address_doubt}{form}"

    def called(self, language: str) -> str:
        """The name as it stands in a sentence of that language ("en", "fr"), as an object; its own name where none is known."""
        return self.names.get(language, self.name)
