"""Names of countries and their parts: English on the screen, found under each name that a person may type."""

import json
from importlib.resources import files

import pytest

from dsr.directory.places import (
    any_place,
    countries,
    country_choices,
    known_place,
    known_state,
    languages_at,
    official_languages,
    place_name,
    subdivision_choices,
    subdivisions,
)
from dsr.domain.dates import Place
from dsr.errors import WrongInput


@pytest.mark.parametrize(
    ("country", "code", "name"),
    [
        ("DE", "BY", "Bavaria"),
        ("AT", "1", "Burgenland"),
        ("CA", "BC", "British Columbia"),
        ("CA", "QC", "Québec"),
        ("CH", "GE", "Geneva"),
        ("ES", "CT", "Catalonia"),
        ("GB", "SCT", "Scotland"),
        ("US", "CA", "California"),
    ],
)
def test_parts_have_english_names(country: str, code: str, name: str) -> None:
    assert subdivisions(country)[code] == name
    assert place_name(Place(country, code)) == name


def test_no_part_is_called_by_a_sign() -> None:
    short = {f"{country}-{code} {name}" for country in countries() for code, name in subdivisions(country).items() if len(name) <= 2}
    assert not short


def test_every_english_name_belongs_to_a_part_that_is_offered() -> None:
    named = json.loads(files("dsr.directory").joinpath("subdivisions.json").read_text(encoding="utf-8"))["names"]
    assert not [(country, code) for country, parts in named.items() for code in parts if code not in subdivisions(country)]


@pytest.mark.parametrize(
    ("country", "typed", "code"),
    [
        ("DE", "Bavaria", "BY"),
        ("DE", "bayern", "BY"),
        ("DE", "DE-BY", "BY"),
        ("DE", "Thuringen", "TH"),
        ("CH", "Zurich", "ZH"),
        ("CA", "Quebec", "QC"),
        ("CA", "Colombie-Britannique", "BC"),
        ("AT", "Vienna", "9"),
    ],
)
def test_a_part_is_found_by_each_of_its_names(country: str, typed: str, code: str) -> None:
    assert known_state(country, typed) == code


def test_an_unknown_part_gets_the_nearest_names() -> None:
    with pytest.raises(WrongInput, match="is not a part of Germany") as wrong:
        known_state("DE", "Bavarya")
    assert "Did you mean Bavaria" in wrong.value.hint


def test_choices_show_the_other_name() -> None:
    assert subdivision_choices("DE")["BY"] == "Bavaria (Bayern)"
    assert subdivision_choices("DE")["HH"] == "Hamburg"
    assert subdivision_choices("AT")["9"] == "Vienna"
    assert country_choices()["GB"] == "United Kingdom (UK)"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("UK", "GB"), ("usa", "US"), ("Turkey", "TR"), ("turkiye", "TR"), ("Holland", "NL"), ("Cote d’Ivoire", "CI"), ("US-CA", "US")],
)
def test_a_country_is_found_by_each_of_its_names(typed: str, code: str) -> None:
    assert known_place(typed).country == code


def test_official_languages() -> None:
    assert official_languages("ES") == ("es",)
    assert official_languages("CH")[:3] == ("de", "fr", "it")
    assert official_languages("") == ()
    assert official_languages("MX") == ("es",), "in fact, by no law"
    assert official_languages("US") == ("en",)
    assert "en" in official_languages("NZ")
    assert official_languages("CH") == ("de", "fr", "it"), "no dialect"


@pytest.mark.parametrize(
    ("place", "languages"),
    [
        ("CA-QC", ("fr",)),
        ("CA-ON", ("en", "fr")),
        ("BE", ("nl", "fr", "de")),
        ("BE-WAL", ("fr", "de")),
        ("CH-GE", ("fr",)),
        ("CH-ZH", ("de",)),
        ("MX-JAL", ("es",)),
    ],
)
def test_the_languages_of_a_part_of_a_country(place: str, languages: tuple[str, ...]) -> None:
    assert languages_at(Place.parse(place)) == languages
    assert languages_at(None) == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Deutschland", "DE"),
        ("Allemagne", "DE"),
        ("Schweiz", "CH"),
        ("Suisse", "CH"),
        ("Svizzera", "CH"),
        ("España", "ES"),
        ("espana", "ES"),
        ("Brasil", "BR"),
        ("日本", "JP"),
        ("Österreich", "AT"),
        ("Ελλάδα", "GR"),
        ("Türkiye", "TR"),
        ("대한민국", "KR"),
        ("Polska", "PL"),
    ],
)
def test_a_country_by_its_own_name(typed: str, code: str) -> None:
    assert known_place(typed) == Place(code)
    assert any_place(typed) == Place(code)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UK", "GB"),
        ("uk", "GB"),
        ("Germany", "DE"),
        ("germany", "DE"),
        ("Bavaria", "DE-BY"),
        ("bayern", "DE-BY"),
        ("Germany, Bavaria", "DE-BY"),
        ("USA, california", "US-CA"),
        ("California", "US-CA"),
        ("new york", "US-NY"),
        ("Scotland", "GB-SCT"),
        ("england", "GB-ENG"),
        ("Georgia", "GE"),
        ("Catalonia", "ES-CT"),
        ("Queensland", "AU-QLD"),
        ("Ontario", "CA-ON"),
        ("de-by", "DE-BY"),
        ("GB-ENG", "GB-ENG"),
        ("the Netherlands", "NL"),
    ],
)
def test_a_place_is_read_as_people_write_it(text: str, place: str) -> None:
    assert str(any_place(text)) == place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nowhere", "no country or part of one"),
        ("", "no country or part of one"),
        ("DE-XX", "no part with the code"),
        ("Germany, Texas", "not a part of Germany"),
        ("Atlantis, Bavaria", "not a country"),
    ],
)
def test_what_is_no_place_is_refused(text: str, words: str) -> None:
    with pytest.raises(WrongInput) as raised:
        any_place(text)
    assert words in raised.value.message
    assert raised.value.hint
