"""Adding companies: by hand, from a file, from a folder. Nothing that is there is replaced without a word."""

from pathlib import Path

import pytest

from dsr.errors import ExitCode
from tests.cli.conftest import Shell


def profile(folder: Path, slug: str, name: str, *more: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{slug}.yaml"
    file.write_text("\n".join((f"slug: {slug}", f"name: {name}", *more)) + "\n", encoding="utf-8")
    return file


def own(dsr: Shell, slug: str) -> str:
    return (dsr.home / "companies" / f"{slug}.yaml").read_text(encoding="utf-8")


def test_a_company_by_hand_can_be_written_to(dsr: Shell) -> None:
    said = dsr("company", "add", "--name", "Praxis Dr. Weiß", "--email", "praxis@weiss-arzt.de", "--country", "Germany")
    assert "praxis-dr-weiss" in said.err
    shown = dsr("company", "show", "praxis-dr-weiss", "--json").json
    assert (shown["country"], shown["origin"], shown["standing"]) == ("DE", "user", "yours")
    assert shown["gaps"] == ["is known only by what you entered: no policy was read"]
    letter = dsr("request", "new", "praxis-dr-weiss", "--right", "access", "--json").json
    assert letter["to"] == "praxis@weiss-arzt.de"
    assert [claim["law"] for claim in letter["claims"]] == ["eu-gdpr"]
    assert "grants no right" in dsr.refused("request", "new", "praxis-dr-weiss", "--right", "access", "--law", "company-policy").message


@pytest.mark.parametrize("postal", [["Weg 1\n10115 Berlin"], ["Weg 1\\n10115 Berlin"], ["Weg 1", "10115 Berlin"]])
def test_postal_lines_may_come_in_one_or_in_several(dsr: Shell, postal: list[str]) -> None:
    options = [word for line in postal for word in ("--postal", line)]
    added = dsr("company", "add", "--name", "Hausverwaltung Kreuz", *options, "--country", "DE", "--json").json
    assert added["contacts"][0]["postal"] == {"lines": ["Weg 1", "10115 Berlin"], "country": "DE"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "no company to add"),
        (["--name", "  "], "no company to add"),
        (["--name", "A", "--email", "nowhere"], "is not an e-mail address"),
        (["--name", "A", "--postal", "one line"], "two to seven lines"),
        (["--name", "A", "--country", "Atlantis"], "is not a country"),
        (["--name", "A", "--slug", "../evil"], "short name"),
        (["--name", "A", "--replace", "--keep-both"], "exclude each other"),
        (["https://acme.example/privacy"], "A link is no profile"),
        (["x.yaml", "--name", "A"], "A FILE tells all"),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(dsr: Shell, words: list[str], message: str) -> None:
    assert message in dsr.refused("company", "add", *words).message
    assert not (dsr.home / "companies").exists()


def test_companies_without_a_latin_letter_get_slugs_of_their_own(dsr: Shell) -> None:
    for name, more in (("山田電機", ("--website", "https://yamada-denki.example")), ("鈴木商店", ()), ("🍕", ()), ("Яндекс", ())):
        dsr("company", "add", "--name", name, *more)
    slugs = {found["name"]: found["slug"] for found in dsr("company", "list", "--json").json}
    assert [slugs[name] for name in ("山田電機", "鈴木商店", "🍕", "Яндекс")] == ["yamada-denki", "company", "company-2", "yandeks"]


def test_an_edited_profile_is_never_replaced_without_a_word(dsr: Shell, tmp_path: Path) -> None:
    mine = profile(tmp_path / "mine", "acme", "Acme, as I know it")
    dsr("company", "add", str(mine))
    theirs = profile(tmp_path / "theirs", "acme", "Acme, as they say")
    for words in (("add", str(theirs)), ("import", str(theirs)), ("import", str(theirs.parent))):
        refused = dsr.refused("company", *words)
        assert refused.exit_code is ExitCode.WRONG_INPUT
        assert "already have a company “acme”" in refused.message
        assert "as I know it" in own(dsr, "acme")
    both = dsr("company", "import", str(theirs.parent), "--keep-both")
    assert "“acme-2”" in both.err
    assert ("as I know it" in own(dsr, "acme"), "as they say" in own(dsr, "acme-2")) == (True, True)
    replaced = dsr("company", "import", str(theirs), "--replace")
    assert "was replaced" in replaced.err
    assert "as they say" in own(dsr, "acme")


def test_a_shipped_profile_is_not_shadowed_silently(dsr: Shell, tmp_path: Path) -> None:
    file = profile(tmp_path, "qobuz", "Evil Qobuz")
    assert "comes with dsr, Qobuz" in dsr.refused("company", "import", str(tmp_path)).message
    assert dsr("company", "show", "qobuz", "--json").json["name"] == "XANDRIE SA"
    said = dsr("company", "add", str(file), "--replace")
    assert "instead of the one that comes with dsr" in said.err
    assert "instead of the one that comes with dsr" in dsr("company", "show", "qobuz").out
    assert "Evil Qobuz (yours, instead of" in dsr("company", "list").out
    assert dsr("company", "show", "qobuz", "--json").json["standing"] == "yours, instead of the one that comes with dsr"


def test_one_clash_in_a_folder_takes_none_of_it(dsr: Shell, tmp_path: Path) -> None:
    profile(tmp_path, "fresh", "Fresh")
    profile(tmp_path, "qobuz", "Evil Qobuz")
    assert "Nothing was taken" in dsr.refused("company", "import", str(tmp_path)).message
    assert not (dsr.home / "companies").exists()
    assert dsr("company", "import", str(tmp_path), "--keep-both").code == 0
    assert {found["slug"] for found in dsr("company", "list", "--json").json} >= {"fresh", "qobuz", "qobuz-2"}


def test_the_very_same_profile_again_is_no_clash(dsr: Shell, tmp_path: Path) -> None:
    file = tmp_path / "omni.yaml"
    file.write_text(dsr("company", "show", "omni", "--yaml").out, encoding="utf-8")
    assert "just the same" in dsr("company", "add", str(file)).err
    assert dsr("company", "show", "omni", "--json").json["standing"] == ""
    mine = profile(tmp_path, "acme", "Acme")
    dsr("company", "add", str(mine))
    assert "just the same" in dsr("company", "import", str(mine)).err


def test_a_broken_file_of_ones_own_is_not_overwritten_either(dsr: Shell, tmp_path: Path) -> None:
    profile(dsr.home / "companies", "acme", "Acme", "oops: [")
    file = profile(tmp_path, "acme", "Acme")
    assert "cannot be read" in dsr.refused("company", "add", str(file)).message
    assert "oops" in own(dsr, "acme")


def test_a_read_policy_asks_too_and_is_marked_as_read_by_machine(dsr: Shell) -> None:
    policy_file = Path(__file__).parents[1] / "fixtures" / "lantern-privacy.md"
    dsr("policy", "read", str(policy_file), "--save", "--slug", "mine")
    assert "checked: machine" in own(dsr, "mine")
    changed = own(dsr, "mine").replace("checked: machine", "checked: machine\nnotes: what I know")
    (dsr.home / "companies" / "mine.yaml").write_text(changed, encoding="utf-8")
    assert "already have" in dsr.refused("policy", "read", str(policy_file), "--save", "--slug", "mine").message
    dsr("policy", "read", str(policy_file), "--save", "--slug", "mine", "--keep-both")
    assert "what I know" in own(dsr, "mine")
    assert "what I know" not in own(dsr, "mine-2")


def test_the_word_of_an_imported_profile_that_a_person_checked_it_does_not_count(dsr: Shell, tmp_path: Path) -> None:
    profile(tmp_path, "acme", "Acme", "checked: person")
    dsr("company", "import", str(tmp_path))
    assert "checked" not in own(dsr, "acme")


def test_namesakes_are_told_apart_in_the_list(dsr: Shell) -> None:
    dsr("company", "add", "--name", "Snap Inc.", "--country", "US", "--slug", "snap-us")
    dsr("company", "add", "--name", "SNAP INC", "--country", "FR", "--slug", "snap-fr")
    out = dsr("company", "search", "snap inc").out
    assert "Snap Inc. (United States)" in out
    assert "SNAP INC (France)" in out
    assert "Snapchat (snapchat-fr)" in out


@pytest.mark.parametrize(
    ("answer", "said", "slugs"),
    [
        ("leave", "Nothing was changed", {"qobuz"}),
        ("both", "Both are kept", {"qobuz", "qobuz-2"}),
        ("replace", "instead of the one", {"qobuz"}),
    ],
)
def test_on_a_terminal_it_is_asked(
    dsr: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, said: str, slugs: set[str]
) -> None:
    monkeypatch.setattr("dsr.cli.company.can_ask", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *words, **options: answer)
    profile(tmp_path, "qobuz", "Evil Qobuz")
    assert said in dsr("company", "import", str(tmp_path)).err
    found = {one["slug"]: one["name"] for one in dsr("company", "list", "--json").json if one["slug"].startswith("qobuz")}
    assert set(found) == slugs
    assert (found["qobuz"] == "Evil Qobuz") == (answer == "replace")
