"""Plain profile data to YAML text that a person likes to read: keys in order, short lists on one line, quotes where they are needed."""

from datetime import date
from typing import Any

import yaml

from dsr.domain.company import Origin

WIDTH = 120
_SHORT_LIST = 80


class _Short(list[Any]):
    """A list to write on one line."""


class _Dumper(yaml.SafeDumper):
    """Quotes all that any YAML reader would take for something else than text (`NO`, `01234`)."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - the dumper's own signature
        """Indent the entries of a list below their key."""
        super().increase_indent(flow, indentless=False)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_short(dumper: yaml.SafeDumper, entries: _Short) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", entries, flow_style=True)


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(_Short, _represent_short)


def dump(plain: dict[str, Any]) -> str:
    """Write profile data (`convert.to_plain`); keys that hold nothing are left out, except the country."""
    kept = {key: value for key, value in plain.items() if value or key == "country"}
    if kept.get("origin") == Origin.POLICY:
        del kept["origin"]
    policy = kept.get("policy", {})
    days = {key: date.fromisoformat(policy[key]) for key in ("text_of", "read") if key in policy}
    if days:
        kept["policy"] = policy | days
    text: str = yaml.dump(_shortened(kept), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False)
    return text


def _shortened(node: object) -> object:
    """The same data with lists of a few short texts marked for one line."""
    if isinstance(node, dict):
        return {key: _shortened(value) for key, value in node.items()}
    if not isinstance(node, list):
        return node
    if all(isinstance(entry, str) for entry in node) and sum(map(len, node)) <= _SHORT_LIST:
        return _Short(node)
    return [_shortened(entry) for entry in node]
