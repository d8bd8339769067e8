"""A damaged record in the whole program: exit 5 and one sentence, or nothing that is seen."""

import random
import sqlite3
from contextlib import closing

from dsr.errors import DsrError, ExitCode
from dsr.store.home import FILE_NAME
from tests.cli.conftest import Shell
from tests.store.test_flipped_bytes import PAGE, put


def test_what_the_commands_say(dsr: Shell) -> None:
    """In the whole program, too, a flipped byte ends in exit 5 and one sentence, or changes nothing that is seen."""
    reference = dsr.sent()
    record = dsr.home / FILE_NAME
    sound = record.read_bytes()
    chance = random.Random(3)
    verbs = (("due",), ("request", "list"), ("request", "show", reference), ("request", "preview", reference), ("me", "set", "name", "Eve"))
    codes = []
    for place in (*chance.sample(range(PAGE), 15), *chance.sample([place for place in range(PAGE, len(sound)) if sound[place]], 45)):
        for verb in verbs:
            put(dsr.home, sound[:place] + bytes((sound[place] ^ chance.randrange(1, 256),)) + sound[place + 1 :])
            try:
                codes.append(dsr(*verb).code)
            except DsrError as error:
                codes.append(error.exit_code)
    assert set(codes) <= {0, ExitCode.RECORD, ExitCode.NOT_FOUND}
    assert codes.count(ExitCode.RECORD) > 30


def test_a_law_that_no_dsr_knows(dsr: Shell) -> None:
    dsr.sent()
    with closing(sqlite3.connect(dsr.home / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE request SET claims = replace(claims, 'eu-gdpr', 'eu-gdpq'), body = replace(body, 'eu-gdpr', 'eu-gdpq')")
    for verb in (("due",), ("request", "list"), ("calendar",)):
        assert dsr.refused(*verb).exit_code is ExitCode.RECORD
