"""The laws: values only, one file per law, loaded when asked for.

The file of `us-ca-ccpa` is `us_ca_ccpa.py`; it exports `LAW`. Importing this package loads none of them.
"""

from functools import cache
from importlib import import_module

from dsr.domain.law import Law
from dsr.errors import NotFound

_IDS = (
    "eu-gdpr",
    "eea-gdpr",
    "eu-2018-1725",
    "uk-gdpr",
    "ch-fadp",
    "us-ca-ccpa",
    "us-ca-shine-the-light",
    "us-ca-delete-act",
    "us-va",
    "us-co",
    "us-ct",
    "us-ut",
    "us-tx",
    "us-or",
    "us-mt",
    "us-fl",
    "us-de",
    "us-ia",
    "us-ne",
    "us-nh",
    "us-nj",
    "us-tn",
    "us-mn",
    "us-md",
    "us-in",
    "us-ky",
    "us-ri",
    "us-nv",
    "us-ok",
    "us-al",
    "us-la",
    "us-vt",
    "br-lgpd",
    "ca-pipeda",
    "ca-qc-law25",
    "au-privacy-act",
    "nz-privacy-act",
    "jp-appi",
    "kr-pipa",
    "in-dpdp",
    "za-popia",
    "sg-pdpa",
    "tr-kvkk",
    "il-ppl",
    "ar-25326",
    "mx-lfpdppp",
    "cl-19628",
)


def ids() -> tuple[str, ...]:
    """The ids of all laws, in the order in which they are listed."""
    return _IDS


@cache
def get(law_id: str) -> Law:
    """The law of that id; NotFound, naming the nearest ids, where there is none."""
    if law_id not in _IDS:
        from difflib import get_close_matches

        near = get_close_matches(law_id.strip().lower(), _IDS, n=3, cutoff=0.5)
        hint = f"Did you mean {' or '.join(near)}?" if near else "`dsr law list` shows all laws."
        raise NotFound(f"dsr knows no law “{law_id}”.", hint)
    law: Law = import_module(f"{__name__}.{law_id.replace('-', '_')}").LAW
    return law


def all_laws() -> tuple[Law, ...]:
    """Every law, also those that are not in force yet."""
    return tuple(get(law_id) for law_id in _IDS)


__all__ = ["all_laws", "get", "ids"]
