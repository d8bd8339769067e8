"""Privacy policies: from a text to a draft profile, what the user makes of it, and what changed between two of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from dsr.desk.companies import Clash, checked_name
from dsr.desk.keeping import REVIEW
from dsr.desk.rooms import Rooms
from dsr.desk.sources import read_source
from dsr.desk.tidy import BY_MACHINE, tidied
from dsr.domain.company import Company
from dsr.errors import NotFound, RecordError, WrongInput

if TYPE_CHECKING:
    from dsr.desk.review import Review
    from dsr.policy import Change, Document, Reading


class Policies:
    """The policy reader, and the one review that may be under way."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def read(self, source: str, *, allow_private: bool = False) -> "tuple[Document, Reading]":
        """Read a policy from a file, a link or `-`: the text, and what it says with the proof of each fact."""
        from dsr.policy import read_policy

        document = read_source(source, allow_private=allow_private)
        return document, read_policy(document)

    def draft(self, source: str, *, slug: str = "", name: str = "", allow_private: bool = False) -> Company:
        """The draft profile of a policy.

        Args:
            source: a file, a link or `-`.
            slug: its short name; without one it is made from the company's name or site, with a number where another company has it.
            name: the company's name, where the policy tells none or another.
            allow_private: whether a link may lead to an address of the local network.
        """
        _, reading = self.read(source, allow_private=allow_private)
        company = tidied(reading.company(slug or "company", self._rooms.today, _link(source)))
        company = replace(company, name=checked_name(name) or company.name, checked=BY_MACHINE)
        return company if slug else replace(company, slug=self._rooms.catalogue.slug_for(company, _link(source) or ""))

    def diff(self, old: str, new: str) -> "tuple[Change, ...]":
        """What a reader must know that changed from one policy text to another."""
        from dsr.policy import diff_readings

        return tuple(diff_readings(self.read(old)[1], self.read(new)[1]))

    # A review ---------------------------------------------------------------------------------------------------------------

    def review(self, source: str) -> "Review":
        """Begin the review of a policy from a file or a link; a link is fetched from the company's server.

        Raises:
            WrongInput: nothing was given, or a link that may not be fetched.
            NotFound: there is no such file, or no page comes.
            BrokenFile: it is too large, empty, of a kind that cannot be read, or a page that needs JavaScript.
        """
        from dsr.desk.review import from_reading

        source = source.strip().strip("'\"")
        if source in ("", "-"):
            raise WrongInput("There is nothing to read yet.", "Give a file or a link, or paste the text of the policy.")
        document, reading = self.read(source)
        return self._with_slug(from_reading(document, reading, self._rooms.today, _link(source)))

    def review_text(self, text: str) -> "Review":
        """Begin the review of a policy that was pasted. BrokenFile where it is too long, or holds no text."""
        from dsr.desk.review import from_reading
        from dsr.policy import read_bytes, read_policy

        if not text.strip():
            raise WrongInput("There is nothing to read yet.", "Give a file or a link, or paste the text of the policy.")
        document = read_bytes(text.encode("utf-8", "replace"))
        return self._with_slug(from_reading(document, read_policy(document), self._rooms.today))

    def _with_slug(self, review: "Review") -> "Review":
        """The review with a short name that is free, once the company has a name."""
        return replace(review, slug=self._rooms.catalogue.slug_for(review.company())) if review.name else review

    def pasted(self) -> str:
        """What lies on the desktop's clipboard. DeliveryError where dsr cannot read one."""
        return self._rooms.world.clipboard().paste()

    def keep(self, review: "Review") -> None:
        """Keep the review for later, in the place of an earlier one."""
        from dsr.desk.review_keeping import to_content

        self._rooms.record.save_draft(REVIEW, to_content(review))

    def kept(self) -> "Review | None":
        """The review that was begun and not finished; None where there is none, or a newer dsr wrote it."""
        from dsr.desk.review_keeping import from_content

        try:
            content: Mapping[str, object] = self._rooms.record.draft(REVIEW).content
        except NotFound:
            return None
        try:
            return from_content(content)
        except RecordError:
            return None

    def forget(self) -> None:
        """Throw the review away that was kept."""
        self._rooms.record.drop_draft(REVIEW)

    def taken(self, slug: str) -> Company | None:
        """The company that has this short name already; None where it is free."""
        try:
            return self._rooms.catalogue.get(slug)
        except NotFound:
            return None

    def save(self, review: "Review", how: Clash = Clash.REFUSE) -> Company:
        """Keep the reviewed profile among the user's companies, and forget the review.

        Args:
            review: the facts as the user left them.
            how: what to do where the short name is taken; the company that is given back bears the one under which it is kept.

        Raises:
            WrongInput: the name is missing, or the short name is taken and `how` is to refuse.
            BrokenFile: a fact has a form that no profile may have; every one is named.
        """
        from dsr.desk.companies import Companies
        from dsr.desk.review_edits import with_head
        from dsr.directory.profiles import parse_profile, to_yaml

        checked = with_head(review, name=review.name, slug=review.slug, country=review.country, language=review.language)
        company = checked.company()
        parse_profile(to_yaml(company), f"{company.slug}.yaml")
        saved = Companies(self._rooms).save(company, how)
        self.forget()
        return saved.company


def _link(source: str) -> str | None:
    return source if source.startswith(("http://", "https://")) else None
