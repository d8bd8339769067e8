"""A company of which only the user knows something, and no policy: a name, and where to write. A doctor, a landlord, a club."""

from collections.abc import Callable

from dsr.desk.companies import Clash
from dsr.domain.company import Company
from dsr.errors import WrongInput
from dsr.tui.app import DsrApp
from dsr.tui.screens.policy_dialogs import Blank, PolicyForm, Values


def ask_by_hand(app: DsrApp, name: str, done: Callable[[Company], None]) -> None:
    """Ask what the user knows of the company, and keep it.

    Args:
        app: where to ask.
        name: what was typed of its name already.
        done: called with the company once it is kept.
    """
    kept: list[Company] = []

    def take(values: Values) -> None:
        known = {key: str(value).strip() for key, value in values.items()}
        if not (known["email"] or known["postal"] or known["webform"]):
            raise WrongInput("There is nowhere to write to yet.", "Give a mailbox, a postal address or the link of a form.")
        saved = app.desk.companies.save(app.desk.companies.new(**known), Clash.KEEP_BOTH)
        if saved.said:
            app.notify(saved.said)
        kept.append(saved.company)

    def closed(taken: bool | None) -> None:
        if taken:
            done(kept[-1])

    blanks = (
        Blank(key="name", label="Name", value=name.strip(), hint="as it stands on a letter or a bill"),
        Blank(key="email", label="E-mail", hint="praxis@weiss.example"),
        Blank(key="postal", label="Post", lines=2, hint="street and town, a line each"),
        Blank(key="webform", label="Web form", hint="https://"),
        Blank(key="website", label="Its site", hint="https://"),
        Blank(key="country", label="Country", hint="name or code", known=tuple(app.desk.keeping.countries().values())),
    )
    text = "A name and one address are enough. Your letter rests on the law alone, since no policy was read."
    app.push_screen(PolicyForm("A company without a policy", text, blanks, take), closed)
