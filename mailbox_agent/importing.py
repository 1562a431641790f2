"""`import`: an archive goes into the store as history, each mail accounted for, nothing drafted."""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from mailbox_agent.archive import mails_in
from mailbox_agent.cases.companies import fold_company
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.customers import settle_customers
from mailbox_agent.database.ledger import (
    Tally,
    begin_pass,
    call_up,
    end_pass,
    take_in,
    waiting,
)
from mailbox_agent.database.ledger_keys import new_keys
from mailbox_agent.intake.together import read_all
from mailbox_agent.records import RawMail

FOLDER = "import"


def import_archive(
    desk: Desk,
    paths: Sequence[Path],
    progress: Callable[[str, int, int], None],
    executor: Executor | None = None,
) -> tuple[Tally, list[str]]:
    """Takes the mails of `paths` in. The same bytes imported twice are one ledger row."""
    store = desk.store
    desk = replace(desk, as_history=True)
    settle_customers(store, desk.settings.customers, fold_company)
    pass_id = begin_pass(store, desk.now)
    seen: set[str] = set()
    names: dict[str, str] = {}
    problems: list[str] = []
    for mail in mails_in(paths):
        key = hashlib.sha256(mail.raw or mail.name.encode()).hexdigest()
        names.setdefault(key, mail.name)
        if key in seen or not list(new_keys(store, desk.row.id, FOLDER, [("", key)])):
            continue
        if mail.error:
            problems.append(f"{mail.name} could not be read: {mail.error}")
        seen.add(key)
        raw = RawMail(FOLDER, "", key, mail.raw, error=mail.error)
        take_in(store, desk.row.id, pass_id, [raw], desk.now)
    of = call_up(store, desk.row.id, pass_id, FOLDER)
    rows = waiting(store, desk.row.id, pass_id)
    for done, (row, why) in enumerate(read_all(desk, rows, lambda _: None, executor), 1):
        if why:
            problems.append(f"{names.get(row.key, row.key)} could not be read: {why}; it is kept")
        progress("mail", done, of)
    return end_pass(store, pass_id, desk.now), problems
