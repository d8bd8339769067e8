"""What the user prefers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Preferences, kept in the record and so in every backup. Empty means: dsr decides."""

    theme: str = ""
    """Name of the theme of the terminal UI; "" for dark or light as the terminal is."""
    language: str = ""
    """Language of new letters (`en`, `fr`, …); "" for the one in which the company is best written to."""
    paper: str = ""
    """Id of the paper layout (`din-5008-b`, `us-10`, …); "" for the one usual in the sender's country."""
    font_folder: str = ""
    """Folder with fonts for scripts that the built-in ones lack; "" for none."""
    local_holidays: str = ""
    """Holidays that no list has, such as those of a town, separated by semicolons: `08-08 Peace Festival; DE-BY 2026-07-20 fair`."""
    first_start_done: bool = False
    """Whether the welcome was seen and "About you" filled in or put off."""
    attach_pdf: bool = False
    """Whether an e-mail file carries the letter as PDF too."""
