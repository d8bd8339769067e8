"""What the Californian laws share: the end of a period, and where to complain. Values only."""

from dsr.domain.law import LastDay, Roll
from dsr.laws._shared import read

CALIFORNIA = "california"
"""The statutory calendar: days that are holidays under federal and Californian law alike (`calendars.py`)."""

COMPUTATION = "Cal. Code Civ. Proc. § 12a; Cal. Civ. Code § 10; Cal. Gov. Code § 6700 et seq."
LAST_DAY = LastDay(
    roll=Roll.PROBABLE,
    holidays=CALIFORNIA,
    source=read(COMPUTATION, "§ 12a was read: it reaches every code, statute and regulation. No case on a private duty was found."),
)
ROLL_DOUBT = (
    "The law does not say whether a period that ends on a weekend or holiday goes on to the next business day; the general rule of the "
    "Code of Civil Procedure probably applies. dsr waits until the later day."
)
BUSINESS_DAY_DOUBT = (
    "“Business day” is not defined. dsr leaves out weekends and the holidays that federal and Californian law share, and calls an "
    "answer late only after the State's own longer list, which has the day after Thanksgiving."
)
COMPLAINT_CPPA = "https://cppa.ca.gov/webapplications/complaint"
COMPLAINT_AG = "https://oag.ca.gov/contact/consumer-complaint-against-a-business-or-company"
