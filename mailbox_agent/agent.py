"""One pass, top to bottom: the only place that knows every step.

    mail in           raw bytes into the store, one ledger row each, before anything is parsed
    each mail         read and recorded whole, or failed with its error: one bad mail is one bad row
    outbox            what a person approved is sent once, unless the customer has written since
    drafts            what waits for an answer gets one; what was overtaken is withdrawn
    drafts folder     each draft laid there once
    said better       by the language model, which nothing above waits for
    tidying           handled mail is marked or moved, where a setting says so
    notices           our own people are told what they have to know
    documents         a new version where the content changed
    the books         received = filed + set aside + failed, printed and recorded

Safe to kill at any instruction and to run again: every step asks the record what is left to do.
"""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from mailbox_agent.asking import OpenedModel, asking
from mailbox_agent.cases.companies import fold_company
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.falling_due import anything_due
from mailbox_agent.database import ledger
from mailbox_agent.database.customers import settle_customers
from mailbox_agent.database.receiving import receive
from mailbox_agent.database.store import Store
from mailbox_agent.documents.due import make_documents
from mailbox_agent.errors import TemplateError
from mailbox_agent.mailbox.delivery import Transport, into_sent_folder
from mailbox_agent.mailbox.guarded import GuardedMailbox
from mailbox_agent.memory import give_back_names
from mailbox_agent.outbox import Outbox, send_approved
from mailbox_agent.pass_report import PassReport
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Draft, Mailbox
from mailbox_agent.review.automatic import approve_automatically
from mailbox_agent.review.drafts_folder import (
    DraftsFolder,
    follow_people,
    lay_drafts,
    places_in,
    withdraw_drafts,
)
from mailbox_agent.review.other_agents import look_for_others
from mailbox_agent.review.said_better import say_better
from mailbox_agent.review.sent_copies import SentCopies, lay_copies
from mailbox_agent.review.sent_folder import recognise_sent
from mailbox_agent.settings import MailboxSettings, Settings
from mailbox_agent.staff import tell_staff
from mailbox_agent.tidying import tidy_up

Progress = Callable[[str, int, int], None]  # (what, done, of)
OpenTransport = Callable[[MailboxSettings, Mailbox], Transport]


@dataclass(frozen=True, slots=True)
class Agent:
    """What a pass works with. `now` is one moment for the whole pass."""

    store: Store
    settings: Settings
    mailboxes: tuple[tuple[MailboxSettings, Mailbox], ...]
    templates: Templates
    start_mark: datetime
    resting: frozenset[str] = frozenset()  # mailboxes that failed: not asked in this pass
    draft: bool = True
    documents: bool = True
    shadow: bool = False  # drafts are made in the store only: nothing is written to a mailbox
    at: Callable[[str], None] = lambda _: None  # named steps, for tests that kill us there
    progress: Progress = lambda *_: None
    model: OpenedModel | None = None  # None: the rules read alone
    executor: Executor | None = None  # processes that work ahead; None: all in this one
    transport: OpenTransport = into_sent_folder
    stopping: Callable[[], bool] = lambda: False  # asked between mails: true ends the pass early


def run_pass(agent: Agent, now: datetime) -> PassReport:
    """One pass over every mailbox. A mailbox that fails does not keep the others waiting."""
    report = PassReport()
    settle_customers(agent.store, agent.settings.customers, fold_company)
    pass_id = ledger.begin_pass(agent.store, now)
    agent.at("pass begun")
    model, later = agent.settings.model, list[tuple[str, Callable[[], None]]]()
    with asking(agent.store, model, agent.model, now, at=agent.at, told=report.has_asked) as asker:
        for settings, opened in agent.mailboxes:
            if settings.name in agent.resting or agent.stopping():
                continue
            agent.at(f"mailbox {settings.name}")
            row = ledger.mailbox_row(agent.store, settings.name, agent.start_mark)
            report.mailboxes.append(row)
            desk = Desk(agent.store, agent.settings, settings, row, now, asker=asker)
            mailbox = GuardedMailbox(opened, agent.store)
            _work(agent, desk, mailbox, pass_id, report)
            if agent.draft and settings.name not in report.others:
                later.append((settings.name, partial(_say_better, agent, desk, mailbox)))
        for name, step in later:
            report.step(name, step)
    if not agent.shadow:
        report.step("notices", lambda: tell_staff(agent, now, report))
    if agent.documents and not agent.stopping():
        report.step("documents", lambda: _write_documents(agent, now, report))
    report.tally = ledger.end_pass(agent.store, pass_id, now, stopped=agent.stopping())
    report.total = ledger.everything(agent.store)
    agent.at("pass ended")
    return report


def _work(agent: Agent, desk: Desk, mailbox: Mailbox, pass_id: int, report: PassReport) -> None:
    """All of one mailbox."""
    name = desk.mailbox.name
    mail_in = partial(
        receive, agent.store, desk.row.id, mailbox, desk.mailbox.folders, desk.mailbox.sent,
        pass_id, desk.now, agent.at, agent.stopping,
    )  # fmt: skip
    report.step(name, mail_in)
    _read_everything(agent, desk, pass_id, report)
    if agent.draft and not agent.stopping():
        report.step(name, lambda: _answer(agent, desk, mailbox, report))
        if not agent.shadow and name not in report.others:
            tidy = partial(tidy_up, desk, mailbox, pass_id, agent.at, report.problems.append)
            report.step(name, tidy)


def _read_everything(agent: Agent, desk: Desk, pass_id: int, report: PassReport) -> None:
    of = ledger.call_up(agent.store, desk.row.id, pass_id)
    if not of and desk.asker is None:
        return
    give_back_names(of)
    from mailbox_agent.intake.together import read_all  # half of all our code: 0.4 s

    rows = ledger.waiting(agent.store, desk.row.id, pass_id)
    for done, (row, why) in enumerate(read_all(desk, rows, agent.at, agent.executor), 1):
        if why:
            report.could_not_read(row, why)
        agent.progress("mail", done, of)
        if agent.stopping():
            return


def _answer(agent: Agent, desk: Desk, mailbox: Mailbox, report: PassReport) -> None:
    store, row_id, folder = agent.store, desk.row.id, desk.mailbox.drafts
    transport = agent.transport(desk.mailbox, mailbox)
    drafts = DraftsFolder(desk, mailbox, folder, partial(_written, desk), agent.stopping)
    if not agent.shadow:
        there = places_in(drafts)
        look_for_others(desk, mailbox, there)  # raises: another agent works here, too
    recognise_sent(desk)
    if not agent.shadow:
        follow_people(drafts, agent.templates.for_mailbox(desk.mailbox.name), there)
        copies = desk.mailbox.smtp.copy_to_sent if desk.mailbox.smtp else "never"
        outbox = Outbox(
            store, mailbox, row_id, transport, drafts,
            copies=copies != "never", tell=partial(report.can_not_send, desk.mailbox.name),
        )  # fmt: skip
        report.has_sent(desk.mailbox.name, send_approved(outbox, desk.now, agent.at))
    try:
        report.drafts += _draft_answers(agent, desk)
    except TemplateError as error:
        report.problems.append(str(error))  # drafts that are made go on their way all the same
    if not agent.shadow:
        if approve_automatically(desk):
            report.has_sent(desk.mailbox.name, send_approved(outbox, desk.now, agent.at))
        withdraw_drafts(drafts)
        lay_drafts(drafts, agent.at)
        lay_copies(SentCopies(drafts, desk.mailbox.sent, copies), agent.at)


def _draft_answers(agent: Agent, desk: Desk) -> int:
    """Where nothing has happened and no time has come, a third of our code stays on the disk."""
    if not anything_due(desk):
        return 0
    from mailbox_agent.answering import draft_answers

    return draft_answers(desk, agent.templates.for_mailbox(desk.mailbox.name), agent.at)


def _say_better(agent: Agent, desk: Desk, mailbox: Mailbox) -> None:
    folder, write = desk.mailbox.drafts, partial(_written, desk)
    place = DraftsFolder(desk, mailbox, folder, write, agent.stopping)
    say_better(place, agent.templates.for_mailbox(desk.mailbox.name), agent.at, shadow=agent.shadow)


def _written(desk: Desk, draft: Draft, date: datetime) -> bytes:
    from mailbox_agent.answering.writing import write_draft

    return write_draft(desk, desk.store.instance[0], draft, date)


def _write_documents(agent: Agent, now: datetime, report: PassReport) -> None:
    made, problems = make_documents(
        agent.store, agent.settings, now, at=agent.at,
        progress=agent.progress, executor=agent.executor, stopping=agent.stopping,
    )  # fmt: skip
    report.documents += made
    report.problems += problems
