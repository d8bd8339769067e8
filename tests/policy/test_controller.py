"""Who says that he is responsible."""

import pytest

from dsr.policy import read_bytes, read_policy


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Acme Widgets, Inc. (“we”, “us”) operates this site.", "Acme Widgets, Inc."),
        ("For the purposes of the GDPR, Acme Widgets Ltd is the data controller.", "Acme Widgets Ltd"),
        ("Acme News Limited, Kings Place, 90 York Way, London N1 9GU is the data controller.", "Acme News Limited"),
        ("The controller is Acme S.R.L. in the person of its director.", "Acme S.R.L."),
        ("References to “we” and “us” are to Acme Analytics AS.", "Acme Analytics AS"),
        ("acme SAS, 45 avenue Carnot, is responsible for the processing.", "acme SAS"),
        ("Le responsable du traitement est la société Acme Voyages S.A., à Lyon.", "Acme Voyages S.A."),
        ("Verantwortlicher im Sinne der DSGVO ist die Acme Handels GmbH, Berlin.", "Acme Handels GmbH"),
        ("El responsable del tratamiento es Acme Viajes, S.L., con domicilio en Madrid.", "Acme Viajes, S.L."),
        ("Welcome to Acme Snaps.", "Acme Snaps"),
        (
            "Verantwortlicher im Sinne der DSGVO und weiterer Gesetze ist:\nErika Muster\nKirchenstr. 6\n69239 Neckarsteinach",
            "Erika Muster",
        ),
        ("The controller of your personal data is:\n\nActon Widgets\n\n1 High Street", "Acton Widgets"),
    ],
)
def test_names(sentence: str, name: str) -> None:
    assert read_policy(read_bytes(sentence.encode())).company("x").name == name


def test_others_that_are_named_are_not_the_controller() -> None:
    text = "Acme Ltd is the controller. We use Google Analytics by Google LLC. Google LLC is in the United States. Acme Ltd cares."
    assert read_policy(read_bytes(text.encode())).company("x").name == "Acme Ltd"


def test_no_name_is_made_up() -> None:
    assert read_policy(read_bytes(b"we collect data and keep it.")).company("x").name == ""
