"""The General Data Protection Regulation in Norway, Iceland and Liechtenstein."""

from datetime import date

from dsr.domain.law import Clock, Complaint, Extension, LastDay, Law, Reach, Response, Roll
from dsr.laws import _gdpr
from dsr.laws._shared import fact, months, partly, places, read

CLOCK = Clock(
    response=Response(
        period=months(1),
        source=read("Art. 12(3) GDPR; EDPB Guidelines 01/2022, paras 53-55, 157-160", f"{_gdpr.EU_TEXT} {_gdpr.EDPB_QUOTES}"),
        counted_from=_gdpr.RECEIPT,
        at_once=_gdpr.UNDUE_DELAY,
    ),
    extension=Extension(
        total=months(3),
        condition=_gdpr.EXTENSION_CONDITION,
        notice=_gdpr.EXTENSION_NOTICE,
        source=read("Art. 12(3) GDPR", f"{_gdpr.EU_TEXT} Three months in all is how CNIL and ICO count; no ruling was found."),
    ),
    pauses=_gdpr.pauses("GDPR"),
    last_day=LastDay(
        roll=Roll.FORWARD,
        source=read(
            "Reg. (EEC, Euratom) 1182/71 Art. 3(4) (EEA Agreement, Annex XVI point 6); Norway: FOR-1992-12-04-910",
            "The Norwegian regulation was read; Iceland and Liechtenstein in part.",
        ),
    ),
    doubts=(
        _gdpr.PAUSE_DOUBT,
        _gdpr.EXTENSION_DOUBT,
        _gdpr.REGION_DOUBT,
        (
            "Norway applies the Regulation on periods to all acts of the EEA; for Iceland and Liechtenstein the same was not seen. "
            "dsr counts in the same way for all three."
        ),
    ),
)

LAW = Law(
    id="eea-gdpr",
    name="General Data Protection Regulation in the European Economic Area",
    short="GDPR",
    citation="Regulation (EU) 2016/679, incorporated by Decision of the EEA Joint Committee No 154/2018",
    places=places("NO", "IS", "LI"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It binds companies established in Norway, Iceland or Liechtenstein, and companies elsewhere that offer goods or services to "
        "people there or monitor them. Nationality and residence do not matter, and there is no size threshold."
    ),
    abroad="offer goods or services to people there or monitor them",
    same_as="eu-gdpr",
    carve_outs=_gdpr.carve_outs(),
    in_force_from=date(2018, 7, 20),
    status=(
        "In force since 20 July 2018. Norway: personopplysningsloven, 20 July 2018. Iceland: Act 90/2018, 15 July 2018. "
        "Liechtenstein: Data Protection Act of 4 October 2018, 1 January 2019."
    ),
    grants=_gdpr.grants(CLOCK),
    clocks=(CLOCK,),
    fee=_gdpr.FEE,
    form=_gdpr.FORM,
    identity=_gdpr.IDENTITY,
    agent=_gdpr.AGENT,
    frequency=_gdpr.FREQUENCY,
    complaint=Complaint(
        authority="Datatilsynet in Norway, Persónuvernd in Iceland, the Datenschutzstelle in Liechtenstein",
        source=read("Art. 77 GDPR", "The authorities stand in a public list; the links were not opened."),
        urls=("https://www.datatilsynet.no/", "https://www.personuvernd.is/", "https://www.datenschutzstelle.li/"),
        news=_gdpr.NEWS,
        no_window=fact(
            "The Regulation names no last day for a complaint. Rules of the three countries were not found.",
            partly("Art. 77 GDPR", "Text read; national rules on procedure were not."),
        ),
    ),
    remedies=_gdpr.REMEDIES,
    articles=_gdpr.articles(),
    cases=_gdpr.CASES,
    national_notes={
        "NO": (
            fact(
                (
                    "Access is excluded for foreign and defence interests, the prevention and prosecution of crime, what would be "
                    "inadvisable for your health or close relations, statutory secrecy, internal preparatory documents, and obvious and "
                    "fundamental interests. A refusal must be written and name the exact legal ground. Research, archives and "
                    "statistics have exceptions of their own."
                ),
                read("personopplysningsloven §§ 16-17", "Text read."),
            ),
        ),
    },
    not_granted=_gdpr.NOT_GRANTED,
)
