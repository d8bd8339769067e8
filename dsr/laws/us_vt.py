"""Vermont: enacted, not in force before 2028, and not read yet."""

from datetime import date

from dsr.domain.law import Clock, Complaint, Law, Reach, Response
from dsr.laws import _us
from dsr.laws._shared import fact, known, partly, places

UNREAD = partly("9 V.S.A. § 2415a et seq.", "Secondary pages were read, not the statute.")
NOT_READ = "The statute has not been read yet."

LAW = Law(
    id="us-vt",
    name="Vermont Data Privacy Act",
    short="VDPA",
    citation="9 V.S.A. § 2415a et seq. (Act 145 of 2026, S.71)",
    called="Vermont's Data Privacy Act",
    places=places("US-VT"),
    reach=Reach.RESIDENTS,
    who="It will protect residents of Vermont. The details have not been read.",
    in_force_from=date(2028, 1, 1),
    status=(
        "Signed on 16 June 2026, in force from 1 January 2028. Too little of it has been read to write a letter, so dsr offers no "
        "rights under it yet."
    ),
    grants=(),
    clocks=(
        Clock(
            response=Response(period=None, source=UNREAD),
            last_day=_us.last_day("US-VT", known("no statute on the last day is known")),
            business_calendar="US-VT",
            doubts=("The periods of this law have not been read. dsr counts none.",),
        ),
    ),
    fee=fact(NOT_READ, UNREAD),
    form=fact(NOT_READ, UNREAD),
    identity=fact(NOT_READ, UNREAD),
    agent=fact(NOT_READ, UNREAD),
    frequency=fact(NOT_READ, UNREAD),
    complaint=Complaint(
        authority="the Vermont Attorney General",
        source=known("9 V.S.A. § 2415a et seq."),
        no_window=fact(NOT_READ, UNREAD),
    ),
)
