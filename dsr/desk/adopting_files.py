"""Earlier requests out of a CSV or a YAML file: each row for itself, with its line, so that one bad row does not hold up the others."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.desk.adopting import Earlier, Row
from dsr.errors import BrokenFile, NotFound, WrongInput

if TYPE_CHECKING:
    from dsr.directory.yaml_strict import Data, Fault

COLUMNS = (
    "company",
    "rights",
    "sent",
    "law",
    "by",
    "to",
    "reference",
    "message_id",
    "text",
    "subject",
    "language",
    "event",
    "event_on",
)
"""The columns of a table, and the keys of a YAML entry; the first three must be there."""
NEEDED = COLUMNS[:3]
_OTHER_NAMES = {"right": "rights", "lang": "language", "slug": "company", "message-id": "message_id", "events": "event", "day": "sent"}
MOST_BYTES = 20_000_000
"""A larger file is no list of requests."""
_SEPARATORS = re.compile(r"[;,|\n]")
_NAME_OF_TEXT_FILE = re.compile(r"[^\n]{1,200}\.(?:txt|eml)", re.IGNORECASE)


def read_rows(path: Path) -> tuple[Earlier | Row, ...]:
    """The earlier requests of a file, and for each row that cannot be read what is wrong with it.

    Args:
        path: `.csv` (UTF-8, with or without byte order mark, separated by `;`, `,` or tabs) or `.yaml` (a list of entries). In the column
            `text` stands the letter itself, or the name of a .txt or .eml file beside the table.

    Raises:
        NotFound: there is no such file.
        WrongInput: it is neither, lacks a column, or has one that dsr does not know.
        BrokenFile: it cannot be read at all.
    """
    text = read_text(path)
    if path.suffix.lower() in (".yaml", ".yml"):
        return tuple(_from_yaml(text, path))
    if path.suffix.lower() in (".csv", ".tsv"):
        return tuple(_from_csv(text, path))
    raise WrongInput(f"“{path.name}” is neither a .csv nor a .yaml file.", "Give a table, or a list in YAML.")


def read_text(path: Path) -> str:
    """A text file in UTF-8, without its byte order mark. NotFound or BrokenFile in one sentence otherwise."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BrokenFile(f"“{path.name}” is too large to be read.", f"dsr reads up to {MOST_BYTES // 1_000_000} MB.")
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", "Give one that is there.") from None
    except UnicodeDecodeError:
        raise BrokenFile(f"“{path.name}” is not UTF-8.", "Save it as UTF-8.") from None
    except OSError as error:
        raise BrokenFile(f"“{path.name}” cannot be read: {error.strerror}.", "Give a file that you may read.") from None


def read_letter(path: Path) -> tuple[str, str, str]:
    """A letter that was sent: its text, and of an .eml file its subject and Message-ID, "" for what it does not have."""
    if path.suffix.lower() != ".eml":
        return read_text(path), "", ""
    from email import message_from_bytes
    from email.policy import default

    try:
        message = message_from_bytes(path.read_bytes(), policy=default)
        part = message.get_body(("plain",))
        text = part.get_content() if part else ""
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", "Give one that is there.") from None
    except (OSError, LookupError, ValueError) as error:
        raise BrokenFile(f"“{path.name}” cannot be read as a message: {error}.", "Save its text as .txt and give that.") from None
    return str(text), str(message.get("Subject", "")), str(message.get("Message-ID", ""))


def _from_csv(text: str, path: Path) -> Iterator[Earlier | Row]:
    text = text.replace("(;)", "", 1) if "(;)" in text.partition("\n")[0] else text  # the head may say how rights are separated
    head = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(";,\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    names: tuple[str, ...] = ()
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            hint = "Put a text that holds quotes or newlines into quotes, and double the quotes in it."
            yield Row(line=line, fault=WrongInput(f"The row cannot be read, nor what follows it: {error}.", hint))
            return
        if cells is None:
            break
        if any(cell.strip() for cell in cells):
            if not names:
                names = _header(cells, path)
            elif len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
                said = f"The row has {len(cells)} columns, the head has {len(names)}."
                yield Row(line=line, fault=WrongInput(said, f"Put a text that holds “{separator}” into quotes."))
            else:
                yield _earlier(dict(zip(names, cells, strict=False)), line, path)
        line = reader.line_num + 1
    if not names:
        raise WrongInput(f"“{path.name}” is empty.", f"Its first line names the columns: {', '.join(COLUMNS)}.")


def _header(cells: list[str], path: Path) -> tuple[str, ...]:
    names = tuple(_key(cell) for cell in cells)
    unknown = [cell.strip() for cell, name in zip(cells, names, strict=True) if name not in COLUMNS and cell.strip()]
    missing = [name for name in NEEDED if name not in names]
    twice = [name for name in COLUMNS if names.count(name) > 1]
    if unknown or missing or twice:
        said = f"has no column “{missing[0]}”" if missing else f"has a column that dsr does not know: “{(unknown or twice)[0]}”"
        said = f"has the column “{twice[0]}” twice" if twice and not missing else said
        raise WrongInput(f"“{path.name}” {said}.", f"The columns are: {', '.join(COLUMNS)}; the first three must be there.")
    return names


def _from_yaml(text: str, path: Path) -> Iterator[Earlier | Row]:
    from dsr.directory.yaml_strict import survey

    found = survey(text)
    entries = found.data.get("requests") if isinstance(found.data, dict) else found.data
    inside = ("requests",) if isinstance(found.data, dict) else ()
    if not found.whole or not isinstance(entries, list):
        said = found.faults[0].at(path.name) if found.faults else f"{path.name} is no list of requests"
        raise BrokenFile(f"{said}.", "Write a list: each entry with company, rights and sent.")
    starts = [found.lines.get((*inside, place), 0) for place in range(len(entries))]
    if before := [fault for fault in found.faults if starts and fault.line < starts[0]]:
        raise BrokenFile(_sentence(before[0]), f"Correct line {before[0].line} of {path.name}.")
    for place, entry in enumerate(entries):
        line, end = starts[place], starts[place + 1] if place + 1 < len(starts) else None
        faults = [fault for fault in found.faults if line <= fault.line and (end is None or fault.line < end)]
        if faults:
            yield Row(line=faults[0].line, fault=WrongInput(_sentence(faults[0]), "Correct the entry."))
        elif not isinstance(entry, dict):
            yield Row(line=line, fault=WrongInput("The entry has no keys.", f"Write: {', '.join(f'{name}: …' for name in NEEDED)}."))
        else:
            yield _entry(entry, line, path)


def _sentence(fault: "Fault") -> str:
    """What is wrong, with the key of the entry in which it is; else it is said of the entry, or of the file."""
    inside = re.sub(r"^(?:requests)?(?:\[\d+\])?\.?", "", fault.key)
    whole = "The entry" if "[" in fault.key else "The file"
    return f"{inside}: {fault.text}." if inside else f"{whole} {fault.text}."


def _entry(entry: "Mapping[str, Data]", line: int, path: Path) -> Earlier | Row:
    told: dict[str, str] = {}
    for key, value in entry.items():
        name = _key(key)
        if name not in COLUMNS:
            return Row(line=line, fault=WrongInput(f"“{key}” is no key that dsr knows.", f"The keys are: {', '.join(COLUMNS)}."))
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            told[name] = ";".join(map(str, value))
        elif value is None or isinstance(value, str):
            told[name] = value or ""
        else:
            return Row(line=line, fault=WrongInput(f"“{key}” holds something that is no text.", "Write it as text, or as a list of texts."))
    return _earlier(told, line, path)


def _earlier(told: Mapping[str, str], line: int, path: Path) -> Earlier | Row:
    values = {name: told.get(name, "").strip() for name in COLUMNS}
    names, days = _several(values["event"]), _several(values["event_on"])
    if len(names) != len(days):
        fault = WrongInput("Each event needs its day.", "Give as many days in event_on as events in event, separated by “;”.")
        return Row(line=line, fault=fault)
    text, subject, message_id = values["text"], values["subject"], values["message_id"]
    if _NAME_OF_TEXT_FILE.fullmatch(text):
        try:
            text, of_message, its_id = read_letter(path.parent / text)
        except (NotFound, BrokenFile) as fault:
            return Row(line=line, fault=fault)
        subject, message_id = subject or of_message, message_id or its_id
    return Earlier(
        company=values["company"],
        rights=_several(values["rights"]),
        sent=values["sent"],
        law=values["law"],
        by=values["by"],
        to=values["to"],
        reference=values["reference"],
        message_id=message_id,
        text=text,
        subject=subject,
        language=values["language"],
        events=tuple(zip(names, days, strict=True)),
        line=line,
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _SEPARATORS.split(text) if part.strip())


def _key(text: str) -> str:
    """A column's name, however it is written: `Message-ID`, `rights(;)`, `Event on`."""
    name = re.sub(r"\(.*\)", "", text).strip().casefold()
    name = _OTHER_NAMES.get(name, name)
    return re.sub(r"[\s-]+", "_", name)
