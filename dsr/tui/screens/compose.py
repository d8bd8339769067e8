"""New request: the screen that holds the steps, walks between them, keeps the draft and asks the desk."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Button, Label, Static
from textual.worker import get_current_worker

from dsr.domain.case import EventName
from dsr.domain.company import Company, Contact
from dsr.domain.law import COMPANY_POLICY
from dsr.domain.letter import Letter
from dsr.domain.request import Request
from dsr.errors import DsrError, NotFound
from dsr.tui.base import DsrScreen
from dsr.tui.compose_draft import Draft, Step, channel_of, claims_for, contact_key, find_contact
from dsr.tui.screens import compose_ask as ask
from dsr.tui.screens.compose_company import CompanyStep
from dsr.tui.screens.compose_delivery import ADD_CONTACT, CHANGE_SENDER, DeliveryStep
from dsr.tui.screens.compose_details import DetailsStep
from dsr.tui.screens.compose_done import BOARD, CASE, FOLDER, NOT_YET, OTHER_DAY, TODAY, DoneStep
from dsr.tui.screens.compose_ground import GroundStep
from dsr.tui.screens.compose_out import Told, WaysOut, shown, usual_folder
from dsr.tui.screens.compose_rights import RightsStep
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import Matter, company_sections
from dsr.tui.widgets.step_bar import StepBar, StepMark

PAUSE = 0.3
"""Seconds without a key after which what was typed is kept."""
