"""Commands that look and change nothing: cases, show, search, set-aside."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import click

from mailbox_agent.cli.tables import line, moment, print_json, print_table
from mailbox_agent.cli.workbench import Workbench, workbench
from mailbox_agent.records import Case

JSON = click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")


@click.command()
@click.option("--all", "everything", is_flag=True, help="Closed cases and history as well.")
@JSON
@click.pass_context
def cases(ctx: click.Context, everything: bool, as_json: bool) -> None:
    """The cases, most urgent first."""
    from mailbox_agent.database.cases import list_cases

    with workbench(ctx, reading=True) as bench:
        found = list_cases(bench.store, bench.viewer, everything=everything)
        if as_json:
            print_json(found)
            return
        if not found:
            line(_no_cases(bench, everything=everything))
            return
        print_cases(bench, found)


def _no_cases(bench: Workbench, *, everything: bool) -> str:
    from mailbox_agent.database.cases import list_cases

    if everything or not list_cases(bench.store, bench.viewer, everything=True):
        return "no cases yet: `mailbox-agent once` reads the mailbox"
    return "no open cases; --all shows closed ones and history"


def print_cases(bench: Workbench, found: Sequence[Case]) -> None:
    zone = bench.settings.default_zone
    print_table(
        ("case", "severity", "status", "customer", "title", "owner", "acknowledged", "next update"),
        (
            (
                case.token,
                case.severity or "",
                case.status,
                case.customer or "",
                case.title,
                case.manager or "open",
                acknowledged(case, bench.now),
                _next_update(bench, case.next_update_at, zone),
            )
            for case in found
        ),
        main="title",
        bare=("severity", "status", "customer"),
    )


def acknowledged(case: Case, now: datetime) -> str:
    """Whether the customer was answered in time, in a word or two; "" if nobody waits for it."""
    due = case.acknowledge_by
    if case.acknowledged_at is not None:
        return "late" if due is not None and case.acknowledged_at > due else "yes"
    if due is None or case.status == "closed":
        return ""
    return "no, late" if due < now else "not yet"


def _next_update(bench: Workbench, at: datetime | None, zone: str) -> str:
    late = " (late)" if at is not None and at < bench.now else ""
    return moment(at, zone) + late


@click.command()
@click.argument("case")
@JSON
@click.pass_context
def show(ctx: click.Context, case: str, as_json: bool) -> None:
    """Everything of a CASE: people, plan, causes, timeline, drafts, documents."""
    from mailbox_agent.case_view import whole_case
    from mailbox_agent.cli.case_page import print_case
    from mailbox_agent.database.came_back import still_back
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.database.corrections import corrections_of
    from mailbox_agent.database.drafts import drafts_of_case
    from mailbox_agent.drafts.open_word import not_reached, open_word

    with workbench(ctx, reading=True) as bench:
        found = find_case_named(bench.store, case)
        record = whole_case(bench.store, bench.settings, found.id)
        drafts = drafts_of_case(bench.store, found.id)
        came_back = [one for one in still_back(bench.store) if one.case_id == found.id]
        back = [not_reached(b.draft_id, b.audience, b.addresses) for b in came_back]
        open_words = open_word(record.case, drafts, bench.now, bench.settings.default_zone)
        record = replace(record, findings=(*back, *open_words, *record.findings))
        documents = bench.store.all(
            "SELECT kind, edition, version, path, made_at, approved_by FROM documents"
            " WHERE case_id = ? ORDER BY kind, edition, version",
            found.id,
        )
        if as_json:
            print_json(
                {
                    "record": record,
                    "drafts": drafts,
                    "documents": documents,
                    "corrections": corrections_of(bench.store, found.id),
                }
            )
        else:
            print_case(bench, record, drafts, documents)


@click.command()
@click.argument("text", nargs=-1, required=True)
@JSON
@click.pass_context
def search(ctx: click.Context, text: tuple[str, ...], as_json: bool) -> None:
    """Find mails by their words.

    A word finds what begins so: Passau finds Passauer. All words must occur; "in quotes" they
    stand together; OR and NOT, in capitals, find either and leave out.
    """
    from mailbox_agent.database.search import MOST, search_messages
    from mailbox_agent.database.search_words import is_plain

    words = " ".join(text)
    with workbench(ctx, reading=True) as bench:
        found = search_messages(bench.store, bench.viewer, words)
        if as_json:
            print_json(found)
        elif not found:
            line(f"no mail holds {'all of: ' if is_plain(words) else ''}{words}")
        else:
            print_found(found)
            if len(found) == MOST:
                line(f"the best {MOST} only: another word makes it fewer")


def print_found(found: list[dict[str, Any]]) -> None:
    if found[0]["inside_a_word"]:
        line("no word begins so; these mails hold it inside a word:")
    print_table(
        ("case", "written", "from", "subject", "where"),
        (
            (
                row["token"] or "none",
                row["written_at"][:10],
                row["sender_name"] or row["sender_email"],
                row["subject"],
                " ".join(row["excerpt"].split()),
            )
            for row in found
        ),
        main="subject",
        bare=("written", "from", "where"),
    )


@click.command("set-aside")
@click.argument("case", required=False)
@click.option("--why", default="", help="With CASE: why it is no matter of ours, for the record.")
@JSON
@click.pass_context
def set_aside(ctx: click.Context, case: str | None, why: str, as_json: bool) -> None:
    """Mails that nobody has to answer, and why; with CASE: that it is no matter of ours.

    Lists those that failed, too. With CASE, its mails are set aside, its drafts withdrawn, nobody
    is told anything and no document is made; `reopen CASE` takes it back.
    """
    from mailbox_agent.cli.run_case import set_aside_case
    from mailbox_agent.database.ledger import set_aside as rows_set_aside
    from mailbox_agent.redaction import masked

    if case is not None:
        set_aside_case(ctx, case, why)
        return

    with workbench(ctx, reading=True) as bench:
        rows = [
            {**row, "subject": masked(row["subject"] or "")} for row in rows_set_aside(bench.store)
        ]
        if as_json:
            print_json(rows)
        elif not rows:
            line("nothing was set aside and nothing has failed")
        else:
            print_table(
                ("mail", "message", "why", "case", "from", "subject", "detail"),
                (
                    (
                        row["id"],
                        row["message"] or "",
                        row["reason"] or "FAILED",
                        row["token"] or "",
                        row["sender_email"] or row["key"],
                        row["subject"],
                        row["error"] or row["detail"],
                    )
                    for row in rows
                ),
                main="subject",
                bare=("why", "detail"),
            )
            if any(row["token"] for row in rows):
                line("a mail with a case is kept there (see `show CASE`) and asks for no answer")
            if any(row["reason"] in ("unrelated", "automatic") for row in rows):
                line("one that is a matter: mailbox-agent correct MESSAGE --kind escalation")
            if any(not row["reason"] for row in rows):
                line("a failed mail is read again by: mailbox-agent replay MAIL")
