"""Profiles as files: YAML to `Company` and back; a broken file is named with every line, key and fault."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dsr.domain.company import Company
from dsr.errors import BrokenFile, NotFound

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from dsr.directory.yaml_strict import Fault

MAX_BYTES = 512 * 1024
"""Larger files are not profiles; the largest that one policy can fill stays far below."""


class BrokenProfile(BrokenFile):
    """A profile file that cannot be used; the message holds one line per fault: `acme.yaml:5: contacts[0].role: …`."""

    def __init__(self, file: str, faults: "Iterable[Fault]") -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__("\n".join(fault.at(file) for fault in self.faults), "Correct the file; the other companies still work.")


def load_profile(path: "Path | Traversable") -> Company:
    """Read one profile file; NotFound if it is not there, BrokenProfile with all its faults if it cannot be used."""
    from dsr.directory.yaml_strict import Fault

    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", "Check the path.") from None
    except OSError as error:
        raise BrokenProfile(path.name, [Fault(0, "", f"cannot be read ({error.strerror})")]) from None
    if len(raw) > MAX_BYTES:
        raise BrokenProfile(path.name, [Fault(0, "", f"is larger than {MAX_BYTES // 1024} KiB; a profile is not")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BrokenProfile(path.name, [Fault(line, "", "is not UTF-8 text; save the file as UTF-8")]) from None
    return parse_profile(text, path.name)


def parse_profile(text: str, file: str) -> Company:
    """Read the YAML text of one profile.

    Args:
        text: the YAML.
        file: the name by which faults are told.

    Raises:
        BrokenProfile: with every fault.
    """
    from dsr.directory.convert import MisfitError, from_plain
    from dsr.directory.yaml_strict import YamlFormError, read_yaml

    try:
        return from_plain(read_yaml(text))
    except YamlFormError:
        faults = _all_faults(text)
    except MisfitError as misfit:
        faults = _all_faults(text, str(misfit))
    raise BrokenProfile(file, faults)


def _all_faults(text: str, first: str = "") -> "list[Fault]":
    """Everything that is wrong with a text that is no profile, by line; `first` is what the quick way stumbled over."""
    from dsr.directory.schema import faults_of
    from dsr.directory.yaml_strict import Fault, survey

    found = survey(text)
    faults = list(found.faults)
    if found.whole and found.data is None:
        faults.append(Fault(0, "", "is empty"))
    elif found.whole:
        faults.extend(faults_of(found.data, found.lines))
    return sorted(faults, key=lambda fault: fault.line) or [Fault(0, "", first)]


def load_folder(folder: "Path | Traversable") -> tuple[list[Company], list[BrokenFile]]:
    """Read every `*.yaml` of a folder, sorted by file name.

    A file that cannot be used, or whose slug is not its own name, becomes a fault; the others still count.
    A folder that is not there holds nothing.
    """
    companies: list[Company] = []
    broken: list[BrokenFile] = []
    try:
        entries = [entry for entry in folder.iterdir() if entry.name.endswith(".yaml") and not entry.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError):
        return [], []
    except OSError as error:
        return [], [BrokenFile(f"The folder {folder} cannot be read ({error.strerror}).", "Check its permissions.")]
    for path in sorted(entries, key=lambda entry: entry.name):
        try:
            company = load_profile(path)
            _check_file_name(company, path.name)
        except BrokenFile as error:
            broken.append(error)
        except NotFound:
            continue  # a dangling link, or removed since the folder was listed
        else:
            companies.append(company)
    return companies, broken


def _check_file_name(company: Company, file: str) -> None:
    from dsr.directory.yaml_strict import Fault

    if f"{company.slug}.yaml" != file:
        raise BrokenProfile(file, [Fault(0, "slug", f"is “{company.slug}”, but the file is called {file}; make both the same")])


def to_plain(company: Company) -> dict[str, Any]:
    """The profile as JSON-ready data, in the order of a profile file."""
    from dsr.directory.convert import to_plain as plain

    return plain(company)


def to_yaml(company: Company) -> str:
    """The profile as the text of a profile file; `parse_profile` makes the very same company of it."""
    from dsr.directory.write import dump

    return dump(to_plain(company))
