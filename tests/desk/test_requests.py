"""What a request chooses where the user chooses nothing."""

import pytest

from dsr.desk import Desk
from dsr.domain.law import Right


@pytest.mark.parametrize(
    ("country", "slug", "language"),
    [
        ("ES", "onimagin", "es"),  # its policy is in English, but both live in Spain
        ("FR", "onimagin", "en"),
        ("FR", "imagino", "fr"),
        ("GB", "imagino", "en"),
        ("BE", "imagino", "fr"),  # official in both
        ("BE", "brussels-airlines", "fr"),
        ("GB", "caroll", "fr"),  # its policy is in French only
        ("DE", "mullvad", "en"),
    ],
)
def test_a_letter_speaks_the_language_that_is_official_where_both_live(desk: Desk, country: str, slug: str, language: str) -> None:
    desk.keeping.set_me("country", country)
    request = desk.requests.plan(desk.companies.show(slug), [Right.ACCESS], complete=False)
    assert request.language == language
