"""Names, mailboxes and links whose letters are taken for others, and sites behind a user's name."""

import pytest

from dsr.domain.addresses import fault_of_link, fault_of_mailbox, fault_of_name, host_of, in_ascii


@pytest.mark.parametrize(
    "link",
    [
        "https://a@evil.example/",
        "https://@evil.example/",
        "https://bank.example:pw@evil.example/form",
        "http://privacy%40bank.example@evil.example",
        "https://bank.example\\@evil.example/",
        "https://\u0430pple.com/privacy",  # a Cyrillic a
        "https://www.\u0430\u0440\u0440\u04cf\u0435.com",  # all Cyrillic
        "https://g\u03bf\u03bfgle.example",  # Greek omicrons
        "https://\uff41pple.com",  # a letter of full width
        "https://\u0251pple.example",  # a Latin alpha
        "https://paypa\u0131.example",  # an i without its dot
        "https://b\u0337ank.example",
        "https://bank.example\u2044login.evil.example/",
        "https://bank\u3002example.evil/",
        "https://%62ank.example/",
        "https://[::1",
        "https://xn--80ak6aa92e.com/",  # the all Cyrillic one above, as the network writes it
        "https://www.XN--80AK6AA92E.com/",
        "https://xn--pple-43d.com/privacy",  # a Cyrillic a
        "https://xn--ggle-0nda.example",  # Greek omicrons
        "https://xn--bank-.example/",
        "https://xn--.example/",
        "https://xn--a-\u00e9.example/",
        "https://xn--99999999.example/",
    ],
)
def test_a_link_that_hides_its_site_is_refused(link: str) -> None:
    assert fault_of_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.acme.example/privacy?to=a@b.example#x@y",
        "https://medium.example/@acme",
        "https://acme.example:8443/form",
        "https://münchen.example/datenschutz",
        "https://bücher.example/größe",
        "https://пример.рф/форма",
        "https://привет.example",
        "https://сор.рф/",  # in a country's own alphabet nobody expects Latin letters
        "https://例え.jp/",
        "https://naverアカウント.jp",
        "https://네이버.kr/",
        "https://ışık.com.tr/",
        "https://xn--mnchen-3ya.example/",
        "https://xn--e1afmkfd.xn--p1ai/",
        "https://xn--r8jz45g.jp/",
        "https://acme.example/\u0430pple",
    ],
)
def test_an_honest_link_in_any_alphabet_is_taken(link: str) -> None:
    assert fault_of_link(link) is None


@pytest.mark.parametrize(
    "address",
    [
        "privacy@\u0430pple.com",
        "privacy@xn--pple-43d.com",
        "privacy@Xn--80ak6aa92e.com",
        "priv\u0430cy@acme.example",
        "dp\u03bf@acme.example",
        "\u0440\u0430\u0443@\u0440\u0430\u0443.com",
        "dpo\u2024x@acme.example",
    ],
)
def test_a_mailbox_with_letters_that_look_alike_is_refused(address: str) -> None:
    assert fault_of_mailbox(address)


@pytest.mark.parametrize(
    "address", ["dpo@acme.example", "josé.müller@müller.example", "иван.петров@пример.рф", "開発@例え.jp", "a.b+c_d-e@x.example"]
)
def test_an_honest_mailbox_is_taken(address: str) -> None:
    assert fault_of_mailbox(address) is None


@pytest.mark.parametrize(
    "name", ["\u0410pple Inc.", "Ada Lovel\u0430ce", "Micr\u03bfsoft", "G\u043e\u043egle", "\U0001d400cme and Xa\U0001d41bc"]
)
def test_a_name_with_a_letter_that_only_looks_latin_is_refused(name: str) -> None:
    assert fault_of_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Zoë Łukasz Đặng",
        "Яндекс Go",
        "ООО «Ромашка»",
        "Ωmega πSoft µTorrent",
        "株式会社ABC",
        "ＮＴＴ",
        "Ἀθηνᾶ",
        "O’Neill & Söhne",
        "شركة مثال",
    ],
)
def test_an_honest_name_is_taken(name: str) -> None:
    assert fault_of_name(name) is None


def test_the_host_of_a_link_and_of_what_is_none() -> None:
    assert host_of("https://WWW.Acme.example:8443/x") == "www.acme.example"
    assert [host_of(text) for text in ("", "acme", "https://[x\x1b]2/", "http://[::1")] == ["", "", "", ""]


def test_the_fault_names_the_letter_and_what_the_network_sees() -> None:
    assert fault_of_link("https://\u0430pple.com/") == (
        "“\u0430pple” mixes alphabets: it holds U+0430, cyrillic small letter a; the network writes it xn--pple-43d.com"
    )
    assert fault_of_link("https://a@evil.example/") == (
        "“https://a@evil.example/” leads to evil.example, not to what stands before the @; write it without “a@”"
    )
    assert in_ascii("www.münchen.example") == "www.xn--mnchen-3ya.example"
