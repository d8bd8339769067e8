"""Letters as text per second in one process: another person, reference and company for each letter.

Run: python benchmarks/bench_letters.py
"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from dsr import laws
from dsr.domain.company import Company, Contact, PolicySource, PostalAddress, Promise, Role, StatedRight
from dsr.domain.dates import Period, Unit
from dsr.domain.law import Right
from dsr.domain.letter import LetterFacts, request_facts
from dsr.domain.request import Channel, Claim, Person, Request, new_reference
from dsr.letters.render import Letters

TEMPLATES = Path(__file__).parents[1] / "templates" / "letters"
COUNT = 20_000
DAY = date(2026, 11, 22)


def company(number: int) -> Company:
    """One of two hundred companies: each third promises a time, each second states the right."""
    return Company(
        slug=f"company-{number}",
        name=f"Company {number} GmbH",
        country=("DE", "FR", "ES", "IE")[number % 4],
        policy=PolicySource(title=f"Privacy policy {number}", dated=f"20{10 + number % 15}-0{1 + number % 9}"),
        contacts=(Contact(role=Role.PRIVACY, email=f"privacy@company-{number}.example"),),
        rights=(StatedRight(right=Right.ACCESS, quote=f"you may ask us, company {number}, for your data"),) if number % 2 else (),
        deadlines=(Promise(period=Period(14 + number % 20, Unit.DAYS), quote=f"we answer within {14 + number % 20} days"),)
        if number % 3 == 0
        else (),
    )


def one(number: int, shop: Company) -> LetterFacts:
    """The facts of one access letter by e-mail."""
    person = Person(
        name=f"Ada Byron-{number} O’Neill",
        email=f"ada.{number}@example.org",
        postal=PostalAddress((f"{number} Hill Street", "10115 Berlin"), "DE"),
        country="DE",
    )
    request = Request(
        reference=new_reference(),
        created=DAY,
        person=person,
        company=shop,
        claims=(Claim(Right.ACCESS, "eu-gdpr"),),
        language="en",
        channel=Channel.EMAIL,
        contact=shop.contacts[0],
        details={"identifier:Customer number": str(number), "same-mailbox": "yes", "relation": f"customer since {2000 + number % 26}"},
    )
    return request_facts(request, {"eu-gdpr": laws.get("eu-gdpr")}, DAY + timedelta(days=number % 30))


def measure() -> dict[str, float]:
    """Milliseconds of the first letter, then letters per second: as text, and whole with blocks and addresses."""
    companies = [company(number) for number in range(200)]
    told = [one(number, companies[number % 200]) for number in range(COUNT)]
    begin = perf_counter()
    writer = Letters(TEMPLATES)
    first = writer.render_text(told[0])
    cold = perf_counter() - begin
    assert "Ada Byron-0" in first

    rates = {}
    for name, write in (("text", writer.render_text), ("letter", writer.render)):
        for facts in told[:200]:
            write(facts)
        begin = perf_counter()
        for facts in told:
            write(facts)
        rates[name] = COUNT / (perf_counter() - begin)
    assert writer.render_text(replace(told[0], reference="DSR-AAAA-BBBB")).endswith("DSR-AAAA-BBBB")
    return {
        "first letter, ms (with the template engine)": cold * 1000,
        "letters/s as text": rates["text"],
        "letters/s with blocks": rates["letter"],
    }


if __name__ == "__main__":
    for what, value in measure().items():
        print(f"{what}: {value:,.0f}")
