"""Commands that look and change nothing: cases, show, search, set-aside."""

from dataclasses import replace

import click

from mailbox_agent.cli.tables import heading, line, moment, print_json, print_table
from mailbox_agent.cli.workbench import Workbench, workbench

JSON = click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")


@click.command()
@click.option("--all", "everything", is_flag=True, help="Closed cases and history as well.")
@JSON
@click.pass_context
def cases(ctx: click.Context, everything: bool, as_json: bool) -> None:
    """The cases, most urgent first."""
    from mailbox_agent.database.cases import list_cases

    with workbench(ctx) as bench:
        found = list_cases(bench.store, bench.viewer, everything=everything)
        if as_json:
            print_json(found)
            return
        if not found:
            line("no cases" if everything else "no open cases; --all shows closed ones and history")
            return
        print_cases(bench, found)


def print_cases(bench: Workbench, found: tuple) -> None:  # type: ignore[type-arg]
    zone = bench.settings.default_zone
    print_table(
        ("case", "severity", "status", "customer", "title", "owner", "next update"),
        (
            (
                case.token,
                case.severity or "",
                case.status,
                case.customer or "",
                case.title,
                case.manager or "open",
                _next_update(bench, case.next_update_at, zone),
            )
            for case in found
        ),
    )


def _next_update(bench: Workbench, at, zone: str) -> str:  # type: ignore[no-untyped-def]
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
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.database.drafts import drafts_of_case
    from mailbox_agent.drafts.open_word import open_word

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        record = whole_case(bench.store, bench.settings, found.id)
        drafts = drafts_of_case(bench.store, found.id)
        open_words = open_word(record.case, drafts, bench.now, bench.settings.default_zone)
        record = replace(record, findings=(*open_words, *record.findings))
        documents = bench.store.all(
            "SELECT kind, edition, version, path, made_at, approved_by FROM documents"
            " WHERE case_id = ? ORDER BY kind, edition, version",
            found.id,
        )
        if as_json:
            print_json({"record": record, "drafts": drafts, "documents": documents})
        else:
            print_case(bench, record, drafts, documents)


@click.command()
@click.argument("text", nargs=-1, required=True)
@JSON
@click.pass_context
def search(ctx: click.Context, text: tuple[str, ...], as_json: bool) -> None:
    """Find mails by their words."""
    from mailbox_agent.database.messages import search_messages

    with workbench(ctx) as bench:
        found = search_messages(bench.store, bench.viewer, " ".join(text))
        if as_json:
            print_json(found)
        elif not found:
            line(f"no mail holds all of: {' '.join(text)}")
        else:
            print_table(
                ("case", "written", "from", "subject", "where"),
                (
                    (
                        row["token"] or "",
                        row["written_at"][:10],
                        row["sender_name"] or row["sender_email"],
                        row["subject"],
                        row["excerpt"],
                    )
                    for row in found
                ),
            )


@click.command("set-aside")
@JSON
@click.pass_context
def set_aside(ctx: click.Context, as_json: bool) -> None:
    """Mails that nobody has to answer, each with its reason, and those that failed."""
    from mailbox_agent.database.ledger import set_aside as rows_set_aside

    with workbench(ctx) as bench:
        rows = rows_set_aside(bench.store)
        if as_json:
            print_json(rows)
        elif not rows:
            line("nothing was set aside and nothing has failed")
        else:
            print_table(
                ("mail", "why", "case", "from", "subject", "detail"),
                (
                    (
                        row["id"],
                        row["reason"] or "FAILED",
                        row["token"] or "",
                        row["sender_email"] or row["key"],
                        row["subject"] or "",
                        row["error"] or row["detail"],
                    )
                    for row in rows
                ),
            )
            if any(row["token"] for row in rows):
                line("a mail with a case is kept there (see `show CASE`) and asks for no answer")
            heading("a failed mail is read again by: mailbox-agent replay MAIL")
