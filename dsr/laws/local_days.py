"""Holidays of towns and districts, which no list of a whole region holds: values, and days that a person adds.

They never move the day on which an answer is due. They only make dsr wait before it calls an answer late, so a day too many does no harm.
Each town's days are from knowledge of its usual list; those that move from year to year by a town's decision are left out.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dsr.domain.dates import Place
from dsr.errors import WrongInput

MONDAY, WEDNESDAY, THURSDAY, FRIDAY = 0, 2, 3, 4


@dataclass(frozen=True, slots=True)
class LocalDay:
    """A day off in a part of a place."""

    name: str
    """With the town or district: "Saint Isidore's Day in the city of Madrid"."""
    falls_on: Callable[[date], bool]


def _fixed(month: int, day: int, name: str) -> LocalDay:
    return LocalDay(name, lambda when: (when.month, when.day) == (month, day))


def _after_easter(days: int, name: str) -> LocalDay:
    """Days after Easter Sunday; before it where negative."""
    return LocalDay(name, lambda when: easter(when.year) + timedelta(days=days) == when)


def _weekday(month: int, weekday: int, which: int, name: str) -> LocalDay:
    """The first, second, … such weekday of the month; the last where `which` is -1."""

    def falls_on(when: date) -> bool:
        if when.month != month or when.weekday() != weekday:
            return False
        return (when + timedelta(days=7)).month != month if which == -1 else (when.day - 1) // 7 + 1 == which

    return LocalDay(name, falls_on)


@cache
def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


LOCAL_DAYS: dict[str, tuple[LocalDay, ...]] = {
    # Spain: two days of each town (Art. 37(2) Estatuto de los Trabajadores), those of the larger ones.
    "ES-AN": (
        _after_easter(60, "Corpus Christi in Seville and Granada"),
        _fixed(5, 30, "Saint Ferdinand's Day in Seville"),
        _fixed(8, 19, "the day of the Feria in Málaga"),
        _fixed(9, 8, "the Virgin's Day in Málaga and Córdoba"),
        _fixed(10, 24, "Saint Raphael's Day in Córdoba"),
        _fixed(10, 7, "the Virgin of the Rosary's Day in Cádiz"),
    ),
    "ES-AR": (_fixed(1, 29, "Saint Valerius' Day in Zaragoza"), _fixed(3, 5, "the Cincomarzada in Zaragoza")),
    "ES-AS": (_fixed(6, 29, "Saint Peter's Day in Gijón"), _fixed(9, 21, "Saint Matthew's Day in Oviedo")),
    "ES-CB": (_fixed(8, 30, "the Martyrs' Day in Santander"), _fixed(7, 25, "Saint James' Day in Santander")),
    "ES-CL": (_fixed(5, 13, "Saint Peter Regalado's Day in Valladolid"), _fixed(9, 8, "the Virgin's Day in Valladolid and Salamanca")),
    "ES-CM": (_fixed(1, 23, "Saint Ildephonsus' Day in Toledo"), _after_easter(60, "Corpus Christi in Toledo")),
    "ES-CN": (
        _fixed(2, 2, "the Virgin of Candelaria's Day on Tenerife"),
        _fixed(9, 8, "the Virgin of the Pine's Day on Gran Canaria"),
        _fixed(6, 24, "Saint John's Day in Las Palmas"),
        _fixed(5, 3, "the Day of the Cross in Santa Cruz de Tenerife"),
        _after_easter(-47, "Carnival Tuesday in Las Palmas and Santa Cruz"),
    ),
    "ES-GA": (_fixed(8, 16, "Saint Roch's Day in Vigo"), _after_easter(40, "the day after Ascension in Santiago")),
    "ES-IB": (_fixed(1, 20, "Saint Sebastian's Day in Palma"), _after_easter(2, "the Day of the Angel in Palma")),
    "ES-MD": (
        _fixed(5, 15, "Saint Isidore's Day in the city of Madrid"),
        _fixed(11, 9, "the Virgin of Almudena's Day in the city of Madrid"),
    ),
    "ES-MC": (_after_easter(2, "the Bando de la Huerta in Murcia"),),
    "ES-NC": (_fixed(7, 7, "Saint Fermin's Day in Pamplona"), _fixed(11, 29, "Saint Saturnin's Day in Pamplona")),
    "ES-PV": (
        _fixed(1, 20, "Saint Sebastian's Day in San Sebastián"),
        _fixed(4, 28, "Saint Prudentius' Day in Álava"),
        _fixed(7, 31, "Saint Ignatius' Day in Biscay and Gipuzkoa"),
        _fixed(8, 5, "the Virgin of the Snows' Day in Vitoria"),
    ),
    "ES-VC": (
        _fixed(1, 22, "Saint Vincent the Martyr's Day in Valencia"),
        _after_easter(8, "Saint Vincent Ferrer's Day in Valencia"),
        _after_easter(11, "the Romería in Alicante"),
        _fixed(6, 24, "Saint John's Day in Alicante"),
    ),
    # Portugal: a day of each town (Art. 235 Código do Trabalho), those of the capitals of the districts.
    "PT-01": (_fixed(5, 12, "the municipal holiday of Aveiro"),),
    "PT-03": (_fixed(6, 24, "the municipal holiday of Braga"),),
    "PT-06": (_fixed(7, 4, "the municipal holiday of Coimbra"),),
    "PT-07": (_fixed(6, 29, "the municipal holiday of Évora"),),
    "PT-08": (_fixed(9, 7, "the municipal holiday of Faro"),),
    "PT-10": (_fixed(5, 22, "the municipal holiday of Leiria"),),
    "PT-11": (_fixed(6, 13, "the municipal holiday of Lisbon"),),
    "PT-13": (_fixed(6, 24, "the municipal holiday of Porto"),),
    "PT-15": (_fixed(9, 15, "the municipal holiday of Setúbal"),),
    "PT-20": (_after_easter(36, "the municipal holiday of Ponta Delgada"),),
    "PT-30": (_fixed(8, 21, "the municipal holiday of Funchal"),),
    # Italy has the patron saints of the capitals of its provinces in the list of each province; these are of other large towns.
    "IT-FC": (_fixed(6, 24, "Saint John's Day in Cesena"), _fixed(2, 4, "the patron's day in Forlì")),
    # Greece: the patron saints of the large towns.
    "GR": (
        _fixed(10, 3, "Saint Dionysius' Day in Athens"),
        _fixed(10, 26, "Saint Demetrius' Day in Thessaloniki"),
        _fixed(11, 30, "Saint Andrew's Day in Patras"),
    ),
    # Brazil: up to four days of each town (Lei 9.093/1995), those of the large ones.
    "BR-AM": (_fixed(10, 24, "the anniversary of Manaus"), _fixed(12, 8, "Our Lady's Day in Manaus")),
    "BR-BA": (_fixed(6, 24, "Saint John's Day in Salvador"), _fixed(12, 8, "Our Lady's Day in Salvador")),
    "BR-CE": (_fixed(8, 15, "Our Lady's Day in Fortaleza"),),
    "BR-MG": (_fixed(8, 15, "Our Lady's Day in Belo Horizonte"), _fixed(12, 8, "the Immaculate Conception in Belo Horizonte")),
    "BR-PA": (_fixed(1, 12, "the anniversary of Belém"), _fixed(12, 8, "Our Lady's Day in Belém")),
    "BR-PE": (
        _fixed(6, 24, "Saint John's Day in Recife"),
        _fixed(7, 16, "Our Lady's Day in Recife"),
        _fixed(12, 8, "the Immaculate Conception in Recife"),
    ),
    "BR-PR": (_fixed(9, 8, "Our Lady's Day in Curitiba"),),
    "BR-RJ": (_fixed(1, 20, "Saint Sebastian's Day in Rio de Janeiro"),),
    "BR-RS": (_fixed(2, 2, "Our Lady's Day in Porto Alegre"),),
    "BR-GO": (_fixed(10, 24, "the anniversary of Goiânia"), _fixed(5, 24, "Our Lady's Day in Goiânia")),
    # Switzerland: communes and districts beside the lists of their cantons.
    "CH-AG": (_fixed(3, 19, "Saint Joseph's Day in Laufenburg"), _fixed(9, 8, "the Virgin's Day in parts of the Fricktal")),
    "CH-BS": (_after_easter(-41, "Carnival Monday in Basel"), _after_easter(-39, "Carnival Wednesday in Basel")),
    "CH-FR": (
        _after_easter(60, "Corpus Christi in the Catholic communes"),
        _fixed(12, 8, "the Immaculate Conception in the Catholic communes"),
    ),
    "CH-GR": (
        _fixed(1, 6, "Epiphany in the Catholic communes"),
        _fixed(3, 19, "Saint Joseph's Day in the Catholic communes"),
        _after_easter(60, "Corpus Christi in the Catholic communes"),
        _fixed(8, 15, "Assumption Day in the Catholic communes"),
        _fixed(11, 1, "All Saints' Day in the Catholic communes"),
        _fixed(12, 8, "the Immaculate Conception in the Catholic communes"),
    ),
    "CH-LU": (
        _after_easter(-52, "Dirty Thursday in Lucerne"),
        _after_easter(-48, "Carnival Monday in Lucerne"),
        _fixed(10, 2, "Saint Leodegar's Day in Lucerne"),
    ),
    "CH-SO": (
        _after_easter(60, "Corpus Christi outside the Bucheggberg"),
        _fixed(8, 15, "Assumption Day outside the Bucheggberg"),
        _fixed(11, 1, "All Saints' Day outside the Bucheggberg"),
        _fixed(9, 30, "Saint Ursus' Day in Solothurn"),
    ),
    # Germany has Assumption, Corpus Christi and the Peace Festival in the lists of their parts; Catholic districts of Thuringia have these.
    "DE-TH": (_fixed(8, 15, "Assumption Day in Catholic communes"), _fixed(11, 1, "All Saints' Day in Catholic communes")),
    # Australia: show days and races of districts.
    "AU-NT": tuple(
        _weekday(7, FRIDAY, which, f"the Show Day of a district ({town})")
        for which, town in ((1, "Alice Springs"), (2, "Tennant Creek"), (3, "Katherine"), (4, "Darwin"))
    ),
    "AU-TAS": (
        _weekday(2, MONDAY, 2, "the Royal Hobart Regatta in the south"),
        _weekday(2, WEDNESDAY, -1, "the Launceston Cup in the north"),
        _weekday(11, MONDAY, 1, "Recreation Day in the north"),
    ),
    "AU-QLD": (_weekday(8, WEDNESDAY, 2, "the Ekka in Brisbane"), _weekday(8, WEDNESDAY, 3, "the Ekka in Brisbane")),
    # Canada: civic holidays of municipalities, which the Interpretation Act counts.
    "CA": (_weekday(8, MONDAY, 1, "the civic holiday of many municipalities"),),
    "CA-NL": (_weekday(8, WEDNESDAY, 1, "the Regatta Day of St. John's"),),
    # The United States: counties have no holidays of their own for periods, but for the coast of Alabama.
    "US-AL": (_after_easter(-47, "Mardi Gras in Mobile and Baldwin counties"),),
}
"""By a country or a part of it: the days off of towns and districts there."""


def local_days(place: Place) -> tuple[LocalDay, ...]:
    """The days off of towns and districts of a place; of a whole country those of all its parts."""
    if place.subdivision:
        return LOCAL_DAYS.get(place.country, ()) + LOCAL_DAYS.get(str(place), ())
    keys = (key for key in LOCAL_DAYS if key == place.country or key.startswith(f"{place.country}-"))
    return tuple(day for key in keys for day in LOCAL_DAYS[key])


_ENTRY = re.compile(
    r"(?:(?P<place>[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?) )?(?:(?P<year>\d{4})-)?(?P<month>\d{2})-(?P<day>\d{2})(?: (?P<name>\S.*))?"
)


@dataclass(frozen=True, slots=True)
class AddedDay:
    """A holiday that a person added: of every year or of one, at one place or everywhere."""

    month: int
    day: int
    year: int | None
    place: Place | None
    name: str

    def falls_on(self, when: date) -> bool:
        """Whether it is that day."""
        return (self.month, self.day) == (when.month, when.day) and self.year in (None, when.year)

    def holds_at(self, place: Place) -> bool:
        """Whether it is a holiday for a company there; where a part is named, also while only the country is known."""
        return self.place is None or place.lies_in(self.place) or self.place.lies_in(place)


def read_added_days(text: str) -> tuple[AddedDay, ...]:
    """Read holidays that a person adds, separated by semicolons: `08-08 Peace Festival; DE-BY 2026-07-20 town fair`.

    Each is a day (month-day, or year-month-day for one year), if wanted with a place's code before it and a name after it. WrongInput
    where one is none.
    """
    return tuple(_added(part.strip()) for part in text.split(";") if part.strip())


def _added(text: str) -> AddedDay:
    hint = "Write month and day, such as “08-08 Peace Festival”, with a place's code before it if you like: “DE-BY 08-15”."
    form = _ENTRY.fullmatch(text)
    if form is None:
        raise WrongInput(f"“{text}” is not a holiday.", hint)
    year = int(form["year"]) if form["year"] else None
    try:
        date(year or 2024, int(form["month"]), int(form["day"]))  # 29 February exists in 2024
    except ValueError:
        raise WrongInput(f"“{text}” names a day that does not exist.", hint) from None
    place = Place.parse(form["place"]) if form["place"] else None
    return AddedDay(int(form["month"]), int(form["day"]), year, place, form["name"] or "a local holiday")


def added_on(days: Iterable[AddedDay], place: Place) -> Callable[[date], str | None]:
    """The name of the added holiday on a day at that place, None on others."""
    here = tuple(day for day in days if day.holds_at(place))

    def on(when: date) -> str | None:
        return next((day.name for day in here if day.falls_on(when)), None)

    return on
