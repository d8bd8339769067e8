"""New request: the screen that holds the steps, keeps the draft, and asks the desk."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Button, Label, Static
from textual.worker import get_current_worker

from dsr.domain.company import Capacity, Company, Contact
from dsr.domain.law import COMPANY_POLICY
from dsr.domain.letter import Letter
from dsr.domain.request import Channel, Person, Request
from dsr.errors import DsrError, NotFound
from dsr.tui.base import DsrScreen
from dsr.tui.compose_draft import Draft, Step, channel_of, claims_for, contact_key, find_contact, in_order, processor_group
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import Matter, company_sections
from dsr.tui.widgets.step_bar import StepBar, StepMark

if TYPE_CHECKING:
    from dsr.tui.screens.compose_company import CompanyStep
    from dsr.tui.screens.compose_done import DoneStep

WAIT = 0.3
"""Seconds without a key after which what was typed is kept."""
